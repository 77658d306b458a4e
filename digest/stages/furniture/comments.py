"""Readers' comments under an article: many names, each over a time and what its bearer wrote.

They are prose about the article's own topic, so only their order tells them from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.stages.dates.clocks import clock_alone
from digest.stages.dates.written import find_date

FEWEST = 3
"""Comments that make a section of them."""
MOST_SIGNED_BY_ONE = 0.4
"""Share of the posts of one text that repeat a name: the writers of a live page are few."""
_LONGEST_STAMP = 9
"""Words."""
_REACH = 3
"""Lines under a time within which the comment begins."""
_NAME = re.compile(
    r"(?:[^\W\d_][\w.’'-]*\s+){0,3}[^\W\d_][\w.’'-]*(?:\s*[:,]|\s+(?:says?|said|wrote|writes):?)?"
)
"""One to four words as names are written, before a colon or a verb of saying where there is one."""
_AGO = re.compile(
    r"\b\d+\s?(?:s|m|h|d|w|y|sec|min|hour|day|week|month|year)\w*\s+ago\b"
    r"|^(?:il y a|vor|hace|há) \d+ \w+$",
    re.I,
)
"""How long ago something was written, in five languages."""


def is_name(text: str) -> bool:
    """Say whether a line may be nothing but somebody's name."""
    return len(text) < 40 and _NAME.fullmatch(text) is not None and text[:1].isalpha()


def is_stamp(text: str) -> bool:
    """Say whether a line tells when something was written, and nothing else."""
    if len(text) > 80 or len(text.split()) > _LONGEST_STAMP:
        return False
    return clock_alone(text) is not None or bool(_AGO.search(text)) or find_date(text) is not None


def comments(texts: Sequence[str]) -> list[int]:
    """Return where comments begin, at their names, in order; none when too few are there."""
    signed = [
        n - 1
        for n in range(1, len(texts))
        if is_name(texts[n - 1]) and is_stamp(texts[n]) and _says_something(texts[n + 1 :][:_REACH])
    ]
    names = {texts[n] for n in signed}
    if len(signed) < FEWEST or len(names) < (1 - MOST_SIGNED_BY_ONE) * len(signed):
        return []
    return signed


def _says_something(below: Sequence[str]) -> bool:
    return any(len(text.split()) > FEWEST for text in below)
