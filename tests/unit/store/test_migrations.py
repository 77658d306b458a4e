"""The steps from one shape of the database to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from digest.store import open_store
from digest.store.database import migrate
from digest.store.database.engine import connect, parsed, reading
from digest.store.database.schema import metadata


def test_the_steps_lead_to_the_tables_the_program_uses() -> None:
    engine = connect(parsed("sqlite://"))
    migrate.upgrade(engine)

    with reading(engine) as db:
        context = MigrationContext.configure(db, opts={"compare_type": same_type})
        differences = compare_metadata(context, metadata)

    engine.dispose()
    assert differences == []


def same_type(_context: object, inspected: object, declared: object, *rest: object) -> bool:
    """Types are told apart by how they are stored: our own decorate the plain ones."""
    return False


def test_the_newest_step_is_the_one_the_program_names() -> None:
    assert migrate.known()[-1] == migrate.NEWEST


@pytest.mark.parametrize("start", [None, *migrate.known()])
def test_a_state_from_any_step_is_brought_up(start: str | None, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/state.db"
    engine = connect(parsed(url))
    if start is not None:
        migrate.run(engine, start)
    engine.dispose()

    store = open_store(url)

    assert migrate.revision(store._engine) == migrate.NEWEST
    store.close()
