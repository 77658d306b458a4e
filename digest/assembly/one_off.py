"""A run without a configuration: of the folders, files and feeds that a command line names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.config import Loaded, Settings
from digest.config.document import Document
from digest.errors import ConfigError
from digest.sources.files import KINDS

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
    named: list[dict[str, object]] = []
    for path in paths:
        if path.startswith(("http://", "https://")):
            named.append({"feed": path, "first_window": "30 days", **reach})
        elif "://" in path:
            raise ConfigError(f"{path}: not an address digest reads", hint="use http or https")
        elif not Path(path).exists():
            raise ConfigError(f"{path}: no such folder or file", hint="check the path")
        elif Path(path).is_file() and Path(path).suffix.lower() not in KINDS:
            raise ConfigError(
                f"{path}: not a kind of file digest reads",
                hint=f"it reads {' '.join(sorted(KINDS))}; give an article one of these endings",
            )
        else:
            named.append({"folder": path})
    settings = Settings.model_validate(
        {
            "state": "sqlite://",
            "sources": named,
            "profiles": [ONE_OFF_PROFILE],
            "archive": {"folder": out or ONE_OFF_FOLDER},
        }
    )
    return Loaded(settings, Path.cwd(), Document("command line", {}, {}))
