"""The bytes of a feed file, of any dialect, to one `Feed`; or a SourceError that says what it is."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import datetime

from digest.errors import SourceError
from digest.sources.decoding import decode
from digest.sources.feedfiles.entry import Feed
from digest.sources.feedfiles.jsonfeed import looks_like_json, read_json_feed
from digest.sources.feedfiles.repair import LONGEST, repair, root_of
from digest.sources.feedfiles.syndication import read_syndication

LOOK = "open the address in a browser; the feed may have moved"
EMPTY = "a feed without entries"
MOST_WRAPPINGS = 3
"""Times a feed may be compressed, one over the other."""
MOST_MEMBERS = 500
"""Compressed parts, one behind the other, that make one file."""
MOST_STRANGE = 0.02
"""Share of characters that no text has from which on bytes are no text."""
GZIP = b"\x1f\x8b\x08"
"""What a gzipped file begins with."""
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
    for _ in range(MOST_WRAPPINGS):
        body = _unpacked(body) if body.startswith(GZIP) else body
    repaired = repair(body[: LONGEST * 4], charset)
    text = repaired.text
    if looks_like_json(text):
        feed = read_json_feed(body, charset, url, now)
        return replace(feed, complaint="" if feed.entries else EMPTY)
    if root_of(text) is None:
        raise _something_else(text, body)
    feed = read_syndication(text, url, now)
    return replace(feed, complaint=repaired.complaint or ("" if feed.entries else EMPTY))


def _unpacked(body: bytes) -> bytes:
    """Return a gzipped feed's bytes, those of all its members, as many as are read of any feed."""
    found, room = list[bytes](), LONGEST * 2
    for _ in range(MOST_MEMBERS):
        if room <= 0 or not body.startswith(GZIP):
            break
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            found.append(member.decompress(body, room))
        except zlib.error as error:
            if found:
                break
            raise NotAFeed("a compressed file that is damaged", hint=LOOK) from error
        room -= len(found[-1])
        body = member.unused_data
    return b"".join(found)


def _something_else(text: str, body: bytes) -> NotAFeed:
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
    if _is_binary(body[:4096]):
        return NotAFeed("binary data, not a feed", hint=LOOK)
    if "<" in head:
        return NotAFeed("XML or markup, but no RSS, RDF or Atom feed", hint=LOOK)
    return NotAFeed("not a feed: neither XML nor JSON", hint=LOOK)


def _is_binary(head: bytes) -> bool:
    text = decode(head)
    strange = sum((c < " " and c not in "\t\n\r\f\x1b") or c in "\x7f\ufffd" for c in text)
    return strange > len(text) * MOST_STRANGE


def is_feed(body: bytes) -> bool:
    """Say whether the bytes start as a feed does; cheap, reads the first 64 kB."""
    text = decode(body[:65_536])
    if looks_like_json(text):
        return "jsonfeed.org/version" in text
    return root_of(text) is not None
