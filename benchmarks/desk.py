"""The real program with a state of its own, to file reports in: for measuring what filing costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from digest import pipeline
from digest.app import Plan, Running, running
from digest.config import Loaded, Settings
from digest.config.document import Document
from digest.model import Cursor, Fetched, MediaType, RawItem, Reading, Report


@dataclass(frozen=True, kw_only=True)
class _Given:
    """A source that hands over what it is given."""

    name: str
    kind: str = "folder"
    url: str | None = None

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return nothing: items are kept as they are handed over."""
        del now
        return Fetched(items=(), cursor=cursor)


@dataclass(frozen=True)
class Desk:
    """A program whose state reports are filed in, batch by batch."""

    program: Running

    def file(self, reports: Sequence[Report], now: datetime) -> None:
        """Keep these reports' articles and file them under stories, as the schedule would."""
        self.keep(reports)
        pipeline.file(self.program.app, now + timedelta(seconds=1), now + timedelta(seconds=1))

    def keep(self, reports: Sequence[Report]) -> None:
        """Keep these reports' articles, read but not filed yet."""
        store = self.program.store
        for source in sorted({report.article.source for report in reports}):
            pairs = [_read(r) for r in reports if r.article.source == source]
            items = tuple(item for item, _ in pairs)
            fetched = Fetched(items=items, cursor=Cursor())
            store.keep_items(_Given(name=source), fetched, items[0].fetched)
            store.keep_readings(pairs, [])

    def homes(self, reports: Sequence[Report]) -> dict[str, str]:
        """Return the story each report is in now, by the article's id."""
        store = self.program.store
        found = {r.article.id: store.reports_of_article(r.article.id) for r in reports}
        return {id: homes[0][1] for id, homes in found.items()}


@contextmanager
def opened(state: str = "sqlite://") -> Iterator[Desk]:
    """Open a desk with a state of its own; in memory unless an address is given."""
    settings = Settings.model_validate(
        {"state": state, "sources": [], "profiles": [{"name": "morning"}]}
    )
    with running(Loaded(settings, Path.cwd(), Document("measurement", {}, {})), Plan()) as program:
        yield Desk(program)


def _read(report: Report) -> tuple[RawItem, Reading]:
    article = report.article
    item = RawItem(
        source=article.source,
        key=article.key,
        media_type=MediaType.TEXT,
        body=article.text.encode("utf-8", "replace") or article.id.encode(),
        fetched=article.fetched,
        title=article.title,
    )
    return item, Reading(article=article)
