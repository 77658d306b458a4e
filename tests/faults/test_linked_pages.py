"""The page behind a teaser: the whole article where its site lets it be read, else the teaser."""

from __future__ import annotations

import socket
from datetime import datetime

import pytest

from digest.model import Cursor, MediaType
from digest.sources.feeds.feed import FeedSource
from digest.sources.net.guard import Reach
from digest.sources.net.http import Ask, Fetcher
from digest.sources.net.trouble import FetchError
from tests.faults.reader import GOOD, Reader, entry, feed, linked
from tests.faults.site import Request, Site, hang_up, reply


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
