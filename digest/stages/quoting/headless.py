"""Sentences whose beginning is gone: a picture, a link or a line's end stood there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Span

SMALL = re.compile(
    r"[^\w@#$£€]*(?!(?:al|el|de|del|van|von|der|den|ter|bin|bint|ibn|da|di|du|d|l|le|la|t|s)\b)[a-zß-ÿ]+\b(?!['’-]?[A-Z]|[./@])"
)
"""A small letter at the front. Names such as `iPhone`, `eBay` and `al-Shabaab` begin so, and so does an address."""

NAMED = re.compile(
    r"(?!(?:and|or|but|nor|who|whom|which|that|it|he|she|they|this|these|those|there|here|so|as|not|also|all|some|many|most)\b)"
    r"(?:[a-z][\w-]+\s(?:said|says|will|would|has|had|have|is|was|are|were|[a-z]{2,}ed)|(?:[a-z][\w-]+\s)?[a-z][\w-]+,\s(?:the|an?|which|who))\s"
)
"""Who does something right behind, or is explained there, may have a small letter of his own: `adidas said`, `npm, the registry`."""

STYLE = 0.25
"""Share of a report's sentences that begin so from which on its writer does without capitals."""


def headless(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return the places of a report's sentences that begin in their midst; none where it is its style."""
    found = [
        place
        for place, span in enumerate(spans)
        if SMALL.match(text, span.start, span.end) and not NAMED.match(text, span.start, span.end)
    ]
    return frozenset(found if len(found) < max(2, STYLE * len(spans)) else ())
