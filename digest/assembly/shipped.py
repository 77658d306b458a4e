"""What is shipped with the program: templates, with the user's own laid over them, and two pages on the configuration."""

from __future__ import annotations

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from digest.errors import TemplateError

LARGEST = 500_000
"""Bytes of one template."""
MOST = 200
"""Files, and folders, of the user's own."""
REFERENCE = "configuration.md"
CHECKOUT = Path(__file__).resolve().parents[2]
"""Where they lie when the package runs from a checkout."""


def built_in() -> Traversable:
    """Return the folder of built-in templates: in the wheel, else beside the package."""
    packed = files("digest") / "templates"
    if packed.is_dir():
        return packed
    return CHECKOUT / "templates"


def template_texts(own: Path | None) -> dict[str, str]:
    """Return template texts by name, such as `web/edition.html`.

    Files of the folder `own` take the place of built-in ones of the same name; further files in
    it may be included by them. Raise TemplateError when a file of it cannot be read.
    """
    texts = dict(_texts(built_in(), ""))
    if own is not None:
        texts.update(_own(own))
    return texts


def _texts(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            found += _texts(entry, f"{prefix}{entry.name}/")
        elif not entry.name.startswith("."):
            found.append((prefix + entry.name, entry.read_text(encoding="utf-8")))
    return found


def _own(folder: Path) -> dict[str, str]:
    if not folder.is_dir():
        raise TemplateError(f"{folder}: no such folder", hint="check `templates` in config.yaml")
    return {p.relative_to(folder).as_posix(): _text(p) for p in sorted(_within(folder))}


def _within(folder: Path) -> list[Path]:
    """Return the files in a folder and below; raise TemplateError where it holds too much for one of templates."""
    found = list[Path]()
    for folders, (place, below, names) in enumerate(os.walk(folder), start=1):
        below[:] = sorted(name for name in below if not name.startswith("."))
        found += [Path(place, name) for name in names if not name.startswith(".")]
        if max(len(found), folders) > MOST:
            raise TemplateError(
                f"{folder}: holds more than {MOST} files or folders",
                hint="`templates` in config.yaml names a folder of templates alone",
            )
    return [path for path in found if path.is_file()]


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise TemplateError(f"{path}: larger than {LARGEST:,} bytes", hint="is it a template?")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path}: cannot be read: {error}", hint="save it as UTF-8") from None


def reference_page() -> str:
    """Return the page that explains every key of the configuration, as Markdown."""
    packed = files("digest") / REFERENCE
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (CHECKOUT / "docs" / REFERENCE).read_text(encoding="utf-8")


def sample_configuration() -> str:
    """Return the commented config.yaml that `digest init` writes."""
    return (built_in() / "init" / "config.yaml").read_text(encoding="utf-8")
