"""One file of a folder to raw items, by the kind its name says; or a SourceError that says why not."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from digest.errors import SourceError
from digest.model import MediaType, Problem, RawItem
from digest.sources.decoding import decode, in_utf8, is_misread
from digest.sources.feedfiles.feedfile import read_feed
from digest.sources.feedfiles.items import keyed, raw_item
from digest.sources.feedfiles.jsonfeed import feed_of, is_json_feed, load_json
from digest.sources.folders.facts import KNOWN, Facts, facts_of, front_matter
from digest.sources.folders.pdf import pdf_text
from digest.sources.keys import fitting_key, short_hash
from digest.sources.mails.mail import mail_items
from digest.sources.mails.mbox import MOST_BYTES, mails_of
from digest.writing.front_matter import named

MOST_RECORDS = 20_000
"""Articles of one JSON-lines file, mails of one mbox."""

LARGEST_SIDECAR = 200_000
"""Bytes."""

BODY_NAMES = (
    *("text", "content_text", "content", "body", "article", "maintext", "articleBody", "full_text"),
    "description",
)
HTML_NAMES = ("html", "content_html", "body_html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A file and what is known of it from outside: the key it gives its items, and hints."""

    path: Path
    key: str
    source: str
    now: datetime
    hints: Facts = field(default_factory=Facts)
    weak: Facts = field(default_factory=Facts)
    """Hints that count only where the file itself says nothing."""

    def item(self, media_type: MediaType, body: bytes, said: Facts, part: str = "") -> RawItem:
        """Return an item of this file; what the hints say goes before what the file says."""
        facts = self.hints.over(said).over(self.weak)
        return RawItem(
            source=self.source,
            key=fitting_key(f"{self.key}#{part}" if part else self.key),
            media_type=media_type,
            body=body,
            fetched=self.now,
            url=facts.url,
            title=facts.title,
            byline=facts.byline,
            outlet=facts.outlet,
            language=facts.language,
            published=facts.published,
            updated=facts.updated,
            tags=facts.tags,
        )


Reading = Iterator[RawItem | Problem]
"""What a file gives, one after the other: items, and problems of single records."""


def read_file(here: Here, body: bytes) -> Reading:
    """Yield the items of one file. Raise SourceError when the whole file cannot be used."""
    if not body.strip(b"\0 \t\r\n\f"):
        raise SourceError("empty")
    kind = KINDS.get(here.path.suffix.lower(), _text)
    return kind(here, body)


def _text(here: Here, body: bytes) -> Reading:
    text = _readable(body)
    yield here.item(MediaType.TEXT, text.encode("utf-8"), front_matter(text, here.now))


def _markdown(here: Here, body: bytes) -> Reading:
    text = _readable(body)
    yield here.item(MediaType.MARKDOWN, text.encode("utf-8"), front_matter(text, here.now))


def _page(here: Here, body: bytes) -> Reading:
    _readable(body)
    yield here.item(MediaType.PAGE, in_utf8(body), Facts())


def _pdf(here: Here, body: bytes) -> Reading:
    text, said = pdf_text(body, here.now)
    yield here.item(MediaType.TEXT, text.encode("utf-8"), said)


def _feed(here: Here, body: bytes) -> Reading:
    feed = read_feed(body, now=here.now)
    if not feed.entries:
        raise SourceError(feed.complaint)
    for one in keyed(feed.entries):
        yield _placed(here, raw_item(feed, one, source=here.source, now=here.now))


def _mail(here: Here, body: bytes) -> Reading:
    items = mail_items(body, source=here.source, now=here.now)
    for item in items:
        yield _placed(here, item, alone=here.key if len(items) == 1 else None)


def _mbox(here: Here, body: bytes) -> Reading:
    del body  # only its beginning: the file is gone through mail by mail
    found = 0
    with here.path.open("rb") as file:
        mails = mails_of(file, MOST_BYTES)
        for mail in itertools.islice(mails, MOST_RECORDS):
            found += 1
            for item in mail_items(mail, source=here.source, now=here.now):
                yield _placed(here, item)
        if next(mails, None) is not None:
            yield _only_first(here, f"{found:,} mails")
        elif file.read(1):
            yield _only_first(here, f"{MOST_BYTES // 1_000_000:,} MB")
    if not found:
        raise SourceError("no mails are in it")


def _only_first(here: Here, much: str) -> Problem:
    message = f"only its first {much} were read; part it into smaller files to read the rest"
    return Problem(stage="fetch", subject=here.key, message=message)


def _json(here: Here, body: bytes) -> Reading:
    value = load_json(_readable(body))
    if is_json_feed(value):
        feed = feed_of(value, None, here.now)
        for one in keyed(feed.entries):
            yield _placed(here, raw_item(feed, one, source=here.source, now=here.now))
        return
    records = value if isinstance(value, list) else [value]
    yield from _records(here, enumerate(records[:MOST_RECORDS], start=1), alone=len(records) == 1)
    if len(records) > MOST_RECORDS:
        yield _only_first(here, f"{MOST_RECORDS:,} records")


def _lines(here: Here, body: bytes) -> Reading:
    numbered = enumerate(io.StringIO(_readable(body)), start=1)
    lines = ((n, line) for n, line in numbered if line.strip())
    kept = itertools.islice(lines, MOST_RECORDS)
    yield from _records(here, ((n, _parsed(line)) for n, line in kept))
    if next(lines, None) is not None:
        yield _only_first(here, f"{MOST_RECORDS:,} records")


def _parsed(line: str) -> Any:
    try:
        return load_json(line)
    except SourceError:
        return None


def _records(here: Here, records: Iterable[tuple[int, Any]], *, alone: bool = False) -> Reading:
    """Yield an item a record, and one problem for all the records that are no articles."""
    bad: list[int] = []
    for place, record in records:
        item = _record(here, record, alone)
        if item is None:
            bad.append(place)
        else:
            yield item
    if bad:
        yield Problem(
            stage="fetch",
            subject=here.key,
            message=f"{len(bad)} of its records are no articles with a text,"
            f" the first is number {bad[0]}",
        )


def _record(here: Here, record: Any, alone: bool) -> RawItem | None:
    if not isinstance(record, dict):
        return None
    said = facts_of(record, here.now)
    markup = next((str(v) for n in HTML_NAMES if isinstance(v := record.get(n), str) and v), "")
    text = next((str(v) for n in BODY_NAMES if isinstance(v := record.get(n), str) and v), "")
    if not (markup or text).strip():
        return None
    name = record.get("id") or said.url or short_hash(f"{said.title}\n{text or markup}")
    media_type = MediaType.TEXT if text else _markup_type(markup)
    part = "" if alone else str(name)
    return here.item(media_type, (text or markup).encode("utf-8", "replace"), said, part)


def _markup_type(markup: str) -> MediaType:
    return MediaType.PAGE if "<html" in markup[:2000].lower() else MediaType.ENTRY


def _placed(here: Here, item: RawItem, alone: str | None = None) -> RawItem:
    """Return the item under the file's key, with what the hints say put first."""
    facts = here.hints
    return replace(
        item,
        key=alone or fitting_key(f"{here.key}#{item.key}"),
        title=facts.title or item.title,
        byline=facts.byline or item.byline,
        outlet=facts.outlet or item.outlet,
        url=facts.url or item.url,
        language=facts.language or item.language,
        published=facts.published or item.published or here.weak.published,
        updated=facts.updated or item.updated,
        tags=facts.tags or item.tags,
    )


def _readable(body: bytes) -> str:
    """Return the text of the bytes. Raise SourceError when they are no text."""
    text = decode(body)
    head = text[:20_000]
    strange = sum(1 for c in head if (c < " " and c not in "\t\n\r\f\x1b") or c == "\ufffd")
    if "\0" in head or strange > len(head) * 0.05:
        raise SourceError("not a text: it holds binary data")
    if is_misread(body, text):
        raise SourceError(
            "its letters are in an encoding that cannot be told", hint="save it as UTF-8"
        )
    return text


KINDS: dict[str, Callable[[Here, bytes], Reading]] = {
    **dict.fromkeys((".txt", ".text"), _text),
    **dict.fromkeys((".md", ".markdown"), _markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _page),
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf"), _feed),
    **dict.fromkeys((".jsonl", ".ndjson"), _lines),
    ".json": _json,
    ".eml": _mail,
    ".mbox": _mbox,
    ".pdf": _pdf,
}
"""How a file is read, by the end of its name; other files are not articles."""


def sidecar_facts(path: Path, now: datetime) -> Facts:
    """Return what the file beside an article (`x.txt` and `x.yaml`) says of it."""
    try:
        with path.open("rb") as file:
            text = decode(file.read(LARGEST_SIDECAR))
        record = load_json(text) if path.suffix == ".json" else named(text, KNOWN)
    except (OSError, SourceError):
        return Facts()
    return facts_of(record, now) if isinstance(record, dict) else Facts()
