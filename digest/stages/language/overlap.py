"""How much two texts have in common: shares of their words, and runs of words that stand in both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

Run = tuple[str, ...]
"""Words on end."""


def jaccard(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the share of words two sentences have in common, 0 to 1 (Jaccard 1901)."""
    a, b = frozenset(first), frozenset(second)
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if a and b else 0.0


def contained(first: Iterable[str], second: Iterable[str]) -> float:
    """Return how much of the shorter sentence's words stand in the other, 0 to 1."""
    a, b = frozenset(first), frozenset(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def runs(words: Sequence[str], length: int) -> list[Run]:
    """Return the runs of so many words, in order."""
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]


def in_runs(words: Sequence[str], known: Collection[Run], length: int) -> int:
    """Return how many of the words stand in runs of so many words that are known."""
    begun = [at for at, run in enumerate(runs(words, length)) if run in known]
    return len({at + step for at in begun for step in range(length)})
