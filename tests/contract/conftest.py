"""Every store that the program can open; each passes the same suite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.store import SqlStore, open_store


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store of each kind."""
    url = {"file": f"sqlite:///{tmp_path}/state.db", "memory": "sqlite://"}[request.param]
    opened = open_store(url)
    yield opened
    opened.close()
