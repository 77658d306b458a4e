"""A mailbox gives each newsletter once, is left as it was, and is never read in the clear."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
import trustme

from digest.errors import ConfigError, SourceError
from digest.model import Cursor, MediaType
from digest.sources.mails.mailbox import MailboxSource
from tests.faults.imap import MailServer


def letter(number: int, text: str = "Low water at noon.") -> bytes:
    mail = EmailMessage()
    mail["From"] = "The Ferry <news@ferry.example>"
    mail["Subject"] = f"Tides {number}"
    mail["Message-ID"] = f"<{number}@ferry.example>"
    mail["Date"] = "Thu, 19 Nov 2026 05:00:00 +0000"
    mail.set_content(text)
    return mail.as_bytes()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server(authority: trustme.CA) -> Iterator[MailServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    one = MailServer(context, mails={n: letter(n) for n in (1, 2, 3)})
    yield one
    one.close()


@pytest.fixture
def mailbox(server: MailServer, authority: trustme.CA, tmp_path: Path) -> MailboxSource:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return MailboxSource(
        name="post",
        host="127.0.0.1",
        port=server.port,
        user="reader",
        password="right",
        patience=1.0,
        certificates=str(tmp_path / "ca.pem"),
    )


def test_each_mail_comes_once(mailbox: MailboxSource, server: MailServer, now: datetime) -> None:
    first = mailbox.fetch(Cursor(), now)
    server.mails[4] = letter(4)
    second = mailbox.fetch(first.cursor, now)
    third = mailbox.fetch(second.cursor, now)

    assert [item.title for item in first.items] == ["Tides 1", "Tides 2", "Tides 3"]
    assert [item.key for item in second.items] == ["4@ferry.example"]
    assert third.items == ()
    item = first.items[0]
    assert (item.outlet, item.media_type) == ("The Ferry", MediaType.TEXT)
    assert item.body == b"Low water at noon."


def test_the_folder_is_only_looked_at(
    mailbox: MailboxSource, server: MailServer, now: datetime
) -> None:
    mailbox.fetch(Cursor(), now)

    verbs = {command.split(" ")[0] for command in server.asked}
    fetching = [command for command in server.asked if "FETCH" in command]
    assert {"EXAMINE"} <= verbs <= {"CAPABILITY", "LOGIN", "EXAMINE", "UID", "LOGOUT"}
    assert fetching
    assert all("PEEK" in command for command in fetching)


def test_renumbered_mails_keep_their_keys(
    mailbox: MailboxSource, server: MailServer, now: datetime
) -> None:
    first = mailbox.fetch(Cursor(), now)
    server.validity, server.mails = 8, {n + 100: letter(n) for n in (1, 2, 3)}

    again = mailbox.fetch(first.cursor, now + timedelta(hours=1))

    assert [item.key for item in again.items] == [item.key for item in first.items]
    assert [item.body for item in again.items] == [item.body for item in first.items]
    assert "SINCE 17-Nov-2026" in " ".join(server.asked)


def test_what_does_not_fit_comes_with_the_next_fetch(
    mailbox: MailboxSource, server: MailServer, now: datetime
) -> None:
    few = MailboxSource(**{**vars(mailbox), "most": 2})

    first = few.fetch(Cursor(), now)
    second = few.fetch(first.cursor, now)

    assert (len(first.items), first.left, len(second.items)) == (2, 1, 1)


def test_a_huge_mail_is_a_problem_and_holds_nothing_up(
    mailbox: MailboxSource, server: MailServer, now: datetime
) -> None:
    server.mails[2] = letter(2, "x" * 70 + "\n" + ("y" * 70 + "\n") * 300)
    small = MailboxSource(**{**vars(mailbox), "largest": 10_000})

    fetched = small.fetch(Cursor(), now)

    assert [item.title for item in fetched.items] == ["Tides 1", "Tides 3"]
    assert "a mail of more than" in fetched.problems[0].message


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "wrong"}, "does not let reader in"),
        ({"box": "Nowhere"}, "there is no folder 'Nowhere'"),
        ({"certificates": None}, "no secure connection"),
        ({"port": 1}, "no connection"),
    ],
)
def test_each_failure_is_told_apart(
    mailbox: MailboxSource, now: datetime, change: dict[str, object], words: str
) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        MailboxSource(**{**vars(mailbox), **change}).fetch(Cursor(), now)
    assert caught.value.hint


def test_a_silent_server_is_not_waited_for(
    mailbox: MailboxSource, server: MailServer, now: datetime
) -> None:
    server.silent = True

    with pytest.raises(SourceError, match="no connection"):
        mailbox.fetch(Cursor(), now)


def test_nothing_is_sent_in_the_clear(now: datetime) -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"* OK ready\r\n")
                while data := connection.recv(1000):
                    heard.append(data)
                    tag = data.split(b" ")[0]
                    connection.sendall(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK\r\n")

        threading.Thread(target=serve, daemon=True).start()
        source = MailboxSource(
            name="post",
            host="127.0.0.1",
            port=listener.getsockname()[1],
            user="reader",
            password="secret",
            security="starttls",
            patience=1.0,
        )
        with pytest.raises(SourceError):
            source.fetch(Cursor(), now)

    assert b"secret" not in b"".join(heard)


def test_the_password_is_not_shown(mailbox: MailboxSource) -> None:
    assert "right" not in repr(mailbox)


def test_odd_options_are_configuration_errors() -> None:
    with pytest.raises(ConfigError, match="security"):
        MailboxSource(name="p", host="h", user="u", password="p", security="none")
    with pytest.raises(ConfigError, match="box"):
        MailboxSource(name="p", host="h", user="u", password="p", box="a\r\nb")
