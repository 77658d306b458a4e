"""What every store does with deliveries, whatever database it lies in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digest.model import (
    Delivery,
    DeliveryState,
    Edition,
    Outcome,
    Verdict,
)
from digest.store import SqlStore
from tests.contract.kept import LEASE
from tests.contract.made import (
    HOUR,
    MORNING,
    delivery,
    edition,
)


def pending(store: SqlStore) -> tuple[Edition, Delivery]:
    made = edition(1)
    store.keep_edition(made, [], [delivery(made)])
    (due,) = store.due_deliveries(MORNING)
    return made, due


def test_one_delivery_is_claimed_by_one_owner(store: SqlStore) -> None:
    _, due = pending(store)

    mine = store.claim(due, "me", MORNING, LEASE)
    theirs = store.claim(due, "you", MORNING, LEASE)

    assert mine
    assert (mine.state, mine.attempt, mine.owner) == (DeliveryState.SENDING, 1, "me")
    assert theirs is None
    assert store.due_deliveries(MORNING) == ()


def test_the_bytes_of_a_delivery_are_fixed_once(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    first = store.keep_body(mine, b"first")
    second = store.keep_body(mine, b"second")

    assert (first.body, second.body) == (b"first", b"first")


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (Verdict.SENT, DeliveryState.SENT),
        (Verdict.FAILED, DeliveryState.FAILED),
        (Verdict.IN_DOUBT, DeliveryState.IN_DOUBT),
        (Verdict.DEFERRED, DeliveryState.PENDING),
    ],
)
def test_a_delivery_is_settled_as_it_ended(
    store: SqlStore, verdict: Verdict, state: DeliveryState
) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    settled = store.settle(mine, "me", Outcome(verdict=verdict, message="250 ok"), MORNING)

    (kept,) = store.deliveries(made.id)
    assert settled
    assert (kept.state, kept.message) == (state, "250 ok")


def test_a_deferred_delivery_waits_longer_each_time(store: SqlStore) -> None:
    made, due = pending(store)
    waits, at = list[timedelta](), MORNING
    for _ in range(4):
        mine = store.claim(due, "me", at, LEASE)
        assert mine
        store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), at)
        (kept,) = store.deliveries(made.id)
        assert kept.due
        assert store.due_deliveries(kept.due - timedelta(seconds=1)) == ()
        waits.append(kept.due - at)
        at = kept.due

    assert waits == sorted(set(waits))


def test_a_delivery_deferred_for_days_has_failed(store: SqlStore) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING + timedelta(days=4), LEASE)
    assert mine

    store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), MORNING + timedelta(days=4))

    assert store.deliveries(made.id)[0].state is DeliveryState.FAILED


def test_an_expired_claim_is_free_again_when_the_dot_was_not_sent(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    doubtful = store.release_expired(MORNING + LEASE, [])

    assert doubtful == ()
    assert store.claim(due, "you", MORNING + LEASE, LEASE)
    assert not store.settle(mine, "me", Outcome(verdict=Verdict.SENT), MORNING + LEASE)


def test_a_claim_that_holds_is_not_released(store: SqlStore) -> None:
    _, due = pending(store)
    store.claim(due, "me", MORNING, LEASE)

    store.release_expired(MORNING + LEASE - timedelta(seconds=1), ["mail"])

    assert store.claim(due, "you", MORNING + LEASE, LEASE) is None


def test_a_claim_lost_after_the_dot_is_in_doubt(store: SqlStore) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.note_dot(mine, "me")

    (doubtful,) = store.release_expired(MORNING + LEASE, [])

    assert doubtful.state is DeliveryState.IN_DOUBT
    assert store.deliveries(made.id) == (doubtful,)
    assert store.deliveries_in_doubt() == (doubtful,)
    assert store.due_deliveries(MORNING + LEASE) == ()


def test_a_claim_lost_after_the_dot_is_free_again_where_twice_does_no_harm(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.note_dot(mine, "me")

    assert store.release_expired(MORNING + LEASE, ["mail"]) == ()
    assert store.due_deliveries(MORNING + LEASE)


def test_a_delivery_in_doubt_is_repeated_as_often_as_was_said(store: SqlStore) -> None:
    _, due = pending(store)
    for at in (MORNING, MORNING + HOUR):
        mine = store.claim(due, "me", at, LEASE)
        if mine:
            store.settle(mine, "me", Outcome(verdict=Verdict.IN_DOUBT), at)
            repeated = store.repeat(mine, at, at_most=1)

    assert not repeated
    assert store.due_deliveries(MORNING + HOUR) == ()


def test_a_waiting_delivery_can_be_hurried(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), MORNING)

    assert store.due_deliveries(MORNING) == ()
    assert store.hurry(MORNING) == 1
    assert store.due_deliveries(MORNING)
