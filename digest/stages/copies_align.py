"""Two texts laid side by side: what stands in both, and what was put in the place of what."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.stages.copies_words import Words

LONGEST_SWAP = 6
"""Words between two shared runs that still count as reworded, and so as copied."""
SLACK = 3
"""How many words a reworded place may be longer or shorter than what it replaces."""
LONGEST_BLANK = 32
"""Words between two shared runs that are looked at as blanks filled in anew."""
FEWEST_VALUES = 3
"""Figures, dates and names that must differ: an agency's next version brings a new toll."""

Gap = tuple[range, range]
"""Places in the one text and in the other, between the same two shared runs."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How far one text stands in another.

    `covered` says of each word whether it stands in a run that the other has too, or was put
    in the place of a few words between two such runs. `is_form` is true when the two are one
    form filled in twice: what differs between the shared runs is figures, dates and names.
    """

    covered: tuple[bool, ...]
    is_form: bool


def align(words: Words, other: Words) -> Alignment:
    """Return how the words lie in the other text, as far as it goes along with them."""
    anchors = _anchors(words, other)
    covered = [False] * len(words.words)
    for at, _ in anchors:
        covered[at : at + words.run] = [True] * words.run
    gaps = list(_gaps(anchors, words.run))
    is_form = _is_form(gaps, words, other, sum(map(_is_figure, words.words, covered)))
    for own, theirs in gaps:
        if len(own) <= LONGEST_SWAP and abs(len(own) - len(theirs)) <= SLACK:
            covered[own.start : own.stop] = [True] * len(own)
    return Alignment(tuple(covered), is_form)


def _is_figure(word: str, counts: bool) -> bool:
    return counts and word[0].isdigit()


def _is_form(gaps: Sequence[Gap], words: Words, other: Words, same: int) -> bool:
    """Say whether more figures, dates and names differ than figures stay, and little else does."""
    filled = [_filled(gap, words, other) for gap in gaps]
    blanks = sum(values > 0 for values in filled)
    swaps = sum(bool(own and theirs) for own, theirs in gaps) - blanks
    return sum(filled) >= max(FEWEST_VALUES, same) and 2 * blanks >= swaps


def _anchors(words: Words, other: Words) -> list[tuple[int, int]]:
    """Return where shared runs begin in both texts; of several places the one in step."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, run in enumerate(other.runs):
        places[run].append(at)
    anchors: list[tuple[int, int]] = []
    shift = 0
    for at, run in enumerate(words.runs):
        if run in places:
            theirs = min(places[run], key=lambda place: (abs(place - at - shift), place))
            anchors.append((at, theirs))
            shift = theirs - at
    return anchors


def _gaps(anchors: list[tuple[int, int]], run: int) -> Iterator[Gap]:
    """Yield what lies between two shared runs that follow each other in both texts."""
    for (at, there), (at_next, there_next) in itertools.pairwise(anchors):
        own, theirs = range(at + run, at_next), range(there + run, there_next)
        if there_next > there and (own or theirs) and len(own) <= LONGEST_BLANK:
            yield own, theirs


def _filled(gap: Gap, words: Words, other: Words) -> int:
    """Return how many figures, dates and names stand here in the place of others."""
    own, theirs = list(gap[0]), list(gap[1])[: 2 * LONGEST_BLANK]
    shared = {words.words[at] for at in own} & {other.words[at] for at in theirs}
    return min(_values(words, own, shared), _values(other, theirs, shared))


def _values(words: Words, places: Sequence[int], shared: set[str]) -> int:
    """Count values among what is not shared; 0 where most of it is something else."""
    told = [words.value[at] for at in places if words.words[at] not in shared]
    return sum(told) if 2 * sum(told) >= len(told) else 0
