"""The lines of a plain-text file: decoded, joined where they were wrapped, parted where glued."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.errors import ExtractError
from digest.stages.draft import BlockKind
from digest.stages.language.mojibake import unscrambled
from digest.stages.language.sentences import split
from digest.stages.plain.torn import is_torn, mended

LONGEST = 1_000_000
"""Characters of a text that are looked at: more than twice what is kept of any article."""
MOST_LINES = 20_000
MOST_PIECES = 4_000
"""A live blog of a day has some hundreds; each is weighed by all the trees."""
_WRAPPED = range(50, 101)
"""Characters of a line that may have been broken to fit a screen."""
_RULE = re.compile(r"\s*(?:[-=_*~#+]\s?){2,}\s*")
"""A line drawn under a headline or between parts."""
_WRAPPED_SHARE = 0.6
_UNSEEN = re.compile(
    r"\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)"
    r"|[\x00-\x08\x0e-\x1f\x7f\u202d\u202e\ufeff]"
)
"""What commands a terminal, turns the text around, or marks an order of bytes: no letters of the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of the file, or a part of one where two were glued together.

    `numbers` are the places of the file's lines it comes from, from 0. `joins` is true when the
    piece stood right behind the one before, on the same line.
    """

    text: str
    numbers: tuple[int, ...]
    joins: bool = False
    form: BlockKind = BlockKind.PARAGRAPH
    """What its markup says that it is."""


def decode(body: bytes) -> str:
    """Return the text of a plain-text file. Raise ExtractError when it is not text.

    Words that were once read in the wrong encoding are put right.
    """
    return unscrambled(_UNSEEN.sub("", _decoded(body)))


def _decoded(body: bytes) -> str:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace").removeprefix("\ufeff")
    if b"\x00" in body[:8192]:
        raise ExtractError("not text: it holds zero bytes")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _legacy(body)


def _legacy(body: bytes) -> str:
    """Bytes that are not UTF-8: one bad byte must not garble the rest of a UTF-8 text."""
    repaired = body.decode("utf-8", errors="replace")
    if repaired.count("\ufffd") * 100 < len(re.findall(r"[^\x00-\x7f\ufffd]", repaired)) * 10:
        return repaired
    return body.decode("cp1252", errors="replace")


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Return the pieces that hold something, white space folded."""
    found = _lines(text[:LONGEST])
    lines = ["" if _RULE.fullmatch(line) else " ".join(line.split()) for line in found]
    paragraphs = _paragraphs(lines)
    pieces = (piece for paragraph in paragraphs for piece in _parted(paragraph))
    return tuple(itertools.islice(pieces, MOST_PIECES))


def _paragraphs(lines: Sequence[str]) -> Iterator[Piece]:
    if _is_wrapped(lines):
        return _unwrapped(lines)
    if is_torn(lines):
        return itertools.starmap(Piece, mended(lines))
    return _each(lines)


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text, maxsplit=MOST_LINES)[:MOST_LINES]


def _each(lines: Sequence[str]) -> Iterator[Piece]:
    return (Piece(line, (number,)) for number, line in enumerate(lines) if line)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Say whether a screen's width broke the lines: most that are followed by one are as long."""
    followed = [line for line, behind in itertools.pairwise(lines) if line and behind]
    if len(followed) < 4:
        return False
    wide = sum(len(line) in _WRAPPED for line in followed)
    ended = sum(line.endswith((".", "!", "?", "”", '"')) for line in followed)
    longest = max(len(line) for line in followed)
    most = len(followed) * _WRAPPED_SHARE
    return longest in _WRAPPED and wide >= most and ended <= len(followed) - most


def _unwrapped(lines: Sequence[str]) -> Iterator[Piece]:
    waiting: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if line:
            waiting.append(number)
        elif waiting:
            yield Piece(" ".join(lines[n] for n in waiting), tuple(waiting))
            waiting = []


def _parted(paragraph: Piece) -> Iterator[Piece]:
    """Part a paragraph where one sentence follows another without a space."""
    spans = split(paragraph.text)
    start = 0
    for before, behind in itertools.pairwise(spans):
        if before.end == behind.start:
            yield Piece(paragraph.text[start : before.end], paragraph.numbers, start > 0)
            start = before.end
    yield Piece(paragraph.text[start:], paragraph.numbers, start > 0)
