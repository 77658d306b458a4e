"""Whether a sentence would tell the reader the same again in like words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.stages.choosing.telling.facts import LARGE, YEARS, amounts, brings
from digest.stages.choosing.weights import AT_LENGTH, ROOTED, Likeness
from digest.stages.language.overlap import contained, jaccard
from digest.stages.language.roots import is_rooted
from digest.stages.quoting.sentence import Sentence

NEAREST = 2
"""Told sentences that are looked at together: one may repeat the halves of two."""


def repeats(sentence: Sentence, told: Sequence[Sentence], least: Likeness) -> bool:
    """Say whether the told sentences, the likest two together, tell this one's news."""
    near = nearest(sentence, told)
    share = share_told(sentence, near)
    if share >= least.inside or any(alike(sentence, other, least) for other in near):
        return True
    return share >= least.bare and not brings(sentence, told)


def alike(sentence: Sentence, other: Sentence, least: Likeness) -> bool:
    """Say whether two sentences tell the same in much the same words."""
    inside = contained(sentence.roots, other.roots)
    return (
        jaccard(sentence.roots, other.roots) >= least.twice
        or inside >= least.inside
        or (inside >= least.figured and same_figures(sentence, other))
        or (inside >= least.large and same_large(sentence, other))
    )


def at_length(language: str) -> Likeness:
    """Return from what likeness on sentences repeat one another where there is room."""
    return ROOTED if is_rooted(language) else AT_LENGTH


def nearest(sentence: Sentence, told: Iterable[Sentence]) -> list[Sentence]:
    """Return the told sentences that have most of its words."""
    return sorted(told, key=lambda other: -len(other.roots & sentence.roots))[:NEAREST]


def share_told(sentence: Sentence, told: Iterable[Sentence]) -> float:
    """Return the share of its news-bearing words that these sentences have, 0 to 1."""
    together = frozenset[str]().union(*(other.roots for other in told))
    return len(sentence.roots & together) / max(1, len(sentence.roots))


def same_figures(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences share a figure of several digits."""
    return any(word[0].isdigit() and len(word) > 1 for word in one.content & other.content)


def same_large(sentence: Sentence, other: Sentence) -> bool:
    """Say whether a sentence's numbers are all another's too, one that nothing else would have among them."""
    mine = amounts(sentence)
    return mine <= amounts(other) and any(n >= LARGE and n not in YEARS for n in mine)
