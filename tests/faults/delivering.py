"""One run of the ledger in a process of its own, which may be told to die at a step."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from digest import pipeline
from digest.model import Archive, Delivery, Edition, Outcome, Profile
from digest.ports import App
from digest.sinks.smtp import Security, SmtpSink
from digest.store import SqlStore, open_store

LEASE = timedelta(minutes=10)
KILLED = 9

STEPS = ("claim", "keep_body", "note_dot", "answered")
"""A run dies when this has become true and nothing after it."""


RENDERED = list[bytes]()
"""Every mail this process has rendered; no two are equal, so that a resent one shows its origin."""


def letter(edition: Edition, archive: Archive, address: str) -> bytes:
    stamp = f"{os.getpid()}-{len(RENDERED)}"
    mail = f"Message-ID: <{edition.id}@x>\r\nTo: {address}\r\n\r\n{stamp}\r\n".encode()
    RENDERED.append(mail)
    return mail


def die(*_: object) -> None:
    os._exit(KILLED)


@dataclass(frozen=True)
class Mortal:
    """A sink that may not come back from sending."""

    sink: SmtpSink
    step: str
    name: str = "mail"
    idempotent: bool = False

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        return self.sink.addresses(profile)

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        return self.sink.render(edition, archive, address)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        outcome = self.sink.deliver(delivery, before_commit)
        if self.step == "answered":
            die()
        return outcome


def mortal(store: SqlStore, step: str) -> SqlStore:
    """Return the store, to die right after the method of this name."""
    if step in STEPS[:3]:
        method = getattr(store, step)

        def and_die(*given: Any) -> None:
            method(*given)
            die()

        setattr(store, step, and_die)
    return store


def deliver(url: str, port: int, now: datetime, *, step: str = "", repeats: int = 0) -> None:
    """Try what is due once."""
    store = mortal(open_store(url), step)
    sink = SmtpSink(
        host="localhost",
        port=port,
        renderer=letter,
        sender="digest@example.net",
        security=Security.NONE,
        seconds=5,
    )
    parts: dict[str, Any] = dict.fromkeys(App.__dataclass_fields__)
    parts |= {
        "sources": (),
        "store": store,
        "sinks": (Mortal(sink, step),),
        "owner": f"run {os.getpid()}",
    }
    pipeline.deliver(App(**{**parts, "lease": LEASE, "repeats": repeats}), now)
    store.close()


if __name__ == "__main__":
    deliver(sys.argv[1], int(sys.argv[2]), datetime.fromisoformat(sys.argv[3]), step=sys.argv[4])
