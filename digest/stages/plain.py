"""Plain text, scraped or written, to a draft: lines to blocks, and what the text says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.errors import ExtractError
from digest.model import SourceMemory
from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.furniture import Kind, fold_line, judge

MOST_LINES = 20_000
_LONGEST_TITLE = 160
_BYLINE = re.compile(r"^by\s+(?P<name>[^\d|•]{3,60}?)(?=\s+(?:\d|[A-Z][a-z]+ \d)|\s*[|•]|$)", re.I)


@dataclass(frozen=True, slots=True)
class Plain:
    """A draft of a plain text, and the folded lines to learn of its source."""

    draft: Draft
    lines: tuple[str, ...]


def decode(body: bytes) -> str:
    """Return the text of a plain-text file. Raise ExtractError when it is not text."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    if b"\x00" in body[:8192]:
        raise ExtractError("not text: it holds zero bytes")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def read_plain(text: str, memory: SourceMemory) -> Plain:
    """Return the article in a plain text. Raise ExtractError when nothing readable is left."""
    lines = lines_of(text)
    kinds = judge(lines, memory)
    blocks = tuple(
        Block(text=line, kind=BlockKind.HEADING if kind is Kind.HEADING else BlockKind.PARAGRAPH)
        for line, kind in zip(lines, kinds, strict=True)
        if kind in (Kind.TEXT, Kind.HEADING)
    )
    draft = Draft(blocks=blocks, title=_title(lines, kinds), byline=_byline(lines, kinds))
    return Plain(draft, tuple(dict.fromkeys(filter(None, map(fold_line, lines)))))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that hold something, white space folded; one line is one block."""
    folded = (" ".join(line.split()) for line in text.splitlines()[:MOST_LINES])
    return tuple(line for line in folded if line)


def _title(lines: Sequence[str], kinds: Sequence[Kind]) -> str | None:
    titles = [line for line, kind in zip(lines, kinds, strict=True) if kind is Kind.TITLE]
    return titles[0][:_LONGEST_TITLE] if titles else None


def _byline(lines: Sequence[str], kinds: Sequence[Kind]) -> str | None:
    for line, kind in zip(lines, kinds, strict=True):
        match = _BYLINE.match(line) if kind is Kind.BYLINE else None
        if match:
            return match["name"].strip()
    return None
