"""Sending mail to a server that does everything a server has been seen to do."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import DigestError, StoreError
from digest.model import Archive, Delivery, Edition, Outcome, Verdict
from digest.sinks.smtp import Security, SmtpSink, stuffed
from tests.faults.smtp_server import (
    CERTIFICATES,
    Act,
    drip,
    hang_up,
    reset,
    say,
    say_nothing,
    serving,
)

MAIL = b"Subject: one\r\n\r\nfirst\r\n.second\r\n..third\r\n"
DELIVERY = Delivery(edition="e1", sink="mail", address="reader@example.net", body=MAIL)


def no_render(edition: Edition, archive: Archive, address: str) -> bytes:
    raise AssertionError("the stored bytes are sent")


def sink_to(port: int, security: Security = Security.NONE) -> SmtpSink:
    return SmtpSink(
        host="localhost",
        port=port,
        renderer=no_render,
        sender="digest@example.net",
        security=security,
        ca_file=str(CERTIFICATES / "localhost.pem"),
        seconds=0.5,
        seconds_in_all=2,
        seconds_after_dot=0.5,
    )


def send(port: int, security: Security = Security.NONE) -> Outcome:
    return sink_to(port, security).deliver(DELIVERY, lambda: None)


def test_a_mail_arrives_byte_for_byte() -> None:
    with serving({}) as server:
        outcome = send(server.port)

    assert outcome == Outcome(verdict=Verdict.SENT, message="250 kept")
    assert server.mails == [MAIL]
    assert b"mail FROM:<digest@example.net> size=41\r\n" in server.heard


PASSING = [
    ("greeting", say("421 too busy")),
    ("greeting", hang_up),
    ("greeting", reset),
    ("greeting", say_nothing),
    ("greeting", drip),
    ("greeting", say("HTTP/1.1 400 Bad Request")),
    ("EHLO", say("421 closing")),
    ("EHLO", hang_up),
    ("MAIL", say("451 local error")),
    ("MAIL", reset),
    ("RCPT", say("450 mailbox busy")),
    ("RCPT", say("421 closing")),
    ("DATA", say("451 not now")),
    ("DATA", say_nothing),
    ("DATA", hang_up),
    (".", say("451 disk full")),
    (".", say("421 closing")),
]
LASTING = [
    ("greeting", say("554 go away")),
    ("EHLO", say("550 not you")),
    ("MAIL", say("550 no such sender")),
    ("RCPT", say("550 no such user")),
    ("RCPT", say("552 full")),
    ("DATA", say("554 no valid recipients")),
    (".", say("554 spam")),
]
DOUBTFUL = [(".", hang_up), (".", reset), (".", say_nothing), (".", drip)]


def named(case: tuple[str, Act]) -> str:
    return f"{case[0]}-{getattr(case[1], '__name__', '')}"


@pytest.mark.parametrize(("stage", "act"), PASSING)
def test_what_passes_by_itself_is_tried_later(stage: str, act: Act) -> None:
    with serving({stage: act}) as server:
        assert send(server.port).verdict is Verdict.DEFERRED


@pytest.mark.parametrize(("stage", "act"), LASTING)
def test_what_stays_refused_has_failed_in_the_servers_words(stage: str, act: Act) -> None:
    with serving({stage: act}) as server:
        outcome = send(server.port)

    assert outcome.verdict is Verdict.FAILED
    assert outcome.message.startswith(f"localhost:{server.port}: ")
    assert "55" in outcome.message


@pytest.mark.parametrize(("stage", "act"), DOUBTFUL)
def test_silence_after_the_dot_leaves_the_mail_in_doubt(stage: str, act: Act) -> None:
    with serving({stage: act}) as server:
        outcome = send(server.port)

    assert outcome.verdict is Verdict.IN_DOUBT
    assert "after the last byte" in outcome.message


def test_nobody_there_is_tried_later() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    assert send(port).verdict is Verdict.DEFERRED


def test_the_dot_is_noted_before_it_is_sent() -> None:
    order = list[str]()
    with serving({".": lambda line: (order.append("dot"), say("250 kept")(line))[1]}) as server:  # type: ignore[func-returns-value]
        sink_to(server.port).deliver(DELIVERY, lambda: order.append("noted"))

    assert order == ["noted", "dot"]


def test_a_mail_whose_claim_is_lost_is_not_sent() -> None:
    def lost() -> None:
        raise StoreError("another run has taken over")

    with serving({}) as server, pytest.raises(StoreError):
        sink_to(server.port).deliver(DELIVERY, lost)

    assert server.mails == []


def test_a_mail_too_large_for_the_server_has_failed() -> None:
    large = replace(DELIVERY, body=b"x" * 2000)
    with serving({"EHLO": say("250-here\r\n250 SIZE 1000")}) as server:
        outcome = sink_to(server.port).deliver(large, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert "1000 bytes" in outcome.message


def test_an_address_with_a_line_break_is_refused() -> None:
    evil = replace(DELIVERY, address="a@example.net>\r\nRCPT TO:<b@example.net")
    with serving({}) as server:
        outcome = sink_to(server.port).deliver(evil, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert not any(b"RCPT" in said for said in server.heard)


def test_a_server_without_starttls_gets_no_mail() -> None:
    with serving({}) as server:
        outcome = send(server.port, Security.STARTTLS)

    assert outcome.verdict is Verdict.FAILED
    assert "STARTTLS" in outcome.message
    assert server.mails == []


def test_a_server_with_the_right_certificate_gets_the_mail() -> None:
    with serving({}, tls="localhost") as server:
        outcome = send(server.port, Security.TLS)

    assert outcome.verdict is Verdict.SENT
    assert server.mails == [MAIL]


def test_a_certificate_for_another_name_is_refused() -> None:
    with serving({}, tls="elsewhere") as server:
        trusted = str(CERTIFICATES / "elsewhere.pem")
        sink = replace(sink_to(server.port, Security.TLS), ca_file=trusted)
        outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert "certificate" in outcome.message


def test_a_certificate_nobody_vouches_for_is_refused() -> None:
    with serving({}, tls="localhost") as server:
        sink = replace(sink_to(server.port, Security.TLS), ca_file=None)
        outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED


def test_rubbish_instead_of_tls_is_tried_later() -> None:
    with serving({}) as server:
        outcome = send(server.port, Security.TLS)

    assert outcome.verdict is Verdict.DEFERRED
    assert "`starttls` with 587" in outcome.message


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [("535 wrong password", Verdict.FAILED), ("454 try later", Verdict.DEFERRED)],
)
def test_a_refused_password_is_judged_by_its_code(answer: str, verdict: Verdict) -> None:
    with serving({"AUTH": say(answer)}) as server:
        sink = replace(sink_to(server.port), username="digest", password=lambda: "s3cret")
        outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is verdict
    assert "s3cret" not in outcome.message


def test_a_server_that_takes_no_password_is_said_plainly() -> None:
    with serving({"EHLO": say("250 here")}) as server:
        sink = replace(sink_to(server.port), username="digest", password=lambda: "s3cret")
        outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED


def test_an_unreadable_certificate_file_is_told_with_its_name(tmp_path: Path) -> None:
    with serving({}, tls="localhost") as server:
        sink = replace(sink_to(server.port, Security.TLS), ca_file=str(tmp_path / "none.pem"))
        with pytest.raises(DigestError, match=r"none\.pem"):
            sink.deliver(DELIVERY, lambda: None)


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        (b"a\r\n", b"a\r\n"),
        (b"a", b"a\r\n"),
        (b".\r\n", b"..\r\n"),
        (b"a\r\n.b\r\nc.\r\n", b"a\r\n..b\r\nc.\r\n"),
        (b"", b"\r\n"),
    ],
)
def test_a_line_that_starts_with_a_dot_gets_another(body: bytes, sent: bytes) -> None:
    assert stuffed(body) == sent
