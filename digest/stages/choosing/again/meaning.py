"""Beginnings that tell in quite other words what is told already: found by what the words mean.

"Senate Democrats signaled they will accept a proposal" and "Democrats in the Senate say they will
agree to an offer" share little more than a name. Only in languages that there are vectors for.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.choosing.again.beginnings import begins_elsewhere
from digest.stages.choosing.again.repeats import share_told
from digest.stages.choosing.telling.facts import gives_figure
from digest.stages.choosing.weights import BEGINNING, MEANING
from digest.stages.language.meanings import Vectors, vectors
from digest.stages.quoting.sentence import Sentence


class Retellings:
    """Says whether a report's beginning only retells another's, among these sentences."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        begun = next((s for s in sentences if s.order <= BEGINNING.deepest), None)
        self.language = begun.report.article.language if begun else ""
        self.rows: dict[Sentence, Vectors] = {}

    def row(self, sentence: Sentence) -> Vectors:
        """Return a sentence's vector as a row; no row in a language without vectors."""
        if sentence not in self.rows:
            self.rows[sentence] = vectors([sentence.text], self.language)
        return self.rows[sentence]

    def __call__(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether one of the told beginnings tells what this one tells."""
        if sentence.order > BEGINNING.deepest:
            return False
        least = self.least(sentence, told)
        return any(self.same(sentence, other, least) for other in told)

    def least(self, sentence: Sentence, told: Sequence[Sentence]) -> float:
        """Return from what likeness on a beginning only retells."""
        if gives_figure(sentence, told):
            return MEANING.figured
        return MEANING.follows if sentence.order else MEANING.opens

    def same(self, sentence: Sentence, other: Sentence, least: float) -> bool:
        """Say whether two beginnings tell the same."""
        if not begins_elsewhere(other, sentence) or not near(sentence, other):
            return False
        mine, its = self.row(sentence), self.row(other)
        if not len(mine):
            return False
        like = float(mine[0] @ its[0])
        return like >= MEANING.like and like + share_told(sentence, [other]) >= least


def near(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences' reports came within a few days."""
    return abs(one.report.time - other.report.time) <= MEANING.spell
