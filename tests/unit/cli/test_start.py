"""Commands that only look at what is kept start without the parts that read and choose."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LISTING = """
import sys
from digest.cli.program import program
try:
    program(sys.argv[1:])
except SystemExit as ended:
    assert not ended.code
print(*sorted(m for m in sys.modules if m.startswith(("digest.stages", "numpy", "scipy"))))
"""

LOOKING = """
import sys
from digest.cli.program import program
try:
    program(sys.argv[1:])
except SystemExit as ended:
    assert ended.code == 2  # nothing is kept yet that could be looked at
heavy = ("digest.stages.grouping", "digest.stages.pages", "numpy", "scipy", "psycopg")
print(*sorted(m for m in sys.modules if m.startswith(heavy)))
"""


@pytest.mark.parametrize(
    ("program", "command"),
    [
        (LISTING, "editions"),
        (LISTING, "story list"),
        (LISTING, "sources list"),
        (LOOKING, "verify"),
        (LOOKING, "why anything"),
    ],
)
def test_what_only_looks_needs_no_arrays(
    program: str, command: str, tmp_path: Path, root: Path
) -> None:
    (tmp_path / "config.yaml").write_text("")
    arguments = ["-q", "-c", str(tmp_path / "config.yaml"), *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
