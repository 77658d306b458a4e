"""Which pieces of a page an extractor's lines are made of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml.html import HtmlElement

from digest.stages.language.words import words
from digest.stages.markup.blocks import Piece

RUN = 4
"""Words in a row by which a piece and a line are matched."""
ENOUGH = 0.6
"""The share of a piece's runs that must stand in the lines."""

Words = tuple[str, ...]


def matched(pieces: Sequence[Piece], lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the pieces that the lines are made of.

    Headlines, teasers and labels recur all over a page: of pieces with one wording, as many
    are meant as there are lines of it, the nearest to pieces that are meant beyond doubt.
    """
    known = {piece.text: piece.words for piece in pieces}
    worded = [known[line] if line in known else words(line) for line in lines]
    whole = Counter(worded)
    runs = {run for line in worded for run in runs_of(line)}
    rows = set(_rows(pieces, whole))
    found: dict[Words, list[int]] = defaultdict(list)
    for at, text in enumerate(piece.words for piece in pieces):
        if text and (text in whole or at in rows or _stands_in(text, runs)):
            found[text].append(at)
    return _meant(found, whole, rows)


def _stands_in(text: Words, runs: set[Words]) -> bool:
    own = runs_of(text)
    if not any(run in runs for run in own[:: RUN - 1]):
        return False
    return sum(run in runs for run in own) >= ENOUGH * len(own)


def _rows(pieces: Sequence[Piece], whole: Counter[Words]) -> Iterator[int]:
    """Yield the cells of table rows that are a line."""
    for row, cells in groupby(range(len(pieces)), key=lambda at: _row(pieces[at])):
        places = list(cells) if row is not None else []
        if tuple(word for at in places for word in pieces[at].words) in whole:
            yield from places


def _row(piece: Piece) -> HtmlElement | None:
    if piece.tag not in {"td", "th"}:
        return None
    return piece.element.getparent()


def _meant(
    found: dict[Words, list[int]], whole: Counter[Words], rows: Iterable[int]
) -> frozenset[int]:
    kept = set(rows)
    kept.update(places[0] for places in found.values() if len(places) == 1)
    sure = sorted(kept)
    for text, places in found.items():
        if len(places) > 1:
            wanted = max(1, whole[text])
            kept.update(sorted(places, key=lambda at: (_distance(at, sure), at))[:wanted])
    return frozenset(kept)


def _distance(at: int, sure: Sequence[int]) -> int:
    place = bisect_left(sure, at)
    return min((abs(at - near) for near in sure[max(0, place - 1) : place + 1]), default=0)


def runs_of(text: Words) -> list[Words]:
    """Return the runs of RUN words in a text, overlapping."""
    return [text[at : at + RUN] for at in range(len(text) - RUN + 1)]
