"""The pages that lead to the editions: the index, the months, the sources, the sitemap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model import Archive, Edition, EditionLine, SourceHealth
from digest.render.hostile import clip, shown, web_address
from digest.render.layout.edition import MESSAGE_LIMIT, failing_why
from digest.render.layout.stories import TITLE_LIMIT, Layout
from digest.render.layout.view import Link
from digest.render.paths import edition_path, month_path
from digest.render.wording.dates import Dates

RECENT = 14
"""Editions on the index; older ones stand on their month's page."""
HEADLINES_SHOWN = 3
"""Headlines under each edition on a list."""
KINDS = {"feed", "folder", "mailbox"}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One edition in a list."""

    href: str
    date: str
    machine: str
    number: str
    made_of: str
    headlines: tuple[Link, ...]
    more: str = ""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A list of editions."""

    title: str
    count: str
    latest: Row | None = None
    rows: tuple[Row, ...] = ()
    months: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """One source and how it fares."""

    name: str
    href: str | None
    state: str
    facts: str
    why: str
    is_failing: bool


@dataclass(frozen=True, kw_only=True)
class SourceShelf:
    """Every source."""

    note: str
    rows: tuple[SourceRow, ...]


def shelf(archive: Archive, dates: Dates, edition: Edition) -> Shelf:
    """Return the index: the latest edition in full, the recent ones, and the way to all others."""
    newest_first = archive.editions[::-1]
    latest = _row(newest_first[0], dates, "") if newest_first else None
    if latest and newest_first[0].id == edition.id:
        latest = replace(latest, headlines=_anchored(edition, latest))
    return Shelf(
        title=shown(archive.title),
        count=dates.words.count("editions", len(archive.editions)),
        latest=latest,
        rows=tuple(_short(_row(line, dates, ""), dates) for line in newest_first[1 : RECENT + 1]),
        months=_months(newest_first, dates),
    )


def month(archive: Archive, dates: Dates, name: str) -> Shelf:
    """Return the list of one month's editions, the first day first."""
    lines = [line for line in archive.editions if _month(line) == name]
    return Shelf(
        title=dates.month(lines[0].day),
        count=dates.words.count("editions", len(lines)),
        rows=tuple(_short(_row(line, dates, "../"), dates) for line in lines),
    )


def touched_months(archive: Archive, edition: Edition) -> list[str]:
    """Return the months whose page this edition changes: its own."""
    return sorted({_month(line) for line in archive.editions if line.id == edition.id})


def public_pages(archive: Archive) -> tuple[Link, ...]:
    """Return the sitemap: the index and every edition, with the day each last changed."""
    base = archive.base_url or ""
    days = [line.day.isoformat() for line in archive.editions]
    pages = [
        Link(text=line.day.isoformat(), href=base + edition_path(line.id))
        for line in archive.editions
    ]
    return (Link(text=days[-1], href=f"{base}index.html"), *pages) if days else ()


def sources(layout: Layout, known: Sequence[SourceHealth]) -> SourceShelf:
    """Return every source with its health, those that fail first."""
    words = layout.words
    good = sum(not source.failures for source in known)
    return SourceShelf(
        note=words("sources_note", good=words.number(good), n=words.number(len(known))),
        rows=tuple(_source(layout, s) for s in sorted(known, key=lambda s: not s.failures)),
    )


def _source(layout: Layout, source: SourceHealth) -> SourceRow:
    words, dates = layout.words, layout.dates
    facts = [words(f"kind_{source.kind}") if source.kind in KINDS else shown(source.kind)]
    facts.append(words.count("source_items", source.items))
    if source.last_success:
        facts.append(words("last_success", when=dates.moment(source.last_success)))
    else:
        facts.append(words("never_fetched"))
    failing = source.failures > 0
    message = clip(layout.message(source.message), MESSAGE_LIMIT)
    return SourceRow(
        name=layout.name(source.name),
        href=web_address(source.url),
        state=words.count("failed_times", source.failures) if failing else words("working"),
        facts=", ".join(facts),
        why=failing_why(layout, source, message) if failing else message,
        is_failing=failing,
    )


def _row(line: EditionLine, dates: Dates, root: str) -> Row:
    words = dates.words
    return Row(
        href=root + edition_path(line.id),
        date=dates.day(line.day),
        machine=line.day.isoformat(),
        number=words("edition", number=words.number(line.number)),
        made_of=words.made_of(line.stories, line.briefs, line.articles, line.outlets),
        headlines=tuple(
            Link(text=clip(shown(title), TITLE_LIMIT), href=root + edition_path(line.id))
            for title in line.headlines
        ),
    )


def _short(row: Row, dates: Dates) -> Row:
    left = len(row.headlines) - HEADLINES_SHOWN
    if left <= 0:
        return row
    return replace(
        row,
        headlines=row.headlines[:HEADLINES_SHOWN],
        more=dates.words("and_more", n=dates.words.number(left)),
    )


def _anchored(edition: Edition, row: Row) -> tuple[Link, ...]:
    return tuple(
        Link(text=clip(shown(brief.headline.text), TITLE_LIMIT), href=f"{row.href}#{brief.slug}")
        for brief in edition.briefs or edition.in_brief
    )


def _months(newest_first: Sequence[EditionLine], dates: Dates) -> tuple[Link, ...]:
    days = {_month(line): line.day for line in newest_first}
    return tuple(Link(text=dates.month(day), href=month_path(name)) for name, day in days.items())


def _month(line: EditionLine) -> str:
    return f"{line.day:%Y-%m}"
