"""What grouping costs: beside a peer in the same run, as it grows, and beside what is kept."""

from __future__ import annotations

import math
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path

from benchmarks import desk, made
from benchmarks.stories_sets import parts, read
from digest.model import Frequencies, Report
from digest.stages.grouping.grouping import StoryGrouping

REPORTS = 5_000
ROUNDS = 3
GROWTH = (5_000, 20_000, 100_000)
AT_ONCE = 4_000
KEPT = (5_000, 50_000)
NEW = 50
END = made.START + timedelta(days=16)


def show_speed(files: Sequence[Path] = ()) -> None:
    """Print our processor time beside a peer's: on made reports, and on those of the files."""
    print(
        f"processor seconds, the best of {ROUNDS} rounds in turn: reports grouped, as the peer does,"
    )
    print("and filed, with stories, their titles and what tied each report")
    _show_speed("made reports", list(made.reports(REPORTS)))
    if files:
        rows = [row for path in files for row in read(path)]
        _show_speed("reports of the files", parts(rows, REPORTS))
    print()


def _show_speed(what: str, reports: Sequence[Report]) -> None:
    grouping, filing, theirs = against_peer(reports)
    print(f"  {len(reports)} {what}: grouped {grouping:.2f}   filed {filing:.2f}", end="   ")
    print(f"agglomerative TF-IDF {theirs:.2f}", end="   ")
    print(f"ratios {grouping / theirs:.3f} {filing / theirs:.3f}")


def against_peer(reports: Sequence[Report]) -> tuple[float, float, float]:
    """Return the seconds that grouping takes us, that filing takes us, and grouping scikit-learn."""
    from benchmarks.peers.clustering import agglomerative

    works = group, file, agglomerative
    rounds = [[seconds(work, reports) for work in works] for _ in range(ROUNDS)]
    ours, filing, theirs = (min(taken) for taken in zip(*rounds, strict=True))
    return ours, filing, theirs


def group(reports: Sequence[Report]) -> object:
    """Describe the reports and say which belong together."""
    grouping = StoryGrouping()
    return grouping.joined(grouping.describe(reports), (), Frequencies(), ())


def file(reports: Sequence[Report]) -> object:
    """Describe and file the reports, all of them new."""
    grouping = StoryGrouping()
    return grouping.file(grouping.describe(reports), (), Frequencies(), (), END)


def seconds(work: Callable[[Sequence[Report]], object], reports: Sequence[Report]) -> float:
    """Return the processor seconds some work takes."""
    began = time.process_time()
    work(reports)
    return time.process_time() - began


# -- growth ----------------------------------------------------------------------------------


def show_growth() -> None:
    """Print time and memory for ever more reports, and the exponent of growth."""
    print("growth: processor seconds, and the memory of the whole process at its peak")
    steps = grown()
    for step in steps:
        print(f"  {step.reports:>7} reports {step.seconds:>8.2f} s {step.megabytes:>8.0f} MB")
    print(f"  exponent {exponent(steps):.3f}\n")


@dataclass(frozen=True, slots=True)
class Step:
    """What grouping so many reports took."""

    reports: int
    seconds: float
    megabytes: float


def grown(sizes: Sequence[int] = GROWTH) -> list[Step]:
    """Return what grouping ever more reports takes, each in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        return pool.map(_step, sizes, chunksize=1)


def _step(count: int) -> Step:
    reports = list(made.reports(count))
    taken = seconds(file, reports)
    return Step(count, taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def exponent(steps: Sequence[Step]) -> float:
    """Return e where the time grows as the number of reports to the power of e."""
    first, last = steps[0], steps[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.reports / first.reports)


# -- joining ---------------------------------------------------------------------------------


def show_joining() -> None:
    """Print what joining new reports costs beside few and beside many kept ones."""
    few, many = joined()
    print(f"{NEW} new reports joined through the real store, processor seconds")
    print(f"  beside {KEPT[0]} kept {few:.3f}   beside {KEPT[1]} {many:.3f}", end="   ")
    print(f"ratio {many / few:.3f}\n")


def joined(kept: tuple[int, int] = KEPT) -> tuple[float, float]:
    """Return the processor seconds that filing 50 new reports takes beside few and many kept.

    Each state holds whole stories of the same two weeks, but for the new reports, filed through
    the program itself into a SQLite file; so are the new ones, the best of some rounds.
    """
    few, many = (_beside(count) for count in kept)
    return few, many


def _beside(count: int) -> float:
    """Keep so many, then return the seconds of the quickest of a few rounds."""
    reports = iter(made.shuffled(count + ROUNDS * NEW))
    with tempfile.TemporaryDirectory() as folder, desk.opened(_state(folder)) as table:
        while batch := list(islice(reports, min(AT_ONCE, count))):
            table.file(batch, END)
            count -= len(batch)
        return min(_joining(table, list(islice(reports, NEW))) for _ in range(ROUNDS))


def _state(folder: str) -> str:
    return f"sqlite:///{Path(folder) / 'state.db'}"


def _joining(table: desk.Desk, new: Sequence[Report]) -> float:
    table.keep(new)
    return seconds(lambda _: table.file((), END), new)
