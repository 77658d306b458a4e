"""Brings a database to the shape this program knows. The only importer of alembic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from digest.errors import StoreError
from digest.store.database.engine import reading, shown, writing

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parents[1] / "migrations"

NEWEST = "0004"
"""The revision the tables in schema.py stand at; a test compares it with the scripts."""


def upgrade(engine: Engine) -> None:
    """Upgrade the database, in one transaction. Raise StoreError when it is newer than we are."""
    kept = revision(engine)
    if kept == NEWEST:
        return
    if kept is not None and kept not in known():
        raise StoreError(
            f"{shown(engine.url)}: written by a newer version (schema {kept})",
            hint="upgrade digest; this version knows schemas up to " + NEWEST,
        )
    run(engine)


def revision(engine: Engine) -> str | None:
    """Return the schema revision the database stands at; None when it is empty.

    Raise StoreError for a database that holds something else.
    """
    with reading(engine) as db:
        tables = inspect(db).get_table_names()
        if "alembic_version" not in tables:
            if tables:
                hint = "give `state` a database of its own"
                raise StoreError(f"{shown(engine.url)}: not a state of digest", hint=hint)
            return None
        kept: str | None = db.scalar(text("select version_num from alembic_version"))
        return kept


def known() -> tuple[str, ...]:
    """Return the revisions this program can start from, oldest first."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config())
    return tuple(reversed([script.revision for script in scripts.walk_revisions()]))


def _config() -> Config:
    # Half a second to import, and needed only when there is something to upgrade.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config


def run(engine: Engine, target: str = "head") -> None:
    """Take the database to a step, in one transaction."""
    from alembic import command

    with writing(engine) as db:
        config = _config()
        config.attributes["connection"] = db
        command.upgrade(config, target)
