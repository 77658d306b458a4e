"""`python -m benchmarks NAME ...`: measure one room on files of the agreed form."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
OURS = {"__init__", "__main__"}


def rooms() -> list[str]:
    """Return what can be measured: every module here that has a `main`."""
    names = sorted(p.stem for p in HERE.glob("*.py") if p.stem not in OURS)
    return [name for name in names if "def main(" in text_of(name)]


def text_of(name: str) -> str:
    """Return a module's source."""
    return (HERE / f"{name}.py").read_text("utf-8")


def listed(name: str) -> str:
    """Return a room's name and what its module says of itself first, without the command it ends in."""
    first = text_of(name).strip('"').partition("\n")[0]
    return f"  {name:16} {first.partition(': `python')[0]}"


def main(arguments: list[str]) -> int:
    """Run the named measurement with the arguments that follow."""
    if not arguments or arguments[0] not in rooms():
        print(
            "usage: python -m benchmarks NAME [FILE ...]; what it takes is told at the top of its module"
        )
        print("\n".join(map(listed, rooms())))
        return 2
    measure = import_module(f"benchmarks.{arguments[0]}")
    return int(measure.main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
