"""The same reports in one batch and in many: do they give the same stories?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from benchmarks import desk
from benchmarks.stories_scores import b_cubed
from benchmarks.stories_sets import NOW, Labelled, read
from digest.model import Report

SIZE = 20
"""Reports in one small batch: what half an hour may bring."""

SETS = ("g5w1h", "basil", "ecbplus")


def show(files: Sequence[Path]) -> None:
    """Print how near the stories from small batches are to those from one, and to the truth."""
    print(f"batches of {SIZE}, one each half hour, through the real store; B-cubed F1")
    print(f"{'set':<28}{'reports':>8}{'same':>8}{'shuffled':>10}{'one':>8}{'many':>8}")
    for path in files:
        rows = read(path)
        kept = compared(rows)
        print(f"{path.name:<28}{len(rows):>8}{kept.same:>8.4f}{kept.shuffled:>10.4f}", end="")
        print(f"{kept.one:>8.4f}{kept.many:>8.4f}")
    print()


def measure(shared: Path) -> dict[str, float]:
    """Return how near the stories from small batches are to those from one, for each set."""
    folder = shared / "data" / "clustering"
    figures = dict[str, float]()
    for name in SETS:
        kept = compared(read(folder / f"{name}.jsonl.gz"))
        figures[f"stories.{name}.batches.same_f1"] = kept.same
        figures[f"stories.{name}.batches.shuffled_same_f1"] = kept.shuffled
    return figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """B-cubed F1 of stories made in one batch and in many."""

    same: float
    """Many batches, in order of time, against one."""
    shuffled: float
    """Many batches, in any order, against one."""
    one: float
    """One batch against the truth."""
    many: float
    """Many batches, in order of time, against the truth."""


def compared(rows: Sequence[Labelled], size: int = SIZE) -> Kept:
    """Return how near the stories of one batch and of many are to each other and to the truth."""
    truth = {row.report.id: row.story for row in rows}
    order = sorted((row.report for row in rows), key=lambda report: (report.time, report.id))
    mixed = sorted(order, key=lambda report: sha256(report.id.encode()).digest())
    one, many, other = filed(order, len(order)), filed(order, size), filed(mixed, size)
    return Kept(
        same=b_cubed(one, many)[2],
        shuffled=b_cubed(one, other)[2],
        one=b_cubed(truth, one)[2],
        many=b_cubed(truth, many)[2],
    )


def filed(order: Sequence[Report], size: int) -> dict[str, str]:
    """Return the story of each report when so many at a time are filed, half an hour apart."""
    with desk.opened() as table:
        for turn, at in enumerate(range(0, len(order), size)):
            table.file(order[at : at + size], NOW + turn * timedelta(minutes=30))
        return table.homes(order)
