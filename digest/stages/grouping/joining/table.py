"""The reports that take part in one filing, and the groups they begin in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from digest.model import KnownStory, Report, Rule
from digest.stages.grouping.alike.pairs import Labels, Pairs, nothing
from digest.stages.grouping.joining.cluster import AverageLinkage, numbered

PART = 2
"""Reports that a part of a story must have to be a story of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """All reports of one language that are compared, in the order of their ids."""

    reports: Sequence[Report]
    fresh: frozenset[str]
    stories: Mapping[str, KnownStory]
    home: Mapping[str, str]
    """The story each kept report is in."""

    @staticmethod
    def of(fresh: Sequence[Report], known: Sequence[KnownStory]) -> Table:
        """Return the table of these reports; a fresh report replaces its earlier revision."""
        stories = {k.story.id: k for k in sorted(known, key=lambda k: k.story.id)}
        home = {report.id: id for id, k in stories.items() for report in k.reports}
        all_reports = {report.id: report for k in stories.values() for report in k.reports}
        all_reports.update((report.id, report) for report in fresh)
        return Table(
            reports=[all_reports[id] for id in sorted(all_reports)],
            fresh=frozenset(report.id for report in fresh),
            stories=stories,
            home=home,
        )

    def start(
        self, holding: AverageLinkage, pairs: Pairs, rules: Sequence[Rule]
    ) -> tuple[Labels, Pairs]:
        """Return the groups to begin with, and the pairs that the reader keeps apart.

        Reports of one kept story begin together, unless it has fallen apart; all others alone.
        """
        together, apart = self._ruled(rules, "together"), self._ruled(rules, "apart")
        begin = self._parts(holding, pairs, together)
        for one, other in together:
            begin[begin == begin[other]] = begin[one]
        none = np.zeros(len(apart))
        first = np.array([min(pair) for pair in apart], dtype=np.int64)
        second = np.array([max(pair) for pair in apart], dtype=np.int64)
        return numbered(begin), Pairs(first, second, none, none)

    def _ruled(self, rules: Sequence[Rule], kind: str) -> list[tuple[int, int]]:
        place = {report.id: at for at, report in enumerate(self.reports)}
        return [
            (place[rule.first], place[rule.second])
            for rule in rules
            if rule.kind == kind and rule.first in place and rule.second in place
        ]

    def _parts(
        self, holding: AverageLinkage, pairs: Pairs, together: Sequence[tuple[int, int]]
    ) -> Labels:
        """Return each report's own label, or that of its kept story, or of the part it fell into."""
        homes = {id: at for at, id in enumerate(self.stories)}
        count = len(homes)
        home = [homes.get(self.home.get(report.id, ""), -1) for report in self.reports]
        begin = np.array([h if h >= 0 else count + at for at, h in enumerate(home)], dtype=np.int64)
        if not count:
            return begin
        inner = begin[pairs.first] == begin[pairs.second]
        own = replace(
            pairs,
            first=pairs.first[inner],
            second=pairs.second[inner],
            close=pairs.close[inner],
            alike=pairs.alike[inner],
            faint=0.0,
        )
        alone = np.arange(len(begin))
        for one, other in together:
            alone[alone == alone[other]] = alone[one]
            if begin[one] == begin[other]:
                # The reader made these one story: it does not fall apart along the old seam.
                alone[begin == begin[one]] = alone[one]
        return _apart(begin, holding(own, nothing(), alone), count + len(begin))


def _apart(begin: Labels, parts: Labels, spare: int) -> Labels:
    """Give each larger part of a story a label of its own; lone reports stay with the largest."""
    held = Counter(zip(begin.tolist(), parts.tolist(), strict=True))
    larger: dict[int, list[int]] = {}
    for (story, part), size in sorted(held.items(), key=lambda item: (-item[1], item[0])):
        if size >= PART:
            larger.setdefault(story, []).append(part)
    label = {(story, part): spare + part for story, found in larger.items() for part in found[1:]}
    pairs = zip(begin.tolist(), parts.tolist(), strict=True)
    return np.array([label.get(pair, pair[0]) for pair in pairs], dtype=np.int64)
