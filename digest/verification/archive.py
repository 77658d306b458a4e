"""Check an archive as it was published: each quote against the stored text that lies beside it.

Nothing but the files is needed: no state, no configuration, no network.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digest.errors import ConfigError
from digest.model import Citation, Quote, Span
from digest.stages.citing.published import LONGEST_PAGE, check_published
from digest.verification.checked import STORED, SUPPORTING, Checked

LONGEST_EDITION = 50_000_000
"""Bytes of an edition's file that are read."""

MOST_EDITIONS = 10_000
"""Editions of one archive that are checked."""

EVIDENCE = re.compile(r"(?:^|/)(?P<page>evidence/[\w.-]{1,200}\.html)#(?P<mark>s\d{1,9}-\d{1,9})$")
"""Where a citation's stored text lies below the archive's folder, whatever address stands before it."""

Kept = dict[str, bytes | None]
"""Evidence pages by their path in the archive; None for one that is not there."""


def is_archive(named: str) -> bool:
    """Say whether an archive's folder or an edition's file is named, and no edition of the state."""
    place = Path(named)
    return place.is_dir() or (place.suffix == ".json" and place.is_file())


def verify_archive(place: Path) -> tuple[Checked, ...]:
    """Check every edition in an archive's folder, or the one in a file.

    Raise ConfigError when there is none, or one cannot be read.
    """
    files = [place] if place.is_file() else sorted(place.glob("editions/*.json"))[:MOST_EDITIONS]
    if not files:
        raise ConfigError(
            f"{place} holds no edition as JSON",
            hint="name the folder of an archive, as `digest run --out FOLDER` writes it,"
            " or one file of its editions/",
        )
    pages: Kept = {}
    return tuple(checked for file in files for checked in _edition(file, pages))


def _edition(file: Path, pages: Kept) -> Iterator[Checked]:
    try:
        edition = _read(file)
        quoted = [
            *_quoted(edition["stories"]),
            *_quoted(edition["in_brief"]),
        ]
        for quote, exact, where in quoted:
            page = _page(file.parent.parent, quote.citation.evidence, pages)
            finding = check_published(quote, exact, page)
            supports = where == SUPPORTING
            yield Checked(
                edition=edition["id"], quote=quote, finding=finding, where=where, supports=supports
            )
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ConfigError(
            f"{file} is no edition of this program: {type(error).__name__}: {error}"[:300],
            hint="editions are the JSON files in an archive's editions/",
        ) from error


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            raw = opened.read(LONGEST_EDITION + 1)
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}") from error
    if len(raw) > LONGEST_EDITION:
        raise ValueError("it is too long")
    edition = json.loads(raw)
    if not isinstance(edition, dict) or not isinstance(edition["id"], str):
        raise TypeError("it has no id")
    return edition


def _quoted(briefs: list[dict[str, Any]]) -> Iterator[tuple[Quote, str, str]]:
    """Yield the quotes of briefs, the words their selectors name, and what kind each is."""
    for brief in briefs:
        differing = [q for difference in brief["differences"] for q in difference["quotes"]]
        for quote in (*brief["quotes"], *brief["unchanged"], *differing):
            yield *_quote(quote["text"], quote["citation"]), STORED
            for support in quote["supported_by"]:
                yield *_quote(support["selector"][0]["exact"], support), SUPPORTING


def _quote(text: str, cited: dict[str, Any]) -> tuple[Quote, str]:
    words, place = cited["selector"]
    at = EVIDENCE.search(cited["evidence"])
    citation = Citation(
        article=str(cited["article"]),
        revision=int(cited["revision"]),
        span=Span(int(place["start"]), int(place["end"])),
        digest=str(cited["sha256"]),
        evidence=f"{at['page']}#{at['mark']}" if at else "",
    )
    return Quote(text=str(text), citation=citation), str(words["exact"])


def _page(root: Path, evidence: str, pages: Kept) -> bytes | None:
    """Return an evidence page of the archive, None when it is not there."""
    path = evidence.partition("#")[0]
    if path not in pages:
        try:
            with (root / path).open("rb") as opened:
                pages[path] = opened.read(LONGEST_PAGE)
        except OSError:
            pages[path] = None
    return pages[path]
