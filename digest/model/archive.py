"""What an archive shows besides its editions, and the files it is written to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from digest.model.articles import Article, Span
from digest.model.editions import Brief, Edition, SourceHealth
from digest.model.quotes import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an evidence page shows: one article revision and the sentences quoted from it."""

    article: Article
    quoted: tuple[Span, ...]
    editions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """What a story page shows: one story and its brief in each edition, oldest first."""

    slug: str
    title: str
    briefs: tuple[tuple[str, Brief], ...]
    """(edition id, brief)."""
    moved_to: str | None = None
    """Slug of the story this one was merged into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """One edition as the archive's index and feed list it."""

    id: str
    number: int
    day: date
    generated: datetime
    headlines: tuple[str, ...]
    """Of its stories; of its one-liners where it tells no story in full."""
    stories: int
    briefs: int
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What the archive's pages need besides one edition.

    `editions` lists every edition of the profile, oldest first; `stories` and `evidence` hold
    only the pages this edition touches, each whole, so that writing an edition costs what is new.
    """

    profile: str
    title: str
    timezone: str
    editions: tuple[EditionLine, ...]
    stories: tuple[StoryPage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Changes at the source to sentences these pages quote, each naming the edition it touches."""
    corrected: tuple[Edition, ...] = ()
    """Earlier editions that quoted what this one corrects; their pages are written anew."""
    base_url: str | None = None
    """Where the archive is public, ending in a slash; None when it is not."""


ARCHIVE_MARK = ".digest.json"
"""Lies in every folder that an archive was written into, so that none is taken for articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One rendered file: its path under the root it is written to, and its bytes."""

    path: str
    body: bytes
