"""What stands over a text about it: YAML or TOML between fences, or lines such as `Title: Fog at sea`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from digest.stages.dates.written import find_date
from digest.writing.front_matter import HEADER, fenced

_TITLE, _BYLINE = ("title", "headline"), ("byline", "author", "authors", "by")
_OUTLET = ("outlet", "publisher", "publication", "source", "site", "site_name", "newspaper")
_URL = ("url", "link", "canonical", "permalink", "source")
_PUBLISHED = ("published", "date", "pubdate", "datepublished", "publication date")
_UPDATED = ("updated", "modified", "lastmod")
_LANGUAGE, _TAGS = ("language", "lang"), ("tags", "keywords")
_KEYS = frozenset((*_TITLE, *_BYLINE, *_OUTLET, *_URL, *_PUBLISHED, *_UPDATED, *_LANGUAGE, *_TAGS))
_MOST_HEADERS = 16_384
"""Characters in which lines over a text are looked for."""
_OF_MAILS = {"subject": "title", "from": "byline"}
"""What the lines over a mail that was saved as text call these."""
_PASSED_OVER = frozenset({"to", "cc"})
_ADDRESS = re.compile(r"\s*<[^<>]*>")
_AN_ADDRESS = re.compile(r"\w@\w")
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|sv|tr)[ \t]*:[ \t]*)+(?=\S)", re.IGNORECASE)
"""What mail programs set before the subject of a mail that is answered or sent on."""
_BLANK = re.compile(r"[ \t]*\r?\n")
_FEWEST_HEADERS = 2
"""Lines that are surely headers; a headline alone is one before a blank line."""
_WEB = re.compile(r"https?://\S+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What was found; None where nothing is said."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()


def front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return what a text says of itself at its front, and the text without it."""
    found, end = fenced(text, _KEYS)
    if found:
        return _read(found), text[end:]
    headers, end = _headers(text[:_MOST_HEADERS])
    return (_read(headers), text[end:]) if headers else (FrontMatter(), text)


def _headers(text: str) -> tuple[dict[str, object], int]:
    """Read lines of a known name and a value, up to the first line that is none, blank at best."""
    found: dict[str, object] = {}
    of_mail: dict[str, str] = {}
    end = 0
    for line in text.splitlines(keepends=True):
        match = HEADER.fullmatch(line.rstrip())
        said = match["key"].strip().lower() if match else ""
        key = _OF_MAILS.get(said, said)
        if match is None or key not in _KEYS | _PASSED_OVER:
            break
        if said in _OF_MAILS or said in _PASSED_OVER:
            of_mail.setdefault(said, match["value"])
        if key not in _PASSED_OVER:
            found.setdefault(key, _OF_MAIL.get(said, str)(match["value"]))
        end += len(line)
    if of_mail and not _is_mail(of_mail):
        return {}, 0
    stands_alone = found.keys() <= {*_TITLE} and _BLANK.match(text, end) is not None
    is_sure = len(found) >= _FEWEST_HEADERS or (found and stands_alone)
    return (found, end) if is_sure else ({}, 0)


def _is_mail(lines: Mapping[str, str]) -> bool:
    """Say whether lines are over a mail: a journey has `From:` and `To:` as well, and neither of these."""
    return "subject" in lines or _AN_ADDRESS.search(lines.get("from", "")) is not None


def _sender(value: str) -> str:
    """Return the name of a sender, without the address behind it and the quotation marks around it.

    Empty where there is nothing but an address.
    """
    name = "" if _AN_ADDRESS.search(rest := _ADDRESS.sub("", value)) else rest.strip()
    is_quoted = len(name) > 1 and name[0] == name[-1] and name[0] in "\"'"
    return name[1:-1].strip() if is_quoted else name


def _subject(value: str) -> str:
    return value[match.end() :] if (match := _ANSWER.match(value)) else value


_OF_MAIL: Mapping[str, Callable[[str], str]] = {"from": _sender, "subject": _subject}


def _read(front: Mapping[str, object]) -> FrontMatter:
    outlet = _text(front, *_OUTLET)
    url = _text(front, *_URL)
    return FrontMatter(
        title=_text(front, *_TITLE),
        byline=_text(front, *_BYLINE),
        outlet=None if outlet and _WEB.match(outlet) else outlet,
        url=url if url and _WEB.match(url) else None,
        published=_moment(front, *_PUBLISHED),
        updated=_moment(front, *_UPDATED),
        language=_text(front, *_LANGUAGE),
        tags=_tags(front),
    )


def _text(front: Mapping[str, object], *names: str) -> str | None:
    for name in names:
        value = front.get(name)
        if isinstance(value, list):
            value = ", ".join(str(part) for part in value[:8])
        if isinstance(value, str | int | float) and str(value).strip():
            return " ".join(str(value).split())[:500]
    return None


def _moment(front: Mapping[str, object], *names: str) -> datetime | None:
    for name in names:
        value = front.get(name)
        if isinstance(value, str):
            value = _parsed(value)
        if isinstance(value, datetime):
            with suppress(OverflowError):  # the first and the last day of the calendar
                return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
            continue
        if isinstance(value, date):
            return datetime.combine(value, time(), tzinfo=UTC)
    return None


def _parsed(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        return find_date(value)


def _tags(front: Mapping[str, object]) -> tuple[str, ...]:
    value = front.get("tags") or front.get("keywords") or ()
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        return ()
    return tuple(str(part).strip()[:60] for part in parts[:20] if str(part).strip())
