"""The program as its user runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MOMENT = "1795170600"
"""The clock of every run: 20 November 2026, 10:30 UTC, after the last day of the samples."""

Digest = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def program(root: Path) -> Digest:
    """Run `digest` with these arguments in a folder; return what it printed and its exit code."""
    environment = {**os.environ, "NO_COLOR": "1", "SOURCE_DATE_EPOCH": MOMENT}
    if not os.environ.get("DIGEST_FROM_WHEEL"):
        environment["PYTHONPATH"] = str(root)

    def run(*arguments: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "digest", *arguments],
            cwd=folder,
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def home(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample configuration and the sample articles."""
    folder = tmp_path_factory.mktemp("home")
    shutil.copy(root / "config.yaml", folder)
    shutil.copytree(root / "seeds", folder / "seeds")
    return folder


@pytest.fixture(scope="session")
def replayed(home: Path, program: Digest) -> Path:
    """The same folder after `digest run --each-day`."""
    done = program("run", "--each-day", folder=home)
    assert done.returncode == 0, done.stderr
    return home
