"""OPML, the list of feeds that readers exchange: read with forgiveness, written with care.

Folders become tags, all the way down; written again, tags become folders.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from lxml import etree

from digest.errors import SourceError
from digest.model import Problem
from digest.sources.decoding import decode
from digest.sources.feedfiles.entry import tidy_language
from digest.sources.feedfiles.repair import mended
from digest.sources.markup import legal, plain, safe_url

LARGEST = 10_000_000
"""Bytes."""
MOST_FEEDS = 10_000
MOST_ENTRIES = 12_000
"""Entries that are looked at, double and broken ones included."""
MOST_COMPLAINTS = 20
DEEPEST = 20
"""Folders inside folders that become tags."""

ROOT = re.compile(r"<(?:opml|outline|body)(?=[\s>/])", re.I)
FEED_SCHEME = re.compile(r"^feed:(?://)?(?=https?:)", re.I)
BARE_FEED_SCHEME = re.compile(r"^feed://", re.I)
ADDRESS_NAMES = ("xmlurl", "xml_url", "feedurl")
FEED_TYPES = ("rss", "atom", "feed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed of a list. `title` is never empty: where the list gives none it is the host."""

    url: str
    title: str
    site: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriptions:
    """What a list holds: every feed once, in order, and what could not be read of it."""

    feeds: tuple[Subscription, ...] = ()
    refused: int = 0
    """Entries that name no feed."""
    problems: tuple[Problem, ...] = ()
    title: str | None = None


def read_opml(body: bytes, name: str = "OPML") -> Subscriptions:
    """Return the feeds of an OPML file; `name` is how its problems call it.

    Entities are never expanded and nothing outside is fetched. A feed listed twice is one feed
    with the tags of both. Raise SourceError when it is no OPML at all.
    """
    tree = _tree(body)
    named: dict[str, Subscription] = {}
    complaints: list[str] = []
    entries = _outlines(tree)
    for said, folders in itertools.islice(entries, MOST_ENTRIES):
        feed = _subscription(said, folders)
        if isinstance(feed, str):
            complaints.append(feed)
        elif len(named) < MOST_FEEDS:
            known = named.get(_same(feed.url))
            named[_same(feed.url)] = _merged(known, feed) if known else feed
    title = next((plain(node.text) for node in tree.iter() if _name(node) == "title"), "")
    refused = len(complaints)
    if not named and not complaints:
        complaints = ["it lists no feeds"]
    if next(entries, None) is not None:
        complaints.insert(0, f"only its first {MOST_ENTRIES:,} entries were read")
    problems = tuple(Problem(stage="import", subject=name, message=m) for m in _few(complaints))
    return Subscriptions(
        feeds=tuple(named.values()), refused=refused, problems=problems, title=title or None
    )


def write_opml(feeds: Sequence[Subscription], title: str = "digest") -> bytes:
    """Return the feeds as OPML 2.0 in UTF-8, tags as folders inside folders, in a stable order."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"  <head><title>{_escaped(title)}</title></head>", "  <body>"]
    open_folders: tuple[str, ...] = ()
    for feed in sorted(feeds, key=lambda one: (one.tags != (), one.tags)):
        lines += _between(open_folders, feed.tags)
        open_folders = feed.tags
        lines.append("  " * (len(feed.tags) + 2) + _element(feed))
    lines += [*_between(open_folders, ()), "  </body>", "</opml>", ""]
    return "\n".join(lines).encode("utf-8")


def _tree(body: bytes) -> etree._Element:
    text = legal(decode(body[:LARGEST]))
    start = ROOT.search(text)
    if start is None:
        raise SourceError(
            "not a list of feeds: there is no <opml> in it",
            hint="export it as OPML from the program it comes from",
        )
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    tree = etree.fromstring(mended(text[start.start() :]).encode("utf-8"), parser)
    if tree is None:
        raise SourceError("a list of feeds that cannot be read", hint="export it once more")
    return tree


def _name(node: etree._Element) -> str:
    """Return an element's name in lower case, without its namespace; empty for a comment."""
    tag = node.tag if isinstance(node.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _outlines(tree: etree._Element) -> Iterator[tuple[Mapping[str, str], tuple[str, ...]]]:
    """Yield each outline that is no mere folder, and the folders it lies in, outermost first."""
    todo: list[tuple[etree._Element, tuple[str, ...]]] = [(tree, ())]
    while todo:
        node, folders = todo.pop()
        if _name(node) == "outline":
            said = {str(key).lower(): str(value) for key, value in node.attrib.items()}
            children = any(_name(child) == "outline" for child in node)
            if not children or _is_feed(said):
                yield said, folders
            label = plain(said.get("text") or said.get("title"))
            folders = (*folders, label) if label and children else folders
        todo.extend((child, folders[:DEEPEST]) for child in reversed(list(node)))


def _is_feed(said: Mapping[str, str]) -> bool:
    return bool(said.get("xmlurl")) or said.get("type", "").lower() in FEED_TYPES


def _subscription(said: Mapping[str, str], folders: tuple[str, ...]) -> Subscription | str:
    """Return the feed an outline names, or what is wrong with it."""
    label = plain(said.get("text") or said.get("title"))
    if said.get("type", "").lower() == "include":
        return f"“{label}” includes another list; that one has to be imported by itself"
    names = (*ADDRESS_NAMES, "url") if said.get("type", "").lower() in FEED_TYPES else ADDRESS_NAMES
    address = next((said[name] for name in names if said.get(name, "").strip()), "")
    url = safe_url(BARE_FEED_SCHEME.sub("http://", FEED_SCHEME.sub("", address.strip())))
    if url is None:
        named = f"“{label}”" if label else "an entry without a name"
        return f"{named} has no address of a feed" + (
            f": {plain(address)[:100]}" if address else ""
        )
    return Subscription(
        url=url,
        title=label or plain(said.get("title")) or urlsplit(url).hostname or url,
        site=safe_url(said.get("htmlurl")),
        tags=tuple(dict.fromkeys((*folders, *_categories(said.get("category", ""))))),
        language=tidy_language(said.get("language")),
    )


def _categories(text: str) -> Iterator[str]:
    for path in text.split(","):
        yield from (label for part in path.split("/") if (label := plain(part)))


def _same(url: str) -> str:
    """Return what two addresses of one feed have in common."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _merged(known: Subscription, again: Subscription) -> Subscription:
    return replace(known, tags=tuple(dict.fromkeys((*known.tags, *again.tags))))


def _few(complaints: Sequence[str]) -> Iterator[str]:
    yield from complaints[:MOST_COMPLAINTS]
    if len(complaints) > MOST_COMPLAINTS:
        yield f"{len(complaints) - MOST_COMPLAINTS} more entries are no feeds"


def _between(old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    """Return the lines that close the old folders and open the new ones."""
    shared = 0
    while shared < min(len(old), len(new)) and old[shared] == new[shared]:
        shared += 1
    closing = ["  " * (depth + 2) + "</outline>" for depth in reversed(range(shared, len(old)))]
    opening = [
        "  " * (depth + 2) + f"<outline text={_attribute(new[depth])}>"
        for depth in range(shared, len(new))
    ]
    return closing + opening


def _element(feed: Subscription) -> str:
    said = {
        "type": "rss",
        "text": feed.title,
        "title": feed.title,
        "xmlUrl": feed.url,
        "htmlUrl": feed.site or "",
        "language": feed.language or "",
    }
    shown = " ".join(f"{name}={_attribute(value)}" for name, value in said.items() if value)
    return f"<outline {shown}/>"


def _attribute(text: str) -> str:
    return quoteattr(legal(text), {"\n": " ", "\t": " ", "\r": " "})


def _escaped(text: str) -> str:
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
