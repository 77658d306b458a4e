"""JSON feeds as people write them: odd, behind guards, with spare commas."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.sources.feedfiles.items import keyed
from tests.unit.sources.feedfiles.samples import JSON, entry_of, feed_of


def test_a_json_feed_may_be_odd() -> None:
    odd = {
        "items": [
            {"id": True, "title": 5, "content_text": "a < b\n\nc", "authors": "x", "tags": "y"},
            {"url": "javascript:x", "summary": "short", "author": {"name": None}},
            "not an item",
            None,
        ]
    }

    feed = feed_of(json.dumps(odd))

    assert [entry.markup for entry in feed.entries] == ["<p>a &lt; b</p><p>c</p>", "<p>short</p>"]


GUARDS = [")]}'\n", ")]}',\n", "\ufeff)]}\n", "for(;;);", "while (1);", "\r\n"]


@pytest.mark.parametrize("guard", GUARDS)
def test_json_behind_a_guard_against_scripts_is_read(guard: str) -> None:
    assert entry_of(guard + JSON).title == "Tides & winds"


def test_commas_behind_the_last_of_a_list_are_passed_over_and_those_in_words_stay() -> None:
    text = """{"version": "https://jsonfeed.org/version/1.1", "items": [
      {"id": "a", "title": "Low, [high,] and \\"ebb,\\" }", "tags": ["Sea", "Tide", ], },
    ],
    }"""

    entry = entry_of(text)

    assert entry.title == 'Low, [high,] and "ebb," }'
    assert entry.tags == ("Sea", "Tide")


@pytest.mark.parametrize("body", ['{"items": [,]', '{"items": ["a\\', '{"items": ["a, ]'])
def test_what_is_no_json_without_spare_commas_either_is_told(body: str) -> None:
    with pytest.raises(SourceError, match="not readable as JSON"):
        feed_of(body)


def test_json_of_quotes_without_end_is_told_at_once() -> None:
    """A pattern that began anew at each of them would take hours."""
    text = '{"items": ["' + '\\"' * 200_000 + ", ]" + "," + " " * 200_000

    with pytest.raises(SourceError):
        feed_of(text)


@pytest.mark.quality
def test_every_json_feed_of_the_corpus_is_read(shared: Path) -> None:
    with zipfile.ZipFile(shared / "data" / "feeds" / "feeds.zip") as corpus:
        feeds = [name for name in corpus.namelist() if name.endswith(".json")]
        read = 0
        for name in feeds:
            body = corpus.read(name)
            try:
                whole = json.loads(body.decode("utf-8-sig"))
            except ValueError:
                continue
            wanted = [item for item in whole.get("items") or [] if isinstance(item, dict)]
            assert len(feed_of(body).entries) == len(wanted), name
            assert len(keyed(feed_of(body).entries)) <= len(wanted), name
            read += 1
    assert read >= len(feeds) / 2 > 0
