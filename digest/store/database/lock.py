"""One run at a time for one state."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from digest.errors import StoreBusy, StoreError
from digest.store.database.engine import database_file, translated

_HINT = "wait for it to end, or stop it"


@contextmanager
def held(engine: Engine) -> Iterator[None]:
    """Hold the state for one run. Raise StoreBusy at once, naming who holds it."""
    file = database_file(engine.url)
    if file is not None:
        with _held_file(file.with_name(file.name + ".lock")):
            yield
    elif engine.dialect.name == "postgresql":
        with _held_on_server(engine):
            yield
    else:
        yield


@contextmanager
def _held_file(path: Path) -> Iterator[None]:
    # The file stays: to remove it would let two runs each lock a file of that name.
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}", hint="check its folder's rights") from error
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() or "unknown"
        raise StoreBusy(f"{path.stem}: in use by process {holder}", hint=_HINT) from error
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)


@contextmanager
def _held_on_server(engine: Engine) -> Iterator[None]:
    key = _server_key(engine)
    with translated(engine.url), engine.connect() as db:
        db = db.execution_options(isolation_level="AUTOCOMMIT")
        if not db.scalar(text("select pg_try_advisory_lock(:key)"), {"key": key}):
            holder = db.scalar(text(_WHO_HOLDS), {"key": key})
            raise StoreBusy(f"in use by database session {holder}", hint=_HINT)
        try:
            yield
        finally:
            db.execute(text("select pg_advisory_unlock(:key)"), {"key": key})


_WHO_HOLDS = "select pid from pg_locks where locktype = 'advisory' and objid = :key and granted"


def _server_key(engine: Engine) -> int:
    """Return a 31-bit number that all runs on this database share and nothing else is likely to."""
    name = f"digest {engine.url.database}"
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1
