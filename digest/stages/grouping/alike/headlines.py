"""Which headlines are alike in meaning, of those that are given and of those near in time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.stages.grouping.words.bags import Ends, Places, in_order
from digest.stages.language.meanings import Vectors

Likenesses = NDArray[np.float32]

EXACT = np.float32(2**10)
"""Numbers in vectors are multiples of a 1024th: the sums of their products are then exact, the
same in whatever order they are made, on any machine and among whatever other titles."""

WINDOW, STEP = 4000, 2000
"""Each 2000 reports in time are compared by meaning with one another and with the next 2000."""

BLOCK = 250
"""Titles compared with all others of a window at a time: bounds memory."""

CHUNK = 512
"""Pairs compared at a time: their vectors stay in the processor's cache."""

FAINT = 0.1
"""Likeness from which two headlines are worth comparing further."""


def exact(rows: Vectors) -> Vectors:
    """Return the rows in numbers whose products sum exactly."""
    return np.asarray(np.round(rows * EXACT) / EXACT, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Meant:
    """How alike in meaning the given pairs are, and further pairs (i < j) that are alike in it."""

    given: Likenesses
    first: Ends
    second: Ends
    alike: Likenesses


def compared(rows: Vectors, order: Places, first: Ends, second: Ends) -> Meant:
    """Compare the given pairs of rows, and all that stand near one another in `order`."""
    place = np.full(len(rows), -1)
    place[order] = np.arange(len(order))
    low, high = np.minimum(place[first], place[second]), np.maximum(place[first], place[second])
    near = np.flatnonzero((low >= 0) & (high < _window(low)))
    near = near[in_order(low[near])]
    cuts = np.searchsorted(low[near], np.arange(0, len(order) + BLOCK, BLOCK))
    given = np.zeros(len(first), dtype=np.float32)
    far = np.ones(len(first), dtype=bool)
    far[near] = False
    given[far] = cosines(rows, first[far], second[far])
    found = [(order[:0], order[:0], given[:0])]
    mine = rows[order]
    for at, (begin, end) in zip(range(0, len(order), BLOCK), pairwise(cuts.tolist()), strict=True):
        block = mine[at : at + BLOCK] @ mine[at : _window(at)].T
        its = near[begin:end]
        spots = low[its] - at, high[its] - at
        given[its] = block[spots]
        # These are listed already, and of any two the earlier one looks at the later.
        block[spots] = 0
        square = block[:, : len(block)]
        square[np.tril_indices(len(block))] = 0
        flat = block.ravel()
        spot = np.flatnonzero(flat >= FAINT)
        one, other = np.divmod(spot, block.shape[1])
        found.append((order[at + one], order[at + other], flat[spot]))
    ones, others, alike = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Meant(given, np.minimum(ones, others), np.maximum(ones, others), alike)


def _window(place: Any) -> Any:
    """Return up to where those stand that one at a place is compared with."""
    return place // STEP * STEP + WINDOW


def cosines(rows: Vectors, first: Ends, second: Ends) -> Likenesses:
    """Return the likeness of meaning of each pair of rows."""
    parts = [
        np.einsum("ij,ij->i", rows[first[at : at + CHUNK]], rows[second[at : at + CHUNK]])
        for at in range(0, len(first), CHUNK)
    ]
    return np.concatenate([np.zeros(0, dtype=np.float32), *parts])
