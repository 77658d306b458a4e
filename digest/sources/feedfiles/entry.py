"""A feed as we see it, whatever its dialect: the one shape the readers of feeds give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digest.sources.keys import short_hash

MOST_ENTRIES = 500
"""Entries of a feed that are read: the newest, since feeds put those first."""

MOST_TAGS = 20
"""Tags of an entry that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, already harmless: words are plain, markup is sanitised, addresses are http(s).

    `id` is what the feed calls it, None when it names it not. `markup` is the fullest text
    the feed gives, its content or its summary.
    """

    id: str | None = None
    link: str | None = None
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    markup: str = ""
    language: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """What changes when the entry's words change; dates and tags are no change."""
        said = "\n".join((self.title or "", self.link or "", self.markup))
        return short_hash(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A whole feed. `every` is how often it says it changes, in minutes; 0 when it says nothing."""

    title: str | None = None
    link: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    every: int = 0
    complaint: str = ""
    """What was wrong with it although it could be read; empty when nothing was."""


def tidy_language(name: str | None) -> str | None:
    """Return the two- or three-letter language of a tag such as `en-GB`; None when it is none."""
    first = (name or "").strip().replace("_", "-").split("-")[0].lower()
    return first if first.isascii() and first.isalpha() and len(first) in (2, 3) else None
