"""RSS, RDF and Atom through feedparser; nothing of feedparser leaves this module.

feedparser is given bytes in a stream, never a string: a string could name a file or an
address. Its own sanitiser is off because a long style attribute hangs it; ours comes last.
"""

from __future__ import annotations

import io
import re
import time
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser

from digest.errors import SourceError
from digest.sources.dates import parse_date
from digest.sources.feedfiles.entry import MOST_TAGS, Entry, Feed, tidy_language
from digest.sources.feedfiles.wellformed import only_known
from digest.sources.markup import clean_html, plain, safe_url

MOST_LINKS = 20_000
"""Links inside the entries of a feed that are made whole; where there are more, relative ones go."""
MOST_PARTS = 8
"""Content elements of one entry that are looked at."""

PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
KNOWN = frozenset(
    """
    title link guid id description content encoded summary pubdate date published updated issued
    modified created author authors name creator category subject language source body ttl tagline
    subtitle updateperiod updatefrequency origlink managingeditor dateline fullitem
    """.split()
)
"""Elements of feeds and entries that are read."""

Values = Mapping[str, Any]


NOWHERE = "feed.invalid"
"""The host feedparser resolves against. It would make an address of an id such as `post-7`, and
then every id would change with the feed's own address; from this host we know which it made."""


MAIL = re.compile(r"[^\s<>(),;]{1,200}@[^\s<>(),;]{1,200}")
"""A mail address among an author's words."""


@dataclass(frozen=True, slots=True)
class _Base:
    """Where the feed was found, and the stand-in for it that feedparser is given."""

    url: str | None
    stand_in: str
    in_text: bool = True
    """Whether the links inside entries are resolved too."""

    @classmethod
    def of(cls, url: str | None) -> _Base:
        parts = urlsplit(url or "https:///")
        return cls(url, f"{parts.scheme}://{NOWHERE}{parts.path or '/'}")

    def address(self, text: str) -> str | None:
        """Return the address that feedparser made of a link, on the feed's own host."""
        if _host(text) != NOWHERE:
            return safe_url(text)
        parts = urlsplit(text)
        return safe_url(parts._replace(scheme="", netloc="").geturl(), self.url)

    def of_part(self, part: Values) -> str | None:
        """Return the address that `xml:base` gives a part of an entry; None where nothing is said."""
        said = _text(part, "base")
        return self.address(said) if said != self.stand_in else None

    def own_id(self, text: str) -> str:
        """Return the id as the feed wrote it, independent of where the feed was found."""
        if _host(text) != NOWHERE:
            return text
        path = urlsplit(text)._replace(scheme="", netloc="").geturl()
        return path.removeprefix(urlsplit(self.stand_in).path.rpartition("/")[0] + "/")


def _host(text: str) -> str:
    """Return the host of an address; empty when there is none."""
    try:
        return urlsplit(text).netloc
    except ValueError:
        return ""


def _no_date(text: str) -> time.struct_time:
    """Keep feedparser from reading dates: ours reads them, and its own takes most of its time."""
    del text
    return time.gmtime(0)


feedparser.registerDateHandler(_no_date)


def read_syndication(text: str, url: str | None, now: datetime) -> Feed:
    """Return what an RSS, RDF or Atom feed says.

    Relative links are resolved against what `xml:base` says, else those in an entry's text against
    its own address, and any other against `url`.
    """
    base = _Base.of(url)
    parsed = _parsed(text, base.stand_in)
    head: Values = parsed.feed
    home = base.address(_text(head, "link"))
    base = replace(base, url=url or home)
    if text.count("href") > MOST_LINKS:
        base = replace(base, in_text=False)
    return Feed(
        title=plain(_text(head, "title")) or None,
        link=home,
        language=_language(head),
        entries=tuple(_entry(entry, base, now) for entry in parsed.entries),
        every=_every(head),
    )


def _parsed(text: str, base: str) -> Any:
    """Return what feedparser makes of a feed; raise SourceError where it can make nothing of it.

    feedparser trips over odd elements of extensions (maps, media, images) with whatever
    exception comes; without those it reads the same feed.
    """
    try:
        return _parse(text.encode("utf-8"), base)
    except Exception:  # noqa: S110 - anything may come, and the second try decides
        pass
    try:
        return _parse(only_known(text.partition("?>")[2].lstrip(), KNOWN).encode("utf-8"), base)
    except Exception as error:
        raise SourceError(
            f"a feed that cannot be made sense of ({type(error).__name__})",
            hint="its address in a browser shows whether the site has broken it",
        ) from error


def _parse(body: bytes, base: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return feedparser.parse(
            io.BytesIO(body),
            response_headers={
                "content-type": "application/xml; charset=utf-8",
                "content-location": base,
            },
            sanitize_html=False,
            resolve_relative_uris=False,
        )


def _entry(values: Values, base: _Base, now: datetime) -> Entry:
    link = _link(values, base)
    published = _date(values, ("published", "created"), now)
    updated = _date(values, ("updated",), now)
    return Entry(
        id=plain(base.own_id(_text(values, "id"))) or None,
        link=link,
        title=plain(_text(values, "title")) or None,
        byline=_byline(values),
        outlet=plain(_text(_mapping(values, "source"), "title")) or None,
        published=published or updated,
        updated=updated,
        markup=_cleaned(_fullest(values), base, link),
        language=_language(values),
        tags=_tags(values),
    )


def _text(values: Values, name: str) -> str:
    """Return the string kept under exactly this name, past feedparser's clever look-ups."""
    value = dict.get(values, name) if isinstance(values, dict) else None
    return value if isinstance(value, str) else ""


def _mapping(values: Values, name: str) -> Values:
    value = dict.get(values, name) if isinstance(values, dict) else None
    return value if isinstance(value, dict) else {}


def _list(values: Values, name: str) -> list[Values]:
    value = dict.get(values, name) if isinstance(values, dict) else None
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _link(values: Values, base: _Base) -> str | None:
    guid = _text(values, "id")
    alternates = (
        _text(link, "href")
        for link in sorted(
            _list(values, "links"), key=lambda link: "html" not in _text(link, "type")
        )
        if _text(link, "rel") == "alternate"
    )
    elsewhere = (
        _text(part, "src") for part in _list(values, "content") if "html" in _text(part, "type")
    )
    candidates = [
        _text(values, "feedburner_origlink"),
        *alternates,
        _text(values, "link"),
        *elsewhere,
    ]
    if _host(guid) == NOWHERE:
        # feedparser takes an id for a link where there is none; `post-7` is no page.
        candidates = [text for text in candidates if text != guid]
    return next((url for text in candidates if (url := base.address(text))), None)


def _fullest(values: Values) -> Values:
    """Return the part with the entry's fullest markup: of its content, or its summary."""
    parts = _list(values, "content")[:MOST_PARTS]
    content = max(parts, key=lambda part: len(_markup(part)), default={})
    summary = {**_mapping(values, "summary_detail"), "value": _text(values, "summary")}
    said = _markup(content)
    if said.strip() and len(said) >= len(_markup(summary)):
        return content
    return summary


def _cleaned(part: Values, base: _Base, link: str | None) -> str:
    """Return the part's markup made harmless, its links made whole."""
    where = base.of_part(part) or link or base.url
    return clean_html(_markup(part), where if base.in_text else None)


def _markup(part: Values) -> str:
    value = _text(part, "value")
    if _text(part, "type") == "text/plain" and "<" not in value:
        return "".join(f"<p>{block}</p>" for block in value.split("\n\n"))
    return value


def _byline(values: Values) -> str | None:
    listed, said = _list(values, "authors"), plain(_text(values, "author"))
    if len(listed) == 1 and "@" in said:
        # feedparser ends an address after four letters of its domain's last part.
        return MAIL.sub(" ", said).strip(" <>()[],;:-") or said
    return _joined(plain(_text(author, "name")) for author in listed) or said or None


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(name for name in names if name))[:300]


def _tags(values: Values) -> tuple[str, ...]:
    names = (plain(_text(tag, "label") or _text(tag, "term")) for tag in _list(values, "tags"))
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_TAGS]


def _language(values: Values) -> str | None:
    named = _text(values, "language") or _text(_mapping(values, "title_detail"), "language")
    return tidy_language(named)


def _date(values: Values, names: Iterable[str], now: datetime) -> datetime | None:
    found = (parse_date(_text(values, name), now) for name in names)
    return next((date for date in found if date), None)


def _every(head: Values) -> int:
    ttl = _text(head, "ttl").strip()
    if ttl.isascii() and ttl.isdigit() and len(ttl) < 7:
        return int(ttl)
    period = PERIODS.get(_text(head, "sy_updateperiod").strip().lower(), 0)
    often = _text(head, "sy_updatefrequency").strip()
    times = int(often) if often.isascii() and often.isdigit() and len(often) < 4 else 1
    return period // max(times, 1)
