"""Sentences we quoted that have since changed or vanished at their source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import Connection, select

from digest.model import Article, Correction
from digest.store import articles as kept_articles
from digest.store.editions import SUPPORT
from digest.store.schema import articles, quotes

ALIKE = 0.6
"""How much of two sentences' words must agree, in order, for one to be the other's new wording."""

MARKS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u00a0": " "})  # fmt: skip


def since(db: Connection, profile: str, moment: datetime | None) -> tuple[Correction, ...]:
    """Return quoted sentences gone from a revision that came after the moment, by edition."""
    changed = (articles.c.newest == 1) & (articles.c.revision > quotes.c.revision)
    wanted = (
        select(quotes, articles.c.revision.label("now_at"))
        .join(articles, (articles.c.id == quotes.c.article) & changed)
        .where(quotes.c.profile == profile, quotes.c.kind != SUPPORT)
        .order_by(quotes.c.number.desc(), quotes.c.id)
    )
    if moment is not None:
        wanted = wanted.where(articles.c.fetched > moment)
    latest = dict[tuple[str, str], Any]()
    for row in db.execute(wanted):
        latest.setdefault((row.article, row.text), row)
    texts = kept_articles.many(db, ((r.article, r.now_at) for r in latest.values()))
    found = (_correction(row, texts[row.article, row.now_at]) for row in latest.values())
    return tuple(sorted((c for c in found if c is not None), key=_order))


def _order(correction: Correction) -> tuple[int, str, str]:
    return correction.edition_number, correction.outlet, correction.before


def _correction(row: Any, article: Article) -> Correction | None:
    if _plain(row.text) in _plain(article.text):
        return None
    return Correction(
        edition=row.edition,
        edition_number=row.number,
        outlet=row.outlet or article.outlet.name,
        before=row.text,
        after=reworded(row.text, (span.of(article.text) for span in article.sentences)),
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
