"""What is kept between runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from digest.model import (
    Article,
    Correction,
    Cursor,
    Delivery,
    Development,
    Edition,
    EditionLine,
    Evidence,
    Fetched,
    Filing,
    Frequencies,
    KnownStory,
    Lapse,
    Outcome,
    Problem,
    Profile,
    RawItem,
    Reading,
    Report,
    Rule,
    SourceHealth,
    SourceMemory,
    Story,
    StoryPage,
    Told,
)
from digest.ports.incoming import Source
from digest.ports.lookups import Lookups


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
        """Return open stories that an edition of the profile told in the last seven days.

        Each is titled as the last edition that told it headed it, or as the reader named it.
        """

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
