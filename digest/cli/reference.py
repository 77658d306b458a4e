"""The page that explains the configuration, taken apart for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ROW = re.compile(r"\| `(?P<key>[^`]+)` \| (?P<default>.*?) \| (?P<meaning>.*) \|")
HEADING = re.compile(r"(?P<level>#{2,3}) (?P<title>.+)")
PART = "use: "
"""How the heading of a part's options begins, below the section that names it."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the section it stands in, its default, and what it means."""

    section: str
    name: str
    default: str
    meaning: str


def keys(page: str) -> Iterator[Key]:
    """Yield every key of the page in its order."""
    above = section = ""
    for line in page.splitlines():
        if heading := HEADING.fullmatch(line):
            title = heading["title"].replace("`", "")
            section = f"{above}, {title}" if title.startswith(PART) else title
            above = title if heading["level"] == "##" else above
        elif row := ROW.fullmatch(line):
            yield Key(section, row["key"], row["default"].replace("`", ""), row["meaning"])


def about(known: Sequence[Key], asked: str) -> list[Key]:
    """Return the keys that fit: those of a section of this name, and those called so.

    `asked` may be a path as complaints write it: `profiles[0].per_topic`.
    """
    path = [step for step in re.split(r"[.\[\]\d]+", asked.strip().casefold()) if step]
    if not path:
        return []
    inside = [key for key in known if path[-1] in _names(key.section)]
    named = [key for key in known if key.name.casefold() == path[-1]]
    nearer = [key for key in named if {*path[:-1]} & {*_names(key.section)}]
    return nearer or [*inside, *(key for key in named if key not in inside)]


def _names(section: str) -> list[str]:
    """Return what a section may be asked for by: its title, a word of it in the singular, or the part it is of."""
    above, _, part = section.casefold().partition(f", {PART}")
    words = [*above.removeprefix("options of a ").split(" and "), *([part] if part else [])]
    return [*words, *(f"{word}s" for word in words if section.startswith("Options"))]
