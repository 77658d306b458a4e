"""What grouping and copy-finding ask of the past: costs what is asked, not what is kept."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from digest.model import Frequencies, KnownStory, Report, Rule, Story, StoryState
from digest.store.database.engine import asked, chunks
from digest.store.database.schema import reports, rules, stories, story_keys, terms
from digest.store.filed import reports as kept_reports

REPORTS = 12
"""Latest reports of a story that grouping sees, besides those that a reader's rule names."""

STORIES_FOR_A_KEY = 100
"""A key that more stories share tells nothing, and is not followed."""

STORIES_FOR_A_REPORT = 4
"""Stories that a new report is compared with, those that share most with it."""

ALIKE = 0.03
"""Part of a report's weight that a story must share for it to be compared."""

MOST = 5000
"""Stories in one answer."""

SEEN = 200
"""Reports taken for granted where few are kept yet, as grouping does."""

TERMS = 100_000
"""Words whose frequencies are asked for; of more, those that come first by spelling."""


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


def stories_sharing(
    db: Connection, keys: Sequence[Sequence[str]], since: datetime
) -> tuple[KnownStory, ...]:
    """Return stories that were seen since then and share keys with new reports.

    `keys` holds each new report's; each finds the stories that share most with it, and these come
    with their latest reports.
    """
    ruled = _ruled(db)
    ranked = _nearest(db, keys, since)
    named = sorted(set(ruled.values()))
    alive = _alive(db, [*named, *(id for id in ranked if id not in named)], MOST)
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


def _nearest(db: Connection, keys: Sequence[Sequence[str]], since: datetime) -> list[str]:
    """Return the stories that share most with one of the reports, the nearest of each first."""
    wanted = sorted({key for some in keys for key in some})
    holders = _holders(db, wanted, since)
    weight = _weights(db, wanted)
    places = dict[str, tuple[int, float]]()
    for some in keys:
        for place, (story, share) in enumerate(_likest(some, holders, weight)):
            places[story] = min((place, -share), places.get(story, (place, -share)))
    return sorted(places, key=lambda story: (places[story], story))


def _holders(db: Connection, keys: Sequence[str], since: datetime) -> dict[str, list[str]]:
    """Return the stories seen since then that have each key, for keys that not too many have."""
    holders = dict[str, list[str]]()
    for some in chunks(keys):
        wanted = asked(db, story_keys.c.key, some)
        others = story_keys.alias("others")
        beyond = (
            select(others.c.story)
            .where(others.c.key == wanted.c.value, others.c.seen >= since)
            .offset(STORIES_FOR_A_KEY)
            .limit(1)
            .correlate(wanted)
            .scalar_subquery()
        )
        rows = select(story_keys.c.key, story_keys.c.story).join(
            wanted, wanted.c.value == story_keys.c.key
        )
        for key, id in db.execute(rows.where(story_keys.c.seen >= since, beyond.is_(None))):
            holders.setdefault(key, []).append(id)
    return holders


def _weights(db: Connection, keys: Sequence[str]) -> dict[str, float]:
    """Return what it says that two reports share each key: the square of its rarity."""
    kept = frequencies(db, keys)
    counts = dict(kept.counts)
    total = SEEN + kept.documents
    return {key: math.log(total / (1 + counts.get(key, 0))) ** 2 for key in keys}


def _likest(
    keys: Sequence[str], holders: Mapping[str, Sequence[str]], weight: Mapping[str, float]
) -> list[tuple[str, float]]:
    """Return the stories that share most with one report, and the part of its weight they share."""
    own = set(keys)
    shared = dict[str, float]()
    for key in sorted(own):
        for story in holders.get(key, ()):
            shared[story] = shared.get(story, 0.0) + weight[key]
    least = ALIKE * sum(weight[key] for key in sorted(own))
    enough = [(story, share) for story, share in shared.items() if share >= least]
    return sorted(enough, key=lambda item: (-item[1], item[0]))[:STORIES_FOR_A_REPORT]


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


def frequencies(db: Connection, words: Iterable[str]) -> Frequencies:
    """Return in how many kept reports each of these terms occurs."""
    counts = dict[str, int]()
    for some in chunks(sorted({*words, ""})[:TERMS]):
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
