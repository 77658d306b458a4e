"""What an outlet takes back: `An earlier version of this article said that profit fell 18%.` English alone is judged."""

from __future__ import annotations

import re

WITHDRAWN = re.compile(
    r"\b(?:earlier|previous|original|first) version of (?:this|the|our|an?) (?:article|story|report|post|column|piece)\b"
    r"[^.;]{0,80}?\b(?:said|stated|reported|claimed|gave|named|identified|described|put|listed|referred)\b(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""What an earlier version of a text told, and that it did."""


def takes_back(text: str) -> str:
    """Return what an English sentence says that an earlier version of its article told; empty where it says no such thing."""
    found = WITHDRAWN.search(text)
    return found["said"] if found else ""
