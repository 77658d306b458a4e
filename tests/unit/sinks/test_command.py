"""Handing a mail to a program, which may do anything."""

from __future__ import annotations

import sys
import time

import pytest

from digest.model import Archive, Delivery, Edition, Verdict
from digest.sinks.command import CommandSink

DELIVERY = Delivery(
    edition="e", sink="command", address="reader@example.net", body=b"mail" * 50_000
)


def letter(edition: Edition, archive: Archive, address: str) -> bytes:
    return b""


def python(program: str, seconds: float = 20) -> CommandSink:
    return CommandSink(command=(sys.executable, "-c", program), renderer=letter, seconds=seconds)


@pytest.mark.parametrize(
    ("program", "verdict", "said"),
    [
        ("import sys; sys.stdin.read()", Verdict.SENT, ""),
        ("pass", Verdict.SENT, ""),
        ("import sys; sys.exit('no such user')", Verdict.FAILED, "exit code 1: no such user"),
        ("import sys; sys.exit(75)", Verdict.DEFERRED, "exit code 75"),
        ("import os; os.kill(os.getpid(), 9)", Verdict.IN_DOUBT, "ended by signal 9"),
    ],
)
def test_a_programs_end_is_the_deliverys(program: str, verdict: Verdict, said: str) -> None:
    outcome = python(program).deliver(DELIVERY, lambda: None)

    assert outcome.verdict is verdict
    assert outcome.message.endswith(said)


def test_a_program_that_does_not_end_is_stopped_with_its_children() -> None:
    began = time.monotonic()
    forks = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"

    outcome = python(forks, seconds=0.5).deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.IN_DOUBT
    assert time.monotonic() - began < 10


def test_a_program_that_is_not_there_has_failed() -> None:
    sink = CommandSink(command="no-such-program -x", renderer=letter)

    outcome = sink.deliver(DELIVERY, lambda: None)

    assert outcome.verdict is Verdict.FAILED
    assert "no-such-program" in outcome.message


def test_an_address_stands_in_its_own_argument_and_no_shell_sees_it() -> None:
    sink = CommandSink(command="sendmail -i -- {address}", renderer=letter)

    assert sink.arguments("a b;c@example.net") == ["sendmail", "-i", "--", "a b;c@example.net"]


def test_an_address_that_looks_like_an_option_is_refused() -> None:
    evil = Delivery(edition="e", sink="command", address="-oops@example.net", body=b"")

    assert python("pass").deliver(evil, lambda: None).verdict is Verdict.FAILED


def test_a_command_needs_a_program() -> None:
    with pytest.raises(ValueError, match="program"):
        CommandSink(command="", renderer=letter)
