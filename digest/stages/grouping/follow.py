"""Stories as they go on: from groups of reports to identities that last."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate

from digest.model import Change, KnownStory, Report, Story, StoryEvent, StoryState
from digest.stages.choosing.headlines.faults import faults
from digest.stages.grouping.words.terms import terms_in
from digest.stages.language.folding import folded

BETTER = 0.25
"""A headline replaces the one a story has only when it serves this much better."""

WEIGHED = 6
"""Reports of one story whose headlines are weighed, the latest."""

FIRST = 1_000_000
"""What the report that a story began with counts for, against 1 for any other."""

LONGEST_SLUG = 44
"""Letters of a title in an address, before the piece of the id."""

SMALL_WORD = 3
"""Letters of a word that says little by itself."""

PIECE = 6
"""Characters of a story's id that tell it from another one with the same title."""

_ADDRESSED = re.compile("[a-z0-9]+")

Profile = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Reports that belong together now, oldest first."""

    reports: Sequence[Report]
    profile: Profile = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What became of a group: its story, the stories that went into it, and what happened."""

    story: Story
    merged: tuple[Story, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    events: tuple[StoryEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Following:
    """Carries the identities of kept stories over to the groups their reports are in now.

    A story lives on in the group that holds the report it began with, or most of its reports.
    Of several that live on in one group the oldest stays and the others merge into it. A group
    that holds reports of a story living on elsewhere has split off from it.
    """

    known: Mapping[str, KnownStory]
    home: Mapping[str, str]
    """The story each kept report was in."""
    now: datetime

    def heirs(self, groups: Sequence[Group]) -> dict[str, int]:
        """Return the group in which each kept story lives on."""
        held = dict[str, Counter[int]]()
        for at, group in enumerate(groups):
            for report in group.reports:
                if story := self.home.get(report.id):
                    began = story_id(report.id) == story
                    held.setdefault(story, Counter())[at] += FIRST if began else 1
        return {id: min(c, key=lambda at: (-c[at], at)) for id, c in held.items()}

    def follow(self, group: Group, living: Sequence[str]) -> Followed:
        """Return what became of a group in which the stories `living` live on."""
        if not living:
            return self._opened(group)
        stories = [self.known[id].story for id in living]
        oldest, *others = sorted(stories, key=lambda s: (s.first_seen, s.id))
        return Followed(
            story=self._grown(oldest, others, group),
            merged=tuple(replace(s, state=StoryState.MERGED, into=oldest.id) for s in others),
            moved=self._moved(group, oldest.id),
            events=(
                *self._reopened(oldest),
                *(self._event(s.id, Change.MERGED, oldest.id) for s in others),
                *self._split(group, oldest.id, living),
            ),
        )

    def bereft(self, story: str, lost: int) -> Story:
        """Return a kept story that lost reports to others and got none."""
        known = self.known[story].story
        return replace(known, reports=max(0, known.reports - lost))

    def _opened(self, group: Group) -> Followed:
        reports = group.reports
        id = story_id(reports[0].id)
        title = best_title(reports, group.profile)
        story = Story(
            id=id,
            title=title,
            language=reports[0].article.language,
            first_seen=reports[0].time,
            last_seen=reports[-1].time,
            profile=group.profile,
            reports=len(reports),
            slug=slug_of(title, id),
        )
        events = (self._event(id, Change.OPENED), *self._split(group, id, ()))
        return Followed(story=story, moved=self._moved(group, id), events=events)

    def _grown(self, story: Story, others: Sequence[Story], group: Group) -> Story:
        reports = group.reports
        living = {story.id, *(other.id for other in others)}
        come = sum(self.home.get(report.id) not in living for report in reports)
        story = named_by_reader(story, others)
        return replace(
            story,
            title=story.title if story.renamed else best_title(reports, group.profile, story.title),
            first_seen=min(reports[0].time, story.first_seen),
            last_seen=max(reports[-1].time, story.last_seen, *(o.last_seen for o in others)),
            state=StoryState.OPEN,
            profile=group.profile,
            reports=story.reports + sum(other.reports for other in others) + come,
        )

    def _moved(self, group: Group, story: str) -> tuple[tuple[str, str], ...]:
        away = (r.id for r in group.reports if self.home.get(r.id, story) != story)
        return tuple((id, story) for id in sorted(away))

    def _split(self, group: Group, story: str, living: Sequence[str]) -> list[StoryEvent]:
        """Return the event of each story that lives on elsewhere and lost reports to this one."""
        found = {self.home[r.id] for r in group.reports if r.id in self.home}
        parents = found - set(living)
        return [self._event(story, Change.SPLIT, parent) for parent in sorted(parents)]

    def _reopened(self, story: Story) -> list[StoryEvent]:
        closed = story.state is StoryState.CLOSED
        return [self._event(story.id, Change.REOPENED)] if closed else []

    def _event(self, story: str, change: Change, other: str | None = None) -> StoryEvent:
        return StoryEvent(story=story, at=self.now, change=change, other=other)


def named_by_reader(story: Story, others: Sequence[Story]) -> Story:
    """Return the story under the title that the reader gave it or one that is merged into it."""
    named = [other for other in others if other.renamed]
    if story.renamed or not named:
        return story
    return replace(story, title=named[0].title, renamed=True)


def best_title(reports: Sequence[Report], profile: Profile, present: str = "") -> str:
    """Return the headline that tells most and has the fewest faults.

    The present one stays unless another is clearly better.
    """
    if len(reports) == 1 and not present:
        return tidy(reports[0].title)
    told, language = dict(profile), reports[0].article.language
    titles = {report.title: telling(report.title, told, language) for report in reports[-WEIGHED:]}
    best, worth = "", -math.inf
    for title, share in sorted(titles.items(), key=lambda item: (-item[1], item[0])):
        if share <= worth:
            break
        if (served := share - faults(title, language)) > worth:
            best, worth = title, served
    if present and worth < telling(present, told, language) - faults(present, language) + BETTER:
        return present
    return tidy(best)


def telling(title: str, told: Mapping[str, float], language: str) -> float:
    """Return how much of what a story's reports share a headline tells: 0 to 1.

    `told` holds the weights of what they share.
    """
    # The exact sum is the same in whatever order a set is walked.
    share = math.fsum(told.get(term, 0.0) for term in set(terms_in(title, language)))
    return share / max(1e-9, math.fsum(told.values()))


def tidy(title: str) -> str:
    """Return the title on one line."""
    return " ".join(title.split())


def story_id(report_id: str) -> str:
    """Return the id of a story that begins with this report: the same whenever it is found."""
    return hashlib.sha256(report_id.encode()).hexdigest()[:12]


def slug_of(title: str, id: str) -> str:
    """Return what names a story in addresses: words of its title and a piece of its id.

    Small letters, digits and hyphens alone; the id itself for a title without Latin letters.
    """
    words = _ADDRESSED.findall(folded(title))
    if len("-".join(words)) > LONGEST_SLUG:
        ends = list(accumulate(len(word) + 1 for word in words))
        fit = [at for at, end in enumerate(ends) if end - 1 <= LONGEST_SLUG]
        # Cut off behind a word that says something, not behind "of the".
        last = next((at for at in reversed(fit) if _tells(words[at])), -1)
        words = words[: last + 1]
    return "-".join([*words, id[:PIECE]]) if words else id


def _tells(word: str) -> bool:
    return len(word) > SMALL_WORD or word.isdigit()
