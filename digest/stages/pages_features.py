"""What tells an article's blocks from a page's furniture, as numbers: one row for each piece.

Nothing here knows a site or a language: only markup, where text stands, how much of it stands
together, and what another extractor and the page itself say of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log1p

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray

from digest.stages.pages_blocks import HEADING_TAGS, Piece
from digest.stages.pages_match import Words, runs_of

Floats = NDArray[np.float64]

PROSE_WORDS = 12
"""Words a sentence-ended piece with few links needs to count as prose."""

FURNITURE_NAMES = re.compile(
    r"comment|disqus|respond|relat|recommend|recirc|more-|share|social|promo|newsletter|subscri|signup"
    r"|side-?bar|widget|foot|nav|menu|breadcrumb|advert|\bads?\b|sponsor|cookie|consent|banner|modal"
    r"|popup|author|bio|byline|meta|tags?\b|toolbar|paginat|caption|credit|copyright|outbrain|taboola"
    r"|teaser|card|carousel|trending|popular|latest|rating|cta|button|login|search|toc\b"
    r"|table-of-contents|hidden|sr-only|screen-reader|jump",
    re.I,
)
ARTICLE_NAMES = re.compile(r"article|content|body|post|entry|story|text|main|prose|rich", re.I)
_SECTIONS = (
    "nav",
    "aside",
    "footer",
    "header",
    "form",
    "figure",
    "table",
    "article",
    "main",
    "ul",
    "ol",
)
_SENTENCE_END = re.compile(r"""[.!?…。！？]["'”’»)\]]*$""")


@dataclass(slots=True)
class _Place:
    """What stands under one element, and what it stands in."""

    prose: float = 0.0
    voted: float = 0.0
    size: float = 0.0
    linked: float = 0.0
    pieces: int = 0
    sections: frozenset[str] = frozenset()
    furniture: int = 0
    article: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Witness:
    """What is known of a page besides its pieces.

    `voted` are the places another extractor takes for the article; `body` the words of the
    article as the page tells machines; `title` the headline's.
    """

    voted: frozenset[int]
    body: Words = ()
    title: Words = ()


NAMES = (
    "voted", "voted_1", "voted_3", "voted_8", "prose_3", "size", "linked", "strong", "sentence",
    "voted_before", "voted_after", "prose_before", "prose_after", "is_p", "is_heading", "is_h1",
    "is_li", "is_cell", "is_pre", *(f"in_{name}" for name in _SECTIONS), "furniture", "article",
    "depth", "prose_here", "prose_above", "prose_around", "voted_above", "voted_around",
    "voted_share_above", "voted_share_around", "linked_above", "linked_around",
    "prose_share_above", "prose_share_around", "length_above", "repeats", "in_body", "has_body",
    "digits", "upper", "colon", "question", "copyright", "time", "like_title", "voted_of_prose",
)  # fmt: skip
"""The columns, in order."""


def features(pieces: Sequence[Piece], own: Sequence[Words], witness: Witness) -> Floats:
    """Return one row of `NAMES` for each piece; `own` are the pieces' words."""
    size = np.array([len(text) for text in own], dtype=np.float64)
    linked = np.array([min(1.0, p.linked / max(1, len(p.text))) for p in pieces])
    ends = np.array([bool(_SENTENCE_END.search(p.text)) for p in pieces], dtype=np.float64)
    prose = np.where((size >= PROSE_WORDS) & (linked < 0.4) & (ends > 0), size, 0.0)
    voted = np.array([float(at in witness.voted) for at in range(len(pieces))])
    columns = [
        voted,
        *(_around(voted * size, size, reach) for reach in (1, 3, 8)),
        _around(prose, size, 3),
        np.log1p(size),
        linked,
        np.array([min(1.0, p.strong / max(1, len(p.text))) for p in pieces]),
        ends,
        *_sides(voted * size),
        *_sides(prose),
    ]
    tree = _Tree.of(pieces, (prose, voted * size, size, linked * size))
    rows = [
        (*_kind(piece), *tree.row(piece), *_wording(piece, text, counts, body, witness))
        for counts, body in [(Counter(own), frozenset(runs_of(witness.body)))]
        for piece, text in zip(pieces, own, strict=True)
    ]
    share = np.full(len(pieces), min(1.0, tree.total.voted / max(1.0, tree.total.prose)))
    return np.column_stack([*columns, np.array(rows, dtype=np.float64), share])


def _around(part: Floats, size: Floats, reach: int) -> Floats:
    """Return the share that `part` has of the words of the pieces nearby, the piece left out."""
    at = np.arange(len(size))
    low, high = np.maximum(0, at - reach), np.minimum(len(size), at + reach + 1)
    parts, sizes = np.concatenate([[0.0], part.cumsum()]), np.concatenate([[0.0], size.cumsum()])
    return np.asarray(
        (parts[high] - parts[low] - part) / np.maximum(1.0, sizes[high] - sizes[low] - size)
    )


def _sides(part: Floats) -> tuple[Floats, Floats]:
    """Return how much of `part` stands before each piece, and how much after."""
    whole = max(1.0, float(part.sum()))
    through = part.cumsum()
    return (through - part) / whole, 1.0 - through / whole


def _kind(piece: Piece) -> tuple[float, ...]:
    tag = piece.tag
    return (
        tag == "p",
        tag in HEADING_TAGS,
        tag == "h1",
        tag == "li",
        tag in {"td", "th"},
        tag == "pre",
    )


def _wording(
    piece: Piece, text: Words, counts: Counter[Words], body: frozenset[Words], witness: Witness
) -> tuple[float, ...]:
    runs = runs_of(text) if body else []
    shown = piece.text
    title = set(witness.title)
    return (
        counts[text] > 1,
        sum(run in body for run in runs) / len(runs) if runs else 0.0,
        bool(body),
        sum(char.isdigit() for char in shown) / len(shown),
        shown.isupper(),
        shown.endswith(":"),
        "?" in shown,
        "©" in shown,
        piece.time is not None,
        len(title & set(text)) / max(1, len(title | set(text))) if len(text) < 40 else 0.0,
    )


@dataclass(slots=True)
class _Tree:
    """The elements that hold the pieces, with what stands under each."""

    places: dict[HtmlElement, _Place] = field(default_factory=dict)
    total: _Place = field(default_factory=_Place)

    @classmethod
    def of(cls, pieces: Sequence[Piece], sums: tuple[Floats, Floats, Floats, Floats]) -> _Tree:
        """Sum prose, votes, words and linked words up from the pieces to the root."""
        tree = cls()
        order: list[HtmlElement] = []
        for piece, prose, voted, size, linked in zip(
            pieces, *(s.tolist() for s in sums), strict=True
        ):
            place = tree._reach(piece.element, order)
            place.prose += prose
            place.voted += voted
            place.size += size
            place.linked += linked
            place.pieces += 1
        for element in reversed(order):
            above = element.getparent()
            tree._add(tree.places[element], tree.total if above is None else tree.places[above])
        for element in order:
            tree._describe(element)
        return tree

    def _reach(self, element: HtmlElement, order: list[HtmlElement]) -> _Place:
        """Return the element's place, making it and those above it, the outer before the inner."""
        found = self.places.get(element)
        if found is not None:
            return found
        missing = [element]
        for above in element.iterancestors():
            if above in self.places:
                break
            missing.append(above)
        for one in reversed(missing):
            self.places[one] = _Place()
            order.append(one)
        return self.places[element]

    @staticmethod
    def _add(place: _Place, above: _Place) -> None:
        above.prose += place.prose
        above.voted += place.voted
        above.size += place.size
        above.linked += place.linked
        above.pieces += place.pieces

    def _describe(self, element: HtmlElement) -> None:
        """Say what the element stands in; a name that most of the prose stands under tells nothing."""
        place, parent = self.places[element], element.getparent()
        above = _Place() if parent is None else self.places[parent]
        names = (
            f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
        )
        small = place.prose < 0.5 * max(1.0, self.total.prose)
        tag = element.tag
        place.sections = above.sections | {tag} if tag in _SECTIONS else above.sections
        place.furniture = above.furniture + (small and FURNITURE_NAMES.search(names) is not None)
        place.article = above.article + (ARTICLE_NAMES.search(names) is not None)
        place.depth = above.depth + 1

    def row(self, piece: Piece) -> tuple[float, ...]:
        """Return what the tree says of a piece: of its element, the one above, and the next."""
        here = self.places[piece.element]
        above = self._above(piece.element)
        around = self._above(above)
        first, second = self.places[above], self.places[around]
        prose, voted = max(1.0, self.total.prose), max(1.0, self.total.voted)
        return (
            *(name in here.sections for name in _SECTIONS),
            min(here.furniture, 3),
            min(here.article, 4),
            min(here.depth, 30),
            here.prose / prose,
            first.prose / prose,
            second.prose / prose,
            first.voted / voted,
            second.voted / voted,
            first.voted / max(1.0, first.size),
            second.voted / max(1.0, second.size),
            first.linked / max(1.0, first.size),
            second.linked / max(1.0, second.size),
            first.prose / max(1.0, first.size),
            second.prose / max(1.0, second.size),
            log1p(first.size / max(1, first.pieces)),
        )

    def _above(self, element: HtmlElement) -> HtmlElement:
        parent = element.getparent()
        return element if parent is None else parent
