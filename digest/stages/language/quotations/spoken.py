"""What of a sentence stands in quotation marks: somebody's words, whose day is not the report's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.writing.quotation import CORNERS, DOUBLE, TYPED

SHORT = 5
"""Words up to which what is quoted is a part of the sentence around it, not a saying of its own."""

_DOUBLE = re.compile(rf"{'|'.join(TYPED)}|[{DOUBLE}{CORNERS}]")
_OPENS = frozenset("„「『")
_CLOSES = {
    "„": '“”"',
    "“": "”\"’’''",
    "«": "»",
    "»": "«",
    '"': '"”',
    "``": "''\"",
    "「": "」",
    "『": "』",
    "”": "”",
}
"""What may close a quotation that a mark opened; a curly mark and a straight one may make a pair."""

_SINGLE = re.compile(
    r"(?<![\w’'])[‘'’](?=\w)(?!\d0s|\d\d\b|(?:em|til|tis|twas|cause|n)\b)", re.IGNORECASE
)
"""A single mark that opens a quotation: before a word, and not for what is left out (*’80s*, *’em*, *’til*)."""
_SINGLE_END = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")
_ENDED = ".,!?…"


def quoted(text: str, before: str = "") -> tuple[tuple[int, int], ...]:
    """Return where quotations stand in a text, marks among them; `before` is its line up to there.

    One that nothing closes reaches to the end, and one that nothing opened begins with the text.
    """
    lead = len(before)
    whole = before + text
    found = [*_doubles(whole)]
    found += [span for span in _singles(whole) if not any(a <= span[0] < b for a, b in found)]
    spans = ((max(start - lead, 0), end - lead) for start, end in found)
    return tuple(sorted(span for span in spans if span[1] > 0))


def without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return the text of the same length with what is quoted blanked out.

    The marks of a saying stay, for they part clauses; a few quoted words are one with theirs.
    """
    out = list(text)
    for start, end in spans:
        inside = text[start:end]
        apart = len(inside.split()) > SHORT or inside.rstrip("\"'”’»“«")[-1:] in _ENDED
        for place in range(start, end):
            out[place] = " "
        if apart:
            out[start] = out[end - 1] = '"'
    return "".join(out)


def _doubles(text: str) -> Iterator[tuple[int, int]]:
    opened, start = "", 0
    for match in _DOUBLE.finditer(text):
        mark = match.group()
        if opened and mark in _CLOSES.get(opened, "") and not _before_a_word(match):
            yield start, match.end()
            opened = ""
        elif not opened and _behind_a_word(match):
            yield 0, match.end()
        elif not opened or (_before_a_word(match) and mark not in "«»"):
            opened, start = mark, start if opened else match.start()
    if opened:
        yield start, len(text)


def _before_a_word(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    return (not before or before[-1] in " \t(\n[—–") and after[:1].isalnum()


def _behind_a_word(match: re.Match[str]) -> bool:
    """Say whether a mark closes what was opened before the text."""
    if match.group() in _OPENS:
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    spaced = before[-1:].isspace() and match.group() != "»"
    return bool(before.strip()) and not spaced and not after[:1].isalnum()


def _singles(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands in single marks; where apostrophes might close it, the longest reading."""
    place = 0
    while match := _SINGLE.search(text, place):
        ends = [end.end() for end in _SINGLE_END.finditer(text, match.end())]
        sure = next((end for end in ends if text[end - 2] in _ENDED), None)
        if not ends:
            place = match.end()
            continue
        place = sure or ends[-1]
        yield match.start(), place
