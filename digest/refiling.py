"""What the reader puts right: stories split, merged and renamed, for the story's life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from digest.app import Running
from digest.errors import ConfigError
from digest.model import Change, Filing, Report, Rule, Story, StoryEvent, StoryState
from digest.stages.grouping.follow import best_title, named_by_reader, slug_of, story_id, tidy

MOST = 10_000
"""Reports of one story that a correction looks at."""
MOST_RULES = 200
"""Pairs of reports that are held apart, and more where each report could not be in one."""
SHORTEST = 3
"""Letters that name a story to be changed, in a script whose words are spelled out."""
FITTING = 4
"""Stories that are named where what was asked fits more than one."""


def merge(program: Running, first: str, second: str, now: datetime) -> Story:
    """Make two stories one, under the identity of the older; return it. Raise ConfigError."""
    one, other = sorted(
        (_story(program, first), _story(program, second)), key=lambda s: (s.first_seen, s.id)
    )
    if one.id == other.id:
        raise ConfigError("that is one and the same story", hint="name two")
    ours, theirs = _reports(program, one), _reports(program, other)
    whole = replace(
        named_by_reader(one, [other]),
        last_seen=max(one.last_seen, other.last_seen),
        reports=len(ours) + len(theirs),
        state=StoryState.OPEN,
    )
    gone = replace(other, state=StoryState.MERGED, into=one.id)
    event = StoryEvent(story=other.id, at=now, change=Change.MERGED, other=one.id)
    filing = Filing(
        stories=(whole, gone), moved=tuple((r.id, one.id) for r in theirs), events=(event,)
    )
    rules = [Rule(kind="together", first=ours[0].id, second=theirs[0].id)]
    program.store.keep_correction(filing, rules if ours and theirs else [])
    return whole


def split(program: Running, asked: str, named: Sequence[str], now: datetime) -> Story:
    """Take the named reports or articles out of a story into one of their own; return that.

    Raise ConfigError, and change nothing, when one is not in the story, or all are named.
    """
    story = _story(program, asked)
    reports = _reports(program, story)
    leaving = [r for r in reports if _names(r) & set(named)]
    staying = [r for r in reports if r not in leaving]
    strange = sorted(set(named).difference(*map(_names, reports)))
    if strange:
        raise ConfigError(
            "not in this story: " + ", ".join(strange),
            hint=f"nothing was changed; `digest why {story.slug or story.id}` lists its reports",
        )
    if not leaving or not staying:
        raise ConfigError(
            "name some of the story's reports, and not all of them",
            hint=f"`digest why {story.slug or story.id}` lists them",
        )
    fresh = _opened(story, leaving)
    rest = _left(story, staying)
    event = StoryEvent(story=fresh.id, at=now, change=Change.SPLIT, other=story.id)
    filing = Filing(
        stories=(rest, fresh), moved=tuple((r.id, fresh.id) for r in leaving), events=(event,)
    )
    rules = [Rule(kind="apart", first=a.id, second=b.id) for a, b in held_apart(leaving, staying)]
    program.store.keep_correction(filing, rules)
    return fresh


def held_apart(leaving: Sequence[Report], staying: Sequence[Report]) -> list[tuple[Report, Report]]:
    """Return the pairs that must never meet again: all of them, or of very many some of each report.

    Two stories are kept apart by any one pair; each report is in one, so that a part that leaves
    its story later takes along what keeps it from the other.
    """
    longest = max(len(leaving), len(staying))
    each = [(leaving[n % len(leaving)], staying[n % len(staying)]) for n in range(longest)]
    if len(leaving) * len(staying) <= MOST_RULES:
        return [(a, b) for a in leaving for b in staying]
    told = {(a.id, b.id) for a, b in each}
    more = ((a, b) for b in staying for a in leaving if (a.id, b.id) not in told)
    return [*each, *islice(more, max(0, MOST_RULES - len(each)))]


def _names(report: Report) -> set[str]:
    return {report.id, report.article.id, report.article.url or report.id}


def rename(program: Running, asked: str, title: str, now: datetime) -> Story:
    """Give a story a title that it keeps; return it. Raise ConfigError."""
    title = " ".join(title.split())[:200]
    if not title:
        raise ConfigError("the new title is empty", hint="give some words")
    story = _story(program, asked)
    renamed = replace(story, title=title, renamed=True)
    event = StoryEvent(story=story.id, at=now, change=Change.RENAMED, other=story.title)
    program.store.keep_correction(Filing(stories=(renamed,), events=(event,)), [])
    return renamed


def _left(story: Story, staying: Sequence[Report]) -> Story:
    """Return a story after reports were taken out of it; a headline that left is replaced."""
    kept = story.renamed or story.title in {tidy(report.title) for report in staying}
    return replace(
        story,
        title=story.title if kept else best_title(staying, story.profile),
        reports=len(staying),
        first_seen=min(report.time for report in staying),
        last_seen=max(report.time for report in staying),
    )


def _opened(story: Story, reports: Sequence[Report]) -> Story:
    first = min(reports, key=lambda r: (r.time, r.id))
    identity = story_id(f"{story.id}/{first.id}")
    title = best_title(reports, story.profile)
    return Story(
        id=identity,
        title=title,
        language=story.language,
        first_seen=first.time,
        last_seen=max(r.time for r in reports),
        reports=len(reports),
        slug=slug_of(title, identity),
    )


def _story(program: Running, asked: str) -> Story:
    if len(asked.strip()) < SHORTEST and asked.isascii():
        raise ConfigError(
            f"`{asked}` is too short to name a story", hint="`digest story list` lists their names"
        )
    found = program.store.find_stories(asked, FITTING)
    if not found:
        raise ConfigError(f"no story fits `{asked}`", hint="`digest story list` lists the latest")
    # What was merged lives on in another: that one is meant, and can still be changed.
    living = {s.id: s for s in (program.store.survivor(one.id) or one for one in found)}
    named = [s for s in living.values() if s.title.casefold() == asked.casefold()]
    fitting = named or list(living.values())
    if len(fitting) > 1:
        told = "; ".join(f"{story.slug or story.id} ({story.title})" for story in fitting)
        raise ConfigError(
            f"`{asked}` fits more than one story", hint=f"give one of these names: {told}"
        )
    return fitting[0]


def _reports(program: Running, story: Story) -> list[Report]:
    return list(program.store.reports_of_story(story.id, MOST))
