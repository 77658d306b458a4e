"""Connections: only to addresses that were checked, at every step; HTTP/2 where a site speaks it."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import httpcore2
import pytest
import trustme

from digest.sources.net.guard import Reach
from digest.sources.net.http import Ask, Fetcher
from digest.sources.net.trouble import FetchError, Trouble
from tests.faults.site import Behaviour, Site, reply

PUBLIC = "93.184.216.34"
CLOUD = "169.254.169.254"
SECRETS = {"127.0.0.1", "10.0.0.7", CLOUD, "::1", "fd00::1"}


@pytest.fixture
def internet(site: Site, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the site stand at a public address; return the addresses connected to, in order."""
    connect = httpcore2.SyncBackend.connect_tcp
    connected: list[str] = []

    def routed(self: Any, host: str, port: int, *others: Any, **named: Any) -> Any:
        connected.append(host)
        assert host == PUBLIC, f"connected to {host}"
        return connect(self, "127.0.0.1", port, *others, **named)

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", routed)
    return connected


def resolve(host: str, port: int) -> list[str]:
    return [PUBLIC] if host.endswith("public.example") else [host.strip("[]")]


@pytest.mark.parametrize("secret", sorted(SECRETS))
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_from_a_public_site_to_a_private_address_is_refused(
    site: Site, internet: list[str], secret: str, status: int
) -> None:
    inside = f"[{secret}]" if ":" in secret else secret
    site.on("/hop", reply(status, location=f"http://{inside}:{site.port}/secret"))

    with pytest.raises(FetchError) as caught:
        Fetcher(resolve=resolve, spacing=0.0).get(Ask(url=f"http://public.example:{site.port}/hop"))

    assert caught.value.trouble is Trouble.REFUSED
    assert ("allow_private" in caught.value.hint) is (secret != CLOUD)  # nothing opens that
    assert internet == [PUBLIC]
    assert [request.path for request in site.asked] == ["/hop"]


def test_the_third_step_of_a_chain_is_checked_like_the_first(
    site: Site, internet: list[str]
) -> None:
    site.on("/1", reply(302, location=f"http://two.public.example:{site.port}/2"))
    site.on("/2", reply(302, location=f"http://10.0.0.7:{site.port}/3"))

    with pytest.raises(FetchError) as caught:
        Fetcher(resolve=resolve, spacing=0.0).get(Ask(url=f"http://public.example:{site.port}/1"))

    assert caught.value.trouble is Trouble.REFUSED
    assert site.times("/3") == 0


def test_a_name_that_turns_private_between_two_steps_is_refused(
    site: Site, internet: list[str]
) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    other = f"http://rebinding.public.example:{site.port}"
    site.on("/1", reply(302, location=f"{other}/2"))

    with pytest.raises(FetchError) as caught:
        Fetcher(resolve=lambda *_: next(answers), spacing=0.0).get(Ask(url=f"{other}/1"))

    assert caught.value.trouble is Trouble.REFUSED
    assert internet == [PUBLIC]


def test_a_page_behind_a_feed_may_not_be_private_either(site: Site, internet: list[str]) -> None:
    with pytest.raises(FetchError) as caught:
        Fetcher(resolve=resolve).page(f"http://127.0.0.1:{site.port}/admin")

    assert caught.value.trouble is Trouble.REFUSED
    assert internet == []


def test_at_one_host_there_is_one_request_at_a_time_and_in_all_no_more_than_allowed(
    site: Site,
) -> None:
    most, lock, now = [0], threading.Lock(), [0]

    def slow(connection: socket.socket, request: Any) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        threading.Event().wait(0.05)
        with lock:
            now[0] -= 1
        reply(200, "x")(connection, request)

    others = [Site() for _ in range(5)]
    fetcher = Fetcher(spacing=0.0, parallel=2)
    for one in others:
        one.on("/", slow)
    site.on("/", slow)
    same = [Ask(url=site.url(), reach=Reach.PRIVATE)] * 4
    apart = [Ask(url=one.url(), reach=Reach.PRIVATE) for one in others]

    _at_once(fetcher, same)
    alone = most[0]
    _at_once(fetcher, apart)

    assert (alone, most[0]) == (1, 2)
    for one in others:
        one.close()


def _at_once(fetcher: Fetcher, asks: list[Ask]) -> None:
    threads = [threading.Thread(target=fetcher.get, args=(ask,)) for ask in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)


# -- HTTP/2 ----------------------------------------------------------------------------------------


class SecondSite:
    """A site that speaks HTTP/2 only, over TLS."""

    def __init__(self, authority: trustme.CA, body: bytes, status: int = 200) -> None:
        self.asked: list[dict[bytes, bytes]] = []
        self._body, self._status = body, status
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.set_alpn_protocols(["h2"])
        authority.issue_cert("127.0.0.1").configure_cert(self._context)
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"https://127.0.0.1:{self._listener.getsockname()[1]}/feed"

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                plain, _ = self._listener.accept()
                connection = self._context.wrap_socket(plain, server_side=True)
            except OSError:
                return
            with connection, contextlib.suppress(OSError, h2.exceptions.ProtocolError):
                self._serve(connection)

    def _serve(self, connection: ssl.SSLSocket) -> None:
        talk = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        talk.initiate_connection()
        connection.sendall(talk.data_to_send())
        while data := connection.recv(65_536):
            for event in talk.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    self.asked.append(dict(event.headers))
                    self._answer(talk, event.stream_id)
            connection.sendall(talk.data_to_send())

    def _answer(self, talk: Any, stream: int) -> None:
        headers = [(":status", str(self._status)), ("content-type", "application/rss+xml")]
        talk.send_headers(stream, headers)
        for at in range(0, len(self._body), 16_000):
            talk.send_data(stream, self._body[at : at + 16_000])
        talk.end_stream(stream)


@pytest.fixture
def authority(tmp_path: Path) -> trustme.CA:
    one = trustme.CA()
    one.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return one


@pytest.fixture
def second(authority: trustme.CA) -> Iterator[SecondSite]:
    one = SecondSite(authority, b"<rss>" + b"x" * 40_000)
    yield one
    one.close()


def test_a_site_that_speaks_http_2_is_asked_in_it(second: SecondSite, tmp_path: Path) -> None:
    fetcher = Fetcher(certificates=str(tmp_path / "ca.pem"), spacing=0.0)
    ask = Ask(url=second.url, reach=Reach.PRIVATE, etag='"v1"')

    answers = [fetcher.get(ask) for _ in range(2)]
    fetcher.close()

    assert [(one.status, len(one.body)) for one in answers] == [(200, 40_005)] * 2
    assert second.asked[0][b"user-agent"].startswith(b"digest/")
    assert second.asked[1][b"if-none-match"] == b'"v1"'


class Resetting(SecondSite):
    """Resets the first streams after their first words."""

    times = 1

    def _answer(self, talk: Any, stream: int) -> None:
        if len(self.asked) > self.times:
            super()._answer(talk, stream)
            return
        talk.send_headers(stream, [(":status", "200")])
        talk.send_data(stream, b"<rss>")
        talk.reset_stream(stream, error_code=2)


class Closing(SecondSite):
    """Says goodbye in the midst of its first answer, as one that restarts does."""

    def _answer(self, talk: Any, stream: int) -> None:
        if len(self.asked) > 1:
            super()._answer(talk, stream)
            return
        talk.send_headers(stream, [(":status", "200")])
        talk.send_data(stream, b"<rss>")
        talk.close_connection(error_code=2, last_stream_id=0)


@pytest.mark.parametrize("kind", [Resetting, Closing])
def test_an_answer_reset_in_its_midst_is_asked_for_once_more(
    kind: type[SecondSite], authority: trustme.CA, tmp_path: Path
) -> None:
    site = kind(authority, b"<rss>" + b"x" * 40_000)
    fetcher = Fetcher(certificates=str(tmp_path / "ca.pem"), spacing=0.0)

    answer = fetcher.get(Ask(url=site.url, reach=Reach.PRIVATE))

    assert (answer.status, len(answer.body), len(site.asked)) == (200, 40_005, 2)
    fetcher.close()
    site.close()


def test_an_answer_reset_again_and_again_is_one_message(
    authority: trustme.CA, tmp_path: Path
) -> None:
    site = Resetting(authority, b"<rss>")
    site.times = 9
    fetcher = Fetcher(certificates=str(tmp_path / "ca.pem"), spacing=0.0)

    with pytest.raises(FetchError) as caught:
        fetcher.get(Ask(url=site.url, reach=Reach.PRIVATE))

    assert (caught.value.trouble, len(site.asked)) == (Trouble.BROKEN, 2)
    fetcher.close()
    site.close()


def test_an_http_2_site_that_goes_on_for_too_long_is_cut_off(
    authority: trustme.CA, tmp_path: Path
) -> None:
    endless = SecondSite(authority, b"x" * 60_000)
    fetcher = Fetcher(certificates=str(tmp_path / "ca.pem"), largest=50_000)

    with pytest.raises(FetchError) as caught:
        fetcher.get(Ask(url=endless.url, reach=Reach.PRIVATE))

    assert caught.value.trouble is Trouble.SIZE
    fetcher.close()
    endless.close()


# -- robots.txt --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (reply(404), True),
        (reply(200, ""), True),
        (reply(200, "User-agent: *\nDisallow:"), True),
        (reply(200, "User-agent: other\nDisallow: /"), True),
        (reply(200, "User-agent: *\nDisallow: /\nAllow: /open/"), True),
        (reply(200, "User-agent: *\nDisallow: /"), False),
        (reply(200, "User-agent: digest\nDisallow: /open\n\nUser-agent: *\nAllow: /"), False),
        (reply(200, "User-agent: *\nDisallow: /*.html$"), False),
        (reply(503), False),
        (reply(200, b"\xff\xfe\0 not text \0" * 1000), True),
    ],
    ids=["missing", "empty", "nothing", "others", "exception", "all", "us", "pattern", "trouble", "noise"],
)  # fmt: skip
def test_robots_txt_is_read_as_its_standard_has_it(
    site: Site, fetcher: Fetcher, answer: Behaviour, allowed: bool
) -> None:
    site.on("/robots.txt", answer)
    site.on("/open/page.html", reply(200, "<html>All of it"))

    def ask() -> int:
        return fetcher.page(site.url("/open/page.html"), Reach.PRIVATE).status

    if allowed:
        assert ask() == 200
    else:
        with pytest.raises(FetchError):
            ask()
        assert site.times("/open/page.html") == 0


def test_robots_txt_is_asked_for_once_and_its_delay_kept(
    site: Site, fetcher: Fetcher, pauses: list[float]
) -> None:
    site.on("/robots.txt", reply(200, "User-agent: *\nCrawl-delay: 7"))
    for path in ("/a", "/b", "/c"):
        site.on(path, reply(200, "<html>All of it"))
        fetcher.page(site.url(path), Reach.PRIVATE)

    assert site.times("/robots.txt") == 1
    assert [round(pause) for pause in pauses[-2:]] == [7, 7]
