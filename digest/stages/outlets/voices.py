"""Who is speaking: publishers counted once, copies named for what they carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.model import Outlet, Report, Voices
from digest.stages.outlets.names import family_of


def voices(reports: Sequence[Report]) -> Voices:
    """Count independent outlets, a publisher family once, and those with copied text only.

    An agency whose own report did not come in speaks once, through the outlet that carried it
    first. A story told by copies or by mere headlines alone has one voice at least, its earliest
    carrier's. Texts of outlets that nothing names are counted apart: nobody can say that they are
    independent of the others.
    """
    ordered = sorted(reports, key=lambda r: (r.time, r.id))
    families: dict[str, Outlet] = {}
    for report in ordered:
        if report.copy_of is None and report.article.text:
            families.setdefault(report.outlet.family, report.outlet)
    carrying = _carrying(ordered, families)
    families |= {report.outlet.family: report.outlet for report, _ in carrying}
    if not families:
        families = {report.outlet.family: report.outlet for report in ordered[:1]}
    copied: dict[str, tuple[str, str]] = {}
    for report in carriers(ordered):
        if report.outlet.family not in families:
            origin = report.copy_of.outlet if report.copy_of else report.outlet.name
            copied.setdefault(report.outlet.family, (report.outlet.name, origin))
    named = tuple(outlet.name for outlet in families.values() if outlet.known)
    return Voices(
        independent=named,
        copied=tuple(copied.values()),
        unnamed=len(families) - len(named),
        carried=tuple((report.outlet.name, origin) for report, origin in carrying),
    )


def _carrying(
    ordered: Sequence[Report], speaking: Mapping[str, Outlet]
) -> list[tuple[Report, str]]:
    """Return each agency that speaks through others alone, with the first report of its text."""
    heard, found = set(speaking), list[tuple[Report, str]]()
    for report in ordered:
        if report.copy_of is None or not speaks(report) or report.outlet.family in heard:
            continue
        if (origin := family_of(report.copy_of.outlet, "")) not in heard:
            heard |= {origin, report.outlet.family}
            found.append((report, report.copy_of.outlet))
    return found


def speaks(report: Report) -> bool:
    """Say whether the report is a copy of nothing that came in: its outlet's text or an agency's."""
    return report.copy_of is None or report.copy_of.report is None


def carriers(reports: Sequence[Report]) -> list[Report]:
    """Return the reports that carry another's text."""
    return [report for report in reports if report.copy_of is not None]
