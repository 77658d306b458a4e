"""What is known of a page besides its own blocks: another extractor's view, and the page's word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from digest.stages.language.words import words
from digest.stages.markup.blocks import Piece
from digest.stages.markup.match import matched
from digest.stages.metadata.facts import Metadata
from digest.stages.pages.features import Witness, is_prose
from digest.stages.pages.trafilatura import quick_lines, thorough_lines

LITTLE = 0.4
"""The share of a page's prose below which the quick look is taken to have missed the article."""
WIDEST_TREE = 5_000
"""Elements above which no second look is taken: its time grows faster than the page."""


def witness_of(root: HtmlElement, pieces: Sequence[Piece], said: Metadata) -> Witness:
    """Return what speaks for the page's pieces. The tree loses its scripts and the like."""
    return Witness(
        voted=_voted(root, pieces),
        body=words(said.body or ""),
        title=words(said.title or ""),
    )


def _voted(root: HtmlElement, pieces: Sequence[Piece]) -> frozenset[int]:
    quick = matched(pieces, quick_lines(root))
    prose = _size(piece for piece in pieces if is_prose(piece))
    if _size(pieces[at] for at in quick) >= LITTLE * prose:
        return quick
    if sum(1 for _ in root.iter()) > WIDEST_TREE:
        return quick
    thorough = matched(pieces, thorough_lines(root))
    return max(quick, thorough, key=lambda places: _size(pieces[at] for at in places))


def _size(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.words) for piece in pieces)
