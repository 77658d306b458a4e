"""Labelled reports to score grouping on: read from files, cut into days, stripped, mixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.rows import rows_of
from digest.model import Article, Outlet, Report, Section, Span

NOW = datetime(2026, 11, 19, tzinfo=UTC)
"""When undated reports are taken to have come in."""

NOISE = "noise:"
"""What the stories of mixed-in reports begin with: each is a story of its own."""


PARTS = (1600, 1200, 900)
"""Characters of a part of a text: as many as grouping reads, or fewer where that gives too few."""

HEADLINE = 9
"""Words of the headline that a part gets."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report, and the story it is known to belong to."""

    report: Report
    story: str
    day: str = ""
    """The day its date tells, as it is written; empty where there is none."""

    @property
    def is_noise(self) -> bool:
        """Say whether it was mixed in and belongs to no story."""
        return self.story.startswith(NOISE)


def read(path: Path) -> list[Labelled]:
    """Return the reports of a JSON-lines file."""
    return [labelled(row) for row in rows_of(path)]


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
        Report(id=article.id, article=article, section=article.sections[0]),
        str(row.get("story")),
        str(row.get("date"))[:10] if published else "",
    )


def moment(value: object) -> datetime | None:
    """Return an ISO date as a moment in UTC; None where it is none."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def changed(row: Labelled, **changes: object) -> Labelled:
    """Return the row with its article changed."""
    article = replace(row.report.article, **changes)  # type: ignore[arg-type]
    sections = (Section(span=Span(0, len(article.text))),)
    article = replace(article, sections=sections)
    return replace(row, report=replace(row.report, article=article, section=sections[0]))


def parts(rows: Sequence[Labelled], most: int) -> list[Report]:
    """Return the reports of the rows, and further parts of their texts as reports, `most` in all.

    A part has the length that grouping reads, or less where there are too few, and its first
    words for a headline.
    """
    for length in PARTS:
        found = [row.report for row in rows] + [cut for row in rows for cut in _cut(row, length)]
        if len(found) >= most:
            break
    return found[:most]


def _cut(row: Labelled, length: int) -> Iterator[Report]:
    """Yield the parts of a text that follow the first."""
    text = row.report.text
    for number, at in enumerate(range(length, len(text) - length // 2, length), start=1):
        part = text[at : at + length]
        title = " ".join(part.split()[:HEADLINE])
        cut = changed(row, title=title, text=part, id=f"{row.report.id}#{number}").report
        yield replace(cut, id=cut.article.id)


def titles_only(rows: Sequence[Labelled]) -> list[Labelled]:
    """Return the rows with nothing but their headlines."""
    return [changed(row, text="") for row in rows]


def by_day(rows: Sequence[Labelled]) -> list[list[Labelled]]:
    """Return the rows cut into the days their dates tell, oldest first.

    The date serves to cut and for nothing else: within a day all are undated.
    """
    days: dict[str, list[Labelled]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(changed(row, dated=False, published=NOW))
    return [days[day] for day in sorted(days)]


def as_noise(rows: Sequence[Labelled]) -> list[Labelled]:
    """Return the rows as reports that belong to no story and no other report."""
    return [replace(row, story=f"{NOISE}{row.report.id}") for row in rows]
