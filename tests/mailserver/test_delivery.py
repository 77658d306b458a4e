"""From two articles in a folder to a mail in a mailbox, through Postfix and Dovecot."""

from __future__ import annotations

import imaplib
import shutil
import ssl
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from digest import pipeline
from digest.app import Plan, running
from digest.config import load
from digest.model import Delivery, DeliveryState, Edition
from tests.conftest import absent
from tests.mailserver import servers
from tests.mailserver.servers import CERTIFICATE, MailServer

pytestmark = pytest.mark.mailserver


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


ARTICLE = """---
title: The old pier burned down – “nobody hurt”
outlet: Harbour Post
date: {date:%Y-%m-%dT%H:%M:%SZ}
---

The old pier of Eastmouth burned down on Wednesday night, the fire service said.

.Nobody was hurt, and the harbour stays open to ferries, a spokeswoman for Straße & Söhne added.
"""

CONFIG = """
state: state.db
sources:
  - folder: articles
profiles:
  - name: morning
    recipients: [{recipients}]
mail:
  host: localhost
  port: {port}
  from: "Morning Digest <digest@example.net>"
  username: digest
  password: {password}
  ca_file: {ca_file}
reading:
  workers: 1
"""


@dataclass
class Desk:
    """A configuration in a folder, and what was made with it."""

    folder: Path
    made: list[Edition] = field(default_factory=list)

    def run(self, server: MailServer, *recipients: str, **changed: object) -> tuple[Delivery, ...]:
        """Make and send today's edition; return how its mails stand."""
        values = {"port": server.submission, "password": servers.PASSWORD, "ca_file": CERTIFICATE}
        names = ", ".join(recipients)
        text = CONFIG.format(**{**values, **changed}, recipients=names)
        (self.folder / "config.yaml").write_text(text, encoding="utf-8")
        now = datetime.now(UTC)
        with running(load(self.folder / "config.yaml"), Plan()) as program:
            pipeline.collect(program.app, now)
            for profile in program.profiles():
                edition = pipeline.publish(program.app, profile, now)
                self.made += [edition] if edition else []
            kept = program.store.deliveries(self.made[0].id)
        return tuple(one for one in kept if one.sink == "mail")

    def body(self, address: str) -> bytes:
        """Return the bytes that are kept for a reader."""
        with running(load(self.folder / "config.yaml"), Plan()) as program:
            mail = next(sink for sink in program.app.sinks if sink.name == "mail")
            archive = pipeline.archive_around(program.app, self.made[0])
            return mail.render(self.made[0], archive, address)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with one article of yesterday."""
    folder = tmp_path / "articles"
    folder.mkdir()
    yesterday = datetime.now(UTC) - timedelta(days=1)
    (folder / "pier.md").write_text(ARTICLE.format(date=yesterday), encoding="utf-8")
    return Desk(tmp_path)


def fetched(server: MailServer, reader: str, at_least: int = 1) -> list[bytes]:
    """Return every mail in a mailbox, waiting until there are so many."""
    trusted = ssl.create_default_context(cafile=str(CERTIFICATE))
    found = list[bytes]()
    for _ in range(100):
        with imaplib.IMAP4_SSL("localhost", server.imaps, ssl_context=trusted) as box:
            box.login(reader, servers.READERS_PASSWORD)
            box.select("INBOX", readonly=True)
            numbers = box.search(None, "ALL")[1][0].split()
            found = [_whole(box, number) for number in numbers]
        if len(found) >= at_least:
            return found
        time.sleep(0.1)
    return found


def _whole(box: imaplib.IMAP4_SSL, number: bytes) -> bytes:
    answer = box.fetch(number.decode(), "(BODY.PEEK[])")[1][0]
    assert isinstance(answer, tuple)
    mail: bytes = answer[1]
    return mail


def parts(mail: bytes) -> dict[str, str]:
    parsed = message_from_bytes(mail, EmailMessage, policy=policy.default)
    leaves = (part for part in parsed.walk() if not part.is_multipart())
    return {part.get_content_type(): part.get_content() for part in leaves}


def test_a_mail_arrives_in_the_mailbox_as_it_was_made(server: MailServer, desk: Desk) -> None:
    (sent,) = desk.run(server, "reader@example.net")

    (mail,) = fetched(server, "reader")
    made = desk.body("reader@example.net")

    assert sent.state is DeliveryState.SENT
    assert "queued" in sent.message
    assert mail.endswith(made)
    assert set(parts(mail)) == {"text/plain", "text/html"}
    assert parts(mail) == parts(made)
    assert "The old pier of Eastmouth burned down" in parts(mail)["text/plain"]
    assert "Straße & Söhne" in parts(mail)["text/plain"]


def test_each_reader_is_settled_by_what_the_server_said(server: MailServer, desk: Desk) -> None:
    stand = {one.address: one for one in desk.run(server, *servers.REFUSALS)}

    assert {address: one.state for address, one in stand.items()} == {
        "later@example.net": DeliveryState.PENDING,
        "busy@example.net": DeliveryState.PENDING,
        "gone@example.net": DeliveryState.FAILED,
    }
    for address, said in servers.REFUSALS.items():
        assert said[:9] in stand[address].message
        assert stand[address].message.endswith(said[10:])


def test_a_second_run_sends_nothing_again(server: MailServer, desk: Desk) -> None:
    desk.run(server, "again@example.net")
    first = fetched(server, "again")

    desk.run(server, "again@example.net")

    time.sleep(0.5)
    assert len(first) == 1
    assert fetched(server, "again") == first


def test_a_wrong_password_has_failed_in_the_servers_words(server: MailServer, desk: Desk) -> None:
    (refused,) = desk.run(server, "reader@example.net", password="wrong")

    assert refused.state is DeliveryState.FAILED
    assert "535" in refused.message


def test_an_untrusted_certificate_keeps_the_mail_here(server: MailServer, desk: Desk) -> None:
    other = CERTIFICATE.with_name("elsewhere.pem")

    (refused,) = desk.run(server, "reader@example.net", ca_file=other)

    assert refused.state is DeliveryState.FAILED
    assert "certificate" in refused.message
