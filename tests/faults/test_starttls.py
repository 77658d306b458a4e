"""Sending through a whole server in this process: STARTTLS and a password, as at a provider."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import replace

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword

from digest.model import Archive, Delivery, Edition, Verdict
from digest.sinks.smtp import Security, SmtpSink
from tests.faults.smtp_server import CERTIFICATES
from tests.mailserver.servers import free_port

MAIL = b"Subject: one\r\n\r\n.first\r\n"
DELIVERY = Delivery(edition="e1", sink="mail", address="reader@example.net", body=MAIL)


class Mailbox:
    """Keeps what arrives, as it was sent."""

    def __init__(self) -> None:
        self.mails = list[Envelope]()

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:
        self.mails.append(envelope)
        return "250 kept"


class Door:
    """Lets one user in."""

    def __call__(
        self, _server: object, _session: object, _sent: object, _how: str, who: LoginPassword
    ) -> AuthResult:
        known = (who.login, who.password) == (b"digest", b"s3cret")
        return AuthResult(success=known, handled=False)


class Provider(Controller):
    """A server on a free port of this machine."""

    def __init__(self, mailbox: Mailbox) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / "localhost.pem")
        super().__init__(
            mailbox,
            hostname="127.0.0.1",
            port=free_port(),
            tls_context=context,
            require_starttls=True,
            auth_required=True,
            authenticator=Door(),
        )


@pytest.fixture
def mailbox() -> Mailbox:
    """Where mails arrive."""
    return Mailbox()


@pytest.fixture
def sink(mailbox: Mailbox) -> Iterator[SmtpSink]:
    """A sink that sends to the server in this process."""
    provider = Provider(mailbox)
    provider.start()
    yield SmtpSink(
        host="localhost",
        port=provider.port,
        renderer=no_render,
        sender="digest@example.net",
        username="digest",
        password=lambda: "s3cret",
        ca_file=str(CERTIFICATES / "localhost.pem"),
        seconds=10,
    )
    provider.stop()


def no_render(edition: Edition, archive: Archive, address: str) -> bytes:
    raise AssertionError("the stored bytes are sent")


def test_a_mail_goes_out_protected_and_signed_in(sink: SmtpSink, mailbox: Mailbox) -> None:
    outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.SENT
    (arrived,) = mailbox.mails
    assert arrived.content == MAIL
    assert (arrived.mail_from, arrived.rcpt_tos) == ("digest@example.net", ["reader@example.net"])


def test_a_wrong_password_sends_nothing(sink: SmtpSink, mailbox: Mailbox) -> None:
    outcome = replace(sink, password=lambda: "guess").deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert "guess" not in outcome.message
    assert mailbox.mails == []


def test_a_server_that_wants_protection_gets_nothing_in_the_open(
    sink: SmtpSink, mailbox: Mailbox
) -> None:
    outcome = replace(sink, security=Security.NONE, username=None).deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert mailbox.mails == []


def test_a_name_that_the_certificate_lacks_sends_nothing(sink: SmtpSink, mailbox: Mailbox) -> None:
    outcome = replace(sink, host="127.0.0.1").deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert "certificate" in outcome.message
    assert mailbox.mails == []
