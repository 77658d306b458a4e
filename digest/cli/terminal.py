"""Words of anybody's, made fit for a terminal: nothing in them moves, colours or turns it."""

from __future__ import annotations

import re

_OBEYED = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # moves the cursor, colours, names the window
    "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # breaks lines, turns what stands around
    "\ufeff\ufff9-\uffff\ud800-\udfff"  # is not seen, or is no character
)
_STRANGE = re.compile(f"[{_OBEYED}]")
_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]")


def safe(text: str) -> str:
    """Return the text without what a terminal would obey; its lines and tabs stay."""
    return _STRANGE.sub("", _SEQUENCE.sub("", text))


def escaped(values: str) -> str:
    """Return JSON with such characters escaped: the same values."""
    return _STRANGE.sub(lambda match: f"\\u{ord(match[0]):04x}", values)
