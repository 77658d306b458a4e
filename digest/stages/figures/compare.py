"""Whether two figures are given for the same thing, and whether they can both be true."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import time, timedelta

from digest.model import DifferenceKind
from digest.stages.figures.apart import COUNTED, apart, doubtful, overtakes, told_apart
from digest.stages.figures.claims import Claim
from digest.stages.figures.kinds import Kind
from digest.stages.figures.numbers import Bound, Number, agree
from digest.stages.figures.words import FATE_ROOTS, MATTERS

LATER = timedelta(hours=3)
"""A count of people or things that is this much younger replaces the older one."""

MUCH_LATER = timedelta(hours=12)
"""Any other figure that is this much younger replaces the older one."""

MILLION = 1e6
"""From here on sums are spoken of by their first digit."""

MIDNIGHT = time()
"""The time of a report of which only the date is known."""

MEMORY = timedelta(days=7)
"""Reports further apart are of other occasions, however alike: the jobs lost in another month."""

OCCASION = timedelta(days=4)
"""As `MEMORY`, for figures that no report says to have replaced another, tolls apart."""

VOTING = timedelta(days=1)
"""As `MEMORY`, for votes: one house votes on many things."""

REPLACED = 2
"""Times as far apart may two figures be of which one is said to replace the other."""

TWIN = 0.6
"""Two sentences that share this much are one sentence with another figure in it ..."""

TWIN_SHARED = 1.2
"""... where what they share weighs at least this much."""

UNTOLD = 3
"""Times as far apart may two figures be where nothing says that the later replaced the earlier."""

FIGURE = 0.6
"""Weight of another figure, or of a rate, that two sentences have in common."""

DOUBTED = 3.0
"""What two sentences must share where other words stand before their figures."""

FEW = 16
"""In a story of fewer sentences no word is called common."""


@dataclass(frozen=True, kw_only=True)
class Needed:
    """What two sentences must share for their figures to be of one thing."""

    shared: float
    """Weight of the roots in common, besides the thing itself; a rare root weighs 1."""
    overlap: float
    """That weight as a share of the shorter sentence's, 0 to 1."""
    near: float
    """Weight of the roots in common close to the figure."""
    times: float
    """How many times the smaller figure the greater may be: accounts differ, but not wildly."""


NEEDED = {
    Kind.PEOPLE: Needed(shared=0.8, overlap=0.20, near=0.0, times=6),
    Kind.COUNT: Needed(shared=1.3, overlap=0.30, near=0.6, times=3),
    Kind.MONEY: Needed(shared=1.3, overlap=0.30, near=0.6, times=2.75),
    Kind.SHARE: Needed(shared=1.4, overlap=0.35, near=1.2, times=4),
    Kind.MEASURE: Needed(shared=1.3, overlap=0.22, near=1.2, times=3),
    Kind.VOTE: Needed(shared=1.3, overlap=0.25, near=0.0, times=1.25),
    Kind.DATE: Needed(shared=2.0, overlap=0.55, near=1.8, times=31),
}


@dataclass(frozen=True)
class Commonness:
    """How common words and names are in the sentences with figures of one story."""

    sentences: int
    roots: Counter[str]
    """In how many sentences a root stands."""
    reports: int
    names: dict[str, int]
    """In how many reports a name stands."""

    @staticmethod
    def of(claims: Sequence[Claim]) -> Commonness:
        """Return what is common in the sentences of these claims."""
        frames = {(c.sentence.report.id, c.sentence.order): c.frame for c in claims}
        holders: dict[str, set[str]] = defaultdict(set)
        for (report, _), frame in frames.items():
            for name in (*frame.names, *([frame.opening] if frame.opening else ())):
                holders[name].add(report)
        known = {name for frame in frames.values() for name in frame.names}
        return Commonness(
            sentences=len(frames),
            roots=Counter(root for frame in frames.values() for root in frame.about),
            reports=len({report for report, _ in frames}),
            names={name: len(reports) for name, reports in holders.items() if name in known},
        )

    def weight(self, roots: Iterable[str]) -> float:
        """Return how much these roots tell, a root that stands everywhere hardly anything."""
        most = math.log(max(self.sentences, FEW))
        return math.fsum(1 - math.log(max(1, self.roots[r])) / most for r in sorted(roots))

    def rare(self, names: Iterable[str]) -> frozenset[str]:
        """Return the names that tell one part of the story from another."""
        most = max(1, self.reports // 2)
        return frozenset(n for n in names if 0 < self.names.get(n, 0) <= most)

    def names_of(self, claim: Claim) -> frozenset[str]:
        """Return the names in a claim's sentence; its first word only where it is one."""
        opening = claim.frame.opening
        return claim.frame.names | ({opening} if opening in self.names else frozenset())


def likeness(first: Claim, second: Claim, common: Commonness) -> float:
    """Return how surely both figures are of the same thing, 0 to 1; 0 where they are not."""
    needed = NEEDED[first.thing.kind]
    if _are_apart(first, second, common) or _too_far(first, second, needed):
        return 0.0
    said = _said(first) | _said(second)
    figures = _tied_by_figures(first, second)
    shared = common.weight((first.frame.about & second.frame.about) - said) + figures
    near = common.weight((first.around.near & second.around.near) - said) + figures
    shorter = min(common.weight(c.frame.about - said) for c in (first, second)) or 1.0
    overlap = shared / shorter
    if doubtful(first, second) and shared < DOUBTED:
        return 0.0
    if overlap >= TWIN and shared >= TWIN_SHARED:
        return min(1.0, overlap)
    enough = shared >= needed.shared and near >= needed.near and overlap >= needed.overlap
    return min(1.0, overlap) if enough else 0.0


def _are_apart(first: Claim, second: Claim, common: Commonness) -> bool:
    """Say whether something shows that the figures are of two things."""
    return (
        not _same_thing(first, second)
        or told_apart(first, second)
        or not _same_names(first, second, common)
        or apart(_matters(first), _matters(second))
    )


def _tied_by_figures(first: Claim, second: Claim) -> float:
    """Return what other figures and rates that both give add to the words they share."""
    ties = FIGURE * sum(number > 3 for number, _ in first.frame.units & second.frame.units)
    if first.thing.kind is Kind.PEOPLE:
        ties += FIGURE * bool(first.beside & second.beside)
    ties += FIGURE * bool(first.thing.per)  # equal in both, or they were not of one thing
    return ties + FIGURE * (overtakes(first, second) or overtakes(second, first))


def _too_far(first: Claim, second: Claim, needed: Needed) -> bool:
    times = _times(first, second)
    if times <= needed.times:
        return False
    return times > REPLACED * needed.times or not (first.around.replaces or second.around.replaces)


def _same_thing(first: Claim, second: Claim) -> bool:
    a, b = first.thing, second.thing
    if (a.kind, a.unit, a.per, a.way) != (b.kind, b.unit, b.per, b.way):
        return False
    if a.kind in COUNTED:
        return a.noun == b.noun and not apart(a.marks, b.marks)
    if a.kind is Kind.SHARE:
        return a.noun == b.noun and first.lonely and second.lonely
    if a.kind is Kind.DATE:
        return True
    return not (a.noun and b.noun and a.noun != b.noun)


def _same_names(first: Claim, second: Claim, common: Commonness) -> bool:
    one, two = common.names_of(first), common.names_of(second)
    if apart(one, two) or apart(common.rare(one), common.rare(two)):
        return False
    if first.thing.kind is Kind.PEOPLE:
        return True
    strangers = (common.rare(first.around.names) - two, common.rare(second.around.names) - one)
    return not (strangers[0] and strangers[1])


def _said(claim: Claim) -> AbstractSet[str]:
    """Return the roots that the thing itself accounts for, and that two claims share anyway."""
    if claim.thing.kind is Kind.PEOPLE:
        return FATE_ROOTS | {claim.thing.noun}
    return {claim.thing.noun} if claim.thing.kind is Kind.COUNT else frozenset()


def _matters(claim: Claim) -> frozenset[str]:
    """Return what a sum of money is: a fine, a price, a profit."""
    if claim.thing.kind is not Kind.MONEY:
        return frozenset()
    return frozenset(matter for matter, roots in MATTERS.items() if roots & claim.around.near)


def _times(first: Claim, second: Claim) -> float:
    low, high = sorted((first.number.high, second.number.high))
    return high / low if low else math.inf


def compatible(first: Claim, second: Claim) -> bool:
    """Say whether both figures may be true at once."""
    if first.thing.kind is Kind.DATE:
        return (first.thing.noun, first.number.low) == (second.thing.noun, second.number.low)
    if first.second and second.second:
        return agree(first.number, second.number) and agree(first.second, second.second)
    if first.thing.kind is Kind.MONEY and _cut_short(first.number, second.number):
        return True
    return agree(first.number, second.number)


def _cut_short(first: Number, second: Number) -> bool:
    """Say whether one sum is the other without its last digits: $5 billion for $5.7 billion."""
    coarse, fine = sorted((first, second), key=lambda number: -number.step)
    plain = coarse.bound is fine.bound is Bound.EXACT
    if not plain or coarse.step < MILLION or coarse.step == fine.step:
        return False
    return coarse.high < 10 * coarse.step and fine.low // coarse.step * coarse.step == coarse.high


def equal(first: Claim, second: Claim) -> bool:
    """Say whether both give the same figure of the same sort."""
    return first.number.high == second.number.high and first.sort == second.sort


def difference(first: Claim, second: Claim) -> DifferenceKind | None:
    """Return how two figures for one thing differ; None where they do not."""
    earlier, later = sorted((first, second), key=lambda claim: claim.order)
    if compatible(first, second) and not _outgrown(earlier, later):
        return None
    if overtakes(earlier, later) or _is_another_occasion(earlier, later):
        return None
    if _is_update(earlier, later):
        return DifferenceKind.UPDATE
    if _times(earlier, later) > UNTOLD:
        return None
    same_voice = earlier.sentence.voice == later.sentence.voice
    return None if same_voice or _mentions(earlier, later) else DifferenceKind.CONFLICT


def _outgrown(earlier: Claim, later: Claim) -> bool:
    """Say whether a bound for people was left behind: `at least 12`, hours later 17."""
    return (
        earlier.thing.kind is Kind.PEOPLE
        and earlier.number.bound is Bound.AT_LEAST
        and later.number.low > 1.1 * earlier.number.high
        and _is_update(earlier, later)
    )


def _is_another_occasion(earlier: Claim, later: Claim) -> bool:
    """Say whether the reports lie too far apart for figures alike to be of one thing."""
    kind = later.thing.kind
    if kind is Kind.VOTE:
        return _gap(earlier, later) >= VOTING
    lasting = kind is Kind.PEOPLE or later.around.replaces or overtakes(later, earlier)
    return _gap(earlier, later) > (MEMORY if lasting else OCCASION)


def _is_update(earlier: Claim, later: Claim) -> bool:
    gap = _gap(earlier, later)
    if overtakes(later, earlier):
        return True
    if gap <= timedelta(0) or later.thing.kind is Kind.VOTE:
        return False
    if later.around.replaces and later.thing.kind in COUNTED:
        return True
    return gap >= (LATER if later.thing.kind in COUNTED else MUCH_LATER)


def _gap(earlier: Claim, later: Claim) -> timedelta:
    """Return how much younger a report is as far as is known: a bare date counts in whole days."""
    reports = [claim.sentence.report for claim in (earlier, later)]
    if not all(report.article.dated for report in reports):
        return timedelta(0)
    times = [report.time for report in reports]
    if any(moment.time() == MIDNIGHT for moment in times):
        return times[1].date() - times[0].date()
    return times[1] - times[0]


def _mentions(first: Claim, second: Claim) -> bool:
    """Say whether one sentence gives the other's figure too: then they do not disagree."""
    return first.number.high in second.company or second.number.high in first.company
