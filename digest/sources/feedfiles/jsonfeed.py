"""JSON Feed 1.0 and 1.1, forgiving of everything but not being JSON."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from digest.errors import SourceError
from digest.sources.dates import parse_date
from digest.sources.decoding import decode
from digest.sources.feedfiles.entry import MOST_ENTRIES, MOST_TAGS, Entry, Feed, tidy_language
from digest.sources.markup import clean_html, plain, safe_url

Values = Mapping[str, Any]
BRACKET = re.compile(r"[\[\]{}]")
GUARD = re.compile(r"[\ufeff \t\r\n]*(?:\)\]\}'?,?|(?:for\s?\(;;\)|while\s?\(1\));?)?[ \t\r\n]*")
"""What stands before the JSON of some sites, so that no page of others can run it as a script."""
SPARE_COMMA = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|,(?=\s*+[\]}])', re.DOTALL)
"""A string, or a comma behind the last of a list, which JSON does not know and people write."""
COMMA_LAST = re.compile(r",\s*+[\]}]")
DEEPEST = 200
"""Brackets open at once; Python's reader gives up far later, with a stack in ruins."""
MOST_PARTS = 400_000
"""How much JSON is read, a value for one, a list for two, an object for four: as they weigh in memory,
where ten megabytes of empty objects become three hundred."""


def looks_like_json(text: str) -> bool:
    """Say whether the text starts as a JSON object or array does."""
    return _bare(text)[:1] in ("{", "[")


def load_json(text: str) -> Any:
    """Return what the JSON says, past a guard before it and spare commas in it.

    Raise SourceError when it is not JSON, or nested past reason.
    """
    if text.count(",") + 2 * text.count("[") + 4 * text.count("{") > MOST_PARTS:
        raise SourceError("JSON of more parts than any feed has", hint="it is not read")
    if _too_deep(text):
        raise SourceError("JSON nested too deep to be read", hint="no feed or article is")
    bare = _bare(text)
    try:
        return _loaded(bare)
    except (ValueError, RecursionError) as error:
        with contextlib.suppress(ValueError, RecursionError):
            if COMMA_LAST.search(bare):
                return _loaded(SPARE_COMMA.sub(_without_comma, bare))
        raise SourceError(
            f"not readable as JSON: {error}"[:200], hint="it may have been cut off on the way"
        ) from error


def _bare(text: str) -> str:
    match = GUARD.match(text)
    return text[match.end() :] if match else text


def _loaded(text: str) -> Any:
    return json.loads(text, strict=False, parse_int=_whole)


def _without_comma(match: re.Match[str]) -> str:
    return "" if match.group() == "," else match.group()


def read_json_feed(body: bytes, charset: str | None, url: str | None, now: datetime) -> Feed:
    """Return what a JSON Feed says. Raise SourceError when it is not one."""
    feed = load_json(decode(body, (charset,)))
    if not is_json_feed(feed):
        raise SourceError(
            "JSON, but not a JSON Feed: there is no list of items in it",
            hint="the address may be a site's programming interface, not its feed",
        )
    return feed_of(feed, url, now)


def is_json_feed(value: Any) -> bool:
    """Say whether this JSON is a JSON Feed: by its version, or by its list of items."""
    if not isinstance(value, dict):
        return False
    version = value.get("version")
    named = isinstance(version, str) and "jsonfeed.org" in version
    return named or isinstance(value.get("items"), list)


def feed_of(feed: Values, url: str | None, now: datetime) -> Feed:
    """Return the feed that a JSON Feed's object is."""
    home = safe_url(_text(feed, "home_page_url"), url)
    items = feed.get("items")
    kept = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    authors = _byline(feed)
    return Feed(
        title=plain(_text(feed, "title")) or None,
        link=home,
        language=tidy_language(_text(feed, "language")),
        entries=tuple(_entry(item, home or url, authors, now) for item in _newest(kept, now)),
    )


def _newest(items: Sequence[Values], now: datetime) -> Sequence[Values]:
    """Return as many items as are read: the first, or the last where a feed begins with the oldest."""
    if len(items) <= MOST_ENTRIES:
        return items
    first, last = (parse_date(_text(items[n], "date_published"), now) for n in (0, -1))
    return items[-MOST_ENTRIES:] if first and last and first < last else items[:MOST_ENTRIES]


def _entry(item: Values, base: str | None, authors: str | None, now: datetime) -> Entry:
    link = safe_url(_text(item, "url"), base) or safe_url(_text(item, "external_url"), base)
    markup = _text(item, "content_html") or _paragraphs(_text(item, "content_text"))
    summary = _text(item, "summary")
    published = parse_date(_text(item, "date_published"), now)
    updated = parse_date(_text(item, "date_modified"), now)
    return Entry(
        id=_id(item),
        link=link,
        title=plain(_text(item, "title")) or None,
        byline=_byline(item) or authors,
        published=published or updated,
        updated=updated,
        markup=clean_html(markup or _paragraphs(summary), link or base),
        language=tidy_language(_text(item, "language")),
        tags=_tags(item),
    )


def _id(item: Values) -> str | None:
    """Return the item's id: the format wants a string, some write a number."""
    value = item.get("id")
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return plain(str(value)) or None
    return None


def _text(values: Values, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _paragraphs(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"<p>{block}</p>" for block in re.split(r"\n\s*\n", escaped) if block.strip())


def _byline(values: Values) -> str | None:
    listed = values.get("authors")
    people = listed if isinstance(listed, list) else [values.get("author")]
    names = [_name(person) for person in people[:10]]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _name(person: Any) -> str:
    if isinstance(person, dict):
        return plain(_text(person, "name"))
    return plain(person) if isinstance(person, str) else ""


def _tags(item: Values) -> tuple[str, ...]:
    tags = item.get("tags")
    named = (
        [plain(tag) for tag in tags[: MOST_TAGS * 2] if isinstance(tag, str)]
        if isinstance(tags, list)
        else []
    )
    return tuple(dict.fromkeys(tag for tag in named if tag))[:MOST_TAGS]


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) < 19 else float(digits[:300])


def _too_deep(text: str) -> bool:
    """Say whether more than `DEEPEST` brackets are open at once; those inside strings count too."""
    depth = 0
    for match in BRACKET.finditer(text):
        depth += 1 if match.group() in "[{" else -1
        if depth > DEEPEST:
            return True
    return False
