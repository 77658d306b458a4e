"""Who else says the same: likeness of two sentences, and the places that support one."""

from __future__ import annotations

from collections.abc import Iterable


def jaccard(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the share of words two sentences have in common, 0 to 1 (Jaccard 1901)."""
    a, b = frozenset(first), frozenset(second)
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if a and b else 0.0


def contained(first: Iterable[str], second: Iterable[str]) -> float:
    """Return how much of the shorter sentence's words stand in the other, 0 to 1."""
    a, b = frozenset(first), frozenset(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
