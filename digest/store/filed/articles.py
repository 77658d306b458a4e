"""Articles as they were read, revision by revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from digest.model import Article, MediaType, RawItem, Reading
from digest.store.database.engine import asked, chunks, upsert
from digest.store.database.kept import printable
from digest.store.database.schema import articles, carriers, is_newest, items
from digest.store.filed import items as kept_items
from digest.store.filed.items import sha256

Values = dict[str, Any]

ARTICLES_AT_AN_ADDRESS = 50
"""An address that more articles share is that of a front page, and tells nothing of any of them."""


def keep(db: Connection, readings: Sequence[tuple[RawItem, Reading]]) -> None:
    """Keep what was read; a text that is the same as before makes no new revision.

    An article that another source brought already, at the same address and under the same title
    or in the same words, is noted as carried by this source too.
    """
    rows = kept_items.unread_ids(db, (item for item, _ in readings))
    found = [(rows[id], r) for item, r in readings if (id := kept_items.identity(item)) in rows]
    newest = _newest(db, sorted({reading.article.id for _, reading in found}))
    elsewhere = _elsewhere(db, [r.article for _, r in found if r.article.id not in newest])
    fresh, carried, learned = list[Values](), list[Values](), list[tuple[str, Sequence[str]]]()
    for row, reading in found:
        article, words = reading.article, _words(reading.article)
        revision, before = newest.get(article.id, (0, ""))
        if revision == 0 and (original := elsewhere.find(article, words)):
            carried.append({"article": original, "source": article.source, "tags": article.tags})
        elif words != before:
            newest[article.id] = (revision + 1, words)
            fresh.append(_row(replace(article, revision=revision + 1), row, words))
            elsewhere.add(article, words)
            learned += [(article.source, reading.lines)] if revision == 0 else []
    _insert(db, fresh)
    upsert(db, carriers, carried)
    kept_items.learn(db, learned)
    kept_items.settle(db, sorted(rows.values()))


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """Articles by address, to find the one that another source brought."""

    by_url: dict[str, list[tuple[str, str, str, str]]]
    """address: (source, title, words, article id)."""

    def add(self, article: Article, words: str) -> None:
        if article.url:
            known = (article.source, article.title.casefold(), words, article.id)
            self.by_url.setdefault(article.url, []).append(known)

    def find(self, article: Article, words: str) -> str | None:
        """Return the article that this one is, as another source brought it."""
        # Not the address alone: there are feeds whose every entry links to the front page.
        title = article.title.casefold()
        known = self.by_url.get(article.url or "", ())
        if len(known) > ARTICLES_AT_AN_ADDRESS:
            return None
        for source, its_title, its_words, id in known:
            if source != article.source and (words == its_words or title == its_title):
                return id
        return None


def _elsewhere(db: Connection, given: Sequence[Article]) -> _Elsewhere:
    known = _Elsewhere({})
    for some in chunks(sorted({article.url for article in given if article.url})):
        wanted = select(
            articles.c.url, articles.c.source, articles.c.title, articles.c.sha256, articles.c.id
        )
        newest = wanted.where(articles.c.url.in_(_telling(db, some)), is_newest)
        for url, source, title, words, id in db.execute(newest.order_by(articles.c.id)):
            known.by_url.setdefault(url, []).append((source, title.casefold(), words, id))
    return known


def _telling(db: Connection, addresses: Sequence[str]) -> Sequence[str]:
    """Return the addresses that not too many articles share."""
    wanted = asked(db, articles.c.url, addresses)
    beyond = (
        select(articles.c.id)
        .where(articles.c.url == wanted.c.value, is_newest)
        .offset(ARTICLES_AT_AN_ADDRESS)
        .limit(1)
        .correlate(wanted)
        .scalar_subquery()
    )
    return db.scalars(select(wanted.c.value).where(beyond.is_(None))).all()


def _words(article: Article) -> str:
    """Return what tells one revision from another: its title and text."""
    return sha256(f"{article.title}\n{article.text}".encode("utf-8", "replace"))


def _newest(db: Connection, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    found = dict[str, tuple[int, str]]()
    for some in chunks(ids):
        wanted = select(articles.c.id, articles.c.revision, articles.c.sha256).where(
            articles.c.id.in_(some), is_newest
        )
        found.update((r.id, (r.revision, r.sha256)) for r in db.execute(wanted))
    return found


def _row(article: Article, item: int, words: str) -> dict[str, Any]:
    return {
        "id": article.id,
        "revision": article.revision,
        "newest": 1,
        # Nothing to file in an article without sections: it is settled as it stands.
        "filed": 0 if article.sections else 1,
        "item": item,
        "source": article.source,
        "outlet": printable(article.outlet.name),
        "title": printable(article.title),
        "url": article.url,
        "published": article.published,
        "fetched": article.fetched,
        "sha256": words,
        "value": article,
    }


def _insert(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if not rows:
        return
    db.execute(insert(articles), rows)
    latest = {row["id"]: row["revision"] for row in rows}
    for id, revision in latest.items():
        if revision > 1:
            older = (articles.c.id == id) & (articles.c.revision < revision)
            db.execute(update(articles).where(older).values(newest=0))


def unfiled(db: Connection, until: datetime) -> tuple[Article, ...]:
    """Return the newest revisions that were not filed and are published by then, oldest first."""
    wanted = (
        select(articles.c.value)
        .where(articles.c.filed == 0, articles.c.newest == 1, articles.c.published <= until)
        .order_by(articles.c.published, articles.c.id)
    )
    return tuple(db.scalars(wanted))


def settle(db: Connection, filed: Iterable[tuple[str, int]]) -> None:
    """Mark article revisions as filed."""
    for id, revision in sorted(set(filed)):
        this = (articles.c.id == id) & (articles.c.revision == revision)
        db.execute(update(articles).where(this).values(filed=1))


def one(db: Connection, article_id: str, revision: int | None) -> Article | None:
    """Return an article revision; the newest when none is named."""
    which = is_newest if revision is None else articles.c.revision == revision
    return db.scalar(select(articles.c.value).where(articles.c.id == article_id, which))


def many(db: Connection, wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Article]:
    """Return these article revisions by id and revision."""
    given = set(wanted)
    found = dict[tuple[str, int], Article]()
    for some in chunks(sorted(given)):
        # Two lists, not one of pairs: SQLite reads the whole table for a list of pairs.
        both = select(articles.c.id, articles.c.revision, articles.c.value).where(
            articles.c.id.in_(sorted({id for id, _ in some})),
            articles.c.revision.in_(sorted({revision for _, revision in some})),
        )
        rows = ((r.id, r.revision, r.value) for r in db.execute(both))
        found.update(((id, n), value) for id, n, value in rows if (id, n) in given)
    return found


def page(db: Connection, article_id: str, revision: int) -> bytes | None:
    """Return the HTML an article revision was read from; None where it was not a page."""
    wanted = (
        select(items.c.body)
        .join(articles, articles.c.item == items.c.id)
        .where(
            articles.c.id == article_id,
            articles.c.revision == revision,
            items.c.media_type == MediaType.PAGE.value,
        )
    )
    # What was forgotten to save space is empty, and no page.
    return db.scalar(wanted) or None
