"""What a reader does about a mail that did not go out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest import pipeline
from digest.app import Plan, Running, running
from digest.config import load
from digest.model import DeliveryState
from digest.redelivery import send_again
from tests.faults.smtp_server import Act, Server, hang_up, say, serving

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)

ARTICLE = """---
title: The old pier burned down
outlet: Harbour Post
date: 2026-11-18T12:00:00Z
---

The old pier of Eastmouth burned down on Wednesday night, the fire service said.
"""

CONFIG = """
state: state.db
sources:
  - folder: articles
profiles:
  - name: morning
    recipients: [reader@example.net]
mail:
  host: localhost
  port: {port}
  security: none
reading:
  workers: 1
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one article."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pier.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "config.yaml"


def publish(program: Running) -> str:
    pipeline.collect(program.app, NOW)
    edition = pipeline.publish(program.app, program.profiles()[0], NOW)
    assert edition
    return edition.id


@contextmanager
def sending(desk: Path, acts: dict[str, Act]) -> Iterator[tuple[Server, Running]]:
    """The program at a mail server that does as it is told."""
    with serving(acts) as server:
        desk.write_text(CONFIG.format(port=server.port), encoding="utf-8")
        with running(load(desk), Plan()) as program:
            yield server, program


def mail_of(program: Running, edition: str) -> DeliveryState:
    return next(d.state for d in program.store.deliveries(edition) if d.sink == "mail")


def test_a_deferred_mail_is_sent_at_once_when_the_reader_asks(desk: Path) -> None:
    with sending(desk, {"greeting": say("421 later")}) as (_, program):
        made = publish(program)
    with sending(desk, {}) as (server, program):
        sent, late = send_again(program, None, NOW + timedelta(seconds=1))

        assert (sent, late) == (1, ())
        assert mail_of(program, made) is DeliveryState.SENT
    assert len(server.mails) == 1


def test_a_mail_in_doubt_is_sent_again_only_when_its_edition_is_named(desk: Path) -> None:
    with sending(desk, {".": hang_up}) as (server, program):
        made = publish(program)
    first = server.mails

    with sending(desk, {}) as (server, program):
        _, doubtful = send_again(program, None, NOW)
        untouched = len(server.mails)
        send_again(program, made, NOW)

        assert mail_of(program, made) is DeliveryState.SENT

    assert [one.state for one in doubtful] == [DeliveryState.IN_DOUBT]
    assert untouched == 0
    assert server.mails == first


def test_a_mail_refused_for_good_is_sent_again_only_when_its_edition_is_named(desk: Path) -> None:
    with sending(desk, {"RCPT": say("550 nobody here")}) as (_, program):
        made = publish(program)
        assert mail_of(program, made) is DeliveryState.FAILED

    with sending(desk, {}) as (server, program):
        assert send_again(program, None, NOW) == (0, ())
        sent, late = send_again(program, made, NOW)

        assert (sent, late) == (1, ())
        assert mail_of(program, made) is DeliveryState.SENT
    assert len(server.mails) == 1
