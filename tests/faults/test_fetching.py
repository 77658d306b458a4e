"""However a site answers, a feed ends in items or in one message that says what to do."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest

from digest.model import Cursor
from digest.sources.cursors import moment
from digest.sources.feeds.feed import FeedSource
from digest.sources.feeds.polling import eagerly
from digest.sources.net.guard import Reach
from digest.sources.net.http import Ask, Fetcher
from digest.sources.net.trouble import FetchError, Trouble
from tests.faults.reader import GOOD, Reader, entry, feed, titles
from tests.faults.site import Behaviour, Site, reply

# -- answers told apart ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "trouble", "words"),
    [
        (401, Trouble.STATUS, "asks for a name and a password"),
        (402, Trouble.STATUS, "for paying readers"),
        (403, Trouble.STATUS, "refuses us"),
        (404, Trouble.STATUS, "nothing is there"),
        (410, Trouble.GONE, "gone for good"),
        (418, Trouble.STATUS, "cannot use"),
        (429, Trouble.WAIT, "asked too often"),
        (451, Trouble.STATUS, "legal reasons"),
        (500, Trouble.STATUS, "has trouble"),
        (503, Trouble.STATUS, "has trouble"),
    ],
)
def test_each_refusal_is_told_apart(
    reader: Reader, status: int, trouble: Trouble, words: str
) -> None:
    reader.site.on("/feed", reply(status, "no"))

    error = reader.fails()

    assert error.trouble is trouble
    assert words in error.message
    assert f"HTTP {status}" in error.message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "<!doctype html><html><title>Welcome</title><p>Hello",
            "a web page, not a feed came instead of a feed (“Welcome”)",
        ),
        (
            "<html><script src='https://cdn.onetrust.example/x.js'></script>We value",
            "a consent wall",
        ),
        ("<html><form><input type='password'></form>", "a page to log in"),
        ("<html>Just a moment <script>window._cf_chl_opt={}</script>", "a check for browsers"),
        ("", "empty"),
        ("<opml version='2.0'><body/></opml>", "a list of feeds (OPML)"),
        ('{"error": "down"}', "not a JSON Feed"),
        ("Service is down", "neither XML nor JSON"),
    ],
)
def test_a_success_that_is_no_feed_says_what_it_is(reader: Reader, body: str, words: str) -> None:
    reader.site.on("/feed", reply(200, body))

    error = reader.fails()

    assert words in error.message
    assert error.trouble is Trouble.NOT_A_FEED


def test_a_challenge_is_not_taken_for_a_plain_refusal(reader: Reader) -> None:
    reader.site.on("/feed", reply(403, "<html>", cf_mitigated="challenge"))

    assert "wants to see a browser" in reader.fails().message


def test_a_page_where_a_feed_was_is_a_failure_and_forgets_nothing(reader: Reader) -> None:
    reader.site.on("/feed", reply(200, GOOD), reply(200, "<html>Sorry</html>"), reply(200, GOOD))

    first = reader.fetch()
    reader.later(hours=4).fails()
    third = reader.later(hours=4).fetch()

    assert (titles(first), titles(third)) == (["Tides"], [])


# -- nothing lost, nothing doubled, nothing asked twice ----------------------------------------


def test_an_unchanged_feed_costs_one_small_answer(reader: Reader) -> None:
    reader.site.on(
        "/feed",
        reply(200, GOOD, etag='"v1"', last_modified="Thu, 19 Nov 2026 05:00:00 GMT"),
        reply(304),
    )
    reader.fetch()

    again = reader.later(hours=4).fetch()

    assert again.items == ()
    assert again.asked
    assert reader.site.asked[1].headers["if-none-match"] == '"v1"'
    assert reader.site.asked[1].headers["if-modified-since"] == "Thu, 19 Nov 2026 05:00:00 GMT"


def test_unchanged_without_anything_to_compare_is_a_failure(reader: Reader) -> None:
    reader.site.on("/feed", reply(304))

    assert "although we have nothing of it" in reader.fails().message


def test_a_feed_is_not_asked_before_it_is_due(reader: Reader) -> None:
    reader.site.on("/feed", reply(200, GOOD))
    reader.fetch()

    early = reader.later(minutes=5).fetch()
    by_hand = FeedSource(
        name="ferry", url=reader.site.url("/feed"), fetcher=reader.fetcher, allow_private=True
    ).fetch(eagerly(reader.cursor), reader.now)

    assert (early.asked, early.items) == (False, ())
    assert by_hand.asked
    assert reader.site.times("/feed") == 2


def test_a_late_entry_with_an_old_date_still_comes(reader: Reader) -> None:
    reader.site.on(
        "/feed", reply(200, GOOD), reply(200, feed(entry("t1"), entry("old", hours=2000)))
    )
    reader.fetch()

    assert [item.key for item in reader.later(hours=4).fetch().items] == ["old"]


def test_the_first_fetch_takes_a_day_and_says_what_it_left(reader: Reader) -> None:
    old = [entry(f"o{n}", hours=30 + n) for n in range(5)]
    reader.site.on("/feed", reply(200, feed(entry("t1"), *old)))

    first = reader.fetch()
    second = reader.later(hours=4).fetch()

    assert ([item.key for item in first.items], first.left) == (["t1"], 5)
    assert (second.items, second.left) == ((), 0)


@pytest.mark.parametrize(
    "first", [reply(500), reply(200, feed()), reply(200, "<rss><channel><item>")]
)
def test_a_feed_that_gave_nothing_at_first_loses_nothing(reader: Reader, first: Behaviour) -> None:
    reader.site.on("/feed", first, reply(200, feed(entry("t1"))))
    with suppress(FetchError):
        reader.fetch()

    assert [item.key for item in reader.later(days=3).fetch().items] == ["t1"]


def test_a_feed_without_entries_is_told_at_first_and_no_more(reader: Reader) -> None:
    reader.site.on("/feed", reply(200, feed()))

    assert [problem.message for problem in reader.fetch().problems] == ["a feed without entries"]
    assert reader.later(hours=4).fetch().problems == ()


def test_a_changed_title_is_no_new_item_and_a_changed_text_is_the_same_one(reader: Reader) -> None:
    reader.site.on(
        "/feed",
        reply(200, feed(entry("t1"))),
        reply(200, feed(entry("t1", title="Tides, updated", text="High water."))),
    )
    before = reader.fetch().items[0]

    (after,) = reader.later(hours=4).fetch().items

    assert after.key == before.key
    assert after.body != before.body


def test_an_entry_whose_id_alone_was_changed_is_known_again(reader: Reader) -> None:
    linked = "<item><guid>{}</guid><title>Tides</title><link>https://ferry.example/1</link></item>"
    reader.site.on(
        "/feed", reply(200, feed(linked.format("a"))), reply(200, feed(linked.format("b")))
    )
    reader.fetch(full_text="never")

    assert reader.later(hours=4).fetch(full_text="never").items == ()


def test_a_failure_forgets_nothing_and_the_pauses_grow(reader: Reader) -> None:
    reader.site.on(
        "/feed", reply(200, GOOD), *[reply(500)] * 4, reply(200, feed(entry("t2"), entry("t1")))
    )
    reader.fetch()
    pauses = []
    for _ in range(4):
        reader.later(days=1).fails()
        due = moment(reader.cursor, "next_due")
        assert due is not None
        pauses.append(due - reader.now)

    recovered = reader.later(days=1).fetch()

    assert pauses == [timedelta(minutes=15 * 2**n) for n in range(4)]
    assert [item.key for item in recovered.items] == ["t2"]
    assert recovered.cursor.get("failures") == ""


def test_of_a_feed_that_broke_off_the_whole_entries_are_kept_and_the_rest_comes_later(
    reader: Reader,
) -> None:
    whole = feed(entry("t1"), entry("t2", text="High water at noon."))
    cut = whole[: whole.index(" at noon")]
    reader.site.on("/feed", reply(200, cut, etag='"v1"'), reply(200, whole, etag='"v1"'))

    first = reader.fetch()
    second = reader.later(hours=4).fetch()

    assert [item.key for item in first.items] == ["t1"]
    assert "broke off" in first.problems[0].message
    assert "if-none-match" not in reader.site.asked[1].headers
    assert [item.body for item in second.items] == [b"High water at noon."]


# -- where it is ----------------------------------------------------------------------------------


def test_a_permanent_move_is_remembered_and_told_once(reader: Reader) -> None:
    reader.site.on("/feed", reply(301, location="/new"))
    reader.site.on("/new", reply(200, GOOD))

    first = reader.fetch()
    second = reader.later(hours=4).fetch()

    assert [problem.message for problem in first.problems] == [
        f"it has moved for good to {reader.site.url('/new')}, and is asked there from now on"
    ]
    assert second.problems == ()
    assert (reader.site.times("/feed"), reader.site.times("/new")) == (1, 2)


SAME = reply(200, feed(entry("t1"), entry("t2", hours=5)), etag="v1")


@pytest.mark.parametrize("later", [SAME, reply(304)], ids=["the same again", "unchanged"])
def test_a_feed_that_brings_nothing_for_long_is_told_as_silent(
    reader: Reader, later: Behaviour
) -> None:
    reader.site.on("/feed", SAME, later)
    reader.fetch()

    soon = reader.later(days=6).fetch().problems
    late = reader.later(days=2).fetch().problems
    reader.site.on("/feed", reply(200, feed(entry("t3", title="Winds"))))
    again = reader.later(days=1).fetch().problems

    assert (soon, again) == ((), ())
    assert [problem.subject for problem in late] == ["ferry"]
    assert "nothing new since 2026-11-19" in late[0].message


def test_a_passing_redirect_is_followed_and_not_remembered(reader: Reader) -> None:
    reader.site.on("/feed", reply(302, location="/elsewhere"))
    reader.site.on("/elsewhere", reply(200, GOOD))

    reader.fetch()
    reader.later(hours=4).fetch()

    assert reader.site.times("/feed") == 2


def test_a_move_that_leads_nowhere_later_is_forgotten(reader: Reader) -> None:
    reader.site.on("/feed", reply(301, location="/new"), reply(200, GOOD))
    reader.site.on("/new", reply(200, GOOD), reply(404))
    reader.fetch()
    reader.later(hours=4).fails()

    assert reader.later(hours=4).fetch().asked
    assert reader.site.times("/feed") == 2


def test_a_feed_that_is_gone_is_not_asked_again(reader: Reader) -> None:
    reader.site.on("/feed", reply(410))
    error = reader.fails()

    later = reader.later(days=30).fetch()

    assert "remove it" in error.hint
    assert (later.asked, reader.site.times("/feed")) == (False, 1)


def test_a_site_gives_the_feed_that_its_page_names(reader: Reader) -> None:
    page = "<html><link rel='alternate' type='application/rss+xml' href='/the.rss'></html>"
    reader.site.on("/", reply(200, page, content_type="text/html"))
    reader.site.on("/the.rss", reply(200, GOOD))

    first = reader.fetch("/")
    reader.later(hours=4).fetch("/")

    assert titles(first) == ["Tides"]
    assert (reader.site.times("/"), reader.site.times("/the.rss")) == (1, 2)


def test_endless_redirects_end(reader: Reader) -> None:
    reader.site.on("/feed", reply(302, location="/feed"))

    assert reader.fails().trouble is Trouble.REDIRECTS


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.example/", "http://[::", "gopher://x"]
)
def test_a_redirect_off_the_web_is_not_followed(reader: Reader, target: str) -> None:
    reader.site.on("/feed", reply(302, location=target))

    reader.fails()

    assert [request.path for request in reader.site.asked] == ["/feed"]


# -- waiting ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_obeyed_in_both_forms(reader: Reader, status: int, form: str) -> None:
    until = reader.now + timedelta(hours=9)
    said = "32400" if form == "seconds" else format_datetime(until, usegmt=True)
    reader.site.on("/feed", reply(status, retry_after=said), reply(200, GOOD))

    error = reader.fails()
    reader.cursor = eagerly(reader.cursor)
    too_early = reader.later(hours=8).fetch()

    assert "until 2026-11-19 15:30 UTC" in error.message
    assert not too_early.asked
    assert moment(reader.cursor, "retry_at") == until


@pytest.mark.parametrize("said", ["soon", "-5", "99999999999999999999", "Thu, 99 Nov 2026", ""])
def test_a_senseless_retry_after_stops_nothing_for_long(reader: Reader, said: str) -> None:
    reader.site.on("/feed", reply(503, retry_after=said), reply(200, GOOD))
    reader.fails()

    assert titles(reader.later(days=8).fetch()) == []
    assert reader.site.times("/feed") == 2


def test_one_feed_asked_to_wait_holds_back_its_hosts_other_feeds(
    reader: Reader, now: datetime
) -> None:
    reader.site.on("/feed", reply(429, retry_after="3600"))
    reader.site.on("/other", reply(200, GOOD))
    reader.fails()
    reader.cursor = Cursor()

    assert reader.fails("/other").trouble is Trouble.WAIT
    assert reader.site.times("/other") == 0


def test_requests_to_one_host_are_spaced(site: Site, fetcher: Fetcher, pauses: list[float]) -> None:
    site.on("/a", reply(200, GOOD))
    for _ in range(3):
        fetcher.get(Ask(url=site.url("/a"), reach=Reach.PRIVATE))

    assert len(pauses) == 2
    assert all(0.9 < pause <= 1.0 for pause in pauses)
