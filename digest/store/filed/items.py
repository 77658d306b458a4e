"""Sources, where they left off, and what they handed over, untouched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from digest.model import (
    Cursor,
    Fetched,
    MediaType,
    Problem,
    RawItem,
    SourceHealth,
    SourceMemory,
    open_address,
)
from digest.ports import Source
from digest.store.database.engine import chunks, upsert
from digest.store.database.kept import printable
from digest.store.database.schema import items, lines, sources
from digest.store.filed import notices

UNREAD, READ, FAILED = "unread", "read", "failed"

KEY_LENGTH = 500
"""Characters of an item's key; of a longer one the end is a hash."""
PROBLEMS = 200
"""Files of one fetch that came to nothing and are kept, and unread items in one answer."""
LINES = 2000
"""Lines of one source's memory, the commonest."""


def cursor(db: Connection, source: str) -> Cursor:
    """Return where the source left off."""
    kept = db.scalar(select(sources.c.cursor).where(sources.c.name == source))
    return kept or Cursor()


def keep(db: Connection, source: Source, fetched: Fetched, now: datetime) -> int:
    """Keep what a source gave, and its cursor; return how many items were new or changed.

    What it could not make an item of is kept too, with the problem in the place of a body.
    """
    given = [_tidy(item) for item in fetched.items]
    useless = [_tidy(item) for item in _useless(source, fetched.problems, now)]
    known = _newest(db, source.name, sorted({item.key for item in (*given, *useless)}))
    told = list[dict[str, Any]]()
    for item in useless:
        revision, digest = known.get(item.key, (0, ""))
        if (fresh := sha256(item.body)) != digest:
            known[item.key] = (revision + 1, fresh)
            said = {"state": FAILED, "problem": item.body.decode()}
            told.append(_row(item, revision + 1, fresh) | said)
    if told:
        db.execute(insert(items), told)
    rows = list[dict[str, Any]]()
    for item in given:
        revision, digest = known.get(item.key, (0, ""))
        if (fresh := sha256(item.body)) != digest:
            known[item.key] = (revision + 1, fresh)
            rows.append(_row(replace(item, source=source.name), revision + 1, fresh))
    if rows:
        db.execute(insert(items), rows)
    notices.keep(db, source.name, fetched.problems, now)
    _note_success(db, source, fetched.cursor, len(rows), now)
    return len(rows)


def _useless(source: Source, problems: Sequence[Problem], now: datetime) -> Iterator[RawItem]:
    """Yield a row for each file and the like that came to nothing; a source's own is not one."""
    for problem in problems[:PROBLEMS]:
        if problem.subject != source.name:
            yield RawItem(
                source=source.name,
                key=problem.subject,
                media_type=MediaType.TEXT,
                body=printable(problem.message).encode(),
                fetched=now,
            )


def _tidy(item: RawItem) -> RawItem:
    """Return the item with strings that any database can keep, and a key that an index can."""
    texts: dict[str, Any] = {
        name: printable(value)
        for name in ("key", "url", "title", "byline", "outlet", "language")
        if (value := getattr(item, name)) is not None
    }
    if len(texts["key"]) > KEY_LENGTH:
        texts["key"] = texts["key"][: KEY_LENGTH - 65] + " " + sha256(texts["key"].encode())
    return replace(item, **texts, tags=tuple(map(printable, item.tags)))


def sha256(body: bytes) -> str:
    """Return the SHA-256 of some bytes, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def _newest(db: Connection, source: str, keys: Sequence[str]) -> dict[str, tuple[int, str]]:
    found = dict[str, tuple[int, str]]()
    asked = select(items.c.key, items.c.revision, items.c.sha256).where(items.c.source == source)
    for some in chunks(keys):
        wanted = asked.where(items.c.key.in_(some)).order_by(items.c.revision)
        found.update((key, (revision, digest)) for key, revision, digest in db.execute(wanted))
    return found


def _row(item: RawItem, revision: int, digest: str) -> dict[str, Any]:
    hints = ("source", "key", "body", "fetched", "url", "title", "byline", "outlet", "language")
    return {
        **{name: getattr(item, name) for name in (*hints, "published", "updated", "tags")},
        "media_type": item.media_type.value,
        "revision": revision,
        "sha256": digest,
        "state": UNREAD,
    }


def _note_success(
    db: Connection, source: Source, left_off: Cursor, fresh: int, now: datetime
) -> None:
    row = {
        **_known_as(source, left_off),
        "items": fresh,
        "articles": 0,
        "failures": 0,
        "message": "",
        "last_success": now,
        "failing_since": None,
    }
    upsert(db, sources, [row], adding=("items", "articles"))


def _known_as(source: Source, left_off: Cursor) -> dict[str, Any]:
    url = open_address(source.url) if source.url else None
    return {"name": source.name, "kind": source.kind, "url": url, "cursor": left_off}


def note_failure(
    db: Connection, source: Source, left_off: Cursor, message: str, now: datetime
) -> None:
    """Count one more failed fetch."""
    since = db.scalar(select(sources.c.failing_since).where(sources.c.name == source.name))
    row = {
        **_known_as(source, left_off),
        "items": 0,
        "articles": 0,
        "failures": 1,
        "message": printable(message),
        "failing_since": since or now,
    }
    upsert(db, sources, [row], adding=("items", "articles", "failures"))


def health(db: Connection) -> tuple[SourceHealth, ...]:
    """Return how each source fares, by name."""
    rows = db.execute(select(sources).order_by(sources.c.name))
    return tuple(
        SourceHealth(
            name=row.name,
            url=row.url,
            kind=row.kind,
            items=row.items,
            last_success=row.last_success,
            failures=row.failures,
            failing_since=row.failing_since,
            message=row.message,
            is_retired=bool(row.cursor.get("retired")),
        )
        for row in rows
    )


def unread(db: Connection, limit: int) -> tuple[RawItem, ...]:
    """Return items that were not read yet, by source, key and revision."""
    wanted = (
        select(items)
        .where(items.c.state == UNREAD)
        .order_by(items.c.source, items.c.key, items.c.revision)
        .limit(limit)
    )
    return tuple(_item(row) for row in db.execute(wanted))


def _item(row: Row[Any]) -> RawItem:
    return RawItem(
        source=row.source,
        key=row.key,
        media_type=MediaType(row.media_type),
        body=row.body,
        fetched=row.fetched,
        url=row.url,
        title=row.title,
        byline=row.byline,
        outlet=row.outlet,
        language=row.language,
        published=row.published,
        updated=row.updated,
        tags=row.tags,
    )


Identity = tuple[str, str, str]
"""Source, key and SHA-256 of the body: what names one revision of an item."""


def identity(item: RawItem) -> Identity:
    """Return what names this revision of the item."""
    return item.source, item.key, sha256(item.body)


def unread_ids(db: Connection, given: Iterable[RawItem]) -> dict[Identity, int]:
    """Return the row of each of these items that was not read yet."""
    keys = dict[str, set[str]]()
    for item in given:
        keys.setdefault(item.source, set()).add(item.key)
    found = dict[Identity, int]()
    for source in sorted(keys):
        for some in chunks(sorted(keys[source])):
            wanted = select(items.c.key, items.c.sha256, items.c.id).where(
                items.c.source == source, items.c.key.in_(some), items.c.state == UNREAD
            )
            found.update(((source, r.key, r.sha256), r.id) for r in db.execute(wanted))
    return found


def settle(db: Connection, ids: Sequence[int]) -> None:
    """Mark items as read."""
    for some in chunks(ids):
        db.execute(update(items).where(items.c.id.in_(some)).values(state=READ))


def settle_failed(db: Connection, failed: Sequence[tuple[RawItem, Problem]]) -> None:
    """Mark items as not readable, and say why."""
    ids = unread_ids(db, (item for item, _ in failed))
    for item, problem in failed:
        if (row := ids.get(identity(item))) is not None:
            said = {"state": FAILED, "problem": printable(problem.message)}
            db.execute(update(items).where(items.c.id == row).values(said))


def problems_since(db: Connection, since: datetime | None) -> tuple[Problem, ...]:
    """Return what was told of sources, then what could not be read, by source and key; bounded."""
    wanted = select(items.c.source, items.c.key, items.c.problem).where(items.c.state == FAILED)
    if since is not None:
        wanted = wanted.where(items.c.fetched > since)
    rows = db.execute(
        wanted.order_by(items.c.source, items.c.key, items.c.revision).limit(PROBLEMS)
    )
    unread = (
        Problem(stage="read", subject=f"{source}: {key}", message=message or "")
        for source, key, message in rows
    )
    return (*notices.told_since(db, since), *unread)


# -- lines that recur ------------------------------------------------------------------------


def memory(db: Connection, source: str) -> SourceMemory:
    """Return the lines learned of a source, the commonest first."""
    read = db.scalar(select(sources.c.articles).where(sources.c.name == source))
    wanted = (
        select(lines.c.line, lines.c.articles)
        .where(lines.c.source == source, lines.c.articles > 1)
        .order_by(lines.c.articles.desc(), lines.c.line)
        .limit(LINES)
    )
    known = tuple((line, count) for line, count in db.execute(wanted))
    return SourceMemory(articles=read or 0, lines=known)


def learn(db: Connection, readings: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Count these lines; each reading is (source, its article's lines)."""
    counted = dict[tuple[str, str], int]()
    read = dict[str, int]()
    for source, given in readings:
        read[source] = read.get(source, 0) + 1
        for line in set(given):
            counted[source, line] = counted.get((source, line), 0) + 1
    rows = [
        {"source": source, "sha256": sha256(line.encode()), "line": line, "articles": count}
        for (source, line), count in sorted(counted.items())
    ]
    upsert(db, lines, rows, adding=("articles",))
    for source, more in sorted(read.items()):
        counts = {"articles": func.coalesce(sources.c.articles, 0) + more}
        db.execute(update(sources).where(sources.c.name == source).values(counts))
