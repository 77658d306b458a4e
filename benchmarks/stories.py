"""Scores grouping on labelled reports, and times it: `python -m benchmarks stories [FILE…]`.

Each FILE holds JSON lines (or .gz) `{id, title, text, date, source, lang, story}`. What is scored
is the product at its defaults; `--peers` adds other methods to every table, and `--score` puts
the decisions of any method, JSON lines `{id, story}`, in the product's place.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import stories_batches, stories_speed
from benchmarks.rows import rows_of
from benchmarks.stories_scores import RESAMPLES, SHOWN, Counts, Scores, intervals
from benchmarks.stories_sets import NOW, Labelled, as_noise, by_day, read, titles_only
from digest.model import Filing, Frequencies, Report
from digest.stages.grouping.grouping import StoryGrouping

Grouper = Callable[[Sequence[Report]], Mapping[str, str]]
"""What gives each report of one batch a story, by the report's id."""


def grouped(reports: Sequence[Report]) -> dict[str, str]:
    """Return the story of each report, all of them filed at once."""
    grouping = StoryGrouping()
    filing: Filing = grouping.file(grouping.describe(reports), (), Frequencies(), (), NOW)
    return {tie.report: tie.story for tie in filing.ties}


@dataclass(frozen=True, slots=True)
class Trial:
    """Labelled reports in batches that are filed each on its own."""

    name: str
    batches: tuple[tuple[Labelled, ...], ...]

    @property
    def rows(self) -> list[Labelled]:
        """All reports."""
        return [row for batch in self.batches for row in batch]

    def decided(self, grouper: Grouper) -> list[str]:
        """Return the story a grouper gives each report, in the order of `rows`."""
        decided = list[str]()
        for at, batch in enumerate(self.batches):
            found = grouper([row.report for row in batch])
            # Whatever a grouper calls its stories, those of two batches are two.
            where = f"{at}/" if len(self.batches) > 1 else ""
            decided += [f"{where}{found[row.report.id]}" for row in batch]
        return decided

    def counts(self, decided: Sequence[str]) -> Counts:
        """Return what scores are made from; what was mixed in is not scored itself."""
        rows = self.rows
        return Counts.of([r.story for r in rows], decided, [int(not r.is_noise) for r in rows])

    def mixed(self, decided: Sequence[str]) -> int:
        """Return how many stories hold both reports of the set and reports that were mixed in."""
        sides: dict[str, set[bool]] = {}
        for row, story in zip(self.rows, decided, strict=True):
            sides.setdefault(story, set()).add(row.is_noise)
        return sum(len(side) == 2 for side in sides.values())


def main(arguments: Sequence[str]) -> int:
    """Score each file; measure time and growth where asked."""
    options = _options(arguments)
    if options.files:
        _score(options)
    for name in ("batches", "speed", "growth", "joining"):
        if getattr(options, name):
            _MEASURED[name](options)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks stories", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    changes = parser.add_argument_group("what is filed")
    changes.add_argument("--by-day", action="store_true", help="cut by the dates; each day alone")
    changes.add_argument("--titles", action="store_true", help="headlines only")
    changes.add_argument("--noise", type=Path, help="unrelated reports to mix in")
    changes.add_argument("--predictions", type=Path, help="write what was decided")
    changes.add_argument("--score", type=Path, help="score these decisions, not the product's")
    changes.add_argument("--peers", action="store_true", help="other methods beside the product")
    changes.add_argument("--resamples", type=int, default=RESAMPLES, help="draws for intervals")
    timed = parser.add_argument_group("what else is measured")
    timed.add_argument("--batches", action="store_true", help="many batches against one")
    timed.add_argument("--speed", action="store_true", help="time against TF-IDF with linkage")
    timed.add_argument("--growth", action="store_true", help="time and memory to 100,000")
    timed.add_argument("--joining", action="store_true", help="50 beside 5,000 and 50,000 kept")
    options = parser.parse_args(arguments)
    if not (options.files or options.speed or options.growth or options.joining):
        parser.error("name a FILE, or --speed, --growth, --joining")
    return options


_MEASURED: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "batches": lambda options: stories_batches.show(options.files),
    "speed": lambda options: stories_speed.show_speed(options.files),
    "growth": lambda _: stories_speed.show_growth(),
    "joining": lambda _: stories_speed.show_joining(),
}


# -- scoring ---------------------------------------------------------------------------------


def _score(options: argparse.Namespace) -> None:
    trials = [_trial(path, options) for path in options.files]
    decided: list[str] = []
    for name, grouper in _groupers(options).items():
        found = [trial.decided(grouper) for trial in trials]
        _table(name, trials, found, options.resamples)
        if not decided:
            decided = list(_lines(trials, found))
    if options.predictions:
        options.predictions.write_text("\n".join(decided) + "\n", encoding="utf-8")


def _trial(path: Path, options: argparse.Namespace) -> Trial:
    rows = read(path)
    if options.noise:
        rows += as_noise(read(options.noise))
    if options.titles:
        rows = titles_only(rows)
    batches = by_day(rows) if options.by_day else [rows]
    return Trial(path.name, tuple(map(tuple, batches)))


def _groupers(options: argparse.Namespace) -> dict[str, Grouper]:
    ours: Grouper = partial(_looked_up, options.score) if options.score else grouped
    peers: dict[str, Grouper] = {}
    if options.peers:
        from benchmarks.peers.clustering import PEERS

        peers = {name: partial(_labelled_by, peer) for name, peer in PEERS.items()}
    return {str(options.score) if options.score else "digest": ours, **peers}


def _looked_up(path: Path, reports: Sequence[Report]) -> dict[str, str]:
    kept = {str(row["id"]): str(row["story"]) for row in rows_of(path)}
    missing = [report.id for report in reports if report.id not in kept]
    if missing:
        raise SystemExit(f"{path}: no decision for {len(missing)} reports, {missing[0]} for one")
    return {report.id: kept[report.id] for report in reports}


def _labelled_by(
    peer: Callable[[Sequence[Report]], list[int]], reports: Sequence[Report]
) -> dict[str, str]:
    return {r.id: str(label) for r, label in zip(reports, peer(reports), strict=True)}


def _lines(trials: Sequence[Trial], found: Iterable[Sequence[str]]) -> Iterable[str]:
    for trial, decided in zip(trials, found, strict=True):
        for row, story in zip(trial.rows, decided, strict=True):
            yield json.dumps({"id": row.report.id, "story": story})


# -- tables ----------------------------------------------------------------------------------


def _table(
    name: str, trials: Sequence[Trial], found: Sequence[Sequence[str]], resamples: int
) -> None:
    print(f"{name}: B-cubed P, R, F1; F1 of pairs; V-measure; AMI; with intervals of 95 %")
    print(f"{'set':<28}{'reports':>8}{'stories':>8}{'found':>7}" + _row(SHOWN))
    every = list[Scores]()
    for trial, decided in zip(trials, found, strict=True):
        counts = trial.counts(decided)
        score, between = counts.scores(), intervals(counts, resamples)
        sizes = len(decided), len({r.story for r in trial.rows}), len(set(decided))
        print(f"{trial.name:<28}{sizes[0]:>8}{sizes[1]:>8}{sizes[2]:>7}" + _row(_numbers(score)))
        print(" " * 51 + _row(f"{low:.3f}-{high:.3f}" for low, high in between.values()))
        if any(row.is_noise for row in trial.rows):
            print(f"  {trial.mixed(decided)} stories mix the set with what was mixed in")
        every.append(score)
    if len(every) > 1:
        means = (sum(of(s) for s in every) / len(every) for of in SHOWN.values())
        print(f"{'mean':<51}" + _row(f"{mean:.4f}" for mean in means))
    print()


def _numbers(score: Scores) -> Iterable[str]:
    return (f"{of(score):.4f}" for of in SHOWN.values())


def _row(cells: Iterable[str]) -> str:
    return "".join(f"{cell:>13}" for cell in cells)


# -- floors ----------------------------------------------------------------------------------

TEXTS = ("g5w1h", "basil", "ecbplus")
"""The sets whose mean counts."""


def measure(shared: Path) -> dict[str, float]:
    """Return what is pinned: scores of each development set, noise, batches; by the defaults."""
    folder = shared / "data" / "clustering"
    rows = {name: read(folder / f"{name}.jsonl.gz") for name in (*TEXTS, "uci2014")}
    days = by_day(read(folder / "allsides_dated.jsonl.gz"))
    noise = as_noise(read(folder / "bbc_noise.jsonl.gz"))
    trials = {name: Trial(name, (tuple(given),)) for name, given in rows.items()}
    trials["allsides_by_day"] = Trial("allsides_by_day", tuple(map(tuple, days)))
    trials["g5w1h_in_noise"] = Trial("g5w1h_in_noise", ((*rows["g5w1h"], *noise),))
    trials |= {f"{name}_titles": Trial(name, (tuple(titles_only(rows[name])),)) for name in TEXTS}
    decided = {name: trial.decided(grouped) for name, trial in trials.items()}
    figures = dict[str, float]()
    for name, trial in trials.items():
        figures |= _figures(f"stories.{name}", trial.counts(decided[name]).scores())
    means = [figures[f"stories.{name}.bcubed_f1"] for name in TEXTS]
    figures["stories.mean.bcubed_f1"] = sum(means) / len(means)
    mixed = trials["g5w1h_in_noise"].mixed(decided["g5w1h_in_noise"])
    figures["stories.g5w1h_in_noise.mixed.max"] = float(mixed)
    return figures | stories_batches.measure(shared)


def _figures(name: str, score: Scores) -> dict[str, float]:
    return {
        f"{name}.bcubed_f1": score.f1,
        f"{name}.bcubed_precision": score.precision,
        # A wrong merge costs more trust than a split: recall may not be the better of the two.
        f"{name}.recall_above_precision.max": max(0.0, score.recall - score.precision),
    }
