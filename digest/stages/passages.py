"""Passages: sentences of one report that are read together, because one leans on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import Budget
from digest.stages.quotable import Sentence
from digest.stages.readable import Need

MOST_TOGETHER = 3
"""Sentences a passage may have: the one that counts and what it needs."""

Standing = Mapping[tuple[str, int], Sentence]
"""Every sentence by its report and its place in it."""


@dataclass(frozen=True)
class Passage:
    """One to three sentences in a row; the last but for an open quotation is the one that counts."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def length(self) -> int:
        """How many words a reader counts."""
        return sum(sentence.length for sentence in self.sentences)

    @property
    def first(self) -> Sentence:
        """The sentence it opens with."""
        return self.sentences[0]


def passages(sentences: Sequence[Sentence]) -> list[Passage | None]:
    """Return, for each sentence, the passage to quote it in; None where there is none."""
    standing = {(s.report.id, s.order): s for s in sentences}
    return [passage(sentence, standing) for sentence in sentences]


def passage(sentence: Sentence, standing: Standing) -> Passage | None:
    """Return the sentence with what it leans on; None when that cannot be had."""
    row = [sentence]
    while row and row[0].need is Need.BEFORE:
        row = with_neighbour(row, standing, -1)
    while row and row[-1].need is Need.AFTER:
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
    taken = {s.place for other in chosen for s in other.sentences}
    fresh = [s for s in passage.sentences if s.place not in taken]
    words = sum(s.length for s in distinct(chosen))
    return (
        len(taken) + len(fresh) <= budget.sentences
        and words + sum(s.length for s in fresh) <= budget.words
    )


def distinct(chosen: Sequence[Passage]) -> list[Sentence]:
    """Return the sentences of passages, each once, in the order they were chosen."""
    return list({s.place: s for passage in chosen for s in passage.sentences}.values())
