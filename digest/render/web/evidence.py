"""A stored article with the quoted sentences marked, each under the address citations name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.model import Article, Span
from digest.render.hostile import unturned


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of words: the marks that open before it, and how many close after it.

    An empty id opens a mark that only carries one on.
    """

    text: str
    opens: tuple[str, ...] = ()
    closes: int = 0


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph or heading; a gap stands for paragraphs that are not shown."""

    pieces: tuple[Piece, ...] = ()
    is_heading: bool = False
    is_gap: bool = False


def blocks(
    article: Article, quoted: Sequence[Span], around: int | None = None
) -> tuple[Block, ...]:
    """Return the article's paragraphs with the quoted spans marked.

    With `around`, only paragraphs that are quoted from and so many on either side are shown.
    """
    paragraphs = list(_paragraphs(article.text))
    marks = sorted(set(quoted), key=lambda span: (span.start, -span.end))
    kept = _kept(paragraphs, marks, around)
    made: list[Block] = []
    for place, paragraph in enumerate(paragraphs):
        if place in kept:
            heading = any(
                h.start <= paragraph.start and paragraph.end <= h.end for h in article.headings
            )
            made.append(Block(pieces=pieces(article.text, paragraph, marks), is_heading=heading))
        elif not made or not made[-1].is_gap:
            made.append(Block(is_gap=True))
    return tuple(made)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Span(start, start + len(paragraph))
        start += len(paragraph) + 2


def _kept(paragraphs: Sequence[Span], marks: Sequence[Span], around: int | None) -> set[int]:
    if around is None:
        return set(range(len(paragraphs)))
    quoted = [i for i, p in enumerate(paragraphs) if any(_meet(p, mark) for mark in marks)]
    return {near for i in quoted for near in range(i - around, i + around + 1)}


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def pieces(text: str, paragraph: Span, marks: Sequence[Span]) -> tuple[Piece, ...]:
    """Return one paragraph cut at every mark's ends. `marks` are sorted, outer before inner."""
    here = list(_nested(_inside(paragraph, marks)))
    cuts = sorted({paragraph.start, paragraph.end, *(cut for s, e, _ in here for cut in (s, e))})
    return tuple(
        Piece(
            text=unturned(text[start:end]),
            opens=tuple(name for s, _, name in here if s == start),
            closes=sum(e == end for _, e, _ in here),
        )
        for start, end in pairwise(cuts)
    )


Marked = tuple[int, int, str]
"""Start, end, and the id of a mark; the id is empty where the mark only goes on."""


def _inside(paragraph: Span, marks: Sequence[Span]) -> Iterator[Marked]:
    for mark in marks:
        if _meet(paragraph, mark):
            start, end = max(mark.start, paragraph.start), min(mark.end, paragraph.end)
            yield start, end, mark_id(mark) if mark.start >= paragraph.start else ""


def _nested(marks: Iterator[Marked]) -> Iterator[Marked]:
    """Yield the marks, those that cross an earlier one's end cut there, so that they nest."""
    ends: list[int] = []
    queue = list(marks)
    while queue:
        start, end, name = queue.pop(0)
        ends = [e for e in ends if e > start]
        if ends and end > ends[-1]:
            queue.append((ends[-1], end, ""))
            queue.sort(key=lambda mark: (mark[0], -mark[1]))
            end = ends[-1]
        ends.append(end)
        yield start, end, name


def mark_id(span: Span) -> str:
    """Return the id that `evidence_path` names for a span."""
    return f"s{span.start}-{span.end}"
