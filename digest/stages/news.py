"""What is new to this reader: content that no earlier edition carried."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from digest.model import Candidate, Development, Status, Told
from digest.stages.quotable import Sentence, content_of
from digest.stages.repeats import INSIDE, TWICE
from digest.stages.support import contained, jaccard

CORRECTION = re.compile(
    r"^\W*(?:correction|corrected|clarification|retraction|erratum|rectificatif)\b", re.IGNORECASE
)
"""Headlines by which an outlet corrects itself."""

SPELL = timedelta(hours=6)
"""The time in which several outlets reporting means that a story is still moving."""


def told_before(sentence: Sentence, told: Sequence[Told]) -> bool:
    """Say whether an earlier edition carried what this sentence says."""
    return any(same_content(sentence, line.text) for line in told)


def same_content(sentence: Sentence, text: str) -> bool:
    """Say whether a told text has this sentence's news."""
    content = content_of(text, sentence.report.article.language)
    return (
        jaccard(sentence.content, content) >= TWICE
        or contained(sentence.content, content) >= INSIDE
    )


def status(candidate: Candidate) -> Status:
    """Return the one word that says how a development stands for this reader.

    New: never told. No new reporting: told, and nothing new to quote. Developing: told, and
    reports of the last hours before the latest keep coming from several outlets. Updated:
    told, with something new. A correction is told by the sources' words in a headline.
    """
    development = candidate.development
    if any(CORRECTION.search(report.title) for report in development.reports):
        return Status.CORRECTION
    if not candidate.summary.news:
        return Status.NEW if development.is_new else Status.NOTHING_NEW
    if development.is_new:
        return Status.NEW
    return Status.DEVELOPING if keeps_coming(development) else Status.UPDATED


def keeps_coming(development: Development) -> bool:
    """Say whether several outlets reported within the hours before the latest report."""
    latest = max(report.time for report in development.reports)
    recent = [r for r in development.reports if latest - r.time <= SPELL]
    return len({report.outlet.family for report in recent}) >= 3
