"""A database that is locked, damaged, too new, full, or left by a run that was killed."""

from __future__ import annotations

import ast
import inspect
import os
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from digest.errors import StoreBusy, StoreError
from digest.model import Cursor, Filing, Outcome, Run, RunKind, Verdict
from digest.store import SqlStore, open_store, rehearsal, view_store
from digest.store.database import copies, engine
from digest.store.lookups import SqlLookups
from tests.contract.kept import file_in
from tests.contract.made import (
    MORNING,
    FakeSource,
    article,
    delivery,
    edition,
    fetched,
    filing,
    item,
    reading,
    report,
)

HARBOUR = FakeSource()
MADE = edition(1)
GIVEN = delivery(MADE)
LEASE = timedelta(minutes=10)

WRITES: dict[str, Callable[[SqlStore], object]] = {
    "keep_items": lambda s: s.keep_items(HARBOUR, fetched(item()), MORNING),
    "note_failure": lambda s: s.note_failure(HARBOUR, Cursor(), "gone", MORNING),
    "keep_readings": lambda s: s.keep_readings([reading(article())], []),
    "keep_filing": lambda s: s.keep_filing(Filing(), [], [], []),
    "close_quiet_stories": lambda s: s.close_quiet_stories(MORNING, MORNING),
    "keep_edition": lambda s: s.keep_edition(MADE, [], [GIVEN]),
    "claim": lambda s: s.claim(GIVEN, "me", MORNING, LEASE),
    "keep_body": lambda s: s.keep_body(GIVEN, b"x"),
    "note_dot": lambda s: s.note_dot(GIVEN, "me"),
    "settle": lambda s: s.settle(GIVEN, "me", Outcome(verdict=Verdict.SENT), MORNING),
    "release_expired": lambda s: s.release_expired(MORNING, []),
    "repeat": lambda s: s.repeat(GIVEN, MORNING, 1),
    "hurry": lambda s: s.hurry(MORNING),
    "keep_lapses": lambda s: s.keep_lapses([], [], MORNING),
    "keep_correction": lambda s: s.keep_correction(Filing(), []),
    "note_run": lambda s: s.note_run(Run(kind=RunKind.COLLECT, began=MORNING, message="")),
    "forget": lambda s: s.forget(MORNING),
}
"""Every method of the store that writes."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a state lies."""
    return tmp_path / "state.db"


@contextmanager
def opened(file: Path) -> Iterator[SqlStore]:
    store = open_store(f"sqlite:///{file}")
    try:
        yield store
    finally:
        store.close()


# -- locked ----------------------------------------------------------------------------------


@pytest.mark.parametrize("method", WRITES)
def test_a_write_that_another_program_blocks_says_so(
    file: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    with opened(file) as store, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreBusy, match="another program is writing"):
            WRITES[method](store)


def test_every_method_that_writes_is_tried_locked() -> None:
    assert set(WRITES) == {
        name
        for kind in (SqlStore, SqlLookups)
        for name, method in vars(kind).items()
        if callable(method) and "_write" in called(method)
    }


def called(method: Callable[..., object]) -> set[str]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(method)))
    return {
        n.func.attr
        for n in ast.walk(tree)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
    }


def test_reading_goes_on_while_another_program_writes(file: Path) -> None:
    with opened(file) as store, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert store.health() == ()


def test_a_second_run_is_told_at_once_who_holds_the_state(file: Path) -> None:
    with opened(file) as first, opened(file) as second, first.lock():
        taken = pytest.raises(StoreBusy, match=f"process {os.getpid()}")
        with taken, second.lock():
            pass

    with opened(file) as third, third.lock():
        assert third.health() == ()


HOLD = """
import sys, time
from digest.store import open_store
with open_store(sys.argv[1]).lock():
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
def test_a_killed_run_leaves_no_lock_behind(file: Path) -> None:
    with opened(file) as store:
        arguments = [sys.executable, "-c", HOLD, f"sqlite:///{file}"]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout
            assert other.stdout.readline() == "held\n"
            with pytest.raises(StoreBusy, match=f"process {other.pid}"), store.lock():
                pass
            other.kill()

        with store.lock():
            assert store.health() == ()


# -- killed ----------------------------------------------------------------------------------

KILL = """
import os, sys
from sqlalchemy import event
from digest.store import open_store
from tests.faults.test_state import WRITES
store = open_store(sys.argv[1])
event.listen(store._engine, "commit", lambda _: os._exit(9))
WRITES[sys.argv[2]](store)
"""


@pytest.mark.slow
@pytest.mark.parametrize("method", ["keep_items", "keep_readings", "keep_edition", "claim"])
def test_a_run_killed_before_its_commit_has_kept_nothing(file: Path, method: str) -> None:
    with opened(file) as store:
        prepared(store, method)
        before = everything(file)

    arguments = [sys.executable, "-c", KILL, f"sqlite:///{file}", method]
    ended = subprocess.run(arguments, timeout=60, check=False).returncode

    assert ended == 9
    with opened(file) as store:
        assert everything(file) == before
        WRITES[method](store)
        assert everything(file) != before


def prepared(store: SqlStore, method: str) -> None:
    """Make a state in which this write has something to do."""
    file_in(store, (article("a9"), "s9"))
    if method == "keep_readings":
        store.keep_items(HARBOUR, fetched(reading(article())[0]), MORNING)
    if method == "claim":
        store.keep_edition(MADE, [], [GIVEN])


def everything(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as db:
        names = [n for (n,) in db.execute("select name from sqlite_master where type = 'table'")]
        return {n: db.execute(f"select * from {n}").fetchall() for n in names}


# -- damaged, foreign, newer -----------------------------------------------------------------


def test_a_file_that_is_no_database_is_told_plainly(file: Path) -> None:
    file.write_bytes(b"my shopping list\n" * 500)

    with pytest.raises(StoreError, match="damaged") as told:
        open_store(f"sqlite:///{file}")

    assert "move it aside" in told.value.hint
    assert file.read_bytes().startswith(b"my shopping list")


def test_a_damaged_database_is_told_plainly(file: Path) -> None:
    with opened(file) as store:
        file_in(store, *((article(f"a{n}", "Some words. " * 400), "s1") for n in range(20)))
    size = file.stat().st_size
    with file.open("r+b") as raw:
        raw.seek(4096)
        raw.write(os.urandom(size - 4096))

    with pytest.raises(StoreError, match="damaged"), opened(file) as store:
        store.find_articles("about", 100)


def test_a_damaged_value_is_told_plainly(file: Path) -> None:
    with opened(file) as store:
        file_in(store, (article("a1"), "s1"))
        with closing(sqlite3.connect(file)) as db, db:
            db.execute("update articles set value = zeroblob(100)")

        with pytest.raises(StoreError, match="damaged"):
            store.article("a1")


def test_a_database_of_a_newer_version_is_left_alone(file: Path) -> None:
    with opened(file), closing(sqlite3.connect(file)) as db, db:
        db.execute("update alembic_version set version_num = '9999'")

    with pytest.raises(StoreError, match="newer version") as told:
        open_store(f"sqlite:///{file}")

    assert "upgrade digest" in told.value.hint


def test_somebody_elses_database_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("create table items (mine text)")

    with pytest.raises(StoreError, match="not a state of digest"):
        open_store(f"sqlite:///{file}")


@pytest.mark.parametrize(
    "url", ["nonsense", "sqlit:///x", "mysql://host/db", "postgresql+nodriver://h/d", ""]
)
def test_an_address_that_cannot_be_used_is_told_with_an_example(url: str) -> None:
    with pytest.raises(StoreError) as told:
        open_store(url)

    assert "sqlite:///" in told.value.hint


def test_a_folder_in_the_way_is_told_plainly(file: Path) -> None:
    file.mkdir()

    with pytest.raises(StoreError, match="is a folder"):
        open_store(f"sqlite:///{file}")


def test_a_full_disk_loses_nothing(file: Path) -> None:
    with opened(file) as store:
        store.keep_items(HARBOUR, fetched(item("one")), MORNING)
        with store._write() as db:
            pages = db.exec_driver_sql("pragma page_count").scalar()
            db.exec_driver_sql(f"pragma max_page_count = {pages}")
        large = item("two", os.urandom(200_000))

        with pytest.raises(StoreError, match="no space left"):
            store.keep_items(HARBOUR, fetched(large, etag="moved"), MORNING)

        assert store.cursor("harbour") == Cursor()
        assert [kept.key for kept in store.unread_items(9)] == ["one"]


def test_a_rehearsal_leaves_the_state_as_it_was(file: Path) -> None:
    with opened(file) as store:
        store.keep_items(HARBOUR, fetched(item("one")), MORNING)
        with rehearsal(f"sqlite:///{file}") as address:
            copy = open_store(address)
            copy.keep_items(HARBOUR, fetched(item("two")), MORNING)
            in_copy = [kept.key for kept in copy.unread_items(9)]
            copy.close()

        assert in_copy == ["one", "two"]
        assert [kept.key for kept in store.unread_items(9)] == ["one"]


def test_a_state_that_is_not_there_yet_is_rehearsed_in_memory(file: Path) -> None:
    with rehearsal(f"sqlite:///{file}") as address:
        assert address == "sqlite://"
    assert not file.exists()


def test_the_copy_of_a_rehearsal_is_removed(file: Path) -> None:
    with opened(file), rehearsal(f"sqlite:///{file}") as address:
        copy = Path(address.removeprefix("sqlite:///"))
        assert copy.exists()

    assert not copy.parent.exists()


def test_to_look_at_a_state_makes_none(file: Path) -> None:
    folder = file.parent / "new"
    store = view_store(f"sqlite:///{folder / 'state.db'}")

    assert store.health() == ()
    assert not folder.exists()
    store.close()


@pytest.mark.parametrize("writing", [False, True], ids=["at rest", "while a run writes"])
def test_a_state_can_be_looked_at_where_nothing_can_be_written(
    file: Path, writing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that is read-only, or in the folder of somebody else."""
    monkeypatch.setattr(copies, "_writable", lambda _: False)
    with opened(file) as store:
        store.keep_items(HARBOUR, fetched(item("one")), MORNING)
        if not writing:
            store.close()
        seen = view_store(f"sqlite:///{file}")
        with rehearsal(f"sqlite:///{file}") as address:
            copy = open_store(address)
            in_copy = [kept.key for kept in copy.unread_items(9)]
            copy.close()

        assert [kept.key for kept in seen.unread_items(9)] == in_copy == ["one"]
        with pytest.raises(StoreError, match="cannot be opened for writing"):
            seen.keep_items(HARBOUR, fetched(item("two")), MORNING)
        seen.close()


def test_a_state_that_may_not_be_read_is_told_by_its_path(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(file):
        pass
    monkeypatch.setattr(copies, "_writable", lambda _: False)
    monkeypatch.setattr(
        copies, "_looked_at", lambda one: f"{(one.parent / 'gone').as_uri()}?mode=ro"
    )

    with pytest.raises(StoreError) as told:
        view_store(f"sqlite:///{file}").health()

    assert told.value.message == f"{file.parent / 'gone'}: cannot be read"


def test_filing_twice_after_a_kill_between_two_steps_doubles_nothing(file: Path) -> None:
    with opened(file) as store:
        (filed,) = file_in(store, (article("a1"), "s1"))
        again = report(filed.article, "term-a1")

        store.keep_filing(filing(("a1:0", "s1")), [again], [(1,)], [("term-a1",)])

        assert store.frequencies(["term-a1"]).counts == (("term-a1", 1),)
        kept = store.story("s1")
        assert kept
        assert kept.reports == 1


def test_a_filing_has_room_for_the_pages_it_changes(file: Path) -> None:
    with opened(file) as store, store._write() as db:
        kibibytes = -int(db.exec_driver_sql("pragma cache_size").scalar() or 0)

    assert kibibytes == 64 * 1024
