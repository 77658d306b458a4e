"""What comes in: raw items, and what a source remembers between fetches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MediaType(StrEnum):
    """How the bytes of a raw item are to be read."""

    PAGE = "text/html"
    """A whole web page, furniture and all."""
    ENTRY = "text/html; profile=entry"
    """The HTML of one feed entry or of one mail part: content, not a page."""
    LETTER = "text/html; profile=letter"
    """One of several parts of a mail that each lead to somebody else's page: the sender's words."""
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """What a source handed over, untouched.

    Identity is `(source, key)`; a changed body under the same identity is a new revision.
    The hints (`outlet`, `title`, `byline`, `published`, ...) are what the source said of the
    item, not what its body says; extraction weighs the two.
    """

    source: str
    key: str
    media_type: MediaType
    body: bytes
    fetched: datetime
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """What a source remembers between fetches, as the source itself wrote it.

    `values` holds small strings (ETag, Last-Modified, moved-to address, failure count, ...).
    """

    values: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """Return the value kept under this name."""
        return dict(self.values).get(name, default)

    def with_values(self, **changes: str | None) -> Cursor:
        """Return a cursor with these values set; None forgets one."""
        merged: dict[str, str | None] = {**dict(self.values), **changes}
        return Cursor(values=tuple(sorted((k, v) for k, v in merged.items() if v is not None)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that failed without stopping the run; the edition's footer prints it."""

    stage: str
    subject: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What one source gave: items, where to go on next time, and what went wrong.

    `left` counts items that were seen and left out on purpose (older than the first window).
    """

    items: tuple[RawItem, ...]
    cursor: Cursor
    problems: tuple[Problem, ...] = ()
    left: int = 0
    asked: bool = True
    """False when the source was not asked because it is not due: this says nothing of its health."""
