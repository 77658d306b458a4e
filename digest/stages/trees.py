"""Boosted decision trees that numpy walks: no learning library is needed to run them.

`benchmarks/trees.py` learns them and writes them as modules of text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MOST_ROWS = 4_096
"""Rows judged at once: each takes a few kilobytes meanwhile."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of equal depth laid out as heaps: `splits[t, 2i + 1]` is below `splits[t, i]`."""

    splits: NDArray[np.int64]
    thresholds: Floats
    leaves: Floats
    base: float
    depth: int

    def __call__(self, rows: Floats) -> Floats:
        """Return the probability of each row."""
        parts = [rows[at : at + MOST_ROWS] for at in range(0, len(rows), MOST_ROWS)]
        return np.concatenate([self._judged(part) for part in parts] or [np.zeros(0)])

    def _judged(self, rows: Floats) -> Floats:
        trees = np.arange(len(self.splits))
        node = np.zeros((len(rows), len(trees)), dtype=np.int64)
        at = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            beyond = rows[at, self.splits[trees, node]] > self.thresholds[trees, node]
            node = 2 * node + 1 + beyond
        score = self.base + self.leaves[trees, node - self.splits.shape[1]].sum(axis=1)
        return np.asarray(1.0 / (1.0 + np.exp(-score)))


def planted(trees: Sequence[str], *, base: float, depth: int) -> Forest:
    """Return the trees of a module: each its splits, feature:threshold, and after a bar its leaves."""
    splits, thresholds, leaves = [], [], []
    for tree in trees:
        inner, outer = tree.split("|")
        pairs = [pair.split(":") for pair in inner.split()]
        splits.append([int(feature) for feature, _ in pairs])
        thresholds.append([float(threshold) for _, threshold in pairs])
        leaves.append([float(leaf) for leaf in outer.split()])
    return Forest(np.array(splits), np.array(thresholds), np.array(leaves), base, depth)
