"""Feed entries to raw items: which words identify one, and which bytes it carries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.model import MediaType, RawItem
from digest.sources.feedfiles.entry import Entry, Feed
from digest.sources.keys import fitting_key

MOST_TITLES = 2
"""Titles that one entry may have in one feed; more under one id and link are as many entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """An entry and the key that stays its own from fetch to fetch."""

    key: str
    entry: Entry


def keyed(entries: Sequence[Entry]) -> tuple[Keyed, ...]:
    """Return the entries with their keys, in order, each key once.

    The id decides, else the link, else the words. An id or link that several different
    entries of one feed share identifies none of them, and the next best thing is taken. A
    changed title never changes the key of an entry that has an id or a link.
    """
    titles = defaultdict[tuple[str | None, str | None], set[str | None]](set)
    for entry in entries:
        titles[entry.id, entry.link].add(entry.title)
    # One entry twice in a feed has been given another title; three times it has not.
    one = {pair for pair, said in titles.items() if len(said) <= MOST_TITLES}
    ids = _shared(
        {(e.id, ((e.id, e.link) in one and e.link) or e.fingerprint) for e in entries if e.id}
    )
    links = _shared(
        {(e.link, ((e.id, e.link) in one and e.id) or e.fingerprint) for e in entries if e.link}
    )
    found: dict[str, Keyed] = {}
    for entry in entries:
        key = _key(entry, ids, links)
        found.setdefault(key, Keyed(key=key, entry=entry))
    return tuple(found.values())


def _shared(pairs: set[tuple[str | None, str]]) -> set[str]:
    counts = Counter(name for name, _ in pairs)
    return {name for name, count in counts.items() if name and count > 1}


def _key(entry: Entry, shared_ids: set[str], shared_links: set[str]) -> str:
    if entry.id and entry.id not in shared_ids:
        return fitting_key(entry.id)
    if entry.link and entry.link not in shared_links:
        return fitting_key(entry.link)
    return f"hash:{entry.fingerprint}"


def raw_item(feed: Feed, one: Keyed, *, source: str, now: datetime) -> RawItem:
    """Return the entry as the feed gives it, with the feed's own name as the outlet."""
    entry = one.entry
    return RawItem(
        source=source,
        key=one.key,
        media_type=MediaType.ENTRY,
        body=entry.markup.encode("utf-8"),
        fetched=now,
        url=entry.link,
        title=entry.title,
        byline=entry.byline,
        outlet=entry.outlet or feed.title,
        language=entry.language or feed.language,
        published=entry.published,
        updated=entry.updated,
        tags=entry.tags,
    )
