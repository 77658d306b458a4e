"""The ledger under kills and races: what leaves, leaves once, or is told to be in doubt."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from digest.model import Delivery, DeliveryState
from digest.store import open_store
from tests.contract.made import MORNING, delivery, edition
from tests.faults.delivering import KILLED, LEASE, RENDERED, STEPS, deliver
from tests.faults.smtp_server import hang_up, say, serving

AFTER = MORNING + LEASE
MADE = edition(1)


@pytest.fixture
def state(tmp_path: Path) -> str:
    """The address of a state with one edition that waits to be sent to one reader."""
    url = f"sqlite:///{tmp_path}/state.db"
    waiting(url, 1)
    return url


def waiting(url: str, readers: int) -> None:
    store = open_store(url)
    store.keep_edition(MADE, [], [delivery(MADE, f"r{n}@example.net") for n in range(readers)])
    store.close()


def stands(url: str) -> tuple[Delivery, ...]:
    store = open_store(url)
    kept = store.deliveries(MADE.id)
    store.close()
    return kept


def started(url: str, port: int, step: str = "") -> subprocess.Popen[bytes]:
    arguments = [url, str(port), MORNING.isoformat(), step]
    return subprocess.Popen([sys.executable, "-m", "tests.faults.delivering", *arguments])


def killed(url: str, port: int, step: str) -> None:
    """Run the ledger in a process that dies after a step."""
    with started(url, port, step) as process:
        assert process.wait(60) == KILLED


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
def test_a_run_killed_at_any_step_neither_loses_nor_doubles_a_mail(state: str, step: str) -> None:
    with serving({}) as server:
        killed(state, server.port, step)
        deliver(state, server.port, AFTER)
        deliver(state, server.port, AFTER + timedelta(hours=9))

    (kept,) = stands(state)
    if step in ("claim", "keep_body"):
        assert (kept.state, len(server.mails)) == (DeliveryState.SENT, 1)
    else:
        arrived = 1 if step == "answered" else 0
        assert (kept.state, len(server.mails)) == (DeliveryState.IN_DOUBT, arrived)
        assert "may have arrived" in kept.message


@pytest.mark.slow
def test_a_killed_run_holds_its_delivery_until_its_lease_ends(state: str) -> None:
    with serving({}) as server:
        killed(state, server.port, "claim")
        deliver(state, server.port, AFTER - timedelta(seconds=1))

    assert server.mails == []
    assert stands(state)[0].state is DeliveryState.SENDING


@pytest.mark.slow
def test_a_mail_in_doubt_is_repeated_once_with_the_same_bytes_where_the_reader_says_so(
    state: str,
) -> None:
    with serving({}) as server:
        killed(state, server.port, "answered")
        deliver(state, server.port, AFTER, repeats=1)
        deliver(state, server.port, AFTER + timedelta(hours=9), repeats=1)

    assert stands(state)[0].state is DeliveryState.SENT
    first, second = server.mails
    assert first == second


@pytest.mark.slow
def test_two_runs_at_once_send_each_mail_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/state.db"
    waiting(url, 12)

    with serving({}) as server:
        runs = [started(url, server.port) for _ in range(3)]
        ends = [run.wait(120) for run in runs]

    counts = Counter(mail.split(b"To: ")[1].split(b"\r\n")[0] for mail in server.mails)
    assert ends == [0, 0, 0]
    assert set(counts.values()) == {1}
    assert len(counts) == 12
    assert {kept.state for kept in stands(url)} == {DeliveryState.SENT}


def test_a_refused_mail_has_failed_and_is_not_tried_again(state: str) -> None:
    with serving({"RCPT": say("550 no such user")}) as server:
        deliver(state, server.port, MORNING)
        deliver(state, server.port, MORNING + timedelta(days=1))

    (kept,) = stands(state)
    assert kept.state is DeliveryState.FAILED
    assert "550 no such user" in kept.message
    assert sum(said.startswith(b"rcpt") for said in server.heard) == 1


def test_a_deferred_mail_goes_out_later_with_the_bytes_of_the_first_attempt(state: str) -> None:
    RENDERED.clear()
    with serving({"RCPT": say("451 later")}) as server:
        deliver(state, server.port, MORNING)
    with serving({}) as server:
        deliver(state, server.port, MORNING)
        too_early = len(server.mails)
        deliver(state, server.port, MORNING + timedelta(minutes=1))

    (kept,) = stands(state)
    assert too_early == 0
    assert (kept.state, kept.attempt) == (DeliveryState.SENT, 2)
    assert server.mails == RENDERED
    assert len(RENDERED) == 1


def test_a_mail_lost_after_the_dot_is_in_doubt_and_stays_so(state: str) -> None:
    with serving({".": hang_up}) as server:
        deliver(state, server.port, MORNING)
        deliver(state, server.port, MORNING + timedelta(days=1))

    assert stands(state)[0].state is DeliveryState.IN_DOUBT
    assert len(server.mails) == 1
