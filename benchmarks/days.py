"""Scores what relative days are said to mean on labelled sentences: `python -m benchmarks days [FILE…]`.

A line of a file is `{lang, text, means}`: for each day word the days from the report's, which is
Friday 27 November 2026, or null where a careful reader would not be told a date.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.rows import rows_of
from digest.stages.dates.days import notes, written

SENTENCES = Path(__file__).parents[1] / "tests" / "quality" / "days.jsonl"
"""Sentences written and labelled for this."""

PUBLISHED = datetime(2026, 11, 27, 14, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How the notes did. Precision is of the notes, recall of the days that have a date, 0 to 1."""

    sentences: int
    days: int
    notes: int
    right: int
    dated: int
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of the notes that are right."""
        return self.right / self.notes if self.notes else 1.0

    @property
    def recall(self) -> float:
        """Share of the days with a date that are told it."""
        return self.right / self.dated if self.dated else 1.0


def rows(path: Path = SENTENCES) -> list[dict[str, Any]]:
    """Return the labelled sentences of a JSON-lines file."""
    return rows_of(path)


def score(path: Path = SENTENCES) -> Score:
    """Return how the notes do on the sentences of a file."""
    labelled = rows(path)
    told = [(row, notes(row["text"], row["lang"], PUBLISHED)) for row in labelled]
    wrong = [
        f"{note}: {row['text']}" for row, given in told for note in given if note not in due(row)
    ]
    return Score(
        sentences=len(labelled),
        days=sum(len(row["means"]) for row in labelled),
        notes=sum(len(given) for _, given in told),
        right=sum(len(given) for _, given in told) - len(wrong),
        dated=sum(len(due(row)) for row in labelled),
        wrong=tuple(wrong),
    )


def due(row: dict[str, Any]) -> set[str]:
    """Return the notes that a labelled sentence may bear."""
    return {
        f"{word} = {written((PUBLISHED + timedelta(days=days)).date(), row['lang'])}"
        for word, days in row["means"].items()
        if days is not None
    }


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors; they need no data from elsewhere."""
    del shared
    reached = score()
    return {"days.precision": reached.precision, "days.recall": reached.recall}


def main(arguments: Sequence[str]) -> int:
    """Print the score of each file, and the notes that are wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks days")
    parser.add_argument("files", nargs="*", type=Path, default=[SENTENCES])
    for path in parser.parse_args(arguments).files:
        reached = score(path)
        print(
            f"{path.name}: {reached.sentences} sentences, {reached.days} days, {reached.notes} notes,"
            f" precision {reached.precision:.3f}, recall {reached.recall:.3f}"
        )
        for line in reached.wrong:
            print(f"  {line}")
    return 0
