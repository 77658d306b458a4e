"""Average-linkage clustering of weighted pairs, in rounds of mutual nearest neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.stages.grouping.bags import Ends, in_order

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]
Flags = NDArray[np.bool_]

EXACT = 2.0**24
"""Likenesses are summed as multiples of a sixteen millionth: such sums are exact, the same in
whatever order they are made, and equals are equal."""

CHUNK = 2**20
"""Ends of pairs that are looked at at a time: bounds memory."""

LAST = np.iinfo(np.int64).max

FEWER = 0.75
"""Share of the nodes that groups have come down to when their pairs are summed."""


def sums(owner: Labels, weight: Floats, count: int) -> Floats:
    """Return the sum of the weights of each owner, 0 to count."""
    return np.bincount(owner, weight, count).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of places (first < second, each pair once) with what is known of each pair.

    `close` is the likeness that joins, time taken into account; `alike` the likeness of the
    words alone. Pairs that are not listed are hardly alike: as much as `faint` says. `brevity`
    says of each place how far its report is a mere headline, 0 to 1; where it is empty none is.
    """

    first: Ends
    second: Ends
    close: Floats
    alike: Floats
    faint: float = 0.0
    brevity: Floats = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True, kw_only=True)
class AverageLinkage:
    """Joins the two most alike groups, again and again, while they belong together.

    Two groups are alike by the mean likeness of their pairs. They join while that is at least
    `cohesion` times the mean likeness inside the looser of the two, and `reach` times that
    inside the tighter one. The inside of a small group is not yet known well: it is taken as
    the mean of its own pairs and of `prior` pairs with the likeness `typical`, or
    `typical_brief` where its reports are mere headlines: these have little to differ in.
    So a report joins a group from `cohesion * typical` up, and two groups that are each tightly
    knit do not join over ties much looser than their own. Two reports that are both alone have
    nobody to vouch for either: they need a likeness of `meeting`.

    All groups that are each other's nearest join in one round, which gives what joining one
    pair at a time gives (Bruynooghe 1978: average linkage is reducible). A round costs what
    changed in the one before.
    """

    cohesion: float
    reach: float
    typical: float
    typical_brief: float
    prior: float
    meeting: float

    def __call__(self, pairs: Pairs, apart: Pairs, start: Labels) -> Labels:
        """Return each report's group, numbered in the order of their first reports.

        `start` gives groups to begin with; the pairs of `apart` never meet in one group.
        """
        groups = _Groups(_beyond_faint(pairs), apart, start)
        grown = groups.label == np.arange(len(start))
        while grown.any():
            self._look_round(groups, grown)
            grown = groups.shrunk(groups.join())
        return numbered(groups.of_reports())

    def asked(self, sizes: Floats, inside: Floats, brevity: Floats) -> Floats:
        """Return the likeness that groups ask of a lone report; `inside` sums their pairs.

        `brevity` is the mean of theirs, and is taken to be that of the lone report.
        """
        own = self._own(sizes, inside, brevity)
        asked = self._enough(own, self._typical(brevity))
        return np.where(sizes == 1, np.maximum(asked, self.meeting), asked)

    def _typical(self, brevity: Floats) -> Floats:
        return self.typical + brevity * (self.typical_brief - self.typical)

    def _own(self, sizes: Floats, inside: Floats, brevity: Floats) -> Floats:
        """Return the likeness that each group is taken to have inside."""
        count = pairs_in(sizes)
        return (inside + self.prior * self._typical(brevity)) / (count + self.prior)

    def _enough(self, one: Floats, other: Floats) -> Floats:
        looser, tighter = np.minimum(one, other), np.maximum(one, other)
        return np.maximum(self.cohesion * looser, self.reach * tighter)

    def _look_round(self, groups: _Groups, grown: Flags) -> None:
        """Find what is nearest to the groups that have grown, and to those whose nearest they were.

        Another group looks at the grown ones alone: its ties with the rest are as they were.
        """
        looking = grown | groups.lost_their_nearest(grown)
        groups.forget(looking)
        least = self.cohesion * float(self._owned(groups).min())
        for ties in groups.ties(looking, least):
            free = self._joinable(groups, ties)
            groups.prefer(free.nearest())
            groups.prefer(free.some(grown[free.one] & ~looking[free.other]).turned().nearest())

    def _owned(self, groups: _Groups) -> Floats:
        inside = groups.inside + groups.faint * pairs_in(groups.sizes)
        return self._own(groups.sizes, inside, groups.brevity / groups.sizes)

    def _joinable(self, groups: _Groups, ties: _Ties) -> _Ties:
        """Return those ties over which two groups may join."""
        own = self._owned(groups)
        alone = np.maximum(groups.sizes[ties.one], groups.sizes[ties.other]) == 1
        asked = self._enough(own[ties.one], own[ties.other])
        asked[alone] = np.maximum(asked[alone], self.meeting)
        enough = ties.some(ties.mean >= asked)
        return enough.some(~groups.are_apart(enough))


@dataclass(frozen=True, slots=True)
class _Ties:
    """Ties of groups with their mean likeness, each seen from one of its ends, in their order."""

    one: Labels
    other: Labels
    mean: Floats

    def some(self, which: Flags) -> _Ties:
        """Return some of them."""
        at = np.flatnonzero(which)
        return _Ties(self.one[at], self.other[at], self.mean[at])

    def turned(self) -> _Ties:
        """Return them seen from their other ends."""
        order = in_order(self.other)
        return _Ties(self.other[order], self.one[order], self.mean[order])

    def nearest(self) -> _Ties:
        """Return the nearest other of each one; of equals the earliest is nearest."""
        begin = np.flatnonzero(np.diff(self.one, prepend=-1))
        if not len(begin):
            return self
        most = np.maximum.reduceat(self.mean, begin)
        best = self.mean == np.repeat(most, np.diff([*begin, len(self.one)]))
        other = np.minimum.reduceat(np.where(best, self.other, LAST), begin)
        return _Ties(self.one[begin], other, most)


class _Groups:
    """Groups as they stand, of nodes: reports, or groups of them that are joined for good.

    A group goes by its first node. Arrays have an entry for each node; what is known of a group
    stands at the node it goes by.
    """

    def __init__(self, pairs: Pairs, apart: Pairs, start: Labels) -> None:
        _, first, which = np.unique(start, return_index=True, return_inverse=True)
        self.label: Labels = first[which]
        self.sizes = np.maximum(sums(self.label, np.ones(len(start)), len(start)), 1)
        self.inside, self._own_inside = np.zeros(len(start)), np.zeros(len(start))
        brevity = pairs.brevity if len(pairs.brevity) else np.zeros(len(start))
        self.brevity = sums(self.label, brevity, len(start))
        """The sum of the brevity of each group's reports."""
        self.nearest = np.full(len(start), -1, dtype=np.int64)
        self.mean = np.full(len(start), -np.inf)
        self.faint = pairs.faint
        self._home = np.arange(len(start))
        self._apart = apart.first, apart.second
        self._web = _Web.of(pairs, len(start))
        self._look_inside(self.sizes > 1)

    def of_reports(self) -> Labels:
        """Return the group of each report."""
        return self.label[self._home]

    def ties(self, some: Flags, least: float) -> Iterator[_Ties]:
        """Yield the ties of some groups with all others that are worth `least`, chunk by chunk."""
        for nodes in self._nodes(some):
            one, other, close = self._web.summed(nodes, self.label, self._web.close)
            mean = close / (self.sizes[one] * self.sizes[other]) + self.faint
            yield _Ties(one, other, mean).some((mean >= least) & (one != other))

    def lost_their_nearest(self, grown: Flags) -> Flags:
        """Say which groups had one for their nearest that has grown since, or went into another."""
        lost = self.nearest >= 0
        lost[lost] = grown[self.label[self.nearest[lost]]]
        return lost

    def forget(self, some: Flags | Labels) -> None:
        """Let the nearest of some groups be unknown."""
        self.nearest[some] = -1
        self.mean[some] = -np.inf

    def prefer(self, found: _Ties) -> None:
        """Take what was found where it is nearer than the nearest so far."""
        nearest, mean = self.nearest[found.one], self.mean[found.one]
        better = (found.mean > mean) | ((found.mean == mean) & (found.other < nearest))
        self.nearest[found.one[better]] = found.other[better]
        self.mean[found.one[better]] = found.mean[better]

    def are_apart(self, ties: _Ties) -> Flags:
        """Say which ties are between groups that must not meet."""
        first, second = (self.label[ends] for ends in self._apart)
        if not len(first):
            return np.zeros(len(ties.one), dtype=bool)
        count = len(self.label)
        keys = np.concatenate([first * count + second, second * count + first])
        apart: Flags = np.isin(ties.one * count + ties.other, keys)
        return apart

    def join(self) -> Flags:
        """Join all groups that are each other's nearest; return which have grown."""
        node = np.arange(len(self.label))
        grown: Flags = (self.nearest > node) & (self.nearest[self.nearest] == node)
        first, second = node[grown], self.nearest[grown]
        self.forget(second)
        self.sizes[first] += self.sizes[second]
        self.brevity[first] += self.brevity[second]
        node[second] = first
        self.label = node[self.label]
        self._look_inside(grown)
        return grown

    def shrunk(self, grown: Flags) -> Flags:
        """Make nodes of the groups where they are few enough; return which of them have grown."""
        live: Flags = self.label == np.arange(len(self.label))
        if live.sum() > FEWER * len(live):
            return grown
        node = (np.cumsum(live) - 1)[self.label]
        self._web = self._web.joined(self._nodes(live), node)
        self._home, self._apart = node[self._home], (node[self._apart[0]], node[self._apart[1]])
        self.sizes, self.brevity = self.sizes[live], self.brevity[live]
        self.mean, self.inside = self.mean[live], self.inside[live]
        self._own_inside = self.inside.copy()
        self.nearest = np.where(self.nearest < 0, -1, node[self.nearest])[live]
        self.label = np.arange(len(self.sizes))
        return grown[live]

    def _look_inside(self, some: Flags) -> None:
        """Sum the likeness inside some groups."""
        count = len(self.label)
        self.inside[some] = sums(self.label, self._own_inside, count)[some]
        for nodes in self._nodes(some):
            one, other, alike = self._web.ends(nodes, self.label, self._web.alike)
            same = one == other
            # Each pair is seen from both its ends.
            self.inside += sums(one[same], alike[same], count) / 2

    def _nodes(self, some: Flags) -> Iterator[Labels]:
        """Yield the nodes of some groups, group by group, many groups at a time."""
        nodes = np.flatnonzero(some[self.label] & (self._web.sizes > 0))
        nodes = nodes[in_order(self.label[nodes])]
        begins = np.flatnonzero(np.diff(self.label[nodes], prepend=-1))
        chunk = np.cumsum(self._web.sizes[nodes])[begins] // CHUNK
        cuts = begins[np.diff(chunk, prepend=-1) > 0]
        for begin, end in pairwise([*cuts.tolist(), len(nodes)]):
            yield nodes[begin:end]


@dataclass(frozen=True, slots=True)
class _Web:
    """Pairs of nodes seen from both their ends, node by node: the other node, how alike they are."""

    begins: Labels
    there: NDArray[np.int32]
    close: NDArray[np.floating[Any]]
    alike: NDArray[np.floating[Any]]

    @staticmethod
    def of(pairs: Pairs, count: int) -> _Web:
        """Return the pairs of so many nodes."""
        one = np.concatenate([pairs.first, pairs.second], dtype=np.int32)
        other = np.concatenate([pairs.second, pairs.first], dtype=np.int32)
        pair = np.tile(np.arange(len(pairs.first), dtype=np.int32), 2)
        listed = sparse.coo_array((pair, (one, other)), shape=(count, count))
        # No pair is listed twice: nothing need be summed.
        listed.has_canonical_format = True
        rows = listed.tocsr()
        begins = rows.indptr.astype(np.int64)
        # What is known of two reports takes 24 bits.
        close, alike = (known.astype(np.float32) for known in (pairs.close, pairs.alike))
        return _Web(begins, rows.indices, close[rows.data], alike[rows.data])

    @property
    def sizes(self) -> Labels:
        """How many pairs each node is in."""
        return np.diff(self.begins)

    def ends(
        self, nodes: Labels, label: Labels, known: NDArray[np.floating[Any]]
    ) -> tuple[Labels, Labels, NDArray[np.floating[Any]]]:
        """Return the group, the other group and what is known of each pair of some nodes."""
        sizes, at = self._places(nodes)
        return np.repeat(label[nodes], sizes), label[self.there[at]], known[at]

    def summed(
        self, nodes: Labels, label: Labels, known: NDArray[np.inexact[Any]]
    ) -> tuple[Labels, Labels, NDArray[Any]]:
        """Return (group, other group, sum of what is known of their pairs), group by group.

        `nodes` are all those of some groups, group by group.
        """
        sizes, at = self._places(nodes)
        where = np.concatenate([[0], np.cumsum(sizes)])
        other = label.astype(np.int32)[self.there[at]]
        rows = sparse.csr_array((known[at], other, where), shape=(len(nodes), len(label)))
        begin = np.flatnonzero(np.diff(label[nodes], prepend=-1))
        member = np.ones(len(nodes)), np.arange(len(nodes)), [*begin, len(nodes)]
        found = sparse.csr_array(member, shape=(len(begin), len(nodes))) @ rows
        one = np.repeat(label[nodes[begin]], np.diff(found.indptr))
        return one, found.indices.astype(np.int64), found.data

    def joined(self, chunks: Iterable[Labels], onto: Labels) -> _Web:
        """Return the web of groups; `onto` gives the number that the group of each node has."""
        sizes = np.zeros(int(onto.max()) + 1, dtype=np.int64)
        there, close, alike = [np.zeros(0, dtype=np.int32)], [np.zeros(0)], [np.zeros(0)]
        # Both at once, so that a sum that comes to nothing does not part the one from the other.
        known = self.close + 1j * self.alike
        for nodes in chunks:
            one, other, likeness = self.summed(nodes, onto, known)
            apart = np.flatnonzero(one != other)
            sizes += np.bincount(one[apart], minlength=len(sizes))
            there.append(other[apart].astype(np.int32))
            close.append(likeness.real[apart])
            alike.append(likeness.imag[apart])
        begins = np.concatenate([[0], np.cumsum(sizes)])
        return _Web(begins, np.concatenate(there), np.concatenate(close), np.concatenate(alike))

    def _places(self, nodes: Labels) -> tuple[Labels, Labels]:
        """Return how many pairs each of these nodes is in, and where they are listed."""
        sizes = self.sizes[nodes]
        shift = self.begins[nodes] - (np.cumsum(sizes) - sizes)
        return sizes, np.repeat(shift, sizes) + np.arange(int(sizes.sum()))


def _beyond_faint(pairs: Pairs) -> Pairs:
    """Return what the pairs are alike beyond those that are not listed, in parts that sum exactly."""
    close, alike = (
        np.round((known - pairs.faint) * EXACT) / EXACT for known in (pairs.close, pairs.alike)
    )
    return replace(pairs, close=close, alike=alike)


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
