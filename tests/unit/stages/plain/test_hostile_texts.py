"""Texts of our own making that would take all time: what is cut keeps what was there before it."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from digest.errors import ExtractError
from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.plain.lines import MOST_PIECES, pieces_of
from digest.stages.plain.markdown import parsed
from digest.stages.read import Read

MOST_SECONDS = 10.0
"""Tells what would not end from what ends: the slowest takes two on a busy machine."""
NOW = datetime(2026, 11, 19, tzinfo=UTC)

TEXTS = {
    "dots": "." * 300_000,
    "brackets": "([{" * 100_000,
    "quotation marks": "“" * 300_000,
    "bars": "| " * 150_000,
    "short lines": "Tide\n\n" * 100_000,
    "days": "1 May 2026\n\n" * 100_000,
}
MARKDOWN = {
    "brackets": "[" * 300_000,
    "pictures": "![" * 150_000,
    "links without text": "[](" * 100_000,
    "links never closed": "[a](" * 100_000,
    "references never closed": "[a][" * 100_000,
    "tags never closed": "<a " * 100_000,
    "headings": "# a\n" * 50_000,
    "underlined": "a\n=\n" * 50_000,
    "rules": "---\n" * 50_000,
    "short paragraphs": "Tide\n\n" * 50_000,
}
CASES = [
    *((MediaType.TEXT, name, text) for name, text in TEXTS.items()),
    *((MediaType.MARKDOWN, name, text) for name, text in MARKDOWN.items()),
]


@pytest.mark.parametrize(("kind", "name", "text"), CASES, ids=lambda value: str(value)[:30])
def test_a_hostile_text_takes_little_time(kind: MediaType, name: str, text: str) -> None:
    item = RawItem(source="s", key=name, media_type=kind, body=text.encode(), fetched=NOW)
    started = time.process_time()

    with suppress(ExtractError):
        Read()(item, SourceMemory())

    assert time.process_time() - started < MOST_SECONDS


def test_of_a_text_of_very_many_lines_the_first_are_read() -> None:
    pieces = pieces_of("\n\n".join(f"Tide {n} came in." for n in range(MOST_PIECES + 5)))

    assert len(pieces) == MOST_PIECES
    assert pieces[-1].text == f"Tide {MOST_PIECES - 1} came in."


def test_brackets_of_prose_and_long_lists_of_links_stay() -> None:
    links = " ".join(f"[Tide {n}](https://a.example/{n})" for n in range(500))
    prose = "The tide (that of noon (and of midnight)) came in [at the pier] as <b>ever</b>."

    texts = [block.text for block in parsed(f"{prose}\n\n{links}").blocks]

    assert texts[0] == "The tide (that of noon (and of midnight)) came in [at the pier] as ever."
    assert texts[1].startswith("Tide 0 Tide 1 Tide 2")


@pytest.mark.parametrize("indent", ["    ", "\t", " \t"], ids=["spaces", "tabs", "both"])
def test_of_lists_inside_lists_inside_lists_every_entry_is_read(indent: str) -> None:
    text = "\n\n".join(f"{indent * depth}- Tide {depth} came in." for depth in range(400))

    shown = " ".join(block.text for block in parsed(text).blocks)

    assert [depth for depth in range(400) if f"Tide {depth} came in." not in shown] == []
