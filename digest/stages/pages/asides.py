"""Pieces that a page's own markup sets apart from its article: asides in it, notes around it.

What no class or role tells apart is judged by `furniture.strays`, by its wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lxml.html import HtmlElement

from digest.stages.draft import BlockKind
from digest.stages.markup.blocks import HEADING_TAGS, Piece
from digest.stages.pages.features import is_prose
from digest.writing.quotation import CLOSING

ASIDE_SHARE = 0.3
"""Share of the article's prose that an aside may hold: what holds more is the article."""
MOST_LABELS = 3
"""Links with a paragraph to themselves that are asides; where there are more, they are a list."""
LONGEST_LABEL = 16
"""Words of such a link."""
FEWEST_BREAKS = 3
"""Chosen paragraphs in one element that make its other prose the article's."""
LONGEST_NOTE = 60
"""Words of a note in italics at an article's end."""

ASIDE_ROLES = frozenset(
    """
    alert alertdialog banner button complementary contentinfo dialog form navigation search status
    toolbar
    """.split()
)
_TOOLS = (
    "shar(?:e|ing)\\w*|teilen|partage[rz]?|compartir|condividi|tools|newsletters?|sign-?up|subscri\\w*"
    "|paywall|donat\\w*|advert\\w*|ads?|recirc\\w*|related|read-?more|comments?|outbrain|taboola"
)
TOOL_CLASS = re.compile(rf"(?:^|[\s_-])(?:{_TOOLS})(?:$|[\s_-])", re.I)
ASIDE_CLASS = re.compile(
    rf"(?:^|[\s_-])(?:{_TOOLS}|promos?|sponsor\w*|disclaimer|author|bio|byline|tags|topics|teaser)(?:$|[\s_-])",
    re.I,
)
"""Words in an element's class, whole, by which pages name what is not their article; above the
first paragraph a teaser is a standfirst and only tools go.

On pages whose articles are known nine in ten of the pieces they name were not the article's.
"""
_ENDS = re.compile(rf"[.!?…:。][{CLOSING})\]]*$")


def asides(pieces: Sequence[Piece], chosen: Iterable[int]) -> frozenset[int]:
    """Return which of the places chosen as the article's are asides by their markup."""
    places = sorted(chosen)
    first = next((at for at in places if is_prose(pieces[at])), None)
    if first is None:
        return frozenset()
    prose = _prose_under(pieces[at] for at in places if is_prose(pieces[at]))
    most = ASIDE_SHARE * sum(len(pieces[at].words) for at in places if is_prose(pieces[at]))
    return frozenset(
        at
        for at in places
        if _is_named(pieces[at], ASIDE_CLASS if at > first else TOOL_CLASS, prose, most)
    )


def labels(pieces: Sequence[Piece], chosen: Iterable[int]) -> frozenset[int]:
    """Return the chosen places that only lead elsewhere: `Read more: how to get to work`."""
    places = sorted(chosen)
    first = next((at for at in places if is_prose(pieces[at])), len(pieces))
    found = [at for at in places if at > first and is_label(pieces[at])]
    return frozenset(found) if len(found) <= MOST_LABELS else frozenset()


def undivided(pieces: Sequence[Piece], chosen: Iterable[int]) -> frozenset[int]:
    """Return the prose that stands in one element with chosen paragraphs, parted by breaks only.

    No markup tells it from them, so it is the article's as they are.
    """
    counts = Counter(pieces[at].element for at in chosen)
    holders = {element for element, count in counts.items() if count >= FEWEST_BREAKS}
    found = (at for at, piece in enumerate(pieces) if piece.element in holders)
    return frozenset(at for at in found if is_prose(pieces[at]))


def _prose_under(pieces: Iterable[Piece]) -> Counter[HtmlElement]:
    found: Counter[HtmlElement] = Counter()
    for piece in pieces:
        for element in _upward(piece.element):
            found[element] += len(piece.words)
    return found


def _is_named(
    piece: Piece, other: re.Pattern[str], prose: Counter[HtmlElement], most: float
) -> bool:
    """Say whether an element around it, smaller than the article, calls itself something else."""
    for element in _upward(piece.element):
        if prose[element] > most:
            return False
        if element.get("role") in ASIDE_ROLES:
            return True
        names = element.get("class")
        if names and piece.tag not in HEADING_TAGS and _is_aside(names, other):
            return True
    return False


@lru_cache(maxsize=10_000)
def _is_aside(names: str, other: re.Pattern[str]) -> bool:
    return other.search(names) is not None


def is_label(piece: Piece) -> bool:
    """Say whether the piece is a paragraph that is all one link and no sentence."""
    linked = piece.linked >= 0.9 * len(piece.text)
    short = len(piece.words) <= LONGEST_LABEL and piece.tag in {"p", "div"}
    return linked and short and not _ENDS.search(piece.text)


def is_note(element: HtmlElement, text: str) -> bool:
    """Say whether a block is all in italics and short: a note on the text, if it ends it."""
    slanted = sum(len("".join(part.itertext()).strip()) for part in element.iter("em", "i"))
    return slanted >= 0.9 * len(text) and len(text.split()) <= LONGEST_NOTE


def is_code(element: HtmlElement) -> bool:
    """Say whether a block is a listing of a program."""
    return element.tag == "pre" and next(element.iter("code", "samp", "kbd"), None) is not None


def kinds_of(pieces: Sequence[Piece]) -> tuple[BlockKind, ...]:
    """Return what each piece of a text is that holds nothing but content."""
    links = labels(pieces, range(len(pieces)))
    kinds = (BlockKind.LABEL if at in links else kind_of(one) for at, one in enumerate(pieces))
    return tuple(kinds)


def kind_of(piece: Piece) -> BlockKind:
    """Return what a piece is by the element it stands in."""
    if piece.tag in HEADING_TAGS:
        return BlockKind.HEADING
    if _stands_in(piece.element, ("figure", "figcaption", "caption")):
        return BlockKind.CAPTION
    if is_code(piece.element):
        return BlockKind.CODE
    if piece.tag == "li":
        return BlockKind.ITEM
    if piece.tag in {"p", "div"} and is_note(piece.element, piece.text):
        return BlockKind.NOTE
    return BlockKind.PARAGRAPH


def _stands_in(element: HtmlElement, tags: Sequence[str]) -> bool:
    return element.tag in tags or next(element.iterancestors(*tags), None) is not None


def _upward(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()
