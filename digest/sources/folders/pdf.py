"""The words of a PDF, when the `pdf` extra is installed."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from digest.errors import SourceError
from digest.sources.dates import parse_date
from digest.sources.folders.facts import Facts
from digest.sources.markup import legal, plain

MOST_PAGES = 200
MOST_CHARACTERS = 1_000_000
LARGEST_STREAM = 1_000_000
"""Bytes of one page, unpacked; a page of a book has some thousands. Larger ones are passed over."""
UNPACKED = (
    "FLATE_MAX_BUFFER_SIZE",
    "LZW_MAX_OUTPUT_LENGTH",
    "MAX_ARRAY_BASED_STREAM_OUTPUT_LENGTH",
    "RUN_LENGTH_MAX_OUTPUT_LENGTH",
    "ZLIB_MAX_OUTPUT_LENGTH",
)
"""What pypdf calls its own limits, which are far higher."""
MOST_SECONDS = 20.0
"""Looked at between pages: a page that takes long is the last one read."""


def pdf_text(body: bytes, now: datetime) -> tuple[str, Facts]:
    """Return the words of a PDF, one blank line between pages, and what it says of itself.

    Raise SourceError when the `pdf` extra is missing, the file is damaged or locked, or it
    holds pictures only.
    """
    try:
        import pypdf
        import pypdf.filters
    except ImportError as error:
        raise SourceError(
            "a PDF, and the part that reads those is not installed",
            hint='pip install "digest-reader[pdf]"',
        ) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    for name in UNPACKED:
        setattr(pypdf.filters, name, LARGEST_STREAM)
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("a locked PDF", hint="save a copy without a password")
        text = "\n\n".join(_pages(reader))
        facts = _facts(reader.metadata, now)
    except SourceError:
        raise
    except Exception as error:  # pypdf raises nearly anything on damaged files
        raise SourceError(f"a damaged PDF ({type(error).__name__})") from error
    if not text.strip():
        raise SourceError("a PDF without words: its pages are pictures, or too large")
    return text, facts


def _pages(reader: object) -> Iterator[str]:
    started, characters = time.monotonic(), 0
    for count, page in enumerate(getattr(reader, "pages", ())):
        late = time.monotonic() - started > MOST_SECONDS
        if count >= MOST_PAGES or characters > MOST_CHARACTERS or late:
            return
        text = legal(_words_of(page)).strip()
        characters += len(text)
        yield text


def _words_of(page: Any) -> str:
    """Return a page's words; none where it unpacks to more than any page of words does."""
    from pypdf.errors import LimitReachedError

    try:
        return str(page.extract_text() or "")
    except LimitReachedError:
        return ""


def _facts(metadata: object, now: datetime) -> Facts:
    said = metadata if isinstance(metadata, dict) else {}
    created = str(said.get("/CreationDate") or "").removeprefix("D:")[:14]
    return Facts(
        title=plain(str(said.get("/Title") or "")) or None,
        byline=plain(str(said.get("/Author") or "")) or None,
        published=parse_date(created, now),
    )
