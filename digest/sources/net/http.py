"""The one fetcher: everything from the net comes through here, politely and within bounds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx2

from digest import __version__
from digest.sources.net.guard import Reach, Refused, check_url
from digest.sources.net.network import (
    DEADLINE,
    GuardedTransport,
    Resolve,
    Wire,
    system_addresses,
)
from digest.sources.net.robots import Robots, read_robots
from digest.sources.net.trouble import BrokenOff, FetchError, Trouble, refused

FEEDS = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
    " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)
PAGES = "text/html, application/xhtml+xml, */*;q=0.1"

LARGEST_REFUSAL = 65_536
"""Bytes read of an answer that is no success: enough to see what it is."""

PERMANENT = frozenset({301, 308})
ROBOTS_KEPT = 3600.0
"""Seconds a site's robots.txt is remembered."""

LONGEST_QUEUE = 600.0
"""Seconds a request waits for its turn at one host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request: an address, what would be welcome, and what is already known of it."""

    url: str
    accept: str = FEEDS
    etag: str = ""
    last_modified: str = ""
    reach: Reach = Reach.PUBLIC
    encodings: str = "gzip, deflate, br"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said in the end, its body unpacked.

    `url` is where it was found; `moved_to` is set when every step there was a permanent
    move. Header names are lower case.
    """

    status: int
    url: str
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    moved_to: str | None = None

    def header(self, name: str) -> str:
        """Return a header, empty when it was not sent; bounded."""
        return dict(self.headers).get(name, "")[:1000]

    @property
    def media_type(self) -> str:
        """What the server says it sent, without parameters, in lower case."""
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset the server names."""
        _, found, rest = self.header("content-type").lower().partition("charset=")
        return rest.partition(";")[0].strip("\"' ") or None if found else None


@dataclass(frozen=True, kw_only=True)
class Fetcher:
    """Asks for addresses: one at a time at each host, spaced, and never longer than allowed.

    One is shared by all sources of a process. Its connections are its own affair: a copy sent
    to another process starts with none.
    """

    contact: str = ""
    """An address where the keeper of a site can read who is asking, named in the User-Agent."""
    seconds: float = 30.0
    """The whole of one request, redirects and body included."""
    patience: float = 15.0
    """The longest silence."""
    largest: int = 10_000_000
    """Bytes of one body, unpacked."""
    redirects: int = 6
    """Times that one request is sent on to another address."""
    spacing: float = 1.0
    """Seconds between the end of a request and the next one at the same host."""
    parallel: int = 8
    """Requests under way at once, one at each host."""
    certificates: str | None = None
    """A file of certificates to trust instead of the system's."""
    resolve: Resolve = system_addresses
    sleep: Callable[[float], None] = time.sleep
    _live: _Live = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.parallel < 1:  # every request would wait for a turn that never comes
            raise ValueError(f"parallel: {self.parallel} asks for nothing; write at least 1")
        object.__setattr__(self, "_live", _Live(self.parallel))

    def __reduce__(self) -> tuple[Any, ...]:
        options = {one.name: getattr(self, one.name) for one in fields(self) if one.init}
        return partial(Fetcher, **options), ()

    @property
    def user_agent(self) -> str:
        """Who we say we are: the program, its version, and the contact where one is set."""
        named = f"digest/{__version__}"
        return f"{named} (+{self.contact})" if self.contact else named

    def get(self, ask: Ask) -> Answer:
        """Return the server's answer, whatever its status. Raise FetchError when there is none."""
        token = DEADLINE.set(0.0)
        try:
            return self._decoded(ask)
        finally:
            DEADLINE.reset(token)

    def page(self, url: str, reach: Reach = Reach.PUBLIC) -> Answer:
        """Return a web page that its site lets us read. Raise FetchError otherwise."""
        robots = self._robots(url, reach)
        if not robots.allow(url):
            raise FetchError("the site's robots.txt asks not to", trouble=Trouble.ROBOTS)
        self._live.host(url).spacing = max(self.spacing, robots.delay)
        return self.get(Ask(url=url, accept=PAGES, reach=reach))

    def hold(self, url: str, seconds: float) -> None:
        """Ask nothing more of this host for so long: it said so (Retry-After)."""
        self._live.host(url).shut_until = time.monotonic() + seconds

    def close(self) -> None:
        """Close every connection."""
        self._live.close()

    def _robots(self, url: str, reach: Reach) -> Robots:
        """Return the site's rules, asked for once an hour. Raise FetchError where none are had."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._live.robots.get(site)
        if known is None or known[0] < time.monotonic():
            known = time.monotonic() + ROBOTS_KEPT, self._ask_robots(site, reach)
            self._live.robots[site] = known
        if isinstance(known[1], FetchError):
            raise FetchError(known[1].message, trouble=known[1].trouble, hint=known[1].hint)
        return known[1]

    def _ask_robots(self, site: str, reach: Reach) -> Robots | FetchError:
        try:
            answer = self.get(Ask(url=f"{site}/robots.txt", accept="text/plain", reach=reach))
        except FetchError as error:
            return error
        if answer.status >= 500:
            return FetchError(
                f"the site has trouble (HTTP {answer.status})",
                trouble=Trouble.STATUS,
                hint="it is tried again later",
            )
        return read_robots(answer.body if answer.status == 200 else b"")

    def _decoded(self, ask: Ask) -> Answer:
        """Ask again without compression when what came cannot be unpacked."""
        try:
            return self._follow(ask)
        except httpx2.DecodingError:
            pass
        try:
            return self._follow(replace(ask, encodings="identity"))
        except httpx2.DecodingError as error:
            raise FetchError(
                "what it sent cannot be unpacked",
                trouble=Trouble.BROKEN,
                hint="its compression is broken; it is tried again later",
            ) from error

    def _follow(self, ask: Ask) -> Answer:
        chain = _Chain(left=self.seconds)
        url, permanent, moved = ask.url, True, None
        for _ in range(self.redirects + 1):
            answer, target = self._one(replace(ask, url=url), chain)
            if target is None:
                return replace(answer, moved_to=moved)
            permanent = permanent and answer.status in PERMANENT
            url = target
            moved = target if permanent else moved
        raise FetchError(
            f"it sends us on and on, more than {self.redirects} times",
            trouble=Trouble.REDIRECTS,
            hint="open it in a browser and take the address it ends at",
        )

    def _one(self, ask: Ask, chain: _Chain) -> tuple[Answer, str | None]:
        """Return the answer to one request, and where it sends us, if it does."""
        try:
            check_url(ask.url, ask.reach)
        except Refused as refusal:
            raise refused(refusal) from refusal
        with self._live.turn(ask.url, self.spacing, self.sleep, chain):
            started = time.monotonic()
            DEADLINE.set(started + chain.left)
            try:
                return self._tried_twice(ask, chain.cookies)
            finally:
                chain.left -= time.monotonic() - started

    def _tried_twice(self, ask: Ask, cookies: httpx2.Cookies) -> tuple[Answer, str | None]:
        """Send it, and once more, in what is left of its time, when the answer breaks off.

        HTTP/2 servers that restart or shed load reset the streams they are busy with.
        """
        try:
            return self._sent(ask, cookies)
        except BrokenOff:
            return self._sent(ask, cookies)

    def _sent(self, ask: Ask, cookies: httpx2.Cookies) -> tuple[Answer, str | None]:
        client = self._client(ask.reach, cookies)
        try:
            request = client.build_request("GET", ask.url, headers=self._headers(ask))
            response = client.send(request, stream=True)
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.RemoteProtocolError) as error:
            raise FetchError(
                f"it leads to a malformed address: {error}"[:200], trouble=Trouble.BROKEN
            ) from error
        try:
            cookies.update(client.cookies)
            target = response.next_request
            return self._answer(response), str(target.url) if target else None
        finally:
            response.close()

    def _client(self, reach: Reach, cookies: httpx2.Cookies) -> httpx2.Client:
        """Return a client for one chain of requests: cookies never outlive it."""
        wire = Wire(
            resolve=self.resolve,
            reach=reach,
            parallel=self.parallel,
            certificates=self.certificates,
        )
        return httpx2.Client(
            transport=self._live.transport(wire),
            cookies=cookies,
            trust_env=False,
            timeout=httpx2.Timeout(self.patience),
        )

    def _headers(self, ask: Ask) -> dict[str, str]:
        headers = {
            "User-Agent": self.user_agent,
            "Accept": ask.accept,
            "Accept-Encoding": ask.encodings,
        }
        if ask.etag:
            headers["If-None-Match"] = ask.etag
        if ask.last_modified:
            headers["If-Modified-Since"] = ask.last_modified
        return headers

    def _answer(self, response: httpx2.Response) -> Answer:
        fine = response.status_code == 200
        limit = self.largest if fine else LARGEST_REFUSAL
        announced = response.headers.get("content-length", "")
        if fine and announced.isascii() and announced.isdigit() and int(announced[:18]) > limit:
            raise _too_large(limit)
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > limit:
                if fine:
                    raise _too_large(limit)
                break
        return Answer(
            status=response.status_code,
            url=str(response.url),
            body=bytes(body[:limit]),
            headers=tuple((k.lower(), v) for k, v in list(response.headers.items())[:100]),
        )


def _too_large(limit: int) -> FetchError:
    return FetchError(
        f"it is larger than {limit / 1_000_000:.0f} MB",
        trouble=Trouble.SIZE,
        hint="look for a smaller feed of the same site",
    )


class _Host:
    """What we know of one host: whose turn it is and when the next may start."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free_at = 0.0
        self.shut_until = 0.0
        self.spacing = 0.0


class _Chain:
    """One request and the redirects it leads to: they share cookies, patience and a turn."""

    def __init__(self, *, left: float) -> None:
        self.left = left
        self.cookies = httpx2.Cookies()
        self.host: _Host | None = None


def _wait(host: _Host, sleep: Callable[[float], None]) -> None:
    if host.shut_until > time.monotonic():
        raise FetchError(
            "the site asked us to wait, for another of its addresses",
            trouble=Trouble.WAIT,
            hint="it is asked again when its time is up",
        )
    pause = host.free_at - time.monotonic()
    if pause > 0:
        sleep(pause)


class _Live:
    """What a fetcher has open; never pickled."""

    def __init__(self, parallel: int) -> None:
        self.robots: dict[str, tuple[float, Robots | FetchError]] = {}
        self._lock = threading.Lock()
        self._slots = threading.BoundedSemaphore(parallel)
        self._hosts: dict[str, _Host] = {}
        self._transports: dict[Wire, GuardedTransport] = {}

    def host(self, url: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(urlsplit(url).netloc.rpartition("@")[2].lower(), _Host())

    @contextmanager
    def turn(
        self, url: str, spacing: float, sleep: Callable[[float], None], chain: _Chain
    ) -> Iterator[None]:
        """Wait for this host's turn, then hold it. A redirect inside one host need not wait.

        Raise FetchError when the turn does not come in time.
        """
        host = self.host(url)
        if not host.lock.acquire(timeout=LONGEST_QUEUE):
            raise FetchError("too many requests wait for this host", trouble=Trouble.WAIT)
        try:
            if chain.host is not host:
                _wait(host, sleep)
            chain.host = host
            with self._slots:
                yield
        finally:
            host.free_at = time.monotonic() + max(spacing, host.spacing)
            host.lock.release()

    def transport(self, wire: Wire) -> GuardedTransport:
        with self._lock:
            if wire not in self._transports:
                self._transports[wire] = GuardedTransport(wire)
            return self._transports[wire]

    def close(self) -> None:
        with self._lock:
            for transport in self._transports.values():
                transport.close()
            self._transports.clear()
