"""A mail server on this machine that does what a test tells it to, stage by stage."""

from __future__ import annotations

import os
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATES = Path(__file__).parent / "certificates"

Line = socket.socket
Act = Callable[[Line], None]
"""What the server does at a stage instead of its usual answer."""

USUAL = {
    "greeting": "220 here",
    "EHLO": "250-here\r\n250-SIZE 1000000\r\n250 AUTH PLAIN LOGIN",
    "AUTH": "235 welcome",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    ".": "250 kept",
    "QUIT": "221 bye",
}


def say(text: str) -> Act:
    return lambda line: line.sendall(text.encode() + b"\r\n")


def hang_up(line: Line) -> None:
    line.shutdown(socket.SHUT_RDWR)
    line.close()


def reset(line: Line) -> None:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(line.detach())


def say_nothing(line: Line) -> None:
    with suppress(OSError):
        line.settimeout(5)
        line.recv(1)


def drip(line: Line) -> None:
    """Say one character now and then, never a whole line."""
    with suppress(OSError):
        for _ in range(100):
            line.sendall(b"2")
            threading.Event().wait(0.05)


@dataclass
class Server:
    """The server, and what it was told."""

    port: int = 0
    heard: list[bytes] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)


@contextmanager
def serving(acts: dict[str, Act], tls: str | None = None) -> Iterator[Server]:
    """Run a server for one test. `tls` names the certificate of a connection protected at once."""
    server, over = Server(), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.02)
        server.port = listening.getsockname()[1]
        work = (listening, over, lambda line: _converse(line, server, acts), tls)
        thread = threading.Thread(target=_serve, args=work, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            over.set()
            thread.join(10)


def _serve(listening: Line, over: threading.Event, converse: Act, tls: str | None) -> None:
    while not over.is_set():
        with suppress(TimeoutError):
            line, _ = listening.accept()
            line.settimeout(5)
            with line, suppress(OSError, ValueError), _protected(line, tls) as protected:
                converse(protected)


def _protected(line: Line, tls: str | None) -> Line:
    if tls is None:
        return line
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / f"{tls}.pem")
    return context.wrap_socket(line, server_side=True)


def _converse(line: Line, server: Server, acts: dict[str, Act]) -> None:
    _act(line, acts, "greeting")
    with line.makefile("rb") as words:
        for said in words:
            server.heard.append(said)
            verb = said.split()[0].decode().upper()
            _act(line, acts, verb)
            if verb == "DATA" and verb not in acts:
                server.mails.append(_mail(words))
                _act(line, acts, ".")


def _act(line: Line, acts: dict[str, Act], stage: str) -> None:
    acts.get(stage, say(USUAL.get(stage, "250 ok")))(line)


def _mail(words: Iterator[bytes]) -> bytes:
    body = b""
    for said in words:
        if said == b".\r\n":
            return body
        body += said[1:] if said.startswith(b".") else said
    raise OSError("hung up before the dot")
