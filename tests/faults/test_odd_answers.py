"""Answers that lie about themselves, and redirects to nowhere: an answer comes of each, or one message."""

from __future__ import annotations

import gzip
import socket

import pytest

from digest.sources.net.guard import Reach
from digest.sources.net.http import Answer, Ask, Fetcher
from digest.sources.net.trouble import FetchError
from tests.faults.site import Behaviour, Request, Site, reply

FEED = b"<rss version='2.0'><channel><title>Tides</title></channel></rss>"
PACKED = gzip.compress(FEED)


def said(raw: bytes) -> Behaviour:
    def answer(connection: socket.socket, _: Request) -> None:
        connection.sendall(raw)

    return answer


def page(headers: bytes, body: bytes = FEED) -> bytes:
    return b"HTTP/1.1 200 OK\r\n" + headers + b"Connection: close\r\n\r\n" + body


def asked(site: Site, *behaviours: Behaviour) -> Answer | FetchError:
    site.on("/feed", *behaviours)
    fetcher = Fetcher(spacing=0, seconds=4, patience=2)
    try:
        return fetcher.get(Ask(url=site.url("/feed"), reach=Reach.PRIVATE))
    except FetchError as error:
        return error
    finally:
        fetcher.close()


READ = {
    "packed twice, and says so": page(b"Content-Encoding: gzip, gzip\r\n", gzip.compress(PACKED)),
    "packed, with rubbish behind": page(b"Content-Encoding: gzip\r\n", PACKED + b"rubbish" * 20),
    "a packing that nobody asked for": page(b"Content-Encoding: zstd\r\n"),
    "a packing that is no name": page(b"Content-Encoding: \xff\xfe\r\n"),
    "a charset that is none": page(b"Content-Type: text/xml; charset=utf-7\r\n"),
    "five thousand headers": page(b"".join(b"X%d: a\r\n" % n for n in range(5_000))),
    "two thousand cookies": page(b"Set-Cookie: a=b; Expires=\xff; Max-Age=1e999\r\n" * 2_000),
    "a header over three lines": page(b"X: a\r\n b\r\n\tc\r\n"),
    "tags that are no text": page(b"ETag: \xff\xe9\r\nLast-Modified: \xff\r\n"),
    "many times to be continued": b"HTTP/1.1 100 Continue\r\n\r\n" * 2_000 + page(b""),
}
REFUSED = {
    "packed five hundred times": page(
        b"Content-Encoding: " + b"gzip, " * 499 + b"gzip\r\n", PACKED
    ),
    "plain, and called packed": page(b"Content-Encoding: gzip\r\n"),
    "a trailer of rubbish": page(
        b"Transfer-Encoding: chunked\r\n", b"3\r\nabc\r\n0\r\nX: \x00 rubbish\r\nno colon\r\n\r\n"
    ),
    "a part of less than nothing": page(
        b"Transfer-Encoding: chunked\r\n", b"-5\r\nabc\r\n0\r\n\r\n"
    ),
    "two lengths": page(b"Content-Length: 3\r\nContent-Length: 4\r\n"),
    "a length of five thousand digits": page(b"Content-Length: " + b"9" * 5_000 + b"\r\n"),
    "a header of five megabytes": page(b"X: " + b"a" * 5_000_000 + b"\r\n"),
    "fifty thousand headers": page(b"".join(b"X%d: a\r\n" % n for n in range(50_000))),
    "a switch of protocols": b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
    "nothing but noughts": b"\0" * 100_000,
}


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read(site: Site, name: str) -> None:
    answer = asked(site, said(READ[name]))

    assert isinstance(answer, Answer)
    assert answer.body == FEED


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_one_message(site: Site, name: str) -> None:
    assert isinstance(asked(site, said(REFUSED[name])), FetchError)


@pytest.mark.parametrize(
    "target",
    [
        b"http://[::1", b"http://127.0.0.1:99999/", b"http://127.0.0.1:abc/", b"javascript:x", b"http:ok",
        b"file:///etc/passwd", b"ftp://x/", b"http://\xff\xfe/", b"http://xn--a/", b"http://a..b/",
        b"http://a b/", b"/ok\x00", b"", b"/" + b"a" * 70_000, b"http://" + b"a" * 300 + b"/",
        b"http://\xe2\x91\xa0\xe2\x91\xa1.0.0.1/", b"http://0177.0.0.1/", b"http://%31.0.0.1/",
    ],
)  # fmt: skip
def test_a_redirect_to_nowhere_is_no_success(site: Site, target: bytes) -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: " + target + b"\r\nConnection: close\r\n\r\n"

    answer = asked(site, said(moved))

    assert isinstance(answer, FetchError) or answer.status == 302


@pytest.mark.parametrize(
    "target", ["/ok#part", "//{host}/ok", "HTTP://{host}/ok", "http://a:b@{host}/ok", " /ok "]
)
def test_a_redirect_oddly_written_is_followed(site: Site, target: str) -> None:
    site.on("/ok", reply(200, FEED))
    place = target.format(host=f"127.0.0.1:{site.port}")

    answer = asked(site, reply(302, Location=place))

    assert isinstance(answer, Answer)
    assert answer.body == FEED


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f.1", "127.1", "0", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[::127.0.0.1]"],
)  # fmt: skip
def test_no_way_of_writing_it_reaches_this_machine(host: str) -> None:
    with pytest.raises(FetchError, match="not on the public internet"):
        Fetcher(spacing=0).get(Ask(url=f"http://{host}/"))
