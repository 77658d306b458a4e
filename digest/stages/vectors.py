"""Reports as vectors over terms, and which pairs of them are worth comparing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.model import Frequencies
from digest.stages.terms import Terms

Matrix = sparse.csr_array
Floats = NDArray[np.float64]
Places = NDArray[np.int64]

KEYS = 32
"""A report is compared with those it shares one of this many of its weightiest terms with."""

POSTINGS = 400
"""A term that more reports than this hold brings no two together."""

CHUNK = 100_000
"""Pairs compared at a time: bounds memory."""

UNSEEN = 200
"""Reports about other things that are taken for granted, so that a first batch of two has
rare terms too."""

SMOOTHING = 4
"""Added to every count: a term seen once is hardly rarer than one seen twice."""

COMMON_SHARE = 0.9
"""In how many of the unseen reports a common word is taken to stand."""

FIGURES_COUNT = 1.5
"""A shared figure says this many times as much as a shared word of the same rarity."""


def rarity(
    terms: Sequence[Terms], fresh: Sequence[Terms], kept: Frequencies, common: frozenset[str]
) -> dict[str, float]:
    """Return the weight of each of the terms: ln((U + N + k) / (U_t + N_t + k)).

    N reports, kept and fresh, were seen, N_t of them hold the term; of U unseen ones most hold a
    common word. `k` smooths.
    """
    counts = Counter(term for some in fresh for term, _ in some)
    counts.update(dict(kept.counts))
    total = UNSEEN + len(fresh) + kept.documents + SMOOTHING
    asked = {term for some in terms for term, _ in some}
    return {term: _weight(term, counts[term], total, common) for term in sorted(asked)}


def _weight(term: str, count: int, total: int, common: frozenset[str]) -> float:
    seen = count + SMOOTHING + (COMMON_SHARE * UNSEEN if term in common else 0)
    weight = max(0.0, math.log(total / seen))
    return FIGURES_COUNT * weight if term[0].isdigit() else weight


def unit_rows(terms: Sequence[Terms], rare: Mapping[str, float]) -> Matrix:
    """Return one row of length 1 for each report, one column for each term of `rare`.

    A report's entries are its terms' weights times their rarity.
    """
    columns = {term: place for place, term in enumerate(rare)}
    flat = [pair for some in terms for pair in some]
    where = np.array([columns[term] for term, _ in flat], dtype=np.int64)
    data = np.array([weight * rare[term] for term, weight in flat], dtype=np.float64)
    starts = np.cumsum([0, *(len(some) for some in terms)])
    rows = sparse.csr_array((data, where, starts), shape=(len(terms), len(columns)))
    rows.eliminate_zeros()
    rows.sort_indices()
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows.data /= np.repeat(np.where(lengths > 0, lengths, 1.0), np.diff(rows.indptr))
    return rows


def sharing(rows: Matrix) -> tuple[Places, Places]:
    """Return the pairs (i < j) of rows that share one of each other's weightiest, rarer terms."""
    owner, column, _ = weightiest(rows)
    keys = sparse.csr_array(
        (np.ones(len(owner), dtype=np.int32), (owner, column)), shape=rows.shape
    )
    held: Places = np.asarray(keys.sum(axis=0)).ravel()
    keys = sparse.csr_array(keys[:, (held > 1) & (held <= POSTINGS)])
    shared = sparse.triu(keys @ keys.T, k=1).tocoo()
    return shared.row.astype(np.int64), shared.col.astype(np.int64)


def weightiest(rows: Matrix) -> tuple[Places, Places, Floats]:
    """Return (row, column, weight) of each row's weightiest terms."""
    lengths = np.diff(rows.indptr)
    owner = np.repeat(np.arange(rows.shape[0]), lengths)
    order = np.lexsort((rows.indices, -rows.data, owner))
    rank = np.arange(len(order)) - np.repeat(rows.indptr[:-1], lengths)
    chosen = order[rank < KEYS]
    return owner[chosen], rows.indices[chosen].astype(np.int64), rows.data[chosen]


def either(pairs: Iterable[tuple[Places, Places]], size: int) -> tuple[Places, Places]:
    """Return the pairs that stand in any of the lists, each once, in order."""
    keys = np.unique(np.concatenate([first * size + second for first, second in pairs]))
    return keys // max(size, 1), keys % max(size, 1)


def cosines(rows: Matrix, first: Places, second: Places) -> Floats:
    """Return the cosine of each pair of rows."""
    parts = [
        np.asarray(rows[first[at : at + CHUNK]].multiply(rows[second[at : at + CHUNK]]).sum(axis=1))
        for at in range(0, len(first), CHUNK)
    ]
    return np.concatenate([part.ravel() for part in parts]) if parts else np.zeros(0)
