"""The terms of many reports as arrays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from digest.model import Terms

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Short = NDArray[np.int32]
"""Places of which there are millions at a time: half the memory."""
Ends = Places | Short
"""One end each of many pairs."""


@dataclass(frozen=True, slots=True)
class Bags:
    """Which report holds which word, and how often it counts there; one entry each.

    `words` says what each column stands for; `names` has a row for each report with the columns
    of its main names, -1 where it has fewer.
    """

    words: Sequence[str]
    count: int
    owner: Short
    column: Short
    times: NDArray[np.float32]
    names: Places

    @staticmethod
    def of(terms: Sequence[Terms]) -> Bags:
        """Return the terms of these reports."""
        place: defaultdict[str, int] = defaultdict(count().__next__)
        sizes = np.fromiter((len(some.words) for some in terms), np.int64, len(terms))
        total = int(sizes.sum())
        words = chain.from_iterable(some.words for some in terms)
        times = chain.from_iterable(some.counts for some in terms)
        column = np.fromiter(map(place.__getitem__, words), np.int32, total)
        most = max((len(some.names) for some in terms), default=0)
        named = [[place[name] for name in some.names] for some in terms]
        return Bags(
            words=list(place),
            count=len(terms),
            owner=np.repeat(np.arange(len(terms), dtype=np.int32), sizes),
            column=column,
            times=np.fromiter(times, np.float32, total),
            names=np.array([row + [-1] * (most - len(row)) for row in named], dtype=np.int64),
        )


def in_order(keys: Places) -> Places:
    """Return the places of keys (from 0 up) in rising order, of equals the earlier first."""
    bits = max(1, len(keys)).bit_length()
    if not len(keys) or int(keys.max()) >= 2 ** (63 - bits):
        return np.argsort(keys, kind="stable")
    # One number for key and place: numbers are sorted many times faster than places.
    numbers = np.sort(keys << bits | np.arange(len(keys)))
    places: Places = numbers & (2**bits - 1)
    return places
