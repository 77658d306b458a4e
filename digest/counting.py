"""Numbers of things in the words of the command line."""

from __future__ import annotations

from digest.model import Edition


def counted(number: int, one: str, many: str) -> str:
    """Return a number of things in words: "1 story", "2 stories"."""
    return f"{number:,} {one if number == 1 else many}"


def contents(edition: Edition) -> str:
    """Return what an edition holds: "7 stories and 6 briefs"."""
    told = (
        (len(edition.briefs), "story", "stories"),
        (len(edition.in_brief), "brief", "briefs"),
        (len(edition.corrections), "correction", "corrections"),
    )
    return " and ".join(counted(*one) for one in told if one[0])
