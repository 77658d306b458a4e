"""Newsletters in a mailbox that Dovecot keeps: each comes once, and the mailbox stays as it was."""

from __future__ import annotations

import imaplib
import shutil
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.model import Cursor
from digest.sources.mails.mailbox import MailboxSource
from tests.conftest import absent
from tests.mailserver import servers
from tests.mailserver.servers import CERTIFICATE, MailServer

pytestmark = pytest.mark.mailserver

NOW = datetime.now(UTC)
FOLDER = "Bücher & Briefe"
SHIFTED = '"B&APw-cher &- Briefe"'
"""The folder's name as IMAP writes it."""


@pytest.fixture(scope="module")
def server() -> Iterator[MailServer]:
    """Both servers; skips where they cannot run, fails in CI."""
    if why := servers.missing():
        absent(why)
    folder = Path(tempfile.mkdtemp(prefix="digest-mail-"))
    try:
        with servers.running(folder) as started:
            yield started
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def letter(number: int) -> bytes:
    mail = EmailMessage()
    mail["From"] = "The Ferry <news@ferry.example>"
    mail["Subject"] = f"Tides {number} – Straße"
    mail["Message-ID"] = f"<{number}@ferry.example>"
    mail["Date"] = NOW - timedelta(hours=2)
    mail.set_content(f"Low water at {number} o'clock, said the harbour master of Eastmouth.")
    return mail.as_bytes()


@contextmanager
def opened(server: MailServer, box: str = "INBOX") -> Iterator[imaplib.IMAP4_SSL]:
    trusted = ssl.create_default_context(cafile=str(CERTIFICATE))
    with imaplib.IMAP4_SSL("localhost", server.imaps, ssl_context=trusted) as mailbox:
        mailbox.login("reader", servers.READERS_PASSWORD)
        mailbox.create(box)
        mailbox.select(box)
        yield mailbox


def put(server: MailServer, number: int, box: str = "INBOX") -> None:
    with opened(server, box) as mailbox:
        mailbox.append(box, "", imaplib.Time2Internaldate(NOW), letter(number))


def source(server: MailServer, box: str = "INBOX", password: str = "") -> MailboxSource:
    return MailboxSource(
        name="post",
        host="localhost",
        port=server.imaps,
        user="reader",
        password=password or servers.READERS_PASSWORD,
        box=box,
        certificates=str(CERTIFICATE),
    )


def test_each_mail_comes_once_and_stays_unread(server: MailServer) -> None:
    put(server, 1)
    put(server, 2)

    first = source(server).fetch(Cursor(), NOW)
    put(server, 3)
    second = source(server).fetch(first.cursor, NOW)
    third = source(server).fetch(second.cursor, NOW)

    assert [item.title for item in first.items] == ["Tides 1 – Straße", "Tides 2 – Straße"]
    assert [item.title for item in second.items] == ["Tides 3 – Straße"]
    assert third.items == ()
    assert first.items[0].outlet == "The Ferry"
    with opened(server) as mailbox:
        assert len(mailbox.search(None, "UNSEEN")[1][0].split()) == 3


def test_a_folder_of_any_name_is_found_and_a_missing_one_told(server: MailServer) -> None:
    put(server, 7, SHIFTED)

    found = source(server, FOLDER).fetch(Cursor(), NOW)

    assert [item.title for item in found.items] == ["Tides 7 – Straße"]
    with pytest.raises(SourceError, match="there is no folder 'Nowhere'"):
        source(server, "Nowhere").fetch(Cursor(), NOW)


def test_a_wrong_password_is_told_with_what_to_do(server: MailServer) -> None:
    with pytest.raises(SourceError, match="does not let reader in") as caught:
        source(server, password="wrong").fetch(Cursor(), NOW)

    assert "app password" in caught.value.hint
    assert "wrong" not in caught.value.message
