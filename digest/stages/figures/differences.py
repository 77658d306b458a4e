"""Accounts differ: figures that a story's reports give differently for the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from digest.model import Contrast, DifferenceKind, Report
from digest.stages.figures.apart import overtakes
from digest.stages.figures.claims import Claim
from digest.stages.figures.compare import (
    Commonness,
    compatible,
    difference,
    equal,
    likeness,
)
from digest.stages.figures.kinds import Kind
from digest.stages.figures.reading import claims
from digest.stages.quoting.quotable import first_wordings, leading, told_by

SENTENCES = 1200
"""Sentences of one story that are read for figures; each report's leading ones come first."""

ALIKE = 60
"""Figures of one sort that are compared with one another, the earliest in their reports first."""

TELLING = (Kind.PEOPLE, Kind.VOTE, Kind.MONEY, Kind.COUNT, Kind.SHARE, Kind.MEASURE, Kind.DATE)
"""Which sort of figure a reader wants to know of first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that differ, the earlier one first."""

    earlier: Claim
    later: Claim
    kind: DifferenceKind
    likeness: float


@dataclass(frozen=True, kw_only=True)
class AccountsDiffer:
    """Finds where reports of one story give different figures for the same thing.

    Precision comes before recall: two figures are only set side by side when the words around
    them say that they are of one thing, and when no bound, rounding or range lets both be true.
    """

    limit: int = 3
    """At most this many contrasts for one story."""
    places: int = 4
    """At most this many sentences in one contrast."""

    def __call__(self, reports: Sequence[Report]) -> tuple[Contrast, ...]:
        """Return figures given differently for the same thing, the most telling first."""
        groups = _grouped(sorted(_pairs(_claims(reports)), key=_rank))
        return tuple(_contrast(group, self.places) for group in groups[: self.limit])


def _claims(reports: Sequence[Report]) -> list[Claim]:
    sentences = first_wordings(leading(told_by(reports), SENTENCES))
    return [claim for sentence in sentences for claim in claims(sentence)]


def _pairs(found: Sequence[Claim]) -> list[Pair]:
    """Return the figures that differ, each with the one of the other report most like it."""
    common = Commonness.of(found)
    alike: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(found, key=lambda c: (c.sentence.order, c.order)):
        if len(alike[claim.sort]) < ALIKE:
            alike[claim.sort].append(claim)
    return [pair for sort in sorted(alike) for pair in _Alike(alike[sort], common).pairs()]


@dataclass(frozen=True)
class _Alike:
    """Figures of one sort in one story."""

    claims: Sequence[Claim]
    common: Commonness

    def pairs(self) -> list[Pair]:
        scores = self.scores()
        found = []
        for (i, j), score in scores.items():
            earlier, later = sorted((self.claims[i], self.claims[j]), key=lambda c: c.order)
            kind = difference(earlier, later)
            if kind and not self.is_known(earlier, later) and self.is_best(i, j, scores):
                found.append(Pair(earlier, later, kind, score))
        return found

    def scores(self) -> dict[tuple[int, int], float]:
        """Return how like one another figures of different reports are, where at all."""
        whole = [place for place, claim in enumerate(self.claims) if claim.whole]
        return {
            (i, j): score
            for i, j in combinations(whole, 2)
            if self.report(i) != self.report(j)
            and (score := likeness(self.claims[i], self.claims[j], self.common)) > 0
        }

    def report(self, place: int) -> str:
        return self.claims[place].sentence.report.id

    def is_known(self, earlier: Claim, later: Claim) -> bool:
        """Say whether one report gives the other's figure too, as that of something else."""
        if overtakes(later, earlier):
            return False
        return self.gives(later, earlier) or self.gives(earlier, later)

    def gives(self, one: Claim, figure: Claim) -> bool:
        report = one.sentence.report.id
        return any(c.sentence.report.id == report and equal(c, figure) for c in self.claims)

    def is_best(self, i: int, j: int, scores: dict[tuple[int, int], float]) -> bool:
        """Say whether no figure of either report answers the other's better, or agrees with it."""
        for mine, theirs in ((i, j), (j, i)):
            for other, claim in enumerate(self.claims):
                if other == theirs or self.report(other) != self.report(theirs):
                    continue
                score = scores.get((min(mine, other), max(mine, other)), 0.0)
                if score > scores[i, j] or (score and compatible(self.claims[mine], claim)):
                    return False
        return True


def _rank(pair: Pair) -> tuple[int, float, tuple[float, str, int], tuple[float, str, int]]:
    telling = TELLING.index(pair.later.thing.kind)
    return telling, -pair.likeness, pair.earlier.order, pair.later.order


def _grouped(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Return pairs that share a figure together, in the order of each group's first pair."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        home = next((g for g in groups if any(_touch(pair, other) for other in g)), None)
        if home is None:
            groups.append([pair])
        else:
            home.append(pair)
    return groups


def _touch(pair: Pair, other: Pair) -> bool:
    """Say whether two pairs share a sentence, or tell one toll over again."""
    mine, theirs = ({told.earlier.order, told.later.order} for told in (pair, other))
    return bool(mine & theirs) or _tells_again(pair, other)


def _tells_again(pair: Pair, other: Pair) -> bool:
    mine, theirs = pair.earlier.thing, other.earlier.thing
    if mine.kind is not Kind.PEOPLE or (mine.unit, mine.noun) != (theirs.unit, theirs.noun):
        return False
    values = ({told.earlier.number.high, told.later.number.high} for told in (pair, other))
    return bool(set.intersection(*values))


def _contrast(group: Sequence[Pair], limit: int) -> Contrast:
    """Return one contrast: each value once, as it was told first, the latest last."""
    told = sorted((c for pair in group for c in (pair.earlier, pair.later)), key=lambda c: c.order)
    values: list[Claim] = []
    for claim in told:
        if not any(compatible(claim, other) for other in values):
            values.append(claim)
    kept = values if len(values) <= limit else [*values[: limit - 1], values[-1]]
    if len(kept) < 2:  # an outgrown bound: both may be true, but the reader wants the news
        last = max(group, key=lambda pair: pair.later.number.low)
        kept = [last.earlier, last.later]
    conflict = any(pair.kind is DifferenceKind.CONFLICT for pair in group)
    whole = [c for c in kept if all(c is former or overtakes(c, former) for former in kept)]
    return Contrast(
        kind=DifferenceKind.CONFLICT if conflict else DifferenceKind.UPDATE,
        places=tuple(dict.fromkeys(claim.sentence.place for claim in kept)),
        whole=() if conflict else tuple(dict.fromkeys(claim.sentence.place for claim in whole)),
    )
