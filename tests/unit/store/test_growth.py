"""Collecting costs what is new, not what is kept."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest

from digest.model import Profile
from digest.store import SqlStore, open_store
from tests.contract.made import MORNING, edition
from tests.unit.store.filled import Batch, fill, made

NEW = 50
SMALL, LARGE = 3_000, 15_000
ROUNDS = 3
AT_MOST = 1.3
"""Five times as much kept may cost so much more; the figure to reach for ten times is 1.2."""


@pytest.mark.audit
def test_fifty_new_reports_cost_the_same_beside_five_times_as_many_kept(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/state.db")
    fill(store, SMALL)
    beside_few = cheapest(store, SMALL)
    fill_up = range(SMALL + ROUNDS * NEW, LARGE, 500)
    for first in fill_up:
        batch = made(store, first, 500)
        store.keep_filing(batch.filing, batch.reports, batch.prints, batch.keys)
    beside_many = cheapest(store, LARGE + 1000)
    store.close()

    assert beside_many < AT_MOST * beside_few, f"{beside_few:.2f} s, then {beside_many:.2f} s"


def cheapest(store: SqlStore, first: int) -> float:
    """Return the processor seconds of the quickest of a few rounds."""
    return min(_round(store, first + n * NEW) for n in range(ROUNDS))


def _round(store: SqlStore, first: int) -> float:
    batch = made(store, first, NEW)
    began = time.process_time()
    for step in (_look_up, _file, _publish):
        step(store, batch)
    return time.process_time() - began


def _look_up(store: SqlStore, batch: Batch) -> None:
    store.reports_like(batch.prints, limit=8)
    store.known_stories(batch.keys, MORNING - timedelta(7))
    store.frequencies({term for r in batch.reports for term in r.terms.words})


def _file(store: SqlStore, batch: Batch) -> None:
    store.keep_filing(batch.filing, batch.reports, batch.prints, batch.keys)


def _publish(store: SqlStore, batch: Batch) -> None:
    found = store.developments_since_last_edition(Profile(), MORNING + timedelta(days=3))
    used = [report.id for development in found for report in development.reports]
    store.keep_edition(edition(store.next_number(Profile())), used, [])
