"""Reports as vectors over terms, and which pairs of them are worth comparing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, repeat
from typing import Any, TypeAlias

import numpy as np
import scipy
from numpy.typing import NDArray

from digest.model import Frequencies
from digest.stages.grouping.alike.pairs import sums
from digest.stages.grouping.words.bags import Bags, Ends, Floats, Places, Short, in_order

Matrix: TypeAlias = "scipy.sparse.csr_array"

HEAVIEST = 96
"""Terms of a report that are compared, the weightiest: the rest adds next to nothing."""

RARE = 100
"""Reports are brought together by sharing terms that no more reports than this hold."""

KEYS = 16
POSTINGS = 400
"""A term that more reports hold brings those together of whose terms it is among the 16
weightiest, unless more than 400 hold it: so a story that everyone tells is found too."""

FAINT = 0.05
FAINT_BRIEF = 0.04
"""What these terms must add to the cosine of two reports to have them compared, and where one of
them is hardly more than a headline, which has few terms to share."""

BLOCK = 1000
"""Reports that are weighed, and compared with all others, at a time: bounds memory."""

CHUNK = 20_000
"""Pairs compared at a time: bounds memory."""

CELLS = 2**21
"""Reports times terms that are looked up at a time: bounds memory."""

PARTS = 10
"""Of all reports each is compared with the later ones only: those of its own part are looked at
twice."""

UNSEEN = 200
"""Reports about other things that are taken for granted, so that a first batch of two has
rare terms too."""

MILLION = 10**6

SMOOTHING = 4
"""Added to every count: a term seen once is hardly rarer than one seen twice."""

FIGURES_COUNT = 1.5
"""A shared figure says this many times as much as a shared word of the same rarity."""


@dataclass(frozen=True)
class Vectors:
    """One row for each report, of length 1 over all its terms, cut to its weightiest terms.

    `owner`, `column` and `weight` list the entries, row by row, the weightiest first;
    `terms` says what each column stands for.
    """

    terms: Sequence[str]
    count: int
    owner: Short
    column: Short
    weight: NDArray[np.float32]

    def part(self, some: NDArray[np.bool_]) -> Matrix:
        """Return the vectors as rows of a matrix, of some of their entries only."""
        entries = self.weight[some], (self.owner[some], self.column[some])
        return scipy.sparse.csr_array(entries, shape=(self.count, len(self.terms)))

    @cached_property
    def rank(self) -> Short:
        """The place of each entry in its row."""
        return _rank(self.owner, self.count)


def vectors(bags: Bags, fresh: NDArray[np.bool_], kept: Frequencies) -> Vectors:
    """Return the vectors of these reports; `kept` does not count the fresh ones yet."""
    size = len(bags.words)
    held = np.bincount(bags.column, minlength=size)
    seen = np.bincount(bags.column[fresh[bags.owner]], minlength=size)
    rare = rarity(bags.words, seen.astype(np.float64), int(fresh.sum()), kept)
    weight = np.log(bags.times)
    weight += 1
    weight *= rare.astype(np.float32)[bags.column]
    squares = np.bincount(bags.owner, weight**2, bags.count)
    lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
    weight /= lengths.astype(np.float32)[bags.owner]
    use = np.flatnonzero((held[bags.column] > 1) & (weight > 0))
    best = use[_heaviest(bags.owner[use], weight[use], bags.count)]
    return Vectors(bags.words, bags.count, bags.owner[best], bags.column[best], weight[best])


def rarity(names: Sequence[str], seen: Floats, fresh: int, kept: Frequencies) -> Floats:
    """Return the weight of each term: ln((U + N + k) / (N_t + k)).

    N reports, kept and fresh, were seen, N_t of them hold the term; U unseen ones are taken to
    be about other things. `k` smooths.
    """
    counts = dict(kept.counts)
    known = np.fromiter(map(counts.get, names, repeat(0)), np.float64, len(names))
    figures = np.fromiter((name < ":" for name in names), bool, len(names))
    total = UNSEEN + fresh + kept.documents + SMOOTHING
    weight = np.log(total / (known + seen + SMOOTHING))
    return weight * np.where(figures, FIGURES_COUNT, 1.0)


def _heaviest(owner: Short, weight: NDArray[np.float32], count: int) -> Places:
    """Return the places of each report's weightiest terms, report by report."""
    best = [np.zeros(0, dtype=np.int64)]
    for begin, end in pairwise(np.searchsorted(owner, [*range(0, count, BLOCK), count]).tolist()):
        order = ranked(owner[begin:end], weight[begin:end])
        best.append(begin + order[_rank(owner[begin:end], count) < HEAVIEST])
    return np.concatenate(best)


def _rank(owner: Short, count: int) -> Short:
    """Return the place of each entry in its row, where rows follow one another."""
    lengths = np.bincount(owner, minlength=count)
    begins = np.repeat((np.cumsum(lengths) - lengths).astype(np.int32), lengths)
    return np.arange(len(owner), dtype=np.int32) - begins


def cosines(vectors: Vectors, brief: NDArray[np.bool_]) -> tuple[Ends, Ends, Floats]:
    """Return the pairs (i < j) of reports that are at all alike, with their cosines.

    Pairs are found by what their rarer terms add to the cosine; what common terms add is
    reckoned for these pairs only. `brief` says which reports are hardly more than a headline.
    """
    held = np.bincount(vectors.column, minlength=len(vectors.terms))[vectors.column]
    common = held > RARE
    key = ~common | ((vectors.rank < KEYS) & (held <= POSTINGS))
    found = list(_found(vectors.part(key), brief))
    first, second, alike = (np.concatenate(parts) for parts in zip(*found, strict=True))
    alike = alike.astype(np.float64)
    for some, more in _further(vectors, np.flatnonzero(common), key, (first, second)):
        alike[some] += more
    return first, second, alike


def _found(
    keys: Matrix, brief: NDArray[np.bool_]
) -> Iterator[tuple[Short, Short, NDArray[np.float32]]]:
    """Yield the pairs of a block of rows with all later rows, and their products."""
    count = keys.shape[0]
    part = max(BLOCK, count // PARTS)
    for begin in range(0, count, part):
        later = scipy.sparse.csr_array(keys[begin:].T)
        for at in range(begin, min(begin + part, count), BLOCK):
            block = keys[at : min(at + BLOCK, begin + part)] @ later
            first, second, alike = _alike(block, at, begin)
            use = (alike >= FAINT) | brief[first] | brief[second]
            yield first[use], second[use], alike[use]


def _alike(block: Matrix, start: int, columns: int) -> tuple[Short, Short, NDArray[np.float32]]:
    """Return the pairs of a block of rows, which begins at `start`, with later rows.

    The columns of the block are rows from `columns` up.
    """
    enough = np.flatnonzero(block.data >= FAINT_BRIEF)
    second = block.indices[enough] + np.int32(columns)
    sizes = np.diff(np.searchsorted(enough, block.indptr))
    first = np.repeat(np.arange(start, start + len(sizes), dtype=np.int32), sizes)
    later = second > first
    return first[later], second[later].astype(np.int32), block.data[enough[later]]


def _further(
    vectors: Vectors, some: Places, key: NDArray[np.bool_], pairs: tuple[Short, Short]
) -> Iterator[tuple[slice, Floats]]:
    """Yield what some entries add to the products of pairs, which stand in order, part by part.

    What two entries that are both keys add is left out: it is in the products already.
    """
    place = np.zeros(len(vectors.terms), dtype=np.int32)
    place[vectors.column[some]] = 1
    width = int(place.sum())
    column = (np.cumsum(place, dtype=np.int32) - 1)[vectors.column[some]]
    owner, weight, is_key = vectors.owner[some], vectors.weight[some], key[some]
    begins = np.searchsorted(owner, np.arange(vectors.count + 1))
    rows = max(1, CELLS // max(width, 1))
    offset = column + is_key * np.int32(rows * width)
    # What a report has for an entry that is no key, and for one that is.
    table = np.zeros((2, rows, width), dtype=np.float32)
    for at in range(0, vectors.count, rows):
        mine = slice(*begins[[at, min(at + rows, vectors.count)]])
        table[0, owner[mine] - at, column[mine]] = weight[mine]
        table[1, owner[mine] - at, column[mine]] = np.where(is_key[mine], 0, weight[mine])
        begin, end = np.searchsorted(pairs[0], [at, at + rows])
        for part in range(begin, end, CHUNK):
            its = slice(part, min(part + CHUNK, end))
            first, second = pairs[0][its], pairs[1][its]
            sizes = (begins[1:] - begins[:-1])[second]
            shift = begins[:-1][second] - (np.cumsum(sizes) - sizes)
            entry = np.repeat(shift, sizes) + np.arange(int(sizes.sum()))
            cell = np.repeat((first - at) * np.int32(width), sizes) + offset[entry]
            product = table.ravel()[cell] * weight[entry]
            yield its, sums(np.repeat(np.arange(len(first)), sizes), product, len(first))
        table[:, owner[mine] - at, column[mine]] = 0


def unlisted(vectors: Vectors, first: Ends, alike: Floats) -> float:
    """Return the mean cosine of all pairs that are not listed; `alike` holds those that are."""
    total = np.bincount(vectors.column, vectors.weight, len(vectors.terms))
    squares = float((vectors.weight**2).sum())
    others = vectors.count * (vectors.count - 1) / 2 - len(first)
    return max(0.0, (float((total**2).sum()) - squares) / 2 - float(alike.sum())) / max(1.0, others)


def ranked(owner: Places | Short, worth: NDArray[np.floating[Any]]) -> Places:
    """Return the order by owner and then by falling worth (0 to 1), of equals the earlier first.

    Worths that differ by less than a millionth are equal.
    """
    keys = owner.astype(np.int64) * (MILLION + 1)
    keys += np.round((1 - worth) * MILLION).astype(np.int64)
    return in_order(keys)
