"""What tells two figures of one sort apart: another mood, day, place, part or occasion."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from digest.stages.figures.claims import Claim
from digest.stages.figures.kinds import Kind
from digest.stages.figures.numbers import agree
from digest.stages.figures.words import (
    ANY_PAYER,
    NEUTRAL,
    OPPOSITES,
    PARTS_OF_PLACES,
    SAME_DEED,
    SPEAKERS,
)

COUNTED = frozenset({Kind.PEOPLE, Kind.COUNT})

_HOSPITAL = re.compile(
    r"\b(?:hospital|hospitals|hospitali[sz]ed|krankenhaus\w*|klinik\w*|hôpita\w*|hospitalisé\w*)\b"
)
"""Those taken there are some of the hurt."""

MINUTES = 15
"""So far apart may two reports time one shock, blast or landing."""

SEVERAL = 3
"""Two sentences that differ in so many figures tell of two occasions."""


def apart(first: AbstractSet[str], second: AbstractSet[str]) -> bool:
    """Say whether both sets hold something and nothing in common."""
    return bool(first and second and not first & second)


def overtakes(later: Claim, earlier: Claim) -> bool:
    """Say whether the later sentence gives the earlier one's figure as one that used to hold."""
    return any(agree(number, earlier.number) for number in later.frame.former)


def told_apart(first: Claim, second: Claim) -> bool:
    """Say whether the words around two figures give them for different things."""
    if overtakes(first, second) or overtakes(second, first):
        return False
    return any(check(first, second) for check in _CHECKS)


def doubtful(first: Claim, second: Claim) -> bool:
    """Say whether other words lead to either figure: crews `saved` 40 houses, fire `destroyed` 25."""
    if first.thing.kind in (Kind.PEOPLE, Kind.DATE):
        return False
    return bool(_strange(first, second) and _strange(second, first))


def _strange(first: Claim, second: Claim) -> frozenset[str]:
    """Return the words that lead to the first figure and that the second sentence has not."""
    known = {deed(root) for root in second.frame.about}
    names = " ".join((*first.frame.names, first.frame.opening))
    return frozenset(
        root
        for root in first.around.leading - SPEAKERS
        if deed(root) not in known and root not in names
    )


def deed(root: str) -> str:
    """Return what newspapers take for the same deed under one name."""
    return SAME_DEED.get(root, root)


def _another_mood(first: Claim, second: Claim) -> bool:
    """Say whether one is told as fact, the other as wish, offer, forecast or of long ago."""
    coming = {"foreseen", "to come"}
    replaces = first.around.replaces or second.around.replaces
    # Tolls and sums are told "so far" or just told; a count of things may be of one occasion.
    one_occasion = first.thing.kind is Kind.COUNT and not replaces
    loose = coming | {"will"} | (set() if one_occasion else {"in all"})
    moods = [claim.around.moods - loose for claim in (first, second)]
    foreseen = any("foreseen" in claim.around.moods for claim in (first, second))
    to_come = all(claim.around.moods & coming for claim in (first, second))
    return moods[0] != moods[1] or (foreseen and not to_come)


def _another_change(first: Claim, second: Claim) -> bool:
    """Say whether two changes are of other lengths of time, or one is still to come."""
    if not first.thing.way:
        return False
    ours, theirs = first.around, second.around
    return ours.spans != theirs.spans or ("will" in ours.moods) != ("will" in theirs.moods)


def _another_day(first: Claim, second: Claim) -> bool:
    """Say whether two sentences tell of other days, and neither of a change between them."""
    if first.around.replaces or second.around.replaces or first.thing.kind is Kind.DATE:
        return False
    if first.thing.kind not in COUNTED:
        return apart(first.around.days, second.around.days)
    return apart(first.frame.days, second.frame.days)


def _borne_by_others(first: Claim, second: Claim) -> bool:
    """Say whether two sums are what something costs others, or are made of something else."""
    if first.thing.kind is not Kind.MONEY:
        return False
    ours, theirs = (claim.around.borne - ANY_PAYER for claim in (first, second))
    return apart(ours, theirs)


def _another_time(first: Claim, second: Claim) -> bool:
    """Say whether two measures are of what happened at other times of day, or lie another way."""
    if first.thing.kind is not Kind.MEASURE:
        return False
    if apart(first.around.bearing, second.around.bearing):
        return True
    ours, theirs = first.around.clocks, second.around.clocks
    return bool(ours and theirs) and not any(_may_be_one(a, b) for a in ours for b in theirs)


def _in_hospital(first: Claim, second: Claim) -> bool:
    """Say whether one counts those taken to hospital, and the other no fewer who were hurt."""
    if first.thing.unit != "hurt":
        return False
    taken = [_HOSPITAL.search(claim.around.part) is not None for claim in (first, second)]
    fewer, more = (first, second) if taken[0] else (second, first)
    return taken[0] != taken[1] and fewer.number.low <= more.number.high


def _may_be_one(ours: tuple[int, bool], theirs: tuple[int, bool]) -> bool:
    """Say whether two times of day may be one, told for other zones where only one names it."""
    (mine, world), (other, elsewhere) = ours, theirs
    gap = abs(mine - other) % (1440 if world == elsewhere else 60)
    return min(gap, (1440 if world == elsewhere else 60) - gap) <= (
        MINUTES if world == elsewhere else 2
    )


def _all_differs(first: Claim, second: Claim) -> bool:
    """Say whether two sentences count the same several things and agree on next to none."""
    ours, theirs = first.frame.units, second.frame.units
    both = {thing for _, thing in ours} & {thing for _, thing in theirs} - {""}
    agreed = {thing for _, thing in ours & theirs} & both
    return len(both) >= SEVERAL and len(agreed) * SEVERAL <= len(both) + 1


def _counted_otherwise(first: Claim, second: Claim) -> bool:
    """Say whether only one toll tells whether those who did it are among the dead."""
    toll = first.thing.kind is Kind.PEOPLE
    return toll and first.frame.culprit != second.frame.culprit


def _otherwise_named(first: Claim, second: Claim) -> bool:
    """Say whether the sentences tell of another number of something: version 3.2, version 3.3."""
    ours, theirs = dict(first.frame.labels), dict(second.frame.labels)
    return any(ours[name] != theirs[name] for name in ours.keys() & theirs.keys())


def _otherwise_qualified(first: Claim, second: Claim) -> bool:
    """Say whether one word has another before it: `net profit`, `operating profit`."""
    ours, theirs = dict(first.around.ruled), dict(second.around.ruled)
    for root in ours.keys() & theirs.keys():
        one, two = ours[root], theirs[root]
        strange = one not in second.frame.about and two not in first.frame.about
        if (
            one
            and two
            and strange
            and deed(one) != deed(two)
            and not {one, two} & (SPEAKERS | NEUTRAL)
        ):
            return True
    return False


def _other_kind(first: Claim, second: Claim) -> bool:
    """Say whether the figures are of other ones of many: the average, the 13-inch model, hers."""
    ours, theirs = first.around, second.around
    if apart(ours.owner, theirs.owner):
        return True
    return (ours.extremes, ours.models) != (theirs.extremes, theirs.models)


def _other_slots(first: Claim, second: Claim) -> bool:
    """Say whether the same preposition leads to other things: a tax on petrol, a tax on diesel."""
    for preposition in {slot for slot, _ in first.around.slots} & {
        slot for slot, _ in second.around.slots
    }:
        mine = {word for slot, word in first.around.slots if slot == preposition}
        theirs = {word for slot, word in second.around.slots if slot == preposition}
        if not mine & (theirs | second.frame.about) and not theirs & first.frame.about:
            return True
    return False


def _either_narrower(first: Claim, second: Claim) -> bool:
    return _narrower(first, second) or _narrower(second, first)


def _narrower(first: Claim, second: Claim) -> bool:
    """Say whether the first figure is of a part of what the second is of."""
    if first.thing.kind is Kind.SHARE:
        names = first.frame.names | second.frame.names
        others = dict(second.around.ruled)
        for root, before in first.around.ruled:
            known = before in second.frame.about or any(name.startswith(before) for name in names)
            if before and others.get(root) == "" and not known:
                return True
    if first.thing.kind not in (Kind.COUNT, Kind.SHARE) and not first.thing.way:
        return False
    told = {*second.frame.names, second.frame.opening, *" ".join(second.around.places).split()}
    return bool(first.around.places) and not any(
        set(place.split()) & told for place in first.around.places
    )


def _another_period(first: Claim, second: Claim) -> bool:
    ours, theirs = first.around, second.around
    if apart(ours.periods, theirs.periods) or apart(ours.order, theirs.order):
        return True
    return first.thing.kind not in COUNTED and apart(ours.hours, theirs.hours)


def _opposite(first: Claim, second: Claim) -> bool:
    """Say whether words that exclude one another stand in the two sentences."""
    return _opposed(first.frame.about, second.frame.about)


def _opposed(first: AbstractSet[str], second: AbstractSet[str]) -> bool:
    mine, theirs = first - second, second - first
    return any(
        (one in mine and other in theirs) or (other in mine and one in theirs)
        for one, other in OPPOSITES
    )


def _elsewhere(first: Claim, second: Claim) -> bool:
    """Say whether two figures have no place in common: Central Aceh is not Aceh."""
    ours, theirs = first.around.places, second.around.places
    return bool(ours and theirs) and not any(_same_place(a, b) for a in ours for b in theirs)


def _same_place(first: str, second: str) -> bool:
    one, two = set(first.replace("-", " ").split()), set(second.replace("-", " ").split())
    return (one <= two or two <= one) and not (one ^ two) & PARTS_OF_PLACES


_CHECKS = (
    _another_mood,
    _another_change,
    _another_day,
    _another_time,
    _borne_by_others,
    _another_period,
    _elsewhere,
    _other_kind,
    _either_narrower,
    _other_slots,
    _otherwise_named,
    _otherwise_qualified,
    _counted_otherwise,
    _in_hospital,
    _all_differs,
    _opposite,
)
