"""Which days a sentence tells of, as gone by and as still to come."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from digest.model import Report
from digest.stages.dates.days import coming, gone, gone_deeds
from digest.stages.quoting.quotable import Sentence


def days_to_come(sentence: Sentence) -> frozenset[date]:
    """Return the days of which a sentence tells as still to come; none where it is undated."""
    return told_days(sentence)[0]


def days_past(sentence: Sentence) -> frozenset[date]:
    """Return the days that a sentence tells of as gone by, its report's own among them."""
    return told_days(sentence)[1]


def days_of_deeds(sentence: Sentence) -> frozenset[date]:
    """Return the days gone by on which, as a sentence tells, more was done than said."""
    report = sentence.report
    if not is_dated(report):
        return frozenset()
    return gone_deeds(sentence.text, report.article.language, report.time, sentence.before)


def told_days(sentence: Sentence) -> tuple[frozenset[date], frozenset[date]]:
    """Return the days to come and the days gone by of which a sentence tells."""
    report = sentence.report
    if not is_dated(report):
        return frozenset(), frozenset()
    return days_in(sentence.text, report.article.language, report.time, sentence.before)


@lru_cache(maxsize=1 << 13)
def days_in(
    text: str, language: str, published: datetime, before: str
) -> tuple[frozenset[date], frozenset[date]]:
    """Return the days to come and the days gone by of which a text tells."""
    told = (text, language, published, before)
    return coming(*told), gone(*told)


def is_dated(report: Report) -> bool:
    """Say whether it is known when a report came out."""
    return report.article.dated or report.section.time is not None
