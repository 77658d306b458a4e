"""Where the posts of a live page begin, and when each was written.

A page is live when elements of one kind hold most of its article, each with a time of day of
its own, or when it tells machines so (schema.org LiveBlogPosting). No site is known by name.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from lxml.html import HtmlElement

from digest.stages.clocks import Clock, clock_ahead, clock_alone, moments
from digest.stages.metadata_dates import read_stamp
from digest.stages.metadata_schema import Post
from digest.stages.pages_blocks import HEADING_TAGS, Piece
from digest.stages.pages_match import Words
from digest.stages.sections import calls_itself_live
from digest.stages.words import words

FEWEST = 3
"""Posts that make a page live."""
MOST_HELD = 0.5
"""Share of the article's words that its posts hold."""
LEAST_WORDS = 12
"""Words a post holds at the middle of them: a list of dates is no live page."""
_OPENING = 8
"""Words by which a post's text is found."""
_SHORT_LINE = 16
"""Words of a line that may be there for its time."""
_HIGHEST = 14
"""Elements above a time among which its post is looked for."""
_REACH = 3
"""Pieces between a time and the first of its post, where nothing holds them together."""

Posts = dict[int, datetime | None]
"""The place of each post's first piece, and when the post was written where that is known."""


@dataclass(frozen=True)
class Page:
    """What the posts are looked for in: the pieces, which are the article's, what it says."""

    pieces: Sequence[Piece]
    chosen: Collection[int]
    title: str = ""
    told: Sequence[Post] = ()
    """The posts it tells machines of."""
    began: datetime | None = None
    """When it was published."""

    @cached_property
    def own(self) -> list[Words]:
        """The words of each piece."""
        return [words(piece.text) for piece in self.pieces]


def posts_of(page: Page, fetched: datetime) -> Posts:
    """Return where the posts of a live page begin; nothing for an ordinary article."""
    clocks = {at: clock for at, piece in enumerate(page.pieces) if (clock := _clock(piece))}
    if len(clocks) < FEWEST and not page.told:
        return {}
    told = _told(page)
    starts = _held(page, clocks)
    if not starts and (told or calls_itself_live(page.title)):
        starts = _loose(page, clocks)
    if len(starts) < max(FEWEST, len(told)):
        return told if len(told) >= FEWEST else {}
    times = moments([_clock(page.pieces[at]) or _NONE for at in starts.values()], page.began, fetched)
    found = dict(zip(starts, times, strict=True))
    return found | {at: moment for at, moment in told.items() if at in found and moment}


_NONE = Clock(datetime.min.time())


# -- what the page tells machines ------------------------------------------------------------


def _told(page: Page) -> Posts:
    """Find the posts told to machines: by anchor, by headline, else by opening words."""
    places = _places(page)
    found: Posts = {}
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
            for key in (page.own[at], page.own[at][:_OPENING], *ids):
                found.setdefault(key, at)
    return found


# -- posts that an element holds -------------------------------------------------------------


def _held(page: Page, clocks: Mapping[int, Clock]) -> dict[int, int]:
    """Return the first piece of each post and the piece with its time, where elements hold them."""
    groups: dict[tuple[str, str], dict[HtmlElement, None]] = defaultdict(dict)
    for at in clocks:
        for element in itertools.islice(_upward(page.pieces[at].element), _HIGHEST):
            groups[_kind(element)].setdefault(element)
    inside = _inside(page, groups.values())
    best: dict[int, int] = {}
    for members in groups.values():
        posts = _posts(page, clocks, [inside[element] for element in members])
        if len(posts) > len(best):
            best = posts
    return best


def _inside(
    page: Page, groups: Iterable[Mapping[HtmlElement, None]]
) -> dict[HtmlElement, list[int]]:
    """Return for each element the pieces in it, in order."""
    inside: dict[HtmlElement, list[int]] = {e: [] for members in groups for e in members}
    for at, piece in enumerate(page.pieces):
        for element in _upward(piece.element):
            if element in inside:
                inside[element].append(at)
    return inside


def _posts(
    page: Page, clocks: Mapping[int, Clock], members: Sequence[Sequence[int]]
) -> dict[int, int]:
    """Return the posts, if these pieces of like elements are some: apart, timed, most of the article."""
    found: dict[int, int] = {}
    sizes: list[int] = []
    last = -1
    for places in sorted(members):
        chosen = [at for at in places if at in page.chosen]
        size = sum(len(page.own[at]) for at in chosen)
        if not chosen or places[0] <= last:
            continue
        last = places[-1]
        headings = [at for at in places if page.pieces[at].tag in HEADING_TAGS and at < chosen[0]]
        found[headings[-1] if headings else chosen[0]] = next(at for at in places if at in clocks)
        sizes.append(size)
    whole = sum(len(page.own[at]) for at in page.chosen)
    enough = len(sizes) >= FEWEST and sum(sizes) >= MOST_HELD * whole
    return found if enough and sorted(sizes)[len(sizes) // 2] >= LEAST_WORDS else {}


def _upward(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _kind(element: HtmlElement) -> tuple[str, str]:
    """Elements of one name and class are of one kind; an id's figures tell them apart only."""
    return str(element.tag), element.get("class") or element.get("itemprop") or ""


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
