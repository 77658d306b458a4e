"""The article of a page that shows it only to browsers without scripts, inside `<noscript>`.

A page with an article of its own says other things there: that scripts are needed, or its pictures
once more. So it is looked at only where the page shows hardly any prose without it.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from digest.stages.markup.blocks import Piece, pieces_of
from digest.stages.pages.features import is_prose

HARDLY_ANY = 80
"""Words of prose that a page shows beside an article that stands in `<noscript>`."""
LEAST = 120
"""Words of prose in `<noscript>` that are an article and no request to turn scripts on."""


def pieces_without_scripts(root: HtmlElement) -> list[Piece]:
    """Return the blocks of a page as a browser shows them, with its `<noscript>` where that is all.

    The elements shown are made `<div>` in the tree, so that whatever looks at it later sees them too.
    """
    pieces = pieces_of(root)
    hidden = list(root.iter("noscript"))
    if not hidden or _prose(pieces) >= HARDLY_ANY:
        return pieces
    for element in hidden:
        element.tag = "div"
    shown = pieces_of(root)
    if _prose(shown) >= _prose(pieces) + LEAST:
        return shown
    for element in hidden:
        element.tag = "noscript"
    return pieces


def _prose(pieces: list[Piece]) -> int:
    return sum(len(piece.words) for piece in pieces if is_prose(piece))
