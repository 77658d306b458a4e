"""What the command line asks of the store: why, how much, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from sqlalchemy import Connection, Engine

from digest.model import (
    Article,
    Fate,
    Filing,
    Holdings,
    Report,
    Rule,
    Run,
    RunKind,
    Story,
    StoryEvent,
    Tie,
)
from digest.store import search, upkeep
from digest.store.database.engine import reading, writing
from digest.store.filed import filing as kept_filing
from digest.store.told import editions


class SqlLookups:
    """The half of the store that people ask; the other half is what the pipeline asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _read(self) -> AbstractContextManager[Connection]:
        return reading(self._engine)

    def _write(self) -> AbstractContextManager[Connection]:
        return writing(self._engine)

    def find_articles(self, asked: str, limit: int) -> tuple[Article, ...]:
        """Return articles by id, by address, or by the words of their title, the newest first."""
        with self._read() as db:
            return search.find_articles(db, asked, limit)

    def find_stories(self, asked: str, limit: int) -> tuple[Story, ...]:
        """Return stories by id, by slug, or by the words of their title, the last seen first."""
        with self._read() as db:
            return search.find_stories(db, asked, limit)

    def survivor(self, story: str) -> Story | None:
        """Return the story this one lives on in: itself unless it was merged."""
        with self._read() as db:
            return editions.survivor(db, story)

    def latest_stories(self, limit: int) -> tuple[Story, ...]:
        """Return stories that were not merged, the last seen first."""
        with self._read() as db:
            return search.latest_stories(db, limit)

    def reports_of_article(self, article: str) -> tuple[tuple[Report, str], ...]:
        """Return the article's reports, each with the id of its story."""
        with self._read() as db:
            return search.reports_of_article(db, article)

    def reports_of_story(self, story: str, limit: int) -> tuple[Report, ...]:
        """Return the story's latest reports, oldest first."""
        with self._read() as db:
            return search.reports_of_story(db, story, limit)

    def tie(self, report: str) -> Tie | None:
        """Return what tied a report to its story."""
        with self._read() as db:
            return search.tie(db, report)

    def history(self, story: str) -> tuple[StoryEvent, ...]:
        """Return what happened to a story, and to others by it, oldest first."""
        with self._read() as db:
            return search.history(db, story)

    def fates_of(self, article: str) -> tuple[tuple[str, Fate], ...]:
        """Return (edition id, fate) for every edition that the article came in for."""
        with self._read() as db:
            return search.fates_of(db, article)

    def keep_correction(self, filing: Filing, rules: Sequence[Rule]) -> None:
        """Keep what the reader put right, and the rules that hold it for the stories' life."""
        with self._write() as db:
            kept_filing.keep(db, filing, [], [])
            kept_filing.keep_rules(db, rules)

    def note_run(self, run: Run) -> None:
        """Add a line to the log of runs."""
        with self._write() as db:
            upkeep.note_run(db, run)

    def last_run(
        self, kind: RunKind, profile: str = "", until: datetime | None = None
    ) -> Run | None:
        """Return the latest run of a kind for a profile, begun not later than `until`, or None."""
        with self._read() as db:
            return upkeep.last_run(db, kind, profile, until)

    def latest_runs(self, limit: int) -> tuple[Run, ...]:
        """Return the latest runs, the newest first."""
        with self._read() as db:
            return upkeep.latest_runs(db, limit)

    def holdings(self) -> Holdings:
        """Return how much is kept, and what waits."""
        with self._read() as db:
            return upkeep.holdings(db, self._engine)

    def forget(self, before: datetime) -> int:
        """Forget what is older and that no edition needs; return how many articles went."""
        with self._write() as db:
            return upkeep.forget(db, before)
