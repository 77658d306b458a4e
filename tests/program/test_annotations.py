"""A reader of its own applies every selector of every sample edition to the text the archive shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.html import elements, parsed

pytestmark = pytest.mark.slow


def editions(archive: Path) -> list[dict[str, Any]]:
    return [json.loads(p.read_text("utf-8")) for p in sorted((archive / "editions").glob("*.json"))]


def cited(edition: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every citation, those of supporting sentences included."""
    for story in (*edition["stories"], *edition["in_brief"]):
        differing = [quote for one in story["differences"] for quote in one["quotes"]]
        for quote in (*story["quotes"], *story["unchanged"], *differing):
            assert selected(quote["citation"], "TextQuoteSelector")["exact"] == quote["text"]
            yield quote["citation"]
            yield from quote["supported_by"]


def selected(citation: dict[str, Any], kind: str) -> dict[str, Any]:
    [found] = [selector for selector in citation["selector"] if selector["type"] == kind]
    return dict(found)


@cache
def shown(page: Path) -> str:
    """Return the article as an evidence page shows it: its paragraphs, an empty line between."""
    tree = parsed(page.read_text("utf-8"))
    [text] = [e for e in elements(tree) if e.tag == "div" and e.get("class") == "text"]
    return "\n\n".join("".join(part.itertext()) for part in text)


def test_every_edition_is_what_the_shipped_schema_says(replayed: Path) -> None:
    schema = json.loads(
        resources.files("digest.render").joinpath("edition.schema.json").read_text("utf-8")
    )
    found = editions(replayed / "out")

    assert len(found) >= 3
    for edition in found:
        jsonschema.Draft202012Validator(schema).validate(edition)


def test_every_selector_selects_its_sentence_in_the_text_the_archive_shows(replayed: Path) -> None:
    archive, applied = replayed / "out", 0
    for edition in editions(archive):
        for citation in cited(edition):
            page, _, anchor = citation["evidence"].partition("#")
            text = shown(archive / page)
            place = selected(citation, "TextPositionSelector")
            words = text[place["start"] : place["end"]]
            assert hashlib.sha256(words.encode()).hexdigest() == citation["sha256"]
            assert anchor == f"s{place['start']}-{place['end']}"
            for quote in (s for s in citation["selector"] if s["type"] == "TextQuoteSelector"):
                around = quote["prefix"] + quote["exact"] + quote["suffix"]
                assert quote["exact"] == words
                assert text.find(around) == place["start"] - len(quote["prefix"])
                assert text.count(around) == 1
            applied += 1
    assert applied > 80
