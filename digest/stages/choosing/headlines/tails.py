"""The site's name behind a headline, `… | Fox News` or `… – GantNews.com`: where it stood, not what it tells.

The outlet's own name is taken off where a page is read. What a feed or a folder gives may end with it all
the same, or with the name of whoever's text it carries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.model import Report
from digest.stages.outlets.known import houses
from digest.stages.outlets.names import domain_of, family_of, host_of, is_agency

SEAM = re.compile(r"\s+(?:[|–—·•»›]|--?)\s+|\s*\|\s+")
ADDRESS = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[A-Za-z]{2,10}){1,2}")
"""A bare host, as sites that call themselves by it write it."""

BUTTONS = frozenset({"share", "print", "email"})

MOST_WORDS = 6
LEAST_LEFT = 3
"""Words of a site's name at most, and of the headline before it at least."""


def untailed(title: str, known: frozenset[str]) -> str:
    """Return the headline up to the site's name at its end: an exact part of it, the whole where none is."""
    seams = list(SEAM.finditer(title))
    for seam in seams:
        rest = title[seam.end() :]
        parts = [part.strip() for part in SEAM.split(rest)]
        left = title[: seam.start()].split()
        if len(left) >= LEAST_LEFT and is_site(parts[0], known):
            return title[: seam.start()]
    return title


def sites(reports: Iterable[Report]) -> frozenset[str]:
    """Return the publisher families of some reports, as their names and their addresses tell them."""
    found = set[str]()
    for report in reports:
        host = host_of(report.article.url)
        found |= {report.outlet.family, family_of(report.outlet.name, "")}
        found |= {family_of("", domain_of(host))} if host else set()
    return frozenset(found - {""})


def is_site(part: str, known: frozenset[str]) -> bool:
    """Say whether this is a site's name: of one of these families, of a known house, or a bare host."""
    if not part or len(part.split()) > MOST_WORDS:
        return False
    if part.casefold() in BUTTONS or ADDRESS.fullmatch(part) or is_agency(part):
        return True
    family = family_of(part, "")
    return family in known or family in HOUSES


HOUSES = frozenset(houses().values())
