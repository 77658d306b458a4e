"""Scores the product's grouping on labelled reports: `python -m benchmarks stories FILE…`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from digest.model import Article, Filing, Frequencies, Outlet, Report, Section, Span
from digest.stages.grouping import StoryGrouping

NOW = datetime(2026, 11, 19, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report, and the story it is known to belong to."""

    report: Report
    story: str


def read(path: Path) -> list[Labelled]:
    """Return the reports of a JSON-lines file, plain or gzipped."""
    with path.open("rb") as raw:
        data = gzip.decompress(raw.read()) if path.suffix == ".gz" else raw.read()
    return [
        labelled(json.loads(line)) for line in data.decode("utf-8").splitlines() if line.strip()
    ]


def labelled(row: dict[str, object]) -> Labelled:
    """Return one line as the pipeline would hand it to grouping."""
    text, published = str(row.get("text") or ""), moment(row.get("date"))
    outlet = str(row.get("source") or "")
    article = Article(
        id=str(row["id"]),
        source=outlet or "labelled",
        key=str(row["id"]),
        outlet=Outlet(name=outlet, family=outlet, known=bool(outlet)),
        title=str(row.get("title") or ""),
        text=text,
        published=published or NOW,
        fetched=NOW,
        sentences=(),
        sections=(Section(span=Span(0, len(text))),),
        dated=published is not None,
        language=str(row.get("lang") or "en"),
    )
    return Labelled(
        Report(id=article.id, article=article, section=article.sections[0]), str(row.get("story"))
    )


def moment(value: object) -> datetime | None:
    """Return an ISO date as a moment in UTC; None where it is none."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def grouped(reports: Sequence[Report]) -> dict[str, str]:
    """Return the story of each report, all of them filed at once."""
    grouping = StoryGrouping()
    filing: Filing = grouping.file(grouping.describe(reports), (), Frequencies(), (), NOW)
    return {tie.report: tie.story for tie in filing.ties}


def main(arguments: Sequence[str]) -> int:
    """Score each file; write the product's decisions where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks stories", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args(arguments)
    decided: list[str] = []
    print(f"{'set':<28}{'reports':>8}{'stories':>8}{'P':>8}{'R':>8}{'F1':>8}  (B-cubed)")
    for path in options.files:
        rows = read(path)
        stories = grouped([row.report for row in rows])
        score = b_cubed({row.report.id: row.story for row in rows}, stories)
        numbers = "".join(f"{value:8.4f}" for value in score)
        print(f"{path.name:<28}{len(rows):>8}{len(set(stories.values())):>8}{numbers}")
        ids = [row.report.id for row in rows]
        decided += [json.dumps({"id": name, "story": stories[name]}) for name in ids]
    if options.predictions:
        options.predictions.write_text("\n".join(decided) + "\n", encoding="utf-8")
    return 0


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin 1998)."""
    right, told = _members(truth), _members(found)
    common = {name: len(right[truth[name]] & told[found[name]]) for name in truth}
    precision = sum(common[name] / len(told[found[name]]) for name in truth) / len(truth)
    recall = sum(common[name] / len(right[truth[name]]) for name in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _members(stories: Mapping[str, str]) -> dict[str, set[str]]:
    members: dict[str, set[str]] = {}
    for name, story in stories.items():
        members.setdefault(story, set()).add(name)
    return members


SETS = ("g5w1h", "basil", "ecbplus", "uci2014")


def measure(shared: Path) -> dict[str, float]:
    """Return B-cubed F1 and precision of each development set, by the default settings."""
    figures: dict[str, float] = {}
    for name in SETS:
        rows = read(shared / "data" / "clustering" / f"{name}.jsonl.gz")
        found = grouped([row.report for row in rows])
        precision, _, f1 = b_cubed({row.report.id: row.story for row in rows}, found)
        figures[f"stories.{name}.bcubed_f1"] = f1
        figures[f"stories.{name}.bcubed_precision"] = precision
    return figures
