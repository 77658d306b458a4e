"""The archive's own feed (RFC 4287), an entry per edition, under ids that outlast every move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from digest.model import Archive, EditionLine
from digest.render.hostile import clip, shown
from digest.render.layout.stories import TITLE_LIMIT
from digest.render.paths import edition_path
from digest.render.wording.dates import Dates

ENTRIES = 30
"""Editions in the archive's feed, the latest."""


@dataclass(frozen=True, kw_only=True)
class FeedEntry:
    """One edition."""

    id: str
    title: str
    updated: str
    href: str
    summary: str
    headlines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Feed:
    """The feed; times in UTC, as RFC 3339 writes them."""

    id: str
    title: str
    language: str
    updated: str
    home: str
    self: str | None
    entries: tuple[FeedEntry, ...]


def feed(archive: Archive, dates: Dates, authority: str) -> Feed:
    """Return the feed of the latest editions, the newest first.

    Ids are `tag:` URIs (RFC 4151) of the authority, the day of the first edition, the profile and
    the edition: none of them changes when the archive moves.
    """
    lines = archive.editions
    base = archive.base_url or ""
    root = _tag(archive, authority)
    return Feed(
        id=root,
        title=shown(archive.title),
        language=dates.words.language,
        updated=_utc(max(line.generated for line in lines)) if lines else _utc(_NEVER),
        home=f"{base}index.html",
        self=f"{base}feed.xml" if base else None,
        entries=tuple(_entry(line, dates, base, root) for line in lines[: -ENTRIES - 1 : -1]),
    )


_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def _tag(archive: Archive, authority: str) -> str:
    first = archive.editions[0].day.isoformat() if archive.editions else "1970-01-01"
    return f"tag:{authority},{first}:{quote(archive.profile, safe='')}"


def _entry(line: EditionLine, dates: Dates, base: str, root: str) -> FeedEntry:
    words = dates.words
    headlines = tuple(clip(shown(title), TITLE_LIMIT) for title in line.headlines)
    return FeedEntry(
        id=f"{root}/{quote(line.id, safe='')}",
        title=words("clause", first=headlines[0], second=dates.day(line.day))
        if headlines
        else dates.day(line.day),
        updated=_utc(line.generated),
        href=base + edition_path(line.id),
        summary=words.made_of(line.stories, line.briefs, line.articles, line.outlets),
        headlines=headlines,
    )


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
