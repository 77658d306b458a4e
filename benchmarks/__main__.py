"""`python -m benchmarks WHAT ...`: measure one room on files of the agreed form."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
OURS = {"__init__", "__main__"}


def rooms() -> list[str]:
    """Return what can be measured: every module here that has a `main`."""
    names = sorted(p.stem for p in HERE.glob("*.py") if p.stem not in OURS)
    return [name for name in names if "def main(" in (HERE / f"{name}.py").read_text("utf-8")]


def main(arguments: list[str]) -> int:
    """Run the named measurement with the arguments that follow."""
    if not arguments or arguments[0] not in rooms():
        print("usage: python -m benchmarks", "|".join(rooms()), "[FILE ...]")
        return 2
    measure = import_module(f"benchmarks.{arguments[0]}")
    return int(measure.main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
