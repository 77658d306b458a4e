"""Which reports may tell a story: one for each text, and news before opinion."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Access, Report
from digest.stages.quoting.opinions import is_opinion


def tellers(reports: Sequence[Report]) -> list[Report]:
    """Return the reports whose words can tell a story: one for each text, oldest first.

    Left out: copies whose original is here, reports with nothing but a headline, and opinion
    where there is anything else.
    """
    full = [r for r in originals(reports) if r.article.access is Access.FULL]
    return [r for r in full if not is_opinion(r.article)] or full


def originals(reports: Sequence[Report]) -> list[Report]:
    """Return one report for each text, oldest first: the original, or its earliest copy here."""
    ordered = sorted(reports, key=lambda r: (r.copy_of is not None, r.time, r.id))
    told: set[str] = set()
    kept = []
    for report in ordered:
        text = report.copy_of.report or report.copy_of.outlet if report.copy_of else report.id
        if text not in told:
            told |= {text, report.id}
            kept.append(report)
    return sorted(kept, key=lambda r: (r.time, r.id))
