"""Measures everything on the shared data and holds it to the pinned floors: `python -m benchmarks all [NAME…]`, `make quality`.

The floors stand in floors.json beside this file, each set with a digest of the data it was
measured on. A floor only goes up, unless a decision says why. `--pin` writes the figures of this
run as floors where they are higher.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SHARED = HERE.parents[1] / "shared"
ROOMS = (
    "feeds",
    "pages",
    "lines",
    "quoted",
    "texts",
    "sentences",
    "copies",
    "stories",
    "summaries",
    "openings",
    "support",
    "again",
    "figures",
    "days",
)
DATA = ("clustering", "feeds", "opml", "pages", "sentences", "summaries")
SLACK = 0.002
"""A figure may fall short of its floor by this much: rounding of other processors."""


def digest_of(shared: Path) -> str:
    """Return one hash over all measuring data, by name and content."""
    whole = hashlib.sha256()
    for folder in DATA:
        for path in sorted((shared / "data" / folder).rglob("*")):
            if path.is_file():
                whole.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]


def measured(room: str, shared: Path) -> dict[str, float]:
    """Return a room's figures by name; empty when it measures nothing here."""
    module = import_module(f"benchmarks.{room}")
    return dict(module.measure(shared)) if hasattr(module, "measure") else {}


def unmeasured(
    rooms: Sequence[str], figures: Mapping[str, float], floors: Mapping[str, float]
) -> list[str]:
    """Return the floors of these rooms that no figure was measured for."""
    return [name for name in floors if name.partition(".")[0] in rooms and name not in figures]


def fallen(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return the names of figures below their floor; names ending in `.max` may not rise."""
    return sorted(
        name
        for name, floor in floors.items()
        if name in figures
        and (
            figures[name] > floor + SLACK
            if name.endswith(".max")
            else figures[name] < floor - SLACK
        )
    )


def raised(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Return the floors with every better figure of this run in its place, cut to 4 digits."""
    better = dict(floors)
    for name, value in figures.items():
        limit = name.endswith(".max")
        cut = math.ceil(value * 1e4) / 1e4 if limit else math.floor(value * 1e4) / 1e4
        old = floors.get(name)
        better[name] = cut if old is None else min(old, cut) if limit else max(old, cut)
    return dict(sorted(better.items()))


def main(arguments: list[str]) -> int:
    """Run the named rooms, all when none is named.

    Exit code 1 when a figure fell, a floor was not measured, or the data are others than the floors
    were measured on; 2 for a name that is no room.
    """
    pins = "--pin" in arguments
    named = [name for name in arguments if name != "--pin"]
    if strangers := sorted(set(named) - set(ROOMS)):
        print(f"nothing is measured by the name of {', '.join(strangers)}: {'|'.join(ROOMS)}")
        return 2
    rooms = named or list(ROOMS)
    if not SHARED.is_dir():
        print("no measuring data at ../shared: nothing was measured")
        return 0
    floors, measured_on = pinned()
    figures = {name: value for room in rooms for name, value in shown(room, floors).items()}
    data = digest_of(SHARED)
    others = bool(measured_on) and measured_on != data and not pins
    if others:
        print(f"\nthe data is not what the floors were measured on ({measured_on} against {data})")
    if pins:
        kept = {"data": data, "floors": raised(figures, floors)}
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    broken = list(complaints(rooms, figures, floors))
    for line in broken:
        print(line)
    return 1 if broken or others else 0


def pinned() -> tuple[dict[str, float], str]:
    """Return the floors by name, and the digest of the data that they were measured on."""
    if not FLOORS.exists():
        return {}, ""
    kept = json.loads(FLOORS.read_text("utf-8"))
    return kept["floors"], kept["data"]


def shown(room: str, floors: Mapping[str, float]) -> dict[str, float]:
    """Measure a room; print each figure beside its floor, and return them."""
    began = time.perf_counter()
    found = measured(room, SHARED)
    print(f"\n{room} ({time.perf_counter() - began:.0f} s)")
    for name, value in found.items():
        print(f"  {name:<50} {value:10.4f}   floor {floors.get(name, '–')}")
    return found


def complaints(
    rooms: Sequence[str], figures: Mapping[str, float], floors: Mapping[str, float]
) -> Iterator[str]:
    """Yield a line for each floor that is not held, or that nothing was measured for."""
    for name in fallen(figures, floors):
        yield f"FELL: {name} is {figures[name]:.4f}, its floor {floors[name]}"
    for name in unmeasured(rooms, figures, floors):
        yield f"NOT MEASURED: {name}, whose floor is {floors[name]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
