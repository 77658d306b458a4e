"""Passages: sentences that are read together, because one leans on, or answers, another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import Budget, Place
from digest.stages.denials import answers
from digest.stages.quotable import Sentence
from digest.stages.readable import Need, quotation

MOST_TOGETHER = 3
"""Sentences a passage may have before a denial is added."""

Standing = Mapping[tuple[str, int], Sentence]
"""Every sentence by its report and its place in it."""


@dataclass(frozen=True, eq=False)
class Passage:
    """A few sentences in reading order; most passages are one sentence."""

    sentences: tuple[Sentence, ...]

    @property
    def first(self) -> Sentence:
        """The sentence it opens with."""
        return self.sentences[0]

    @cached_property
    def length(self) -> int:
        """How many words a reader counts."""
        return sum(sentence.length for sentence in self.sentences)


def passages(sentences: Sequence[Sentence]) -> list[Passage | None]:
    """Return, for each sentence, the passage to quote it in; None where there is none."""
    standing = {(s.report.id, s.order): s for s in sentences}
    alone = {s.place: passage(s, standing) for s in sentences}
    answered = answers(sentences)
    claims = {answered[s.place].place: s for s in sentences if s.place in answered}
    return [
        joined(alone[s.place], answered.get(s.place), alone)
        if s.place in answered
        else joined(alone.get(claims[s.place].place), s, alone)
        if s.place in claims
        else alone[s.place]
        for s in sentences
    ]


def joined(
    claim: Passage | None, denial: Sentence | None, alone: Mapping[Place, Passage | None]
) -> Passage | None:
    """Return a claim's passage with its denial behind it; None when either cannot be quoted."""
    answer = alone.get(denial.place) if denial else None
    if claim is None or answer is None:
        return None
    return Passage(tuple(dict.fromkeys((*claim.sentences, *answer.sentences))))


def passage(sentence: Sentence, standing: Standing) -> Passage | None:
    """Return the sentence with what it leans on; None when that cannot be had."""
    row = [sentence]
    while row and row[0].need is Need.BEFORE:
        row = with_neighbour(row, standing, -1)
    while row and quotation(row[-1].text)[1]:
        row = with_neighbour(row, standing, 1)
    if not row or any(s.need is Need.NEVER for s in row):
        return None
    return Passage(tuple(row))


def with_neighbour(row: list[Sentence], standing: Standing, step: int) -> list[Sentence]:
    """Return the row with its neighbour on one side; empty when there is none, or no more room."""
    end = row[0] if step < 0 else row[-1]
    neighbour = standing.get((end.report.id, end.order + step))
    if neighbour is None or len(row) == MOST_TOGETHER:
        return []
    return [neighbour, *row] if step < 0 else [*row, neighbour]


def fits(passage: Passage, chosen: Sequence[Passage], budget: Budget) -> bool:
    """Say whether a passage still fits beside those chosen."""
    told = distinct([*chosen, passage])
    return len(told) <= budget.sentences and sum(s.length for s in told) <= budget.words


def distinct(chosen: Sequence[Passage]) -> list[Sentence]:
    """Return the sentences of passages, each once, in the order they were chosen."""
    return list({s.place: s for passage in chosen for s in passage.sentences}.values())
