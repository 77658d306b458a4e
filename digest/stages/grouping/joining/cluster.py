"""Average-linkage clustering of weighted pairs, in rounds of mutual nearest neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from digest.stages.grouping.alike.pairs import Flags, Floats, Labels, Pairs
from digest.stages.grouping.joining.groups import Groups, Ties

THIRD = 3
"""Reports of a pair and a newcomer."""

EXACT = 2.0**24
"""Likenesses are summed as multiples of a sixteen millionth: such sums are exact, the same in
whatever order they are made, and equals are equal."""


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
    nobody to vouch for either: they need a likeness of `meeting`. A pair vouches for little yet:
    a third that is nearer to a report outside than to either of the two needs `third`, and any
    third `beyond` times the likeness of reports that share next to nothing: among few reports
    every word is rare, and this is not as low as among many. Three and more are one group only
    while their pairs are `loosest` alike on average.

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
    third: float
    beyond: float
    loosest: float = 0.0

    def __call__(self, pairs: Pairs, apart: Pairs, start: Labels) -> Labels:
        """Return each report's group, numbered in the order of their first reports.

        `start` gives groups to begin with; the pairs of `apart` never meet in one group.
        """
        groups = Groups(_beyond_faint(pairs), apart, start)
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

    def _look_round(self, groups: Groups, grown: Flags) -> None:
        """Find what is nearest to the groups that have grown, and to those whose nearest they were.

        Another group looks at the grown ones alone: its ties with the rest are as they were.
        """
        own = self._owned(groups)
        least = self._least(groups, own)
        groups.forget(grown)
        unsure = groups.move_up(grown)
        for ties in groups.ties(grown, least):
            free = self._joinable(groups, own, ties)
            groups.prefer(*free.nearest_two())
            groups.prefer(*free.some(~grown[free.other]).turned().nearest_two())
        # What a grown group offers may be nearer than all that was passed over before.
        unsure &= groups.mean <= groups.next_mean
        groups.forget(unsure)
        for ties in groups.ties(unsure, least):
            groups.prefer(*self._joinable(groups, own, ties).nearest_two())

    def _owned(self, groups: Groups) -> Floats:
        return self._own(groups.sizes, _inside(groups), groups.brevity / groups.sizes)

    def _least(self, groups: Groups, own: Floats) -> Floats:
        """Return what each group asks of any other at least."""
        least: Floats = np.maximum(self.cohesion * own.min(initial=np.inf), self.reach * own)
        return np.maximum(least, self.meeting) if groups.are_all_alone else least

    def _joinable(self, groups: Groups, own: Floats, ties: Ties) -> Ties:
        """Return those ties over which two groups may join."""
        asked = self._enough(own[ties.one], own[ties.other])
        alone = np.maximum(groups.sizes[ties.one], groups.sizes[ties.other]) == 1
        np.maximum(asked, self.meeting, out=asked, where=alone)
        fit = self._may_be_third(groups, ties) & self._holds_together(groups, ties)
        enough = ties.some((ties.mean >= asked) & fit)
        return enough.some(~groups.are_apart(enough))

    def _may_be_third(self, groups: Groups, ties: Ties) -> Flags:
        """Say which ties are none of a pair with a lone report, or good enough for one."""
        are_three = groups.sizes[ties.one] + groups.sizes[ties.other] == THIRD
        away = groups.are_drawn_away(ties)
        enough = ~away | (ties.mean >= self.third)
        fit: Flags = ~are_three | (enough & (ties.mean >= self.beyond * groups.faint))
        return fit

    def _holds_together(self, groups: Groups, ties: Ties) -> Flags:
        """Say over which ties a pair would join, or a group whose pairs are alike enough on average."""
        one, other = groups.sizes[ties.one], groups.sizes[ties.other]
        inside = _inside(groups)
        total = inside[ties.one] + inside[ties.other] + ties.mean * one * other
        hold: Flags = (one + other < THIRD) | (total >= self.loosest * pairs_in(one + other))
        return hold


def _inside(groups: Groups) -> Floats:
    """Return the sum of the likeness of each group's pairs, those that are not listed among them."""
    brevity = groups.brevity / groups.sizes
    faint = groups.faint + groups.faint_brief * brevity**2
    inside: Floats = groups.inside + faint * pairs_in(groups.sizes)
    return inside


def _beyond_faint(pairs: Pairs) -> Pairs:
    """Return what the pairs are alike beyond those that are not listed, in parts that sum exactly."""
    faint = np.full(len(pairs.first), pairs.faint)
    if pairs.faint_brief:
        both = pairs.brevity[pairs.first] * pairs.brevity[pairs.second]
        faint += pairs.faint_brief * both
    close, alike = (
        np.round((known - faint) * EXACT) / EXACT for known in (pairs.close, pairs.alike)
    )
    return replace(pairs, close=close, alike=alike)


def pairs_in(sizes: Floats) -> Floats:
    """Return how many pairs groups of these sizes hold."""
    return sizes * (sizes - 1) / 2


def numbered(labels: Labels) -> Labels:
    """Return the labels numbered from 0 in the order in which they first occur."""
    _, first, places = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first, kind="stable"), kind="stable")[places]
