"""Sentences we quoted that have since changed or vanished at their source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from digest.model import Article, Correction, Lapse
from digest.store.database.engine import chunks
from digest.store.database.schema import articles, lapses, quotes
from digest.store.filed import articles as kept_articles
from digest.store.told.editions import SUPPORT

Key = tuple[str, str]
"""An article, and the words quoted from it."""

ALIKE = 0.6
"""How much of two sentences' words must agree, in order, for one to be the other's new wording."""

MARKS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u00a0": " "})  # fmt: skip


def since(db: Connection, profile: str, moment: datetime | None) -> tuple[Correction, ...]:
    """Return quoted sentences that lapsed after the moment, by edition, each once.

    One lapses when the newest revision of its article has it no more, or its live page. What an
    earlier revision or check had told by then is not told again, unless the new words changed.
    """
    revised = {key: row for key, row in _revised(db, profile, moment).items() if row.correction}
    lapsed = {k: c for k, c in _lapsed(db, profile, moment).items() if k not in revised}
    told = {} if moment is None else _told(db, [row.row for row in revised.values()], moment)
    found = [row.correction for key, row in revised.items() if told.get(key, ()) != row.words]
    return tuple(sorted([*(c for c in found if c), *lapsed.values()], key=_order))


@dataclass(frozen=True, slots=True)
class _Revised:
    """A quote whose article has a newer revision, and what that made of it."""

    row: Any
    correction: Correction | None

    @property
    def words(self) -> tuple[str | None, ...]:
        """The new words; nothing at all where the quote still stands."""
        return (self.correction.after,) if self.correction else ()


def _revised(db: Connection, profile: str, moment: datetime | None) -> dict[Key, _Revised]:
    changed = (articles.c.newest == 1) & (articles.c.revision > quotes.c.revision)
    wanted = (
        select(quotes, articles.c.revision.label("now_at"))
        .join(articles, (articles.c.id == quotes.c.article) & changed)
        .where(quotes.c.profile == profile, quotes.c.kind != SUPPORT)
        .order_by(quotes.c.number.desc(), quotes.c.id)
    )
    if moment is not None:
        wanted = wanted.where(articles.c.fetched > moment)
    latest = dict[Key, Any]()
    for row in db.execute(wanted):
        latest.setdefault((row.article, row.text), row)
    texts = kept_articles.many(db, ((r.article, r.now_at) for r in latest.values()))
    return {
        key: _Revised(row, _correction(row, texts[row.article, row.now_at]))
        for key, row in latest.items()
    }


def _told(
    db: Connection, rows: Sequence[Any], moment: datetime
) -> dict[Key, tuple[str | None, ...]]:
    """Return the new words that the revision of that moment had given already."""
    known = dict[str, int]()
    for group in chunks(sorted({row.article for row in rows})):
        wanted = (
            select(articles.c.id, func.max(articles.c.revision))
            .where(articles.c.id.in_(group), articles.c.fetched <= moment)
            .group_by(articles.c.id)
        )
        known.update((article, revision) for article, revision in db.execute(wanted))
    then = [row for row in rows if known.get(row.article, 0) > row.revision]
    texts = kept_articles.many(db, ((row.article, known[row.article]) for row in then))
    return {
        (row.article, row.text): _Revised(
            row, _correction(row, texts[row.article, known[row.article]])
        ).words
        for row in then
    }


def _lapsed(db: Connection, profile: str, moment: datetime | None) -> dict[Key, Correction]:
    same = (lapses.c.article == quotes.c.article) & (lapses.c.sha256 == quotes.c.sha256)
    wanted = (
        select(quotes, lapses.c.now)
        .join(lapses, same)
        .where(quotes.c.profile == profile, quotes.c.kind != SUPPORT)
        .order_by(quotes.c.number.desc(), quotes.c.id)
    )
    if moment is not None:
        wanted = wanted.where(lapses.c.at > moment)
    found = dict[Key, Correction]()
    for row in db.execute(wanted):
        found.setdefault((row.article, row.text), _of(row, row.outlet, row.now))
    return found


def keep_lapses(
    db: Connection, lapsed: Sequence[Lapse], held: Sequence[Lapse], now: datetime
) -> None:
    """Keep sentences that lapsed, from when on; forget those that stand again."""
    for one in (*lapsed, *held):
        place = (lapses.c.article == one.article) & (lapses.c.sha256 == one.digest)
        kept = db.execute(select(lapses.c.now).where(place)).first()
        if one in lapsed and kept is not None and kept.now == one.now:
            continue
        db.execute(delete(lapses).where(place))
        if one in lapsed:
            values = {"article": one.article, "sha256": one.digest, "now": one.now, "at": now}
            db.execute(insert(lapses).values(values))


def _order(correction: Correction) -> tuple[int, str, str]:
    return correction.edition_number, correction.outlet, correction.before


def _correction(row: Any, article: Article) -> Correction | None:
    if _plain(row.text) in _plain(article.text):
        return None
    sentences = (span.of(article.text) for span in article.sentences)
    return _of(row, row.outlet or article.outlet.name, reworded(row.text, sentences))


def _of(row: Any, outlet: str, after: str | None) -> Correction:
    return Correction(
        edition=row.edition,
        edition_number=row.number,
        outlet=outlet,
        before=row.text,
        after=after,
        url=row.url,
        evidence=row.evidence,
    )


def _plain(text: str) -> str:
    """Return text without what a change of typography changes."""
    return " ".join(text.translate(MARKS).split())


def reworded(before: str, sentences: Iterable[str]) -> str | None:
    """Return the sentence that is clearly the old one's new wording, None when there is none."""
    words = before.casefold().split()
    best, found = ALIKE, None
    for sentence in sentences:
        matcher = SequenceMatcher(None, words, sentence.casefold().split(), autojunk=False)
        if matcher.quick_ratio() >= best and (ratio := matcher.ratio()) > best:
            best, found = ratio, sentence
    return found
