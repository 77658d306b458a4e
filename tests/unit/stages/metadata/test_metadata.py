"""What a page says of itself is read where it can be trusted, and never guessed."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from digest.stages.dates.stamps import date_in_address, read_stamp
from digest.stages.markup.blocks import pieces_of
from digest.stages.markup.tree import tree_of
from digest.stages.metadata.bylines import names_in
from digest.stages.metadata.facts import Metadata, metadata_of
from digest.stages.metadata.titles import best_title

FETCHED = datetime(2026, 11, 19, 6, tzinfo=UTC)
PROSE = "<p>The ferry ran aground off the island, and everyone was brought ashore by boat.</p>"


def said(
    head: str = "", body: str = PROSE, url: str | None = None, tag: str = "<html>"
) -> Metadata:
    root = tree_of(f"{tag}<head>{head}</head><body>{body}</body></html>".encode())
    return metadata_of(root, pieces_of(root), url, FETCHED)


def ld(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_what_is_told_to_machines_of_the_article_comes_first() -> None:
    head = ld(
        headline="Ferry aground",
        author=[{"@type": "Person", "name": "Marit Dahl"}, {"@type": "Person", "name": "Jon Vik"}],
        publisher={"name": "Harbour Post"},
        datePublished="2026-11-17T22:40:00+01:00",
        dateModified="2026-11-18T08:00:00Z",
        inLanguage="nb-NO",
    )

    found = said(head, "<h1>Ferry aground</h1>" + PROSE, tag="<html lang='nb'>")

    assert found.title == "Ferry aground"
    assert found.byline == "Marit Dahl, Jon Vik"
    assert found.outlet == "Harbour Post"
    assert found.published == datetime(2026, 11, 17, 21, 40, tzinfo=UTC)
    assert found.updated == datetime(2026, 11, 18, 8, tzinfo=UTC)
    assert found.language == "nb"


def test_authors_and_publishers_are_found_by_reference() -> None:
    graph = {"@graph": [
        {"@type": "Article", "headline": "X", "author": {"@id": "#a"}, "publisher": {"@id": "#p"}},
        {"@id": "#a", "@type": "Person", "name": "Marit Dahl"},
        {"@id": "#p", "@type": "Organization", "name": "Harbour Post"},
    ]}  # fmt: skip

    found = said(f'<script type="application/ld+json">{json.dumps(graph)}</script>')

    assert (found.byline, found.outlet) == ("Marit Dahl", "Harbour Post")


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "Article", "datePublished": "2026-11-17",}',
        '<!-- {"@type": "Article", "datePublished": "2026-11-17"} -->',
        '{"@type": "Article", "headline": "two\nlines", "datePublished": "2026-11-17"}',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;datePublished&quot;: &quot;2026-11-17&quot;}",
    ],
)
def test_json_as_it_is_found_is_read(text: str) -> None:
    found = said(f'<script type="application/ld+json">{text}</script>')

    assert found.published is not None
    assert found.published.date() == date(2026, 11, 17)


@pytest.mark.parametrize("text", ["", "{", "[" * 5000, '{"@type": 3, "author": 7}', "null", '"x"'])
def test_json_that_makes_no_sense_says_nothing(text: str) -> None:
    assert said(f'<script type="application/ld+json">{text}</script>').published is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<h1>Ferry aground</h1><div>17 November 2026</div>", date(2026, 11, 17)),
        ("<h1>Ferry aground</h1><div>Von Marit Dahl</div><div>17.11.2026, 10:20 Uhr</div>", date(2026, 11, 17)),
        ("<div>Tuesday, Nov. 17, 2026</div><h1>Ferry aground</h1>", date(2026, 11, 17)),
        ("<h1>Ferry aground</h1><time datetime='2026-11-17T09:00Z'>two days ago</time>", date(2026, 11, 17)),
        ("<h1>Ferry aground</h1><p>Published: 16 November 2026 | Updated: 18 November 2026</p>", date(2026, 11, 16)),
        ("<h1>Ferry aground</h1><dl><dt>Published</dt><dd>16 November 2026</dd></dl>", date(2026, 11, 16)),
        ("<h1>Ferry aground</h1><p>2026年11月17日</p>", date(2026, 11, 17)),
    ],
)  # fmt: skip
def test_a_dateline_by_the_headline_is_the_date(body: str, day: date) -> None:
    found = said("<title>Ferry aground</title>", body + PROSE)

    assert found.published is not None
    assert found.published.date() == day


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Ferry aground</h1>" + PROSE * 10 + "<p>It sank on 3 March 1921.</p>",
        "<h1>Ferry aground</h1><a href='/x'>Storm of 3 March 2024</a>",
        "<h1>Ferry aground</h1><p>Due by 3 March 2031</p>",
        "<h1>Ferry aground</h1><p>3/4/2026</p>",
    ],
)
def test_a_date_is_never_invented(body: str) -> None:
    assert said("<title>Ferry aground</title>", body + PROSE).published is None


def test_a_rebuilt_page_keeps_the_date_its_readers_see() -> None:
    head = ld(headline="Ferry aground", datePublished="2026-11-10")

    found = said(head, "<h1>Ferry aground</h1><div>Published 4 May 2026</div>" + PROSE)

    assert found.published is not None
    assert found.published.date() == date(2026, 5, 4)


def test_a_moment_told_in_utc_keeps_the_day_its_readers_see() -> None:
    head = "<meta property='article:published_time' content='2026-11-18T02:30:00+00:00'>"

    found = said(head, "<h1>Ferry aground</h1><div>November 17, 2026</div>" + PROSE)

    assert found.published == datetime(2026, 11, 18, 2, 30, tzinfo=UTC)
    assert found.published.date() == date(2026, 11, 17)


def test_a_day_in_the_address_is_the_last_resort() -> None:
    found = said(url="https://post.example/2026/11/17/ferry-aground")

    assert found.published is not None
    assert found.published.date() == date(2026, 11, 17)


def test_nothing_was_published_after_it_was_fetched() -> None:
    head = "<meta property='article:published_time' content='2027-03-01T00:00:00Z'>"

    assert said(head).published is None


STAMPS = [
    ("2026-11-17T10:20:30+01:00", "2026-11-17T10:20+01:00"),
    ("2026-11-17T10:20:30.123Z", "2026-11-17T10:20+00:00"),
    ("Nov. 17, 2026 at 5:30 p.m. EST", "2026-11-17T17:30-05:00"),
    ("le 17 novembre 2026 à 10h20", "2026-11-17T10:20+00:00"),
    ("17 de noviembre de 2026", "2026-11-17T00:00+00:00"),
    ("17 ноября 2026", "2026-11-17T00:00+00:00"),
    ("17 Kasım 2026 14:30", "2026-11-17T14:30+00:00"),
    ("2026年11月17日 10:20", "2026-11-17T10:20+00:00"),
    ("Tue, 17 Nov 2026 10:00:00 GMT", "2026-11-17T10:00+00:00"),
    ("11/17/2026", "2026-11-17T00:00+00:00"),
    ("1794823200", "2026-11-16T10:00+00:00"),
    ("3/4/2026", None),
    ("November 2026", None),
    ("31 February 2026", None),
    ("17", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("written", "meant"), STAMPS)
def test_a_time_is_read_when_it_can_mean_one_thing_only(
    written: str | None, meant: str | None
) -> None:
    when = read_stamp(written)
    assert (when.moment.isoformat(timespec="minutes") if when else None) == meant


def test_a_day_in_an_address_must_be_whole() -> None:
    days = [date_in_address(f"https://a.example/{path}") for path in
            ("2026/11/17/x", "x-20261117-y", "2026/nov/17/x", "2026/11/x", "id-20269917", "")]  # fmt: skip

    assert [day is not None for day in days] == [True, True, True, False, False, False]


TITLES = [
    (["Ferry aground"], ["Ferry aground | Harbour Post"], "Harbour Post", "Ferry aground"),
    (["Harbour Post", "Ferry aground"], ["Ferry aground"], "Harbour Post", "Ferry aground"),
    (["Sign up now"], ["Ferry aground off Hestholm"], "", "Ferry aground off Hestholm"),
    ([], ["Ferry aground - all aboard safe - Harbour Post"], "Harbour Post", "Ferry aground - all aboard safe"),
    ([], ["Harbour Post: news"], "", "Harbour Post: news"),
    (["Ferry aground 14 comments"], ["Ferry aground off"], "", "Ferry aground 14 comments"),
    ([], [None], "", None),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "told", "site", "title"), TITLES)
def test_the_headline_is_what_heading_and_head_agree_on(
    headings: list[str], told: list[str | None], site: str, title: str | None
) -> None:
    assert best_title(headings, told, site) == title


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("By Marit Dahl and Jon Vik", ("Marit Dahl", "Jon Vik")),
        ("Written by: Marit Dahl | 17 November 2026", ("Marit Dahl",)),
        ("Marit Dahl, MD, MPH", ("Marit Dahl, MD, MPH",)),
        ("https://facebook.com/harbourpost", ()),
        ("admin", ()),
        ("@marit", ()),
        ("home newsletter blog contact", ()),
        ("page.extra.author", ()),
        ("hallFebruary 16, 2026No Comments", ()),
        ("WeddingsJust EngagedPlanning", ()),
        ("Ann McKenna", ("Ann McKenna",)),
        ("Marit DahlPublished", ("Marit Dahl",)),
        ("Marit Dahl publiziert am", ("Marit Dahl",)),
        ("Harbour Post Weekly 0 Comments", ("Harbour Post Weekly",)),
        ("Marit Dahl Writing by Jon Vik", ("Marit Dahl",)),
        ("Marit Dahl@maritdahl", ("Marit Dahl",)),
        ("Marit Dahl ●", ("Marit Dahl",)),
        ("Marit Dahl ⋅ Review Editor", ("Marit Dahl",)),
        ("& Jon Vik", ("Jon Vik",)),
        ("Jon Vik on", ("Jon Vik",)),
        ("Jul 11 Written By Jon Vik", ("Jon Vik",)),
        ("Текст: Вера Лунева", ("Вера Лунева",)),
        ("If True", ()),
        (None, ()),
    ],
)
def test_a_byline_holds_names_only(written: str | None, names: tuple[str, ...]) -> None:
    assert names_in([written]) == names


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ("<link rel='canonical' href='/a/1'>", "https://post.example/a/1?x=2", "https://post.example/a/1"),
        ("<link rel='canonical' href='https://post.example/'>", "https://post.example/a", "https://post.example/a"),
        ("<link rel='canonical' href='https://other.example/a'>", "https://post.example/a", "https://post.example/a"),
        ("<link rel='canonical' href='javascript:alert(1)'>", "https://post.example/a", "https://post.example/a"),
        ("<meta property='og:url' content='https://post.example/b'>", None, "https://post.example/b"),
        ("<link rel='canonical' href='https://[bad'>", None, None),
        ("<link rel='canonical' href='https://post.example/'>", None, None),
        ("<link rel='canonical' href='https://post.example/?story=bridge'>", None, "https://post.example/?story=bridge"),
        ("<link rel='canonical' href='https://post.example/?story=bridge'>", "https://post.example/b", "https://post.example/?story=bridge"),
        ("<link rel='canonical' href='https://post.example/news'>", "https://post.example/news/the-bridge-is-shut", "https://post.example/news/the-bridge-is-shut"),
        ("<link rel='canonical' href='https://post.example/the-bridge-is-shut'>", "https://post.example/the-bridge-is-shut/amp", "https://post.example/the-bridge-is-shut"),
        ("<link rel='canonical' href='https://post.example/b'><meta property='og:url' content='/b'>", None, "https://post.example/b"),
        ("<link rel='canonical' href='https://m.other.example/b'><meta property='og:url' content='https://post.example/b'>", None, "https://post.example/b"),
        ("<link rel='canonical' href='http://draft-of-b'><link type='application/json+oembed' href='/embed?url=https%3A%2F%2Fpost.example%2Fb'>", None, "https://post.example/b"),
        ("<link rel='canonical' href='/b'>" + "<link rel='icon' href='https://post.example/i'>", None, None),
        ("<link rel='alternate' hreflang='x-default' href='https://post.example/b'>", None, "https://post.example/b"),
    ],
)  # fmt: skip
def test_the_canonical_address_stays_with_the_publisher(
    head: str, url: str | None, address: str | None
) -> None:
    assert said(head, url=url).url == address


def test_an_address_without_a_host_is_completed_by_where_the_page_links_to() -> None:
    head = "<link rel='icon' href='https://post.example/i'><link rel='canonical' href='/b'>"
    links = (
        "<a href='https://post.example/x'>x</a>" * 6 + "<a href='https://wiki.example'>w</a>" * 9
    )

    assert said(head, body=links).url == "https://post.example/b"


def test_a_page_that_calls_itself_paid_is_not_free() -> None:
    assert not said(ld(headline="X", isAccessibleForFree="False")).is_free
    assert said(ld(headline="X")).is_free


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (ld(headline="X", articleSection=["World", "Opinion"]), "Opinion"),
        (ld(headline="X", **{"@type": "OpinionNewsArticle"}), "Opinion"),
        ("<meta property='article:section' content='News / Meinung'>", "Meinung"),
        ("<meta property='article:section' content='Public opinion research'>", None),
        (ld(headline="X", articleSection="Politics"), None),
    ],
)
def test_a_page_says_that_it_is_opinion(head: str, name: str | None) -> None:
    assert said(head).opinion == name


def test_a_day_inside_the_headline_is_not_the_day_of_publication() -> None:
    title = "Mardle remembers the storm of 7 July 2005"

    found = said(body=f"<h1>{title}</h1><p>Tuesday 7 July 2009</p>{PROSE}")
    silent = said(body=f"<h1>{title}</h1>{PROSE}")

    assert found.published == datetime(2009, 7, 7, tzinfo=UTC)
    assert silent.published is None
