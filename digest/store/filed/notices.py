"""What whole sources had to be told of although they were fetched: each is told once while it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, select

from digest.model import Problem
from digest.store.database.engine import upsert
from digest.store.database.kept import printable
from digest.store.database.schema import notices

FORGOTTEN_AFTER = timedelta(days=7)
"""A notice that comes again after so long is a new one."""

MOST = 20
"""Notices of one fetch that are kept."""

SHOWN = 200
"""Notices in one answer, the oldest."""

NUMBERS = re.compile(r"\d+")


def keep(db: Connection, source: str, problems: Sequence[Problem], now: datetime) -> None:
    """Keep what a fetch had to say of its source as a whole; one that differs in numbers is the same."""
    told = {_name(p.message): printable(p.message) for p in problems if p.subject == source}
    if not told:
        return
    stale = notices.c.seen < now - FORGOTTEN_AFTER
    db.execute(delete(notices).where(notices.c.source == source, stale))
    known = select(notices.c.sha256, notices.c.since).where(notices.c.source == source)
    since = {row.sha256: row.since for row in db.execute(known)}
    rows = [
        {
            "source": source,
            "sha256": name,
            "message": message,
            "since": since.get(name, now),
            "seen": now,
        }
        for name, message in list(told.items())[:MOST]
    ]
    upsert(db, notices, rows)


def told_since(db: Connection, since: datetime | None) -> tuple[Problem, ...]:
    """Return what sources had to be told of since then, by source; bounded."""
    wanted = select(notices.c.source, notices.c.message)
    if since is not None:
        wanted = wanted.where(notices.c.since > since)
    rows = db.execute(wanted.order_by(notices.c.since, notices.c.source).limit(SHOWN))
    told = sorted((row.source, row.message) for row in rows)
    return tuple(Problem(stage="fetch", subject=name, message=message) for name, message in told)


def _name(message: str) -> str:
    return sha256(NUMBERS.sub("#", message).encode("utf-8", "replace")).hexdigest()
