"""Connections that go only where the guard allows, and that end when their time is up.

The name is resolved here, once; every address it stands for is checked, and the checked one
is connected to. TLS still asks for the certificate of the name.
"""

from __future__ import annotations

import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import httpcore2
import httpx2

from digest.sources.net.guard import Reach, Refused, check_address
from digest.sources.net.trouble import BrokenOff, FetchError, Trouble, refused

Resolve = Callable[[str, int], Sequence[str]]
"""Returns the numeric addresses a host name stands for. Raises OSError when it stands for none."""

DEADLINE: ContextVar[float] = ContextVar("deadline")
"""When the request of this thread must be over, on the monotonic clock; set around each request."""

_ERRNO = re.compile(r"\[Errno -?\d+\]\s*")
MIDWAY = (httpcore2.ReadError, httpcore2.WriteError)
"""A connection that was there, and was reset."""

MOST_ADDRESSES = 4
"""Addresses of one name that are tried."""


def system_addresses(host: str, port: int) -> Sequence[str]:
    """Return what this machine's resolver says, IPv4 first where it says both."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    ordered = sorted(found, key=lambda one: one[0] is not socket.AF_INET)
    return list(dict.fromkeys(str(one[4][0]) for one in ordered))


def time_left(wanted: float | None = None) -> float:
    """Return the seconds a wait may take now. Raise httpcore2.ReadTimeout when there are none."""
    left = DEADLINE.get(time.monotonic() + 60.0) - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("the time for this request is up")
    return left if wanted is None else min(wanted, left)


class GuardedNetwork(httpcore2.NetworkBackend):
    """Opens connections to checked addresses only."""

    def __init__(self, resolve: Resolve, reach: Reach) -> None:
        self._resolve = resolve
        self._reach = reach
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first of the name's addresses that answers, all of them checked. Raise what the last one raised."""
        addresses = self._checked(host.strip("[]"), port, timeout)
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = self._sockets.connect_tcp(
                    address, port, time_left(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream)
        raise failure or httpcore2.ConnectError("no address")

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Never: no address of a feed leads to a socket file."""
        del timeout, socket_options
        raise Refused(f"{path} is a path")

    def _checked(self, host: str, port: int, timeout: float | None) -> Sequence[str]:
        addresses = _resolved(self._resolve, host, port, time_left(timeout))[:MOST_ADDRESSES]
        for address in addresses:
            check_address(address, self._reach)
        return addresses


class _TimedStream(httpcore2.NetworkStream):
    """A connection whose every wait ends with the request's deadline: drip-feeding gains nothing."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, time_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, time_left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        return _TimedStream(self._inner.start_tls(ssl_context, server_hostname, time_left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _resolved(resolve: Resolve, host: str, port: int, seconds: float) -> Sequence[str]:
    """Resolve in a thread of its own: the system's resolver cannot be given a timeout."""
    outcome: list[Sequence[str] | Exception] = []

    def ask() -> None:
        try:
            outcome.append(resolve(host, port))
        except (OSError, UnicodeError) as error:
            outcome.append(error)

    thread = threading.Thread(target=ask, daemon=True, name=f"resolve {host}")
    thread.start()
    thread.join(seconds)
    answer = outcome[0] if outcome else TimeoutError("the resolver does not answer")
    if isinstance(answer, Exception) or not answer:
        raise FetchError(
            f"the name {host} cannot be found",
            trouble=Trouble.NAME,
            hint="check its spelling, and that this machine is online",
        )
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """What a pool of connections is made with."""

    resolve: Resolve
    reach: Reach
    parallel: int
    certificates: str | None


class GuardedTransport(httpx2.BaseTransport):
    """HTTP/1.1 and HTTP/2 over guarded connections, with our own errors."""

    def __init__(self, wire: Wire) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=_context(wire.certificates),
            max_connections=wire.parallel * 2,
            max_keepalive_connections=wire.parallel,
            keepalive_expiry=30.0,
            http1=True,
            http2=True,
            network_backend=GuardedNetwork(wire.resolve, wire.reach),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request and return the reply, its body still to be read. Raise FetchError."""
        try:
            reply = self._pool.handle_request(
                httpcore2.Request(
                    method=request.method,
                    url=str(request.url),
                    headers=request.headers.raw,
                    content=request.read(),
                    extensions=request.extensions,
                )
            )
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as e:
            raise as_fetch_error(e) from e
        except Refused as refusal:
            raise refused(refusal) from refusal
        return httpx2.Response(
            status_code=reply.status,
            headers=reply.headers,
            stream=_Body(reply),
            extensions={
                key: value for key, value in reply.extensions.items() if key != "trailing_headers"
            },
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, reply: httpcore2.Response) -> None:
        self._reply = reply

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._reply.iter_stream()
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as e:
            raise as_fetch_error(e) from e

    def close(self) -> None:
        self._reply.close()


def _context(certificates: str | None) -> ssl.SSLContext:
    return (
        ssl.create_default_context(cafile=certificates)
        if certificates
        else httpx2.create_ssl_context()
    )


def as_fetch_error(error: Exception) -> FetchError:
    """Return what went wrong with a connection, in words, told apart."""
    cause = next((one for one in _causes(error) if isinstance(one, ssl.SSLError)), None)
    if cause is not None:
        return _tls(cause)
    if isinstance(error, httpcore2.TimeoutException):
        return FetchError(
            "it took too long to answer",
            trouble=Trouble.TIME,
            hint="it is tried again later; raise `seconds` if the site is always this slow",
        )
    if isinstance(error, httpcore2.ProtocolError):
        return BrokenOff(
            f"its answer broke off or is no HTTP: {error}"[:200],
            trouble=Trouble.BROKEN,
            hint="it is tried again later",
        )
    kind = BrokenOff if isinstance(error, MIDWAY) else FetchError
    return kind(
        f"no connection: {_ERRNO.sub('', str(error))}"[:200].rstrip(": "),
        trouble=Trouble.CONNECTION,
        hint="the site may be down, or this machine offline; it is tried again later",
    )


def _tls(error: ssl.SSLError) -> FetchError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return FetchError(
            f"its certificate cannot be trusted: {error.verify_message}",
            trouble=Trouble.CERTIFICATE,
            hint="look at it in a browser; nothing is read over a connection nobody vouches for",
        )
    return FetchError(
        f"no secure connection: {error.reason or error}",
        trouble=Trouble.CERTIFICATE,
        hint="the address may need http:// instead of https://",
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
