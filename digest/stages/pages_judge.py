"""Which pieces are the article: small decision trees over what `pages_features` sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from digest.stages.pages_blocks import Piece
from digest.stages.pages_features import NAMES, Floats, Witness, features
from digest.stages.pages_trees import BASE, DEPTH, FEATURES, TREES

LIKELY = 0.46
"""The probability from which a piece is the article's."""
AGREED = 0.6
"""The share of another extractor's words that must be kept for it to be overruled in the rest."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Boosted trees of equal depth laid out as heaps: `splits[t, 2i + 1]` is below `splits[t, i]`."""

    splits: NDArray[np.int64]
    thresholds: Floats
    leaves: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Return the probability of each row."""
        trees = np.arange(len(self.splits))
        node = np.zeros((len(rows), len(trees)), dtype=np.int64)
        at = np.arange(len(rows))[:, None]
        for _ in range(DEPTH):
            beyond = rows[at, self.splits[trees, node]] > self.thresholds[trees, node]
            node = 2 * node + 1 + beyond
        score = BASE + self.leaves[trees, node - self.splits.shape[1]].sum(axis=1)
        return np.asarray(1.0 / (1.0 + np.exp(-score)))


def article_places(pieces: Sequence[Piece], witness: Witness) -> frozenset[int]:
    """Return the places of the pieces that are the article."""
    if not pieces:
        return frozenset()
    sure = forest()(features(pieces, witness))
    return judged(pieces, sure, witness.voted)


def judged(pieces: Sequence[Piece], sure: Floats, voted: frozenset[int]) -> frozenset[int]:
    """Return the likely places, and the voted ones with them when most of those were dropped.

    Trees that reject what another extractor is made to find have met a page unlike any other.
    """
    likely = frozenset(int(at) for at in np.flatnonzero(sure >= LIKELY))
    kept, asked = (sum(len(pieces[at].words) for at in some) for some in (likely & voted, voted))
    return likely if kept >= AGREED * asked else likely | voted


@cache
def forest() -> Forest:
    """Return the trees as learned; `python -m benchmarks pages_train` learns them anew."""
    if FEATURES != NAMES:
        raise AssertionError("the trees were learned from other features: train them again")
    splits, thresholds, leaves = [], [], []
    for tree in TREES:
        inner, outer = tree.split("|")
        pairs = [pair.split(":") for pair in inner.split()]
        splits.append([int(feature) for feature, _ in pairs])
        thresholds.append([float(threshold) for _, threshold in pairs])
        leaves.append([float(leaf) for leaf in outer.split()])
    return Forest(np.array(splits), np.array(thresholds), np.array(leaves))
