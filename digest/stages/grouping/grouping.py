"""Files reports under stories: compare, join, follow, and say why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter

import numpy as np

from digest.model import Filing, Frequencies, KnownStory, Report, Rule, Story, Terms, Tie
from digest.stages.choosing.headlines.choice import ordered
from digest.stages.grouping.alike.bare import bare_among_texts, of_texts
from digest.stages.grouping.alike.likeness import Compared, Likeness
from digest.stages.grouping.alike.pairs import Floats, Labels, Pairs, sums
from digest.stages.grouping.circles import put_off
from digest.stages.grouping.follow import Followed, Following, Group, Profile
from digest.stages.grouping.joining.after_texts import joined
from digest.stages.grouping.joining.cluster import AverageLinkage
from digest.stages.grouping.joining.table import Table
from digest.stages.grouping.reasons import Reasons
from digest.stages.grouping.words.terms import described, terms_in
from digest.stages.language import meanings

KEYS = 32
"""Terms by which the store finds stories that may take a report."""


@dataclass(frozen=True, kw_only=True)
class StoryGrouping:
    """Groups reports by the rarer words they share and by how near in time they are.

    Likenesses are numbers from 0 to 1. How the fields work together tells `AverageLinkage`.
    """

    cohesion: float = 0.6
    """How much of the likeness inside two groups, the looser one's, there must be between them for them to be one story:
    newcomers may be 40 % less like its reports than these are like one another."""
    reach: float = 0.4
    """The same of the likeness inside the tighter one."""
    typical: float = 0.1
    """The likeness that reports of a story are taken to have while it has few."""
    typical_brief: float = 0.16
    """The same of mere headlines."""
    prior: float = 1.5
    """For how many pairs of reports that counts."""
    meeting: float = 0.12
    """The likeness that two reports need which are both alone."""
    third: float = 0.08
    """The likeness that a report needs to join a pair if it is nearer to one outside."""
    beyond: float = 2.5
    """How many times the likeness of reports that share next to nothing any third report needs."""
    loosest: float = 0.11
    """The likeness that three reports and more have on average while they are a story, in English."""
    loose: float = 0.9
    """A kept story falls apart where its parts hold together less than so many times as well as joining asks."""
    likeness: Likeness = field(default_factory=Likeness)
    """How alike two reports are."""

    def joining(self, language: str) -> AverageLinkage:
        """Return how groups of reports in a language join."""
        return AverageLinkage(
            cohesion=self.cohesion,
            reach=self.reach,
            typical=self.typical,
            typical_brief=self.typical_brief,
            prior=self.prior,
            meeting=self.meeting,
            third=self.third,
            beyond=self.beyond,
            # Elsewhere words take more endings, and stories are less alike than topics are in English.
            loosest=self.loosest if language == "en" else 0.0,
        )

    def holding(self, language: str) -> AverageLinkage:
        """Return how what was joined holds together."""
        joining = self.joining(language)
        return replace(
            joining,
            cohesion=self.loose * joining.cohesion,
            reach=self.loose * joining.reach,
            third=self.loose * joining.third,
            loosest=self.loose * joining.loosest,
        )

    def lacks(self) -> tuple[str, ...]:
        """Return what is not installed that would group better: a sentence each."""
        return () if meanings.available() else (meanings.MISSING,)

    @put_off()
    def describe(self, reports: Sequence[Report]) -> tuple[Report, ...]:
        """Return the reports with `terms` set: words of the title and of the text's beginning."""
        terms = dict[str, Terms]()
        for language, some in groupby(sorted(reports, key=_tongue), key=_language):
            alike = list(some)
            found = described(alike, language)
            terms.update(zip((report.id for report in alike), found, strict=True))
        return tuple(report.described(terms[report.id]) for report in reports)

    def keys(self, report: Report) -> tuple[str, ...]:
        """Return up to 32 terms to find stories by: the title's first, then the most frequent."""
        title = set(terms_in(report.title, report.article.language))
        terms = zip(report.terms.words, report.terms.counts, strict=True)
        telling = [(term not in title, -count, term) for term, count in terms if len(term) > 1]
        ranked = sorted(telling, key=itemgetter(0, 1))
        return tuple(term for *_, term in ranked)[:KEYS]

    @put_off()
    def file(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
        now: datetime,
    ) -> Filing:
        """Decide which story each fresh report belongs to; the order of reports does not matter."""
        filings = [account.filing(now) for account in self.joined(fresh, known, frequencies, rules)]
        return Filing(
            stories=tuple(s for filing in filings for s in filing.stories),
            ties=tuple(t for filing in filings for t in filing.ties),
            moved=tuple(m for filing in filings for m in filing.moved),
            events=tuple(e for filing in filings for e in filing.events),
            at=now,
        )

    @put_off()
    def joined(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
    ) -> list[Account]:
        """Return the groups that the reports of each language form, the kept ones among them."""
        accounts = list[Account]()
        for language, reports in groupby(sorted(fresh, key=_tongue), key=_language):
            stories = [k for k in known if k.story.language == language]
            table = Table.of(list(reports), stories)
            compared = self.likeness(table.reports, table.fresh, frequencies, language)
            labels = self._labels(table, compared.pairs, rules, language)
            accounts.append(Account(self.joining(language), table, compared, labels))
        return accounts

    def _labels(self, table: Table, pairs: Pairs, rules: Sequence[Rule], language: str) -> Labels:
        """Return the group of each report; mere headlines join after the texts, if any are there."""
        joining, holding = self.joining(language), self.holding(language)
        bare = bare_among_texts(table.reports)
        if not bare.any():
            start, apart = table.start(holding, pairs, rules)
            return joining(pairs, apart, start)
        start, apart = table.start(holding, of_texts(pairs, bare), rules)
        return joined(joining, pairs, apart, start, bare)


def _language(report: Report) -> str:
    return report.article.language


def _tongue(report: Report) -> tuple[str, str]:
    return report.article.language, report.id


@dataclass(frozen=True, slots=True)
class Account:
    """Turns groups of one language's reports into stories, their history, and reasons."""

    joining: AverageLinkage
    table: Table
    compared: Compared
    labels: Labels

    def filing(self, now: datetime) -> Filing:
        """Return what is to be kept.

        A group that no fresh report came to stays as it was, unless it is the part that fell off
        a story to which one came.
        """
        reasons = Reasons(self.table.reports, self.compared, self.labels, self._thresholds())
        groups = self._groups(reasons.profiles)
        following = Following(self.table.stories, self.table.home, now)
        living = dict[int, list[str]]()
        for story, at in sorted(following.heirs(groups).items()):
            living.setdefault(at, []).append(story)
        grown = {s for at, its in living.items() if self._has_news(groups[at]) for s in its}
        followed = [
            following.follow(group, living.get(at, ()))
            if self._has_news(group) or (at not in living and self._came_from(group, grown))
            else None
            for at, group in enumerate(groups)
        ]
        names = [
            went.story.id if went else self.table.home[group.reports[0].id]
            for group, went in zip(groups, followed, strict=True)
        ]
        return self._told([went for went in followed if went], following, reasons.ties(names))

    def _told(
        self, followed: Sequence[Followed], following: Following, ties: Iterable[Tie]
    ) -> Filing:
        stories = [story for went in followed for story in (went.story, *went.merged)]
        moved = [move for went in followed for move in went.moved]
        events = [event for went in followed for event in went.events]
        return Filing(
            stories=tuple(sorted(self._all(stories, moved, following), key=lambda s: s.id)),
            ties=tuple(tie for tie in ties if tie.report in self.table.fresh),
            moved=tuple(sorted(moved)),
            events=tuple(sorted(events, key=lambda e: (e.story, e.change, e.other or ""))),
        )

    def _all(
        self, stories: list[Story], moved: Sequence[tuple[str, str]], following: Following
    ) -> list[Story]:
        """Return the stories that changed, those too that only lost reports."""
        changed = {story.id: story for story in stories}
        lost = Counter(self.table.home[report] for report, _ in moved)
        for story, count in lost.items():
            if story not in changed:
                changed[story] = following.bereft(story, count)
            elif not changed[story].into:
                kept = changed[story]
                changed[story] = replace(kept, reports=kept.reports - count)
        return list(changed.values())

    def _groups(self, profiles: Sequence[Profile]) -> list[Group]:
        order = np.argsort(self.labels, kind="stable")
        ends = np.cumsum(np.bincount(self.labels))
        return [
            Group(reports=ordered([self.table.reports[at] for at in places]), profile=profile)
            for places, profile in zip(np.split(order, ends[:-1]), profiles, strict=True)
        ]

    def _has_news(self, group: Group) -> bool:
        return any(report.id in self.table.fresh for report in group.reports)

    def _came_from(self, group: Group, stories: Set[str]) -> bool:
        """Say whether the group is a part of one of these stories."""
        return any(self.table.home.get(report.id) in stories for report in group.reports)

    def _thresholds(self) -> Floats:
        """Return the likeness that each group asks of a lone report."""
        pairs = self.compared.pairs
        same = self.labels[pairs.first] == self.labels[pairs.second]
        sizes = np.bincount(self.labels).astype(np.float64)
        inside = sums(self.labels[pairs.first[same]], pairs.alike[same], len(sizes))
        brevity = pairs.brevity if len(pairs.brevity) else np.zeros(len(self.labels))
        mean = sums(self.labels, brevity, len(sizes)) / sizes
        return self.joining.asked(sizes, inside, mean)
