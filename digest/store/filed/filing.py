"""Keeps what grouping decided: reports, stories, and the indexes by which they are found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, tuple_, update

from digest.model import Change, Filing, Report, Rule, Story, StoryState
from digest.store.database.engine import chunks, insert_missing, upsert
from digest.store.database.kept import printable
from digest.store.database.schema import (
    Filed,
    events,
    prints,
    profiles,
    reports,
    rules,
    stories,
    story_keys,
    terms,
    ties,
)
from digest.store.filed import articles as kept_articles
from digest.store.filed import reports as kept_reports


@dataclass(frozen=True, slots=True)
class _Kept:
    """A report that was filed before, as its row stands."""

    filed: int
    story: str
    time: datetime
    value: Filed
    news: str


def keep(db: Connection, filing: Filing, fresh: Sequence[Report], found: Sequence[Filed]) -> int:
    """Keep reports, stories, ties and history; return how many stories got something.

    Raise ValueError for a report that is filed under no story: a fault of grouping.
    """
    home = {tie.report: tie.story for tie in filing.ties}
    homeless = [report.id for report in fresh if report.id not in home]
    if homeless:
        raise ValueError(f"filed under no story: {homeless[:5]}")
    before = _kept(db, [report.id for report in fresh])
    _keep_stories(db, filing.stories)
    _forget(db, before)
    first = _next_place(db)
    _keep_reports(db, fresh, found, home, before)
    seen = {story.id: _seen(story.last_seen, filing) for story in filing.stories}
    _index(db, found, [(home[r.id], seen.get(home[r.id], r.time)) for r in fresh], first)
    _keep_ties(db, filing)
    touched = {*home.values(), *_move(db, filing), *(k.story for k in before.values())}
    _recount(db, touched | {story.id for story in filing.stories})
    kept_articles.settle(db, ((r.article.id, r.article.revision) for r in fresh))
    return len(set(home.values()))


def _seen(last: datetime, filing: Filing) -> datetime:
    """Return until when a story counts as seen: when it was filed, should that be later.

    An old article that came in today, or one whose date is wrong, is news to what comes next.
    """
    return max(last, filing.at) if filing.at else last


def _kept(db: Connection, ids: Sequence[str]) -> dict[str, _Kept]:
    found = dict[str, _Kept]()
    for some in chunks(sorted(ids)):
        for r in db.execute(select(reports).where(reports.c.id.in_(some))):
            found[r.id] = _Kept(r.filed, r.story, r.time, r.value, r.news)
    return found


def _keep_stories(db: Connection, given: Iterable[Story]) -> None:
    names = ("id", "title", "language", "first_seen", "last_seen", "into", "profile", "slug")
    rows = [
        {
            **{name: getattr(story, name) for name in names},
            "title": printable(story.title),
            "state": story.state.value,
            "renamed": int(story.renamed),
            "reports": story.reports,
        }
        for story in given
    ]
    upsert(db, stories, rows)


def _forget(db: Connection, before: Mapping[str, _Kept]) -> None:
    """Take reports that come in a new revision out of the indexes."""
    _count_terms(db, (kept.value for kept in before.values()), -1)
    _count_keys(db, ((k.story, k.value.keys, k.time) for k in before.values()), -1)
    for some in chunks(sorted(before)):
        values = sorted({value for id in some for value in before[id].value.prints})
        places = prints.c.filed.in_([before[id].filed for id in some])
        for few in chunks(values):
            db.execute(delete(prints).where(prints.c.print.in_(few), places))


def unindex(db: Connection, ids: Sequence[str]) -> None:
    """Take reports out of the indexes: nothing new will be compared with them."""
    _forget(db, _kept(db, ids))


def keep_rules(db: Connection, given: Sequence[Rule]) -> None:
    """Keep corrections of the reader's; one for the same two reports is replaced."""
    for rule in given:
        either = [(rule.first, rule.second), (rule.second, rule.first)]
        same = tuple_(rules.c.first, rules.c.second).in_(either)
        db.execute(delete(rules).where(same))
        row = {"kind": rule.kind, "first": rule.first, "second": rule.second}
        db.execute(insert(rules), [row])


def _keep_reports(
    db: Connection,
    fresh: Sequence[Report],
    found: Sequence[Filed],
    home: Mapping[str, str],
    before: Mapping[str, _Kept],
) -> None:
    pairs = zip(fresh, found, strict=True)
    rows = [
        _row(report, filed, home[report.id], place, _news(db, report, before.get(report.id)))
        for place, (report, filed) in enumerate(pairs, _next_place(db))
    ]
    upsert(db, reports, rows)


def _next_place(db: Connection) -> int:
    """Return the next place in the order of filing; none is given twice, even to what was forgotten."""
    last = db.scalar(select(func.max(reports.c.filed))) or 0
    done = db.scalar(select(func.max(profiles.c.settled))) or 0
    return max(last, done) + 1


def _row(report: Report, filed: Filed, story: str, place: int, news: str) -> dict[str, Any]:
    return {
        "id": report.id,
        "filed": place,
        "article": report.article.id,
        "revision": report.article.revision,
        "story": story,
        "source": report.article.source,
        "tags": report.article.tags,
        "published": report.article.published,
        "time": report.time,
        "news": news,
        "value": filed,
    }


def _news(db: Connection, report: Report, before: _Kept | None) -> str:
    """Return what names the report's news: a revision that only mends words keeps the old name."""
    if before is None:
        return kept_reports.fingerprint(report)
    older = kept_reports.many(db, [report.id])[report.id]
    return kept_reports.fingerprint(report) if kept_reports.adds(report, older) else before.news


# -- indexes ---------------------------------------------------------------------------------


def _index(
    db: Connection, found: Sequence[Filed], homes: Sequence[tuple[str, datetime]], first: int
) -> None:
    """Make reports findable.

    `homes` names each one's story and when it was last seen; `first` is the first one's place.
    """
    _count_terms(db, found, 1)
    keyed = zip(homes, found, strict=True)
    _count_keys(db, ((story, filed.keys, seen) for (story, seen), filed in keyed), 1)
    # In the order of the index: what lies on one of its pages is written together.
    pairs = sorted(
        (value, place) for place, f in enumerate(found, first) for value in set(f.prints)
    )
    insert_missing(db, prints, [{"print": value, "filed": place} for value, place in pairs])


def _count_terms(db: Connection, found: Iterable[Filed], by: int) -> None:
    counted = Counter[str]()
    documents = 0
    for filed in found:
        documents += 1
        counted.update(filed.terms.words)
    rows = [{"term": term, "reports": by * n} for term, n in sorted(counted.items())]
    upsert(db, terms, rows, adding=("reports",))
    if documents:
        # The empty term is in every report: its count is how many there are.
        upsert(db, terms, [{"term": "", "reports": by * documents}], adding=("reports",))


Keyed = tuple[str, Sequence[str], datetime]
"""Story, its report's keys, and when the story was last seen with them."""


def _count_keys(db: Connection, given: Iterable[Keyed], by: int) -> None:
    counted, seen = Counter[tuple[str, str]](), dict[tuple[str, str], datetime]()
    for story, keys, time in given:
        for key in set(keys):
            counted[key, story] += by
            seen[key, story] = max(time, seen.get((key, story), time))
    rows = [
        {"key": key, "story": story, "reports": n, "seen": seen[key, story]}
        for (key, story), n in sorted(counted.items())
    ]
    upsert(db, story_keys, rows, adding=("reports",), latest=("seen",))
    if by < 0:
        _drop_empty(db, sorted(counted))


def _drop_empty(db: Connection, pairs: Sequence[tuple[str, str]]) -> None:
    for some in chunks(pairs):
        # Two lists, not one of pairs: SQLite reads the whole table for a list of pairs.
        keys = story_keys.c.key.in_(sorted({key for key, _ in some}))
        homes = story_keys.c.story.in_(sorted({story for _, story in some}))
        db.execute(delete(story_keys).where(keys, homes, story_keys.c.reports <= 0))


def _move(db: Connection, filing: Filing) -> set[str]:
    """Let reports change story; return every story that gave or got one."""
    moved = {**_inherited(db, filing.stories), **dict(filing.moved)}
    before = _kept(db, sorted(moved))
    goes = [(before[report], story) for report, story in moved.items() if report in before]
    seen = _last_seen(db, {story for _, story in goes})
    _count_keys(db, ((kept.story, kept.value.keys, kept.time) for kept, _ in goes), -1)
    keyed = ((story, kept.value.keys, _seen(seen[story], filing)) for kept, story in goes)
    _count_keys(db, keyed, 1)
    for report, story in sorted(moved.items()):
        db.execute(update(reports).where(reports.c.id == report).values(story=story))
    return {kept.story for kept, _ in goes} | {story for _, story in goes}


def _last_seen(db: Connection, ids: Iterable[str]) -> dict[str, datetime]:
    return {
        row.id: row.last_seen
        for some in chunks(sorted(ids))
        for row in db.execute(
            select(stories.c.id, stories.c.last_seen).where(stories.c.id.in_(some))
        )
    }


def _inherited(db: Connection, given: Iterable[Story]) -> dict[str, str]:
    """Return the heir of every report that stories merged in this filing still hold."""
    heirs = {s.id: s.into for s in given if s.state is StoryState.MERGED and s.into}
    return {
        row.id: heirs[row.story]
        for some in chunks(sorted(heirs))
        for row in db.execute(
            select(reports.c.id, reports.c.story).where(reports.c.story.in_(some))
        )
    }


def close_quiet(db: Connection, before: datetime, now: datetime) -> int:
    """Close open stories that were last seen before then; return how many."""
    quiet = (stories.c.state == StoryState.OPEN.value) & (stories.c.last_seen < before)
    ids = db.scalars(select(stories.c.id).where(quiet).order_by(stories.c.id)).all()
    if ids:
        db.execute(update(stories).where(quiet).values(state=StoryState.CLOSED.value))
        closed = {"at": now, "change": Change.CLOSED.value, "other": None}
        db.execute(insert(events), [{"story": id, **closed} for id in ids])
    return len(ids)


def _recount(db: Connection, touched: Iterable[str]) -> None:
    held = select(func.count()).where(reports.c.story == stories.c.id).scalar_subquery()
    for some in chunks(sorted(touched)):
        db.execute(update(stories).where(stories.c.id.in_(some)).values(reports=held))


def _keep_ties(db: Connection, filing: Filing) -> None:
    rows = [{"report": tie.report, "story": tie.story, "value": tie} for tie in filing.ties]
    upsert(db, ties, rows)
    history = [
        {"story": e.story, "at": e.at, "change": e.change.value, "other": e.other}
        for e in filing.events
    ]
    if history:
        db.execute(insert(events), history)
