"""What a database on a server does besides what every store does."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import StoreBusy, StoreError
from digest.store import open_store, rehearsal
from tests.contract.conftest import fresh_database

pytestmark = pytest.mark.audit


def test_a_second_run_on_the_same_database_is_told_at_once(postgresql: Path) -> None:
    url = fresh_database(postgresql)
    first, second, other = open_store(url), open_store(url), open_store(fresh_database(postgresql))

    with first.lock(), other.lock():
        taken = pytest.raises(StoreBusy, match="database session")
        with taken, second.lock():
            pass
    with second.lock():
        assert second.health() == ()

    for store in (first, second, other):
        store.close()


def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as told:
        open_store(f"postgresql+psycopg://me:s3cret@/state?host={tmp_path}")

    assert "s3cret" not in told.value.message


def test_a_state_on_a_server_is_not_rehearsed(postgresql: Path) -> None:
    with (
        pytest.raises(StoreError, match="SQLite"),
        rehearsal(fresh_database(postgresql)),
    ):
        pytest.fail("it was")
