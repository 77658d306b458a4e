"""Whom and what a report is about by name: two ferries run aground, the words are the same."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from digest.model import Report
from digest.stages.folding import beginning, folded

READ = 800
"""Characters of a report's text in which names are looked for."""

NAMES = 3
"""Main names of a report."""

OFTEN = 1 + math.log(3)
"""Weight of a main name at least: it stands three times, or once in the title."""

IN_PASSING = 0.2
"""Share of one report's main names, each as often as there, that the other must mention."""

_NAME = re.compile(r"(?<=[\w,;)’'] )[A-Z]\w+")
"""A capital letter inside a sentence."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A report's main names, and the weights of all its terms."""

    names: tuple[str, ...]
    weights: Mapping[str, float]

    @staticmethod
    def of(report: Report) -> Identity:
        """Return what a report names; its own outlet's name does not count."""
        weights = dict(report.terms)
        outlet = {beginning(word) for word in folded(report.outlet.name).split()}
        found = {beginning(folded(word)) for word in set(_NAME.findall(report.text[:READ]))}
        often = [name for name in found - outlet if weights.get(name, 0.0) >= OFTEN]
        return Identity(tuple(sorted(often, key=lambda n: (-weights[n], n))[:NAMES]), weights)

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
        here = [math.exp(self.weights[name] - 1) for name in self.names]
        there = [math.exp(other.weights.get(name, -math.inf) - 1) for name in self.names]
        return sum(map(min, here, there)) / sum(here)
