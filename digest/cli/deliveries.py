"""Deliveries as the user is told of them: to whom, where they stand, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.cli.call import Call
from digest.model import DeliveryState

if TYPE_CHECKING:
    from digest.model import Delivery

SHOWN = 12
"""Deliveries that are told one by one."""

WAYS = {
    DeliveryState.PENDING: "`digest send` tries again now; so do the schedule and the next run",
    DeliveryState.SENDING: "another run is at it, or was stopped at it: `digest status` shows it",
    DeliveryState.FAILED: "it is not tried again by itself: `digest send {edition}` sends it once more",
    DeliveryState.IN_DOUBT: "look whether it came; `digest send {edition}` sends it once more",
}
"""What to do about a delivery that stands so."""


def where(delivery: Delivery) -> str:
    """Return what goes out and where to: "archive", "mail to ann@example.org"."""
    plain = delivery.sink == "archive" and delivery.address == "."
    return (
        delivery.sink if plain or not delivery.address else f"{delivery.sink} to {delivery.address}"
    )


def standing(delivery: Delivery) -> str:
    """Return "mail to ann@example.org: failed: 550 nobody here"."""
    state = delivery.state.value
    if delivery.state is DeliveryState.SENT:
        return f"{where(delivery)}: {'written' if delivery.sink == 'archive' else state}"
    return ": ".join(filter(None, (where(delivery), state, delivery.message)))


def way_out(delivery: Delivery) -> str:
    """Return what to do about it."""
    return WAYS[delivery.state].format(edition=delivery.edition)


def tell_undelivered(call: Call, waiting: Sequence[Delivery], named: Sequence[str] = ()) -> None:
    """Warn of what did not go out and say what to do; editions not `named` before are named."""
    for delivery in waiting[:SHOWN]:
        edition = "" if delivery.edition in named else f"{delivery.edition}: "
        call.console.warn(f"{edition}{standing(delivery)}")
    if len(waiting) > SHOWN:
        call.console.warn(f"and {len(waiting) - SHOWN} more")
    for way in dict.fromkeys(map(way_out, waiting[:SHOWN])):
        call.console.warn(f"the edition is kept; {way}")


def tell_unwritten(call: Call, waiting: Sequence[Delivery]) -> None:
    """Warn of what a run that remembers nothing could not write."""
    for delivery in waiting:
        call.console.warn(f"{where(delivery)}: not written: {delivery.message}")
    if waiting:
        call.console.warn("nothing is kept of it; name a folder that can be written with --out")


def as_values(delivery: Delivery) -> dict[str, str]:
    """Return a delivery for `--json`."""
    return {
        "edition": delivery.edition,
        "sink": delivery.sink,
        "address": delivery.address,
        "state": delivery.state.value,
        "message": delivery.message,
    }
