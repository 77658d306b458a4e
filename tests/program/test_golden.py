"""The sample editions hold to the manifest, which knows each article's story and furniture."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.slow

LEAST_QUOTES = 80


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.fixture(scope="module")
def manifest(root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((root / "seeds/manifest.yaml").read_text("utf-8"))[
        "articles"
    ]
    return found


@pytest.fixture(scope="module")
def editions(replayed: Path) -> list[dict[str, Any]]:
    files = sorted((replayed / "out" / "editions").glob("*.json"))
    return [json.loads(file.read_text("utf-8")) for file in files]


def briefs(editions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for edition in editions:
        yield from edition["stories"]
        yield from edition["in_brief"]


def quotes(brief: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from brief["quotes"]
    yield from brief["unchanged"]
    for difference in brief["differences"]:
        yield from difference["quotes"]


def test_no_line_of_furniture_is_quoted(
    editions: list[dict[str, Any]], manifest: list[dict[str, Any]]
) -> None:
    forbidden = {folded(line) for article in manifest for line in article.get("never_quote", [])}
    told = [quote["text"] for brief in briefs(editions) for quote in quotes(brief)]

    assert len(told) >= LEAST_QUOTES
    assert [text for text in told if any(folded(text) in line for line in forbidden)] == []


def test_no_brief_mixes_two_stories(
    editions: list[dict[str, Any]], manifest: list[dict[str, Any]]
) -> None:
    stories = {article["url"]: article["story"] for article in manifest if article.get("url")}
    mixed = {}
    known = 0
    for brief in briefs(editions):
        lines = [*brief["sources"], *brief["coverage"]]
        told = {stories[line["url"]] for line in lines if line["url"] in stories}
        known += bool(told)
        if len(told) > 1:
            mixed[brief["headline"]["text"]] = sorted(told)

    assert known >= 20
    assert mixed == {}
