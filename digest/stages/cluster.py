"""Average-linkage clustering of weighted pairs, in rounds of mutual nearest neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from digest.stages.bags import in_order

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


def sums(owner: Labels, weight: Floats, count: int) -> Floats:
    """Return the sum of the weights of each owner, 0 to count."""
    return np.bincount(owner, weight, count).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of places (first < second, each pair once) with what is known of each pair.

    `close` is the likeness that joins, time taken into account; `alike` the likeness of the
    words alone. Pairs that are not listed are hardly alike: as much as `faint` says.
    """

    first: Labels
    second: Labels
    close: Floats
    alike: Floats
    faint: float = 0.0


@dataclass(frozen=True, kw_only=True)
class AverageLinkage:
    """Joins the two most alike groups, again and again, while they belong together.

    Two groups are alike by the mean likeness of their pairs. They join while that is at least
    `cohesion` times the mean likeness inside the looser of the two, and `reach` times that
    inside the tighter one. The inside of a small group is not yet known well: it is taken as
    the mean of its own pairs and of `prior` pairs with the likeness `typical`.
    So a report joins a group from `cohesion * typical` up, and two groups that are each tightly
    knit do not join over ties much looser than their own. Two reports that are both alone have
    nobody to vouch for either: they need a likeness of `meeting`.

    All groups that are each other's nearest join in one round, which gives what joining one
    pair at a time gives (Bruynooghe 1978: average linkage is reducible).
    """

    cohesion: float
    reach: float
    typical: float
    prior: float
    meeting: float

    def __call__(self, pairs: Pairs, apart: Pairs, start: Labels) -> Labels:
        """Return each report's group, numbered in the order of their first reports.

        `start` gives groups to begin with; the pairs of `apart` never meet in one group.
        """
        groups = _Groups.begin(pairs, apart, numbered(start))
        while True:
            first, second = self._mutual(groups)
            if not len(first):
                return groups.labels
            onto = np.arange(groups.count)
            onto[second] = first
            groups = groups.joined(numbered(onto))

    def asked(self, sizes: Floats, inside: Floats) -> Floats:
        """Return the likeness that groups ask of a lone report; `inside` sums their pairs."""
        own = self._own(sizes, inside)
        asked = self._enough(own, np.full(len(own), self.typical))
        return np.where(sizes == 1, np.maximum(asked, self.meeting), asked)

    def _own(self, sizes: Floats, inside: Floats) -> Floats:
        """Return the likeness that each group is taken to have inside."""
        count = pairs_in(sizes)
        return (inside + self.prior * self.typical) / (count + self.prior)

    def _enough(self, one: Floats, other: Floats) -> Floats:
        looser, tighter = np.minimum(one, other), np.maximum(one, other)
        return np.maximum(self.cohesion * looser, self.reach * tighter)

    def _mutual(self, groups: _Groups) -> tuple[Labels, Labels]:
        """Return the pairs (i < j) of groups that are each other's nearest and may join."""
        ties = groups.ties
        mean = ties.close / (groups.sizes[ties.first] * groups.sizes[ties.second]) + ties.faint
        own = self._own(groups.sizes, groups.inside + ties.faint * pairs_in(groups.sizes))
        alone = np.maximum(groups.sizes[ties.first], groups.sizes[ties.second]) == 1
        asked = np.maximum(
            self._enough(own[ties.first], own[ties.second]),
            np.where(alone, self.meeting, 0),
        )
        enough = mean >= asked
        free = enough & ~np.isin(_keys(ties, groups.count), groups.apart)
        return _each_others_nearest(ties.first[free], ties.second[free], mean[free], groups.count)


@dataclass(frozen=True, slots=True)
class _Groups:
    """Groups as they stand: whose is what, how large, sums of likeness inside and between."""

    labels: Labels
    count: int
    sizes: Floats
    inside: Floats
    ties: Pairs
    apart_pairs: Pairs

    @staticmethod
    def begin(pairs: Pairs, apart: Pairs, labels: Labels) -> _Groups:
        single = np.arange(len(labels))
        size = len(labels)
        above = replace(pairs, close=pairs.close - pairs.faint, alike=pairs.alike - pairs.faint)
        alone = _Groups(single, size, np.ones(size), np.zeros(size), above, apart)
        return alone if np.array_equal(labels, single) else alone.joined(labels)

    @property
    def apart(self) -> Labels:
        """The pairs of groups that must not meet, as keys."""
        return _keys(self.apart_pairs, self.count)

    def joined(self, onto: Labels) -> _Groups:
        """Return the groups after each has become part of `onto[it]`."""
        count = int(onto.max()) + 1 if len(onto) else 0
        ties, inner = _summed(self.ties, onto, count)
        apart, _ = _summed(self.apart_pairs, onto, count)
        return replace(
            self,
            labels=onto[self.labels],
            count=count,
            sizes=sums(onto, self.sizes, count),
            inside=sums(onto, self.inside, count) + inner,
            ties=ties,
            apart_pairs=apart,
        )


def pairs_in(sizes: Floats) -> Floats:
    """Return how many pairs groups of these sizes hold."""
    return sizes * (sizes - 1) / 2


def nothing() -> Pairs:
    """Return no pairs."""
    none = np.zeros(0, dtype=np.int64)
    return Pairs(none, none, np.zeros(0), np.zeros(0))


def numbered(labels: Labels) -> Labels:
    """Return the labels numbered from 0 in the order in which they first occur."""
    _, first, places = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first, kind="stable"), kind="stable")[places]


def _keys(pairs: Pairs, count: int) -> Labels:
    return pairs.first * count + pairs.second


def _summed(pairs: Pairs, onto: Labels, count: int) -> tuple[Pairs, Floats]:
    """Return the pairs between the new groups, summed, and each group's sum of likeness inside."""
    one, other = onto[pairs.first], onto[pairs.second]
    same = one == other
    inner = sums(one[same], pairs.alike[same], count)
    keys = np.minimum(one, other)[~same] * count + np.maximum(one, other)[~same]
    order = in_order(keys)
    keys = keys[order]
    begin = np.flatnonzero(np.diff(keys, prepend=-1))
    if not len(begin):
        return replace(nothing(), faint=pairs.faint), inner
    summed = Pairs(
        keys[begin] // count,
        keys[begin] % count,
        np.add.reduceat(pairs.close[~same][order], begin),
        np.add.reduceat(pairs.alike[~same][order], begin),
        pairs.faint,
    )
    return summed, inner


def _each_others_nearest(
    first: Labels, second: Labels, mean: Floats, count: int
) -> tuple[Labels, Labels]:
    """Return the pairs in which each is the other's nearest; of equals the earliest is nearest."""
    here, there = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.lexsort((there, -np.concatenate([mean, mean]), here))
    nearest = np.full(count, -1, dtype=np.int64)
    owners, at = np.unique(here[order], return_index=True)
    nearest[owners] = there[order][at]
    mutual = (nearest[first] == second) & (nearest[second] == first)
    return first[mutual], second[mutual]
