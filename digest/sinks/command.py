"""Hands each mail to a program on its standard input, such as `sendmail -i -- {address}`."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from digest.model import Archive, Delivery, Edition, Outcome, Profile, Verdict
from digest.ports import MailRenderer

TRY_LATER = 75
"""EX_TEMPFAIL of sysexits.h: the program asks to be tried again."""

SAID = 500
"""Bytes at the end of what a program says that are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSink:
    """A program that takes a mail. `{address}` in an argument is the recipient."""

    command: str | tuple[str, ...]
    """The program and its arguments; no shell looks at them."""
    renderer: MailRenderer
    name: str = "command"
    """What it is called in messages and in the state."""
    to: str = "reader@localhost"
    """Whom the mail names when the profile has no recipients."""
    seconds: float = 60.0
    """The program is stopped after this long."""
    idempotent: bool = False

    def __post_init__(self) -> None:
        if not self.arguments("a"):
            raise ValueError("a command needs a program")
        if self.seconds <= 0:
            raise ValueError("seconds must be more than 0")

    def arguments(self, address: str) -> list[str]:
        """Return the program and its arguments for one recipient."""
        given = shlex.split(self.command) if isinstance(self.command, str) else self.command
        return [argument.replace("{address}", address) for argument in given]

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return the profile's recipients."""
        return profile.recipients or (self.to,)

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the mail."""
        return self.renderer(edition, archive, address)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Run the program with the mail as its input."""
        if delivery.address.startswith("-"):
            return Outcome(verdict=Verdict.FAILED, message=f"{delivery.address}: not an address")
        before_commit()
        return run(self.arguments(delivery.address), delivery.body, self.seconds)


def run(arguments: Sequence[str], body: bytes, seconds: float) -> Outcome:
    """Give a program some input and wait for its end. In doubt when it does not end well."""
    with tempfile.TemporaryFile() as said:
        try:
            program = subprocess.Popen(  # noqa: S603 - the reader's own command, and no shell
                list(arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )
        except OSError as error:
            return Outcome(verdict=Verdict.FAILED, message=f"{arguments[0]}: {error.strerror}")
        try:
            program.communicate(body, timeout=seconds)
        except subprocess.TimeoutExpired:
            _stop(program)
            message = f"{arguments[0]}: stopped after {seconds:g} seconds"
            return Outcome(verdict=Verdict.IN_DOUBT, message=message)
        except BaseException:
            _stop(program)
            raise
        return _ended(arguments[0], program.returncode, _last_words(said))


def _stop(program: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    if program.stdin is not None:
        with suppress(OSError):
            program.stdin.close()
    program.wait()


def _last_words(said: IO[bytes]) -> str:
    said.seek(max(0, said.seek(0, os.SEEK_END) - SAID))
    return " ".join(said.read().decode("utf-8", "replace").split())


def _ended(program: str, code: int, words: str) -> Outcome:
    if code == 0:
        return Outcome(verdict=Verdict.SENT, message=words)
    if code < 0:
        verdict, how = Verdict.IN_DOUBT, f"ended by signal {-code}"
    else:
        verdict = Verdict.DEFERRED if code == TRY_LATER else Verdict.FAILED
        how = f"exit code {code}"
    return Outcome(verdict=verdict, message=f"{program}: {how}" + (f": {words}" if words else ""))
