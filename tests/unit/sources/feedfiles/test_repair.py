"""What is wrong with a feed is put right where it can be, does no harm, and is said."""

from __future__ import annotations

import gzip
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.feeds import active_fields
from digest.errors import SourceError
from digest.model import MediaType, RawItem
from digest.sources.feedfiles.feedfile import EMPTY
from digest.sources.feedfiles.repair import BROKEN_OFF, NOT_SOUND, TOO_MUCH
from tests.unit.sources.feedfiles.samples import (
    NOW,
    RSS,
    entry_of,
    feed_of,
    rss,
)


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


def test_what_a_document_type_declares_is_no_feed() -> None:
    evil = "<rss><channel><item><title>evil</title></item></channel></rss>"
    declared = f"<!DOCTYPE rss [<!-- ' --><!ENTITY x '{evil}'>]>"

    assert feed_of(declared + rss("<item><title>a</title></item>")).entries[0].title == "a"


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
