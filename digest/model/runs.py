"""Who reads, what a run did, and what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from digest.model.incoming import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """A reader's rule: what it looks at, what it looks for, and what it is worth."""

    by: str
    """`word`, `regex`, `source`, `outlet`, `tag`, `language` or `section`."""
    value: str
    points: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One reader's edition: what goes in, how much, when, and to whom."""

    name: str = "default"
    title: str = "Morning Digest"
    timezone: str = "UTC"
    at: str = "06:30"
    """Hour of publication on the wall clock, HH:MM."""
    language: str = "en"
    sources: tuple[str, ...] = ()
    """Source names or tags; empty means all."""
    stories: int = 7
    briefs: int = 10
    sentences: int = 4
    words: int = 110
    """Most words of quotes for one story."""
    per_topic: int = 3
    prefer: tuple[Preference, ...] = ()
    mute: tuple[Preference, ...] = ()
    recipients: tuple[str, ...] = ()
    links: str = "page"
    """`page` lands on the outlet's page where the sentence is provably there, `evidence` always here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a collect run came to."""

    items: int = 0
    articles: int = 0
    left: int = 0
    sources: int = 0
    failed_sources: int = 0
    problems: tuple[Problem, ...] = field(default=())


class RunKind(StrEnum):
    """What a run did."""

    COLLECT = "collect"
    PUBLISH = "publish"
    TIDY = "tidy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One line of the log of runs. `profile` is empty for a collect run."""

    kind: RunKind
    began: datetime
    message: str
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """How much is kept, and what waits."""

    items: int
    articles: int
    reports: int
    stories: int
    open_stories: int
    editions: int
    quotes: int
    waiting: int
    """Deliveries that were not made yet."""
    in_doubt: int
    bytes: int | None = None
    """Size of the database on disk, where that can be told."""
