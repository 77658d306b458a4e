"""Writes each mail to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from digest.model import Archive, Delivery, Edition, Outcome, Profile, Verdict
from digest.ports import MailRenderer


def _standard_output(body: bytes) -> None:
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


@dataclass(frozen=True, slots=True, kw_only=True)
class StdoutSink:
    """Standard output, or wherever `write` puts bytes."""

    renderer: MailRenderer
    name: str = "stdout"
    """What it is called in messages and in the state."""
    to: str = "reader@localhost"
    """Whom the mail names."""
    write: Callable[[bytes], None] = _standard_output
    idempotent: bool = True

    def addresses(self, profile: Profile) -> tuple[str, ...]:  # noqa: ARG002
        """Return one address: there is one standard output."""
        return (self.to,)

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the mail."""
        return self.renderer(edition, archive, address)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Write the mail."""
        before_commit()
        try:
            self.write(delivery.body)
        except OSError as error:
            return Outcome(verdict=Verdict.DEFERRED, message=f"standard output: {error.strerror}")
        return Outcome(verdict=Verdict.SENT)
