"""What a feed says is the same in every dialect, and each of its fields is right or none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.sources.feedfiles.feedfile import read_feed
from tests.unit.sources.feedfiles.samples import (
    ADDRESS,
    ATOM,
    JSON,
    NOW,
    RDF,
    RSS,
    entry_of,
    feed_of,
    rss,
)


@pytest.mark.parametrize("text", [RSS, RDF, ATOM, JSON], ids=["rss", "rdf", "atom", "json"])
def test_every_dialect_says_the_same(text: str) -> None:
    feed = feed_of(text)
    (entry,) = feed.entries

    assert feed.title == "The Ferry"
    assert entry.title == "Tides & winds"
    assert entry.link == "https://ferry.example/a"
    assert entry.published == datetime(2026, 11, 17, 8, tzinfo=UTC)
    assert feed.complaint == ""


def test_the_fullest_text_counts_and_its_links_are_whole() -> None:
    entry = entry_of(RSS)

    assert entry.markup == (
        '<p>Low water at <a href="https://ferry.example/b" rel="noopener noreferrer">noon</a>.</p>'
    )
    assert (entry.byline, entry.tags) == ("Ada Poe", ("Sea",))
    assert (feed_of(RSS).language, feed_of(RSS).every) == ("en", 30)


BASED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{feed}"><title>The Ferry</title><link href="home/"/>
<entry xml:base="{entry}"><id>t1</id><title>Tides</title><link href="tides"/>
<content type="html" xml:base="{content}">&lt;a href="map"&gt;The map&lt;/a&gt; of low water.</content></entry></feed>"""


@pytest.mark.parametrize(
    ("feed", "entry", "content", "link", "map_at"),
    [
        ("https://b.example/", "blog/", "deep/", "https://b.example/blog/tides", "https://b.example/blog/deep/map"),
        ("/pages/", "", "", "https://ferry.example/pages/tides", "https://ferry.example/pages/map"),
        ("", "", "https://c.example/", "https://ferry.example/news/tides", "https://c.example/map"),
        ("", "", "", "https://ferry.example/news/tides", "https://ferry.example/news/map"),
        ("javascript:x//", "", "", "https://ferry.example/news/tides", "https://ferry.example/news/map"),
    ],
    ids=["of each other", "of the feed's own site", "of the text alone", "none", "no address"],
)  # fmt: skip
def test_links_are_whole_by_what_xml_base_says(
    feed: str, entry: str, content: str, link: str, map_at: str
) -> None:
    text = BASED.format(feed=feed, entry=entry, content=content)

    (found,) = read_feed(text.encode(), now=NOW, url=ADDRESS).entries

    assert found.link == link
    assert f'href="{map_at}"' in found.markup


def test_an_id_does_not_change_with_the_feeds_address() -> None:
    text = rss("<item><guid>post-7</guid><title>x</title></item>").encode()

    here = read_feed(text, now=NOW, url="http://old.example/feed").entries[0]
    there = read_feed(text, now=NOW, url="https://new.example/rss/feed.xml").entries[0]

    assert here.id == there.id == "post-7"
    assert here.link is None


def test_an_entry_leads_to_a_page_before_anything_else() -> None:
    links = (
        '<link rel="alternate" type="application/json" href="https://a.example/json"/>'
        '<link rel="alternate" type="text/html" href="https://a.example/page"/>'
    )
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>{links}</entry></feed>'

    assert feed_of(atom).entries[0].link == "https://a.example/page"


@pytest.mark.parametrize(
    "author",
    [
        "ann@harbour.community (Ann Bee)",
        "ann@harbour.com (Ann Bee)",
        "Ann Bee &lt;ann@harbour.media&gt;",
        "Ann Bee (ann@harbour.online)",
        "Ann Bee, ann@harbour.technology",
    ],
)
def test_an_author_is_named_without_the_mail_address(author: str) -> None:
    item = f"<item><guid>1</guid><title>Tides</title><author>{author}</author></item>"

    assert entry_of(rss(item)).byline == "Ann Bee"


def test_text_that_stands_elsewhere_is_linked() -> None:
    text = ATOM.replace('<link href="/a"/>', "").replace(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Low water.</p></div></content>',
        '<content type="text/html" src="https://ferry.example/full"/>',
    )

    assert entry_of(text).link == "https://ferry.example/full"
