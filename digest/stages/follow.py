"""Stories as they go on: from groups of reports to identities that last."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digest.model import Change, KnownStory, Report, Story, StoryEvent, StoryState

PROFILE = 64
"""Terms kept of what a story is about, the weightiest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Reports that belong together: the fresh ones, and the stories whose reports they joined."""

    fresh: tuple[Report, ...]
    stories: tuple[KnownStory, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All its reports, kept and fresh, oldest first."""
        fresh = {report.id for report in self.fresh}
        kept = (r for known in self.stories for r in known.reports if r.id not in fresh)
        return tuple(sorted((*kept, *self.fresh), key=age))


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One group as a story: how it stands now, which stories went into it, what happened."""

    story: Story
    merged: tuple[Story, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    events: tuple[StoryEvent, ...] = ()


def age(report: Report) -> tuple[datetime, str]:
    """Return what reports are ordered by: their time, then their id."""
    return report.time, report.id


def follow(group: Group, headline: Report, now: datetime) -> Followed:
    """Return the story a group goes on as: the oldest of those it joins, else a new one."""
    if not group.stories:
        return _opened(group, headline, now)
    oldest, *others = sorted(group.stories, key=lambda k: (k.story.first_seen, k.story.id))
    story = _grown(oldest.story, group, headline)
    reopened = oldest.story.state is StoryState.CLOSED and bool(group.fresh or others)
    events = [StoryEvent(story=story.id, at=now, change=Change.REOPENED)] if reopened else []
    events += [
        StoryEvent(story=k.story.id, at=now, change=Change.MERGED, other=story.id) for k in others
    ]
    return Followed(
        story=story,
        merged=tuple(replace(k.story, state=StoryState.MERGED, into=story.id) for k in others),
        moved=tuple(sorted((r.id, story.id) for k in others for r in k.reports)),
        events=tuple(events),
    )


def _opened(group: Group, headline: Report, now: datetime) -> Followed:
    first = group.reports[0]
    story = Story(
        id=story_id(first.id),
        title=headline.title,
        language=language_of(first),
        first_seen=first.time,
        last_seen=group.reports[-1].time,
        profile=profile(group.reports),
        reports=len(group.fresh),
    )
    return Followed(story=story, events=(StoryEvent(story=story.id, at=now, change=Change.OPENED),))


def _grown(story: Story, group: Group, headline: Report) -> Story:
    kept = {report.id for known in group.stories for report in known.reports}
    new = sum(1 for report in group.fresh if report.id not in kept)
    return replace(
        story,
        title=story.title if story.renamed else headline.title,
        first_seen=min(story.first_seen, group.reports[0].time),
        last_seen=max(known.story.last_seen for known in group.stories)
        if not group.fresh
        else max(group.reports[-1].time, *(k.story.last_seen for k in group.stories)),
        state=StoryState.OPEN,
        profile=profile(group.reports),
        reports=sum(known.story.reports for known in group.stories) + new,
    )


def story_id(report_id: str) -> str:
    """Return the id of a story that begins with this report: the same whenever it is found."""
    return hashlib.sha256(report_id.encode()).hexdigest()[:12]


def language_of(report: Report) -> str:
    """Return the report's language without its region: `en` for `en-GB`."""
    return report.article.language.partition("-")[0].lower()


def profile(reports: Sequence[Report]) -> tuple[tuple[str, float], ...]:
    """Return the terms that most reports carry, with their mean weight, weightiest first."""
    total = Counter[str]()
    for report in reports:
        total.update(dict(report.terms))
    mean = {term: weight / len(reports) for term, weight in total.items()}
    return tuple(sorted(mean.items(), key=lambda pair: (-pair[1], pair[0]))[:PROFILE])
