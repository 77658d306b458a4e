"""Reports as they are kept, and what their texts say of one another."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from digest.model import Report
from digest.store.database.engine import chunks
from digest.store.database.schema import reports
from digest.store.filed import articles as kept_articles
from digest.store.filed.items import sha256

OVERLAP = 0.6
"""A sentence that shares this much of its words with an old one is the old one, mended."""


def many(db: Connection, ids: Sequence[str]) -> dict[str, Report]:
    """Return these reports by id, each with the article revision it was filed from."""
    rows = {
        row.id: row
        for some in chunks(sorted(set(ids)))
        for row in db.execute(
            select(reports.c.id, reports.c.article, reports.c.revision, reports.c.value).where(
                reports.c.id.in_(some)
            )
        )
    }
    texts = kept_articles.many(db, ((r.article, r.revision) for r in rows.values()))
    return {
        id: Report(
            id=id,
            article=texts[row.article, row.revision],
            section=row.value.section,
            terms=row.value.terms,
            copy_of=row.value.copy_of,
            copied=row.value.copied,
            borrowed=row.value.borrowed,
        )
        for id, row in rows.items()
    }


def fingerprint(report: Report) -> str:
    """Return what names a report's own words."""
    return sha256(report.text.encode("utf-8", "replace"))


def adds(report: Report, older: Report) -> bool:
    """Say whether a new revision brings a sentence that the older one has not, not even worded otherwise."""
    known = [_words(older, index) for index in range(len(older.sentences))]
    return any(
        not any(_alike(sentence, other) for other in known)
        for index in range(len(report.sentences))
        if (sentence := _words(report, index))
    )


def _words(report: Report, index: int) -> frozenset[str]:
    return frozenset(report.sentences[index].of(report.article.text).casefold().split())


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    return len(first & second) >= OVERLAP * len(first | second)
