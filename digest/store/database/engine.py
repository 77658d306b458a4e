"""Opens the database, keeps its transactions honest, and turns its library's errors into ours."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    FromClause,
    StaticPool,
    Table,
    case,
    cast,
    column,
    create_engine,
    event,
    func,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError

from digest.errors import StoreBusy, StoreError
from digest.store.database.kept import DAMAGED

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

BUSY_SECONDS = 10.0
"""How long a writer waits for another one before it gives up."""

AT_ONCE = 500
"""Values in one IN list: well under every database's limit."""

KNOWN = ("sqlite", "postgresql")
"""The databases we know."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    # FULL, not NORMAL: a mail that went out must not be forgotten when the power fails.
    "PRAGMA synchronous=FULL",
    "PRAGMA trusted_schema=OFF",
    # Up to 64 MB: what one filing changes in the indexes is written once, at its end. With the
    # 2 MB that SQLite takes by itself it goes out and comes back in the middle.
    "PRAGMA cache_size=-65536",
)


def parsed(url: str) -> URL:
    """Return the parts of a database address. Raise StoreError for one that cannot be used."""
    try:
        address = make_url(url)
        name = address.get_backend_name()
        address.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(f"{url}: not a database address", hint=_EXAMPLES) from error
    if name not in KNOWN:
        raise StoreError(f"{name}: not a database this program knows", hint=_EXAMPLES)
    return address


_EXAMPLES = "for example sqlite:///state/digest.db or postgresql+psycopg://user@host/digest"


def database_file(address: URL) -> Path | None:
    """Return the file a SQLite database lies in; None for one in memory, on a server, or only looked at."""
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    named = str(address.database)
    return None if named.startswith("file:") else Path(named)


def connect(address: URL) -> Engine:
    """Return an engine whose transactions are the ones we begin. Nothing is read yet.

    Raise StoreError where its driver is not installed.
    """
    try:
        if address.get_backend_name() != "sqlite":
            return create_engine(address, pool_pre_ping=True)
        return _sqlite(address)
    except ModuleNotFoundError as error:
        raise StoreError(f"{shown(address)}: {error}", hint="is its driver installed?") from error


def _sqlite(address: URL) -> Engine:
    file = database_file(address)
    if file is not None:
        if file.is_dir():
            raise StoreError(f"{file}: is a folder", hint="`state` in config.yaml names a file")
        _make_folder(file.parent)
        engine = create_engine(address)
    elif address.query:
        engine = create_engine(address)
    else:
        engine = create_engine(
            address, poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{folder}: {error.strerror or error}", hint="check `state` in config.yaml"
        ) from None


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction begins is switched off: see _begin.
    connection.isolation_level = None
    # First of all, for even the others may have to wait.
    connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(db: Connection) -> None:
    # A writer takes the write lock at once: two that read first and write later would deadlock.
    writes = db.get_execution_options().get("writes")
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give one consistent view of what is kept."""
    with translated(engine.url), engine.connect() as db, db.begin():
        yield db


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give one transaction: all of it is kept, or nothing."""
    with (
        translated(engine.url),
        engine.connect().execution_options(writes=True) as db,
        db.begin(),
    ):
        yield db


@contextmanager
def translated(address: URL) -> Iterator[None]:
    """Turn what the database says into a StoreError with a next step; a bug passes through."""
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, sqlite3.Error) as error:
        raise _in_our_words(address, error) from error


def _in_our_words(address: URL, error: Exception) -> StoreError:
    said = str(getattr(error, "orig", None) or error)
    where = shown(address)
    if "locked" in said or "busy" in said:
        return StoreBusy(f"{where}: another program is writing", hint="try again in a moment")
    if "malformed" in said or "not a database" in said or "corrupt" in said:
        return StoreError(f"{where}: damaged ({said})", hint=DAMAGED)
    if (file := database_file(address)) and file.is_dir():
        return StoreError(f"{where}: a folder", hint="name a file in it as `state`")
    if "unable to open" in said or "readonly" in said:
        is_closed = _only_looked_at(address) and "readonly" not in said
        lacks = "cannot be read" if is_closed else "cannot be opened for writing"
        return StoreError(f"{where}: {lacks}", hint="check its rights and those of its folder")
    if "full" in said:
        return StoreError(f"{where}: no space left", hint="free some space; nothing was lost")
    return StoreError(f"{where}: {said}", hint="is the database there, and is it digest's?")


def shown(address: URL) -> str:
    """Return how an address is told: a file by its path, a server without the password."""
    if _only_looked_at(address):
        return url2pathname(urlsplit(str(address.database)).path)
    return str(database_file(address) or address.render_as_string(hide_password=True))


def _only_looked_at(address: URL) -> bool:
    """Say whether an address is SQLite's URI of a file that nothing is written to."""
    return address.get_backend_name() == "sqlite" and str(address.database).startswith("file:")


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield the values in runs short enough for one IN list."""
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]


def asked(db: Connection, name: Column[Any], values: Sequence[Any]) -> FromClause:
    """Return what is asked of a column as a table, `asked.value`: to find a few rows for each.

    One statement for many values costs a tenth of as many statements.
    """
    kind = name.type
    if db.dialect.name == "sqlite":
        given = func.json_each(json.dumps(list(values)))
        return given.table_valued(column("value", kind), name="asked")
    from sqlalchemy.dialects import postgresql

    array = postgresql.ARRAY(kind)
    given = func.unnest(cast(list(values), array))
    return given.table_valued(column("value", kind), name="asked").render_derived()


Row = Mapping[str, Any]


def upsert(
    db: Connection,
    table: Table,
    rows: Sequence[Row],
    *,
    adding: Sequence[str] = (),
    latest: Sequence[str] = (),
) -> None:
    """Insert rows; those whose primary key is kept already replace it.

    Columns named in `adding` are added to what is kept instead, and of those named in `latest`
    the greater stays.
    """
    if not rows:
        return
    insert = _insert(db, table)
    keys = [column.name for column in table.primary_key]
    changed: dict[str, Any] = {n: insert.excluded[n] for n in rows[0] if n not in keys}
    changed |= {n: table.c[n] + insert.excluded[n] for n in adding}
    for n in latest:
        given = insert.excluded[n]
        changed[n] = case((given > table.c[n], given), else_=table.c[n])
    db.execute(insert.on_conflict_do_update(index_elements=keys, set_=changed), list(rows))


def insert_missing(db: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert the rows whose primary key is not kept yet."""
    if rows:
        insert = _insert(db, table).on_conflict_do_nothing()
        db.execute(insert, list(rows))


def _insert(db: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an insertion that can say what becomes of a row that is there already."""
    if db.dialect.name == "sqlite":
        return sqlite.insert(table)
    # Importing it takes long enough to be felt in every command that never meets it.
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
