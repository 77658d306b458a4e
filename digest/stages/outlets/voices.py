"""Who is speaking: publishers counted once, copies named for what they carry."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Outlet, Report, Voices


def voices(reports: Sequence[Report]) -> Voices:
    """Count independent outlets, a publisher family once, and those with copied text only.

    A story told by copies or by mere headlines alone has one voice, its earliest carrier's. Texts of outlets that
    nothing names are counted apart: nobody can say that they are independent of the others.
    """
    ordered = sorted(reports, key=lambda r: (r.time, r.id))
    families: dict[str, Outlet] = {}
    for report in ordered:
        if report.copy_of is None and report.article.text:
            families.setdefault(report.outlet.family, report.outlet)
    if not families:
        families = {report.outlet.family: report.outlet for report in ordered[:1]}
    copied: dict[str, tuple[str, str]] = {}
    for report in carriers(ordered):
        if report.outlet.family not in families:
            origin = report.copy_of.outlet if report.copy_of else report.outlet.name
            copied.setdefault(report.outlet.family, (report.outlet.name, origin))
    named = tuple(outlet.name for outlet in families.values() if outlet.known)
    return Voices(
        independent=named, copied=tuple(copied.values()), unnamed=len(families) - len(named)
    )


def carriers(reports: Sequence[Report]) -> list[Report]:
    """Return the reports that carry another's text."""
    return [report for report in reports if report.copy_of is not None]
