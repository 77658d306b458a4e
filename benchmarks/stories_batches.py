"""The same reports in one batch and in many: do they give the same stories?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from benchmarks import desk
from benchmarks.stories_scores import b_cubed
from benchmarks.stories_sets import Labelled, read
from digest.model import Report

SIZE = 20
"""Reports in one small batch: what half an hour may bring."""

SETS = ("g5w1h", "basil", "ecbplus")


def show(files: Sequence[Path]) -> None:
    """Print how near the stories from small batches are to those from one, and to the truth."""
    print(f"batches of {SIZE} in order of time, through the real store; B-cubed F1")
    print(f"{'set':<28}{'reports':>8}{'same':>8}{'one':>8}{'many':>8}")
    for path in files:
        rows = read(path)
        same, one, many = compared(rows)
        print(f"{path.name:<28}{len(rows):>8}{same:>8.4f}{one:>8.4f}{many:>8.4f}")
    print()


def measure(shared: Path) -> dict[str, float]:
    """Return how near the stories from small batches are to those from one, for each set."""
    folder = shared / "data" / "clustering"
    return {
        f"stories.{name}.batches.bcubed_f1": compared(read(folder / f"{name}.jsonl.gz"))[0]
        for name in SETS
    }


def compared(rows: Sequence[Labelled], size: int = SIZE) -> tuple[float, float, float]:
    """Return B-cubed F1 between many batches and one, of one to the truth, of many to the truth."""
    truth = {row.report.id: row.story for row in rows}
    one, many = filed(rows, len(rows)), filed(rows, size)
    return b_cubed(one, many)[2], b_cubed(truth, one)[2], b_cubed(truth, many)[2]


def filed(rows: Sequence[Labelled], size: int) -> dict[str, str]:
    """Return the story of each report when so many at a time are filed, oldest first."""
    reports = [row.report for row in rows]
    order = sorted(reports, key=lambda report: (report.time, report.id))
    with desk.opened() as table:
        for at in range(0, len(order), size):
            batch = order[at : at + size]
            table.file(batch, _latest(batch))
        return table.homes(order)


def _latest(batch: Sequence[Report]) -> datetime:
    return max(report.time for report in batch)
