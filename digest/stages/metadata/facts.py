"""What a page says of itself: title, byline, outlet, times, canonical address, language.

What is written for machines about the article comes first (JSON-LD, then meta tags, then
microdata), what stands visibly by the headline next, the address last. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml.html import HtmlElement

from digest.stages.dates.stamps import When, date_in_address, in_the_days_of, read_stamp
from digest.stages.language.genres import names_opinion
from digest.stages.language.words import words
from digest.stages.markup.blocks import Piece, folded
from digest.stages.metadata.address import address_of
from digest.stages.metadata.bylines import byline_of, names_in
from digest.stages.metadata.schema import Post, Said, said_in_json, said_in_microdata
from digest.stages.metadata.titles import best_title
from digest.stages.metadata.visible import (
    Shown,
    author_elements,
    labelled_anywhere,
    shown_near_headline,
)
from digest.stages.outlets.names import domain_of, host_of

LONGEST_META = 2_000
"""Characters of a meta tag that are read."""
_DAY = timedelta(days=1)
_PUBLISHED = re.compile(
    r"(?:^|[.:_-])(?:date[._-]?)?(?:publish(?:ed)?|publication|pub|issued|posted|created?)"
    r"[._-]?(?:date|time|at|on)?(?:[._-](?:gmt|iso|utc))?$|published_?time|^pubdate$"
    r"|^sailthru[.]date$|^citation_(?:online_)?date$|^article[.:]published",
    re.I,
)
"""What meta tags call the time of publication, whatever stands before it and however it is glued together."""
_VAGUE = re.compile(r"^date$|^dc(?:terms)?[.:]date$|[._-]date$", re.I)
_UPDATED = re.compile(r"modif|updated?_?(?:time|date)|last-?mod|date[._-]?updated|revis", re.I)
_SECTION_MARKS = re.compile(r"[/>»|,;:]")
_MONTH_FIRST = frozenset({"us", "ph"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What was found; None where the page says nothing that can be trusted.

    Times keep the offset the page gave them in. `body` is the article's text as told to
    machines, a hint for extraction; `length` its words as the page counts them; `is_free` is
    false when the page calls itself paid; `opinion` is the name of the section of opinion that it
    says it stands in; `posts` are those of a live page.
    """

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    body: str | None = None
    length: int | None = None
    is_free: bool = True
    opinion: str | None = None
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """A page and all that its parts say of it."""

    root: HtmlElement
    pieces: Sequence[Piece]
    url: str | None
    metas: Mapping[str, str]
    said: tuple[Said, ...]
    micro: Said

    @property
    def article(self) -> Said:
        """What the JSON-LD of the article says, or nothing."""
        return next((one for one in self.said if one.is_article), Said())


def metadata_of(
    root: HtmlElement, pieces: Sequence[Piece], url: str | None, fetched: datetime
) -> Metadata:
    """Return what the page says of itself.

    `pieces` are its visible blocks, `url` is where it came from, `fetched` when: no article
    was published after it was fetched.
    """
    page = _Page(root, pieces, url, _metas(root), said_in_json(root), said_in_microdata(root))
    address = address_of(root, page.metas, page.article.url, url)
    outlet = _outlet(page)
    title = _title(page, outlet or domain_of(host_of(address)).partition(".")[0])
    shown = shown_near_headline(pieces, title, _month_first(page))
    published, updated = _times(page, shown, address, fetched)
    return Metadata(
        title=title,
        byline=_byline(page, shown.byline, outlet or ""),
        outlet=outlet,
        url=address,
        published=published,
        updated=updated,
        language=_language(page),
        opinion=_opinion(page),
        body=next((one.body for one in page.said if one.body), None),
        posts=next((one.posts for one in page.said if one.posts), ()),
        length=page.article.length,
        is_free=all(one.is_free for one in (*page.said, page.micro))
        and page.metas.get("article:content_tier", "").lower() != "locked",
    )


def _metas(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        content = folded((meta.get("content") or "")[:LONGEST_META])
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


# -- title and outlet ------------------------------------------------------------------------


def _title(page: _Page, site: str) -> str | None:
    headings = [text for text in map(_text, page.root.iter("h1")) if text][:12]
    said = (
        page.article.headline,
        page.metas.get("og:title"),
        page.metas.get("twitter:title"),
        page.micro.headline,
        next((text for text in map(_text, page.root.iter("title")) if text), None),
    )
    return best_title(headings, said, site)


def _outlet(page: _Page) -> str | None:
    names = (
        page.metas.get("og:site_name"),
        page.article.outlet,
        page.metas.get("application-name"),
        *(one.outlet for one in page.said),
    )
    return next((name for name in names if name and len(name) <= 80), None)


def _opinion(page: _Page) -> str | None:
    sections = (
        *page.article.sections,
        *(page.metas.get(name, "") for name in ("article:section", "parsely-section")),
    )
    names = (name.strip() for section in sections for name in _SECTION_MARKS.split(section[:200]))
    return next(filter(names_opinion, names), None)


def _text(element: HtmlElement) -> str:
    return folded("".join(str(text) for text in element.itertext()))


# -- language --------------------------------------------------------------------------------


def _language(page: _Page) -> str | None:
    told = (
        page.root.get("lang"),
        page.root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        page.metas.get("content-language"),
        page.article.language,
        page.metas.get("og:locale"),
    )
    codes = (re.split(r"[-_,;\s]", one.strip().lower())[0] for one in told if one)
    return next((code for code in codes if 2 <= len(code) <= 3 and code.isalpha()), None)


# -- times and byline ------------------------------------------------------------------------


def _times(
    page: _Page, shown: Shown, address: str | None, fetched: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return when it was published and updated, by how much the places that say so are to be trusted."""
    latest = fetched + _DAY
    told = _first(_stamps(_named(page.metas, _PUBLISHED)), latest) or _first(
        _stamps(one.published for one in page.said if one.is_article), latest
    )
    seen = _first([shown.published], latest)
    updated = _first(
        [
            *_stamps(one.updated for one in page.said),
            *_stamps(_named(page.metas, _UPDATED)),
            shown.updated,
            *_stamps((page.micro.updated,)),
        ],
        latest,
    )
    if told and seen:
        told = in_the_days_of(told, seen)
    # what is told to machines is at times the day the site was rebuilt: the reader's date is older
    if told and seen and seen.date() < told.date():
        return seen, updated
    return told or seen or _first(_weaker(page, shown, address), latest), updated


def _weaker(page: _Page, shown: Shown, address: str | None) -> Iterator[When | None]:
    yield from _stamps((page.micro.published,))
    yield date_in_address(page.url)
    yield date_in_address(address)
    yield from _stamps(_named(page.metas, _VAGUE))
    yield labelled_anywhere(page.pieces, _month_first(page)).published
    yield shown.updated


def _byline(page: _Page, shown: str | None, site: str) -> str | None:
    """Return the first byline told that is not the outlet's own name, else that name."""
    own, first = "".join(words(site)), None
    for told in _bylines(page, shown):
        byline = byline_of(names_in(told))
        if byline and "".join(words(byline)) != own:
            return byline
        first = first or byline
    return first


def _bylines(page: _Page, shown: str | None) -> Iterator[Iterable[str | None]]:
    yield page.article.authors
    yield (page.metas.get("author"),)
    yield page.micro.authors
    yield [page.metas.get(name) for name in ("article:author", "parsely-author", "dc.creator")]
    yield (shown,)
    yield author_elements(page.root)[:1]


def _named(metas: Mapping[str, str], pattern: re.Pattern[str]) -> list[str]:
    return [content for name, content in metas.items() if pattern.search(name)]


def _stamps(texts: Iterable[str | None]) -> list[When]:
    return [when for when in map(read_stamp, texts) if when is not None]


def _first(found: Iterable[When | None], latest: datetime) -> datetime | None:
    return next((when.moment for when in found if when and when.moment <= latest), None)


def _month_first(page: _Page) -> bool | None:
    """Say how 3/4/2026 is meant where the page tells its country; None where it does not."""
    locale = page.root.get("lang") or page.metas.get("og:locale") or ""
    country = re.split(r"[-_]", locale.lower())[-1]
    if country in _MONTH_FIRST:
        return True
    return False if len(country) == 2 and country != "en" else None
