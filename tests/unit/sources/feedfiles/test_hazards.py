"""Hostile feeds of our own making: each ends in entries or one message, in little time and room."""

from __future__ import annotations

import base64
import gzip
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from benchmarks.feeds import MOST_MB, MOST_SECONDS, NOW, Outcome, outcomes_of, read
from digest.sources.feedfiles.feedfile import read_feed
from digest.sources.net.http import Answer
from digest.sources.net.replies import page_title, wall

VERSION = '"version": "https://jsonfeed.org/version/1.1"'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'


def rss(inside: str, before: str = '<?xml version="1.0"?>') -> str:
    return (
        f'{before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>{inside}</channel></rss>'
    )


def item(inside: str = "", title: str = "Tides") -> str:
    return f"<item><guid>1</guid><title>{title}</title>{inside}</item>"


def described(text: str) -> str:
    return item(f"<description><![CDATA[{text}]]></description>")


LAUGHS = '<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
)
GREAT = {
    "billion laughs": rss(item("<description>&a11;</description>"), f"<!DOCTYPE r [{LAUGHS}]>"),
    "quadratic entity": rss(
        item(f"<description>{'&a;' * 20_000}</description>"),
        f'<!DOCTYPE r [<!ENTITY a "{"x" * 200_000}">]>',
    ),
    "a title of ten megabytes": rss(item(title="x" * 10_000_000)),
    "a title of escapes": rss(item(title="&amp;" * 500_000)),
    "a million entries": rss("<item><title>x</title></item>" * 1_000_000),
    "a million empty entries": rss("<item/>" * 1_000_000),
    "five hundred entries of open tags": rss(
        "".join(
            f"<item><guid>{n}</guid><description><![CDATA[{'<p><b>x</b><a href=x>' * 150}]]>"
            "</description></item>"
            for n in range(500)
        )
    ),
    "long entries": rss(described("<p>word " * 2_500) * 100),
    "long texts without tags": rss(item(f"<description>{'tide ' * 8_000}</description>") * 30),
    "a name in many parts": rss(
        item("<author>" + f"<![CDATA[{'a' * 1_500}]]><i/>" * 20 + "</author>") * 10
    ),
    "names without spaces": rss(item(f"<dc:creator>{'a.' * 900}@b</dc:creator>") * 200),
    "bases inside each other": rss(item(f"<a xml:base='{'b' * 200}/'>" * 3_000 + "</a>" * 3_000)),
    "elements never closed": "<rss><channel>" + "<a>" * 300_000,
    "elements inside each other": rss("<item>" + "<a>" * 90_000 + "</a>" * 90_000 + "</item>"),
    "blocks inside each other": rss(described("<div>" * 100_000)),
    "tables inside each other": rss(described("<table><tr><td>" * 20_000)),
    "marks that open nothing": rss(described("<" * 1_000_000)),
    "attributes": f"<rss><channel><item {' '.join(f'a{n}=1' for n in range(200_000))}>",
    "an attribute of five megabytes": f"<rss><channel><item a='{'x' * 5_000_000}'>",
    "prefixes": rss("".join(f"<item><p{n}:title>x</p{n}:title></item>" for n in range(3_000))),
    "comments": rss("<!--x-->" * 300_000 + item()),
    "a comment never closed": rss(item() + "<!--" * 500_000),
    "CDATA in CDATA": "<rss><channel><item><title><![CDATA[" + "<![CDATA[" * 200_000,
    "CDATA sections": rss(item(f"<description>{'<![CDATA[x]]>' * 100_000}</description>")),
    "instructions": rss("<?x y?>" * 300_000 + item()),
    "a document type": rss(item(), f"<!DOCTYPE rss [{'<!ELEMENT x (y)>' * 100_000}]>"),
    "categories": rss(item("<category>c</category>" * 20_000)),
    "a mail address that is none": rss(item(f"<author>{'a@' * 1_900}</author>")),
    "references": rss(item(f"<description>{'&eacute;&#233;&#xD800;&no;' * 30_000}</description>")),
    "a language of ten thousand parts": rss(f"<language>{'en-' * 10_000}</language>{item()}"),
    "JSON, nested": f'{{{VERSION}, "items": {"[" * 200_000}',
    "JSON, empty objects": f'{{{VERSION}, "items": [{"{}," * 2_000_000}{{}}]}}',
    "JSON, empty lists": f'{{{VERSION}, "items": [{"[]," * 2_000_000}[]]}}',
    "JSON, names": "{" + ",".join(f'"{n}":0' for n in range(600_000)) + "}",
    "JSON, a number": f'{{{VERSION}, "items": [{{"id": {"9" * 1_000_000}}}]}}',
    "JSON, open tags": json.dumps({"items": [{"id": "1", "content_html": "<p>a" * 300_000}]}),
}

GREAT_BYTES = {
    "zeros before the feed": b"\0" * 2_000_000 + rss(item()).encode(),
    "zeros between the letters": b"\0".join(bytes([byte]) for byte in rss(item()).encode()),
    "a gzip bomb": gzip.compress(b"<rss>" + b"\0" * 100_000_000, 1),
    "a bomb in a bomb": gzip.compress(gzip.compress(b"\0" * 100_000_000, 1)),
    "a feed of control characters": b"<rss>" + b"a\x01" * 2_000_000,
    "noise": random.Random(3).randbytes(1_000_000),
}


LOADED = 3
"""How much longer reading may take beside other tests; what grows with the square takes longer by far. `benchmarks
feeds` holds the time itself."""


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """What reading each came to, measured in a process of its own.

    What one leaves behind in the process may count for the next, so one that takes too much room or
    time is measured again by itself.
    """
    read(rss("").encode())  # what is imported late is nobody's memory
    bodies = {name: text.encode() for name, text in GREAT.items()} | GREAT_BYTES
    found = {outcome.file: outcome for outcome in outcomes_of(bodies.items())}
    large = [
        name
        for name, outcome in found.items()
        if outcome.peak_mb >= MOST_MB or outcome.seconds >= MOST_SECONDS
    ]
    alone = [one for name in large for one in outcomes_of([(name, bodies[name])])]
    return found | {outcome.file: outcome for outcome in alone}


@pytest.mark.parametrize("name", [*GREAT, *GREAT_BYTES])
def test_what_is_great_takes_little_time_and_room(outcomes: dict[str, Outcome], name: str) -> None:
    one = outcomes[name]

    assert not one.raised, one.problem
    assert one.items or one.problem
    assert one.active == 0
    assert one.seconds < LOADED * MOST_SECONDS
    assert one.peak_mb < MOST_MB


# -- what would act, if it were let ------------------------------------------------------------

ACTS = """<svg/onload=alert(1)>
<svg><script>alert(1)</script></svg>
<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<img src=x onerror=alert(1)//
<a href="javas&#x09;cript:alert(1)">x</a>
<a href=" &#14; javascript:alert(1)">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>
<iframe srcdoc="<script>alert(1)</script>">
<object data="data:text/html,x"><embed src=x>
<form action=x><input onfocus=y autofocus>
<details open ontoggle=alert(1)>
<template><script>x</script></template>
<!--><script>alert(1)</script>-->
<!--[if IE]><script>x</script><![endif]-->
<style>@import "x";</style><link rel=stylesheet href=x>
<p style="background:url(javascript:x)">x</p>
<base href="javascript:/a/"><meta http-equiv=refresh content="0;url=x">
<xmp><img src=x onerror=y></xmp><plaintext><b onclick=x>
<textarea><script>x</script></textarea><title><script>x</script></title>
<scr<script>ipt>alert(1)</scr</script>ipt>
&lt;script&gt;alert(1)&lt;/script&gt;
&amp;lt;script&amp;gt;alert(1)
<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>">
<b/onclick=x><a onclick
<select><noembed></select><script>x</script></noembed>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<img src="https://t.example/pixel.gif" width=1 height=1>
<table background="javascript:x"><marquee onstart=x>"""
ADDRESSES = """javascript:alert(1)
 java\tscript:alert(1)
JaVaScRiPt&colon;alert(1)
&#1;javascript:alert(1)
data:text/html;base64,PHNjcmlwdD4=
vbscript:msgbox(1)
file:///etc/passwd
blob:https://e.example/1
jar:https://e.example!/
https://e.example/"onmouseover="x
\\\\evil\\share"""


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def carriers() -> Iterator[tuple[str, str]]:
    """Yield feeds that carry every one of these in every field, in every way a feed can."""
    addresses = ADDRESSES.split("\n")
    for at, text in enumerate(ACTS.split("\n")):
        address = addresses[at % len(addresses)]
        fields = ("title", "description", "content:encoded", "dc:creator", "category", "guid")
        for way in (lambda t: f"<![CDATA[{t}]]>", escaped, lambda t: escaped(escaped(t))):
            inside = "".join(f"<{name}>{way(text)}</{name}>" for name in fields)
            link = escaped(address).replace('"', "&quot;")
            yield (
                f"rss {at}",
                rss(f'<item>{inside}<link>{link}</link><enclosure url="{link}"/></item>'),
            )
        for kind in ("text", "html", "text/plain", "image/svg+xml", "text/javascript"):
            parts = "".join(
                f'<{name} type="{kind}">{escaped(text)}</{name}>'
                for name in ("title", "summary", "content")
            )
            person = f"<author><name>{escaped(text)}</name><uri>javascript:x</uri></author>"
            yield f"atom {kind} {at}", ATOM.format(f"<entry><id>1</id>{parts}{person}</entry>")
        packed = base64.b64encode(text.encode()).decode()
        content = f'<content type="application/xhtml+xml" mode="base64">{packed}</content>'
        yield f"base64 {at}", ATOM.format(f"<entry><id>1</id>{content}</entry>")
        words = ("id", "title", "content_html", "content_text", "summary", "language")
        thing: dict[str, object] = {
            **dict.fromkeys(words, text),
            "url": address,
            "external_url": "javascript:x",
        }
        thing |= {"tags": [text], "authors": [{"name": text, "url": address}]}
        yield f"json {at}", json.dumps({"items": [thing], "title": text})


def test_nothing_that_acts_is_left_in_any_field_of_any_dialect() -> None:
    acting = [name for name, text in carriers() if read(text.encode())[2]]
    assert sum(1 for _ in carriers()) > 100
    assert acting == []


def test_each_carrier_of_something_that_acts_is_read_all_the_same() -> None:
    unread = [name for name, text in carriers() if read(text.encode())[0] != 1]
    assert unread == []


def test_a_base_address_that_acts_is_no_base() -> None:
    text = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//"><entry>'
        '<id>1</id><link href="x"/><content type="html">&lt;a href="y"&gt;z&lt;/a&gt;</content>'
        "</entry></feed>"
    )
    (entry,) = read_feed(text.encode(), now=NOW, url="https://ferry.example/feed").entries
    assert entry.link in (None, "https://ferry.example/x")
    assert "javascript" not in entry.markup


# -- what a file says of itself ----------------------------------------------------------------

WORDS = "Grüße – Привет"


@pytest.mark.parametrize(
    ("declared", "written", "mark"),
    [
        ("utf-16", "utf-8", b"\xef\xbb\xbf"),
        ("utf-8", "utf-16-le", b"\xff\xfe"),
        ("iso-8859-1", "utf-16-be", b"\xfe\xff"),
        ("utf-8", "utf-32-le", b"\xff\xfe\0\0"),
        ("ascii", "utf-8", b""),
        ("nonsense", "utf-8", b""),
        ("utf-7", "utf-8", b"\xef\xbb\xbf"),
    ],
)
def test_what_the_bytes_show_counts_for_more_than_what_they_declare(
    declared: str, written: str, mark: bytes
) -> None:
    text = rss(item(title=WORDS), f'<?xml version="1.0" encoding="{declared}"?>')

    (entry,) = read_feed(mark + text.encode(written), now=NOW).entries

    assert entry.title == WORDS


@pytest.mark.parametrize("ttl", ["-5", "0", "NaN", "9" * 30, "1e9", "", "  "])
def test_a_rest_that_is_no_time_is_none(ttl: str) -> None:
    feed = read_feed(rss(f"<ttl>{ttl}</ttl>{item()}").encode(), now=NOW)
    assert feed.every == 0


def test_feeds_of_mixed_dialects_are_read() -> None:
    text = (
        '<rss version="2.0" xmlns="http://www.w3.org/2005/Atom" xmlns:r="http://purl.org/rss/1.0/">'
        "<channel><r:title>T</r:title><item><title>a</title></item></channel></rss>"
    )
    assert [entry.title for entry in read_feed(text.encode(), now=NOW).entries] == ["a"]


# -- JSON Feed: what the format allows, and what people write ----------------------------------

JSON_FEEDS = [
    ({"id": 7, "content_text": "a"}, ("7", None, "<p>a</p>")),
    ({"id": 7.5, "content_text": "a"}, ("7.5", None, "<p>a</p>")),
    ({"id": None, "url": "/a", "content_text": "a"}, (None, "https://f.example/a", "<p>a</p>")),
    ({"url": "", "external_url": "https://o.example/b"}, (None, "https://o.example/b", "")),
    ({"content_text": "a\n\nb < c"}, (None, None, "<p>a</p><p>b &lt; c</p>")),
    ({"content_html": "<p>a</p>", "content_text": "b"}, (None, None, "<p>a</p>")),
    ({"content_html": "", "content_text": "b"}, (None, None, "<p>b</p>")),
    ({"content_html": ["a"], "summary": "s"}, (None, None, "<p>s</p>")),
    ({"content_html": None, "content_text": None, "summary": None}, (None, None, "")),
    ({"content_html": "<p>a<script>b</script>"}, (None, None, "<p>a</p>")),
]


@pytest.mark.parametrize(("said", "meant"), JSON_FEEDS)
def test_a_json_items_fields_may_be_of_any_kind(
    said: dict[str, object], meant: tuple[object, ...]
) -> None:
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [said]}).encode()

    (entry,) = read_feed(body, now=NOW, url="https://f.example/feed.json").entries

    assert (entry.id, entry.link, entry.markup) == meant


@pytest.mark.parametrize(
    ("feed", "byline"),
    [
        ({"authors": [{"name": "A"}, {"name": "B"}]}, "A, B"),
        ({"author": {"name": "A"}}, "A"),
        ({"authors": [], "author": {"name": "A"}}, None),
        ({"authors": ["A", None, {"name": 5}, {"url": "x"}]}, "A"),
    ],
)
def test_people_of_both_versions_are_read(feed: dict[str, object], byline: str | None) -> None:
    body = json.dumps({**feed, "items": [{"id": "1", "content_text": "x"}]}).encode()
    (entry,) = read_feed(body, now=NOW).entries
    assert entry.byline == byline


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2026-11-17T08:00:00-05:00", datetime(2026, 11, 17, 13, tzinfo=UTC)),
        ("2026-11-17T08:00:00.123Z", datetime(2026, 11, 17, 8, tzinfo=UTC)),
        ("2036-11-17T08:00:00Z", None),
        (1_700_000_000, None),
        (None, None),
        ({}, None),
    ],
)
def test_a_json_date_is_right_or_none(date: object, published: datetime | None) -> None:
    body = json.dumps({"items": [{"id": "1", "date_published": date}]}).encode()
    (entry,) = read_feed(body, now=NOW).entries
    assert (entry.published and entry.published.replace(microsecond=0)) == published


# -- pages where a feed was --------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    ["<script" * 60_000, "<style>" * 60_000, "captcha <script" * 30_000, "<" * 500_000, "<title" * 90_000],
    ids=["scripts", "styles", "challenges", "marks", "titles"],
)  # fmt: skip
def test_a_hostile_page_is_looked_at_once(page: str) -> None:
    before = datetime.now(UTC)

    wall(Answer(status=200, url="https://ferry.example/", body=page.encode()))
    page_title(page.encode())

    assert (datetime.now(UTC) - before).total_seconds() < 5
