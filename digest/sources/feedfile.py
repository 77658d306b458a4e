"""The bytes of a feed file, of any dialect, to one `Feed`; or a SourceError that says what it is."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import datetime

from digest.errors import SourceError
from digest.sources.decoding import decode
from digest.sources.entry import Feed
from digest.sources.jsonfeed import looks_like_json, read_json_feed
from digest.sources.repair import LONGEST, repair, root_of
from digest.sources.syndication import read_syndication

LOOK = "open the address in a browser; the feed may have moved"
GZIP = b"\x1f\x8b\x08"
OPML = re.compile(r"<opml[\s>]", re.I)
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|div|p)\b", re.I)


class NotAFeed(SourceError):
    """The bytes are something else than a feed; the message says what."""


class PageInstead(NotAFeed):
    """The bytes are a web page."""


def read_feed(
    body: bytes, *, now: datetime, url: str | None = None, charset: str | None = None
) -> Feed:
    """Return the feed in these bytes: RSS 0.9x to 2.0, RDF, Atom, CDF or JSON Feed.

    `url` is where it was found, for relative links; `charset` what its HTTP header said. Dates
    ahead of `now` become `now`. Raise NotAFeed when it is none, with what it is instead.
    """
    if not body.strip(b"\0 \t\r\n"):
        raise NotAFeed("empty", hint="the address answers, but with nothing; try it in a browser")
    if body.startswith(GZIP):
        body = _unpacked(body)
    repaired = repair(body[: LONGEST * 4], charset)
    text = repaired.text
    if looks_like_json(text):
        return read_json_feed(body, charset, url, now)
    if root_of(text) is None:
        raise _something_else(text)
    feed = read_syndication(text, url, now)
    return replace(feed, complaint=repaired.complaint)


def _unpacked(body: bytes) -> bytes:
    """Return a gzipped feed's bytes, as many as are read of any feed."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, LONGEST * 2)
    except zlib.error as error:
        raise NotAFeed("a compressed file that is damaged", hint=LOOK) from error


def _something_else(text: str) -> NotAFeed:
    head = text[:50_000]
    if OPML.search(head):
        return NotAFeed(
            "a list of feeds (OPML), not a feed",
            hint="digest sources import adds the feeds it names",
        )
    if HTML.search(head):
        return PageInstead(
            "a web page, not a feed", hint="digest sources add finds the feed of a page"
        )
    if "<" in head:
        return NotAFeed("XML or markup, but no RSS, RDF or Atom feed", hint=LOOK)
    return NotAFeed("not a feed: neither XML nor JSON", hint=LOOK)


def is_feed(body: bytes) -> bool:
    """Say whether the bytes start as a feed does; cheap, reads the first 64 kB."""
    text = decode(body[:65_536])
    if looks_like_json(text):
        return "jsonfeed.org/version" in text
    return root_of(text) is not None
