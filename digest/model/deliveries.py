"""What becomes of an edition on its way to its readers, and of a quote checked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DeliveryState(StrEnum):
    """Where one delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One edition to one address through one sink; those three are its identity.

    `body` holds the bytes that are sent, fixed when the delivery is first rendered, so that a
    retry sends the same ones. `due` is when it may next be tried.
    """

    edition: str
    sink: str
    address: str
    state: DeliveryState = DeliveryState.PENDING
    attempt: int = 0
    due: datetime | None = None
    owner: str | None = None
    lease_until: datetime | None = None
    message: str = ""
    body: bytes = b""
    dot_sent: bool = False
    """Written before the last byte that commits the other side: lost after it is in doubt."""


class Verdict(StrEnum):
    """How an attempt to deliver ended."""

    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    IN_DOUBT = "in doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an attempt to deliver came to, in the other side's words."""

    verdict: Verdict
    message: str = ""
