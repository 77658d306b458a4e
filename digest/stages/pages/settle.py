"""What is put right after judging: what a page's own structure proves to be the article's or not.

Trees weigh likelihoods; these rules rest on proof: a block said twice, a list of links to the
page's own headings, a section that calls itself comments in whatever language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from digest.stages.markup.blocks import HEADING_TAGS, Piece
from digest.stages.pages.asides import asides, undivided
from digest.stages.pages.features import is_prose

SHORTEST_ECHO = 4
LONGEST_ECHO = 40
"""Words of a block that stands once more inside a longer one: a pull quote."""
_MAY_ECHO = frozenset({"p", "div", "blockquote", "aside", "figure"})
MOST_OF_IT = 0.85
"""The share of the article's prose that its element holds."""

_COMMENTS = re.compile(
    r"comment|kommentar|comentari|commentair|kommentti|komentar|disqus|livefyre|coral-|reacties"
    r"|respuestas|guestbook|replies|respond\b",
    re.I,
)
"""Pieces of the names that readers' comments bear."""
_TRAIL = re.compile(r"breadcrumb|crumbs|brotkrum|migas|fil-ariane", re.I)


def article_of(pieces: Sequence[Piece], likely: Collection[int]) -> frozenset[int]:
    """Return the places of the article, given those that were judged likely."""
    whole = frozenset(likely) | undivided(pieces, likely)
    return settled(pieces, whole - asides(pieces, whole))


def settled(pieces: Sequence[Piece], chosen: Collection[int]) -> frozenset[int]:
    """Return the chosen places put right."""
    prose = frozenset(at for at in chosen if is_prose(pieces[at]))
    kept = frozenset(chosen) - _in_sections(pieces, chosen, prose)
    return kept - _echoes(pieces, kept) - _contents(pieces, kept) - _trailing(pieces, kept)


def _in_sections(
    pieces: Sequence[Piece], chosen: Collection[int], prose: Collection[int]
) -> frozenset[int]:
    """Return what stands in comments and trails of links, unless most of the article does."""
    held = _held(pieces, prose)
    half = sum(len(pieces[at].words) for at in prose) / 2
    around = {element for at in chosen for element in _upward(pieces[at].element)}
    sections = {one for one in around if held[one] < half and _is_section(one)}
    return frozenset(at for at in chosen if not sections.isdisjoint(_upward(pieces[at].element)))


def _held(pieces: Sequence[Piece], prose: Collection[int]) -> Counter[HtmlElement]:
    """Return how many words of prose each element holds."""
    held = Counter[HtmlElement]()
    for at in prose:
        for element in _upward(pieces[at].element):
            held[element] += len(pieces[at].words)
    return held


def _is_section(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    return bool(_COMMENTS.search(names) or _TRAIL.search(names))


def _echoes(pieces: Sequence[Piece], chosen: Collection[int]) -> frozenset[int]:
    """Return the blocks whose words all stand in a row inside a longer paragraph."""
    prose = "".join(f"\n {' '.join(pieces[at].words)} \n" for at in chosen if is_prose(pieces[at]))
    return frozenset(
        at
        for at in chosen
        if SHORTEST_ECHO <= len(pieces[at].words) <= LONGEST_ECHO
        and pieces[at].tag in _MAY_ECHO
        and _inside(f" {' '.join(pieces[at].words)} ", prose)
    )


def _inside(text: str, prose: str) -> bool:
    return prose.count(text) > prose.count(f"\n{text}\n")


def _contents(pieces: Sequence[Piece], chosen: Collection[int]) -> frozenset[int]:
    """Return the links to the page's own headings, where they are a list."""
    headings = {piece.words for piece in pieces if piece.tag in HEADING_TAGS}
    found = [at for at in chosen if pieces[at].words in headings and _is_anchor(pieces[at])]
    return frozenset(found) if len(found) > 1 else frozenset()


def _is_anchor(piece: Piece) -> bool:
    links = (piece.element, *piece.element.iter("a"), *piece.element.iterancestors("a"))
    return piece.linked >= 0.8 * len(piece.text) and any(
        (link.get("href") or "").startswith("#") for link in links
    )


def _trailing(pieces: Sequence[Piece], chosen: Collection[int]) -> frozenset[int]:
    """Return what stands below the element of the article and is no prose."""
    prose = sorted(at for at in chosen if is_prose(pieces[at]))
    home = _home(pieces, prose)
    if home is None:
        return frozenset()
    inside = [at for at in prose if home in _upward(pieces[at].element)]
    return frozenset(
        at
        for at in chosen
        if at > inside[-1]
        and not is_prose(pieces[at])
        and pieces[at].tag in _MAY_ECHO | {"footer", "section"}
        and all(element is not home for element in _upward(pieces[at].element))
    )


def _home(pieces: Sequence[Piece], prose: Sequence[int]) -> HtmlElement | None:
    """Return the innermost element that holds most of the prose."""
    held = _held(pieces, prose)
    most = MOST_OF_IT * sum(len(pieces[at].words) for at in prose)
    holders = [element for element, size in held.items() if size >= most]
    return max(holders, key=lambda one: sum(1 for _ in one.iterancestors()), default=None)


def _upward(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()
