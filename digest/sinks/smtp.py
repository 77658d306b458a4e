"""Sends each mail to a submission server, stage by stage, so that it is known how far it came.

The library is driven by hand: its own `sendmail` falls back to HELO, which turns a passing 421
into a lasting 530, and cannot say whether the final dot was sent.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from digest.errors import DigestError
from digest.model import Archive, Delivery, Edition, Outcome, Profile, Verdict
from digest.ports import MailRenderer

SAID = 300
"""Characters of a server's answer that are kept."""


class Security(StrEnum):
    """How the connection is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
    """Only to this machine."""
    PLAIN = "plain"
    """Anywhere, for anybody to read: never with a password."""


class Refused(Exception):
    """A stage that did not go well, and what that means for the delivery."""

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.outcome = Outcome(verdict=verdict, message=message)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSink:
    """A submission server. TLS is required and verified unless `security` says otherwise."""

    host: str
    renderer: MailRenderer
    sender: str
    """The envelope's sender: bounces go there."""
    port: int = 587
    security: Security = Security.STARTTLS
    username: str | None = None
    password: Callable[[], str] | None = None
    """Asked when a mail is sent, so that no secret lies about."""
    ca_file: str | None = None
    """Certificates to trust besides the system's."""
    name: str = "mail"
    idempotent: bool = False
    seconds: float = 60.0
    """Longest wait for one answer."""
    seconds_in_all: float = 240.0
    """Longest time from the first word to the last before the dot."""
    seconds_after_dot: float = 300.0
    """Longest wait for the final answer; with `seconds_in_all`, less than a claim's lease."""

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return the profile's recipients."""
        return profile.recipients

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the mail."""
        return self.renderer(edition, archive, address)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Send the mail; nothing can be undone from the moment `before_commit` returns."""
        smtp = _Conversation(self)
        try:
            with smtp.deadline(self.seconds_in_all):
                smtp.connect()
                smtp.introduce()
                smtp.log_in()
                smtp.address(delivery)
                smtp.say_all(delivery.body)
            before_commit()
            with smtp.deadline(self.seconds_after_dot):
                return smtp.finish()
        except Refused as refused:
            return refused.outcome
        finally:
            # No QUIT: before the dot a server could take a tidy end for the end of the mail.
            smtp.connection.close()


NO_TLS = "it does not answer in TLS; `security: tls` goes with port 465, `starttls` with 587"


class _Conversation:
    """One connection to the server, from greeting to dot. Each step raises Refused."""

    def __init__(self, sink: SmtpSink) -> None:
        self.sink = sink
        self.where = f"{sink.host}:{sink.port}"
        self._overdue = False
        # A name of our own is given, for the library would ask the DNS for one.
        self.connection = smtplib.SMTP(local_hostname="localhost", timeout=sink.seconds)

    @contextmanager
    def deadline(self, seconds: float) -> Iterator[None]:
        """Hang up after this long, however busily the other side drips its words."""
        timer = threading.Timer(seconds, self._hang_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _hang_up(self) -> None:
        self._overdue = True
        line = self.connection.sock
        if line is not None:
            with suppress(OSError):
                # The plain socket's own: TLS would want a word with the other side first.
                socket.socket.shutdown(line, socket.SHUT_RDWR)

    @contextmanager
    def _stage(self, stage: str) -> Iterator[None]:
        """Turn whatever goes wrong in a step before the dot into a verdict."""
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            self._refuse(
                Verdict.FAILED, f"its certificate cannot be trusted: {error.verify_message}"
            )
        except smtplib.SMTPResponseException as error:
            self._judge(stage, error.smtp_code, error.smtp_error)
        except smtplib.SMTPServerDisconnected:
            self._refuse(Verdict.DEFERRED, f"{stage}: hung up")
        except smtplib.SMTPException as error:
            # What is left of these: it offers no way to log in, or none that we know.
            self._refuse(Verdict.FAILED, f"{stage}: {error}")
        except ssl.SSLError as error:
            plain = error.reason == "WRONG_VERSION_NUMBER"
            self._refuse(Verdict.DEFERRED, f"{stage}: {NO_TLS if plain else _in_words(error)}")
        except OSError as error:
            self._refuse(Verdict.DEFERRED, f"{stage}: {_in_words(error)}")

    def _refuse(self, verdict: Verdict, message: str) -> NoReturn:
        raise Refused(verdict, f"{self.where}: {message}")

    def _judge(self, stage: str, code: int, said: bytes | str) -> NoReturn:
        """Refuse an answer: 4xx passes by itself, 5xx stays."""
        verdict = Verdict.FAILED if 500 <= code < 600 else Verdict.DEFERRED
        self._refuse(verdict, f"{stage}: {_answer(code, said)}")

    def connect(self) -> None:
        """Reach the server and hear its greeting."""
        sink = self.sink
        with self._stage("connect"):
            self.connection.sock = socket.create_connection((sink.host, sink.port), sink.seconds)
            if sink.security is Security.TLS:
                self._protect()
            code, said = self.connection.getreply()
            if code != 220:
                self._judge("greeting", code, said)

    def _protect(self) -> None:
        context = trust(self.sink.ca_file)
        line = context.wrap_socket(
            _line(self.connection), server_hostname=self.sink.host, do_handshake_on_connect=False
        )
        self.connection.sock = line
        # What the other side said too early, in the open, is forgotten.
        self.connection.file = None
        line.do_handshake()

    def introduce(self) -> None:
        """Say who we are, and protect the connection."""
        if self.sink.security is Security.NONE and not self._here():
            self._refuse(Verdict.FAILED, "not on this machine: refusing to send unprotected")
        self._hello()
        if self.sink.security is Security.STARTTLS:
            if not self.connection.has_extn("starttls"):
                self._refuse(Verdict.FAILED, "offers no STARTTLS: refusing to send unprotected")
            with self._stage("starttls"):
                code, said = self.connection.docmd("STARTTLS")
                if code != 220:
                    self._judge("starttls", code, said)
                self._protect()
            self._hello()

    def _here(self) -> bool:
        """Say whether we are really connected to this machine, whatever the name said."""
        with self._stage("connect"):
            peer = _line(self.connection).getpeername()[0]
        return ipaddress.ip_address(peer.partition("%")[0]).is_loopback

    def _hello(self) -> None:
        with self._stage("hello"):
            self.connection.local_hostname = _literal(self.connection)
            code, said = self.connection.ehlo()
            if code != 250:
                self._judge("hello", code, said)

    def log_in(self) -> None:
        """Prove who we are, where a user name is set; never in the open."""
        sink = self.sink
        if not sink.username:
            return
        if sink.security is Security.PLAIN and not self._here():
            self._refuse(Verdict.FAILED, "refusing to send a password unprotected")
        secret = sink.password() if sink.password else ""
        with self._stage("log in"):
            self.connection.login(sink.username, secret)

    def address(self, delivery: Delivery) -> None:
        """Name sender and recipient."""
        smtp, options = self.connection, list[str]()
        if not f"{self.sink.sender}{delivery.address}".isprintable():
            self._refuse(Verdict.FAILED, f"{delivery.address!r}: not an address")
        if smtp.has_extn("size"):
            self._fit(len(delivery.body))
            options.append(f"size={len(delivery.body)}")
        if not (self.sink.sender + delivery.address).isascii():
            if not smtp.has_extn("smtputf8"):
                self._refuse(Verdict.FAILED, f"{delivery.address}: takes no such addresses")
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        self._ask("sender", lambda: smtp.mail(self.sink.sender, options))
        self._ask(delivery.address, lambda: smtp.rcpt(delivery.address))

    def _fit(self, size: int) -> None:
        most = self.connection.esmtp_features.get("size", "").strip()
        if most.isdecimal() and 0 < int(most) < size:
            self._refuse(Verdict.FAILED, f"takes mails up to {most} bytes; this one has {size}")

    def _ask(self, stage: str, command: Callable[[], tuple[int, bytes]]) -> None:
        with self._stage(stage):
            code, said = command()
            if code not in (250, 251):
                self._judge(stage, code, said)

    def say_all(self, body: bytes) -> None:
        """Send the mail up to and without the dot."""
        with self._stage("data"):
            code, said = self.connection.docmd("DATA")
            if code != 354:
                self._judge("data", code, said)
            self.connection.send(stuffed(body))

    def finish(self) -> Outcome:
        """Send the dot. Whatever is then not an answer leaves the mail in doubt."""
        try:
            _line(self.connection).settimeout(self.sink.seconds_after_dot)
            self.connection.send(b".\r\n")
            code, said = self.connection.getreply()
        except (OSError, smtplib.SMTPException) as error:
            return self._doubt(_in_words(error))
        # An answer cut off by our own impatience is none, whatever its first digits.
        if self._overdue:
            return self._doubt("no answer in time")
        if code == 250:
            self._part()
            return Outcome(verdict=Verdict.SENT, message=_answer(code, said))
        if not 400 <= code < 600:
            return self._doubt(_answer(code, said))
        verdict = Verdict.FAILED if code >= 500 else Verdict.DEFERRED
        return Outcome(verdict=verdict, message=f"{self.where}: {_answer(code, said)}")

    def _doubt(self, why: str) -> Outcome:
        message = f"{self.where}: no clear answer after the last byte: {why}"
        return Outcome(verdict=Verdict.IN_DOUBT, message=message)

    def _part(self) -> None:
        with suppress(OSError, smtplib.SMTPException):
            self.connection.quit()


def stuffed(body: bytes) -> bytes:
    """Return a mail as DATA wants it: whole lines, and those that start with a dot start with two."""
    whole = body if body.endswith(b"\r\n") else body + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", whole)


def trust(ca_file: str | None) -> ssl.SSLContext:
    """Return what certificates are checked against. Raise DigestError for an unreadable file."""
    context = ssl.create_default_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(ca_file)
        except (OSError, ssl.SSLError) as error:
            hint = "mail: ca_file must be a PEM file of certificates"
            raise DigestError(f"{ca_file}: {error.strerror or error}", hint=hint) from error
    return context


def _literal(connection: smtplib.SMTP) -> str:
    """Return our own address as a greeting wants it (RFC 5321, 4.1.3)."""
    own = _line(connection).getsockname()[0].partition("%")[0]
    return f"[IPv6:{own}]" if ":" in own else f"[{own}]"


def _line(connection: smtplib.SMTP) -> socket.socket:
    if connection.sock is None:
        raise smtplib.SMTPServerDisconnected("the connection was closed")
    return connection.sock


def _answer(code: int, said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(words.split())[:SAID]}".strip()


def _in_words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
