"""Average-linkage clustering of a sparse graph of similarities, in rounds of mutual nearest neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Matrix = sparse.csr_array
Labels = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class AverageLinkage:
    """Joins the two most alike groups, again and again, while they are alike enough.

    Two groups are alike by the mean similarity of their pairs. They join while that is at least
    `threshold`, and, where both have an inside, at least `cohesion` times the mean similarity
    inside the looser of the two: two tight groups do not join over a loose tie.

    Every pair of groups that are each other's nearest joins in one round, which gives what
    joining one pair at a time gives (Bruynooghe 1978: average linkage is reducible).
    """

    threshold: float
    cohesion: float

    def __call__(self, similar: Matrix, apart: Matrix, start: Labels) -> Labels:
        """Return each report's group, numbered from 0 in the order of their first reports.

        `similar` is symmetric with an empty diagonal; `apart` marks pairs that must not meet;
        `start` gives groups to begin with.
        """
        labels = numbered(start)
        while True:
            groups = _Groups.of(similar, apart, labels)
            first, second = self._mutual(groups)
            if not len(first):
                return labels
            onto = np.arange(len(groups.sizes))
            onto[second] = first
            labels = numbered(onto[labels])

    def _mutual(self, groups: _Groups) -> tuple[Labels, Labels]:
        """Return the pairs (i < j) of groups that are each other's nearest and may join."""
        edges = self._allowed(groups)
        nearest = _nearest(edges)
        here = np.arange(len(nearest))
        known = nearest >= 0
        mutual = known & (nearest[np.where(known, nearest, 0)] == here) & (here < nearest)
        return here[mutual], nearest[mutual]

    def _allowed(self, groups: _Groups) -> Matrix:
        ties = groups.ties.tocoo()
        mean = ties.data / (groups.sizes[ties.row] * groups.sizes[ties.col])
        inside = np.minimum(groups.inside[ties.row], groups.inside[ties.col])
        keep = (mean >= self.threshold) & (mean >= self.cohesion * inside)
        kept = (mean[keep], (ties.row[keep], ties.col[keep]))
        allowed = sparse.csr_array(kept, shape=ties.shape)
        allowed.data[_marked(allowed, groups.apart)] = 0
        allowed.eliminate_zeros()
        return allowed


@dataclass(frozen=True, slots=True)
class _Groups:
    """Sums of similarities between groups, the groups' sizes and mean similarity inside."""

    ties: Matrix
    apart: Matrix
    sizes: NDArray[np.float64]
    inside: NDArray[np.float64]

    @staticmethod
    def of(similar: Matrix, apart: Matrix, labels: Labels) -> _Groups:
        count = int(labels.max()) + 1 if len(labels) else 0
        ones = np.ones(len(labels))
        member = sparse.csr_array(
            (ones, (labels, np.arange(len(labels)))), shape=(count, len(labels))
        )
        ties = sparse.csr_array(member @ similar @ member.T)
        sizes = np.bincount(labels, minlength=count).astype(np.float64)
        pairs = sizes * (sizes - 1)
        inside = ties.diagonal() / np.where(pairs > 0, pairs, 1.0)
        ties.setdiag(0)
        ties.eliminate_zeros()
        return _Groups(ties, sparse.csr_array(member @ apart @ member.T), sizes, inside)


def numbered(labels: Labels) -> Labels:
    """Return the labels numbered from 0 in the order in which they first occur."""
    _, first, places = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first, kind="stable"), kind="stable")[places]


def _nearest(edges: Matrix) -> Labels:
    """Return each row's heaviest column, the lowest-numbered of equals; -1 where it has none."""
    owner = np.repeat(np.arange(edges.shape[0]), np.diff(edges.indptr))
    order = np.lexsort((edges.indices, -edges.data, owner))
    nearest = np.full(edges.shape[0], -1, dtype=np.int64)
    rows, first = np.unique(owner[order], return_index=True)
    nearest[rows] = edges.indices[order][first]
    return nearest


def _marked(edges: Matrix, marks: Matrix) -> NDArray[np.bool_]:
    """Say for each stored edge whether it is marked."""
    if not marks.nnz:
        return np.zeros(edges.nnz, dtype=bool)
    owner = np.repeat(np.arange(edges.shape[0]), np.diff(edges.indptr))
    marked: NDArray[np.bool_] = np.asarray(marks[owner, edges.indices]).ravel() != 0
    return marked
