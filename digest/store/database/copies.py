"""Copies of a whole state, and looks at one that cannot be written to."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from digest.errors import StoreError
from digest.store.database.engine import database_file, translated

NOTHING = "sqlite://"
"""The address of a state in memory, which holds nothing at first and ends with who opened it."""


@contextmanager
def rehearsal(address: URL) -> Iterator[str]:
    """Give the address of a copy of a SQLite state, which is thrown away at the end. Raise StoreError for any other."""
    if address.get_backend_name() != "sqlite":
        raise StoreError("only a SQLite state can be rehearsed", hint="leave out --dry-run")
    file = database_file(address)
    if file is None or not file.exists():
        yield NOTHING
        return
    with tempfile.TemporaryDirectory(prefix="digest-rehearsal-") as folder:
        copy = Path(folder) / file.name
        with translated(address):
            duplicate(file, copy)
        yield f"sqlite:///{copy}"


def viewed(address: URL) -> URL:
    """Return the address by which a state is only looked at: nothing is made, and a disk may be read-only."""
    file = database_file(address)
    if file is None:
        return address
    if not file.exists():
        return make_url(NOTHING)
    return address if _writable(file) else make_url(f"sqlite:///{_looked_at(file)}&uri=true")


def _writable(file: Path) -> bool:
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _looked_at(file: Path) -> str:
    """Return a file as SQLite's URI for reading it where nothing can be written beside it."""
    log = file.with_name(file.name + "-wal")
    # Without a log nobody is at work on it, and it can be read as it lies there.
    how = "mode=ro" if log.exists() else "immutable=1"
    return f"{file.absolute().as_uri()}?{how}"


def duplicate(file: Path, copy: Path) -> None:
    """Copy a SQLite database as one moment's whole, even while another program writes to it."""
    read = str(file) if _writable(file) else _looked_at(file)
    with (
        closing(sqlite3.connect(read, uri=read.startswith("file:"))) as kept,
        closing(sqlite3.connect(copy)) as made,
    ):
        kept.backup(made)
