"""Runs the steps on the connection it is given: alembic looks for this file."""

from __future__ import annotations

from alembic import context

from digest.store.database.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
)
context.run_migrations()
