"""What a file says of its article outside its words: front matter, a sidecar file, a JSON record.

All of it becomes hints on the raw item; the body is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from digest.sources.dates import parse_date
from digest.sources.feedfiles.entry import MOST_TAGS, tidy_language
from digest.sources.markup import plain, safe_url
from digest.writing.front_matter import fenced

NAMES = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "creator"),
    "outlet": ("outlet", "publisher", "site", "sitename", "site_name", "publication", "source"),
    "url": ("url", "link", "canonical", "canonical_url", "permalink", "original"),
    "published": (
        *("published", "date", "date_published", "publishdate", "pubdate", "created"),
        *("published_at", "publishedat", "datepublished", "date_publish", "publish_date"),
        *("pub_date", "published_date", "publication_date", "created_at"),
    ),
    "updated": (
        *("updated", "modified", "lastmod", "date_modified", "last_updated"),
        *("updated_at", "updatedat", "datemodified", "date_modify", "last_modified"),
    ),
    "language": ("language", "lang", "locale"),
    "tags": ("tags", "keywords", "categories", "category"),
}
"""What people call each hint; the first that is there and can be read counts."""

KNOWN = frozenset(name for names in NAMES.values() for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Hints of one article; None where nothing is said."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()

    def over(self, other: Facts) -> Facts:
        """Return these facts, filled up from the other's where they say nothing."""
        return Facts(
            title=self.title or other.title,
            byline=self.byline or other.byline,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=self.published or other.published,
            updated=self.updated or other.updated,
            language=self.language or other.language,
            tags=self.tags or other.tags,
        )


def facts_of(record: Mapping[str, Any], now: datetime) -> Facts:
    """Return the hints in a record, whatever it calls them; odd values count as not said."""
    said = {str(key).casefold().replace("-", "_"): value for key, value in record.items()}
    return Facts(
        title=_words(_first(said, "title")),
        byline=_words(_first(said, "byline")),
        outlet=_words(_first(said, "outlet")),
        url=safe_url(_string(_first(said, "url"))),
        published=_date(_first(said, "published"), now),
        updated=_date(_first(said, "updated"), now),
        language=tidy_language(_string(_first(said, "language"))),
        tags=_tags(_first(said, "tags")),
    )


def front_matter(text: str, now: datetime) -> Facts:
    """Return the hints in a text's front matter; nothing when it has none that is whole."""
    return facts_of(fenced(text, KNOWN)[0], now)


def _first(said: Mapping[str, Any], hint: str) -> Any:
    return next((said[name] for name in NAMES[hint] if said.get(name) not in (None, "", [])), None)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _words(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        names = [_words(part) for part in value[:MOST_TAGS]]
        return ", ".join(name for name in names if name) or None
    return plain(str(value)) or None if _is_short(value) else None


def _is_short(value: Any) -> bool:
    """Say whether this is a text, or a number that can be one: Python writes out none of 5,000 digits."""
    return isinstance(value, str | float) or (isinstance(value, int) and abs(value) < 10**18)


def _date(value: Any, now: datetime) -> datetime | None:
    if isinstance(value, datetime):
        return parse_date((value if value.tzinfo else value.replace(tzinfo=UTC)).isoformat(), now)
    if isinstance(value, date):
        return parse_date(value.isoformat(), now)
    return parse_date(value, now) if _is_short(value) else None


def _tags(value: Any) -> tuple[str, ...]:
    listed = re.split(r"[,;]", value) if isinstance(value, str) else value
    if not isinstance(listed, list):
        return ()
    named = (plain(str(tag)) for tag in listed[: MOST_TAGS * 2] if _is_short(tag))
    return tuple(dict.fromkeys(tag for tag in named if tag))[:MOST_TAGS]
