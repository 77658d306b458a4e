"""Groups join as joining by hand does, and what a round looks at is all that can have changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.stages.grouping.alike.pairs import Labels, Pairs, nothing
from digest.stages.grouping.joining.cluster import EXACT, AverageLinkage, numbered

LINKAGE = AverageLinkage(
    cohesion=0.6,
    reach=0.4,
    typical=0.1,
    typical_brief=0.16,
    prior=1.5,
    meeting=0.12,
    third=0.08,
    beyond=7,
    loosest=0.0911,
)
COUNT = 12
CLOSENESS = 0.8
"""What time makes of likeness; 0.0125 comes to what pairs that are not listed have."""

likenesses = st.lists(
    st.sampled_from([0.0, 0.0125, 0.05, 0.07, 0.11, 0.13, 0.13, 0.2, 0.31, 0.5]),
    min_size=COUNT * (COUNT - 1) // 2,
    max_size=COUNT * (COUNT - 1) // 2,
)
brevities = st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=COUNT, max_size=COUNT)
labels = st.lists(st.integers(0, COUNT - 1), min_size=COUNT, max_size=COUNT)


FAINT, FAINT_BRIEF = 0.01, 0.03


def pairs_of(likeness: list[float], brevity: list[float]) -> Pairs:
    """Return the pairs that are alike at all, in parts that sum exactly."""
    every = list(combinations(range(COUNT), 2))
    some = [(*pair, alike) for pair, alike in zip(every, likeness, strict=True) if alike]
    first, second, alike = (np.array(column) for column in zip(*some, strict=True))
    close = CLOSENESS * alike
    return Pairs(first, second, close, alike, FAINT, np.array(brevity), FAINT_BRIEF)


def by_hand(pairs: Pairs, apart: tuple[int, int] | None, start: list[int]) -> list[int]:
    """Join mutual nearest groups, everything reckoned anew in each round."""
    every = list(zip(pairs.first, pairs.second, strict=True))
    both = pairs.brevity[pairs.first] * pairs.brevity[pairs.second]
    unlisted = pairs.faint + pairs.faint_brief * both
    above, alike = (
        dict(zip(every, np.round((known - unlisted) * EXACT) / EXACT, strict=True))
        for known in (pairs.close, pairs.alike)
    )
    groups = [[at for at in range(COUNT) if start[at] == label] for label in dict.fromkeys(start)]

    def tie(one: list[int], other: list[int]) -> float | None:
        found = [
            above[min(a, b), max(a, b)]
            for a in one
            for b in other
            if (min(a, b), max(a, b)) in above
        ]
        both = mean_brevity(one) * mean_brevity(other)
        faint = pairs.faint + pairs.faint_brief * both
        return sum(found) / (len(one) * len(other)) + faint if found else None

    def mean_brevity(group: list[int]) -> float:
        return float(sum(pairs.brevity[at] for at in group)) / len(group)

    def inside(group: list[int]) -> float:
        inner = list(combinations(group, 2))
        faint = pairs.faint + pairs.faint_brief * mean_brevity(group) ** 2
        return float(sum(alike.get(pair, 0.0) for pair in inner) + faint * len(inner))

    def own(group: list[int]) -> float:
        count, brevity = pairs_in(group), mean_brevity(group)
        typical = LINKAGE.typical + brevity * (LINKAGE.typical_brief - LINKAGE.typical)
        return (inside(group) + LINKAGE.prior * typical) / (count + LINKAGE.prior)

    def pairs_in(group: list[int]) -> int:
        return len(group) * (len(group) - 1) // 2

    def drawn_away(few: list[int], more: list[int]) -> bool:
        near = {at: above[pair] for pair in above if few[0] in pair for at in {*pair} - {few[0]}}
        return (len(few), len(more)) == (1, 2) and min(
            near, key=lambda at: (-near[at], at)
        ) not in more

    def may(one: list[int], other: list[int], mean: float) -> bool:
        looser, tighter = sorted([own(one), own(other)])
        asked = max(LINKAGE.cohesion * looser, LINKAGE.reach * tighter)
        if len(one) == len(other) == 1:
            asked = max(asked, LINKAGE.meeting)
        if len(one) + len(other) == 3:
            asked = max(asked, LINKAGE.beyond * pairs.faint)
        if drawn_away(*sorted([one, other], key=len)):
            asked = max(asked, LINKAGE.third)
        total = inside(one) + inside(other) + mean * len(one) * len(other)
        loose = total < LINKAGE.loosest * pairs_in(one + other)
        meet = (
            apart
            and {apart[0] in one, apart[1] in one} == {True, False}
            and (set(apart) <= {*one, *other})
        )
        return mean >= asked and not (loose and len(one + other) > 2) and not meet

    while True:
        groups.sort()
        nearest = dict[int, tuple[float, int]]()
        for (i, one), (j, other) in combinations(enumerate(groups), 2):
            mean = tie(one, other)
            if mean is not None and may(one, other, mean):
                nearest[i] = min(nearest.get(i, (0.0, -1)), (-mean, j))
                nearest[j] = min(nearest.get(j, (0.0, -1)), (-mean, i))
        mutual = [(i, j) for i, (_, j) in nearest.items() if i < j and nearest[j][1] == i]
        if not mutual:
            break
        for i, j in mutual:
            groups[i] = sorted(groups[i] + groups[j])
            groups[j] = []
        groups = [group for group in groups if group]
    label = {at: number for number, group in enumerate(groups) for at in group}
    return [label[at] for at in range(COUNT)]


@settings(max_examples=150, deadline=None)
@given(likenesses.filter(any), brevities, labels, st.booleans())
def test_groups_are_those_that_joining_by_hand_makes(
    likeness: list[float], brevity: list[float], start: list[int], begin_alone: bool
) -> None:
    pairs = pairs_of(likeness, brevity)
    start = list(range(COUNT)) if begin_alone else start

    found = LINKAGE(pairs, nothing(), np.array(start))

    assert found.tolist() == by_hand(pairs, None, start)


@settings(max_examples=60, deadline=None)
@given(likenesses.filter(any))
def test_what_is_to_stay_apart_stays_apart(likeness: list[float]) -> None:
    pairs = pairs_of(likeness, [0.0] * COUNT)
    none = np.zeros(1)
    apart = Pairs(np.array([0]), np.array([5]), none, none)

    found = LINKAGE(pairs, apart, np.arange(COUNT))

    assert found[0] != found[5]
    assert found.tolist() == by_hand(pairs, (0, 5), list(range(COUNT)))


def test_reports_without_any_likeness_stay_alone() -> None:
    assert LINKAGE(nothing(), nothing(), np.arange(3)).tolist() == [0, 1, 2]
    assert LINKAGE(nothing(), nothing(), np.arange(0)).tolist() == []


def test_reports_that_begin_together_stay_together_without_any_likeness() -> None:
    assert LINKAGE(nothing(), nothing(), np.array([4, 4, 2, 4])).tolist() == [0, 0, 1, 0]


def test_two_headlines_and_two_texts_are_asked_different_likeness_for_a_third() -> None:
    sizes, inside = np.full(2, 2.0), np.full(2, 0.2)
    asked = LINKAGE.asked(sizes, inside, np.array([0.0, 1.0]))
    assert asked[0] < asked[1]


def test_a_third_that_is_nearer_to_another_joins_a_pair_only_where_it_is_like_enough() -> None:
    first, second = np.array([0, 0, 1, 2]), np.array([1, 2, 2, 3])

    def grouped(to_the_pair: float, to_another: float) -> Labels:
        close = np.array([0.3, to_the_pair, to_the_pair, to_another])
        return LINKAGE(Pairs(first, second, close, close), nothing(), np.arange(4))

    assert grouped(0.09, 0.1).tolist() == grouped(0.075, 0.01).tolist() == [0, 0, 0, 1]
    assert grouped(0.075, 0.1).tolist() == [0, 0, 1, 2]


def test_three_reports_that_are_loosely_alike_are_a_topic_and_no_group() -> None:
    first, second = np.array([0, 0, 1]), np.array([1, 2, 2])

    def grouped(each: float) -> Labels:
        close = np.full(3, each)
        linkage = replace(LINKAGE, meeting=0.05, third=0.05, loosest=0.11)
        return linkage(Pairs(first, second, close, close), nothing(), np.arange(3))

    assert grouped(0.12).tolist() == [0, 0, 0]
    assert grouped(0.1).tolist() == [0, 0, 1]


def test_labels_are_numbered_as_they_first_occur() -> None:
    assert numbered(np.array([7, 3, 7, 9])).tolist() == [0, 1, 0, 2]
