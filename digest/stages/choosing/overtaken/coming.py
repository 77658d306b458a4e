"""Sentences that time has overtaken: they tell what had not happened yet, and it has, or its day is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from digest.model import Report
from digest.stages.choosing.fit import is_fit, places_among_prose
from digest.stages.choosing.overtaken.done import is_done
from digest.stages.choosing.overtaken.withdrawn import is_withdrawn
from digest.stages.choosing.telling.days import days_past, days_to_come
from digest.stages.choosing.weights import OVERTAKEN
from digest.stages.dates.evidence import has_come
from digest.stages.language.overlap import contained
from digest.stages.quoting.readable.need import Need
from digest.stages.quoting.sentence import Sentence


def overtaken(sentence: Sentence, pool: Sequence[Sentence]) -> bool:
    """Say whether it tells what had not happened yet, and another report tells more of it.

    A later one, or one of the same time that tells as done what this one tells as to come, or its day as past.
    So is what its own outlet takes back. Where dates are unknown any other report may be the later one.
    """
    if is_done(sentence, pool) or is_withdrawn(sentence, pool):
        return True
    if not sentence.waits and not days_to_come(sentence):
        return False
    return any(not other.waits and overtakes(other, sentence) for other in pool)


def overtakes(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another report's sentence comes later, or tells of the same day, and of the same thing."""
    shared = contained(sentence.content, other.content)
    if days_to_come(sentence) & days_past(other) and other.report.time >= sentence.report.time:
        return other.report.id != sentence.report.id and shared >= OVERTAKEN.same
    return sentence.waits and later(other.report, sentence.report) and shared >= OVERTAKEN.waiting


def later(one: Report, other: Report) -> bool:
    """Say whether a report came after another, or may have."""
    if one.id == other.id:
        return False
    return one.time > other.time or not (one.article.dated and other.article.dated)


def passed(pool: Sequence[Sentence], at: datetime | None) -> frozenset[Sentence]:
    """Return what tells to come what was due on a day that is over when the edition is made.

    Where no report's beginning tells more of it, it is all there is to tell: none.
    """
    if at is None:
        return frozenset()
    over = frozenset(s for s in pool if is_over(s, at.date()))
    told = [s for s in happened(pool) if s not in over] if over else []
    return over if any(tells_of_same(other, s) for other in told for s in over) else frozenset()


def tells_of_same(told: Sentence, sentence: Sentence) -> bool:
    """Say whether what a report begins with tells of the same thing or the same day."""
    same_day = days_to_come(sentence) & days_past(told)
    return bool(same_day) or contained(sentence.content, told.content) >= OVERTAKEN.same


def is_over(sentence: Sentence, today: date) -> bool:
    """Say whether all the days that a sentence tells of were to come and are over."""
    days = days_to_come(sentence)
    return bool(days) and max(days) < today and not days_past(sentence)


def happened(pool: Sequence[Sentence]) -> list[Sentence]:
    """Return the first sentences of reports that tell what happened, or how things are, and can open a story."""
    return [
        s
        for s, place in zip(pool, places_among_prose(pool), strict=True)
        if place == 0
        and s.need is Need.NOTHING
        and is_fit(s, place)
        and not s.waits
        and has_come(s.text, s.report.article.language)
    ]
