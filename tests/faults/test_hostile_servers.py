"""However a server misbehaves, and wherever it leads, a feed ends in items or in one message."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
import trustme

from digest.model import Cursor
from digest.sources.feeds.feed import FeedSource
from digest.sources.net.guard import Reach
from digest.sources.net.http import Ask, Fetcher
from digest.sources.net.trouble import FetchError, Trouble
from tests.faults.reader import GOOD, Reader, titles
from tests.faults.site import Request, Site, hang_up, reply

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
    time.sleep(30)


@pytest.mark.parametrize("behaviour", [drip, drip_headers, silence])
def test_a_server_that_stalls_is_cut_off(reader: Reader, behaviour: object) -> None:
    reader.site.on("/feed", behaviour)  # type: ignore[arg-type]

    assert reader.fails().trouble is Trouble.TIME


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
        time.sleep(30)
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
