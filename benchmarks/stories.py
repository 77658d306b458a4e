"""Scores the product's grouping on labelled reports: `python -m benchmarks stories FILE…`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
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
    for line in _lines(options.files):
        print(line)
    return 0


def _lines(files: Sequence[Path]) -> Iterator[str]:
    for path in files:
        rows = read(path)
        stories = grouped([row.report for row in rows])
        yield f"{path.name} {len(rows)} {len(set(stories.values()))}"
