"""The one word that says how a development stands for a reader."""

from __future__ import annotations

import re
from datetime import timedelta

from digest.model import Candidate, Development, Report, Status

CORRECTION = re.compile(
    r"^\W*(?:correction|corrected|clarification|retraction|erratum|rectificatif)\b", re.IGNORECASE
)
"""Headlines by which an outlet corrects itself."""

SPELL = timedelta(hours=6)
"""The time in which several outlets reporting means that a story is still moving."""


def corrects(report: Report) -> bool:
    """Say whether an outlet corrects itself here."""
    return CORRECTION.search(report.title) is not None


def status(candidate: Candidate) -> Status:
    """Return the one word that says how a development stands for this reader.

    New: never told. No new reporting: told, and nothing new to quote. Developing: told, and
    reports of the last hours before the latest keep coming from several outlets. Updated:
    told, with something new. A correction is told by the sources' words in a headline.
    """
    development = candidate.development
    if any(map(corrects, development.reports)):
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
