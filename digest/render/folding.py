"""Prose folded to a column for plain text. Words are never cut, so addresses stay whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

COLUMNS = 72
"""Columns of a text edition and of a mail's text."""

TIE = "\u00a0"
"""A space that no line breaks at."""
LONGEST_TIED = 40
"""Columns up to which words that are tied stay on one line."""
LONGEST_NOTE = 28
"""Columns of a note that is never parted: `this afternoon = 18 Nov 2026`."""

# Scripts written without spaces may break between any two characters, but a line must not begin
# with a closing mark; everything else, Korean too, breaks at spaces only.
_CLOSING = (
    r".,!?;:%)\]}”’»…。、，．！？：；）」』】〉》〕｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_WIDE = "\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60"
_SPACES = re.compile(rf"[^\S{TIE}]+")
_PIECE = re.compile(rf"[{_WIDE}][{_CLOSING}]*|[^{_WIDE}]+")


def fold(text: str, indent: int = 0, first: str = "", columns: int = COLUMNS) -> str:
    """Return the text in lines of at most `columns` columns, longer only where one word is.

    The first line begins with `first`, the others with `indent` spaces.
    """
    lines: list[str] = []
    line, holds_words = first, False
    for glue, piece in _pieces(text):
        joined = f"{line}{glue if holds_words else ''}{piece}"
        if holds_words and width(joined) > columns:
            lines.append(line)
            joined = " " * indent + piece
        line, holds_words = joined, True
    return "\n".join([*lines, line])


def width(text: str) -> int:
    """Return how many columns the text takes in a terminal."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def tied(note: str) -> str:
    """Return a note that a line may break only behind its `=` or `:`: it never opens one."""
    return TIE.join(note.split()).replace(f"={TIE}", "= ").replace(f":{TIE}", ": ")


def unbroken(note: str) -> str:
    """Return a note for a column of text: it opens no line, and only a long one may break."""
    return TIE.join(note.split()) if width(note) <= LONGEST_NOTE else tied(note)


def _pieces(text: str) -> list[tuple[str, str]]:
    return [
        ("" if place else " ", piece.replace(TIE, " "))
        for word in _words(text)
        for place, piece in enumerate(_PIECE.findall(word))
    ]


def _words(text: str) -> Iterator[str]:
    for word in _SPACES.split(text.strip()):
        yield from [word] if width(word) <= LONGEST_TIED else word.split(TIE)
