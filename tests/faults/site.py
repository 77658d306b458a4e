"""A web site on this machine that behaves, or misbehaves, as a test wants."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    """What was asked: the path and the headers, names in lower case."""

    path: str
    headers: Mapping[str, str]


Behaviour = Callable[[socket.socket, Request], None]


def reply(status: int = 200, body: bytes | str = b"", **headers: str) -> Behaviour:
    """Return the behaviour of answering so; `content_type="..."` names a header."""
    data = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    named.setdefault("Content-Length", str(len(data)))

    def answer(connection: socket.socket, _: Request) -> None:
        lines = [f"HTTP/1.1 {status} Reply", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in named.items()]
        connection.sendall("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + data)

    return answer


@dataclass
class Site:
    """Answers on 127.0.0.1 until closed. Paths it was not told of are 404."""

    asked: list[Request] = field(default_factory=list)
    context: ssl.SSLContext | None = None
    """Speaks TLS where given."""

    def __post_init__(self) -> None:
        self._behaviours: dict[str, list[Behaviour]] = {}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._closing = threading.Event()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def port(self) -> int:
        """Return where it listens."""
        return int(self._listener.getsockname()[1])

    def url(self, path: str = "/") -> str:
        """Return the address of a path."""
        scheme = "https" if self.context else "http"
        return f"{scheme}://127.0.0.1:{self.port}{path}"

    def on(self, path: str, *behaviours: Behaviour) -> None:
        """Behave so when the path is asked for: one after the other, the last one from then on."""
        self._behaviours[path] = list(behaviours)

    def times(self, path: str) -> int:
        """Return how often a path was asked for."""
        return sum(request.path == path for request in self.asked)

    def close(self) -> None:
        """Stop listening and drop every connection."""
        self._closing.set()
        self._listener.close()
        for connection in self._open:
            connection.close()

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        with contextlib.suppress(OSError), self._secured(plain) as connection:
            request = _read(connection)
            if request is not None:
                self.asked.append(request)
                self._next(request.path)(connection, request)

    def _secured(self, plain: socket.socket) -> socket.socket:
        if self.context is None:
            return plain
        try:
            return self.context.wrap_socket(plain, server_side=True)
        except OSError:
            plain.close()
            raise

    def _next(self, path: str) -> Behaviour:
        behaviours = self._behaviours.get(path, [reply(404, "nothing here")])
        return behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]


def _read(connection: socket.socket) -> Request | None:
    connection.settimeout(10)
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65_536)
        if not more:
            return None
        data += more
    first, *lines = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return Request(
        path=first.split(" ")[1], headers={name.lower(): value for name, value in headers.items()}
    )


def hang_up(connection: socket.socket, _: Request) -> None:
    connection.close()
