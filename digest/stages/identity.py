"""Whom and what a report is about by name: two ferries run aground, the words are the same."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from digest.model import Report
from digest.stages.folding import beginning, folded

READ = 1500
"""Characters of a report's text in which names are looked for."""

NAMES = 3
"""Main names of a report."""

OFTEN = 3
"""How often a main name stands in a report at least; once in the title is enough."""

IN_PASSING = 0.2
"""Share of one report's main names, each as often as there, that the other must mention."""

_NAME = re.compile(r"(?<=[\w,;)’'] )[A-Z]\w+")
"""A capital letter inside a sentence."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A report's main names with their counts, and the counts of all its terms."""

    names: dict[str, float]
    counts: dict[str, float]

    @staticmethod
    def of(report: Report) -> Identity:
        """Return what a report names; its own outlet's name does not count."""
        outlet = {beginning(word) for word in folded(report.outlet.name).split()}
        found = {beginning(folded(word)) for word in _NAME.findall(report.text[:READ])} - outlet
        counts = {term: math.exp(weight - 1) for term, weight in report.terms}
        often = [term for term in counts if term in found and counts[term] > OFTEN - 0.5]
        main = sorted(often, key=lambda term: -counts[term])[:NAMES]
        return Identity({term: counts[term] for term in main}, counts)

    def differs(self, other: Identity) -> bool:
        """Say whether each mentions the other's main names in passing at most."""
        return bool(
            self.names
            and other.names
            and self.mentioned(other) <= IN_PASSING
            and other.mentioned(self) <= IN_PASSING
        )

    def mentioned(self, other: Identity) -> float:
        """Return how far the other mentions these main names: 1 when as often, 0 when never."""
        there = (min(count, other.counts.get(name, 0.0)) for name, count in self.names.items())
        return sum(there) / sum(self.names.values())
