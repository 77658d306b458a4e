"""Find, read and check the configuration; on failure say everything that is wrong, with its line."""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from digest.config.document import Complaint, Document, dotted, parse
from digest.config.document import Path as Place
from digest.config.settings import Settings
from digest.errors import ConfigError

FILE = "config.yaml"
PLAIN = {
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "model_type": "must be keys and values",
    "model_attributes_type": "must be keys and values",
    "dict_type": "must be keys and values",
    "string_type": "must be text; put it in quotation marks",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "string_too_short": "must not be empty",
}
"""What the commonest complaints of the checking library mean to the writer of a configuration."""

REFERENCE_HINT = "`digest config explain KEY` says what can stand there"
EXAMPLE_HINT = "`digest init` writes a commented example"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Checked settings, the folder that relative paths start from, and where everything stands."""

    settings: Settings
    folder: Path
    document: Document

    def path(self, written: str) -> Path:
        """Return a path of the configuration as it is meant: relative to the file."""
        return (self.folder / Path(written).expanduser()).resolve()


def find(named: str | None, environment: Mapping[str, str]) -> Path:
    """Return the configuration to use. Raise ConfigError when there is none.

    In order: the one named, `$DIGEST_CONFIG`, `./config.yaml`, the user's configuration folder.
    """
    chosen = named or environment.get("DIGEST_CONFIG")
    if chosen:
        return Path(chosen)
    home = environment.get("XDG_CONFIG_HOME") or str(Path("~/.config").expanduser())
    for candidate in (Path(FILE), Path(home) / "digest" / FILE):
        if candidate.is_file():
            return candidate
    raise ConfigError(
        "no config.yaml here, nor in the user's configuration folder",
        hint=f"{EXAMPLE_HINT}; `digest run FOLDER` needs none",
    )


def load(path: Path, environment: Mapping[str, str] | None = None) -> Loaded:
    """Read and check the configuration. Raise ConfigError with every complaint at once."""
    variables = os.environ if environment is None else environment
    document = parse(_text(path), path.name, variables)
    data, laid = _overridden(document.data, variables)
    document = replace(document, variables=laid)
    settings, complaints = _checked(data)
    written = [c for c in document.complaints if not document.variable_of(c.path)]
    known = {complaint.path for complaint in written}
    complaints = [*written, *(c for c in complaints if c.path not in known)]
    if settings is None or complaints:
        raise refuse(document, complaints)
    return Loaded(settings, path.resolve().parent, document)


def refuse(document: Document, complaints: list[Complaint]) -> ConfigError:
    """Return the error that tells every complaint, in the order of the file's lines."""
    lines = sorted(
        {f"{document.place(c.path)}: {c.message}" for c in complaints},
        key=lambda text: (_line_of(text), text),
    )
    return ConfigError("\n".join(lines), hint=REFERENCE_HINT)


def _line_of(text: str) -> int:
    number = text.split(":")[1]
    return int(number) if number.isdigit() else 0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        hint = EXAMPLE_HINT if path.name == FILE else "check what --config or $DIGEST_CONFIG names"
        raise ConfigError(f"{path}: no such file", hint=hint) from None
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{path}: not UTF-8 text (byte {error.start})", hint="save it as UTF-8"
        ) from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}", hint="check the path") from None


def _overridden(
    data: dict[str, Any], environment: Mapping[str, str]
) -> tuple[dict[str, Any], dict[Place, str]]:
    """Return the data with `DIGEST_SECTION__KEY` variables laid over it, and each one's place."""
    laid, places = {**data}, dict[Place, str]()
    for name in sorted(environment):
        if not name.startswith("DIGEST_") or name == "DIGEST_CONFIG":
            continue
        keys = name.removeprefix("DIGEST_").lower().split("__")
        if keys[0] not in Settings.model_fields:
            continue
        _lay(laid, keys, environment[name])
        places[tuple(keys)] = name
    return laid, places


def _lay(data: dict[str, Any], keys: list[str], value: str) -> None:
    *sections, last = keys
    for section in sections:
        inner = data.get(section)
        data[section] = dict(inner) if isinstance(inner, dict) else {}
        data = data[section]
    data[last] = value


def _checked(data: dict[str, Any]) -> tuple[Settings | None, list[Complaint]]:
    try:
        return Settings.model_validate(data), []
    except ValidationError as error:
        return None, [_complaint(details) for details in error.errors()]


def _complaint(details: Any) -> Complaint:
    path: Place = tuple(details["loc"])
    message = _worded(details, path)
    return Complaint(path, message[0].lower() + message[1:])


def _worded(details: Any, path: Place) -> str:
    kind, given = details["type"], details.get("input")
    if kind == "extra_forbidden":
        word = str(path[-1])
        return f"unknown key{_elsewhere(word, path) or nearest(word, _keys_at(path[:-1]))}"
    if kind == "missing":
        return "is needed"
    message = PLAIN.get(kind) or str(details["msg"]).removeprefix("Value error, ")
    secret = "password" in dotted(path)
    if secret or isinstance(given, dict | list) or kind == "value_error":
        return message
    return f"{message} (it is {'empty' if given is None else repr(given)})"


def nearest(word: str, known: list[str]) -> str:
    """Return `; did you mean ...?`, or the known names, to end a complaint with."""
    close = difflib.get_close_matches(word, known, n=1)
    if close:
        return f"; did you mean `{close[0]}`?"
    return f"; known here: {', '.join(sorted(known))}" if known else ""


def _elsewhere(word: str, path: Place) -> str:
    """Return `; it stands under ...`, where this very key is known in another place.

    That is the top, or a section beside the one it was written in.
    """
    sections = [step for step in path[:-1] if isinstance(step, str)]
    if sections and word in _keys_at(()):
        return "; it stands at the top, under no section"
    around = tuple(sections[:-1])
    beside = [f"`{name}`" for name in _keys_at(around) if word in _keys_at((*around, name))]
    return f"; it stands under {' and '.join(beside)}" if beside else ""


def _keys_at(path: Place) -> list[str]:
    """Return the keys the settings know at this path."""
    model: Any = Settings
    for step in path:
        if isinstance(step, int) or not (isinstance(model, type) and issubclass(model, BaseModel)):
            continue
        found = model.model_fields.get(step)
        model = _model_in(found.annotation) if found else None
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> Any:
    """Return the settings class inside `X | None` or `tuple[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := _model_in(inner):
            return found
    return None
