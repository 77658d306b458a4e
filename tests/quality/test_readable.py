"""How well the program tells sentences that stand alone from those that lean on others."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.summaries import SETS, ours
from benchmarks.summaries_sets import clusters
from digest.stages.quoting.readable.need import Need
from tests.unit.stages.newsroom import need

SAMPLED = Path(__file__).with_name("readable_sample.jsonl")
"""Places of sentences in the development sets and their labels; the words stay there."""

SAMPLE = Path(__file__).with_name("readable_alone.txt")


def labelled() -> list[tuple[str, str]]:
    label, rows = "", []
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            label = line.strip("[]")
        elif not line.startswith("#"):
            rows.append((line, label))
    return rows


def test_nearly_every_leaning_sentence_is_known_for_one() -> None:
    leaning = [text for text, label in labelled() if label == "leans"]
    missed = [text for text in leaning if need(text, "en") is Need.NOTHING]

    assert len(leaning) >= 95
    assert len(missed) <= 0.02 * len(leaning), missed


def test_sentences_that_stand_alone_are_seldom_held_back() -> None:
    alone = [text for text, label in labelled() if label == "alone"]
    held = [text for text in alone if need(text, "en") is not Need.NOTHING]

    assert len(alone) >= 95
    assert len(held) <= 0.05 * len(alone), held


def reread(shared: Path) -> list[tuple[str, str]]:
    """Return (sentence, label) of 200 sentences drawn at random from the development sets.

    They were labelled by reading them, without looking at what the rules say: `alone`, `leans`
    (on a pronoun, a connective, an open quotation), `refers` (names somebody or something the
    reader has not met, which only its surroundings decide), `never` (no sentence to quote).
    """
    rows = [json.loads(line) for line in SAMPLED.read_text(encoding="utf-8").splitlines()]
    texts: dict[tuple[str, str, int], str] = {}
    for name in sorted({row["set"] for row in rows}):
        with gzip.open(shared / "data" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in map(json.loads, lines):
                for place, doc in enumerate(line.get("docs", [line])):
                    texts[name, line["id"], place] = doc["text"]
    return [
        (" ".join(texts[r["set"], r["id"], r["doc"]][r["start"] : r["end"]].split()), r["label"])
        for r in rows
    ]


def test_what_a_reader_found_leaning_is_found_leaning(shared: Path) -> None:
    leaning = [text for text, label in reread(shared) if label == "leans"]
    missed = [text for text in leaning if need(text, "en") is Need.NOTHING]

    assert len(leaning) >= 60
    assert len(missed) <= 0.07 * len(leaning), missed


def test_what_a_reader_found_clear_is_seldom_held_back(shared: Path) -> None:
    alone = [text for text, label in reread(shared) if label == "alone"]
    held = [text for text in alone if need(text, "en") is not Need.NOTHING]

    assert len(alone) >= 40
    assert len(held) <= 0.07 * len(alone), held


def test_what_a_reader_would_not_quote_is_not_quoted_alone(shared: Path) -> None:
    never = [text for text, label in reread(shared) if label == "never"]
    told = [text for text in never if need(text, "en") is Need.NOTHING]

    assert len(never) >= 15
    assert len(told) <= 0.1 * len(never), told


@pytest.mark.quality
def test_at_most_one_sentence_in_a_hundred_opens_with_something_unresolved(shared: Path) -> None:
    opened = unresolved = 0
    for stem, words in SETS.values():
        for cluster in clusters(shared / "data" / "summaries" / f"{stem}.jsonl.gz"):
            before = None
            for sentence in ours(cluster, words):
                leans = need(sentence.text, cluster.language) is Need.BEFORE
                row = sentence.report.sentences
                place = next(i for i, s in enumerate(row) if s.end == sentence.span.end)
                follows = before is not None and place > 0 and row[place - 1].end == before
                opened += 1
                unresolved += leans and not follows
                before = sentence.span.end

    assert opened > 1000
    assert unresolved <= 0.01 * opened
