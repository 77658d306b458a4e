"""Chooses sentences as the product does, and scores them: `python -m benchmarks summaries FILE… --words N`.

Each line of a file (JSON lines, or gzipped) is `{id, docs: [{title, text, date, source}],
references}`. Documents are read as plain text by the product's own reader; the maker gets the
words as its budget and as many sentences as it likes. `--predictions OUT.jsonl` writes
`{id, sentences: [{text, doc, start, end}]}` with offsets into the document as given.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.rouge import cut, f1, recall
from benchmarks.summaries_peers import centroid_mmr, even_centroid_mmr, leads_in_turn, sumy_peers
from benchmarks.summaries_sets import Chosen, Cluster, clusters
from benchmarks.summaries_speed import BESIDE, LARGE, speed
from digest.model import (
    Budget,
)
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.quoting.sentence import Sentence

MANY = 10_000
SETS = {
    "multinews": ("multinews_test100", 250),
    **{
        f"multiling_{code}": (f"multiling2011_{code}", 250)
        for code in ("fr", "cs", "el", "hi", "ar")
    },
    "wcep": ("wcep_dev", 40),
}
"""The development sets and the words of their budgets."""

HUNDRED = 100
"""A second budget, for the sets with a larger one."""


def ours(cluster: Cluster, words: int) -> Chosen:
    """Return what the product's default maker chooses, in reading order."""
    summary = Corroboration()(cluster.development, Budget(sentences=MANY, words=words))
    reports = {report.id: report for report in cluster.development.reports}
    return [
        Sentence(report=reports[pick.place.report], span=pick.place.span, order=0)
        for pick in summary.news
    ]


# -- measuring -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scores:
    """Means over the clusters of a file, times 100, and the median processor milliseconds a story."""

    rouge: dict[str, float]
    milliseconds: float


def scored(
    found: Sequence[Cluster], choose: Callable[[Cluster, int], Chosen], words: int
) -> tuple[Scores, list[Chosen]]:
    """Choose for every cluster and score: recall over all references, and F1."""
    chosen, took = [], []
    for cluster in found:
        begun = time.process_time()
        chosen.append(choose(cluster, words))
        took.append(1000 * (time.process_time() - begun))
    rouge = {
        f"{name}{size}": 100
        * statistics.fmean(
            score(text_of(sentences, words), cluster.references, size, cluster.language)
            for cluster, sentences in zip(found, chosen, strict=True)
        )
        for name, score in (("R", recall), ("F", f1))
        for size in ((1, 2, 4) if name == "R" else (1, 2))
    }
    return Scores(rouge, statistics.median(took)), chosen


def text_of(sentences: Sequence[Sentence], words: int) -> str:
    """Return the summary cut at the budget, as `-l N` does."""
    return cut(" ".join(sentence.text for sentence in sentences), words)


def predictions(found: Sequence[Cluster], chosen: Sequence[Chosen]) -> Iterator[str]:
    """Yield one JSON line for each cluster."""
    for cluster, sentences in zip(found, chosen, strict=True):
        placed = [original(cluster, sentence) for sentence in sentences]
        yield json.dumps({"id": cluster.id, "sentences": placed}, ensure_ascii=False)


def original(cluster: Cluster, sentence: Sentence) -> dict[str, Any]:
    """Return a sentence with its offsets in the document as it was given."""
    doc = int(sentence.report.id.partition(":")[0])
    pattern = r"\s+".join(map(re.escape, sentence.text.split()))
    match = re.search(pattern, cluster.texts[doc])
    start, end = match.span() if match else (-1, -1)
    return {"text": sentence.text, "doc": doc, "start": start, "end": end}


def table(rows: dict[str, Scores]) -> str:
    """Return the scores as a table, times as ratios to ours."""
    base = rows["digest"].milliseconds or 1.0
    names = list(rows["digest"].rouge)
    head = f"{'maker':<22}" + "".join(f"{name:>8}" for name in names) + f"{'ms':>9}{'x time':>8}"
    lines = [
        f"{maker:<22}"
        + "".join(f"{scores.rouge[name]:8.2f}" for name in names)
        + f"{scores.milliseconds:9.1f}{scores.milliseconds / base:8.1f}"
        for maker, scores in rows.items()
    ]
    return "\n".join([head, *lines])


def main(arguments: list[str]) -> int:
    """Run the benchmark from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks summaries", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--words", type=int, required=True)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true", help="sumy's makers and two baselines too")
    parser.add_argument("--speed", action="store_true", help="very large stories, beside LexRank")
    options = parser.parse_args(arguments)
    lines: list[str] = []
    for path in options.files:
        found = list(clusters(path))
        mine, chosen = scored(found, ours, options.words)
        lines += predictions(found, chosen)
        rows = {"digest": mine}
        if options.peers:
            rows |= {name: scored(found, peer, options.words)[0] for name, peer in peers().items()}
        print(f"{path.name}: {len(found)} stories, {options.words} words\n{table(rows)}\n")
        if options.speed:
            print(speed_line(found))
    if options.predictions:
        options.predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return 0


def speed_line(found: Sequence[Cluster]) -> str:
    """Return how long choosing takes in very large stories."""
    took = speed(found)
    return (
        f"{BESIDE} sentences: {took.ours:.3f} s, sumy LexRank {took.lexrank:.2f} s,"
        f" {took.ratio:.0f} times as long; {LARGE} sentences: {took.large:.2f} s\n"
    )


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors.

    ROUGE-2 of each set at its own budget; and as a ratio, averaged over the sets, to sumy's LexRank
    and to the better of two baselines, at the own budgets and at 100 words.
    """
    figures: dict[str, float] = {}
    ratios: dict[str, list[float]] = {}
    for name, (stem, own) in SETS.items():
        found = list(clusters(shared / "data" / "summaries" / f"{stem}.jsonl.gz"))
        for label, words in (("own", own), ("hundred", HUNDRED))[: 1 if own < HUNDRED else 2]:
            rouge = {maker: rouge2(name, found, choose, words) for maker, choose in rated().items()}
            for peer, ratio in over(rouge).items():
                ratios.setdefault(f"summaries.{label}.over_{peer}", []).append(ratio)
            if label == "own":
                figures[f"summaries.{name}.rouge2"] = round(rouge["digest"], 2)
    return figures | {name: round(statistics.fmean(row), 4) for name, row in ratios.items()}


def over(rouge: Mapping[str, float]) -> dict[str, float]:
    """Return our score as a ratio to those it is held against."""
    best = max(rouge["first in turn"], rouge["centroid + MMR"])
    held = {
        "best": best,
        "best_even": max(best, rouge["even centroid + MMR"]),
        "lexrank": rouge["sumy LexRank"],
    }
    return {name: rouge["digest"] / score for name, score in held.items()}


def rated() -> dict[str, Callable[[Cluster, int], Chosen]]:
    """Return our maker and those whose scores it is held against."""
    known = peers()
    names = ("first in turn", "centroid + MMR", "even centroid + MMR", "sumy LexRank")
    return {"digest": ours, **{name: known[name] for name in names}}


def rouge2(
    name: str, found: Sequence[Cluster], choose: Callable[[Cluster, int], Chosen], words: int
) -> float:
    """Return ROUGE-2 times 100: recall, or F1 for the set of one-liners."""
    scores, _ = scored(found, choose, words)
    return scores.rouge["F2" if name == "wcep" else "R2"]


# -- peers -----------------------------------------------------------------------------------


def peers() -> dict[str, Callable[[Cluster, int], Chosen]]:
    """Return what is compared with: three baselines, and sumy's makers left to themselves."""
    return {
        "first in turn": leads_in_turn,
        "centroid + MMR": centroid_mmr,
        "even centroid + MMR": even_centroid_mmr,
        **sumy_peers(),
    }
