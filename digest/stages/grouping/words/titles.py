"""What headlines say: some say only when, as the pages of a daily bulletin do."""

from __future__ import annotations

import re

from digest.stages.dates.clocks import DAY_WORDS
from digest.stages.dates.stamps import WRITTEN_ZONES

STAMPS = "posted published updated last on at am pm a p m st nd rd th um à kl"
"""What stands about a date and a time of day."""

_WHEN = DAY_WORDS | frozenset(WRITTEN_ZONES) | frozenset(STAMPS.split())
_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


def said(title: str) -> str:
    """Return the headline; nothing where it says no more than a date or a time of day."""
    if not _FIGURE.search(title):
        return title
    words = _LETTERS.findall(title.casefold())
    return "" if words and _WHEN.issuperset(words) else title
