"""A feed of any dialect and any state ends in entries or in one message that says what it is."""

from __future__ import annotations

import gzip
import json
import random
import time
import zipfile
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.feeds import active_fields, read
from digest.errors import SourceError
from digest.model import MediaType, RawItem
from digest.sources.feedfiles.entry import MOST_ENTRIES, Entry, Feed
from digest.sources.feedfiles.feedfile import EMPTY, read_feed
from digest.sources.feedfiles.repair import BROKEN_OFF, NOT_SOUND, TOO_MUCH

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
ADDRESS = "https://ferry.example/news/feed.xml"

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ferry</title><language>en-GB</language>
<link>https://ferry.example/</link><ttl>30</ttl>
<item><guid isPermaLink="false">t1</guid><title>Tides &amp; winds</title><link>/a</link>
<description>Low.</description><content:encoded><![CDATA[<p>Low water at <a href="b">noon</a>.</p>]]></content:encoded>
<dc:creator>Ada Poe</dc:creator><category>Sea</category><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate></item>
</channel></rss>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Ferry</title></channel>
<item rdf:about="t1"><title>Tides &amp; winds</title><link>https://ferry.example/a</link><description>Low.</description>
<dc:date>2026-11-17T08:00:00Z</dc:date></item></rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Ferry</title>
<entry><id>t1</id><title type="html">Tides &amp;amp; winds</title><link href="/a"/>
<author><name>Ada Poe</name></author><category term="Sea"/><published>2026-11-17T08:00:00Z</published>
<updated>2026-11-18T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Low water.</p></div></content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Ferry",
        "language": "en",
        "items": [
            {
                "id": 1,
                "url": "/a",
                "title": "Tides & winds",
                "content_html": "<p>Low water.</p>",
                "date_published": "2026-11-17T08:00:00Z",
                "authors": [{"name": "Ada Poe"}],
                "tags": ["Sea"],
            }
        ],
    }
)


def entry_of(text: str | bytes) -> Entry:
    (entry,) = feed_of(text).entries
    return entry


def feed_of(text: str | bytes) -> Feed:
    return read_feed(text.encode() if isinstance(text, str) else text, now=NOW, url=ADDRESS)


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>T</title>{''.join(items)}</channel></rss>"


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


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<item><title>A &#xD800; B</title></item>", "A B"),
        ("<item><title>A &#x110000; B</title></item>", "A B"),
        ("<item><title>A &#0; &#11; B</title></item>", "A B"),
        ("<item><title>caf&eacute;&nbsp;noir</title></item>", "café noir"),
        ("<item><title>&#147;A&#148; &#8212; B</title></item>", "“A” — B"),
        ("<item><title>AT&T & co</title></item>", "AT&T & co"),
        ("<item><title>1 < 2</title></item>", "1 < 2"),
        ("<item><title>A\x0bB\ufffe</title></item>", "AB"),
        ("<item><dc:title>Undeclared</dc:title></item>", "Undeclared"),
        ("<item><title>Never <b>closed</title></item>", "Never closed"),
        ("<item><title><![CDATA[A <i>B</i>]]></title></item>", "A B"),
        ("<item><title>&lt;script&gt;x()&lt;/script&gt;A</title></item>", "A"),
    ],
)
def test_what_an_xml_parser_chokes_on_is_put_right(item: str, title: str) -> None:
    assert entry_of(rss(item)).title == title


@pytest.mark.parametrize(
    "before",
    [
        "\n\n ",
        "\ufeff",
        "<br />\n<b>Warning</b>: include(): failed in /a.php<br />\n",
        "<?xml version='1.1'?>",
        "<!-- x -->",
    ],
)
def test_what_stands_before_the_feed_does_no_harm(before: str) -> None:
    assert entry_of(before + RSS).title == "Tides & winds"


def test_entities_never_expand_and_nothing_outside_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    doctype = (
        f"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{tmp_path}/secret'><!ENTITY a '{'lol' * 100}'>"
        f"<!ENTITY b '{'&a;' * 100}'><!ENTITY \\ 'y'>]>"
    )

    entry = entry_of(doctype + rss("<item><title>&x;&b;|</title></item>"))

    assert entry.title == "&x;&b;|"


def test_fields_that_acted_act_no_more() -> None:
    entry = entry_of(
        rss(
            "<item><guid>javascript:x</guid><title>A&lt;img src=x onerror=y&gt;</title>"
            "<link>javascript:alert(1)</link><author>&lt;script&gt;x&lt;/script&gt;Ada</author>"
            "<category>&lt;b onclick=x&gt;Sea&lt;/b&gt;</category>"
            "<description>&lt;p onclick=x&gt;Low&lt;/p&gt;&lt;iframe src=x&gt;&lt;/iframe&gt;</description></item>"
        )
    )

    assert (entry.title, entry.link, entry.byline, entry.tags) == ("A", None, "Ada", ("Sea",))
    assert entry.markup == "<p>Low</p>"


def test_the_check_for_what_acts_can_fail() -> None:
    def item(**said: object) -> RawItem:
        base = {
            "source": "s",
            "key": "k",
            "media_type": MediaType.ENTRY,
            "body": b"",
            "fetched": NOW,
        }
        return RawItem(**{**base, **said})  # type: ignore[arg-type]

    assert active_fields(item(title="1 < 2", url="https://a.example/")) == 0
    assert active_fields(item(title="<b>x</b>")) == 1
    assert active_fields(item(body=b"<p onclick=x>")) == 1
    assert active_fields(item(url="javascript:x")) == 1
    assert active_fields(item(published=datetime(2099, 1, 1, tzinfo=UTC))) == 1


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


def test_what_a_document_type_declares_is_no_feed() -> None:
    evil = "<rss><channel><item><title>evil</title></item></channel></rss>"
    declared = f"<!DOCTYPE rss [<!-- ' --><!ENTITY x '{evil}'>]>"

    assert feed_of(declared + rss("<item><title>a</title></item>")).entries[0].title == "a"


def test_an_entry_leads_to_a_page_before_anything_else() -> None:
    links = (
        '<link rel="alternate" type="application/json" href="https://a.example/json"/>'
        '<link rel="alternate" type="text/html" href="https://a.example/page"/>'
    )
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>{links}</entry></feed>'

    assert feed_of(atom).entries[0].link == "https://a.example/page"


@pytest.mark.parametrize("text", [rss(), "<rss/>", '{"items": []}'])
def test_a_feed_that_holds_nothing_says_so(text: str) -> None:
    assert feed_of(text).complaint == EMPTY


@pytest.mark.parametrize(
    ("text", "entries", "complaint"),
    [
        (RSS[: RSS.index("<dc:creator>")], 0, BROKEN_OFF),
        (
            rss("<item><title>a</title></item>", "<item><title>b</title>").removesuffix(
                "</channel></rss>"
            ),
            1,
            BROKEN_OFF,
        ),
        (rss("<item><title>a</b></title></item>"), 1, NOT_SOUND),
        (rss("<item><title>a</title></item>", "<x/>" * 40_000), 1, TOO_MUCH),
    ],
)
def test_what_was_wrong_is_said(text: str, entries: int, complaint: str) -> None:
    feed = feed_of(text)

    assert (len(feed.entries), feed.complaint) == (entries, complaint)


def test_a_gzipped_feed_file_is_unpacked_and_a_bomb_is_not() -> None:
    assert entry_of(gzip.compress(RSS.encode())).title == "Tides & winds"

    started = time.process_time()
    bomb = gzip.compress(b"<rss><channel>" + b"<item>" * 10_000_000)
    with_nothing = feed_of(bomb)
    assert with_nothing.entries == ()
    assert time.process_time() - started < 4.0


PACKED = gzip.compress(RSS.encode())


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(PACKED),
        gzip.compress(gzip.compress(PACKED)),
        gzip.compress(RSS.encode()[:300]) + gzip.compress(RSS.encode()[300:]),
        PACKED + b"what a proxy left behind",
    ],
    ids=["twice", "three times", "two members", "with a tail"],
)
def test_however_a_feed_was_gzipped_it_is_unpacked(body: bytes) -> None:
    assert entry_of(body).title == "Tides & winds"


def test_an_entry_of_a_hundred_thousand_categories_is_read_and_so_is_the_next() -> None:
    many = "".join(f"<category>c{n}</category>" for n in range(100_000))
    crowded = f"<item><guid>1</guid><title>Tides</title>{many}</item>"

    entries = feed_of(rss(crowded, "<item><guid>2</guid><title>Winds</title></item>")).entries

    assert [(one.title, len(one.tags)) for one in entries] == [("Tides", 20), ("Winds", 0)]


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


def test_text_that_stands_elsewhere_is_linked() -> None:
    text = ATOM.replace('<link href="/a"/>', "").replace(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Low water.</p></div></content>',
        '<content type="text/html" src="https://ferry.example/full"/>',
    )

    assert entry_of(text).link == "https://ferry.example/full"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\x00\x01\x02\x03<</Type/Page>>", "binary data"),
        (zlib.compress(RSS.encode()), "binary data"),
        (b"", "empty"),
        (b"  \n\0", "empty"),
        (b"<!doctype html><html><body>Hi", "a web page"),
        (b"<opml><body/></opml>", "a list of feeds"),
        (b"<svg></svg>", "no RSS, RDF or Atom"),
        (b"hello", "neither XML nor JSON"),
        (b'{"a": 1}', "not a JSON Feed"),
        (b'{"items": [', "not readable as JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b"\x1f\x8b\x08 broken", "damaged"),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        feed_of(body)
    assert caught.value.hint


def slices(text: str) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, 60))


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
