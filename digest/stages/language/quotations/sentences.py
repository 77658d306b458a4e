"""What of a sentence stands in quotation marks, and where single ones are marks and no apostrophes.

`'It is safe,' she said` is quoted speech in half of the world's English; `workers' rights`,
`the '80s` and `'em` are not. Where a text has double marks, single ones stand inside them or are
apostrophes, and nothing is changed.
"""

from __future__ import annotations

import re

from digest.model import Span
from digest.stages.language.words import words
from digest.writing.quotation import DOUBLE, TYPED

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


QUOTED = re.compile(
    r"„[^“”\"]*(?:[“”\"]|$)|[“\"«][^”\"»]*(?:[”\"»]|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)"
)
"""What stands in quotation marks; a curly mark and a straight one may make a pair."""


LONGEST_SPOKEN = 10_000
"""Characters before a sentence in which the quotation that it stands in may begin."""

INCHES = re.compile(r"\d\"")


NO_WORD = re.compile(r"[\s.,;:!?…)\]।؟،؛—–-]|$")
"""A mark that may mean inches; and what may stand right behind one that closes."""

ENDED = re.compile(r"[.!?…]\s+\Z")
"""A sentence's end before a mark: a paragraph that goes on with a quotation opens it anew."""


def unquoted(text: str) -> str:
    """Return a sentence without what stands in quotation marks, single ones too."""
    return QUOTED.sub(" ", doubled(text))


def quoted(text: str) -> list[str]:
    """Return what a sentence has in quotation marks, with its marks."""
    return QUOTED.findall(doubled(text))


def untyped(text: str) -> str:
    """Return a text with the double marks that pairs of single ones stand for."""
    opening, *closing = TYPED
    for mark in closing:
        text = text.replace(mark, "”")
    return text.replace(opening, "“")


def quotation(text: str) -> tuple[bool, bool]:
    """Say whether a quotation ends here that began before, and whether one is left open."""
    last = ""
    unopened = False
    for match in DOUBLE_MARK.finditer(doubled(text)):
        mark = '"' if match.group() == "''" else match.group()
        closes = (
            mark in {"”", "»", "’’"}
            or (mark, last) == ("“", "„")
            or (mark == '"' and (is_behind(match) or (bool(last) and not is_before(match))))
        )
        unopened = unopened or (closes and not last)
        last = "" if closes else mark
    return unopened, bool(last)


def is_behind(mark: re.Match[str]) -> bool:
    """Say whether a straight mark stands behind a word and not before one."""
    before, after = mark.string[: mark.start()], mark.string[mark.end() :]
    return (
        bool(before)
        and NO_WORD.match(after) is not None
        and (not before[-1].isspace() or not re.search(r"\w", after))
    )


def is_before(mark: re.Match[str]) -> bool:
    """Say whether a straight mark stands before a word, behind the end of a sentence: what went on opens anew."""
    before, after = mark.string[: mark.start()], mark.string[mark.end() :]
    return ENDED.search(before) is not None and after[:1].isalnum()


def spoken_on(text: str, span: Span) -> bool:
    """Say whether a sentence of a text stands in the midst of a quotation begun before it.

    Only its own paragraph is looked at: a quotation over several opens each of them anew, and a
    mark that is missing spoils no more than that. Straight marks are not counted where one may
    mean inches.
    """
    begin = text.rfind("\n", 0, span.start) + 1
    before = text[max(begin, span.start - LONGEST_SPOKEN) : span.start]
    if '"' in before and INCHES.search(before):
        return False
    return bool(before.strip()) and quotation(before.rstrip())[1]


def all_quoted(text: str) -> bool:
    """Say whether it is a quotation from end to end, so that its speaker stands elsewhere."""
    return len(words(unquoted(text))) <= 1
