"""From the address of a site to the addresses of its feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from urllib.parse import urljoin, urlsplit

from digest.errors import SourceError
from digest.sources.decoding import decode
from digest.sources.feedfiles.feedfile import is_feed
from digest.sources.markup import plain, safe_url
from digest.sources.net.guard import Reach
from digest.sources.net.http import PAGES, Answer, Ask, Fetcher
from digest.sources.net.replies import failure
from digest.sources.net.trouble import FetchError, Trouble

MOST = 10
"""Feeds named for one page."""

HEAD = 500_000
"""Characters of a page that are looked at."""

FEED_TYPES = re.compile(
    r"application/(?:rss|atom|feed|rdf)\+?(?:xml|json)|application/json|text/xml", re.I
)
"""What a page calls the type of a feed it links to."""
LINK = re.compile(r"<(?:link|a)\b([^>]{1,2000})>", re.I)
ATTRIBUTE = re.compile(r"""([a-z-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
FEED_PATH = re.compile(
    r"(?:/(?:feed|rss|atom)/?$|\.(?:rss|atom)$|/(?:rss|atom|feed|index)\.xml$|/feed\.json$)", re.I
)
"""How the addresses of feeds end."""
USUAL_PATHS = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFeed:
    """A feed that a page names."""

    url: str
    title: str | None = None


def discover(
    fetcher: Fetcher, url: str, now: datetime, reach: Reach = Reach.PUBLIC
) -> tuple[FoundFeed, ...]:
    """Return the feeds of a site, the one it names first in front; the address itself if it is one.

    Looks at the page, then at the usual places; at most nine requests. Raise SourceError when
    the site cannot be asked or has no feed that can be found.
    """
    address = url if "://" in url else f"https://{url}"
    answer = fetcher.get(Ask(url=address, accept=PAGES, reach=reach))
    if answer.status != 200:
        raise failure(answer, now)
    if is_feed(answer.body):
        return (FoundFeed(url=answer.url),)
    found = feeds_in(answer.body, answer.url, answer.charset) or _in_usual_places(
        fetcher, answer, reach
    )
    if not found:
        raise SourceError(
            f"{url}: no feed found",
            hint="look on the site for an RSS or Atom link and use its address",
        )
    return found


def feeds_in(page: bytes, url: str, charset: str | None = None) -> tuple[FoundFeed, ...]:
    """Return the feeds a page names: in its head first, then by links that look like feeds."""
    text = decode(page[: HEAD * 2], (charset,))[:HEAD]
    base = re.search(r"<base\b[^>]{0,500}?href\s*=\s*[\"']?([^\"'\s>]{1,2000})", text, re.I)
    home = safe_url(base.group(1), url) or url if base else url
    named: dict[str, FoundFeed] = {}
    for feed in (*_alternates(text, home), *_linked(text, home)):
        named.setdefault(feed.url, feed)
    return tuple(named.values())[:MOST]


def _alternates(text: str, base: str) -> Iterator[FoundFeed]:
    for match in LINK.finditer(text):
        said = _attributes(match.group(1))
        relation = said.get("rel", "").lower().split()
        typed = FEED_TYPES.match(said.get("type", ""))
        if match.group().lower().startswith("<link") and "alternate" in relation and typed:
            url = safe_url(said.get("href"), base)
            if url and not re.search(r"/comments/feed|/wp-json/|oembed", url):
                yield FoundFeed(url=url, title=plain(said.get("title")) or None)


def _linked(text: str, base: str) -> Iterator[FoundFeed]:
    host = urlsplit(base).hostname
    for match in LINK.finditer(text):
        if match.group().lower().startswith("<a"):
            url = safe_url(_attributes(match.group(1)).get("href"), base)
            if url and FEED_PATH.search(urlsplit(url).path) and urlsplit(url).hostname == host:
                yield FoundFeed(url=url)


def _attributes(text: str) -> dict[str, str]:
    return {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(text)}


def _in_usual_places(fetcher: Fetcher, page: Answer, reach: Reach) -> tuple[FoundFeed, ...]:
    for path in USUAL_PATHS:
        try:
            answer = fetcher.get(Ask(url=urljoin(page.url, f"/{path}"), reach=reach))
        except FetchError as error:
            if error.trouble in (Trouble.WAIT, Trouble.CONNECTION, Trouble.TIME):
                return ()
            continue
        if answer.status == 200 and is_feed(answer.body):
            return (FoundFeed(url=answer.url),)
    return ()
