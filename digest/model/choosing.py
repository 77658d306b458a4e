"""What is chosen of a story for one edition, before it is a quote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digest.model.articles import Span
from digest.model.stories import Report, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence an earlier edition of this profile carried."""

    story: str
    edition: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A source's own headline, cited."""

    text: str
    article: str
    outlet: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """What has come to one story since a profile's last edition, and what was there before.

    `reports` are those that no edition has told of; `earlier` the others (bounded, newest last).
    """

    story: Story
    reports: tuple[Report, ...]
    earlier: tuple[Report, ...] = ()
    waited: frozenset[str] = frozenset()
    """Ids of the reports that came to an earlier edition and were left below its cut."""
    told: tuple[Told, ...] = ()
    last_told: datetime | None = None
    """When this profile's last edition that carried the story was made; None when never."""
    headed: Headline | None = None
    """What that edition headed it with."""
    at: datetime | None = None
    """When the edition that it is for is made; None where it is for none."""

    @property
    def is_new(self) -> bool:
        """True when no edition of this profile has carried the story."""
        return self.last_told is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A span of the article that a report belongs to."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A sentence chosen for a brief, before it is cited."""

    place: Place
    support: tuple[Place, ...] = ()
    """Sentences of other independent outlets that say the same, one for each outlet."""
    notes: tuple[str, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long one brief may be: at most this many sentences and words."""

    sentences: int = 4
    words: int = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was chosen to tell a development: the news in reading order, and what still holds."""

    news: tuple[Pick, ...]
    unchanged: tuple[Pick, ...] = ()


class DifferenceKind(StrEnum):
    """Whether a later figure replaced an earlier one, or accounts disagree."""

    UPDATE = "update"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Places where reports give different figures for the same thing, before they are cited."""

    kind: DifferenceKind
    places: tuple[Place, ...]
    whole: tuple[Place, ...] = ()
    """Those of an update that give the former figures as well: "52, up from 38"."""
