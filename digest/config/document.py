"""A YAML file as plain data that remembers on which line everything stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from digest.errors import ConfigError

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

MOST_BYTES = 1_000_000
MOST_VALUES = 20_000
"""Aliases may repeat values; past this many the file is refused, not expanded."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with the configuration, and where."""

    path: Path
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data, and where each value comes from by its path: a line, or else a variable."""

    name: str
    data: dict[str, Plain]
    lines: Mapping[Path, int]
    complaints: tuple[Complaint, ...] = ()
    variables: Mapping[Path, str] = field(default_factory=dict)
    """Variables of the environment that took a value's place."""

    def place(self, path: Path) -> str:
        """Return `config.yaml:12: sources[0].feed` for the nearest path that has a line.

        What a variable of the environment says is told with that variable's name.
        """
        if variable := self.variable_of(path):
            return f"the environment variable {variable}: {dotted(path)}"
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        line = f":{self.lines[known]}" if known in self.lines else ""
        return f"{self.name}{line}: {dotted(path)}" if path else f"{self.name}{line}"

    def variable_of(self, path: Path) -> str | None:
        """Return the variable of the environment that this value, or what holds it, comes from."""
        holders = (path[:length] for length in range(len(path), 0, -1))
        return next(
            (self.variables[holder] for holder in holders if holder in self.variables), None
        )


def dotted(path: Path) -> str:
    """Return `sources[2].url` for ("sources", 2, "url")."""
    words = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
    return words.removeprefix(".")


def parse(text: str, name: str, environment: Mapping[str, str]) -> Document:
    """Read YAML. Raise ConfigError with the line when it cannot be read at all.

    `${NAME}` in a value is replaced from the environment; a name that is not set is a complaint.
    """
    if len(text.encode()) > MOST_BYTES:
        raise ConfigError(f"{name}: larger than {MOST_BYTES:,} bytes", hint="is it the right file?")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ConfigError(
            _yaml_trouble(name, error), hint="look at that line and the one above it"
        ) from None
    if root is None:
        return Document(name, {}, {})
    if not isinstance(root, yaml.MappingNode):
        raise ConfigError(
            f"{name}:{root.start_mark.line + 1}: expected `key: value` lines",
            hint="`digest init` writes a commented example",
        )
    builder = _Builder(name, environment)
    data = builder.build(root, ())
    assert isinstance(data, dict)
    return Document(name, data, builder.lines, tuple(builder.complaints))


def _yaml_trouble(name: str, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    problem = getattr(error, "problem", None) or str(error) or type(error).__name__
    return f"{where}: not valid YAML: {problem}"


VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


@dataclass
class _Builder:
    """Turns YAML nodes into plain data; duplicate keys and loops are complaints."""

    name: str
    environment: Mapping[str, str]
    lines: dict[Path, int] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    values: int = 0

    def build(self, node: yaml.Node, path: Path) -> Plain:
        self.values += 1
        if self.values > MOST_VALUES or len(path) > 50:
            raise ConfigError(
                f"{self.name}:{node.start_mark.line + 1}: too many or too deeply nested values",
                hint="aliases that repeat one another are not allowed",
            )
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, i)) for i, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        built: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in built:
                self._complain((*path, key), "given twice")
            self.lines[(*path, key)] = key_node.start_mark.line + 1
            built[key] = self.build(value_node, (*path, key))
        return built

    def _scalar(self, node: yaml.Node, path: Path) -> Plain:
        if "\0" in str(node.value):
            self._complain(path, "holds a character that no name, word or path has (NUL)")
            return ""
        if node.tag == "tag:yaml.org,2002:str":
            return VARIABLE.sub(lambda match: self._variable(match[1], path), str(node.value))
        try:
            value = yaml.SafeLoader("").construct_object(node)
        except (yaml.YAMLError, ValueError) as error:
            self._complain(path, getattr(error, "problem", None) or str(error))
            return None
        if value is None or isinstance(value, bool | int | float):
            return value
        return str(node.value)

    def _variable(self, name: str, path: Path) -> str:
        if name not in self.environment:
            self._complain(path, f"the environment variable {name} is not set")
            return ""
        return self.environment[name]

    def _complain(self, path: Path, message: str) -> None:
        self.complaints.append(Complaint(path, message))
