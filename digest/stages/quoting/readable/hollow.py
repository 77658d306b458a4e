"""English sentences that tell only that nothing more is told: `No other details have been released.`"""

from __future__ import annotations

import re

ASKED = r"(?:declined|refused) (?:\w+ ){0,2}?comment|(?:had|made|offered) no (?:immediate )?comment"
ANSWER = (
    r"(?:did not|didn['’]t|has not|have not) (?:\w+ ){0,2}?(?:respond|reply)(?:ed)?\b.{0,50}\bcomment"
    r"|could not (?:\w+ )?be reached(?: for comment)?"
)
SUBJECT = (
    r"(?:(?:(?:mr|ms|mrs)\.? )?[\w-]+ and (?:his|her|its|their) (?:\w+ ){1,2}?"
    r"|(?:(?!\b(?:and|but|after|when|while|that|because)\b)[^;:—–“”\"]){1,90}?)"
)
MIXED = r"(?:met|greeted|received) with (?:a )?mixed (?:reactions?|reviews|responses?)|(?:drew|got) mixed (?:reactions|reviews)"
HOLLOW = re.compile(
    r"\W*no (?:other|further|more|additional|immediate) (?:details|information) (?:has|have|had|was|were|is|are)\b[^,;]{0,60}$"
    rf"|\W*{SUBJECT}\b(?:{ASKED}|{ANSWER}|{MIXED})\b[^,;]{{0,60}}$"
    r"|\W*make no mistake\b[^,;]{0,30}$"
)
"""No details, nobody who would say anything, and reactions this way and that, in the whole of a sentence of small letters."""


def is_hollow(text: str) -> bool:
    """Say whether a sentence tells only that nothing more is told."""
    return HOLLOW.match(text.lower()) is not None
