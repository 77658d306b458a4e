"""What every command is given: the console, and the configuration it was called with."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.console import Console
from digest.errors import ConfigError

if TYPE_CHECKING:
    from digest.config import Loaded


YEARS = range(1970, 3000)
"""Years that it can be: days are counted on from each, and back."""


@dataclass(frozen=True)
class Call:
    """One call of the program."""

    config: str | None
    console: Console

    def path(self) -> Path:
        """Return the configuration file. Raise ConfigError when there is none."""
        from digest.config import find

        return find(self.config, os.environ)

    def now(self) -> datetime:
        """Return the time by the clock, or by `SOURCE_DATE_EPOCH` for a run that can be repeated.

        Raise ConfigError when that variable is no number of seconds.
        """
        fixed = os.environ.get("SOURCE_DATE_EPOCH")
        if fixed is None:
            return datetime.now(UTC)
        try:
            moment = datetime.fromtimestamp(int(fixed), UTC)
        except (ValueError, OverflowError, OSError):
            moment = None
        if moment is None or moment.year not in YEARS:
            raise ConfigError(
                f"SOURCE_DATE_EPOCH: {fixed!r} is no time",
                hint="give seconds since 1970, or unset it",
            )
        return moment

    def loaded(self) -> Loaded:
        """Return the checked configuration. Raise ConfigError with everything wrong in it."""
        from digest.config import load

        return load(self.path())


def check_folder(out: str | None) -> None:
    """Raise ConfigError where `--out` names what can be no folder."""
    if out is not None and not out.strip():
        raise ConfigError("--out: an empty path", hint="name a folder, or leave it out")
    with suppress(OSError):  # such as a name that is too long: told when it is written
        if out and Path(out).exists() and not Path(out).is_dir():
            raise ConfigError(f"--out: {out} is a file, no folder", hint="name a folder")
