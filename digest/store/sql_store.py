"""The store: each method one transaction, named for what becomes true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from digest.model import (
    Article,
    Correction,
    Cursor,
    Delivery,
    DeliveryState,
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
from digest.ports import Source
from digest.store.database import copies, lock, migrate
from digest.store.database.engine import connect, parsed
from digest.store.database.schema import Filed
from digest.store.filed import alike, articles, items, known
from digest.store.filed import filing as kept_filing
from digest.store.lookups import SqlLookups
from digest.store.told import corrections, deliveries, developments, editions


def open_store(url: str) -> SqlStore:
    """Open the state at a database address, made or upgraded when need be.

    `sqlite://` is a state in memory that ends with the store. Raise StoreError when the address
    is none, or the database cannot be used, is damaged, or was written by a newer version.
    """
    engine = connect(parsed(url))
    migrate.upgrade(engine)
    return SqlStore(engine)


def view_store(url: str) -> SqlStore:
    """Open the state to look at it: one that is not there yet is empty, and is not made.

    It may lie on a disk that cannot be written to. Raise StoreError as `open_store` does.
    """
    engine = connect(copies.viewed(parsed(url)))
    migrate.upgrade(engine)
    return SqlStore(engine)


def is_on_a_server(url: str) -> bool:
    """Say whether this is the address of a state elsewhere, which is no file and can only be asked."""
    return parsed(url).get_backend_name() != "sqlite"


def rehearsal(url: str) -> AbstractContextManager[str]:
    """Give the address of a throw-away copy of a state, for a run that must leave no trace.

    The copy lies in the temporary folder and is removed at the end. A state that does not exist
    yet is rehearsed in memory. Raise StoreError for a state that is not a SQLite one.
    """
    return copies.rehearsal(parsed(url))


class SqlStore(SqlLookups):
    """What is kept between runs, in an SQL database."""

    def lock(self) -> AbstractContextManager[None]:
        """Hold the store for one run. Raise StoreBusy at once when another run holds it."""
        return lock.held(self._engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    # -- sources and items -------------------------------------------------------------------

    def cursor(self, source: str) -> Cursor:
        """Return where the source left off; an empty cursor when it was never fetched."""
        with self._read() as db:
            return items.cursor(db, source)

    def keep_items(self, source: Source, fetched: Fetched, now: datetime) -> int:
        """Keep the items and the cursor together; return how many were new or changed."""
        with self._write() as db:
            return items.keep(db, source, fetched, now)

    def note_failure(self, source: Source, cursor: Cursor, message: str, now: datetime) -> None:
        """Count one more failed fetch; nothing seen is forgotten."""
        with self._write() as db:
            items.note_failure(db, source, cursor, message, now)

    def health(self) -> tuple[SourceHealth, ...]:
        """Return how each source fares, by name."""
        with self._read() as db:
            return items.health(db)

    def unread_items(self, limit: int) -> tuple[RawItem, ...]:
        """Return kept items that were not read yet, by source, key and revision."""
        with self._read() as db:
            return items.unread(db, limit)

    def memory(self, source: str) -> SourceMemory:
        """Return the lines learned of a source."""
        with self._read() as db:
            return items.memory(db, source)

    def keep_readings(
        self, readings: Sequence[tuple[RawItem, Reading]], failed: Sequence[tuple[RawItem, Problem]]
    ) -> None:
        """Keep what was read, learn its lines, and settle the items that cannot be read."""
        with self._write() as db:
            articles.keep(db, readings)
            items.settle_failed(db, failed)

    def problems_since(self, since: datetime | None) -> tuple[Problem, ...]:
        """Return what went wrong since then, with sources and then with items; bounded."""
        with self._read() as db:
            return items.problems_since(db, since)

    # -- articles, reports, stories ----------------------------------------------------------

    def unfiled_articles(self, until: datetime) -> tuple[Article, ...]:
        """Return articles read but not filed yet and published by then, oldest first."""
        with self._read() as db:
            return articles.unfiled(db, until)

    def article(self, article_id: str, revision: int | None = None) -> Article | None:
        """Return an article revision; the newest when none is named."""
        with self._read() as db:
            return articles.one(db, article_id, revision)

    def page(self, article_id: str, revision: int) -> bytes | None:
        """Return the HTML an article was read from; None where it was not a page."""
        with self._read() as db:
            return articles.page(db, article_id, revision)

    def reports_like(self, prints: Sequence[Sequence[int]], limit: int) -> tuple[Report, ...]:
        """Return up to `limit` kept reports that share fingerprints with each report's `prints`."""
        with self._read() as db:
            return alike.reports_like(db, prints, limit)

    def known_stories(
        self, keys: Sequence[Sequence[str]], since: datetime
    ) -> tuple[KnownStory, ...]:
        """Return stories last seen since then that share most with each report's `keys`.

        Each comes with its latest reports.
        """
        with self._read() as db:
            return known.stories_sharing(db, keys, since)

    def frequencies(self, terms: Iterable[str]) -> Frequencies:
        """Return in how many kept reports each of these terms occurs."""
        with self._read() as db:
            return known.frequencies(db, terms)

    def rules(self) -> tuple[Rule, ...]:
        """Return the reader's corrections."""
        with self._read() as db:
            return known.all_rules(db)

    def keep_filing(
        self,
        filing: Filing,
        reports: Sequence[Report],
        prints: Sequence[tuple[int, ...]],
        keys: Sequence[tuple[str, ...]],
    ) -> int:
        """Keep reports, stories, ties and history; return how many stories got something."""
        found = [
            Filed(
                section=report.section,
                terms=report.terms,
                copy_of=report.copy_of,
                copied=report.copied,
                borrowed=report.borrowed,
                keys=its_keys,
                prints=its_prints,
            )
            for report, its_prints, its_keys in zip(reports, prints, keys, strict=True)
        ]
        with self._write() as db:
            return kept_filing.keep(db, filing, reports, found)

    def story(self, story_id: str) -> Story | None:
        """Return a story."""
        with self._read() as db:
            return known.one_story(db, story_id)

    def close_quiet_stories(self, before: datetime, now: datetime) -> int:
        """Close open stories that were last seen before then; return how many."""
        with self._write() as db:
            return kept_filing.close_quiet(db, before, now)

    # -- editions ----------------------------------------------------------------------------

    def developments_since_last_edition(
        self, profile: Profile, now: datetime
    ) -> tuple[Development, ...]:
        """Return what the profile's next edition has to tell, by story id."""
        with self._read() as db:
            return developments.since_last_edition(db, profile, now)

    def next_number(self, profile: Profile) -> int:
        """Return the number of the profile's next edition, from 1."""
        with self._read() as db:
            return editions.next_number(db, profile.name)

    def keep_edition(
        self, edition: Edition, used: Sequence[str], deliveries: Sequence[Delivery]
    ) -> bool:
        """Keep the edition, the report ids it used up and its pending deliveries together."""
        with self._write() as db:
            return editions.keep(db, edition, used, deliveries)

    def edition(self, edition_id: str) -> Edition | None:
        """Return an edition."""
        with self._read() as db:
            return editions.one(db, edition_id)

    def edition_lines(self, profile: str) -> tuple[EditionLine, ...]:
        """Return all editions of a profile, oldest first."""
        with self._read() as db:
            return editions.lines(db, profile)

    def story_pages(self, profile: str, slugs: Sequence[str]) -> tuple[StoryPage, ...]:
        """Return these stories' pages, each with its brief in every edition."""
        with self._read() as db:
            return editions.story_pages(db, profile, slugs)

    def evidence(self, profile: str, articles: Sequence[str]) -> tuple[Evidence, ...]:
        """Return these articles with every sentence any edition of the profile quotes from them."""
        with self._read() as db:
            return editions.evidence(db, profile, articles)

    def told(self, profile: str, story: str) -> tuple[Told, ...]:
        """Return what editions of the profile have told of a story, oldest first."""
        with self._read() as db:
            return editions.told(db, profile, editions.ancestors(db, [story])[story])

    def corrections_since(self, profile: str, since: datetime | None) -> tuple[Correction, ...]:
        """Return quoted sentences that a revision which came since then no longer has."""
        with self._read() as db:
            return corrections.since(db, profile, since)

    def keep_lapses(self, lapses: Sequence[Lapse], held: Sequence[Lapse], now: datetime) -> None:
        """Keep what a live check found: sentences that lapsed, and those that stand again."""
        with self._write() as db:
            corrections.keep_lapses(db, lapses, held, now)

    def followed_stories(self, profile: str, now: datetime) -> tuple[Story, ...]:
        """Return open stories that an edition of the profile told in the last seven days.

        Each is titled as the last edition that told it headed it, or as the reader named it;
        those told in full come first.
        """
        with self._read() as db:
            return editions.followed(db, profile, now)

    # -- deliveries --------------------------------------------------------------------------

    def due_deliveries(self, now: datetime) -> tuple[Delivery, ...]:
        """Return pending deliveries that may be tried now, oldest edition first, without bodies."""
        with self._read() as db:
            return deliveries.due(db, now)

    def claim(
        self, delivery: Delivery, owner: str, now: datetime, lease: timedelta
    ) -> Delivery | None:
        """Take a pending delivery; None when another owner was faster."""
        with self._write() as db:
            return deliveries.claim(db, delivery, owner, now, lease)

    def keep_body(self, delivery: Delivery, body: bytes) -> Delivery:
        """Fix the bytes of a claimed delivery, unless they are fixed already; return it with them."""
        with self._write() as db:
            return deliveries.keep_body(db, delivery, body)

    def note_dot(self, delivery: Delivery, owner: str) -> None:
        """Write down that the act that cannot be undone comes next."""
        with self._write() as db:
            deliveries.note_dot(db, delivery, owner)

    def settle(self, delivery: Delivery, owner: str, outcome: Outcome, now: datetime) -> bool:
        """Record the outcome while the claim still holds; False when it was lost."""
        with self._write() as db:
            return deliveries.settle(db, delivery, owner, outcome, now)

    def release_expired(self, now: datetime, idempotent: Sequence[str]) -> tuple[Delivery, ...]:
        """Free deliveries whose lease ran out; return those now in doubt."""
        with self._write() as db:
            return deliveries.release_expired(db, now, idempotent)

    def repeat(self, delivery: Delivery, now: datetime, at_most: int) -> bool:
        """Send a delivery in doubt once more, with the same bytes; False past so many times."""
        with self._write() as db:
            return deliveries.repeat(db, delivery, now, at_most)

    def hurry(self, now: datetime) -> int:
        """Let every pending delivery be tried now, whatever its pause; return how many waited."""
        with self._write() as db:
            return deliveries.hurry(db, now)

    def deliveries(self, edition: str) -> tuple[Delivery, ...]:
        """Return every delivery of an edition, without bodies."""
        with self._read() as db:
            return deliveries.of_edition(db, edition)

    def deliveries_waiting(self) -> tuple[Delivery, ...]:
        """Return deliveries that are to be tried again, oldest edition first, without bodies."""
        with self._read() as db:
            return deliveries.in_state(db, DeliveryState.PENDING)

    def deliveries_in_doubt(self) -> tuple[Delivery, ...]:
        """Return deliveries that may have arrived or not, oldest edition first."""
        with self._read() as db:
            return deliveries.in_state(db, DeliveryState.IN_DOUBT)
