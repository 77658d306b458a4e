"""Scores where accounts differ on labelled pairs: `python -m benchmarks figures FILE…`.

A line of a file is `{id, lang, a, b, differ, why}`; `a` and `b` are reports `{source, date, text}`
and `differ` says what a careful reader would be told: `conflict`, `update` or `none`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures_field import read
from benchmarks.figures_reports import report
from benchmarks.rows import rows_of
from digest.stages.figures.differences import AccountsDiffer

PAIRS = Path(__file__).parents[1] / "tests" / "quality" / "figures.jsonl"
"""Pairs of short reports written and labelled for this."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair: what a reader would be told, and what the product tells."""

    id: str
    expected: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How the product did. Precision and recall are of showing a pair at all, 0 to 1."""

    pairs: int
    traps: int
    precision: float
    recall: float
    kinds_right: float
    """Of the pairs shown rightly, the share told rightly as update or conflict."""
    wrong: tuple[Judged, ...]


def judge(row: dict[str, Any]) -> Judged:
    """Return what the product tells of one labelled pair."""
    language = str(row.get("lang", "en"))
    reports = [report(row[side], f"{row['id']}-{side}", language) for side in ("a", "b")]
    contrasts = AccountsDiffer()(reports)
    told = str(contrasts[0].kind) if contrasts else "none"
    return Judged(str(row["id"]), str(row["differ"]), told)


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the labelled pairs of a JSON-lines file."""
    return rows_of(path)


def score(path: Path) -> Score:
    """Return how the product does on the pairs of a file."""
    return scored([judge(row) for row in rows(path)])


def scored(judged: Sequence[Judged]) -> Score:
    """Return precision, recall and the rest over judged pairs."""
    shown = [pair for pair in judged if pair.told != "none"]
    due = [pair for pair in judged if pair.expected != "none"]
    right = [pair for pair in shown if pair.expected != "none"]
    return Score(
        pairs=len(judged),
        traps=len(judged) - len(due),
        precision=_share(len(right), len(shown)),
        recall=_share(len(right), len(due)),
        kinds_right=_share(sum(pair.told == pair.expected for pair in right), len(right)),
        wrong=tuple(pair for pair in judged if pair.told != pair.expected),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def table(scores: Iterable[tuple[str, Score]]) -> str:
    """Return the scores as lines of a table."""
    lines = [f"{'pairs':28} {'n':>5} {'traps':>6} {'precision':>9} {'recall':>7} {'kind':>6}"]
    lines += [
        f"{name:28} {s.pairs:5} {s.traps:6} {s.precision:9.3f} {s.recall:7.3f} {s.kinds_right:6.3f}"
        for name, s in scores
    ]
    return "\n".join(lines)


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors."""
    own, field = score(PAIRS), read(shared)
    return {
        "figures.pairs.precision": own.precision,
        "figures.pairs.recall": own.recall,
        "figures.pairs.kinds_right": own.kinds_right,
        "figures.field.precision": field.precision,
        "figures.field.recall": field.found / field.due,
        "figures.field.unread.max": float(len(field.unread)),
    }


def main(arguments: Sequence[str]) -> int:
    """Print the scores of each file; write what was decided where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks figures")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args(arguments)
    judged = {path: [judge(row) for row in rows(path)] for path in options.files}
    print(table((path.name, scored(pairs)) for path, pairs in judged.items()))
    for pairs in judged.values():
        for pair in scored(pairs).wrong:
            print(f"  {pair.id}: told {pair.told}, expected {pair.expected}")
    if options.predictions:
        lines = (json.dumps({"id": p.id, "differ": p.told}) for ps in judged.values() for p in ps)
        options.predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return 0
