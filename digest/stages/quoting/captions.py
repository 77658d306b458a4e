"""Captions that read like sentences, told by their day: `Un A330 d’Air France a atterri à Paris le 28 mars 2007.`"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from digest.model import Report, Span
from digest.stages.dates.written import find_date
from digest.stages.language.words import count_words

LONGEST = 20
"""Words that a caption has at most."""

REACH = 32
"""Characters at either end in which its day stands."""

LONG_AGO = timedelta(days=60)
"""How long before its report a day lies that a report's first sentence does not tell of as news."""

YEAR_LAST = re.compile(r"(?:19|20|१९|२०|١٩|٢٠)\d\d\W*$")
DAY_FIRST = re.compile(
    r"\W*(?:[^\W\d_]{1,4}\s)?(?:\d{1,2}\b|[^\W\d_]+\s\d{1,2}\b)[^,،;:]{0,24}(?:19|20)\d\d\W*[,،]"
)


def is_old_picture(report: Report, spans: Sequence[Span], order: int) -> bool:
    """Say whether a report's first sentence is short and begins or ends with a day long before the report.

    News begins with what happened, and a picture's caption says when it was taken.
    """
    article = report.article
    if order or len(spans) == 1 or not article.dated:
        return False
    text = spans[0].of(article.text)
    if count_words(text) > LONGEST:
        return False
    ends = [text[-REACH:]] if YEAR_LAST.search(text) else []
    ends += [text[:REACH]] if DAY_FIRST.match(text) else []
    days = [day for end in ends if (day := find_date(end)) is not None]
    return any(day < report.time - LONG_AGO for day in days)
