"""Words in step: a text edited so much that few runs are left still keeps its words' distances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.stages.copies.words import RUN, Words

PLAY = 2
"""How many places a word may be nearer or further than where its sentence would have it."""
COMMON = 8
"""Times a word may stand in the other text and still tell where a sentence stands in it."""
LONGEST = 500
"""Words placed at once: a sentence without an end is placed in pieces, each in bounded time."""
FEWEST_WORDS = 20
"""Running words without which nothing can be said."""
FEWEST_VALUES = 3
"""Figures, dates and names that must differ: an agency's next version brings a new toll."""


def in_step(words: Words, other: Words, sentences: Sequence[range]) -> tuple[float, list[bool]]:
    """Return the share of the running words that stand in the other text in step, and which do.

    A sentence's words are in step when they are as far from each other there as here. Two that
    tell one event each in their own way have less than four of ten words in step, with few
    exceptions (decision 025); a text in which four of ten words were exchanged for others keeps
    the six. A new first sentence on top does not count. Words that are common in the other text,
    or quoted, count neither way. Scripts without spaces have no such words.
    """
    flags = [False] * len(words.words)
    if words.run != RUN or other.run != RUN:
        return 0.0, flags
    places = _places(other)
    counts: list[tuple[int, int]] = []
    for sentence in sentences:
        told = _telling(words, places, sentence)
        stepping = {at for piece in _pieces(told) for at in _place(words, places, piece)[1]}
        for at in stepping:
            flags[at] = True
        running = [at for at in told if not words.quoted[at]]
        counts.append((len(running), sum(at in stepping for at in running)))
    return max(_share(counts), _share(counts[1:])), flags


def is_filled_anew(words: Words, other: Words, sentences: Sequence[range]) -> bool:
    """Say whether the two are one form filled in twice: wording in step, with other values.

    Values are figures, dates and names. A text that was copied, however much it was edited, keeps
    more of them than stand opposite to others; a market wrap or a match report does not.
    """
    places, own = _places(other), frozenset(words.words)
    same = others = 0
    for piece in (piece for sentence in sentences for piece in _pieces(sentence)):
        shift, stepping = _place(words, places, _telling(words, places, piece))
        if 2 * len(stepping) < len(piece):
            continue
        for at in (at for at in piece if words.value[at]):
            word = words.words[at]
            opposite = range(
                max(0, at + shift - PLAY), min(len(other.words), at + shift + PLAY + 1)
            )
            if any(other.words[there] == word for there in opposite):
                # Small figures are the same by chance: scores, forces of wind.
                same += len(word) > 1
            else:
                values = [other.words[there] for there in opposite if other.value[there]]
                others += any(word not in places or value not in own for value in values)
    return others >= max(FEWEST_VALUES, same)


def _share(counts: Sequence[tuple[int, int]]) -> float:
    counted = sum(running for running, _ in counts)
    return sum(stepping for _, stepping in counts) / counted if counted >= FEWEST_WORDS else 0.0


def _places(other: Words) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(other.words):
        places[word].append(at)
    return places


def _telling(
    words: Words, places: Mapping[str, Sequence[int]], sentence: Sequence[int]
) -> list[int]:
    """Return the words of a sentence that are not all over the other text."""
    return [at for at in sentence if len(places.get(words.words[at], ())) <= COMMON]


def _pieces(sentence: Sequence[int]) -> Iterator[Sequence[int]]:
    return (sentence[at : at + LONGEST] for at in range(0, len(sentence), LONGEST))


def _place(
    words: Words, places: Mapping[str, Sequence[int]], sentence: Sequence[int]
) -> tuple[int, set[int]]:
    """Return how far a sentence is moved in the other text, and which of its words agree on it."""
    votes: dict[int, int] = defaultdict(int)
    for bit, at in enumerate(sentence):
        for there in places.get(words.words[at], ()):
            votes[there - at] |= 1 << bit
    best, first = 0, 0
    for nearest in votes:
        agreed = 0
        for shift in range(nearest, nearest + 2 * PLAY + 1):
            agreed |= votes.get(shift, 0)
        # Of several places the first: those of one size must not be told apart by chance.
        if (agreed.bit_count(), -nearest) > (best.bit_count(), -first) or not best:
            best, first = agreed, nearest
    return first + PLAY, {at for bit, at in enumerate(sentence) if best >> bit & 1}
