"""Sentences that tell a deed which another one tells: whatever else they say.

"The governor signed a bill on Monday that …" and "Gov. Ron Hale, who …, signed legislation on Monday"
share few words; who did what on which day is told all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.stages.choosing.telling.days import days_past
from digest.stages.choosing.telling.deeds import doers, first_deed
from digest.stages.choosing.telling.facts import gives_figure
from digest.stages.choosing.weights import DEED
from digest.stages.language.overlap import contained
from digest.stages.quoting.sentence import Sentence


def retold(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether one of the told sentences tells its deed of the same day.

    A figure that nothing told gives is news all the same.
    """
    told = list(told)
    if sentence in told or gives_figure(sentence, told):
        return False
    return any(same_deed(sentence, other) for other in told)


def same_deed(one: Sentence, other: Sentence) -> bool:
    """Say whether what is done first in either sentence is done on the same day by somebody in both.

    Where one tells no day, a good part of the shorter one's words must be in the other.
    """
    days = days_past(one), days_past(other)
    same_day = days[0] & days[1] if all(days) else contained(one.roots, other.roots) >= DEED.undated
    if not same_day:
        return False
    return any(
        doers(one, deed) & doers(other, deed)
        for deed in first_deed(one) | first_deed(other)
        if deed in one.roots and deed in other.roots
    )
