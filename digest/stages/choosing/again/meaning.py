"""Beginnings that tell in quite other words what is told already: found by what the words mean.

"Senate Democrats signaled they will accept a proposal" and "Democrats in the Senate say they will
agree to an offer" share little more than a name. Only in languages that there are vectors for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from digest.stages.choosing.again.repeats import (
    BEGINNING,
    FRONT,
    begins_elsewhere,
    gives_figure,
    share_told,
)
from digest.stages.choosing.witnesses.support import negated
from digest.stages.language.meanings import Vectors, vectors
from digest.stages.quoting.quotable import Sentence

OPENS = 0.82
FOLLOWS = 1.0
"""Likeness of meaning (a cosine) and share of words told, added up, from which a report's first
sentence tells the same again, and from which one does that stands behind it or gives a new figure."""

LIKE = 0.5
"""Likeness of meaning that this takes at least."""

SPELL = timedelta(days=3)
"""Reports further apart tell of different events in like words."""


class Retellings:
    """Says whether a report's beginning only retells another's, among these sentences."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        begun = next((s for s in sentences if s.order <= BEGINNING), None)
        self.language = begun.report.article.language if begun else ""
        self.rows: dict[Sentence, Vectors] = {}

    def row(self, sentence: Sentence) -> Vectors:
        """Return a sentence's vector as a row; no row in a language without vectors."""
        if sentence not in self.rows:
            self.rows[sentence] = vectors([sentence.text], self.language)
        return self.rows[sentence]

    def __call__(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether one of the told beginnings tells what this one tells.

        What says no to it is no second telling.
        """
        if sentence.order > BEGINNING:
            return False
        least = FOLLOWS if sentence.order or gives_figure(sentence, told) else OPENS
        return any(self.same(sentence, other, least) for other in told)

    def same(self, sentence: Sentence, other: Sentence, least: float) -> bool:
        """Say whether two beginnings tell the same."""
        if not begins_elsewhere(other, sentence) or not near(sentence, other):
            return False
        if negated(other, FRONT) != negated(sentence, FRONT):
            return False
        mine, its = self.row(sentence), self.row(other)
        if not len(mine):
            return False
        like = float(mine[0] @ its[0])
        return like >= LIKE and like + share_told(sentence, [other]) >= least


def near(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences' reports came within a few days."""
    return abs(one.report.time - other.report.time) <= SPELL
