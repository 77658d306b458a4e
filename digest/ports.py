"""The seams: what each room must offer the pipeline. The pipeline knows nothing else of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from digest.errors import DigestError
from digest.lookups import Lookups
from digest.model import (
    Archive,
    Article,
    Brief,
    Budget,
    Candidate,
    Citation,
    Contrast,
    Correction,
    Cursor,
    Delivery,
    Development,
    Edition,
    EditionLine,
    Evidence,
    Fetched,
    File,
    Filing,
    Frequencies,
    Headline,
    KnownStory,
    Lapse,
    Outcome,
    Place,
    Problem,
    Profile,
    Ranked,
    RawItem,
    Reading,
    Report,
    Rule,
    Selection,
    SourceHealth,
    SourceMemory,
    Span,
    Status,
    Story,
    StoryPage,
    Summary,
    Surroundings,
    Told,
    Voices,
)

A = TypeVar("A")
B = TypeVar("B")


class Source(Protocol):
    """Somewhere articles come from."""

    @property
    def name(self) -> str:
        """The name the configuration gives it; unique."""

    @property
    def kind(self) -> str:
        """`feed`, `folder`, `mailbox`, ..."""

    @property
    def url(self) -> str | None:
        """Where it is, for the reader; None for a place on this machine."""

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return what is new since the cursor. Raise SourceError when there is no getting at it."""


class Pool(Protocol):
    """Where per-item work runs."""

    def map(self, work: Callable[[A], B], items: Sequence[A]) -> Iterator[B | DigestError]:
        """Yield work(item) for each item, in the order of the items.

        An item whose work fails, kills its process or takes too long yields an error that says
        so, in its place; the others are not touched by it.
        """


class Reader(Protocol):
    """Turns a raw item into a clean article: extract, clean, split, section. Pure; pickles."""

    def __call__(self, item: RawItem, memory: SourceMemory) -> Reading:
        """Return the article. Raise ExtractError when nothing readable is left."""


class Copies(Protocol):
    """Finds reports that carry another's text."""

    def prints(self, report: Report) -> tuple[int, ...]:
        """Return up to 64 fingerprints (63-bit) that a copy of this text would share."""

    def mark(self, fresh: Sequence[Report], known: Sequence[Report]) -> tuple[Report, ...]:
        """Return the fresh reports, in order, with `copy_of` and `copied` set."""


class Grouping(Protocol):
    """Files reports under stories and follows the stories."""

    def lacks(self) -> tuple[str, ...]:
        """Return what is not installed that would group better: a sentence each, for the reader."""

    def describe(self, reports: Sequence[Report]) -> tuple[Report, ...]:
        """Return the reports with `terms` set: all that grouping will ever compare."""

    def keys(self, report: Report) -> tuple[str, ...]:
        """Return up to 32 terms by which the store finds stories that may take this report."""

    def file(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
        now: datetime,
    ) -> Filing:
        """Decide which story each fresh report belongs to; the order of reports must not matter."""


class Summarise(Protocol):
    """Chooses the sentences that tell a development."""

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""


class Editor(Protocol):
    """Judges developments: who speaks, under which headline, how important it is."""

    def voices(self, reports: Sequence[Report]) -> Voices:
        """Count independent outlets (a publisher family once) and those with copied text."""

    def muted(self, report: Report, profile: Profile) -> str | None:
        """Return the reader's rule that keeps this report out, None when none does."""

    def headline(self, candidate: Candidate) -> Headline:
        """Return the best headline a source gave it."""

    def status(self, candidate: Candidate) -> Status:
        """Return the one word that says how the development stands for this reader."""

    def select(self, candidates: Sequence[Candidate], profile: Profile, now: datetime) -> Selection:
        """Rank the candidates and choose; every candidate lands in exactly one list."""


class Figures(Protocol):
    """Finds where accounts differ."""

    def __call__(self, reports: Sequence[Report]) -> tuple[Contrast, ...]:
        """Return figures given differently for the same thing, the most telling first; bounded."""


class Cite(Protocol):
    """Turns a span into a citation that lands on it."""

    def __call__(self, article: Article, span: Span, page: bytes | None) -> Citation:
        """Return the citation; `page` is the HTML that was read, None where there is none."""


class Compose(Protocol):
    """Puts an edition together: quotes cited and numbered, sources listed, fates told."""

    def brief(
        self,
        ranked: Ranked,
        contrasts: Sequence[Contrast],
        cited: Mapping[Place, Citation],
        profile: Profile,
    ) -> Brief:
        """Return one story's brief; `cited` holds a citation for every place it needs."""

    def places(self, ranked: Ranked, contrasts: Sequence[Contrast]) -> tuple[Place, ...]:
        """Return the places `brief` will want cited."""

    def edition(
        self,
        profile: Profile,
        selection: Selection,
        briefs: tuple[Sequence[Brief], Sequence[Brief]],
        surroundings: Surroundings,
        now: datetime,
    ) -> Edition:
        """Return the whole edition from its full briefs, its briefs in brief and the rest."""


class Renderer(Protocol):
    """Turns an edition into files."""

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the files, paths relative to the root they are written to."""


class MailRenderer(Protocol):
    """Turns an edition into one mail."""

    def __call__(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the whole message as it goes over the wire, CRLF line ends."""


class Sink(Protocol):
    """Somewhere editions go."""

    @property
    def name(self) -> str:
        """The name the configuration gives it; unique."""

    @property
    def idempotent(self) -> bool:
        """True when delivering twice does no harm."""

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return where this profile's editions go through this sink."""

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the bytes to deliver; they are stored before the first attempt."""

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Deliver `delivery.body`; call before_commit just before the act that cannot be undone."""


class Store(Lookups, Protocol):
    """What is kept between runs. Each method that writes is one transaction."""

    def lock(self) -> AbstractContextManager[None]:
        """Hold the store for one run. Raise StoreBusy at once when another run holds it."""

    def close(self) -> None:
        """Let go of the database."""

    # sources and items
    def cursor(self, source: str) -> Cursor:
        """Return where the source left off; an empty cursor when it was never fetched."""

    def keep_items(self, source: Source, fetched: Fetched, now: datetime) -> int:
        """Keep the items and the cursor together; return how many were new or changed.

        An item with the bytes already kept for its (source, key) changes nothing.
        """

    def note_failure(self, source: Source, cursor: Cursor, message: str, now: datetime) -> None:
        """Count one more failed fetch; nothing seen is forgotten."""

    def health(self) -> tuple[SourceHealth, ...]:
        """Return how each source fares, by name."""

    def unread_items(self, limit: int) -> tuple[RawItem, ...]:
        """Return kept items that were not read yet, in a fixed order."""

    def memory(self, source: str) -> SourceMemory:
        """Return the lines learned of a source."""

    def keep_readings(
        self, readings: Sequence[tuple[RawItem, Reading]], failed: Sequence[tuple[RawItem, Problem]]
    ) -> None:
        """Keep what was read, learn its lines, and settle the items that cannot be read."""

    # articles, reports, stories
    def unfiled_articles(self, until: datetime) -> tuple[Article, ...]:
        """Return articles read but not filed yet and published by then, oldest first."""

    def article(self, article_id: str, revision: int | None = None) -> Article | None:
        """Return an article revision; the newest when none is named."""

    def page(self, article_id: str, revision: int) -> bytes | None:
        """Return the HTML an article was read from; None where it was not a page."""

    def reports_like(self, prints: Sequence[Sequence[int]], limit: int) -> tuple[Report, ...]:
        """Return up to `limit` kept reports that share fingerprints with each report's `prints`."""

    def known_stories(
        self, keys: Sequence[Sequence[str]], since: datetime
    ) -> tuple[KnownStory, ...]:
        """Return stories last seen since then that share most with each report's `keys`.

        Each comes with its latest reports.
        """

    def frequencies(self, terms: Iterable[str]) -> Frequencies:
        """Return in how many kept reports each of these terms occurs."""

    def rules(self) -> tuple[Rule, ...]:
        """Return the reader's corrections."""

    def keep_filing(
        self,
        filing: Filing,
        reports: Sequence[Report],
        prints: Sequence[tuple[int, ...]],
        keys: Sequence[tuple[str, ...]],
    ) -> int:
        """Keep reports, stories, ties and history; return how many stories got something."""

    def close_quiet_stories(self, before: datetime, now: datetime) -> int:
        """Close open stories last seen before then, with a line in their history; say how many."""

    # editions
    def developments_since_last_edition(
        self, profile: Profile, now: datetime
    ) -> tuple[Development, ...]:
        """Return what the profile's next edition has to tell, by story id."""

    def next_number(self, profile: Profile) -> int:
        """Return the number of the profile's next edition, from 1."""

    def keep_edition(
        self, edition: Edition, used: Sequence[str], deliveries: Sequence[Delivery]
    ) -> bool:
        """Keep the edition, the report ids it used up and its pending deliveries together.

        Return False, and keep nothing, when the profile has an edition with this id already.
        """

    def edition(self, edition_id: str) -> Edition | None:
        """Return an edition."""

    def edition_lines(self, profile: str) -> tuple[EditionLine, ...]:
        """Return all editions of a profile, oldest first."""

    def story_pages(self, profile: str, slugs: Sequence[str]) -> tuple[StoryPage, ...]:
        """Return these stories' pages, each with its brief in every edition."""

    def evidence(self, profile: str, articles: Sequence[str]) -> tuple[Evidence, ...]:
        """Return these articles with every sentence any edition of the profile quotes from them."""

    def told(self, profile: str, story: str) -> tuple[Told, ...]:
        """Return what editions of the profile have told of a story, oldest first."""

    def corrections_since(self, profile: str, since: datetime | None) -> tuple[Correction, ...]:
        """Return quoted sentences gone from their article's newest revision, or its live page, since.

        Each is returned once, and again only where its new words have changed again.
        """

    def keep_lapses(self, lapses: Sequence[Lapse], held: Sequence[Lapse], now: datetime) -> None:
        """Keep what a live check found: sentences that lapsed, and those that stand again."""

    def problems_since(self, since: datetime | None) -> tuple[Problem, ...]:
        """Return what went wrong since then: with sources (stage `fetch`), then with items (`read`).

        Ordered by source and key, and bounded to 200 of each. What stands for days is told once.
        """

    def followed_stories(self, profile: str, now: datetime) -> tuple[Story, ...]:
        """Return open stories that an edition of the profile told in the last seven days."""

    def story(self, story_id: str) -> Story | None:
        """Return a story."""

    # deliveries
    def due_deliveries(self, now: datetime) -> tuple[Delivery, ...]:
        """Return pending deliveries that may be tried now, oldest edition first, without bodies."""

    def claim(
        self, delivery: Delivery, owner: str, now: datetime, lease: timedelta
    ) -> Delivery | None:
        """Take a pending delivery; None when another owner was faster."""

    def keep_body(self, delivery: Delivery, body: bytes) -> Delivery:
        """Fix the bytes of a claimed delivery, unless they are fixed already; return it with them."""

    def note_dot(self, delivery: Delivery, owner: str) -> None:
        """Write down that the act that cannot be undone comes next."""

    def settle(self, delivery: Delivery, owner: str, outcome: Outcome, now: datetime) -> bool:
        """Record the outcome while the claim still holds; False when it was lost."""

    def release_expired(self, now: datetime, idempotent: Sequence[str]) -> tuple[Delivery, ...]:
        """Free deliveries whose lease ran out.

        Pending again when the dot was not sent or the sink is one of `idempotent`; otherwise
        in doubt. Return those now in doubt.
        """

    def deliveries_in_doubt(self) -> tuple[Delivery, ...]:
        """Return deliveries that may have arrived or not, oldest edition first."""

    def repeat(self, delivery: Delivery, now: datetime, at_most: int) -> bool:
        """Send a delivery in doubt once more, with the same bytes; False past so many times."""

    def hurry(self, now: datetime) -> int:
        """Let every pending delivery be tried now, whatever its pause; return how many waited."""

    def deliveries(self, edition: str) -> tuple[Delivery, ...]:
        """Return every delivery of an edition, without bodies."""


Hear = Callable[[str, int, int], None]
"""Hears of progress: (step, done, total)."""


@dataclass(frozen=True, kw_only=True)
class App:
    """Every part of the running program, as the pipeline sees it."""

    sources: tuple[Source, ...]
    store: Store
    fetchers: Pool
    """Where sources are fetched: threads."""
    readers: Pool
    """Where items are read: processes that can be killed."""
    read: Reader
    copies: Copies
    grouping: Grouping
    summarise: Summarise
    editor: Editor
    figures: Figures
    cite: Cite
    compose: Compose
    sinks: tuple[Sink, ...]
    hear: Hear
    take_up: Callable[[Cursor], Cursor]
    """How a source's cursor is taken up: as it is, or so that the source is asked even if not due."""
    owner: str
    """Who claims deliveries: this process."""
    lease: timedelta = timedelta(minutes=10)
    repeats: int = 0
    """How often a delivery in doubt is sent again, with the same bytes, without asking."""
    several_a_day: bool = False
    """True for runs by hand: what came since this day's edition makes a further one."""
    story_memory: timedelta = timedelta(days=7)
    """A story that has been quiet for longer is closed."""
