"""What is asked at every run finds its rows through an index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from digest.model import Cursor, Profile
from digest.store import SqlStore, open_store
from tests.contract.made import MORNING, FakeSource, article, edition, fetched, item, reading
from tests.unit.store.filled import fill, made

WEEK = timedelta(days=7)
ALLOWED = {"rules", "sources", "anon_1", "asked"}
"""Tables as small as what the reader wrote, as what is asked, or as the answer itself."""

ASKED: dict[str, Callable[[SqlStore], object]] = {
    "unread_items": lambda s: s.unread_items(400),
    "memory": lambda s: s.memory("harbour"),
    "unfiled_articles": lambda s: s.unfiled_articles(MORNING),
    "article": lambda s: s.article("a1"),
    "page": lambda s: s.page("a1", 1),
    "reports_like": lambda s: s.reports_like([[1, 2]], 5),
    "known_stories": lambda s: s.known_stories([["story1word1"]], MORNING - WEEK),
    "frequencies": lambda s: s.frequencies(["w00001"]),
    "close_quiet_stories": lambda s: s.close_quiet_stories(MORNING - WEEK, MORNING),
    "developments": lambda s: s.developments_since_last_edition(Profile(), MORNING),
    "corrections_since": lambda s: s.corrections_since("default", MORNING),
    "problems_since": lambda s: s.problems_since(MORNING),
    "told": lambda s: s.told("default", "s1"),
    "followed_stories": lambda s: s.followed_stories("default", MORNING),
    "story_pages": lambda s: s.story_pages("default", ["slug-s1"]),
    "evidence": lambda s: s.evidence("default", ["a1"]),
    "due_deliveries": lambda s: s.due_deliveries(MORNING),
    "release_expired": lambda s: s.release_expired(MORNING, ["archive"]),
    "note_failure": lambda s: s.note_failure(FakeSource(), Cursor(), "gone", MORNING),
    "keep_filing": lambda s: file_anew(s),
    "keep_edition": lambda s: s.keep_edition(edition(2), ["a1:0"], []),
    "keep_items": lambda s: s.keep_items(FakeSource(), fetched(item("new")), MORNING),
    "keep_readings": lambda s: s.keep_readings([reading(article("new"))], []),
    "fates_of": lambda s: s.fates_of("a1"),
    "reports_of_article": lambda s: s.reports_of_article("a1"),
}


def file_anew(store: SqlStore) -> None:
    batch = made(store, 0, 2)
    store.keep_filing(batch.filing, batch.reports, batch.prints, batch.keys)


@pytest.fixture(scope="module")
def store() -> Iterator[SqlStore]:
    """A state with something in it."""
    opened = open_store("sqlite://")
    fill(opened, 30)
    yield opened
    opened.close()


@pytest.mark.parametrize("method", ASKED)
def test_what_is_asked_at_every_run_reads_no_whole_table(store: SqlStore, method: str) -> None:
    with plans(store) as lines:
        ASKED[method](store)

    assert lines
    assert not [line for line in lines if line.endswith("(newest=?)")]  # nearly all of them are
    tables = {line.split()[1] for line in lines if line.startswith("SCAN ")} - ALLOWED
    assert {table for table in tables if table != "CONSTANT" and not table.startswith("(")} == set()


def test_titles_are_looked_through_without_the_texts_they_lie_beside(store: SqlStore) -> None:
    with plans(store) as lines:
        store.find_articles("harbour wall", 5)

    assert any("ix_articles_newest_published_title" in line for line in lines)


@contextmanager
def plans(store: SqlStore) -> Iterator[list[str]]:
    """Gather how SQLite finds the rows of all that is asked meanwhile."""
    lines = list[str]()

    def explain(
        _db: object, cursor: Any, statement: str, given: Any, _context: object, many: bool
    ) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")):
            plan = cursor.connection.cursor()
            rows = plan.execute(f"explain query plan {statement}", given[0] if many else given)
            lines.extend(row[3] for row in rows)

    event.listen(store._engine, "before_cursor_execute", explain)
    try:
        yield lines
    finally:
        event.remove(store._engine, "before_cursor_execute", explain)
