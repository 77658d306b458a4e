"""Collecting costs what is new, not what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from digest.model import Profile
from digest.store import SqlStore, open_store
from tests.contract.made import MORNING, FakeSource, article, edition, fetched, reading
from tests.unit.store.filled import Batch, fill, made

NEW = 50
SMALL, LARGE = 2_000, 10_000
AT_MOST = 1.15
"""Five times as much kept may ask so much more of the database: more of its words are shared."""


@dataclass
class Work:
    """What was asked of the database."""

    statements: int = 0
    steps: int = 0
    """Steps of SQLite's own machine: a few for each row or place of an index it looks at."""
    written: int = 0
    """Rows put in, changed or taken out."""


@pytest.mark.audit
def test_fifty_new_reports_ask_the_same_beside_five_times_as_many_kept(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/state.db")
    fill(store, SMALL)
    beside_few = work(store, SMALL)
    for first in range(SMALL + 2 * NEW, LARGE, 500):
        batch = made(store, first, 500)
        store.keep_filing(batch.filing, batch.reports, batch.prints, batch.keys)
    beside_many = work(store, LARGE + 1000)
    store.close()

    both = f"{beside_few}, then {beside_many}"
    assert beside_many.statements < AT_MOST * beside_few.statements, both
    assert beside_many.steps < AT_MOST * beside_few.steps, both
    assert beside_many.written < AT_MOST * beside_few.written, both


def test_what_links_to_one_front_page_is_not_compared_with_all_that_did_before(
    tmp_path: Path,
) -> None:
    """As of a feed of mere headlines whose every entry has the site's address."""
    store = open_store(f"sqlite:///{tmp_path}/state.db")
    link_to_one_page(store, 0, 200)
    with counted(store) as beside_few:
        link_to_one_page(store, 200, NEW)
    link_to_one_page(store, 250, 1_750)
    with counted(store) as beside_many:
        link_to_one_page(store, 2_000, NEW)
    store.close()

    assert beside_many.steps < 1.5 * beside_few.steps, f"{beside_few}, then {beside_many}"


def link_to_one_page(store: SqlStore, first: int, count: int) -> None:
    """Keep articles of these numbers that all have the same address."""
    given = [
        replace(article(f"p{number}", f"Told as number {number}."), url="https://site.example/news")
        for number in range(first, first + count)
    ]
    pairs = [reading(one) for one in given]
    store.keep_items(FakeSource(), fetched(*(item for item, _ in pairs)), MORNING)
    store.keep_readings(pairs, [])


def work(store: SqlStore, first: int) -> Work:
    """Return what fifty new reports ask of the database on their way into an edition."""
    # What is kept has been told before: it goes into an edition with fifty others.
    _round(store, made(store, first, NEW))
    batch = made(store, first + NEW, NEW)
    with counted(store) as found:
        _round(store, batch)
    return found


def _round(store: SqlStore, batch: Batch) -> None:
    for step in (_look_up, _file, _publish):
        step(store, batch)


@contextmanager
def counted(store: SqlStore) -> Iterator[Work]:
    """Count what is asked meanwhile."""
    found = Work()

    def begin(connection: Any, *_: object) -> None:
        connection.set_progress_handler(step, 1)
        written.append((connection, connection.total_changes))

    def step() -> None:
        found.steps += 1

    def execute(*_: object) -> None:
        found.statements += 1

    def end(connection: Any, *_: object) -> None:
        connection.set_progress_handler(None, 1)
        found.written += connection.total_changes - written.pop()[1]

    written = list[tuple[Any, int]]()
    heard: dict[str, Callable[..., None]] = {
        "checkout": begin,
        "checkin": end,
        "before_cursor_execute": execute,
    }
    for name, hear in heard.items():
        event.listen(store._engine, name, hear)
    try:
        yield found
    finally:
        for name, hear in heard.items():
            event.remove(store._engine, name, hear)


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
