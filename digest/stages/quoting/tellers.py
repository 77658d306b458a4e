"""Which reports may tell a story: one for each text, and news before opinion."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Access, Report
from digest.stages.quoting.opinions import is_opinion


def tellers(reports: Sequence[Report]) -> list[Report]:
    """Return the reports whose words can tell a story, oldest first: see `originals`.

    A copy whose original is here tells what it begins with and adds, where that is its own.
    Left out: reports with nothing but a headline, and opinion where there is anything else.
    """
    told = originals(reports)
    ids = {report.id for report in told}
    added = [r for r in reports if r.id not in ids and begins_anew(r)]
    telling = sorted([*told, *added], key=lambda r: (r.time, r.id))
    full = [r for r in telling if r.article.access is Access.FULL]
    return [r for r in full if not is_opinion(r.article)] or full


def originals(reports: Sequence[Report]) -> list[Report]:
    """Return one report for each text, oldest first: the original, or its earliest copy here.

    Two that credit one agency are one text only where one was found to be the other's copy.
    """
    ordered = sorted(reports, key=lambda r: (r.copy_of is not None, r.time, r.id))
    told: set[str] = set()
    kept = []
    for report in ordered:
        text = (report.copy_of.report if report.copy_of else None) or report.id
        if text not in told:
            told |= {text, report.id}
            kept.append(report)
    return sorted(kept, key=lambda r: (r.time, r.id))


def begins_anew(report: Report) -> bool:
    """Say whether a copy begins with a sentence of its own, as an update with a new toll does."""
    held, sentences = report.section.span, report.article.sentences
    first = next((at for at, span in enumerate(sentences) if held.holds(span)), None)
    return bool(report.copied) and first is not None and first not in report.copied


def copied_here(report: Report, telling: Sequence[Report]) -> bool:
    """Say whether a report is a copy whose original tells the story as well."""
    original = report.copy_of.report if report.copy_of else None
    return any(other.id == original for other in telling)
