"""Change the list of sources in config.yaml, comments and all the rest left as they are."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from digest.config.load import load, nearest
from digest.errors import ConfigError

WIDE = 4096
"""Columns at which a line of the user's file would be broken: none is as long."""


def add_sources(path: Path, entries: Sequence[Mapping[str, object]]) -> int:
    """Add sources that are not there yet, by address; return how many were added.

    Raise ConfigError, and change nothing, when the configuration is or would become wrong.
    """
    loaded = load(path)
    there = {source.place for source in loaded.settings.sources}
    names = {source.name or source.place for source in loaded.settings.sources}
    fresh: list[dict[str, object]] = []
    for entry in entries:
        place = str(entry.get("feed") or entry.get("folder") or "")
        if place in there:
            continue
        there.add(place)
        fresh.append(_named_once(dict(entry), place, names))
    if fresh:
        _change(path, lambda sources: sources.extend(_mapped(entry) for entry in fresh))
    return len(fresh)


def _named_once(entry: dict[str, object], place: str, names: set[str]) -> dict[str, object]:
    """Leave a name away that another source has; the address then stands in."""
    if str(entry.get("name", place)) in names:
        entry.pop("name", None)
    names.add(str(entry.get("name", place)))
    return entry


def remove_source(path: Path, named: str) -> str:
    """Remove the source of this name or address; return its address. Raise ConfigError."""
    sources = load(path).settings.sources
    for place, source in enumerate(sources):
        if named in (source.name, source.place):
            _change(path, lambda kept, at=place: kept.pop(at))
            return source.place
    known = [name for s in sources for name in (s.name, s.place) if name]
    raise ConfigError(
        f"no source is called `{named}`{nearest(named, known)}",
        hint="`digest sources list` lists them",
    )


def _mapped(entry: Mapping[str, object]) -> CommentedMap:
    mapped = CommentedMap()
    for key, value in entry.items():
        if isinstance(value, tuple | list):
            flow = CommentedSeq(value)
            flow.fa.set_flow_style()
            mapped[key] = flow
        else:
            mapped[key] = value
    return mapped


def _change(path: Path, change: Any) -> None:
    """Apply the change to the list of sources and put the file in place whole."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        document = yaml.load(path.read_text(encoding="utf-8-sig")) or CommentedMap()
    except (YAMLError, OSError) as error:
        raise ConfigError(f"{path}: {error}", hint="edit the file by hand") from None
    if not isinstance(document.get("sources"), CommentedSeq) or not document["sources"]:
        document["sources"] = CommentedSeq()
    change(document["sources"])
    written = io.StringIO()
    yaml.dump(document, written)
    _replace(path, written.getvalue())


def _replace(path: Path, text: str) -> None:
    """Check the new text beside the old file, then put it in its place; a link to it stays one.

    Raise ConfigError where its folder takes no file.
    """
    path = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".config-", suffix=".yaml")
    except OSError as error:
        raise ConfigError(
            f"{path} cannot be changed: {path.parent}: {error.strerror}",
            hint="make its folder writable, or edit the file by hand",
        ) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        load(beside)
        beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
