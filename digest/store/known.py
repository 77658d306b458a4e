"""What grouping and copy-finding ask of the past: costs what is asked, not what is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from digest.model import Frequencies, KnownStory, Report, Rule, Story, StoryState
from digest.store import reports as kept_reports
from digest.store.engine import chunks
from digest.store.schema import prints, reports, rules, stories, story_keys, terms

REPORTS = 12
"""Latest reports of a story that grouping sees, besides those that a reader's rule names."""

STORIES_FOR_A_KEY = 100
"""A key that more stories share tells nothing, and is not followed."""

REPORTS_FOR_A_PRINT = 20
"""How many reports one fingerprint is followed to, the latest; a commoner one tells nothing."""

FEWEST, MOST, KEYS_FOR_A_STORY = 100, 5000, 8
"""One answer holds a story for every so many keys asked, within these bounds: a report has about
32 keys, so four stories for each. Loading and comparing what is held is most of the cost."""

TERMS = 100_000


def story(row: Row[Any]) -> Story:
    """Return the story a row holds."""
    return Story(
        id=row.id,
        title=row.title,
        language=row.language,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        state=StoryState(row.state),
        into=row.into,
        renamed=bool(row.renamed),
        profile=row.profile,
        reports=row.reports,
        slug=row.slug,
    )


def stories_sharing(db: Connection, keys: Sequence[str], since: datetime) -> tuple[KnownStory, ...]:
    """Return stories that were seen with one of these keys since then, with their latest reports."""
    shared = _shared(db, sorted(set(keys)), since)
    ruled = _ruled(db)
    named = set(ruled.values())
    ranked = sorted({*shared, *named}, key=lambda id: (_wanted(id, shared, named), id))
    limit = min(max(FEWEST, len(set(keys)) // KEYS_FOR_A_STORY), MOST)
    alive = _alive(db, ranked, limit)
    chosen = sorted(alive)
    held = _latest(db, chosen)
    for report, story_id in sorted(ruled.items()):
        if story_id in held and report not in held[story_id]:
            held[story_id].append(report)
    texts = kept_reports.many(db, [id for ids in held.values() for id in ids])
    return tuple(
        KnownStory(story=alive[id], reports=_in_time([texts[r] for r in held.get(id, ())]))
        for id in chosen
    )


def _in_time(given: Sequence[Report]) -> tuple[Report, ...]:
    return tuple(sorted(given, key=lambda report: (report.time, report.id)))


def _shared(db: Connection, keys: Sequence[str], since: datetime) -> dict[str, float]:
    """Return how much each story shares: a key that few stories have tells more."""
    wanted = (
        select(story_keys.c.story)
        .where(story_keys.c.key == bindparam("asked"), story_keys.c.seen >= since)
        .limit(STORIES_FOR_A_KEY + 1)
    )
    shared = dict[str, float]()
    for key in keys:
        found = db.scalars(wanted, {"asked": key}).all()
        if len(found) <= STORIES_FOR_A_KEY:
            for id in found:
                shared[id] = shared.get(id, 0.0) + 1 / len(found)
    return shared


def _wanted(story: str, shared: Mapping[str, float], named: Set[str]) -> tuple[int, float]:
    """Return the place of a story, smallest first: alike and ruled upon, alike, only ruled upon."""
    alike = shared.get(story, 0.0)
    return -2 * (alike > 0) - (story in named), -alike


def _ruled(db: Connection) -> dict[str, str]:
    """Return the story of each report that a rule of the reader's names."""
    named = sorted({id for rule in all_rules(db) for id in (rule.first, rule.second)})
    return {
        row.id: row.story
        for some in chunks(named)
        for row in db.execute(select(reports.c.id, reports.c.story).where(reports.c.id.in_(some)))
    }


def _alive(db: Connection, ids: Sequence[str], limit: int) -> dict[str, Story]:
    """Return the first of these stories that may still take reports."""
    found = dict[str, Story]()
    for some in chunks(ids):
        wanted = select(stories).where(
            stories.c.id.in_(some),
            stories.c.state != StoryState.MERGED.value,
        )
        rows = {row.id: row for row in db.execute(wanted)}
        open_ones = [id for id in some if id in rows][: limit - len(found)]
        found.update((id, story(rows[id])) for id in open_ones)
        if len(found) >= limit:
            break
    return found


def _latest(db: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the ids of each story's latest reports."""
    place = (
        func.row_number()
        .over(partition_by=reports.c.story, order_by=(reports.c.time.desc(), reports.c.id))
        .label("place")
    )
    latest = dict[str, list[str]]()
    for some in chunks(ids):
        ranked = select(reports.c.story, reports.c.id, place).where(reports.c.story.in_(some))
        inner = ranked.subquery()
        wanted = select(inner).where(inner.c.place <= REPORTS)
        for row in db.execute(wanted):
            latest.setdefault(row.story, []).append(row.id)
    return latest


def reports_like(db: Connection, asked: Sequence[int], limit: int) -> tuple[Report, ...]:
    """Return kept reports that share fingerprints with these, the most alike first."""
    wanted = (
        select(prints.c.filed)
        .where(prints.c.print == bindparam("asked"))
        .order_by(prints.c.filed.desc())
        .limit(REPORTS_FOR_A_PRINT)
    )
    shared = Counter[int]()
    for value in sorted(set(asked)):
        shared.update(db.scalars(wanted, {"asked": value}))
    ids = _ids(db, sorted(shared))
    chosen = sorted(ids, key=lambda filed: (-shared[filed], ids[filed]))[:limit]
    found = kept_reports.many(db, [ids[filed] for filed in chosen])
    return tuple(found[ids[filed]] for filed in chosen)


def _ids(db: Connection, filed: Sequence[int]) -> dict[int, str]:
    return {
        row.filed: row.id
        for some in chunks(filed)
        for row in db.execute(
            select(reports.c.filed, reports.c.id).where(reports.c.filed.in_(some))
        )
    }


def frequencies(db: Connection, asked: Iterable[str]) -> Frequencies:
    """Return in how many kept reports each of these terms occurs."""
    counts = dict[str, int]()
    for some in chunks(sorted({*asked, ""})[:TERMS]):
        wanted = select(terms.c.term, terms.c.reports).where(
            terms.c.term.in_(some), terms.c.reports > 0
        )
        counts.update((term, n) for term, n in db.execute(wanted))
    documents = counts.pop("", 0)
    return Frequencies(documents=documents, counts=tuple(sorted(counts.items())))


def all_rules(db: Connection) -> tuple[Rule, ...]:
    """Return the reader's corrections."""
    columns = rules.c.kind, rules.c.first, rules.c.second
    rows = db.execute(select(*columns).order_by(*columns))
    return tuple(Rule(kind=kind, first=first, second=second) for kind, first, second in rows)


def one_story(db: Connection, story_id: str) -> Story | None:
    """Return a story."""
    row = db.execute(select(stories).where(stories.c.id == story_id)).first()
    return story(row) if row else None
