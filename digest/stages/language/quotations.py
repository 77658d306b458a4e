"""Single quotation marks, told from apostrophes and written as double ones.

`'It is safe,' she said` is quoted speech in half of the world's English; `workers' rights`,
`the '80s` and `'em` are not. Where a text has double marks, single ones stand inside them or are
apostrophes, and nothing is changed.
"""

from __future__ import annotations

import re

from digest.quotation import DOUBLE, TYPED

DOUBLE_MARK = re.compile(rf"[{DOUBLE}]|{'|'.join(TYPED)}")
"""A double quotation mark, two single ones for it included."""

OUTSIDE = re.compile(r"['‘’](?:(?!\w)|(?<!\w['‘’]))")
"""A single mark that does not stand inside a word: no other can be a quotation's."""

SINGLE = re.compile(
    r"(?P<opens>(?<![^\s(\[—–:-])['‘](?=[^\W\d_])"
    r"(?!(?:em|til|tis|twas|twere|n|cause|cos|bout|round|s|t|k|m|ndrangheta)\b))"
    r"|(?P<surely>(?:(?<=[.,!?…])|(?<=[.,!?…]\s)(?=.(?:\s|$)))['’](?=[\s,;:)\]—–-]|$))"
    r"|(?P<maybe>(?<=\w)['’](?=[\s,.;:!?)\]—–-]|$))",
    re.IGNORECASE,
)
"""A single mark before a word, one behind the end of a sentence or clause, and one behind a word, which
may be an apostrophe. Words that lose their beginning (`'em`) open nothing."""

POSSESSED = re.compile(r"['’]\s+[^\W\d_A-Z]")
"""A mark before a word without a capital, as it stands in `workers' rights`."""

INTRODUCED = re.compile(r"(?:\A|[:,;(\[—–-])\s*\Z")
"""What stands before a quotation whose end is not here; `'Abd al-Rahman` has a word before it."""

NEAR = 3
"""Characters before a mark that are looked at for that."""


def doubled(text: str) -> str:
    """Return a text with its single quotation marks as double ones, of the same length."""
    if OUTSIDE.search(text) is None or DOUBLE_MARK.search(text):
        return text
    marks = list(SINGLE.finditer(text))
    last = max((mark.start() for mark in marks if not mark["opens"]), default=-1)
    letters = list(text)
    is_open = False
    for place, mark in enumerate(marks):
        at = mark.start()
        if mark["opens"]:
            ends = at < last
            if not is_open and (ends or INTRODUCED.search(text, max(0, at - NEAR), at)):
                letters[at], is_open = "“", True
        elif mark["surely"] or (is_open and not is_apostrophe(text, marks, place)):
            letters[at], is_open = "”", False
    return "".join(letters)


def is_apostrophe(text: str, marks: list[re.Match[str]], place: int) -> bool:
    """Say whether a mark behind a word in a quotation only belongs to the word: `workers' rights`."""
    mark = marks[place]
    owns = text[mark.start() - 1] in "sxz" and POSSESSED.match(text, mark.start()) is not None
    following = marks[place + 1] if place + 1 < len(marks) else None
    return owns and following is not None and not following["opens"]
