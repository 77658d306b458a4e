"""Whom and what a report is about by name: two ferries run aground, the words are the same."""

from __future__ import annotations

import numpy as np
import scipy
from numpy.typing import NDArray

from digest.stages.grouping.words.bags import Bags, Ends, Floats, Places, in_order

DIGITS = 2
"""Digits of a figure that is hardly the same by chance: a score of 2 to 0 often is."""

IN_PASSING = 0.2
"""Share of one report's main names, each as often as there, that the other must mention."""


class Names:
    """The main names of reports, and how often every report counts them."""

    def __init__(self, bags: Bags) -> None:
        self.names, self.width = bags.names, len(bags.words)
        name = np.zeros(self.width + 1, dtype=bool)
        name[bags.names] = True
        use = np.flatnonzero(name[bags.column])
        keys = bags.owner[use].astype(np.int64) * self.width + bags.column[use]
        order = in_order(keys)
        self.keys, self.times = keys[order], bags.times[use][order].astype(np.float64)
        self.figures = _figures(bags)
        self.own = self._counts(self.names, np.arange(bags.count))

    def differ(self, first: Ends, second: Ends) -> NDArray[np.bool_]:
        """Say of which pairs each report mentions the other's main names in passing at most."""
        named = self.names.max(axis=1, initial=-1) >= 0
        worth = np.flatnonzero(named[first] & named[second])
        one, other = first[worth], second[worth]
        apart = (self.mentioned(one, other) <= IN_PASSING) & (
            self.mentioned(other, one) <= IN_PASSING
        )
        different = np.zeros(len(first), dtype=bool)
        different[worth[apart]] = True
        return different

    def agree(self, first: Ends, second: Ends) -> NDArray[np.bool_]:
        """Say of which pairs both give one figure and either mentions a main name of the other."""
        known = self.mentioned(first, second) + self.mentioned(second, first) > 0
        shared = self.figures[first].multiply(self.figures[second]).sum(axis=1)
        both: NDArray[np.bool_] = known & (np.asarray(shared).ravel() > 0)
        return both

    def mentioned(self, whose: Ends, where: Ends) -> Floats:
        """Return how far `where` mentions the names of `whose`: 1 when as often, 0 when never."""
        here, there = self.own[whose], self._counts(self.names[whose], where)
        share: Floats = np.minimum(here, there).sum(axis=1) / here.sum(axis=1)
        return share

    def _counts(self, names: Places, where: Ends) -> Floats:
        wanted = where[:, None].astype(np.int64) * self.width + names
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where((names >= 0) & (self.keys[at] == wanted), self.times[at], 0.0)


def _figures(bags: Bags) -> scipy.sparse.csr_array:
    """Return which figures of two digits and more each report gives."""
    telling = (len(word) >= DIGITS and word.isdecimal() for word in bags.words)
    use = np.flatnonzero(np.fromiter(telling, bool, len(bags.words))[bags.column])
    entries = np.ones(len(use)), (bags.owner[use], bags.column[use])
    return scipy.sparse.csr_array(entries, shape=(bags.count, len(bags.words)))
