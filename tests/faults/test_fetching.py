"""However a server misbehaves, a feed ends in items or in one message that says what to do."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
import trustme

from digest.model import Cursor, Fetched, MediaType
from digest.sources.feed import FeedSource
from digest.sources.guard import Reach
from digest.sources.http import Ask, Fetcher
from digest.sources.polling import eagerly, moment
from digest.sources.trouble import FetchError, Trouble
from tests.faults.site import Behaviour, Request, Site, reply


def entry(guid: str, *, title: str = "Tides", text: str = "Low water.", hours: int = 2) -> str:
    date = format_datetime(datetime(2026, 11, 19, 6, 30, tzinfo=UTC) - timedelta(hours=hours))
    return (
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<description>{text}</description><pubDate>{date}</pubDate></item>"
    )


def feed(*entries: str) -> str:
    return f"<rss version='2.0'><channel><title>The Ferry</title>{''.join(entries)}</channel></rss>"


GOOD = feed(entry("t1"))


class Reader:
    """Fetches one feed of the site again and again, keeping its cursor as a store would."""

    def __init__(self, site: Site, fetcher: Fetcher, now: datetime) -> None:
        self.site, self.fetcher, self.now = site, fetcher, now
        self.cursor = Cursor()

    def fetch(self, path: str = "/feed", **options: object) -> Fetched:
        source = FeedSource(
            name="ferry",
            url=self.site.url(path),
            fetcher=self.fetcher,
            **{"allow_private": True, **options},  # type: ignore[arg-type]
        )
        try:
            fetched = source.fetch(self.cursor, self.now)
        except FetchError as error:
            self.cursor = error.cursor or Cursor()
            raise
        self.cursor = fetched.cursor
        return fetched

    def later(self, **waited: int) -> Reader:
        self.now += timedelta(**waited)
        return self

    def fails(self, path: str = "/feed", **options: object) -> FetchError:
        with pytest.raises(FetchError) as caught:
            self.fetch(path, **options)
        assert caught.value.hint, "every failure names a next step"
        return caught.value


@pytest.fixture
def reader(site: Site, fetcher: Fetcher, now: datetime) -> Reader:
    return Reader(site, fetcher, now)


def titles(fetched: Fetched) -> list[str | None]:
    return [item.title for item in fetched.items]


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


# -- hostile servers ---------------------------------------------------------------------------------


def drip(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"<")
        time.sleep(0.05)


def drip_headers(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X: y\r\n")
        time.sleep(0.05)


def silence(connection: socket.socket, _: Request) -> None:
    time.sleep(5)


@pytest.mark.parametrize("behaviour", [drip, drip_headers, silence])
def test_a_server_that_stalls_is_cut_off(reader: Reader, behaviour: object) -> None:
    reader.site.on("/feed", behaviour)  # type: ignore[arg-type]
    started = time.monotonic()

    error = reader.fails()

    assert error.trouble is Trouble.TIME
    assert time.monotonic() - started < reader.fetcher.seconds + 1.0


def hang_up(connection: socket.socket, _: Request) -> None:
    connection.close()


def nonsense(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"\x00\xff not http at all\r\n\r\n")


@pytest.mark.parametrize(
    "behaviour",
    [
        hang_up,
        nonsense,
        reply(200, GOOD, content_length="99999"),
        reply(200, b"\x1f\x8b broken", content_encoding="gzip"),
        reply(200, b"\xff\xff broken", content_encoding="br"),
    ],
    ids=["hangs up", "no HTTP", "too little", "broken gzip", "broken brotli"],
)
def test_a_broken_answer_is_one_message(reader: Reader, behaviour: object) -> None:
    reader.site.on("/feed", behaviour)  # type: ignore[arg-type]

    assert reader.fails().trouble is Trouble.BROKEN


def test_what_cannot_be_unpacked_is_asked_for_unpacked(reader: Reader) -> None:
    def plain_if_asked(connection: socket.socket, request: Request) -> None:
        packed = request.headers["accept-encoding"] != "identity"
        answer = reply(200, GOOD, content_encoding="gzip") if packed else reply(200, GOOD)
        answer(connection, request)

    reader.site.on("/feed", plain_if_asked)

    assert titles(reader.fetch()) == ["Tides"]


@pytest.mark.parametrize("coding", ["gzip", "br", "gzip, gzip"])
def test_a_bomb_takes_little_memory(reader: Reader, coding: str) -> None:
    zeros = b"<rss>" + b"\0" * 120_000_000
    packed = gzip.compress(zeros, 1) if "gzip" in coding else brotli.compress(zeros, quality=1)
    if coding == "gzip, gzip":
        packed = gzip.compress(packed)
    del zeros
    reader.site.on("/feed", reply(200, packed, content_encoding=coding))
    tracemalloc.start()

    error = reader.fails()

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.trouble is Trouble.SIZE
    assert peak < 50_000_000


def test_a_body_announced_too_large_is_not_even_read(reader: Reader) -> None:
    reader.site.on("/feed", reply(200, b"", content_length="99000000000"))

    assert reader.fails().trouble is Trouble.SIZE


@pytest.fixture
def secure_site(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """A site that speaks TLS, and the file of the authority that vouches for it."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    one = Site(context=context)
    one.on("/feed", reply(200, GOOD))
    yield one, str(tmp_path / "ca.pem")
    one.close()


def test_a_certificate_is_checked_against_the_authorities(secure_site: tuple[Site, str]) -> None:
    site, authority = secure_site
    ask = Ask(url=site.url("/feed"), reach=Reach.PRIVATE)

    assert Fetcher(certificates=authority).get(ask).status == 200
    with pytest.raises(FetchError, match="certificate cannot be trusted") as caught:
        Fetcher().get(ask)
    assert caught.value.trouble is Trouble.CERTIFICATE


def test_plain_text_on_a_secure_address_is_told_apart(reader: Reader) -> None:
    source = FeedSource(
        name="ferry",
        url=f"https://127.0.0.1:{plain_text_port()}/",
        fetcher=reader.fetcher,
        allow_private=True,
    )

    with pytest.raises(FetchError, match="no secure connection") as caught:
        source.fetch(Cursor(), reader.now)
    assert caught.value.trouble is Trouble.CERTIFICATE


def plain_text_port() -> int:
    """Listen once, and answer a TLS greeting in plain text."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection, listener:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    threading.Thread(target=serve, daemon=True).start()
    return int(listener.getsockname()[1])


def test_a_name_that_does_not_exist_is_told_apart(now: datetime) -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    source = FeedSource(name="x", url="http://nowhere.example/", fetcher=Fetcher(resolve=nobody))

    with pytest.raises(FetchError, match=r"the name nowhere\.example cannot be found") as caught:
        source.fetch(Cursor(), now)
    assert caught.value.trouble is Trouble.NAME


def test_a_resolver_that_never_answers_is_not_waited_for(now: datetime) -> None:
    def sleeper(host: str, port: int) -> list[str]:
        time.sleep(5)
        return ["93.184.216.34"]

    fetcher = Fetcher(resolve=sleeper, seconds=0.3)

    with pytest.raises(FetchError, match="cannot be found"):
        fetcher.get(Ask(url="http://slow.example/"))


# -- the guard -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "0.0.0.0", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_not_asked(site: Site, fetcher: Fetcher, host: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetcher.get(Ask(url=f"http://{host}:{site.port}/"))

    assert caught.value.trouble is Trouble.REFUSED
    assert site.asked == []


def test_a_redirect_to_this_machine_is_not_followed(site: Site, now: datetime) -> None:
    site.on("/hop", reply(302, location=f"http://localhost:{site.port}/secret"))

    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    class Lenient(Fetcher):
        """Takes the first host for a public one, as a real attack would have it."""

    fetcher = Lenient(resolve=resolve, sleep=lambda _: None)
    with pytest.raises(FetchError) as caught:
        fetcher.get(Ask(url=f"http://public.example:{site.port}/hop"))

    assert caught.value.trouble is Trouble.REFUSED
    assert site.asked == []


def test_a_name_that_changes_its_mind_is_asked_once_and_gains_nothing(site: Site) -> None:
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return answers[min(len(asked), 2) - 1]

    fetcher = Fetcher(resolve=rebinding, seconds=0.5, patience=0.2)
    with pytest.raises(FetchError):
        fetcher.get(Ask(url=f"http://rebinding.example:{site.port}/"))

    assert asked == ["rebinding.example"]
    assert site.asked == []


def test_a_name_with_one_private_address_among_others_is_not_asked(site: Site) -> None:
    fetcher = Fetcher(resolve=lambda *_: ["93.184.216.34", "10.0.0.7"])

    with pytest.raises(FetchError, match=r"10\.0\.0\.7 is not on the public internet"):
        fetcher.get(Ask(url="http://mixed.example/"))


def test_a_connection_opened_for_a_private_source_serves_no_other(
    site: Site, fetcher: Fetcher
) -> None:
    site.on("/", reply(200, GOOD))
    fetcher.get(Ask(url=site.url("/"), reach=Reach.PRIVATE))

    with pytest.raises(FetchError):
        fetcher.get(Ask(url=site.url("/"), reach=Reach.PUBLIC))


# -- pages behind teasers ----------------------------------------------------------------------------


def linked(site: Site, path: str) -> str:
    return feed(entry("t1").replace("</title>", f"</title><link>{site.url(path)}</link>"))


def test_a_teaser_gives_the_whole_page(reader: Reader) -> None:
    reader.site.on("/feed", reply(200, linked(reader.site, "/a")))
    reader.site.on(
        "/a",
        reply(
            200,
            "<html>Grüße vom Fluss</html>".encode("latin-1"),
            content_type="text/html; charset=latin-1",
        ),
    )

    (item,) = reader.fetch().items

    assert item.media_type is MediaType.PAGE
    assert item.body.decode() == "<html>Grüße vom Fluss</html>"


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (reply(404), "nothing is there (HTTP 404)"),
        (reply(200, b"%PDF", content_type="application/pdf"), "not a page but application/pdf"),
        (
            reply(
                200,
                "<html><script src='//cdn.onetrust.example'></script>OK?",
                content_type="text/html",
            ),
            "a consent wall stands before the page",
        ),
        (hang_up, "its answer broke off"),
    ],
    ids=["404", "pdf", "consent wall", "hangs up"],
)
def test_a_page_that_fails_leaves_the_teaser(
    reader: Reader, behaviour: object, reason: str
) -> None:
    reader.site.on("/feed", reply(200, linked(reader.site, "/a")))
    reader.site.on("/a", behaviour)  # type: ignore[arg-type]

    fetched = reader.fetch()

    assert [(item.media_type, item.body) for item in fetched.items] == [
        (MediaType.ENTRY, b"Low water.")
    ]
    assert reason in fetched.problems[0].message


@pytest.mark.parametrize(
    ("page", "is_taken"),
    [
        ("<title>Not found</title><p>Sorry, we could not find that. Try the search.", False),
        ("<script src='/app.js'></script><div id=app></div>", False),
        ("<title>Ferry</title><p>The Pellworth f&eacute;rry was stranded by ebbing waters.", True),
    ],
)
def test_a_page_about_something_else_is_not_taken_for_the_article(
    reader: Reader, page: str, is_taken: bool
) -> None:
    teaser = entry("t1", title="Pellworth ferry stranded", text="Ebbing waters left férry aground.")
    link = f"</title><link>{reader.site.url('/a')}</link>"
    reader.site.on("/feed", reply(200, feed(teaser.replace("</title>", link))))
    reader.site.on("/a", reply(200, page, content_type="text/html"))

    fetched = reader.fetch()

    assert (fetched.items[0].media_type is MediaType.PAGE) == is_taken
    assert len(fetched.problems) == (not is_taken)
    assert is_taken or fetched.items[0].body == "Ebbing waters left férry aground.".encode()


def test_robots_txt_is_obeyed_for_pages(reader: Reader) -> None:
    reader.site.on("/robots.txt", reply(200, "User-agent: *\nDisallow: /private/"))
    reader.site.on("/feed", reply(200, linked(reader.site, "/private/a")))

    fetched = reader.fetch()

    assert fetched.items[0].media_type is MediaType.ENTRY
    assert "robots.txt" in fetched.problems[0].message
    assert reader.site.times("/private/a") == 0


def test_only_so_many_pages_are_read(reader: Reader) -> None:
    entries = [
        entry(f"t{n}").replace("</title>", f"</title><link>{reader.site.url(f'/{n}')}</link>")
        for n in range(5)
    ]
    reader.site.on("/feed", reply(200, feed(*entries)))
    for n in range(5):
        reader.site.on(f"/{n}", reply(200, "<html>All of it.", content_type="text/html"))

    kinds = [item.media_type for item in reader.fetch(pages=2).items]

    assert kinds == [MediaType.PAGE] * 2 + [MediaType.ENTRY] * 3


def test_a_name_and_password_in_the_address_are_used_and_never_shown(
    reader: Reader, now: datetime
) -> None:
    def locked(connection: socket.socket, request: Request) -> None:
        allowed = request.headers.get("authorization") == "Basic YWRhOnMzY3JldA=="
        (reply(200, linked_below) if allowed else reply(401))(connection, request)

    linked_below = feed(entry("t1").replace("</title>", "</title><link>/a</link>"))
    reader.site.on("/feed", locked)
    open_address = reader.site.url("/feed")

    def source(credentials: str) -> FeedSource:
        url = open_address.replace("://", f"://{credentials}@")
        return FeedSource(name="x", url=url, fetcher=reader.fetcher, allow_private=True)

    assert source("ada:s3cret").fetch(Cursor(), now).items[0].url == reader.site.url("/a")
    with pytest.raises(FetchError) as caught:
        source("ada:wr0ng").fetch(Cursor(), now)
    assert "wr0ng" not in str(caught.value)


def test_a_user_agent_says_who_asks(site: Site) -> None:
    site.on("/", reply(200, GOOD))
    Fetcher(contact="https://ferry.example/bot").get(Ask(url=site.url(), reach=Reach.PRIVATE))

    assert site.asked[0].headers["user-agent"].startswith("digest/")
    assert "(+https://ferry.example/bot)" in site.asked[0].headers["user-agent"]
