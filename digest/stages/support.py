"""Who else says the same: likeness of two sentences, and the places that support one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.model import Place
from digest.stages.quotable import Sentence

SAME = 0.30
"""Share of words in common from which two sentences say the same (see `jaccard`)."""

TWICE = 0.33
INSIDE = 0.55
"""Share of news-bearing words in common, of both sentences or of the shorter one, from which a
second sentence would tell the reader the same again."""

FIGURED = 0.4
"""The same for two sentences that share a figure."""


def jaccard(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the share of words two sentences have in common, 0 to 1 (Jaccard 1901)."""
    a, b = set(first), set(second)
    return len(a & b) / len(a | b) if a and b else 0.0


def contained(first: Iterable[str], second: Iterable[str]) -> float:
    """Return how much of the shorter sentence's words stand in the other, 0 to 1."""
    a, b = set(first), set(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def repeats(sentence: Sentence, chosen: Iterable[Sentence]) -> bool:
    """Say whether chosen sentences, the two likest together, tell this one's news already."""
    near = sorted(chosen, key=lambda other: -len(other.content & sentence.content))[:2]
    told = frozenset[str]().union(*(other.content for other in near))
    return len(sentence.content & told) >= INSIDE * max(1, len(sentence.content)) or any(
        jaccard(sentence.content, other.content) >= TWICE
        or contained(sentence.content, other.content) >= INSIDE
        or same_figures(sentence, other)
        for other in near
    )


def same_figures(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences give the same figure for much the same thing."""
    shared = one.content & other.content
    figures = {word for word in shared if word[0].isdigit() and len(word) > 1}
    return bool(figures) and contained(one.content, other.content) >= FIGURED


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
