"""Sentences that a later report has overtaken: they tell what had not happened yet, and it has."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Report
from digest.stages.quoting.quotable import Sentence
from digest.stages.quoting.support import contained

OVERTAKES = 0.35
"""Share of news-bearing words a later sentence needs in common with one that waits for news."""


def overtaken(sentence: Sentence, pool: Sequence[Sentence]) -> bool:
    """Say whether it tells what had not happened yet, and a later report tells more of it.

    Where dates are unknown any other report may be the later one.
    """
    if not sentence.waits:
        return False
    return any(
        later(other.report, sentence.report)
        and contained(sentence.content, other.content) >= OVERTAKES
        and not other.waits
        for other in pool
    )


def later(one: Report, other: Report) -> bool:
    """Say whether a report came after another, or may have."""
    if one.id == other.id:
        return False
    return one.time > other.time or not (one.article.dated and other.article.dated)
