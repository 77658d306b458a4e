"""Who else says the same: likeness of two sentences, and the places that support one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.model import Place
from digest.stages.quotable import Sentence

SAME = 0.30
"""Share of words in common from which two sentences say the same (see `jaccard`)."""


def jaccard(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the share of words two sentences have in common, 0 to 1 (Jaccard 1901)."""
    a, b = set(first), set(second)
    return len(a & b) / len(a | b) if a and b else 0.0


def contained(first: Iterable[str], second: Iterable[str]) -> float:
    """Return how much of the shorter sentence's words stand in the other, 0 to 1."""
    a, b = set(first), set(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def support(sentence: Sentence, pool: Sequence[Sentence]) -> tuple[Place, ...]:
    """Return where other publishers say the same: the best place of each, by time."""
    best: dict[str, tuple[float, Sentence]] = {}
    for other in pool:
        if other.voice == sentence.voice:
            continue
        alike = jaccard(sentence.stems, other.stems)
        if alike >= SAME and alike > best.get(other.voice, (0.0, other))[0]:
            best[other.voice] = (alike, other)
    found = sorted(best.values(), key=lambda pair: (pair[1].report.time, pair[1].report.id))
    return tuple(other.place for _, other in found)
