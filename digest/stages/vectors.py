"""Reports as vectors over terms, and which pairs of them are worth comparing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.model import Frequencies
from digest.stages.terms import Terms

Matrix = sparse.csr_array
Floats = NDArray[np.float64]
Places = NDArray[np.int64]

KEYS = 32
"""A report is a candidate for those it shares one of this many of its weightiest terms with."""

POSTINGS = 400
"""A term that more reports than this hold finds no candidates."""

UNSEEN = 100
"""Reports assumed to be about other things, so that a first batch of two has rare terms too."""

CHUNK = 200_000
"""Pairs compared at a time: bounds memory."""


def rarity(terms: Sequence[Terms], kept: Frequencies) -> dict[str, float]:
    """Return the weight of each term: ln((U + N) / (1 + n)), n of N reports, kept and new, hold it."""
    counts = Counter(term for some in terms for term, _ in some)
    counts.update(dict(kept.counts))
    total = UNSEEN + len(terms) + kept.documents
    return {term: math.log(total / (1 + min(count, total - 1))) for term, count in counts.items()}


def unit_rows(terms: Sequence[Terms], rare: Mapping[str, float]) -> Matrix:
    """Return one row of length 1 for each report: its term weights times the terms' rarity."""
    columns = {term: place for place, term in enumerate(sorted(rare))}
    pairs = [[(columns[t], w * rare[t]) for t, w in some if rare.get(t, 0) > 0] for some in terms]
    starts = np.cumsum([0, *(len(row) for row in pairs)])
    flat = [pair for row in pairs for pair in row]
    where = np.array([place for place, _ in flat], dtype=np.int64)
    data = np.array([weight for _, weight in flat], dtype=np.float64)
    rows = sparse.csr_array((data, where, starts), shape=(len(terms), len(columns)))
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows.data /= np.repeat(np.where(lengths > 0, lengths, 1.0), np.diff(rows.indptr))
    return rows


def candidates(rows: Matrix) -> tuple[Places, Places]:
    """Return the pairs (i < j) of rows that share one of each other's weightiest, rarer terms."""
    keys = _keys(rows)
    held = np.asarray(keys.sum(axis=0)).ravel()
    keys = sparse.csr_array(keys[:, (held > 1) & (held <= POSTINGS)])
    shared = sparse.triu(keys @ keys.T, k=1).tocoo()
    order = np.lexsort((shared.col, shared.row))
    return shared.row[order].astype(np.int64), shared.col[order].astype(np.int64)


def _keys(rows: Matrix) -> Matrix:
    """Return a pattern of each row's weightiest terms."""
    lengths = np.diff(rows.indptr)
    owner = np.repeat(np.arange(rows.shape[0]), lengths)
    order = np.lexsort((rows.indices, -rows.data, owner))
    rank = np.arange(len(order)) - np.repeat(rows.indptr[:-1], lengths)
    chosen = order[rank < KEYS]
    pattern = (np.ones(len(chosen)), (owner[chosen], rows.indices[chosen]))
    return sparse.csr_array(pattern, shape=rows.shape)


def cosines(rows: Matrix, first: Places, second: Places) -> Floats:
    """Return the cosine of each pair of rows."""
    parts = [
        np.asarray(rows[first[at : at + CHUNK]].multiply(rows[second[at : at + CHUNK]]).sum(axis=1))
        for at in range(0, len(first), CHUNK)
    ]
    return np.concatenate([part.ravel() for part in parts]) if parts else np.zeros(0)
