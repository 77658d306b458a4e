"""Plants reprints in real reports and counts how many are found, how truly, how fast: `python -m benchmarks copies FILE…`.

    python -m benchmarks copies FILE... [--seed N] [--predictions OUT.jsonl]

Each FILE holds JSON lines (or .gz) with `id`, `title`, `text`, `date`, `source`, `story`. One
report of each story is the base of plants; its siblings and all else are there to be left alone.
The same once more with every report cut to 60 to 120 words. Last, forms filled in anew.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.copies_forms import measure_forms
from benchmarks.copies_judge import Judge, labels_for
from benchmarks.copies_plants import (
    HELD,
    KINDS,
    REPRINTS,
    SHORT,
    Plant,
    planted,
    planted_short,
    report_of,
    shortened,
)
from benchmarks.rows import rows_of
from digest.model import Report
from digest.stages.copies.mark import Reprints

FEWEST_WORDS = 120


def main(arguments: list[str]) -> int:
    """Print recall by kind of plant, precision, and how time grows."""
    options = _options(arguments)
    files = [Path(file) for file in options.files]
    rows = [row for file in files for row in _rows(file)]
    judge = Judge([label for file in files for label in labels_for(file)])
    runs = [plant_and_find(rows, options.seed, judge), short_ones(rows, options.seed, judge)]
    for found in runs:
        print("\n".join(_table(found)))
    timed = growth(rows, options.seed)
    for count, seconds in timed:
        print(f"{count:>6} reports {seconds:>8.2f} s {1000 * seconds / count:>8.2f} ms each")
    print(f"time grows by the power {exponent(timed):.2f} of the reports")
    if options.predictions:
        lines = [json.dumps(line) for found in runs for line in found.predictions]
        Path(options.predictions).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _table(found: Found) -> Iterator[str]:
    yield f"{'plant':<16}{'planted':>9}{'found':>7}{'recall':>8}{'named':>7}"
    for kind in (kind for kind in KINDS if found.planted[kind]):
        total, hits, named = found.planted[kind], found.found[kind], found.named[kind]
        yield f"{kind:<16}{total:>9}{hits:>7}{hits / total:>8.3f}{named:>7}"
    yield f"precision {found.precision:.3f}: {len(found.wrong)} of {found.marks} marks wrong,"
    yield f"besides {found.natural} copies that were in the data already"
    for one in found.wrong:
        yield f"  {one}"


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks copies")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--predictions")
    return parser.parse_args(arguments)


def _rows(path: Path) -> list[dict[str, str]]:
    return [row for row in rows_of(path) if len(row["text"].split()) >= FEWEST_WORDS]


def _documents(path: Path) -> list[dict[str, str]]:
    """Return the documents of a file of clusters, each cluster a story."""
    rows = [
        {"id": f"{one['id']}-{at}", "story": one["id"], "text": doc["text"]}
        for one in rows_of(path)
        for at, doc in enumerate(one["docs"])
    ]
    return [row for row in rows if len(row["text"].split()) >= FEWEST_WORDS]


# -- measuring -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """What was planted, what was found of it, and what else was marked."""

    planted: Counter[str]
    found: Counter[str]
    named: Counter[str]
    natural: int
    wrong: list[str]
    predictions: list[dict[str, object]]

    @property
    def marks(self) -> int:
        """Marks that count: reprints found, and wrong ones; what was in the data is no plant."""
        return len(self.wrong) + sum(self.found[kind] for kind in (*REPRINTS, *SHORT))

    @property
    def precision(self) -> float:
        """Marks that are right over marks."""
        return 1 - len(self.wrong) / self.marks if self.marks else 1.0


NEAR_LINEAR = 1.3
"""Below this power of the number of reports, growth is the noise of the machine."""
NEWS = ("basil", "ecbplus", "g5w1h")
LANGUAGES = ("ar", "cs", "el", "fr", "hi")


def measure(shared: Path) -> dict[str, float]:
    """Return recall by kind of plant and precision over labelled stories, languages and forms."""
    data = shared / "data"
    figures: dict[str, float] = {}
    for name in NEWS:
        path = data / "clustering" / f"{name}.jsonl.gz"
        rows, judge = _rows(path), Judge(labels_for(path))
        found = [plant_and_find(rows, 7, judge), short_ones(rows, 7, judge)]
        figures |= _figures(f"copies.{name}", found)
    others = []
    for name in LANGUAGES:
        rows = _documents(data / "summaries" / f"multiling2011_{name}.jsonl.gz")
        others += [plant_and_find(rows, 7, Judge()), short_ones(rows, 7, Judge())]
    figures |= _figures("copies.languages", others)
    figures |= measure_forms()
    power = exponent(growth(_rows(data / "clustering" / "basil.jsonl.gz"), seed=7))
    return {**figures, "copies.growth_exponent.max": max(power, NEAR_LINEAR)}


def _figures(name: str, found: Sequence[Found]) -> dict[str, float]:
    kinds = (*REPRINTS, *SHORT, *HELD)
    figures = {f"{name}.{kind}.recall": _recall(found, kind) for kind in kinds}
    whole, short = found[::2], found[1::2]
    figures[f"{name}.precision"] = min(one.precision for one in whole)
    figures[f"{name}.short.precision"] = min(one.precision for one in short)
    return figures


def _recall(found: Sequence[Found], kind: str) -> float:
    return sum(one.found[kind] for one in found) / max(1, sum(one.planted[kind] for one in found))


def exponent(timed: Sequence[tuple[int, float]]) -> float:
    """Return the power of the number of reports that time grows by: least squares on logarithms."""
    xs, ys = ([math.log(pair[at]) for pair in timed] for at in (0, 1))
    middle = sum(xs) / len(xs)
    return sum((x - middle) * y for x, y in zip(xs, ys, strict=True)) / sum(
        (x - middle) ** 2 for x in xs
    )


def plant_and_find(rows: Sequence[dict[str, str]], seed: int, judge: Judge) -> Found:
    """Plant, mark, and compare."""
    reports = [report_of(row["id"], row["text"], row.get("source") or row["id"]) for row in rows]
    plants = planted(reports, [row["story"] for row in rows], random.Random(seed))
    return _found(reports, plants, judge)


def short_ones(rows: Sequence[dict[str, str]], seed: int, judge: Judge) -> Found:
    """The same where every report is a short one, and its reprints are edited more."""
    chance = random.Random(seed)
    whole = [report_of(row["id"], row["text"], row["id"]) for row in rows]
    reports = [
        report_of(row["id"], shortened(row["text"], chance), row.get("source") or row["id"])
        for row in rows
    ]
    plants = planted_short(reports, [row["story"] for row in rows], whole, chance)
    return _found(reports, plants, judge)


def _found(reports: Sequence[Report], plants: Sequence[Plant], judge: Judge) -> Found:
    by_id = {plant.report.id: plant for plant in plants}
    everyone = [*reports, *(plant.report for plant in plants)]
    marked = Reprints().mark(everyone, ())
    judged = judge.of(marked)
    score = Found(Counter(p.kind for p in plants), Counter(), Counter(), 0, [], [])
    natural = 0
    for report in marked:
        plant = by_id.get(report.id)
        score.predictions.append(_line(report))
        if plant is not None:
            _count(score, plant, report, judged.is_same)
        origin = report.copy_of.report if report.copy_of else None
        if origin is None or (
            plant and (plant.kind in (*REPRINTS, *SHORT) or origin == plant.base)
        ):
            continue
        if judged.is_right(report.id, origin):
            natural += 1
        else:
            score.wrong.append(f"{report.id} <- {origin}")
    return replace(score, natural=natural)


def _count(score: Found, plant: Plant, report: Report, is_same: Callable[[str, str], bool]) -> None:
    found = report.copy_of is not None or (plant.kind in HELD and report.copied)
    score.found[plant.kind] += bool(found)
    origins = (report.copy_of,) if report.copy_of else report.borrowed[:1]
    score.named[plant.kind] += any(
        origin.report is not None and is_same(origin.report, plant.base) for origin in origins
    )


def _line(report: Report) -> dict[str, object]:
    origin = report.copy_of
    return {
        "id": report.id,
        "copy_of": origin.report if origin else None,
        "outlet": origin.outlet if origin else None,
        "copied": list(report.copied),
        "borrowed": [[one.outlet, one.report, one.share] for one in report.borrowed],
    }


def growth(rows: Sequence[dict[str, str]], seed: int) -> list[tuple[int, float]]:
    """Return (reports, seconds) for sets that double."""
    chance = random.Random(seed)
    reports = [report_of(row["id"], row["text"], row["id"]) for row in rows]
    timed = []
    count = 250
    while count <= 4000:
        some = [_shuffled(reports[at % len(reports)], at, chance) for at in range(count)]
        start = time.process_time()
        Reprints().mark(some, ())
        timed.append((count, time.process_time() - start))
        count *= 2
    return timed


def _shuffled(report: Report, at: int, chance: random.Random) -> Report:
    """Return new text of the same length and vocabulary: what a day of other news looks like."""
    if at % 10 == 0:
        return report_of(f"g{at}", report.text, f"g{at}")
    paragraphs = [line.split() for line in report.text.split("\n\n")]
    for line in paragraphs:
        chance.shuffle(line)
    return report_of(f"g{at}", "\n\n".join(map(" ".join, paragraphs)), f"g{at}")
