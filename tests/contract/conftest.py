"""Every store that the program can open; each passes the same suite."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from digest.store import SqlStore, open_store
from tests.conftest import absent


@pytest.fixture(
    params=["file", "memory", pytest.param("server", marks=pytest.mark.audit)],
)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store of each kind."""
    if request.param == "server":
        yield from _on(fresh_database(request.getfixturevalue("postgresql")))
    elif request.param == "file":
        yield from _on(f"sqlite:///{tmp_path}/state.db")
    else:
        yield from _on("sqlite://")


def _on(url: str) -> Iterator[SqlStore]:
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    """The folder of a PostgreSQL server of our own, which listens on a socket there alone."""
    if shutil.which("initdb") is None or shutil.which("pg_ctl") is None:
        absent("PostgreSQL is not installed")
    if find_spec("psycopg") is None:
        absent("psycopg is not installed: pip install digest-reader[postgresql]")
    folder = Path(tempfile.mkdtemp(prefix="digest-pg-"))
    if os.getuid() == 0:
        os.chown(folder, pwd.getpwnam(_OWNER).pw_uid, -1)
    _as_owner("initdb", "-D", f"{folder}/data", "-U", "digest", "-A", "trust", "-E", "UTF8")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    _as_owner("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")
    yield folder
    _as_owner("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


_OWNER = "postgres"


def _as_owner(*command: str) -> None:
    # The server refuses to be run by root.
    owner = _OWNER if os.getuid() == 0 else None
    nowhere = subprocess.DEVNULL
    subprocess.run(
        command, check=True, user=owner, cwd="/", stdout=nowhere, stderr=nowhere, timeout=120
    )


_made = iter(range(1_000_000))


def fresh_database(folder: Path) -> str:
    import psycopg

    name = f"state{next(_made)}"
    with psycopg.connect(f"host={folder} user=digest dbname=postgres", autocommit=True) as server:
        server.execute(f"create database {name}".encode())
    return f"postgresql+psycopg://digest@/{name}?host={folder}"
