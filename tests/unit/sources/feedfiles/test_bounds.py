"""Of a feed that is too much, what matters is read."""

from __future__ import annotations

import gzip
import json
import time
from datetime import UTC, datetime, timedelta

from digest.sources.feedfiles.entry import MOST_ENTRIES
from digest.sources.feedfiles.feedfile import read_feed
from tests.unit.sources.feedfiles.samples import (
    NOW,
    RSS,
    entry_of,
    feed_of,
    rss,
)


def test_only_so_many_entries_are_read() -> None:
    started = time.process_time()

    feed = feed_of(rss(*("<item><guid>x</guid></item>" for _ in range(50_000))))

    assert len(feed.entries) == MOST_ENTRIES
    assert feed.complaint == ""
    assert time.process_time() - started < 2.0


def by_day(number: int) -> str:
    day = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=number)
    return f"<item><guid>{number}</guid><pubDate>{day:%a, %d %b %Y} 10:00 GMT</pubDate></item>"


def test_of_a_feed_that_begins_with_the_oldest_the_last_entries_are_read() -> None:
    most = MOST_ENTRIES + 50
    oldest = rss(*(by_day(n) for n in range(most)))
    newest = rss(*(by_day(n) for n in reversed(range(most))))
    records = [{"id": str(n), "date_published": f"2024-{n % 12 + 1:02d}-01"} for n in range(most)]
    records[-1]["date_published"] = "2025-01-01"

    expected = {str(n) for n in range(50, most)}
    assert {entry.id for entry in feed_of(oldest).entries} == expected
    assert {entry.id for entry in feed_of(newest).entries} == expected
    assert {entry.id for entry in feed_of(json.dumps({"items": records})).entries} == expected


def test_of_a_long_feed_that_begins_with_the_oldest_the_last_tags_are_read() -> None:
    entries = [by_day(n).replace("</item>", "<x/>" * 200 + "</item>") for n in range(200)]

    read = feed_of(rss(*entries)).entries

    assert read[-1].id == "199"
    assert read[0].id != "0"


def test_a_gzipped_feed_file_is_unpacked_and_a_bomb_is_not() -> None:
    assert entry_of(gzip.compress(RSS.encode())).title == "Tides & winds"

    started = time.process_time()
    bomb = gzip.compress(b"<rss><channel>" + b"<item>" * 10_000_000)
    with_nothing = feed_of(bomb)
    assert with_nothing.entries == ()
    assert time.process_time() - started < 4.0


def test_an_entry_of_a_hundred_thousand_categories_is_read_and_so_is_the_next() -> None:
    many = "".join(f"<category>c{n}</category>" for n in range(100_000))
    crowded = f"<item><guid>1</guid><title>Tides</title>{many}</item>"

    entries = feed_of(rss(crowded, "<item><guid>2</guid><title>Winds</title></item>")).entries

    assert [(one.title, len(one.tags)) for one in entries] == [("Tides", 20), ("Winds", 0)]


def test_a_name_of_many_parts_is_cut_and_what_follows_is_read() -> None:
    parts = f"<![CDATA[{'a' * 200}]]><i base='x'>&lt;b&gt;</i>" * 9
    entries = "".join(f"<item><guid>{n}</guid><author>{parts}</author></item>" for n in (1, 2))

    feed = read_feed(f"<rss><channel>{entries}</channel></rss>".encode(), now=NOW)

    assert [entry.id for entry in feed.entries] == ["1", "2"]
    assert {len(entry.byline or "") for entry in feed.entries} <= set(range(200, 301))


def test_only_so_many_bases_are_read_inside_each_other() -> None:
    inside = "".join(f'<div xml:base="{n}/">' for n in range(9))
    entry = (
        f'<entry><id>1</id><content type="xhtml">{inside}<a href="x">y</a>{"</div>" * 9}</content>'
    )
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</entry></feed>'

    (one,) = read_feed(atom.encode(), now=NOW, url="https://tide.example/").entries

    assert 'href="https://tide.example/' in one.markup
