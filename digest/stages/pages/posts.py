"""Where the posts of a live page begin, and when each was written.

A page is live when elements of one kind hold most of its article, each with a time of day of
its own, or when it tells machines so (schema.org LiveBlogPosting). No site is known by name.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from lxml.html import HtmlElement

from digest.stages.dates.clocks import Clock, clock_ahead, clock_alone, moments
from digest.stages.dates.stamps import read_stamp
from digest.stages.language.words import words
from digest.stages.markup.blocks import HEADING_TAGS, Piece
from digest.stages.markup.match import Words
from digest.stages.metadata.schema import Post
from digest.stages.pages.features import is_prose
from digest.stages.sections import calls_itself_live

FEWEST = 3
"""Posts that make a page live."""
MOST_HELD = 0.5
"""Share of the article's words that its posts hold."""
LEAST_WORDS = 12
"""Words a post holds at the middle of them: a list of dates is no live page."""
_OPENING = 8
"""Words by which a post's text is found."""
_DIGIT = re.compile(r"\d")
_SHORT_LINE = 16
"""Words of a line that may be there for its time."""
_HIGHEST = 14
"""Elements above a time among which its post is looked for."""
_REACH = 3
"""Pieces between a time and the first of its post, where nothing holds them together."""


@dataclass(frozen=True)
class Page:
    """What the posts are looked for in: the pieces, which are the article's, what it says."""

    pieces: Sequence[Piece]
    chosen: frozenset[int]
    title: str = ""
    told: Sequence[Post] = ()
    """The posts it tells machines of."""
    began: datetime | None = None
    """When it was published."""


@dataclass(frozen=True, slots=True)
class Live:
    """The places of an article's pieces, in order, and where the posts of a live page begin.

    `posts` gives the place of each post's first piece, and when the post was written where that
    is known; an ordinary article has none.
    """

    places: Sequence[int]
    posts: Mapping[int, datetime | None]


@dataclass(frozen=True, slots=True)
class _Held:
    """A post that an element holds: its pieces, and the one that bears its time."""

    places: tuple[int, ...]
    timed: int


def live(page: Page, fetched: datetime) -> Live:
    """Return the pieces of the article and its posts."""
    clocks = _clocks(page)
    if len(clocks) < FEWEST and not page.told:
        return Live(sorted(page.chosen), {})
    bare = {at for at in clocks if clock_alone(page.pieces[at].text)}
    page = replace(page, chosen=page.chosen - bare)
    told, held = _told(page), _held(page, clocks)
    if held:
        starts = {post.places[0]: post.timed for post in held}
    else:
        starts = _loose(page, clocks) if told or calls_itself_live(page.title) else {}
        if len(starts) < max(FEWEST, len(told)):
            return Live(sorted({*page.chosen, *told}), told if len(told) >= FEWEST else {})
    times = moments([clocks[at] for at in starts.values()], page.began, fetched)
    posts = dict(zip(starts, times, strict=True))
    posts |= {at: moment for at, moment in told.items() if at in posts and moment}
    return Live(_kept(page, held, posts), posts)


def _clocks(page: Page) -> dict[int, Clock]:
    """Return the times of day that pieces bear, by their places."""
    timed = ((at, p) for at, p in enumerate(page.pieces) if p.time or _DIGIT.search(p.text))
    return {at: clock for at, piece in timed if (clock := _clock(piece))}


def _kept(page: Page, held: Sequence[_Held], posts: Mapping[int, object]) -> list[int]:
    """Where elements hold the posts, what stands between them is not the article's."""
    if not held:
        return sorted({*page.chosen, *posts})
    before = {at for at in page.chosen if at < held[0].places[0]}
    return sorted(before.union(*(post.places for post in held)))


# -- what the page tells machines ------------------------------------------------------------


def _told(page: Page) -> dict[int, datetime | None]:
    """Find the posts told to machines: by anchor, by headline, else by opening words."""
    places = _places(page)
    found: dict[int, datetime | None] = {}
    for post in page.told:
        anchor = (post.url or "").partition("#")[2]
        keys = (anchor, words(post.headline or ""), words(post.body or "")[:_OPENING])
        place = next((places[key] for key in keys if len(key) > 1 and key in places), None)
        if place is not None:
            when = read_stamp(post.published)
            found[place] = when.moment if when and when.clock else None
    return dict(sorted(found.items()))


def _places(page: Page) -> dict[str | Words, int]:
    """Return where a post may begin, by its wording, its opening words and the ids around it."""
    found: dict[str | Words, int] = {}
    for at, piece in enumerate(page.pieces):
        if at in page.chosen or piece.tag in HEADING_TAGS:
            ids = (element.get("id") or "" for element in _upward(piece.element))
            keys: tuple[str | Words, ...] = (piece.words, piece.words[:_OPENING], *ids)
            for key in keys:
                found.setdefault(key, at)
    return found


# -- posts that an element holds -------------------------------------------------------------


def _held(page: Page, clocks: Mapping[int, Clock]) -> list[_Held]:
    """Return the posts, where elements of one kind hold them."""
    groups: dict[tuple[object, ...], dict[HtmlElement, int]] = defaultdict(dict)
    for at in clocks:
        for element in itertools.islice(_upward(page.pieces[at].element), _HIGHEST):
            for kind in _kinds(element):
                groups[kind].setdefault(element, at)
    inside = _inside(page, groups.values())
    found = (
        _posts(page, [(inside[element], at) for element, at in members.items()])
        for members in groups.values()
        if len(members) >= FEWEST
    )
    return max(found, key=len, default=[])


def _kinds(element: HtmlElement) -> Iterator[tuple[object, ...]]:
    """Elements of one name and class are of one kind, all over the page or side by side."""
    name, parent = element.get("class") or element.get("itemprop"), element.getparent()
    if name:
        yield element.tag, name
    if parent is not None:
        yield element.tag, name, parent


def _inside(
    page: Page, groups: Iterable[Mapping[HtmlElement, int]]
) -> dict[HtmlElement, list[int]]:
    """Return for each element the pieces in it, in order."""
    inside: dict[HtmlElement, list[int]] = {e: [] for members in groups for e in members}
    for at, piece in enumerate(page.pieces):
        for element in _upward(piece.element):
            if element in inside:
                inside[element].append(at)
    return inside


def _posts(page: Page, members: Iterable[tuple[Sequence[int], int]]) -> list[_Held]:
    """Return the posts, if these pieces of like elements are some: apart, and most of the article."""
    found: list[_Held] = []
    last = -1
    for places, timed in sorted(members, key=lambda member: (member[0][0], -len(member[0]))):
        told = [at for at in places if at in page.chosen or is_prose(page.pieces[at])]
        if told and places[0] > last:
            above = [at for at in places if at < told[0] and page.pieces[at].tag in HEADING_TAGS]
            found.append(_Held((*above, *told), timed))
            last = places[-1]
    sizes = sorted(_size(page, post.places) for post in found)
    held = _size(page, page.chosen & _all(found))
    most = len(found) >= FEWEST and held >= MOST_HELD * _size(page, page.chosen)
    return found if most and sizes[len(sizes) // 2] >= LEAST_WORDS else []


def _all(posts: Iterable[_Held]) -> frozenset[int]:
    return frozenset(at for post in posts for at in post.places)


def _size(page: Page, places: Iterable[int]) -> int:
    return sum(len(page.pieces[at].words) for at in places)


def _upward(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


# -- posts in a row --------------------------------------------------------------------------


def _loose(page: Page, clocks: Mapping[int, Clock]) -> dict[int, int]:
    """Return the posts of a page that has times and paragraphs in one row."""
    order = sorted(page.chosen)
    found: dict[int, int] = {}
    ahead = {at for at in order if clock_ahead(page.pieces[at].text)}
    for at in sorted({*clocks, *ahead}):
        behind = next((n for n in range(at, at + _REACH + 1) if n in page.chosen), None)
        if behind is None or not order[0] - _REACH <= at <= order[-1]:
            continue
        over = at - 1
        is_under_heading = over in page.chosen and page.pieces[over].tag in HEADING_TAGS
        found.setdefault(over if is_under_heading else behind, at)
    return found


def _clock(piece: Piece) -> Clock | None:
    """Return the time of day a piece bears: in its markup, or as all it says."""
    when = read_stamp(piece.time) if len(piece.text.split()) <= _SHORT_LINE else None
    if when is not None and when.clock:
        return Clock(when.moment.timetz().replace(tzinfo=None), when.moment.tzinfo, when.moment)
    return clock_alone(piece.text) or clock_ahead(piece.text)
