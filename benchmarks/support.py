"""Whether what is listed as "also reported by" really says the same: `python -m benchmarks support`.

support.jsonl holds pairs of sentences of different publishers, each read by a person and
labelled: does the second say what the first says, so that it can be listed as its support? One
that does but is the same text (`copied`) is no other voice, and no support. The
texts are not ours to keep: a pair names a file of ../shared/data, the documents and the offsets
of the sentences in them. Batch 0 was looked at while the rules were made; 1 and 2 were not, and 2 holds only what the
rules listed. Batch 3 is what a reader of whole editions found, most of it listed wrongly then.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.rows import documents_of, rows_of
from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.choosing.witnesses.support import bears_out
from digest.stages.quoting.sentence import Sentence

HERE = Path(__file__).parent
PAIRS = HERE / "support.jsonl"
SHARED = HERE.parents[1] / "shared"
UNSEEN = (1, 2)
"""Batches that the rules were not made on."""

WHEN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Pair:
    """Two sentences of different publishers, and whether the second bears out the first."""

    first: Sentence
    second: Sentence
    same: bool
    batch: int


@dataclass(frozen=True)
class Found:
    """How many pairs there are, how many are listed, and how many of those rightly."""

    pairs: int
    same: int
    listed: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what is listed that is the same."""
        return self.right / self.listed if self.listed else 1.0

    @property
    def recall(self) -> float:
        """Share of what is the same that is listed."""
        return self.right / self.same if self.same else 1.0


def pairs(shared: Path) -> list[Pair]:
    """Return the labelled pairs with their words, which are read from the shared data."""
    rows = rows_of(PAIRS)
    texts = {file: documents(shared / "data" / file) for file in {row["file"] for row in rows}}
    return [
        Pair(
            sentence(texts[row["file"]], row["first"]),
            sentence(texts[row["file"]], row["second"]),
            row["same"],
            row["batch"],
        )
        for row in rows
    ]


def documents(path: Path) -> Mapping[str, str]:
    """Return the texts of a file by document, as `support.jsonl` names them."""
    return {name: document.get("text", "") for name, document in documents_of(path).items()}


def sentence(texts: Mapping[str, str], place: tuple[str, int, int]) -> Sentence:
    """Return the sentence at a place, as a sentence of a publisher of its own."""
    name, start, end = place
    text = texts[name]
    article = Article(
        id=name,
        source=name,
        key=name,
        outlet=Outlet(name=name, family=name),
        title="",
        text=text,
        published=WHEN,
        fetched=WHEN,
        sentences=(Span(start, end),),
        sections=(Section(span=Span(0, len(text))),),
    )
    report = Report(id=name, article=article, section=article.sections[0])
    return Sentence(report=report, span=Span(start, end), order=0)


def judged(looked_at: Sequence[Pair]) -> Found:
    """Count what the rules list among some pairs."""
    listed = [pair for pair in looked_at if bears_out(pair.second, pair.first)]
    return Found(
        pairs=len(looked_at),
        same=sum(pair.same for pair in looked_at),
        listed=len(listed),
        right=sum(pair.same for pair in listed),
    )


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors, of the batches not tuned on.

    Batch 2 holds only what was listed, so it says nothing of recall; what batch 3 holds was mended.
    """
    unseen = [pair for pair in pairs(shared) if pair.batch in UNSEEN]
    return {
        "support.precision": round(judged(unseen).precision, 4),
        "support.recall": round(judged([p for p in unseen if p.batch == 1]).recall, 4),
    }


def main(arguments: list[str]) -> int:
    """Print precision and recall for each batch."""
    parser = argparse.ArgumentParser(prog="benchmarks support", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what is judged wrongly")
    options = parser.parse_args(arguments)
    known = pairs(SHARED)
    for batch in sorted({pair.batch for pair in known}):
        found = judged([pair for pair in known if pair.batch == batch])
        print(
            f"batch {batch}: {found.pairs} pairs, {found.listed} listed,"
            f" precision {found.precision:.3f}, recall {found.recall:.3f}"
        )
    wrong = [p for p in known if bears_out(p.second, p.first) != p.same] if options.misses else []
    for pair in wrong:
        print(f"\n{pair.same}\n  {pair.first.text}\n  {pair.second.text}")
    return 0
