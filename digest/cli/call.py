"""What every command is given: the console, and the configuration it was called with."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.console import Console

if TYPE_CHECKING:
    from digest.config import Loaded


@dataclass(frozen=True)
class Call:
    """One call of the program."""

    config: str | None
    console: Console

    def path(self) -> Path:
        """Return the configuration file. Raise ConfigError when there is none."""
        from digest.config import find

        return find(self.config, os.environ)

    def loaded(self) -> Loaded:
        """Return the checked configuration. Raise ConfigError with everything wrong in it."""
        from digest.config import load

        return load(self.path())
