"""The agency or outlet a report credits its text to: in its byline, its dateline or its last line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from digest.model import Report
from digest.stages.outlets.names import family_of, is_agency

_NAME = r"[^\W\d_][\w.&'’/ -]{1,38}"
_DATELINE = re.compile(
    rf"""
    (?:[^\W\d_][^()\n.!?:;“”"]{{1,70}})?    # KYIV, Ukraine, Nov. 7
    (?:\((?P<round>{_NAME})\)|/(?P<slashed>{_NAME})/\.?)
    \s*(?:[^()\n.!?“”"]{{1,30}}\s)?          # ROMA, 07 NOV after the agency
    \s*(?:[-–—:]|\.[-–—]|(?<=/\.))
    """,
    re.X,
)
_DATE_STOP = re.compile(r"(?<=\d)\.(?=\s)|(?<=\b\w{3})\.(?=\s+\d)")
"""The stop of a day or of a shortened month in a dateline, which would otherwise end it."""

_SIGNED = re.compile(
    rf"^(?:[-–—(\[©]|copyright|source:|quelle:|via)*\s*(?P<name>{_NAME})[)\]]?\.?$", re.I
)
"""A line that is nothing but a name, as an agency signs: `(Landfall)`, `Source: Landfall`."""
_CLOSING = re.compile(rf"[(\[](?P<name>{_NAME})[)\]]\.?$")
_ORGANISATION = re.compile(
    r"(?:\b(?:press|presse|agency|agentur|agence|agencia|agenzia|news service|newswire|wire"
    r"|telegraph agency|news agency)|wire)$|^(?:agence|agencia|agenzia|agentur)\b|агентство",
    re.I,
)
"""What the names of agencies end or begin with."""
_BY = re.compile(r"^(?:by|von|par|por|di|od|от)\s+", re.I)
_STAFF = re.compile(r"\s+(?:staff|correspondent|reporters?|writers?|desk|bureau)$", re.I)
_MIXED = re.compile(r"\b(?:and|with|und|mit|et|avec|y|con|и|&)\b", re.I)


@dataclass(frozen=True)
class Credits:
    """Reads credits. `outlets` maps the families of outlets seen to the names they go by."""

    outlets: Mapping[str, str]

    def of(self, report: Report) -> str | None:
        """Return whom the report credits its text to; None when to nobody but its own outlet."""
        for name in self._named(report):
            family = family_of(name, "")
            if family != report.outlet.family and family_of(report.outlet.name, "") != family:
                return self._known_as(name, family)
        return None

    def _named(self, report: Report) -> list[str]:
        paragraphs = [line for line in report.text.split("\n\n") if line.strip()]
        found = [_in_dateline(line) for line in paragraphs[:3]]
        if len(report.article.sections) == 1:
            found += self._in_byline(report.article.byline or "")
        if paragraphs:
            found.append(self._in_last_line(paragraphs[-1]))
        return [name for name in found if name]

    def _in_byline(self, byline: str) -> list[str | None]:
        """A person of an agency is the agency; a person *and* an agency is both: no copy."""
        if _MIXED.search(byline):
            return []
        parts = re.split(r"\s*[,/|–—]\s*|\s+-\s+|\s*\(|\)", _BY.sub("", byline.strip()))
        names = [_STAFF.sub("", part).strip() for part in parts]
        return [name for name in names if name and self._is_outlet(name)]

    def _in_last_line(self, line: str) -> str | None:
        match = _SIGNED.match(line) if len(line) < 60 else _CLOSING.search(line)
        name = match["name"].strip() if match else ""
        return name if name and self._is_outlet(name) else None

    def _is_outlet(self, name: str) -> bool:
        known = family_of(name, "") in self.outlets
        return known or is_agency(name) or (_is_name(name) and bool(_ORGANISATION.search(name)))

    def _known_as(self, name: str, family: str) -> str:
        short = family.upper() if is_agency(name) and len(family) <= 4 else name
        return self.outlets.get(family, short.removeprefix("The ").removeprefix("the "))


def _in_dateline(line: str) -> str | None:
    match = _DATELINE.match(_DATE_STOP.sub("", line[:160]))
    if match is None:
        return None
    name = (match["round"] or match["slashed"]).strip()
    return name if _is_name(name) else None


def _is_name(name: str) -> bool:
    """Say whether these words can be a publisher's name: few, in capitals, or known."""
    words = name.split()
    capitals = all(word[0].isupper() or word in {"of", "the", "de", "di"} for word in words)
    return is_agency(name) or (capitals and len(words) <= 4)
