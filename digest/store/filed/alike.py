"""Which kept reports share fingerprints with new ones: costs what is asked, not what is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from digest.model import Report
from digest.store.database.engine import asked, chunks
from digest.store.database.schema import prints, reports
from digest.store.filed import reports as kept_reports

REPORTS_FOR_A_PRINT = 20
"""How many reports one fingerprint is followed to, the latest; a commoner one tells nothing."""

ENOUGH = 2
"""Fingerprints that kept reports must share: beside many, one set phrase is shared by chance."""

SHORT = 32
"""A report with fewer fingerprints is short, and one of them says enough."""


def reports_like(
    db: Connection, asked_for: Sequence[Sequence[int]], limit: int
) -> tuple[Report, ...]:
    """Return kept reports that share fingerprints with new ones, up to `limit` for each.

    `asked_for` holds each new report's; those that share most come first.
    """
    values = sorted({value for some in asked_for for value in some})
    holders = _holders(db, values)
    shared = Counter[int]()
    for some in asked_for:
        for filed, count in _likest(some, holders, limit):
            shared[filed] = max(count, shared[filed])
    ids = _ids(db, sorted(shared))
    chosen = sorted(ids, key=lambda filed: (-shared[filed], ids[filed]))
    found = kept_reports.many(db, [ids[filed] for filed in chosen])
    return tuple(found[ids[filed]] for filed in chosen)


def _likest(
    some: Sequence[int], holders: Mapping[int, Sequence[int]], limit: int
) -> list[tuple[int, int]]:
    """Return the places of the reports most like one new one, with how many prints they share."""
    shared = Counter(filed for value in set(some) for filed in holders.get(value, ()))
    fewest = 1 if len(some) < SHORT else ENOUGH
    likest = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [(filed, count) for filed, count in likest if count >= fewest]


def _holders(db: Connection, values: Sequence[int]) -> dict[int, list[int]]:
    """Return the places of the latest reports that have each fingerprint."""
    holders = dict[int, list[int]]()
    for some in chunks(values):
        wanted = asked(db, prints.c.print, some)
        others = prints.alias("others")
        oldest = (
            select(others.c.filed)
            .where(others.c.print == wanted.c.value)
            .order_by(others.c.filed.desc())
            .offset(REPORTS_FOR_A_PRINT - 1)
            .limit(1)
            .correlate(wanted)
            .scalar_subquery()
        )
        rows = select(prints.c.print, prints.c.filed).join(wanted, wanted.c.value == prints.c.print)
        for value, filed in db.execute(rows.where(prints.c.filed >= func.coalesce(oldest, 0))):
            holders.setdefault(value, []).append(filed)
    return holders


def _ids(db: Connection, filed: Sequence[int]) -> dict[int, str]:
    return {
        row.filed: row.id
        for some in chunks(filed)
        for row in db.execute(
            select(reports.c.filed, reports.c.id).where(reports.c.filed.in_(some))
        )
    }
