"""What people ask of the store: why, how much, and since when. The pipeline asks none of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

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


class Lookups(Protocol):
    """The half of the store that people ask."""

    def find_articles(self, asked: str, limit: int) -> tuple[Article, ...]:
        """Return articles by id, by address, or by the words of their title, the newest first."""

    def find_stories(self, asked: str, limit: int) -> tuple[Story, ...]:
        """Return stories by id, by slug, or by the words of their title, the last seen first."""

    def survivor(self, story: str) -> Story | None:
        """Return the story this one lives on in: itself unless it was merged."""

    def latest_stories(self, limit: int) -> tuple[Story, ...]:
        """Return stories that were not merged, the last seen first."""

    def reports_of_article(self, article: str) -> tuple[tuple[Report, str], ...]:
        """Return the article's reports, each with the id of its story."""

    def reports_of_story(self, story: str, limit: int) -> tuple[Report, ...]:
        """Return the story's latest reports, oldest first."""

    def tie(self, report: str) -> Tie | None:
        """Return what tied a report to its story."""

    def history(self, story: str) -> tuple[StoryEvent, ...]:
        """Return what happened to a story, and to others by it, oldest first."""

    def fates_of(self, article: str) -> tuple[tuple[str, Fate], ...]:
        """Return (edition id, fate) for every edition that the article came in for."""

    def keep_correction(self, filing: Filing, rules: Sequence[Rule]) -> None:
        """Keep what the reader put right, and the rules that hold it for the stories' life."""

    def note_run(self, run: Run) -> None:
        """Add a line to the log of runs."""

    def last_run(
        self, kind: RunKind, profile: str = "", until: datetime | None = None
    ) -> Run | None:
        """Return the latest run of a kind for a profile, begun not later than `until`, or None."""

    def latest_runs(self, limit: int) -> tuple[Run, ...]:
        """Return the latest runs, the newest first."""

    def holdings(self) -> Holdings:
        """Return how much is kept, and what waits."""

    def forget(self, before: datetime) -> int:
        """Forget what is older and that no edition needs; return how many articles went."""
