"""Files reports under stories: terms, similarities, groups, stories, and the reasons why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

import numpy as np
from scipy import sparse

from digest.model import Filing, Frequencies, KnownStory, Report, Rule, Story, StoryEvent, Tie
from digest.stages.cluster import AverageLinkage, Labels, numbered
from digest.stages.follow import Followed, Group, age, follow, language_of
from digest.stages.terms import terms_of, title_terms
from digest.stages.vectors import Floats, Matrix, Places, candidates, cosines, rarity, unit_rows

KEYS = 32
"""Terms by which the store finds stories that may take a report."""

SHARED = 8
"""Shared terms a tie names."""


@dataclass(frozen=True, kw_only=True)
class StoryGrouping:
    """Groups reports by the rarer words they share and by how close in time they are.

    `threshold` is the mean similarity from which two groups of reports are one story (0 to 1:
    the cosine of their weighted terms, times a factor that falls from 1 to `time_floor` as they
    are days apart). `cohesion` is how much of the inner similarity of two groups there must be
    between them. Both hold for every kind of news.
    """

    threshold: float = 0.085
    cohesion: float = 0.5
    time_floor: float = 0.5
    time_width: timedelta = timedelta(days=3)

    def describe(self, reports: Sequence[Report]) -> tuple[Report, ...]:
        """Return the reports with `terms` set: words of the title and of the text's beginning."""
        return tuple(replace(r, terms=terms_of(r.title, r.text, language_of(r))) for r in reports)

    def keys(self, report: Report) -> tuple[str, ...]:
        """Return up to 32 terms by which the store finds stories: the title's, then the heaviest."""
        title = title_terms(report.title, language_of(report))
        ranked = sorted(report.terms, key=lambda t: (t[0] not in title, -t[1], -len(t[0]), t[0]))
        return tuple(term for term, _ in ranked if len(term) > 1)[:KEYS]

    def file(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
        now: datetime,
    ) -> Filing:
        """Decide which story each fresh report belongs to; the order of reports does not matter."""
        filings = [
            self._file_language(list(reports), [k for k in known if k.story.language == language],
                                frequencies, rules, now)
            for language, reports in groupby(sorted(fresh, key=_tongue), key=language_of)
        ]  # fmt: skip
        return Filing(
            stories=tuple(s for filing in filings for s in filing.stories),
            ties=tuple(t for filing in filings for t in filing.ties),
            moved=tuple(m for filing in filings for m in filing.moved),
            events=tuple(e for filing in filings for e in filing.events),
        )

    def _file_language(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
        now: datetime,
    ) -> Filing:
        table = _Table.of(fresh, sorted(known, key=lambda k: k.story.id))
        terms = [report.terms for report in table.reports]
        rare = rarity(terms, frequencies)
        rows = unit_rows(terms, rare)
        first, second = candidates(rows)
        alike = cosines(rows, first, second) * self._closeness(table.reports, first, second)
        similar = _symmetric(alike, first, second, len(table.reports))
        together, apart = _ruled(table, rules)
        join = AverageLinkage(threshold=self.threshold, cohesion=self.cohesion)
        labels = join(similar, apart, together)
        return _Account(self, table, sorted(rare), rows, similar, labels).filing(now)

    def _closeness(self, reports: Sequence[Report], first: Places, second: Places) -> Floats:
        """Return the time factor of each pair; 1 where a date is not known."""
        hours = np.array([_hours(report) for report in reports])
        apart = (hours[first] - hours[second]) / (self.time_width / timedelta(hours=1))
        factor = self.time_floor + (1 - self.time_floor) * np.exp(-0.5 * apart**2)
        return np.where(np.isnan(factor), 1.0, factor)


@dataclass(frozen=True, slots=True)
class _Table:
    """All reports that take part, in a fixed order, and where each begins."""

    reports: tuple[Report, ...]
    fresh: frozenset[str]
    known: tuple[KnownStory, ...]
    home: Mapping[str, int]
    """Which of `known` each kept report belongs to."""
    start: Labels

    @staticmethod
    def of(fresh: Sequence[Report], known: Sequence[KnownStory]) -> _Table:
        home = {report.id: place for place, k in enumerate(known) for report in k.reports}
        new = {report.id: report for report in fresh}
        kept = {report.id: report for k in known for report in k.reports}
        reports = sorted({**kept, **new}.values(), key=lambda r: r.id)
        start = [home.get(r.id, len(known) + at) for at, r in enumerate(reports)]
        return _Table(
            tuple(reports), frozenset(new), tuple(known), home, np.array(start, dtype=np.int64)
        )

    def stories_of(self, reports: Sequence[Report]) -> list[KnownStory]:
        """Return the kept stories that these reports belong to."""
        places = sorted({self.home[report.id] for report in reports if report.id in self.home})
        return [self.known[place] for place in places]


def _tongue(report: Report) -> tuple[str, str]:
    return language_of(report), report.id


def _hours(report: Report) -> float:
    return report.time.timestamp() / 3600 if _dated(report) else float("nan")


def _dated(report: Report) -> bool:
    return report.article.dated or report.section.time is not None


def _symmetric(values: Floats, first: Places, second: Places, size: int) -> Matrix:
    upper = sparse.csr_array((values, (first, second)), shape=(size, size))
    return sparse.csr_array(upper + upper.T)


def _ruled(table: _Table, rules: Sequence[Rule]) -> tuple[Labels, Matrix]:
    """Return the start with the reader's rules in it, and the pairs that must stay apart."""
    place = {report.id: at for at, report in enumerate(table.reports)}
    start = table.start.copy()
    pairs = list[tuple[int, int]]()
    for rule in rules:
        if rule.first in place and rule.second in place:
            one, other = place[rule.first], place[rule.second]
            if rule.kind == "together":
                start[start == start[other]] = start[one]
            else:
                pairs += [(one, other), (other, one)]
    rows = np.array([a for a, _ in pairs], dtype=np.int64)
    columns = np.array([b for _, b in pairs], dtype=np.int64)
    size = len(table.reports)
    apart = sparse.csr_array((np.ones(len(pairs)), (rows, columns)), shape=(size, size))
    return numbered(start), apart


@dataclass(frozen=True, slots=True)
class _Account:
    """Turns labels into stories and reasons."""

    options: StoryGrouping
    table: _Table
    terms: Sequence[str]
    rows: Matrix
    similar: Matrix
    labels: Labels

    def filing(self, now: datetime) -> Filing:
        stories, ties = list[Story](), list[Tie]()
        moved, events = list[tuple[str, str]](), list[StoryEvent]()
        means = self._means()
        followed = [(members, self._followed(members, now)) for members in self._groups()]
        names = [f.story.id if f else self._unchanged(members) for members, f in followed]
        for members, went in followed:
            if went is None:
                continue
            stories += [went.story, *went.merged]
            moved += went.moved
            events += went.events
            ties += self._ties(members, went.story, means, names)
        return Filing(
            stories=tuple(sorted(stories, key=lambda s: s.id)),
            ties=tuple(sorted(ties, key=lambda t: t.report)),
            moved=tuple(sorted(moved)),
            events=tuple(sorted(events, key=lambda e: (e.story, e.change))),
        )

    def _groups(self) -> Iterator[list[int]]:
        order = np.argsort(self.labels, kind="stable")
        ends: Labels = np.cumsum(np.bincount(self.labels))
        at = 0
        for end in ends:
            yield [int(place) for place in order[at:end]]
            at = int(end)

    def _followed(self, members: Sequence[int], now: datetime) -> Followed | None:
        """Return the story these places make; None where nothing about it changed."""
        inside = [self.table.reports[at] for at in members]
        fresh = [report for report in inside if report.id in self.table.fresh]
        stories = self.table.stories_of(inside)
        if not fresh and len(stories) < 2:
            return None
        group = Group(fresh=tuple(sorted(fresh, key=age)), stories=tuple(stories))
        return follow(group, self._medoid(members), now)

    def _unchanged(self, members: Sequence[int]) -> str:
        """Return the id of the kept story that these places, all kept, are of."""
        return self.table.stories_of([self.table.reports[at] for at in members])[0].story.id

    def _medoid(self, members: Sequence[int]) -> Report:
        """Return the report most like all others of its group; the oldest of equals."""
        inner = self.similar[members][:, members].sum(axis=1)
        ranked = sorted(zip(-np.round(inner, 9), members, strict=True),
                        key=lambda pair: (pair[0], age(self.table.reports[pair[1]])))  # fmt: skip
        return self.table.reports[ranked[0][1]]

    def _means(self) -> Matrix:
        """Return each report's mean similarity to the reports of each group, itself left out."""
        count = int(self.labels.max()) + 1 if len(self.labels) else 0
        size = len(self.labels)
        member = sparse.csr_array(
            (np.ones(size), (np.arange(size), self.labels)), shape=(size, count)
        )
        sums = sparse.csr_array(self.similar @ member).tocoo()
        sizes = np.bincount(self.labels, minlength=count)
        others = sizes[sums.col] - (self.labels[sums.row] == sums.col)
        return sparse.csr_array(
            (sums.data / np.maximum(others, 1), (sums.row, sums.col)), shape=sums.shape
        )

    def _ties(
        self, members: Sequence[int], story: Story, means: Matrix, names: Sequence[str]
    ) -> Iterator[Tie]:
        first = min(members, key=lambda at: age(self.table.reports[at]))
        for at in members:
            if self.table.reports[at].id in self.table.fresh:
                tie = self._tie(at, members, story, means, names)
                yield replace(tie, score=1.0) if at == first else tie

    def _tie(
        self, at: int, members: Sequence[int], story: Story, means: Matrix, names: Sequence[str]
    ) -> Tie:
        own = int(self.labels[at])
        row = slice(means.indptr[at], means.indptr[at + 1])
        scores = dict(zip(means.indices[row].tolist(), means.data[row].tolist(), strict=True))
        score = scores.pop(own, 0.0)
        runner_up = max(scores, key=lambda g: (scores[g], -g), default=None)
        nearest = self._nearest(at, members)
        return Tie(
            report=self.table.reports[at].id,
            story=story.id,
            score=score,
            threshold=self.options.threshold,
            nearest=None if nearest is None else self.table.reports[nearest].id,
            shared=() if nearest is None else self._shared(at, members),
            runner_up=None if runner_up is None else names[runner_up] or None,
            runner_up_score=0.0 if runner_up is None else scores[runner_up],
            hours_apart=0.0 if nearest is None else self._hours_apart(at, nearest),
        )

    def _nearest(self, at: int, members: Sequence[int]) -> int | None:
        row = slice(self.similar.indptr[at], self.similar.indptr[at + 1])
        others = dict(
            zip(self.similar.indices[row].tolist(), self.similar.data[row].tolist(), strict=True)
        )
        inside = [m for m in members if m != at and others.get(m, 0) > 0]
        return max(inside, key=lambda m: (others[m], -m), default=None)

    def _shared(self, at: int, members: Sequence[int]) -> tuple[tuple[str, float], ...]:
        """Return the terms that tie a report to the rest of its story, and what each adds."""
        others = [m for m in members if m != at]
        together = self.rows[[at]].multiply(self.rows[others].sum(axis=0) / len(others))
        added = sparse.csr_array(together)
        pairs = sorted(zip((-added.data).tolist(), added.indices.tolist(), strict=True))
        return tuple((self.terms[place], -value) for value, place in pairs[:SHARED])

    def _hours_apart(self, at: int, other: int) -> float:
        one, two = self.table.reports[at], self.table.reports[other]
        return (
            abs((one.time - two.time) / timedelta(hours=1)) if _dated(one) and _dated(two) else 0.0
        )
