"""Which days a sentence tells of, as gone by and as still to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from digest.model import Report
from digest.stages.dates.days import coming, gone, gone_deeds
from digest.stages.quoting.sentence import Sentence

DaysIn = Callable[[str, str, datetime, str], frozenset[date]]
"""Reads days in a text, given its language, when it came out and what its line holds before it."""

coming_in: DaysIn = lru_cache(maxsize=1 << 13)(coming)
gone_in: DaysIn = lru_cache(maxsize=1 << 13)(gone)


def days_to_come(sentence: Sentence) -> frozenset[date]:
    """Return the days of which a sentence tells as still to come; none where it is undated."""
    return read_in(coming_in, sentence)


def days_past(sentence: Sentence) -> frozenset[date]:
    """Return the days that a sentence tells of as gone by, its report's own among them."""
    return read_in(gone_in, sentence)


def days_of_deeds(sentence: Sentence) -> frozenset[date]:
    """Return the days gone by on which, as a sentence tells, more was done than said."""
    return read_in(gone_deeds, sentence)


def read_in(read: DaysIn, sentence: Sentence) -> frozenset[date]:
    """Return the days that are read in a sentence; none where its report is undated."""
    report = sentence.report
    if not is_dated(report):
        return frozenset()
    return read(sentence.text, report.article.language, report.time, sentence.before)


def is_dated(report: Report) -> bool:
    """Say whether it is known when a report came out."""
    return report.article.dated or report.section.time is not None
