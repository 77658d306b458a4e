"""An article, cleaned: its text, its sentences and who published it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digest.model.incoming import MediaType


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to and not including `end` of an article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Say whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Access(StrEnum):
    """How much of an article was to be had."""

    FULL = "full"
    HEADLINE_ONLY = "headline only"
    """A paywall or consent stub, or a feed entry with nothing but a title: never quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who published: the name readers know, and the family that counts as one voice.

    `known` is false when nothing in the item told the outlet; the name is then the source's.
    """

    name: str
    family: str
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article about one event: a live blog has many, an ordinary article one."""

    span: Span
    title: str | None = None
    time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One revision of one article, cleaned once. `text` never changes: citations point into it.

    `text` holds paragraphs parted by one blank line. `sentences` are exact spans in order,
    never crossing a paragraph. `headings` are spans of lines that are headings, not sentences.
    `doubtful` are spans of paragraphs that may be the site's own: kept, read, and never quoted.
    """

    id: str
    source: str
    key: str
    outlet: Outlet
    title: str
    text: str
    published: datetime
    fetched: datetime
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...]
    headings: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    url: str | None = None
    byline: str | None = None
    updated: datetime | None = None
    dated: bool = True
    """False when no date was found and `published` is the time of fetching."""
    language: str = "en"
    """Its code of two or three small letters (ISO 639), without a region."""
    access: Access = Access.FULL
    media_type: MediaType = MediaType.PAGE
    tags: tuple[str, ...] = ()
    revision: int = 1
