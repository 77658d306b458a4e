"""Of the sample articles no line of furniture is left, and no paragraph of an article is lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import yaml

from digest.model import Article, Cursor, MediaType, RawItem, SourceMemory
from digest.sources.folders.folder import FolderSource
from digest.stages.markup.visible import visible_text
from digest.stages.plain.lines import decode, pieces_of
from digest.stages.plain.markdown import parsed
from digest.stages.read import Read

SEEDS = Path(__file__).parents[3] / "seeds"
SHORTEST = 25
"""Characters: shorter lines stand inside longer ones by chance."""
FEWEST_WORDS = 8
NEVER_MEANT = (r"^WhatsUp: ", r"^She adopted a seal\.", r" 2026, [\d.]+ [ap]\.m\.$")
"""Furniture that the manifest does not name, and bylines that end as a sentence does."""


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@cache
def never_quoted() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    loaded = yaml.safe_load((SEEDS / "manifest.yaml").read_text("utf-8"))
    for entry in loaded["articles"]:
        found[entry["file"]].update(map(folded, entry["never_quote"]))
    return {file: frozenset(lines) for file, lines in found.items()}


@cache
def items() -> tuple[RawItem, ...]:
    found = FolderSource(name="seeds", path=SEEDS).fetch(
        Cursor(), datetime(2026, 11, 19, tzinfo=UTC)
    )
    return found.items


@cache
def article(item: RawItem) -> Article:
    return Read()(item, SourceMemory()).article


def furniture_of(item: RawItem) -> frozenset[str]:
    """The lines the manifest names for the file, or for the feed or mail, the item came from."""
    file = next(file for file in never_quoted() if item.key.startswith(file))
    return never_quoted()[file]


def shown(item: RawItem) -> Iterator[str]:
    """The blocks a reader sees of the item as it came."""
    match item.media_type:
        case MediaType.PAGE | MediaType.ENTRY:
            yield from visible_text(item.body)
        case MediaType.MARKDOWN:
            yield from (block.text for block in parsed(decode(item.body)).blocks)
        case _:
            yield from (piece.text for piece in pieces_of(decode(item.body)))


def is_prose(block: str) -> bool:
    return len(block.split()) >= FEWEST_WORDS and bool(re.search(r"[.!?][”’\")]*$", block))


every_item = pytest.mark.parametrize("item", items(), ids=lambda item: item.key)


@every_item
def test_no_line_of_furniture_is_left_in_the_article(item: RawItem) -> None:
    blocks = [folded(block) for block in article(item).text.split("\n\n")]
    left = [
        block
        for block in blocks
        for line in furniture_of(item)
        if block == line
        or (len(line) > SHORTEST and line in block)
        or (len(block) > SHORTEST and block in line)
    ]

    assert left == []


@every_item
def test_no_paragraph_of_the_article_is_lost(item: RawItem) -> None:
    text, furniture = folded(article(item).text), furniture_of(item)
    lost = [
        block
        for block in filter(is_prose, shown(item))
        if folded(block) not in text
        and not any(line in folded(block) or folded(block) in line for line in furniture)
        and not any(re.search(known, block) for known in NEVER_MEANT)
    ]

    assert lost == []
