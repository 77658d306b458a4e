"""Pairs of reports that are alike, and the same pairs seen from both their ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np
import scipy
from numpy.typing import NDArray

from digest.stages.grouping.words.bags import Ends

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]
Flags = NDArray[np.bool_]

CHUNK = 2**20
"""Ends of pairs that are looked at at a time: bounds memory."""


def sums(owner: Labels, weight: NDArray[np.floating[Any]], count: int) -> Floats:
    """Return the sum of the weights of each owner, 0 to count."""
    return np.bincount(owner, weight, count).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of places (first < second, each pair once) with what is known of each pair.

    `close` is the likeness that joins, time taken into account; `alike` the likeness of the
    words alone. Pairs that are not listed are hardly alike: as much as `faint` says, and mere
    headlines as much as `faint_brief` says beyond that. `brevity` says of each place how far its
    report is a mere headline, 0 to 1; where it is empty none is.
    """

    first: Ends
    second: Ends
    close: Floats
    alike: Floats
    faint: float = 0.0
    brevity: Floats = field(default_factory=lambda: np.zeros(0))
    faint_brief: float = 0.0


def among(pairs: Pairs, some: Flags) -> Pairs:
    """Return some of the pairs."""
    return replace(
        pairs,
        first=pairs.first[some],
        second=pairs.second[some],
        close=pairs.close[some],
        alike=pairs.alike[some],
    )


def nothing() -> Pairs:
    """Return no pairs."""
    none = np.zeros(0, dtype=np.int64)
    return Pairs(none, none, np.zeros(0), np.zeros(0))


@dataclass(frozen=True, slots=True)
class Web:
    """Pairs of nodes seen from both their ends, node by node: the other node, how alike they are."""

    begins: Labels
    there: NDArray[np.int32]
    alike: NDArray[np.floating[Any]]

    @staticmethod
    def both(pairs: Pairs, count: int) -> tuple[Web, Web]:
        """Return the pairs of so many nodes: how close they are, and how alike."""
        one = np.concatenate([pairs.first, pairs.second], dtype=np.int32)
        other = np.concatenate([pairs.second, pairs.first], dtype=np.int32)
        # What is known of two reports takes 24 bits; both at once find their places once.
        known = np.empty(len(pairs.first), dtype=np.complex64)
        known.real, known.imag = pairs.close, pairs.alike
        listed = scipy.sparse.coo_array((np.tile(known, 2), (one, other)), shape=(count, count))
        # No pair is listed twice: nothing need be summed.
        listed.has_canonical_format = True
        rows = listed.tocsr()
        begins, there, known = rows.indptr.astype(np.int64), rows.indices, rows.data
        return Web(begins, there, known.real.copy()), Web(begins, there, known.imag.copy())

    @property
    def sizes(self) -> Labels:
        """How many pairs each node is in."""
        return np.diff(self.begins)

    def ends(self, nodes: Labels) -> tuple[Labels, Labels, NDArray[np.floating[Any]]]:
        """Return (node, other node, how alike they are) of each pair of some nodes."""
        sizes, at = self._places(nodes)
        return np.repeat(nodes, sizes), self.there[at].astype(np.int64), self.alike[at]

    def summed(self, nodes: Labels, label: Labels) -> tuple[Labels, Labels, Floats]:
        """Return (group, other group, sum of how alike their pairs are), group by group.

        `nodes` are all those of some groups, group by group.
        """
        sizes, at = self._places(nodes)
        where = np.concatenate([[0], np.cumsum(sizes)])
        other = label.astype(np.int32)[self.there[at]]
        rows = scipy.sparse.csr_array(
            (self.alike[at], other, where), shape=(len(nodes), len(label))
        )
        begin = np.flatnonzero(np.diff(label[nodes], prepend=-1))
        member = np.ones(len(nodes)), np.arange(len(nodes)), [*begin, len(nodes)]
        found = scipy.sparse.csr_array(member, shape=(len(begin), len(nodes))) @ rows
        one = np.repeat(label[nodes[begin]], np.diff(found.indptr))
        return one, found.indices.astype(np.int64), found.data

    def joined(self, chunks: Iterable[Labels], onto: Labels) -> Web:
        """Return the web of groups; `onto` gives the number that the group of each node has."""
        sizes = np.zeros(int(onto.max()) + 1, dtype=np.int64)
        there, alike = [np.zeros(0, dtype=np.int32)], [np.zeros(0)]
        for nodes in chunks:
            one, other, likeness = self.summed(nodes, onto)
            apart = np.flatnonzero(one != other)
            sizes += np.bincount(one[apart], minlength=len(sizes))
            there.append(other[apart].astype(np.int32))
            alike.append(likeness[apart])
        begins = np.concatenate([[0], np.cumsum(sizes)])
        return Web(begins, np.concatenate(there), np.concatenate(alike))

    def _places(self, nodes: Labels) -> tuple[Labels, Labels | slice]:
        """Return how many pairs each of these nodes is in, and where they are listed."""
        sizes = self.sizes[nodes]
        total = int(sizes.sum())
        if total == len(self.there) and bool(np.all(np.diff(nodes) > 0)):
            return sizes, slice(None)
        shift = self.begins[nodes] - (np.cumsum(sizes) - sizes)
        return sizes, np.repeat(shift, sizes) + np.arange(total)


def chunks(sizes: Labels) -> Iterator[slice]:
    """Yield the places of some sizes, as many at a time as come to not much more than CHUNK."""
    chunk = np.cumsum(sizes) // CHUNK
    cuts = np.flatnonzero(np.diff(chunk, prepend=-1))
    for begin, end in pairwise([*cuts.tolist(), len(sizes)]):
        yield slice(begin, end)
