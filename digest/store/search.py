"""Looks things up for a reader who asks why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, false, or_, select

from digest.model import Article, Change, Fate, Report, Story, StoryEvent, StoryState, Tie
from digest.store.database.schema import articles, events, fates, items, reports, stories, ties
from digest.store.filed import known
from digest.store.filed import reports as kept_reports


def find_articles(db: Connection, asked: str, limit: int) -> tuple[Article, ...]:
    """Return articles by id, by address, by words of their title, or by file, the newest first.

    The address may be the article's own, or that of its page in the archive. A file is named as its
    source knows it, or by a longer path that ends so.
    """
    asked = _shown_on(asked, _EVIDENCE)
    exact = or_(articles.c.id == asked, articles.c.url == asked, articles.c.url == asked + "/")
    for condition in (exact, _has_words(articles, asked), _is_file(asked)):
        wanted = select(articles.c.value).where(articles.c.newest == 1, condition)
        ordered = wanted.order_by(articles.c.published.desc(), articles.c.id).limit(limit)
        if found := tuple(db.scalars(ordered)):
            return found
    return ()


def find_stories(db: Connection, asked: str, limit: int) -> tuple[Story, ...]:
    """Return stories by id, by slug, or by the words of their title, the last seen first.

    The slug may come as the address of the story's page in the archive.
    """
    asked = _shown_on(asked, _STORY)
    exact = or_(stories.c.id == asked, stories.c.slug == asked)
    piece = stories.c.id.startswith(asked) if _PIECE.fullmatch(asked) else false()
    for condition in (exact, piece, _has_words(stories, asked)):
        ordered = select(stories).where(condition).order_by(*_LAST_SEEN_FIRST).limit(limit)
        if found := tuple(known.story(row) for row in db.execute(ordered)):
            return found
    return ()


def _shown_on(asked: str, page: re.Pattern[str]) -> str:
    """Return the name in the address of an archive page; anything else as it is."""
    found = page.search(asked)
    return found[1] if found else asked


DEEPEST = 30
"""Steps of a path that are looked at, as many as a folder is read deep."""

_PIECE = re.compile("[0-9a-f]{6,11}")
_STORY = re.compile(r"(?:^|/)stories/([^/#?]+)\.html(?:[#?].*)?$")
_EVIDENCE = re.compile(r"(?:^|/)evidence/([^/#?.-]+)(?:-\d+)?\.html(?:[#?].*)?$")

_LAST_SEEN_FIRST = (
    stories.c.state == StoryState.MERGED.value,
    stories.c.last_seen.desc(),
    stories.c.id,
)
"""What lives on comes before what was merged."""


def latest_stories(db: Connection, limit: int) -> tuple[Story, ...]:
    """Return stories that were not merged, the last seen first."""
    wanted = (
        select(stories)
        .where(stories.c.state != StoryState.MERGED.value)
        .order_by(*_LAST_SEEN_FIRST)
    )
    return tuple(known.story(row) for row in db.execute(wanted.limit(limit)))


def _has_words(table: Table, asked: str) -> Any:
    """Return the condition that a title holds every asked word, however it is capitalised."""
    # `_` and `%` are taken as they stand, not as wildcards.
    words = asked.split()[:10]
    return or_(False, *[_all_words(table, words)] if words else [])


def _all_words(table: Table, words: Sequence[str]) -> Any:
    condition = table.c.title.icontains(words[0], autoescape=True)
    for word in words[1:]:
        condition &= table.c.title.icontains(word, autoescape=True)
    return condition


def _is_file(asked: str) -> Any:
    """Return the condition that an article came from a file of this path, or one that it ends with."""
    steps = asked.split("/")
    paths = ["/".join(steps[place:]) for place in range(len(steps))][-DEEPEST:]
    named = select(items.c.id).where(items.c.key.in_([path for path in paths if path]))
    return articles.c.item.in_(named)


def reports_of_article(db: Connection, article: str) -> tuple[tuple[Report, str], ...]:
    """Return the article's reports, each with the id of its story."""
    wanted = select(reports.c.id, reports.c.story).where(reports.c.article == article)
    homes = {row.id: row.story for row in db.execute(wanted.order_by(reports.c.id))}
    found = kept_reports.many(db, list(homes))
    return tuple((found[id], story) for id, story in homes.items())


def reports_of_story(db: Connection, story: str, limit: int) -> tuple[Report, ...]:
    """Return the story's latest reports, oldest first."""
    latest = reports.c.time.desc(), reports.c.id
    wanted = select(reports.c.id).where(reports.c.story == story).order_by(*latest).limit(limit)
    ids = list(db.scalars(wanted))
    found = kept_reports.many(db, ids)
    return tuple(found[id] for id in reversed(ids))


def tie(db: Connection, report: str) -> Tie | None:
    """Return what tied a report to its story."""
    return db.scalar(select(ties.c.value).where(ties.c.report == report))


def history(db: Connection, story: str) -> tuple[StoryEvent, ...]:
    """Return what happened to a story, and to others by it, oldest first."""
    wanted = (
        select(events)
        .where(or_(events.c.story == story, events.c.other == story))
        .order_by(events.c.at, events.c.id)
    )
    return tuple(
        StoryEvent(story=row.story, at=row.at, change=Change(row.change), other=row.other)
        for row in db.execute(wanted)
    )


def fates_of(db: Connection, article: str) -> tuple[tuple[str, Fate], ...]:
    """Return (edition id, fate) for every edition that the article came in for, oldest first."""
    wanted = select(fates.c.edition, fates.c.value).where(fates.c.article == article)
    rows = db.execute(wanted.order_by(fates.c.number, fates.c.edition, fates.c.place))
    return tuple((row.edition, row.value) for row in rows)
