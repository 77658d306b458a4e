"""One report for each text: of copies, the original speaks."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Report


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
