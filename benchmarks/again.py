"""Whether what a brief leaves out as told already really was told: `python -m benchmarks again`.

again.jsonl holds sentences that were, or might have been, chosen for a brief, with what was told
before them, each read by a person and labelled: would it tell the reader the same again? Most of
them are close calls, for they were drawn from what the rules left out and from the likest of what
they let pass: figures on them are lower than over whole briefs. The texts are not ours to keep: a
line names a file of ../shared/data, the documents and the offsets of the sentences in them. All
were drawn before they were read; no rule was made from batch 1.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.rows import documents_of, rows_of
from benchmarks.summaries_sets import developed
from digest.stages.choosing.again.in_brief import Again
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence

HERE = Path(__file__).parent
LABELLED = HERE / "again.jsonl"
SHARED = HERE.parents[1] / "shared"

ENOUGH = 0.8
"""Share of the labelled cases that must still be quoted for the figures to say something."""

Place = tuple[str, int, int]
"""A document and where in its text a sentence begins and ends."""


@dataclass(frozen=True)
class Case:
    """A sentence, what was told before it, whether it tells that again, and whether the rules say so."""

    sentence: Sentence
    told: tuple[Sentence, ...]
    again: bool
    judged: bool
    batch: int


@dataclass(frozen=True)
class Found:
    """How many cases there are, how many tell again, how many are left out, and of these rightly."""

    cases: int
    again: int
    left_out: int
    right: int

    @classmethod
    def of(cls, cases: Sequence[Case]) -> Found:
        """Count some cases."""
        return cls(
            cases=len(cases),
            again=sum(case.again for case in cases),
            left_out=sum(case.judged for case in cases),
            right=sum(case.judged and case.again for case in cases),
        )

    @property
    def precision(self) -> float:
        """Share of what is left out that is told."""
        return self.right / self.left_out if self.left_out else 1.0

    @property
    def recall(self) -> float:
        """Share of what is told that is left out."""
        return self.right / self.again if self.again else 1.0


def cases(shared: Path) -> list[Case]:
    """Return the cases whose sentences can still be quoted, read from the shared data."""
    rows = rows_of(LABELLED)
    files = {file: documents_of(shared / "data" / file) for file in {row["file"] for row in rows}}
    found = (case(row, files[row["file"]]) for row in rows)
    return [one for one in found if one is not None]


def case(row: Mapping[str, Any], texts: Mapping[str, Mapping[str, Any]]) -> Case | None:
    """Return a labelled case; None where one of its sentences is no longer quoted."""
    places: list[Place] = [*map(tuple, row["told"]), tuple(row["new"])]
    names = list(dict.fromkeys(name for name, _, _ in places))
    development = developed({"id": names[0], "docs": [texts[name] for name in names]})
    pool = quotable(development) if development is not None else ()
    by_words = {(s.report.id[:4], tuple(s.text.split())): s for s in pool}
    wanted = [
        (f"{names.index(name):04}", tuple(texts[name]["text"][start:end].split()))
        for name, start, end in places
    ]
    if not all(one in by_words for one in wanted):
        return None
    *told, sentence = (by_words[one] for one in wanted)
    judged = Again(pool)(sentence, told)
    return Case(sentence, tuple(told), row["again"], judged, row["batch"])


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors, and whether enough cases are still judged.

    What is read and quoted changes, so that of some cases a sentence is no longer quoted.
    """
    found = Found.of(cases(shared))
    labelled = len(rows_of(LABELLED))
    return {
        "again.judged": float(found.cases >= ENOUGH * labelled),
        "again.precision": round(found.precision, 4),
        "again.recall": round(found.recall, 4),
    }


def main(arguments: list[str]) -> int:
    """Print precision and recall for each batch."""
    parser = argparse.ArgumentParser(prog="benchmarks again", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what is judged wrongly")
    options = parser.parse_args(arguments)
    known = cases(SHARED)
    for batch in sorted({one.batch for one in known}):
        found = Found.of([one for one in known if one.batch == batch])
        print(
            f"batch {batch}: {found.cases} cases, {found.again} tell again, {found.left_out} left out,"
            f" precision {found.precision:.3f}, recall {found.recall:.3f}"
        )
    wrong = [one for one in known if one.judged != one.again] if options.misses else []
    for one in wrong:
        print(f"\n{'told again' if one.again else 'news'}: {one.sentence.text}")
        for told in one.told:
            print(f"  told: {told.text}")
    return 0
