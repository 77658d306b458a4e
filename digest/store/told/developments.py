"""What a profile's next edition has to tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from digest.model import Development, Profile, Report, Story
from digest.store.database.engine import chunks
from digest.store.database.schema import briefs, carriers, editions, reports, used
from digest.store.filed import reports as kept_reports
from digest.store.told import editions as kept_editions

EARLIER = 40
"""Earlier reports of a story that an edition is given: the latest."""


def since_last_edition(db: Connection, profile: Profile, now: datetime) -> tuple[Development, ...]:
    """Return what no edition of the profile has used, by story; a merged story by its heir.

    With it comes what was left below the cut since the story was last told, if it was ever.
    """
    fresh = _fresh(db, profile, now)
    heirs = _heirs(db, sorted(set(fresh.values())))
    by_story = dict[str, list[str]]()
    for report, story in fresh.items():
        by_story.setdefault(heirs[story].id, []).append(report)
    lines = kept_editions.ancestors(db, by_story)
    used_by = {id: _used(db, profile, lines[id], set(by_story[id])) for id in by_story}
    texts = kept_reports.many(db, [*fresh, *(id for ids in used_by.values() for id in ids)])
    stories = {story.id: story for story in heirs.values()}
    briefs_of = kept_editions.last_briefs(
        db, profile.name, sorted({story for line in lines.values() for story in line})
    )
    found = list[Development]()
    for id in sorted(by_story):
        last_told = _last_told(db, profile.name, lines[id])
        before = [(texts[report], at) for report, at in used_by[id].items()]
        waited = [r for r, at in before if _waits(r, at, last_told, now)]
        found.append(
            Development(
                story=stories[id],
                reports=_in_time([*(texts[r] for r in by_story[id]), *waited]),
                earlier=_in_time([r for r, _ in before if r not in waited]),
                waited=frozenset(report.id for report in waited),
                told=kept_editions.told(db, profile.name, lines[id]),
                last_told=last_told,
                headed=next((briefs_of[s].headline for s in lines[id] if s in briefs_of), None),
                at=now,
            )
        )
    return tuple(found)


def _waits(report: Report, used: datetime, last_told: datetime | None, now: datetime) -> bool:
    """Say whether the edition that used a report told nothing of its story, which may still be news."""
    is_untold = last_told is None or used > last_told
    return is_untold and report.article.published > now - kept_editions.STILL_NEWS


def _in_time(given: Sequence[Report]) -> tuple[Report, ...]:
    return tuple(sorted(given, key=lambda report: (report.time, report.id)))


def _fresh(db: Connection, profile: Profile, now: datetime) -> dict[str, str]:
    """Return (report, story) of everything unused, in the profile's scope."""
    wanted = select(
        reports.c.id, reports.c.article, reports.c.story, reports.c.source, reports.c.tags
    ).where(
        reports.c.filed > kept_editions.settled(db, profile.name),
        reports.c.published <= now,
        ~kept_editions.is_used(profile.name),
    )
    # Sorted here: asked for that order, SQLite would read every report there is.
    rows = sorted(db.execute(wanted).all(), key=lambda row: str(row.id))
    if profile.sources:
        rows = _in_scope(db, profile, rows)
    return {row.id: row.story for row in rows}


def _in_scope(db: Connection, profile: Profile, rows: Sequence[Any]) -> list[Any]:
    """Return the rows whose article one of the profile's sources carries."""
    names = {row.article: {row.source, *row.tags} for row in rows}
    for some in chunks(sorted(names)):
        for also in db.execute(select(carriers).where(carriers.c.article.in_(some))):
            names[also.article] |= {also.source, *also.tags}
    return [row for row in rows if not names[row.article].isdisjoint(profile.sources)]


def _heirs(db: Connection, ids: Sequence[str]) -> dict[str, Story]:
    found = {id: kept_editions.survivor(db, id) for id in ids}
    return {id: story for id, story in found.items() if story is not None}


def _used(
    db: Connection, profile: Profile, ids: Sequence[str], fresh: set[str]
) -> dict[str, datetime]:
    """Return the latest reports of a story that editions have used, and when those were made.

    An edition either told the story or left it below its cut.
    """
    wanted = (
        select(reports.c.id)
        .where(reports.c.story.in_(ids), kept_editions.is_used(profile.name))
        .order_by(reports.c.time.desc(), reports.c.id)
        .limit(EARLIER + len(fresh))
    )
    latest = [id for id in db.scalars(wanted) if id not in fresh][:EARLIER]
    made = (
        select(used.c.report, func.max(editions.c.generated).label("at"))
        .join(editions, editions.c.id == used.c.edition)
        .where(used.c.profile == profile.name, used.c.report.in_(latest))
        .group_by(used.c.report)
    )
    return {row.report: row.at for row in db.execute(made)}


def _last_told(db: Connection, profile: str, ids: Sequence[str]) -> datetime | None:
    moments = list[datetime]()
    for some in chunks(ids):
        wanted = (
            select(func.max(editions.c.generated))
            .join(briefs, briefs.c.edition == editions.c.id)
            .where(briefs.c.profile == profile, briefs.c.story.in_(some))
        )
        moments += [moment for moment in db.scalars(wanted) if moment is not None]
    return max(moments, default=None)
