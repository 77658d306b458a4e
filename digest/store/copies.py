"""Copies of a whole state."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL

from digest.errors import StoreError
from digest.store.engine import database_file, translated


def rehearsal(address: URL) -> str:
    """Return the address of a throw-away copy of a SQLite state."""
    if address.get_backend_name() != "sqlite":
        raise StoreError("only a SQLite state can be rehearsed", hint="leave out --dry-run")
    file = database_file(address)
    if file is None or not file.exists():
        return "sqlite://"
    copy = Path(tempfile.mkdtemp(prefix="digest-rehearsal-")) / file.name
    with translated(address):
        duplicate(file, copy)
    return f"sqlite:///{copy}"


def duplicate(file: Path, copy: Path) -> None:
    """Copy a SQLite database as one moment's whole, even while another program writes to it."""
    with closing(sqlite3.connect(file)) as kept, closing(sqlite3.connect(copy)) as made:
        kept.backup(made)
