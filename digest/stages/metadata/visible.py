"""What a page shows around its headline: who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import XPath
from lxml.html import HtmlElement

from digest.stages.dates.labels import label_of
from digest.stages.dates.stamps import When, dates_in, in_the_days_of, read_stamp
from digest.stages.language.words import words
from digest.stages.markup.blocks import Piece, folded
from digest.stages.metadata.titles import shared

ABOVE = 8
"""Pieces above the headline in which a dateline may stand."""
BELOW = 30
"""Pieces below it, unless the body begins before."""
LONGEST_DATELINE = 24
BODY_BEGINS = 90
"""Words of prose below the headline after which a date belongs to the text."""

_PROMINENCE = {"h1": 0.4, "h2": 0.2, "h3": 0.1}

_BY = re.compile(
    r"^(?:(?:written|words|story|text|report|reporting|posted|published|reviewed)\s+)?"
    r"(?:by|von|par|por|di|door|af|av|автор|текст)\b[\s:]+(?P<name>.{3,80})$",
    re.I,
)
"""A line that says who wrote the text, and nothing else."""
_BARE_BY = re.compile(r"(?:written |words |posted )?(?:by|von|par|por|di|автор):?", re.I)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|profiles?|contributors?|writers?|by|team)/[^/]",
    re.I,
)
"""Parts of addresses under which sites have pages of their writers."""
_BYLINE_MARK = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|author-?name|post-?author|writer)(?:$|[\s_-])", re.I
)
"""Names of classes that a byline bears."""
_MAYBE_AUTHOR = XPath(
    "//*[contains(@rel, 'author') or contains(@class, 'uthor') or contains(@class, 'yline')"
    " or contains(@class, 'by-line') or contains(@class, 'writer') or contains(@id, 'uthor')"
    " or contains(@id, 'yline')][not(self::body or self::article or self::main)]"
)
_NO_BYLINE = re.compile(
    r"comment|bio|avatar|image|photo|social|follow|related|box|popup|recirc", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands near the headline; None where nothing does."""

    published: When | None = None
    updated: When | None = None
    byline: str | None = None


def shown_near_headline(
    pieces: Sequence[Piece], title: str | None, month_first: bool | None
) -> Shown:
    """Return the dateline and the byline around the headline of the page."""
    at = headline_at(pieces, words(title or ""))
    if at is None:
        return Shown()
    near = list(_near(pieces, at, set(words(title or ""))))
    dated = list(_labelled(near, month_first))
    updated = next((when for label, when in dated if label < 0), None)
    published = next((when for label, when in dated if label > 0), None)
    plain = next((when for label, when in dated if label == 0), None)
    return Shown(published=published or plain, updated=updated, byline=_byline(pieces, at))


def labelled_anywhere(pieces: Sequence[Piece], month_first: bool | None) -> Shown:
    """Return dates called published or updated wherever they stand, if all so called agree."""
    found: dict[int, dict[object, When]] = {1: {}, -1: {}}
    for label, when in _labelled(pieces, month_first):
        found.get(label, {}).setdefault(when.moment.date(), when)
    published, updated = (list(found[label].values()) for label in (1, -1))
    return Shown(
        published=published[0] if len(published) == 1 else None,
        updated=updated[0] if len(updated) == 1 else None,
    )


def headline_at(pieces: Sequence[Piece], title: Sequence[str]) -> int | None:
    """Return the place of the piece that is the headline, given its words; None when none is."""
    if not title:
        return None
    best, place = 0.0, None
    wanted = set(title)
    for at, piece in enumerate(pieces):
        # what shares no word with it would not be prominent enough alone
        if len(piece.words) > 3 * len(wanted) + 4 or wanted.isdisjoint(piece.words):
            continue
        score = shared(wanted, set(piece.words)) + _PROMINENCE.get(piece.tag, 0.0)
        if score > best:
            best, place = score, at
    if best >= 0.6:
        return place
    return next((at for at, piece in enumerate(pieces) if piece.tag == "h1"), None)


def author_elements(root: HtmlElement) -> list[str]:
    """Return the texts of elements marked as the author's name, in order, bounded."""
    found = []
    for element in _MAYBE_AUTHOR(root):
        if not ("author" in (element.get("rel") or "").split() or _is_marked(element)):
            continue
        text = folded(" ".join(str(part) for part in element.itertext()))
        if 3 <= len(text) <= 100:
            found.append(text)
            if len(found) >= 20:
                break
    return found


def _is_marked(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_BYLINE_MARK.search(names)) and not _NO_BYLINE.search(names)


def _near(pieces: Sequence[Piece], at: int, title: set[str]) -> Iterator[Piece]:
    """Yield the short pieces around the headline; a day inside the headline is not the page's."""
    yield from (piece for piece in pieces[max(0, at - ABOVE) : at] if not _is_link(piece))
    prose = 0
    for piece in pieces[at : at + BELOW]:
        size = len(piece.words)
        if size > LONGEST_DATELINE:
            prose += size
        elif not _is_link(piece) and not (title and title.issuperset(piece.words)):
            yield piece
        if prose > BODY_BEGINS:
            return


def _is_link(piece: Piece) -> bool:
    return piece.linked >= 0.8 * len(piece.text) and piece.time is None


def _labelled(pieces: Sequence[Piece], month_first: bool | None) -> Iterator[tuple[int, When]]:
    """Yield dates, each with 1 when the words before it say published, -1 when updated, else 0."""
    before = ""
    for piece in pieces:
        if len(piece.words) <= LONGEST_DATELINE:
            for when in _dates(piece, month_first):
                label = label_of(piece.text[: when.start] if when.end else piece.text)
                yield label or (label_of(before) if when.start == 0 else 0), when
        # "Published" and its date are at times two blocks
        before = piece.text if len(piece.words) <= 3 else ""


def _dates(piece: Piece, month_first: bool | None) -> list[When]:
    shown = sorted(dates_in(piece.text, month_first), key=lambda when: when.start)
    stamped = read_stamp(piece.time, month_first)
    if stamped is None:
        return shown
    local = in_the_days_of(stamped.moment, shown[0].moment) if shown else stamped.moment
    return [When(local, stamped.clock)]


def _byline(pieces: Sequence[Piece], at: int) -> str | None:
    """Return what follows a "by" near the headline, or a link there to an author's page."""
    near = pieces[max(0, at - 3) : at + 10]
    for place, piece in enumerate(near):
        match = _BY.match(piece.text)
        if match is not None and len(words(match["name"])) <= 12:
            return match["name"]
        if _BARE_BY.fullmatch(piece.text) and place + 1 < len(near):
            return near[place + 1].text[:100]
    return next((piece.text for piece in near if _leads_to_author(piece)), None)


def _leads_to_author(piece: Piece) -> bool:
    if not piece.linked or len(piece.words) > 6:
        return False
    links = (piece.element, *piece.element.iter("a"), *piece.element.iterancestors("a"))
    return any(_AUTHOR_PAGE.search(link.get("href") or "") for link in links)
