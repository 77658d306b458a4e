"""Why each report is where it is: its likeness to its own story and to the next best, and the words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import scipy
from numpy.typing import NDArray

from digest.model import Report, Tie
from digest.stages.grouping.alike.likeness import Compared
from digest.stages.grouping.alike.pairs import Floats, Labels
from digest.stages.grouping.alike.vectors import MILLION, ranked
from digest.stages.grouping.follow import Profile
from digest.stages.grouping.words.bags import Short, in_order

PROFILE = 16
"""Terms kept of what a story is about, the weightiest."""

NEAR = 3
"""Reports that a tie names as the most like."""

BLOCK = 4096
"""Groups whose terms are compared at a time: bounds memory."""

SHARED = 6
"""Shared terms that a tie names."""


@dataclass(frozen=True, slots=True)
class _Held:
    """Reports' terms, their weights, and the sum of a term's weights in the report's group.

    `once` holds a place for each group and term.
    """

    owner: Short
    column: Short
    weight: NDArray[np.float32]
    total: NDArray[np.float32]
    once: Labels


@dataclass(frozen=True)
class Reasons:
    """What tied the reports to their groups; arrays hold one entry for each report."""

    reports: Sequence[Report]
    compared: Compared
    labels: Labels
    threshold: Floats
    """The likeness that each group would have asked of a report."""

    @cached_property
    def sizes(self) -> Labels:
        """How many reports each group has."""
        return np.bincount(self.labels)

    @cached_property
    def _means(self) -> tuple[Labels, Labels, Floats]:
        """(report, group, mean likeness to the group's other reports) where there is any."""
        pairs, count = self.compared.pairs, len(self.labels)
        listed = scipy.sparse.coo_array(
            (pairs.close, (pairs.first, pairs.second)), shape=(count, count)
        )
        # No pair is listed twice: nothing need be summed.
        listed.has_canonical_format = True
        member = np.ones(count), self.labels, np.arange(count + 1)
        groups = scipy.sparse.csr_array(member, shape=(count, len(self.sizes)))
        found = scipy.sparse.csr_array(listed.tocsr() @ groups + listed.T.tocsr() @ groups)
        found.sort_indices()
        report = np.repeat(np.arange(count), np.diff(found.indptr))
        group = found.indices.astype(np.int64)
        others = self.sizes[group] - (self.labels[report] == group)
        return report, group, found.data / np.maximum(others, 1)

    @cached_property
    def scores(self) -> Floats:
        """Each report's mean likeness to the others of its group."""
        report, group, mean = self._means
        own = self.labels[report] == group
        scores = np.zeros(len(self.labels))
        scores[report[own]] = mean[own]
        return scores

    @cached_property
    def runners_up(self) -> tuple[Labels, Floats]:
        """The group that is next best for each report (-1: none is like it), and its likeness."""
        report, group, mean = self._means
        other = self.labels[report] != group
        return best(report[other], group[other], mean[other], len(self.labels))

    @cached_property
    def near(self) -> dict[int, list[tuple[int, float]]]:
        """The reports most like each in its own group and how like they are, the most like first."""
        pairs = self.compared.pairs
        own = np.flatnonzero(self.labels[pairs.first] == self.labels[pairs.second])
        first, second, close = pairs.first[own], pairs.second[own], pairs.close[own]
        here, there = np.concatenate([first, second]), np.concatenate([second, first])
        return _top(here, there, np.concatenate([close, close]), NEAR)

    @cached_property
    def _told(self) -> tuple[dict[int, list[tuple[int, float]]], list[Profile]]:
        """For each report, what it shares with its group; for each group, its profile."""
        shared, profiles = dict[int, list[tuple[int, float]]](), [Profile()] * len(self.sizes)
        group = np.where(self.sizes > 1, np.arange(len(self.sizes)), -1)[self.labels]
        group = group.astype(np.int32)[self.compared.vectors.owner]
        for begin in range(0, len(self.sizes), BLOCK):
            held = self._held(np.flatnonzero((group >= begin) & (group < begin + BLOCK)))
            shared.update(self._shared(held))
            for at, profile in self._profiles(held):
                profiles[at] = profile
        return shared, profiles

    @property
    def profiles(self) -> list[Profile]:
        """What the reports of each group share: the weightiest terms with their mean weights."""
        return self._told[1]

    def _held(self, some: Labels) -> _Held:
        """Return some entries of the vectors, those of all reports of some groups."""
        found = self.compared.vectors
        owner, column, weight = found.owner[some], found.column[some], found.weight[some]
        keys = self.labels[owner] * max(len(found.terms), 1) + column
        order = in_order(keys)
        begins = np.flatnonzero(np.diff(keys[order], prepend=-1))
        total = np.zeros_like(weight)
        if len(begins):
            held = np.diff(np.append(begins, len(order)))
            total[order] = np.repeat(np.add.reduceat(weight[order], begins), held)
        return _Held(owner, column, weight, total, order[begins])

    def _shared(self, held: _Held) -> dict[int, list[tuple[int, float]]]:
        """Return for each report the terms it shares with its group and their part in the cosine."""
        others = np.maximum(self.sizes[self.labels[held.owner]] - 1, 1)
        part = held.weight * (held.total - held.weight) / others
        return _top(held.owner, held.column, part, SHARED)

    def _profiles(self, held: _Held) -> Iterator[tuple[int, Profile]]:
        group = self.labels[held.owner[held.once]]
        mean = held.total[held.once] / self.sizes[group]
        names = self.compared.vectors.terms
        for at, top in _top(group, held.column[held.once], mean, PROFILE).items():
            yield at, tuple((names[column], weight) for column, weight in top)

    def ties(self, names: Sequence[str]) -> Iterator[Tie]:
        """Yield the reasons for each report; `names` holds each group's story."""
        columns = self.labels, self.scores, *self.runners_up
        rows = zip(self.reports, *(column.tolist() for column in columns), strict=True)
        asked, sizes, hours = (
            self.threshold.tolist(),
            self.sizes.tolist(),
            self.compared.hours.tolist(),
        )
        ids, terms = [report.id for report in self.reports], self.compared.vectors.terms
        nearest, shared = self.near, self._told[0]
        for at, (report, own, score, other, other_score) in enumerate(rows):
            near = nearest.get(at, ())
            words = shared.get(at, ()) if near else ()
            yield Tie(
                report=report.id,
                story=names[own],
                score=score if sizes[own] > 1 else 1.0,
                threshold=asked[own],
                near=tuple([(ids[place], close) for place, close in near]),
                shared=tuple([(terms[column], part) for column, part in words]),
                runner_up=names[other] if other >= 0 else None,
                runner_up_score=other_score if other >= 0 else 0.0,
                hours_apart=_apart(hours[at], hours[near[0][0]]) if near else 0.0,
            )


def _apart(one: float, other: float) -> float:
    """Return the hours between two times; 0 where one of them is not known."""
    return 0.0 if math.isnan(one) or math.isnan(other) else abs(one - other)


def _top(
    owner: Labels | Short, choice: Labels | Short, worth: NDArray[np.floating[Any]], most: int
) -> dict[int, list[tuple[int, float]]]:
    """Return each owner's worthiest choices and their worth, at most `most`, worthiest first."""
    some = np.flatnonzero(worth > 1e-6)
    order = some[ranked(owner[some], worth[some])]
    begins = np.flatnonzero(np.diff(owner[order], prepend=-1))
    sizes = np.diff(np.append(begins, len(order)))
    best = order[np.arange(len(order)) - np.repeat(begins, sizes) < most]
    much = np.round(worth[best].astype(np.float64), 6)
    rows = list(zip(choice[best].tolist(), much.tolist(), strict=True))
    ends = np.cumsum(np.minimum(sizes, most)).tolist()
    owners = owner[order[begins]].tolist()
    return {
        whose: rows[begin:end]
        for whose, (begin, end) in zip(owners, pairwise([0, *ends]), strict=True)
    }


def best(owner: Labels, choice: Labels, worth: Floats, count: int) -> tuple[Labels, Floats]:
    """Return each owner's worthiest choice, of equals the earliest, and its worth; -1 for none.

    Owners stand in order, and so do the choices of each. Worths that differ by less than a
    millionth are equal.
    """
    chosen, value = np.full(count, -1, dtype=np.int64), np.zeros(count)
    begin = np.flatnonzero(np.diff(owner, prepend=-1))
    if len(begin):
        rounded = np.round(worth * MILLION)
        sizes = np.diff(np.append(begin, len(owner)))
        most = np.repeat(np.maximum.reduceat(rounded, begin), sizes)
        equal = np.flatnonzero(rounded == most)
        at = equal[np.flatnonzero(np.diff(owner[equal], prepend=-1))]
        chosen[owner[at]], value[owner[at]] = choice[at], worth[at]
    return chosen, value
