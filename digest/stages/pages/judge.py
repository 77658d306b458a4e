"""Which pieces are the article: small decision trees over what `pages.features` sees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from digest.stages.markup.blocks import Piece
from digest.stages.pages.features import NAMES, Floats, Witness, features
from digest.stages.pages.trees import BASE, DEPTH, FEATURES, TREES
from digest.stages.trees import Forest, planted

LIKELY = 0.46
"""The probability from which a piece is the article's."""
AGREED = 0.6
"""The share of another extractor's words that must be kept for it to be overruled in the rest."""


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
    return planted(TREES, base=BASE, depth=DEPTH)
