"""What tells an article's blocks from a page's furniture, as numbers: one row for each piece.

Nothing here knows a site or a language: only markup, where text stands, how much of it stands
together, and what another extractor and the page itself say of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log1p

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray

from digest.stages.markup.blocks import HEADING_TAGS, Piece
from digest.stages.markup.match import Words, runs_of
from digest.stages.metadata.visible import headline_at
from digest.writing.quotation import CLOSING

Floats = NDArray[np.float64]

HEADING_KIND = 1
"""The column of `_kind` that says heading."""

LONGEST_NAMES = 80
"""Characters of a class list that are read: what names a part comes before what styles it."""
PROSE_WORDS = 12
"""Words a sentence-ended piece with few links needs to count as prose."""

FURNITURE_NAMES = re.compile(
    r"comment|disqus|respond|relat|recommend|recirc|more-|share|social|promo|newsletter|subscri|signup"
    r"|side-?bar|widget|foot|nav|menu|breadcrumb|advert|\bads?\b|sponsor|cookie|consent|banner|modal"
    r"|popup|author|bio|byline|meta|tags?\b|toolbar|paginat|caption|credit|copyright|outbrain|taboola"
    r"|teaser|card|carousel|trending|popular|latest|rating|cta|button|login|search|toc\b"
    r"|table-of-contents|hidden|sr-only|screen-reader|jump"
)
"""Pieces of the names that sites give to classes and ids of what is not the article."""
ARTICLE_NAMES = re.compile(r"article|content|body|post|entry|story|text|main|prose|rich")
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
_DIGIT = re.compile(r"\d")
_ENDS = frozenset(".!?…。！？")
_CLOSES = CLOSING + ")]"


@dataclass(slots=True)
class _Place:
    """What stands under one element, and what it stands in."""

    prose: float = 0.0
    voted: float = 0.0
    size: float = 0.0
    linked: float = 0.0
    pieces: int = 0
    sections: tuple[bool, ...] = (False,) * len(_SECTIONS)
    furniture: int = 0
    article: int = 0
    depth: int = 0

    def shares(self, whole: _Place) -> tuple[float, ...]:
        """Return prose and votes as shares of the page's; votes, links and prose of the words here."""
        size = self.size or 1.0
        return (
            self.prose / (whole.prose or 1.0),
            self.voted / (whole.voted or 1.0),
            self.voted / size,
            self.linked / size,
            self.prose / size,
            log1p(self.size / max(1, self.pieces)),
        )


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
    "digits", "upper", "colon", "question", "copyright", "time", "like_title",
    "size_before", "size_after", "heading_before", "heading_after", "after_title", "voted_of_prose",
)  # fmt: skip
"""The columns, in order."""


def features(pieces: Sequence[Piece], witness: Witness) -> Floats:
    """Return one row of `NAMES` for each piece."""
    size = np.array([len(piece.words) for piece in pieces], dtype=np.float64)
    linked = np.array([min(1.0, p.linked / max(1, len(p.text))) for p in pieces])
    prose = np.array([float(len(p.words)) if is_prose(p) else 0.0 for p in pieces])
    voted = np.array([float(at in witness.voted) for at in range(len(pieces))])
    kinds = np.array([_kind(piece) for piece in pieces], dtype=np.float64)
    tree = _Tree.of(pieces, (prose, voted * size, size, linked * size))
    return np.column_stack(
        [
            voted,
            *(_around(voted * size, size, reach) for reach in (1, 3, 8)),
            _around(prose, size, 3),
            np.log1p(size),
            linked,
            np.array([min(1.0, p.strong / max(1, len(p.text))) for p in pieces]),
            np.array([ends_sentence(piece) for piece in pieces]),
            *_sides(voted * size),
            *_sides(prose),
            kinds,
            np.array([tree.row(piece) for piece in pieces]),
            _wordings(pieces, witness),
            *_beside(np.log1p(size)),
            *_beside(kinds[:, HEADING_KIND]),
            _after_title(pieces, witness),
            np.full(len(pieces), min(1.0, tree.total.voted / max(1.0, tree.total.prose))),
        ]
    )


def is_prose(piece: Piece) -> bool:
    """Say whether a piece is running text: long, ended as sentences are, and hardly linked."""
    long = len(piece.words) >= PROSE_WORDS
    return long and piece.linked < 0.4 * len(piece.text) and ends_sentence(piece)


def ends_sentence(piece: Piece) -> bool:
    """Say whether a piece ends as a sentence does, quotation marks aside."""
    return piece.text.rstrip(_CLOSES)[-1:] in _ENDS


def _beside(part: Floats) -> tuple[Floats, Floats]:
    """Return what the piece before has, and the piece after."""
    return np.concatenate([[0.0], part[:-1]]), np.concatenate([part[1:], [0.0]])


def _after_title(pieces: Sequence[Piece], witness: Witness) -> Floats:
    """Return how far below the headline each piece stands, as a logarithm; negative above it."""
    title = headline_at(pieces, witness.title)
    far = np.arange(len(pieces)) - (0 if title is None else title)
    return np.asarray(np.sign(far) * np.log1p(np.abs(far)))


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


def _wordings(pieces: Sequence[Piece], witness: Witness) -> Floats:
    counts = Counter(piece.words for piece in pieces)
    body, title = frozenset(runs_of(witness.body)), frozenset(witness.title)
    rows = [(counts[p.words] > 1, *_wording(p, body, title)) for p in pieces]
    return np.array(rows, dtype=np.float64)


def _wording(piece: Piece, body: frozenset[Words], title: frozenset[str]) -> tuple[float, ...]:
    text, shown = piece.words, piece.text
    runs = runs_of(text) if body else []
    return (
        sum(run in body for run in runs) / len(runs) if runs else 0.0,
        bool(body),
        len(_DIGIT.findall(shown)) / len(shown),
        shown.isupper(),
        shown.endswith(":"),
        "?" in shown,
        "©" in shown,
        piece.time is not None,
        len(title.intersection(text)) / max(1, len(title.union(text))) if len(text) < 40 else 0.0,
    )


@lru_cache(maxsize=20_000)
def _named(names: str) -> tuple[bool, bool]:
    names = names.lower()
    return FURNITURE_NAMES.search(names) is not None, ARTICLE_NAMES.search(names) is not None


@dataclass(slots=True)
class _Tree:
    """The elements that hold the pieces, with what stands under each."""

    places: dict[HtmlElement, _Place] = field(default_factory=dict)
    total: _Place = field(default_factory=_Place)
    rows: dict[HtmlElement, tuple[float, ...]] = field(default_factory=dict)

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
        is_furniture, is_article = self._told(element)
        small = place.prose < 0.5 * max(1.0, self.total.prose)
        place.sections = above.sections
        if element.tag in _SECTIONS:
            at = _SECTIONS.index(element.tag)
            place.sections = (*above.sections[:at], True, *above.sections[at + 1 :])
        place.furniture = above.furniture + (small and is_furniture)
        place.article = above.article + is_article
        place.depth = above.depth + 1

    def _told(self, element: HtmlElement) -> tuple[bool, bool]:
        """Say whether the element's names are those of furniture, and of an article."""
        told = (element.get("class"), element.get("id"), element.get("role"))
        return _named(" ".join(name[:LONGEST_NAMES] for name in told if name))

    def row(self, piece: Piece) -> tuple[float, ...]:
        """Return what the tree says of a piece: of its element, the one above, and the next."""
        element = piece.element
        if element not in self.rows:
            self.rows[element] = self._row(element)
        return self.rows[element]

    def _row(self, element: HtmlElement) -> tuple[float, ...]:
        here = self.places[element]
        above = self._above(element)
        first = self.places[above].shares(self.total)
        second = self.places[self._above(above)].shares(self.total)
        pairs = zip(first, second, strict=True)
        (prose, prose_2), voted, voted_share, linked, prose_share, (length, _) = pairs
        return (
            *here.sections,
            min(here.furniture, 3),
            min(here.article, 4),
            min(here.depth, 30),
            here.prose / (self.total.prose or 1.0),
            prose,
            prose_2,
            *voted,
            *voted_share,
            *linked,
            *prose_share,
            length,
        )

    def _above(self, element: HtmlElement) -> HtmlElement:
        parent = element.getparent()
        return element if parent is None else parent
