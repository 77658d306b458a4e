"""Front matter: what stands above a text about it, as YAML or TOML between fences.

It is read where a file comes in, for what it says of its article, and taken off where the text is cleaned.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Set
from typing import Any

import yaml

LONGEST = 20_000
"""Characters."""

HEADER = re.compile(r"[ \t]*(?P<key>[A-Za-z_ ]{2,20}?)[ \t]*:[ \t]*(?P<value>\S.*)")
"""A line of a name and a value."""

_YAML = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<front>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S
)
_TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(?P<front>.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.S)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BUILT = re.compile(r"[>|{\[]")
"""With which a value of YAML begins that is more than the words of its line: a folded text, a list."""
_COMMENT = re.compile(r"(?<=[\"'])[ \t]+#.*")
_ALIAS = re.compile(r"(?m)(?:^|[\s\[,:-])[&*][\w-]")


def fenced(text: str, names: Set[str]) -> tuple[Mapping[str, Any], int]:
    """Return what the front matter of a text says, by names in small letters, and where the text goes on.

    Nothing and 0 where there is none. Of what is neither YAML nor TOML, lines that begin with one
    of `names` and a colon are read.
    """
    for fence, load in _FENCES.items():
        match = fence.match(text[: LONGEST + 16])
        if match is not None:
            said = _CONTROL.sub(" ", match["front"])
            if found := load(said) or _lines(said, names):
                return found, match.end()
    return {}, 0


def named(text: str, names: Set[str]) -> Mapping[str, Any]:
    """Return what a YAML mapping says, by names in small letters; where it is none, what lines of `names` say."""
    return _yaml_mapping(text) or _lines(text, names)


def _yaml_mapping(text: str) -> Mapping[str, Any]:
    """Aliases are refused: a few lines of them can grow to gigabytes."""
    if len(text) > LONGEST or _ALIAS.search(text):
        return {}
    try:
        loaded = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(k).lower(): v for k, v in loaded.items()} if isinstance(loaded, dict) else {}


def _toml_mapping(text: str) -> Mapping[str, Any]:
    try:
        return {key.lower(): value for key, value in tomllib.loads(text).items()}
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return {}


_FENCES: Mapping[re.Pattern[str], Callable[[str], Mapping[str, Any]]] = {
    _YAML: _yaml_mapping,
    _TOML: _toml_mapping,
}


def _lines(text: str, names: Set[str]) -> Mapping[str, str]:
    """Read a block that is no YAML line by line: `title: War: a story` is none.

    What stands between two lines drawn in an article is no such block. A list or a folded text is no value.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    told = sum(HEADER.fullmatch(line.rstrip()) is not None or line[0] in " -" for line in lines)
    if told * 2 < len(lines):
        return {}
    matches = (HEADER.fullmatch(line.rstrip()) for line in lines)
    given = [(m["key"].strip().lower(), _COMMENT.sub("", m["value"])) for m in matches if m]
    found = [(key, value.strip("\"'")) for key, value in given if not _BUILT.match(value)]
    return {key: value for key, value in reversed(found) if key in names}
