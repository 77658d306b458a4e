"""What is delivered by hand, outside of a run: what waits, an edition to try the mail server, the archive anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digest import pipeline
from digest.app import Running
from digest.assembly import renderers
from digest.config.settings import is_address
from digest.errors import ConfigError, DigestError
from digest.model import Delivery, DeliveryState, Edition, Verdict
from digest.sinks.archive import ArchiveSink

ANSWERED_BY_HAND = 100
"""How often a reader may send one delivery in doubt again."""


def undelivered(program: Running, editions: Sequence[Edition]) -> tuple[Delivery, ...]:
    """Return the deliveries of these editions that did not go out."""
    if program.plan.rehearse:
        return ()
    waiting = [d for e in editions for d in program.store.deliveries(e.id)]
    return tuple(d for d in waiting if d.state is not DeliveryState.SENT)


def still_waiting(program: Running, editions: Sequence[Edition]) -> tuple[Delivery, ...]:
    """Return what waits to go out of editions other than these, the oldest first."""
    if program.plan.rehearse:
        return ()
    named, served = {edition.id for edition in editions}, {sink.name for sink in program.app.sinks}
    waiting = program.store.deliveries_waiting()
    return tuple(d for d in waiting if d.edition not in named and d.sink in served)


def send_again(
    program: Running, edition: str | None, now: datetime
) -> tuple[int, tuple[Delivery, ...]]:
    """Try every waiting delivery now, whatever its pause.

    Return how many went out, and what is not settled. Deliveries that failed for good or
    are in doubt are left to the reader: naming their edition sends them once more.
    """
    program.store.hurry(now)
    if edition is not None:
        for one in program.store.deliveries(program.edition(edition).id):
            program.store.repeat(one, now, at_most=ANSWERED_BY_HAND)
    due = len(program.store.due_deliveries(now))
    late = pipeline.deliver(program.app, now)
    settled = {(one.edition, one.sink, one.address) for one in late}
    doubtful = program.store.deliveries_in_doubt()
    others = (d for d in doubtful if (d.edition, d.sink, d.address) not in settled)
    return max(0, due - len(late)), (*late, *others)


def send_test(program: Running, edition: str | None, address: str) -> tuple[Delivery, ...]:
    """Send an edition to one address, outside the ledger; return it when it did not go out.

    Raise ConfigError for what is no address, and without a mail server.
    """
    if not is_address(address):
        raise ConfigError(
            f"{address!r} is not an address of a mail", hint="write it plainly: ann@example.org"
        )
    found = program.edition(edition)
    mail = next((sink for sink in program.app.sinks if sink.name == "mail"), None)
    if mail is None:
        raise ConfigError("no mail server is configured", hint="set `mail` in config.yaml")
    archive = pipeline.archive_around(program.app, found)
    body = mail.render(found, archive, address)
    delivery = Delivery(edition=found.id, sink="mail", address=address, body=body)
    outcome = mail.deliver(delivery, lambda: None)
    if outcome.verdict is Verdict.SENT:
        return ()
    return (replace(delivery, state=DeliveryState.FAILED, message=outcome.message),)


def rebuild(program: Running) -> int:
    """Write every edition's pages anew from what is kept; return how many editions.

    Raise DigestError where they cannot be written.
    """
    folder, written = program.archive_folder(), 0
    everything = renderers.everything(program.loaded, renderers.templates(program.loaded))
    for place, profile in enumerate(program.profiles()):
        sink = ArchiveSink(folder=folder, renderers=(everything,))
        address = profile.name if place else "."
        for line in program.store.edition_lines(profile.name):
            edition = program.edition(line.id)
            body = sink.render(edition, pipeline.archive_around(program.app, edition), address)
            delivery = Delivery(edition=edition.id, sink="archive", address=address, body=body)
            outcome = sink.deliver(delivery, lambda: None)
            if outcome.verdict is not Verdict.SENT:
                raise DigestError(
                    f"the archive is not written: {outcome.message}",
                    hint="make the folder writable, or name another with --out",
                )
            written += 1
    return written
