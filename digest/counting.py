"""Numbers of things in the words of the command line."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """Return a number of things in words: "1 story", "2 stories"."""
    return f"{number:,} {one if number == 1 else many}"
