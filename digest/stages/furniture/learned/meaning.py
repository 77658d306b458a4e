"""What each line means beside the rest of its text, where there are vectors of meaning.

An article keeps to its subject in other words than its first lines have; cards of other articles,
notices and menus do not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from digest.stages.furniture.lines.features import Document
from digest.stages.furniture.lines.line import Features, weight
from digest.stages.language.meanings import vectors

Floats = NDArray[np.float64]

LONGEST = 1_000
"""Characters of a line that are read."""
BESIDE = (3, 12)
AROUND = (2, 6)
"""Lines on one side, and on both, that a line is held against."""
DIGITS = 4
"""Digits that likenesses are told with: more differ between processors."""
LEAST = 1e-6
"""A length of a sum of vectors under which it is nothing."""


def meant(document: Document, first: Sequence[float], language: str) -> list[Features]:
    """Return how like each line is in meaning to what surrounds it; none without vectors.

    `first` is how likely each line is part of the article, 0 to 1. Likeness is a cosine: to the
    likely lines taken together, to the unlikely ones, to the few lines before and behind. The
    line itself is left out each time.
    """
    lines = vectors([line.text[:LONGEST] for line in document.lines], language).astype(np.float64)
    if not len(lines):
        return []
    sizes = np.array([weight(line.text) for line in document.lines])
    likely = np.asarray(first, dtype=np.float64)
    article = to_others(lines, sizes * likely**2)
    site = to_others(lines, sizes * (1 - likely) ** 2)
    columns = {"meant_article": article, "meant_site": site, "meant_odds": article - site}
    sums = np.vstack([np.zeros(lines.shape[1]), np.cumsum(lines * sizes[:, None], axis=0)])
    total = np.concatenate([[0.0], np.cumsum(article * sizes)])
    heavy = np.concatenate([[0.0], np.cumsum(sizes)])
    at = np.arange(len(lines))
    for reach in BESIDE:
        low, high = np.maximum(0, at - reach), np.minimum(len(lines), at + 1 + reach)
        columns[f"meant_before_{reach}"] = likeness(lines, sums[at] - sums[low])
        columns[f"meant_behind_{reach}"] = likeness(lines, sums[high] - sums[at + 1])
    for reach in AROUND:
        low, high = np.maximum(0, at - reach), np.minimum(len(lines), at + 1 + reach)
        columns[f"meant_around_{reach}"] = (total[high] - total[low]) / (heavy[high] - heavy[low])
    table = np.round(np.column_stack(list(columns.values())), DIGITS).tolist()
    return [dict(zip(columns, row, strict=True)) for row in table]


def to_others(lines: Floats, weights: Floats) -> Floats:
    """Return the likeness of each line to all others together, each with its weight."""
    own = lines * weights[:, None]
    return likeness(lines, own.sum(axis=0) - own)


def likeness(lines: Floats, others: Floats) -> Floats:
    """Return the cosine of each line, of length 1, and a sum of others; 0 where there are none."""
    lengths = np.linalg.norm(others, axis=1)
    return np.asarray((lines * others).sum(axis=1) / np.where(lengths > LEAST, lengths, np.inf))
