"""A feed of any dialect and any state ends in entries or in one message that says what it is."""

from __future__ import annotations

import random
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.feeds import read
from tests.unit.sources.feedfiles.samples import (
    ATOM,
    JSON,
    RDF,
    RSS,
)

INSERTED = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?",
            "&#xD800;",
            "</item>",
            "<item>",
            "<rss",
            "\0",
            "\x1b",
            '"',
            "<!DOCTYPE x [",
            "<script>",
            "xmlns:a='b'",
            "{",
            "[",
            "é",
        ]
    ),
)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([RSS, RDF, ATOM, JSON]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), INSERTED), min_size=1, max_size=6),
)
def test_a_mutated_feed_ends_in_entries_or_in_one_message(
    text: str, changes: list[tuple[float, int, str]]
) -> None:
    for where, cut, inserted in changes:
        place = int(where * len(text))
        text = text[:place] + inserted + text[place + cut :]
    body = text.encode("utf-8", "surrogatepass")

    items, problem, active = read(body)

    assert items or problem
    assert active == 0


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([RSS, ATOM, JSON]), st.randoms(use_true_random=False))
def test_flipped_bytes_end_in_entries_or_in_one_message(text: str, chance: random.Random) -> None:
    body = bytearray(text.encode())
    for _ in range(chance.randrange(1, 30)):
        body[chance.randrange(len(body))] = chance.randrange(256)

    items, problem, active = read(bytes(body))

    assert items or problem
    assert active == 0


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_message_or_in_entries(body: bytes) -> None:
    items, problem, _ = read(body)

    assert items or problem


@pytest.mark.quality
def test_mutations_of_the_corpus_end_in_entries_or_in_one_message(shared: Path) -> None:
    chance = random.Random(20_261_119)
    with zipfile.ZipFile(shared / "data" / "feeds" / "feeds.zip") as corpus:
        names = chance.sample(sorted(corpus.namelist()), 150)
        for name in names:
            body = bytearray(corpus.read(name)[:60_000])
            for _ in range(chance.randrange(1, 12)):
                place = chance.randrange(len(body) + 1)
                body[place : place + chance.randrange(20)] = chance.randbytes(chance.randrange(8))
            started = time.process_time()

            items, problem, active = read(bytes(body))

            assert items or problem, name
            assert active == 0, name
            assert time.process_time() - started < 2.0, name
