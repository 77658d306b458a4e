"""Groups as they stand while they are joined: what is in them, and what is nearest to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from digest.stages.grouping.alike.pairs import Flags, Floats, Labels, Pairs, Web, chunks, sums
from digest.stages.grouping.words.bags import in_order

LAST = np.iinfo(np.int64).max

FEWER = 0.75
"""Share of the nodes that groups have come down to when their pairs are summed."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Ties of groups with their mean likeness, each seen from one of its ends, in their order."""

    one: Labels
    other: Labels
    mean: Floats

    def some(self, which: Flags) -> Ties:
        """Return some of them."""
        at = np.flatnonzero(which)
        return Ties(self.one[at], self.other[at], self.mean[at])

    def turned(self) -> Ties:
        """Return them seen from their other ends."""
        order = in_order(self.other)
        return Ties(self.other[order], self.one[order], self.mean[order])

    def nearest(self) -> Ties:
        """Return the nearest other of each one; of equals the earliest is nearest."""
        return self._nearest()[0]

    def nearest_two(self) -> tuple[Ties, Ties]:
        """Return the nearest other of each one, and the next; of equals the earliest is nearest."""
        nearest, are_they = self._nearest()
        return nearest, self.some(~are_they)._nearest()[0]

    def _nearest(self) -> tuple[Ties, Flags]:
        """Return the nearest other of each one, and say which ties they are."""
        begin = np.flatnonzero(np.diff(self.one, prepend=-1))
        if not len(begin):
            return self, np.zeros(0, dtype=bool)
        sizes = np.diff(begin, append=len(self.one))
        most = np.maximum.reduceat(self.mean, begin)
        are_best = self.mean == np.repeat(most, sizes)
        other = np.minimum.reduceat(np.where(are_best, self.other, LAST), begin)
        are_best &= self.other == np.repeat(other, sizes)
        return Ties(self.one[begin], other, most), are_best

    def nearer(self, others: Labels, mean: Floats) -> Flags:
        """Say which are nearer than these others; of equals the earlier is nearer."""
        nearer: Flags = (self.mean > mean) | ((self.mean == mean) & (self.other < others))
        return nearer


def closest(web: Web) -> Labels:
    """Return for each node the one most like it, of equals the first; itself where none is."""
    found = np.arange(len(web.sizes))
    nodes = np.flatnonzero(web.sizes)
    for some in chunks(web.sizes[nodes]):
        one, other, close = web.ends(nodes[some])
        nearest = Ties(one, other, close.astype(np.float64)).nearest()
        found[nearest.one] = nearest.other
    return found


class Groups:
    """Groups of nodes: of reports, or of groups of them that are joined for good.

    A group goes by its first node. Arrays have an entry for each node; what is known of a group
    stands at the node it goes by: its `nearest` and how near that is, and the `next` nearest.
    Where the next is not known (-1), all others are at most as near as `next_mean` says.
    """

    def __init__(self, pairs: Pairs, apart: Pairs, start: Labels) -> None:
        _, first, which = np.unique(start, return_index=True, return_inverse=True)
        count = len(start)
        self.label: Labels = first[which]
        self.sizes = np.maximum(sums(self.label, np.ones(count), count), 1)
        one, other = self.label[pairs.first], self.label[pairs.second]
        same = np.flatnonzero(one == other)
        self.inside = sums(one[same], pairs.alike[same], count)
        """The sum of the likeness of each group's pairs."""
        brevity = pairs.brevity if len(pairs.brevity) else np.zeros(count)
        self.brevity = sums(self.label, brevity, count)
        """The sum of the brevity of each group's reports."""
        self.nearest, self.next = np.full(count, -1), np.full(count, -1)
        self.mean, self.next_mean = np.full(count, -np.inf), np.full(count, -np.inf)
        self.faint, self.faint_brief = pairs.faint, pairs.faint_brief
        self.are_all_alone = self._are_nodes = len(first) == count
        """Whether each group is one report; and whether each is one node."""
        self._home = np.arange(count)
        self._apart = apart.first, apart.second
        self._web, self._alike = Web.both(pairs, count)
        self._closest = closest(self._web)

    def of_reports(self) -> Labels:
        """Return the group of each report."""
        return self.label[self._home]

    def ties(self, some: Flags, least: Floats) -> Iterator[Ties]:
        """Yield the ties of some groups with all others that are worth `least`, chunk by chunk."""
        brevity = self.brevity / self.sizes
        for nodes in self._nodes(some):
            if self._are_nodes:
                one, other, close = self._web.ends(nodes)
            else:
                one, other, close = self._web.summed(nodes, self.label)
            faint = self.faint + self.faint_brief * (brevity[one] * brevity[other])
            mean = close / (self.sizes[one] * self.sizes[other]) + faint
            yield Ties(one, other, mean).some((mean >= least[one]) & (one != other))

    def forget(self, some: Flags | Labels) -> None:
        """Let nothing be known of what is near some groups."""
        self.nearest[some] = self.next[some] = -1
        self.mean[some] = self.next_mean[some] = -np.inf

    def move_up(self, grown: Flags) -> Flags:
        """Take the next where the nearest has grown; return the groups whose next is not known."""
        self.next[self._are_in(self.next, grown)] = -1
        lost = self._are_in(self.nearest, grown)
        unsure = lost & (self.next < 0)
        self.mean[lost] = np.where(unsure[lost], -np.inf, self.next_mean[lost])
        self.nearest[lost], self.next[lost] = self.next[lost], -1
        return unsure & (self.next_mean > -np.inf)

    def _are_in(self, others: Labels, grown: Flags) -> Flags:
        """Say which of these groups have grown since, or went into another."""
        found: Flags = others >= 0
        found[found] = grown[self.label[others[found]]]
        return found

    def prefer(self, *found: Ties) -> None:
        """Take what was found where it is nearer than the nearest so far, or than the next."""
        for ties in found:
            nearest, mean = self.nearest[ties.one], self.mean[ties.one]
            after, bound = self.next[ties.one], self.next_mean[ties.one]
            is_nearest = ties.nearer(nearest, mean)
            is_next = ~is_nearest & ties.nearer(after, bound)
            # Who was the nearest comes next, unless one that is not known may be nearer.
            is_known = (mean > bound) | (after >= 0)
            known = is_nearest & is_known
            self.next[ties.one[is_nearest & ~is_known]] = -1
            self.next[ties.one[known]] = nearest[known]
            self.next[ties.one[is_next]] = ties.other[is_next]
            bound = np.where(is_nearest, np.maximum(mean, bound), bound)
            self.next_mean[ties.one] = np.where(is_next, ties.mean, bound)
            self.nearest[ties.one[is_nearest]] = ties.other[is_nearest]
            self.mean[ties.one[is_nearest]] = ties.mean[is_nearest]

    def are_apart(self, ties: Ties) -> Flags:
        """Say which ties are between groups that must not meet."""
        first, second = (self.label[ends] for ends in self._apart)
        if not len(first):
            return np.zeros(len(ties.one), dtype=bool)
        count = len(self.label)
        keys = np.concatenate([first * count + second, second * count + first])
        apart: Flags = np.isin(ties.one * count + ties.other, keys)
        return apart

    def are_drawn_away(self, ties: Ties) -> Flags:
        """Say which ties are of a group and a lone report that is nearer to a report outside it."""
        is_lone = self.sizes[ties.one] == 1
        lone = np.where(is_lone, ties.one, ties.other)
        nearest = self.label[self._home[self._closest[lone]]]
        away: Flags = nearest != np.where(is_lone, ties.other, ties.one)
        return away

    def join(self) -> Flags:
        """Join all groups that are each other's nearest; return which have grown."""
        node = np.arange(len(self.label))
        grown: Flags = (self.nearest > node) & (self.nearest[self.nearest] == node)
        first, second = node[grown], self.nearest[grown]
        self.inside[first] += self.inside[second] + self._between(first, second)
        self.sizes[first] += self.sizes[second]
        self.brevity[first] += self.brevity[second]
        self.forget(second)
        node[second] = first
        self.label = node[self.label]
        if len(first):
            self.are_all_alone = self._are_nodes = False
        return grown

    def _between(self, first: Labels, second: Labels) -> Floats:
        """Return the sum of the likeness of the pairs between each first and second group."""
        is_less = self.sizes[first] <= self.sizes[second]
        few, many = np.where(is_less, (first, second), (second, first))
        number, partner = np.full((2, len(self.label)), -1)
        number[few], partner[few] = np.arange(len(few)), many
        home, total = self.of_reports(), np.zeros(len(few))
        reports = np.flatnonzero(partner[home] >= 0)
        for some in chunks(self._alike.sizes[reports]):
            one, other, alike = self._alike.ends(reports[some])
            between = np.flatnonzero(home[other] == partner[home][one])
            total += sums(number[home[one[between]]], alike[between], len(few))
        return total

    def shrunk(self, grown: Flags) -> Flags:
        """Make nodes of the groups where they are few enough; return which of them have grown."""
        live: Flags = self.label == np.arange(len(self.label))
        if live.sum() > FEWER * len(live):
            return grown
        node = (np.cumsum(live) - 1)[self.label]
        self._web = self._web.joined(self._nodes(live), node)
        self._home, self._apart = node[self._home], (node[self._apart[0]], node[self._apart[1]])
        self._closest = self._closest[live]
        self.sizes, self.brevity = self.sizes[live], self.brevity[live]
        self.inside = self.inside[live]
        self.mean, self.next_mean = self.mean[live], self.next_mean[live]
        self.nearest, self.next = (
            np.where(others < 0, -1, node[others])[live] for others in (self.nearest, self.next)
        )
        self.label, self._are_nodes = np.arange(len(self.sizes)), True
        return grown[live]

    def _nodes(self, some: Flags) -> Iterator[Labels]:
        """Yield the nodes of some groups, group by group, many groups at a time."""
        nodes = np.flatnonzero(some[self.label] & (self._web.sizes > 0))
        nodes = nodes[in_order(self.label[nodes])]
        begins = np.flatnonzero(np.diff(self.label[nodes], prepend=-1))
        ends = np.append(begins, len(nodes))[1:]
        pairs = np.append(0, np.cumsum(self._web.sizes[nodes]))
        for groups in chunks(pairs[ends] - pairs[begins]):
            yield nodes[begins[groups.start] : ends[groups.stop - 1]]
