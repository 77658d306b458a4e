"""The log of runs, how much is kept, and what can be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from digest.model import DeliveryState, Holdings, Run, RunKind, StoryState
from digest.store.database.engine import chunks, database_file
from digest.store.database.kept import printable
from digest.store.database.schema import (
    articles,
    briefs,
    carriers,
    deliveries,
    editions,
    items,
    prints,
    quotes,
    reports,
    runs,
    stories,
    story_keys,
    terms,
    ties,
    used,
)
from digest.store.filed import filing
from digest.store.filed.items import READ
from digest.store.told.editions import SUPPORT

RUNS = 1000
"""Lines of the log that are kept."""


def note_run(db: Connection, run: Run) -> None:
    """Add a line to the log of runs; the oldest line beyond the limit goes."""
    row = {"kind": run.kind.value, "profile": run.profile, "began": run.began}
    db.execute(insert(runs), [{**row, "message": printable(run.message)}])
    newest = db.scalar(select(func.max(runs.c.id))) or 0
    db.execute(delete(runs).where(runs.c.id <= newest - RUNS))


def last_run(db: Connection, kind: RunKind, profile: str, until: datetime | None) -> Run | None:
    """Return the latest run of a kind for a profile, of those that began not later than `until`."""
    wanted = select(runs).where(runs.c.kind == kind.value, runs.c.profile == profile)
    if until is not None:
        wanted = wanted.where(runs.c.began <= until)
    row = db.execute(wanted.order_by(runs.c.began.desc(), runs.c.id.desc()).limit(1)).first()
    return _run(row) if row else None


def latest_runs(db: Connection, limit: int) -> tuple[Run, ...]:
    """Return the latest runs, the newest first."""
    wanted = select(runs).order_by(runs.c.began.desc(), runs.c.id.desc()).limit(limit)
    return tuple(map(_run, db.execute(wanted)))


def _run(row: Any) -> Run:
    return Run(kind=RunKind(row.kind), profile=row.profile, began=row.began, message=row.message)


def holdings(db: Connection, engine: Engine) -> Holdings:
    """Return how much is kept, and what waits."""

    def count(table: Any, *conditions: Any) -> int:
        return db.scalar(select(func.count()).select_from(table).where(*conditions)) or 0

    file = database_file(engine.url)
    waiting = (DeliveryState.PENDING.value, DeliveryState.SENDING.value)
    return Holdings(
        items=count(items),
        articles=count(articles, articles.c.newest == 1),
        reports=count(reports),
        stories=count(stories),
        open_stories=count(stories, stories.c.state == StoryState.OPEN.value),
        editions=count(editions),
        quotes=count(quotes, quotes.c.kind != SUPPORT),
        waiting=count(deliveries, deliveries.c.state.in_(waiting)),
        in_doubt=count(deliveries, deliveries.c.state == DeliveryState.IN_DOUBT.value),
        bytes=file.stat().st_size if file is not None else None,
    )


# -- forgetting ------------------------------------------------------------------------------


def forget(db: Connection, before: datetime) -> int:
    """Forget what is older and that no edition needs; return how many articles went.

    What stays, whatever its age: editions with every article of every story that they tell, so
    that each citation lands; and what names an item, so that it is not taken for new again.
    """
    gone = _untold(db, before)
    _forget_articles(db, gone)
    db.execute(delete(terms).where(terms.c.reports <= 0))
    db.execute(delete(story_keys).where(story_keys.c.seen < before))
    old = select(reports.c.filed).where(reports.c.time < before)
    db.execute(delete(prints).where(prints.c.filed.in_(old)))
    stale = (items.c.state == READ) & (items.c.fetched < before) & (items.c.body != b"")
    db.execute(update(items).where(stale).values(body=b""))
    sent = (deliveries.c.state == DeliveryState.SENT.value) & deliveries.c.body.is_not(None)
    db.execute(update(deliveries).where(sent, deliveries.c.created < before).values(body=None))
    return len(gone)


def _untold(db: Connection, before: datetime) -> list[str]:
    """Return filed articles older than that of stories that no edition told."""
    told = select(reports.c.article).where(reports.c.story.in_(select(briefs.c.story)))
    quoted = select(quotes.c.article)
    wanted = select(articles.c.id).where(
        articles.c.newest == 1,
        articles.c.filed == 1,
        articles.c.published < before,
        articles.c.fetched < before,
        articles.c.id.not_in(told),
        articles.c.id.not_in(quoted),
    )
    return list(db.scalars(wanted.order_by(articles.c.id)))


def _forget_articles(db: Connection, gone: Sequence[str]) -> None:
    for some in chunks(gone):
        held = select(reports.c.id).where(reports.c.article.in_(some))
        ids = list(db.scalars(held.order_by(reports.c.id)))
        filing.unindex(db, ids)
        for few in chunks(ids):
            db.execute(delete(ties).where(ties.c.report.in_(few)))
            db.execute(delete(used).where(used.c.report.in_(few)))
            db.execute(delete(reports).where(reports.c.id.in_(few)))
        db.execute(delete(carriers).where(carriers.c.article.in_(some)))
        db.execute(delete(articles).where(articles.c.id.in_(some)))
