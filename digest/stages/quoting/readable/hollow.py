"""English sentences that tell only that nothing more is told: `No other details have been released.`"""

from __future__ import annotations

import re

ASKED = r"(?:declined|refused) (?:\w+ ){0,2}?comment|(?:had|made|offered) no (?:immediate )?comment"
ANSWER = (
    r"(?:did not|didn['’]t|has not|have not) (?:\w+ ){0,2}?(?:respond|reply)(?:ed)?\b.{0,50}\bcomment"
    r"|could not (?:\w+ )?be reached(?: for comment)?"
)
HOLLOW = re.compile(
    r"\W*no (?:other|further|more|additional|immediate) (?:details|information) (?:has|have|had|was|were|is|are)\b[^,;]{0,60}$"
    rf"|(?:(?!\b(?:and|but|after|when|while|that|because)\b)[^;:—–“”\"]){{1,90}}?\b(?:{ASKED}|{ANSWER})\b[^,;]{{0,60}}$"
)
"""No details, and nobody who would say anything, in the whole of a sentence of small letters."""


def is_hollow(text: str) -> bool:
    """Say whether a sentence tells only that nothing more is told."""
    return HOLLOW.match(text.lower()) is not None
