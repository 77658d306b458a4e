"""What an edition is made of: all that a renderer may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from digest.model.choosing import Development, Headline, Summary
from digest.model.incoming import Problem
from digest.model.quotes import Correction, Difference, Quote
from digest.model.stories import Report, Story


class Status(StrEnum):
    """The one word before a story, in the reader's language of the page."""

    NEW = "New"
    UPDATED = "Updated"
    DEVELOPING = "Developing"
    CORRECTION = "Correction"
    NOTHING_NEW = "No new reporting"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One numbered source of a brief, as the evidence rail lists it."""

    number: int
    article: str
    outlet: str
    title: str
    published: datetime
    url: str | None = None
    byline: str | None = None
    evidence: str = ""
    language: str = "en"
    dated: bool = True
    opinion: bool = False
    """True where the outlet marks it as opinion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Another report of the story that is listed, not quoted.

    `evidence` names the article's page in the archive; empty where it has a page on the web.
    """

    article: str
    outlet: str
    title: str
    published: datetime
    url: str | None = None
    evidence: str = ""
    copy_of: str | None = None
    """The outlet or agency whose text it carries."""
    headline_only: bool = False
    opinion: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A development with what was chosen to tell it, before it is ranked."""

    development: Development
    summary: Summary
    voices: Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A candidate with its score, which is the sum of the points in `because`."""

    candidate: Candidate
    score: float
    because: tuple[tuple[str, float], ...]
    topic: str | None = None
    gave_way: bool = False
    """True when its score would have told it in full, and its topic had its stories already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a profile's edition tells in full, in brief and not at all; each the best first."""

    full: tuple[Ranked, ...]
    brief: tuple[Ranked, ...]
    below: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who is speaking: independent outlets, and outlets that carry copied text."""

    independent: tuple[str, ...]
    copied: tuple[tuple[str, str], ...] = ()
    """(outlet, the original's outlet or agency)."""
    unnamed: int = 0
    """Texts of their own whose outlet nothing names; they are not among the independent."""
    carried: tuple[tuple[str, str], ...] = ()
    """(outlet, agency) of those voices that are an agency's, heard through this outlet first."""

    @property
    def own(self) -> int:
        """How many texts of their own there are, whoever published them."""
        return len(self.independent) + self.unnamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of the articles-over-time chart."""

    start: datetime
    articles: int
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has come since the last edition that carried the story; counts only."""

    at: datetime
    articles: int
    outlets: tuple[str, ...] = ()
    """Outlets that had not covered it before."""
    new_sentences: int = 0
    sentences: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One story in an edition. `score` is the sum of the points in `because`."""

    story: str
    slug: str
    status: Status
    headline: Headline
    quotes: tuple[Quote, ...]
    sources: tuple[SourceLine, ...]
    voices: Voices
    language: str = "en"
    topic: str | None = None
    day: int = 1
    """1 on the story's first day, counted in days of the profile's time zone."""
    unchanged: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    since: Since | None = None
    coverage: tuple[Coverage, ...] = ()
    bars: tuple[Bar, ...] = ()
    articles: int = 1
    """Every article of the story so far."""
    corrections: tuple[Correction, ...] = ()
    score: float = 0.0
    because: tuple[tuple[str, float], ...] = ()
    gave_way: bool = False
    """True in brief when its score would have told it in full, had its topic had room."""


class FateKind(StrEnum):
    """What became of an article in an edition: exactly one of these."""

    QUOTED = "quoted"
    LISTED = "listed"
    COPY = "copy"
    FILTERED = "filtered"
    BELOW_THE_CUT = "below the cut"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of one article, and why."""

    article: str
    title: str
    outlet: str
    kind: FateKind
    why: str = ""
    url: str | None = None
    story: str | None = None
    again: bool = False
    """True when an earlier edition counted it among what came in, and left it below the cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How one source fares, for the footer and the sources page."""

    name: str
    url: str | None
    kind: str
    items: int
    last_success: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    message: str = ""
    is_retired: bool = False
    """True when it said that it is gone for good: it is not asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that any renderer may look at."""

    id: str
    profile: str
    title: str
    number: int
    day: date
    timezone: str
    generated: datetime
    briefs: tuple[Brief, ...]
    in_brief: tuple[Brief, ...]
    fates: tuple[Fate, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    articles: int = 0
    """Articles that came in since the last edition."""
    outlets: int = 0
    minutes: int = 1
    """Reading time at 230 words a minute, rounded up."""
    quiet: tuple[tuple[str, str], ...] = ()
    """(slug, title) of followed stories with nothing new."""
    corrections: tuple[Correction, ...] = ()
    language: str = "en"
    previous: str | None = None
    """Id of the edition before this one."""
    left: int = 0
    """Items left out because they are older than the first run's window."""
    gave_way: tuple[tuple[str, int], ...] = ()
    """(topic, how many of its stories another topic's were told in the place of)."""

    @property
    def came_in(self) -> tuple[Fate, ...]:
        """What became of those articles that came in since the last edition."""
        return tuple(fate for fate in self.fates if not fate.again)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an edition says besides its stories: its place in the row, and what went wrong."""

    number: int
    previous: str | None = None
    problems: tuple[Problem, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    followed: tuple[Story, ...] = ()
    """Open stories that earlier editions told, titled as they were told last."""
    corrections: tuple[Correction, ...] = ()
    muted: tuple[tuple[Report, str], ...] = ()
    """Reports kept out by a rule of the reader's, and the rule."""
    left: int = 0
