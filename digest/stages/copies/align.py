"""Two texts laid side by side: what stands in both, and what was put in the place of what."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import or_

from digest.stages.copies.words import Words

LONGEST_SWAP = 4
"""Words between two shared runs that still count as reworded, and so as copied."""
SLACK = 3
"""How many words a reworded place may be longer or shorter than what it replaces."""
Gap = tuple[range, range]
"""Places in the one text and in the other, between the same two shared runs."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How far one text stands in another.

    `shared` says of each word whether it stands in a run that the other has too, `covered`
    whether it does or was put in the place of a few words between two such runs.
    """

    shared: tuple[bool, ...]
    covered: tuple[bool, ...]

    def joined_by(self, others: Sequence[bool]) -> Alignment:
        """Return the same with other words shared too."""
        shared = tuple(map(or_, self.shared, others))
        return Alignment(shared, tuple(map(or_, self.covered, others)))


def align(words: Words, other: Words) -> Alignment:
    """Return how the words lie in the other text, as far as it goes along with them."""
    anchors = _anchors(words, other)
    shared = [False] * len(words.words)
    for at, _ in anchors:
        shared[at : at + words.run] = [True] * words.run
    covered = list(shared)
    for own, theirs in _gaps(anchors, words.run):
        if len(own) <= LONGEST_SWAP and abs(len(own) - len(theirs)) <= SLACK:
            covered[own.start : own.stop] = [True] * len(own)
    return Alignment(tuple(shared), tuple(covered))


def _anchors(words: Words, other: Words) -> list[tuple[int, int]]:
    """Return where shared runs begin in both texts; of several places the one in step."""
    own = frozenset(words.runs)
    places: dict[int, list[int]] = defaultdict(list)
    for at, run in enumerate(other.runs):
        if run in own:
            places[run].append(at)
    anchors: list[tuple[int, int]] = []
    shift = 0
    for at, run in enumerate(words.runs):
        if run in places:
            found = places[run]
            theirs = found[0] if len(found) == 1 else _nearest(found, at + shift)
            anchors.append((at, theirs))
            shift = theirs - at
    return anchors


def _nearest(places: Sequence[int], wanted: int) -> int:
    """Return the one of these rising places nearest to the wanted one, the lower of two as near.

    Not by looking at each: a text that says one thing ten thousand times has as many.
    """
    after = bisect_left(places, wanted)
    return min(places[max(after - 1, 0) : after + 1], key=lambda place: abs(place - wanted))


def _gaps(anchors: list[tuple[int, int]], run: int) -> Iterator[Gap]:
    """Yield what lies between two shared runs that follow each other in both texts."""
    for (at, there), (at_next, there_next) in itertools.pairwise(anchors):
        own, theirs = range(at + run, at_next), range(there + run, there_next)
        if there_next > there:
            yield own, theirs
