"""Commands called inside the test's own process: quicker than the program, and as it prints."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from digest.cli.program import foremost, program


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> Said:
    """Call `digest` with these arguments."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        program(foremost(arguments), prog_name="digest")
    printed = capsys.readouterr()
    return Said(int(ended.value.code or 0), printed.out, printed.err)
