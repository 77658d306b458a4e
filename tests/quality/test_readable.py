"""How well the program tells sentences that stand alone from those that lean on others."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.summaries import SETS, clusters, ours
from digest.stages.readable import Need, need

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
