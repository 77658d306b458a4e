"""A run without a configuration: of the folders, files and feeds that a command line names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.config import Loaded, Settings
from digest.config.document import Document
from digest.errors import ConfigError
from digest.sources.folders.files import KINDS

ONE_OFF_FOLDER = "digest-out"
ONE_OFF_PROFILE = {
    "name": "digest",
    "title": "Digest",
    "stories": 12,
    "briefs": 30,
    "sentences": 6,
    "words": 170,
}
"""One edition of a few articles has room that a morning's has not."""


PUBLIC: Mapping[str, object] = {}
PRIVATE: Mapping[str, object] = {"allow_private": True}
"""Options of a feed: whether its address may lie on this machine or its network."""


def one_off(paths: Sequence[str], out: str | None, reach: Mapping[str, object] = PUBLIC) -> Loaded:
    """Return a configuration for just these folders, files and feeds, remembering nothing."""
    settings = Settings.model_validate(
        {
            "state": "sqlite://",
            "sources": [_source(path, reach) for path in dict.fromkeys(paths)],
            "profiles": [ONE_OFF_PROFILE],
            "archive": {"folder": out or ONE_OFF_FOLDER},
        }
    )
    return Loaded(settings, Path.cwd(), Document("command line", {}, {}))


def _source(path: str, reach: Mapping[str, object]) -> dict[str, object]:
    """Return one of them as config.yaml would name it."""
    if re.fullmatch(r"https?://[^\s/]\S*", path):
        return {"feed": path, "first_window": "30 days", **reach}
    if "://" in path:
        hint = "write a whole one, with http or https and no spaces"
        raise ConfigError(f"{path}: not an address digest reads", hint=hint)
    check_place(path)
    return {"folder": path}


def check_place(path: str) -> None:
    """Raise ConfigError where there is no folder, and no file of a kind that is read."""
    place = Path(path).expanduser()
    if not path.strip() or not is_there(path):
        raise ConfigError(
            f"{path.strip() or 'an empty path'}: no such folder or file", hint="check the path"
        )
    if not place.is_dir() and place.suffix.lower() not in KINDS:
        raise ConfigError(
            f"{path}: not a kind of file digest reads",
            hint=f"it reads {' '.join(sorted(KINDS))}; give an article one of these endings",
        )


def is_there(path: str) -> bool:
    """Say whether there is a folder or a file of this name."""
    try:
        return Path(path).expanduser().exists()
    except (OSError, RuntimeError):  # a name that is too long; `~name` of nobody here
        return False
