"""Reports and the stories they tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import attrgetter

from digest.model.articles import Article, Outlet, Section, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOf:
    """Names the original of a copied text. `report` is None when only the agency is known."""

    outlet: str
    report: str | None = None
    share: float = 1.0
    """How many of this report's words stand in the original, or in the place of a few that do; 0 to 1.

    1 where there is no original to compare."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What grouping compares of a report: words in the clusterer's own spelling, each once.

    `counts` says how often each word counts; `names` are those of the words that name whom and
    what the report is mainly about.
    """

    words: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One outlet's account of one event: the unit that is grouped.

    `id` is the article's id, a colon and the section's place. `terms` is what grouping
    compares, computed once. `copied` holds indexes into `article.sentences` of sentences that
    stand in an earlier report elsewhere;
    `borrowed` names the originals of those in a report that is its outlet's own, the one that
    gave most first, each with the share of the report's words that it gave.
    """

    id: str
    article: Article
    section: Section
    terms: Terms = Terms()
    copy_of: CopyOf | None = None
    copied: tuple[int, ...] = ()
    borrowed: tuple[CopyOf, ...] = ()

    def described(self, terms: Terms) -> Report:
        """Return it with its terms; `dataclasses.replace` takes three times as long."""
        return Report(
            id=self.id,
            article=self.article,
            section=self.section,
            terms=terms,
            copy_of=self.copy_of,
            copied=self.copied,
            borrowed=self.borrowed,
        )

    @property
    def outlet(self) -> Outlet:
        """Who published it."""
        return self.article.outlet

    @property
    def time(self) -> datetime:
        """When it was published: the post's own time in a live blog."""
        return self.section.time or self.article.published

    @property
    def title(self) -> str:
        """Its headline: the post's own in a live blog."""
        return self.section.title or self.article.title

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of its sentences, in order."""
        spans, held = self.article.sentences, self.section.span
        first = bisect_left(spans, held.start, key=attrgetter("start"))
        return spans[first : bisect_right(spans, held.end, key=attrgetter("end"))]

    @property
    def text(self) -> str:
        """Its own words."""
        return self.section.span.of(self.article.text)


class StoryState(StrEnum):
    """Where a story stands in its life."""

    OPEN = "open"
    CLOSED = "closed"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An identity across days. `into` names the story that a merged one lives on in."""

    id: str
    title: str
    language: str
    first_seen: datetime
    last_seen: datetime
    state: StoryState = StoryState.OPEN
    into: str | None = None
    renamed: bool = False
    """True when the reader gave the title: it then never changes by itself."""
    profile: tuple[tuple[str, float], ...] = ()
    """What the story is about, in the clusterer's coin: the (term, weight) pairs it is compared by."""
    reports: int = 0
    slug: str = ""
    """Names the story in addresses; made from its first title and never changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why a report was filed under its story; `digest why` prints it."""

    report: str
    story: str
    score: float
    """Mean likeness to the story's other reports, on the clusterer's scale; 1.0 when it is alone."""
    threshold: float
    near: tuple[tuple[str, float], ...] = ()
    """The reports of the story most like it and how like they are, the most like first."""
    shared: tuple[tuple[str, float], ...] = ()
    """Shared terms and what each adds to the likeness of words, the weightiest first."""
    runner_up: str | None = None
    runner_up_score: float = 0.0
    hours_apart: float = 0.0
    """Hours between the report and the one most like it."""


class Change(StrEnum):
    """What happened to a story besides new reports."""

    OPENED = "opened"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """One line of a story's history."""

    story: str
    at: datetime
    change: Change
    other: str | None = None
    """The story merged into or split from, or the old title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A reader's correction that holds for the story's life: two reports together or apart."""

    kind: str
    """`together` or `apart`."""
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStory:
    """An open story as grouping sees it: the story and its latest reports (bounded)."""

    story: Story
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequencies:
    """In how many of `documents` kept reports each asked-for term occurs."""

    documents: int = 0
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """Lines that recur across one source's articles, learned so far.

    A line is the folded text of one block; `articles` says how many articles were read.
    """

    articles: int = 0
    lines: tuple[tuple[str, int], ...] = ()
    """(folded line, number of articles it stood in), the commonest first, bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading one raw item gives: the article, and the folded lines to learn from."""

    article: Article
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What grouping decided: stories as they now stand, who went where, why, and what happened."""

    stories: tuple[Story, ...] = ()
    ties: tuple[Tie, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """(report, story) for kept reports that changed story by a merge or a split."""
    events: tuple[StoryEvent, ...] = ()
    at: datetime | None = None
    """When it was decided."""
