"""The ledger: nothing leaves without a claim before and a settlement after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, or_, select, update

from digest.errors import StoreError
from digest.model import Delivery, DeliveryState, Outcome, Verdict
from digest.store.database.kept import printable
from digest.store.database.schema import deliveries, editions

PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 30, 60, 120, 240, 360))
"""Waits after the first, second, ... failed attempt; the last one repeats."""

GIVE_UP = timedelta(days=3)
"""A delivery that could not be made for so long after its edition has failed."""

_WITHOUT_BODY = [column for column in deliveries.c if column.name != "body"]


def _this(delivery: Delivery) -> Any:
    return (
        (deliveries.c.edition == delivery.edition)
        & (deliveries.c.sink == delivery.sink)
        & (deliveries.c.address == delivery.address)
    )


def _held(delivery: Delivery, owner: str) -> Any:
    """Return the condition that the claim this delivery came from still holds."""
    return (
        _this(delivery)
        & (deliveries.c.state == DeliveryState.SENDING.value)
        & (deliveries.c.owner == owner)
        & (deliveries.c.attempt == delivery.attempt)
    )


def _delivery(row: Any) -> Delivery:
    return Delivery(
        edition=row.edition,
        sink=row.sink,
        address=row.address,
        state=DeliveryState(row.state),
        attempt=row.attempt,
        due=row.due,
        owner=row.owner,
        lease_until=row.lease_until,
        message=row.message,
        body=getattr(row, "body", None) or b"",
        dot_sent=bool(row.dot_sent),
    )


def due(db: Connection, now: datetime) -> tuple[Delivery, ...]:
    """Return pending deliveries that may be tried now, oldest edition first."""
    wanted = (
        select(*_WITHOUT_BODY)
        .join(editions, editions.c.id == deliveries.c.edition)
        .where(_is_due(now))
        .order_by(editions.c.generated, editions.c.id, deliveries.c.sink, deliveries.c.address)
    )
    return tuple(map(_delivery, db.execute(wanted)))


def _is_due(now: datetime) -> Any:
    pending = deliveries.c.state == DeliveryState.PENDING.value
    return pending & or_(deliveries.c.due.is_(None), deliveries.c.due <= now)


def claim(
    db: Connection, delivery: Delivery, owner: str, now: datetime, lease: timedelta
) -> Delivery | None:
    """Take a pending delivery; None when another owner was faster."""
    taken = {
        "state": DeliveryState.SENDING.value,
        "owner": owner,
        "lease_until": now + lease,
        "attempt": deliveries.c.attempt + 1,
        "dot_sent": 0,
    }
    won = db.execute(update(deliveries).where(_this(delivery), _is_due(now)).values(taken))
    if won.rowcount != 1:
        return None
    return _delivery(db.execute(select(deliveries).where(_this(delivery))).one())


def keep_body(db: Connection, delivery: Delivery, body: bytes) -> Delivery:
    """Fix the bytes of a claimed delivery, unless they are fixed already."""
    unset = _this(delivery) & deliveries.c.body.is_(None)
    db.execute(update(deliveries).where(unset).values(body=body))
    kept = db.scalar(select(deliveries.c.body).where(_this(delivery)))
    return replace(delivery, body=kept or b"")


def note_dot(db: Connection, delivery: Delivery, owner: str) -> None:
    """Write down that the act that cannot be undone comes next. Raise StoreError without a claim."""
    noted = db.execute(update(deliveries).where(_held(delivery, owner)).values(dot_sent=1))
    if noted.rowcount != 1:
        raise StoreError(
            f"{delivery.address}: another run has taken over this delivery",
            hint="nothing was sent; raise the lease if sending takes long",
        )


def settle(db: Connection, delivery: Delivery, owner: str, outcome: Outcome, now: datetime) -> bool:
    """Record the outcome while the claim still holds; False when it was lost."""
    row = db.execute(select(*_WITHOUT_BODY).where(_held(delivery, owner))).first()
    if row is None:
        return False
    state, again = _after(outcome.verdict, row, now)
    settled = {
        "state": state.value,
        "due": again,
        "owner": None,
        "lease_until": None,
        "message": printable(outcome.message),
    }
    return (
        db.execute(update(deliveries).where(_held(delivery, owner)).values(settled)).rowcount == 1
    )


def _after(verdict: Verdict, row: Any, now: datetime) -> tuple[DeliveryState, datetime | None]:
    """Return where a delivery stands after an attempt, and when it may be tried again."""
    if verdict is not Verdict.DEFERRED:
        return DeliveryState(verdict.value), None
    if now >= row.created + GIVE_UP:
        return DeliveryState.FAILED, None
    return DeliveryState.PENDING, now + pause(row.attempt)


def pause(attempt: int) -> timedelta:
    """Return how long to wait after this many attempts."""
    return PAUSES[min(max(attempt, 1), len(PAUSES)) - 1]


def release_expired(
    db: Connection, now: datetime, idempotent: Sequence[str]
) -> tuple[Delivery, ...]:
    """Free deliveries whose lease ran out; return those now in doubt."""
    expired = (deliveries.c.state == DeliveryState.SENDING.value) & (
        deliveries.c.lease_until <= now
    )
    harmless = or_(deliveries.c.dot_sent == 0, deliveries.c.sink.in_(idempotent))
    free = {"owner": None, "lease_until": None}
    again = {**free, "state": DeliveryState.PENDING.value, "due": now}
    db.execute(update(deliveries).where(expired, harmless).values(again))
    lost = [_delivery(row) for row in db.execute(select(*_WITHOUT_BODY).where(expired))]
    doubt = {**free, "state": DeliveryState.IN_DOUBT.value, "message": _LOST}
    db.execute(update(deliveries).where(expired).values(doubt))
    return tuple(_in_doubt(one) for one in lost)


def _in_doubt(lost: Delivery) -> Delivery:
    stands = DeliveryState.IN_DOUBT
    return replace(lost, state=stands, message=_LOST, owner=None, lease_until=None)


_LOST = "stopped while the message was being handed over: it may have arrived, or not"


def repeat(db: Connection, delivery: Delivery, now: datetime, at_most: int) -> bool:
    """Send a delivery in doubt or failed once more, same bytes; False past so many times."""
    over = (DeliveryState.IN_DOUBT.value, DeliveryState.FAILED.value)
    doubtful = _this(delivery) & deliveries.c.state.in_(over) & (deliveries.c.repeats < at_most)
    again = {
        "state": DeliveryState.PENDING.value,
        "due": now,
        "repeats": deliveries.c.repeats + 1,
    }
    return db.execute(update(deliveries).where(doubtful).values(again)).rowcount == 1


def hurry(db: Connection, now: datetime) -> int:
    """Let every pending delivery be tried now, whatever its pause; return how many waited."""
    waits = (deliveries.c.state == DeliveryState.PENDING.value) & (deliveries.c.due > now)
    return db.execute(update(deliveries).where(waits).values(due=now)).rowcount


def of_edition(db: Connection, edition: str) -> tuple[Delivery, ...]:
    """Return every delivery of an edition, without bodies."""
    wanted = select(*_WITHOUT_BODY).where(deliveries.c.edition == edition)
    ordered = wanted.order_by(deliveries.c.sink, deliveries.c.address)
    return tuple(map(_delivery, db.execute(ordered)))


def in_state(db: Connection, state: DeliveryState) -> tuple[Delivery, ...]:
    """Return every delivery that stands so, oldest edition first, without bodies."""
    wanted = (
        select(*_WITHOUT_BODY)
        .join(editions, editions.c.id == deliveries.c.edition)
        .where(deliveries.c.state == state.value)
        .order_by(editions.c.generated, editions.c.id, deliveries.c.sink, deliveries.c.address)
    )
    return tuple(map(_delivery, db.execute(wanted)))
