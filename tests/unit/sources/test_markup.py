"""What came from outside can do nothing any more, and says what it said."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.feeds import ACTIVE, TAG
from digest.sources.markup import LONGEST, clean_html, plain, safe_url, words


@pytest.mark.parametrize("escape", ["\x1b", "&#27;", "&#x1B;", "&#x001b;"])
def test_what_colours_a_terminal_goes_whole(escape: str) -> None:
    assert plain(f"The {escape}[1;31mred{escape}[0m pier [31m]") == "The red pier [31m]"


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
        ("<p onclick='x()'>a<script>x()</script></p>", "<p>a</p>"),
        ("<a href='javascript:x()'>a</a>", '<a rel="noopener noreferrer">a</a>'),
        ("<a href='/b'>a</a>", '<a href="https://e.example/b" rel="noopener noreferrer">a</a>'),
        ("<a href='data:text/html,x'>a</a>", '<a rel="noopener noreferrer">a</a>'),
        ("<p>a<img src='https://t.example/p.gif' width=1></p>", "<p>a</p>"),
        ("<form action='/x'>a<input name=b></form><p>c</p>", "<p>c</p>"),
        ("<svg><image href='data:image/svg+xml,x'/></svg>a", "a"),
        ("<!--[if mso]><p>x</p><![endif]-->a<!-- b -->", "a"),
        ("<p style='background:url(x)' class=y id=z lang=de>a</p>", '<p lang="de">a</p>'),
        ("<iframe src='//x'></iframe><object>b</object>a", "a"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("no tags &amp; one", "no tags &amp; one"),
        (
            "<time datetime='2026-11-19T05:00Z'>5</time>",
            '<time datetime="2026-11-19T05:00Z">5</time>',
        ),
        (
            "<time datetime='5&quot; onclick=x' lang='&quot; onclick=x' dir=x>5</time>",
            "<time>5</time>",
        ),
    ],
)
def test_markup_keeps_its_words_and_loses_its_teeth(markup: str, clean: str) -> None:
    assert clean_html(markup, "https://e.example/a/") == clean


@pytest.mark.parametrize(
    ("markup", "words_of_it"),
    [
        ("AT&amp;T <b>wins</b>", "AT&T wins"),
        ("a<br>b<p>c", "a b c"),
        ("  a \n\t b ", "a b"),
        ("<script>alert(1)</script>Tides", "Tides"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Tides", "Tides"),
        ("&amp;lt;img src=x onerror=alert(1)&amp;gt;Tides", "Tides"),
        ("1 < 2 &amp; 3 > 2", "1 < 2 & 3 > 2"),
        ("l&#39;été", "l'été"),
        ("a\u202eb\u200bc\x00", "abc"),
        (None, ""),
    ],
)
def test_a_line_of_words_holds_no_markup(markup: str | None, words_of_it: str) -> None:
    assert plain(markup) == words_of_it


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://e.example/a?b=1#c", "https://e.example/a?b=1#c"),
        ("/a b", "https://h.example/a%20b"),
        ("../x", "https://h.example/x"),
        ("//cdn.example/x", "https://cdn.example/x"),
        (' https://e.example/"><script> ', "https://e.example/%22%3E%3Cscript%3E"),
        ("java\nscript:alert(1)", "https://h.example/y/java%20script:alert(1)"),
        ("https://e.example/\u202ea\u200bb", "https://e.example/%E2%80%AEa%E2%80%8Bb"),
        ("https://e.example/küste/東京", "https://e.example/küste/東京"),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("http://[::", None),
        ("http://", None),
        ("", None),
        ("https://e.example/" + "a" * 5000, None),
    ],
)
def test_an_address_is_of_the_web_or_none(address: str, safe: str | None) -> None:
    assert safe_url(address, "https://h.example/y/z") == safe


HOSTILE = {
    "deep": "<div>" * 50_000,
    "reopened tags": "<p>"
    + "".join(f"<b lang={n}>" for n in range(380))
    + "</p>"
    + "<p>x" * 60_000,
    "long style": "<p style='" + "a:b;" * 60_000 + "'>x</p>",
    "open comments": "<!--" * 60_000,
    "open tags": "<a <" * 60_000,
    "only <": "<" * 250_000,
    "only &": "&" * 250_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_takes_little_time_and_room(name: str) -> None:
    started = time.process_time()

    clean = clean_html(HOSTILE[name])

    assert time.process_time() - started < 1.0
    assert len(clean) <= LONGEST * 8


def test_long_markup_is_cut_between_words() -> None:
    clean = clean_html("<p>" + "word " * 100_000 + "</p>")

    assert len(clean) <= LONGEST + 10
    assert set(re.sub("<[^>]*>", " ", clean).split()) == {"word"}
    assert words(clean) > 50_000


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "</",
        "script",
        "<script>",
        "<img src=x onerror=",
        "javascript:",
        "&lt;",
        "&amp;lt;",
        "&#x3c;",
        "<!--",
        "-->",
        "<svg/onload=",
        "'",
        '"',
        "=",
        " ",
        "p",
        "<a href=",
        "]]>",
        "<![CDATA[",
        "\0",
        "é",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_piece_of_script_survives_in_any_order(markup: str) -> None:
    line = plain(markup)
    clean = clean_html(markup, "https://e.example/")

    assert not TAG.search(line)
    assert not ACTIVE.search(" ".join(TAG.findall(clean)))
