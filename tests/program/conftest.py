"""The program as its user runs it, in a folder of its own.

`program` starts it, which takes a second or two of a processor: for tests of what starting, stopping
and surroundings do. `here` calls the same command inside the test's process: for tests that need many
of them to see what becomes of stories and editions.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from digest.cli.program import foremost
from digest.cli.program import program as commands

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
def here() -> Digest:
    """Call `digest` with these arguments as if from a folder; return the same as `program`."""

    def call(*arguments: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
        out, err = io.StringIO(), io.StringIO()
        with (
            pytest.MonkeyPatch.context() as surroundings,
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            surroundings.chdir(folder)
            for name, value in {"SOURCE_DATE_EPOCH": MOMENT, **variables}.items():
                surroundings.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                commands(foremost(arguments), prog_name="digest")
        code = int(ended.value.code or 0)
        return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())

    return call


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
