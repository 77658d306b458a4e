"""Whether a sentence turns the one before it: by a word of contrast, a condition, or by saying that it is not so.

`The senators were happy. But …`, `If so, …`, `Doctors say that just isn't true.`, `They were about the only ones.` What
stands before such a sentence says, by itself, another thing than its report does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.quoting.leanings.words import words_of
from digest.stages.quoting.readable.elsewhere import FIRST_CLAUSE
from digest.stages.quoting.readable.leaning import without_marks

ASIDE = re.compile(
    rf"{FIRST_CLAUSE},?\s(?:however|though|nevertheless|nonetheless|by contrast)[,.]",
    re.IGNORECASE,
)
"""What sets an English sentence against what was told, behind its first words."""

NOT_SO = re.compile(
    r"(?:[^,;:“”\"]{3,60}\bsa(?:y|ys|id) (?:that )?)?th(?:at|is)"
    r"(?:(?:['’]s| is| was) (?:\w+ )?(?:no longer\b|untrue|false|wrong|a (?:lie|myth)\b|not (?:so|true|correct|the case)\b)"
    r"|(?: \w+)? (?:is|was)n['’]t (?:\w+ )?(?:so|true|correct|the case)\b| (?:has |soon )?changed\b)"
    r"|not (?:so|any ?more|everyone|everybody)\b|(?:he|she|they) (?:was|were|is|are) (?:\w+ )?the only\b",
    re.IGNORECASE,
)
"""A sentence that says of what was told that it is not so, or of nobody else."""


@lru_cache(maxsize=4096)
def turns(text: str, language: str) -> bool:
    """Say whether a sentence turns the one before it."""
    bare, opening = without_marks(text), words_of(language, "turns")
    if opening is not None and opening.match(bare):
        return True
    return language == "en" and any(pattern.match(bare) for pattern in (ASIDE, NOT_SO))
