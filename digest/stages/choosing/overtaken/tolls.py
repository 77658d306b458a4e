"""Sentences whose count of the dead, hurt or missing a later report has outgrown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from digest.stages.choosing.telling.days import is_dated
from digest.stages.choosing.weights import TOLL
from digest.stages.figures.claims import Claim
from digest.stages.figures.kinds import Kind
from digest.stages.figures.reading import claims
from digest.stages.quoting.sentence import Sentence

READ = 120
"""Sentences of one story in which counts are looked for."""

COUNTED = (Kind.PEOPLE, Kind.COUNT)

RISEN = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es?|ed|ing)|jump(?:s|ed)|gr[eo]wn?|(?:goes|went|gone) up)\s+to\s+$"
    r"|\b(?:auf|(?:monté|passé|montée|passée|porté)\s+à)\s+$",
    re.IGNORECASE,
)
"""What stands before a count that has gone up."""


def outgrown(sentences: Iterable[Sentence]) -> frozenset[Sentence]:
    """Return the sentences with a count of people that a later report's beginning has outgrown.

    A count stands outgrown wherever it stands: twelve hurt are also twelve taken to hospital.
    """
    begun = [s for s in sentences if s.order <= TOLL.beginning][:READ]
    found = [c for s in begun for c in claims(s) if c.thing.kind in COUNTED and c.whole]
    counts: dict[tuple[str, Kind, str], list[Claim]] = defaultdict(list)
    for claim in found:
        if claim.thing.kind is Kind.PEOPLE:
            counts[claim.sort].append(claim)
    past = [
        earlier
        for alike in counts.values()
        for earlier in alike
        if any(outgrows(later, earlier) for later in alike)
    ]
    return frozenset(
        claim.sentence for claim in found if any(is_told_again(claim, p) for p in past)
    )


def is_told_again(claim: Claim, past: Claim) -> bool:
    """Say whether a count is one that was outgrown, told again at about the same time."""
    apart = claim.sentence.report.time - past.sentence.report.time
    same = claim.number.high == past.number.high and apart <= TOLL.spell
    return same and (claim.sort == past.sort or claim.number.high >= TOLL.telling)


def outgrows(later: Claim, earlier: Claim) -> bool:
    """Say whether one count is higher than another of a while before.

    Where it is not known which report came first, one that tells that the count rose did not.
    """
    reports = later.sentence.report, earlier.sentence.report
    if has_risen(later) and not all(map(is_dated, reports)):
        return reports[0].id != reports[1].id and later.number.low > earlier.number.high
    passed = reports[0].time - reports[1].time
    return timedelta() < passed <= TOLL.spell and later.number.low > earlier.number.high


def has_risen(claim: Claim) -> bool:
    """Say whether a sentence tells that a count has gone up to this number."""
    return RISEN.search(claim.around.told.before(claim.number)) is not None
