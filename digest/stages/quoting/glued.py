"""Headlines glued to the sentence behind them, told by how that sentence begins.

`Strong earthquake hits Aceh A strong earthquake struck …`: scraping has lost the line's end between them.
"""

from __future__ import annotations

import re

ARTICLE = re.compile(r"\s(?=(?P<article>The|An?)\s[a-z][\w’'-]*\s)")
"""An article with a capital and a small word behind it begins a sentence, wherever it stands."""

FEWEST, MOST = 3, 16
LONGEST = 200
"""Words that a headline has at least and at most, and characters at most."""

ENDS = re.compile(r"[.!?;“”\"]|[:,—–`’'-]$")
"""What no such headline has in it, or at its end."""

LISTED = """vitamin hepatitis influenza plan class group serie grade type category level section schedule team
    model block gate part option exhibit berth phase zone wing hall point our an the a of to from with and or in by"""
NO_ARTICLE = frozenset(LISTED.split())
"""Words before an A that is a letter: `Vitamin A is`, `from point A to`."""

NO_SPACE = re.compile(
    r"[^.!?;“”\"\n]{15,160}?[a-z]{2}(?=(?:The|After|When)\s[\w’'“‘]|(?<!Linked)(?:In|On)\sth(?:is|ese)\s)"
)
CAPITAL_INSIDE = re.compile(r"[TAIOW](?<=[a-z]{2}[TAIOW])")
"""A sentence begun right behind a small letter: `in PlymouthThe ferry`; and its capital, which is soon looked for."""

SHORTEST = 4
"""Letters of the word that a headline opens with, where the sentence behind it opens with the same."""

TITLED = r"(?:[A-Z0-9][\w’'&.-]*|[a-z]{1,3})"
"""A word of a headline that has capitals all through; short ones may be small."""

NAMED_AGAIN = re.compile(
    rf"(?P<first>[A-Z][\w’'-]{{3,}})\s(?:{TITLED}\s){{4,20}}?(?=(?P=first)\s(?:[A-Z][\w’'-]+\s){{0,2}}[a-z])"
)
"""Who opens such a headline opens the sentence behind it."""

FAMILY = re.compile(
    r"(?P<first>[A-Z][\w’'-]{3,})\s(?:[\w’'.-]+\s){4,20}?(?:[A-Z][\w’'-]+\s(?P<last>[A-Z][\w’'-]+))\s(?=(?P=first)\s(?P=last),\s)"
)
"""A headline that ends on a name, and a sentence that begins with its first word and that name."""


PICTURE = re.compile(
    r"\d+/\d+\s|(?:Photos?|Pictures?|Gallery|Images?)\b|\d+ of \d+\b", re.IGNORECASE
)
"""A picture's number or label: what stands behind its headline is a caption."""


def headline_end(text: str, start: int, end: int) -> int:
    """Return where the sentence begins whose headline is glued to its front; `start` where none is."""
    if PICTURE.match(text, start, end):
        return start
    glued = [NO_SPACE] if CAPITAL_INSIDE.search(text, start, end) else []
    if repeats(text, start, end):
        glued += [NAMED_AGAIN, FAMILY]
    for pattern in glued:
        if match := pattern.match(text, start, end):
            return match.end()
    return article_begins(text, start, end) or start


def repeats(text: str, start: int, end: int) -> bool:
    """Say whether the first word stands there a second time."""
    first = text[start : text.find(" ", start, end)]
    return len(first) >= SHORTEST and text.find(first, start + len(first), end) >= 0


def article_begins(text: str, start: int, end: int) -> int | None:
    """Return where an article begins a sentence behind a headline, None where none does."""
    for space in ARTICLE.finditer(text, start, min(end, start + LONGEST)):
        front = text[start : space.start()]
        if ENDS.search(front):
            return None
        before = front.split()
        if not FEWEST <= len(before) <= MOST:
            continue
        is_letter = space["article"] == "A" and (
            before[-1].casefold() in NO_ARTICLE or len(before[-1]) == 1
        )
        if not is_letter:
            return space.end()
    return None
