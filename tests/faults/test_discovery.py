"""From a site's address to its feeds."""

from __future__ import annotations

from datetime import datetime

import pytest

from digest.errors import SourceError
from digest.sources.feeds.discovery import discover, feeds_in
from digest.sources.net.guard import Reach
from digest.sources.net.http import Fetcher
from tests.faults.site import Site, reply

FEED = "<rss version='2.0'><channel><title>T</title></channel></rss>"


def found(site: Site, fetcher: Fetcher, now: datetime, path: str = "/") -> list[str]:
    return [feed.url for feed in discover(fetcher, site.url(path), now, Reach.PRIVATE)]


def test_a_feed_is_its_own_answer(site: Site, fetcher: Fetcher, now: datetime) -> None:
    site.on("/feed.xml", reply(200, FEED))

    assert found(site, fetcher, now, "/feed.xml") == [site.url("/feed.xml")]


def test_the_page_names_its_feeds_in_order(site: Site, fetcher: Fetcher, now: datetime) -> None:
    page = (
        "<html><head><base href='/blog/'>"
        "<link rel='alternate' type='application/rss+xml' title='All &amp; more' href='all.rss'>"
        "<link rel=alternate type=application/atom+xml href=//127.0.0.1/atom>"
        "<link rel='alternate' type='application/rss+xml' href='/comments/feed/'>"
        "<link rel='alternate' hreflang='de' href='/de/'>"
        "<link rel='stylesheet' href='x.css'></head>"
    )
    site.on("/", reply(200, page))

    feeds = discover(fetcher, site.url("/"), now, Reach.PRIVATE)

    assert [feed.url for feed in feeds] == [site.url("/blog/all.rss"), "http://127.0.0.1/atom"]
    assert feeds[0].title == "All & more"


def test_a_link_that_looks_like_a_feed_is_taken_where_none_is_named() -> None:
    page = b"<a href='/about'>About</a><a href='https://other.example/rss'>x</a><a href='/rss.xml'>RSS</a>"

    assert [feed.url for feed in feeds_in(page, "https://a.example/")] == [
        "https://a.example/rss.xml"
    ]


def test_the_usual_places_are_looked_at_last(site: Site, fetcher: Fetcher, now: datetime) -> None:
    site.on("/", reply(200, "<html>Hello</html>"))
    site.on("/index.xml", reply(200, FEED))

    assert found(site, fetcher, now) == [site.url("/index.xml")]
    assert len(site.asked) <= 9


def test_a_site_without_a_feed_says_so(site: Site, fetcher: Fetcher, now: datetime) -> None:
    site.on("/", reply(200, "<html>Hello</html>"))

    with pytest.raises(SourceError, match="no feed found") as caught:
        found(site, fetcher, now)
    assert caught.value.hint
    assert len(site.asked) <= 9


def test_a_site_that_fails_says_how(site: Site, fetcher: Fetcher, now: datetime) -> None:
    with pytest.raises(SourceError, match="HTTP 404"):
        found(site, fetcher, now, "/gone")
