"""Commands that only list what is kept start without the parts that read and choose."""

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


@pytest.mark.parametrize("command", ["editions", "story list", "sources list"])
def test_a_list_needs_no_stage_and_no_arrays(command: str, tmp_path: Path, root: Path) -> None:
    (tmp_path / "config.yaml").write_text("")
    arguments = ["-q", "-c", str(tmp_path / "config.yaml"), *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", LISTING, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
