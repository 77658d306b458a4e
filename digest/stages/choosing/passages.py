"""Passages: sentences that are read together, because one leans on, turns or answers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import Budget
from digest.stages.choosing.overtaken.coming import overtaken
from digest.stages.choosing.telling.corrections import takes_back
from digest.stages.choosing.witnesses.denials import Answers
from digest.stages.choosing.witnesses.support import bears_out
from digest.stages.language.quotations.sentences import all_quoted, quotation
from digest.stages.quoting.readable.need import Need
from digest.stages.quoting.readable.turning import turns
from digest.stages.quoting.readable.whole import LONGEST, SHORTEST
from digest.stages.quoting.sentence import Sentence

MOST_TOGETHER = 3
"""Sentences a passage may have before a denial is added."""


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


class Passages:
    """The passages of a story's sentences, each worked out when it is asked for.

    Judging whether a sentence can be read alone is most of the work of choosing, and only the
    few that are about to be chosen need it.
    """

    def __init__(self, sentences: Sequence[Sentence], pool: Sequence[Sentence]) -> None:
        """Take the sentences to choose from, and all of the story's, which may overtake them."""
        self.sentences = sentences
        self.pool = pool
        self.answers = Answers(sentences)
        self.found: dict[Sentence, Passage | None] = {}

    def among(self, sentences: Sequence[Sentence]) -> Passages:
        """Return the passages that some of the sentences make."""
        return self if len(sentences) == len(self.sentences) else Passages(sentences, self.pool)

    def of(self, sentence: Sentence) -> Passage | None:
        """Return the passage to quote a sentence in: with its denial, if it claims something.

        None where there is none: it cannot be read alone nor with what stands around it.
        """
        passage = self.alone(sentence)
        if passage is None:
            return None
        denials = [d for s in passage.sentences if (d := self.answers.denial_of(s)) is not None]
        claim = None if denials else self.answers.claim_of(sentence)
        if claim is not None:
            return joined(self.alone(claim), passage)
        for denial in denials:
            passage = joined(passage, self.alone(denial))
        return passage

    def alone(self, sentence: Sentence) -> Passage | None:
        """Return the sentence with what it leans on; None when that cannot be had."""
        if sentence not in self.found:
            self.found[sentence] = self.whole(sentence)
        return self.found[sentence]

    def whole(self, sentence: Sentence) -> Passage | None:
        """Work out the passage of a sentence by itself."""
        row = [sentence]
        while row and row[0].need is Need.BEFORE:
            row = self.with_neighbour(row, -1)
        row = self.closed(row)
        while row and all_quoted(together(row)):
            row = self.with_neighbour(row, -1)
        if row and (self.is_turned(row[-1]) or takes_back(row[-1].text)):
            row = self.closed(self.with_neighbour(row, 1))
        if not row or any(s.need is Need.NEVER or overtaken(s, self.pool) for s in row):
            return None
        return Passage(tuple(row))

    def closed(self, row: list[Sentence]) -> list[Sentence]:
        """Return the row with the end of the quotation that it leaves open; empty when that cannot be had."""
        while row and quotation(together(row))[1]:
            row = self.with_neighbour(row, 1)
        return row

    def is_turned(self, sentence: Sentence) -> bool:
        """Say whether the next sentence of its paragraph turns it, and no other publisher bears it out."""
        article, following = sentence.report.article, sentence.order + 1
        spans = sentence.report.sentences[following : following + 1]
        if not spans or "\n" in article.text[sentence.span.end : spans[0].start]:
            return False
        return turns(spans[0].of(article.text), article.language) and not any(
            other.voice != sentence.voice and bears_out(other, sentence) for other in self.pool
        )

    def with_neighbour(self, row: list[Sentence], step: int) -> list[Sentence]:
        """Return the row with its neighbour on one side; empty without one, or when too long."""
        end = row[0] if step < 0 else row[-1]
        neighbour = self.answers.standing.get((end.report.id, end.order + step))
        if neighbour is None or len(row) == MOST_TOGETHER:
            return []
        return [neighbour, *row] if step < 0 else [*row, neighbour]


def together(row: Sequence[Sentence]) -> str:
    """Return the words of sentences that follow one another."""
    return " ".join(sentence.text for sentence in row)


def joined(claim: Passage | None, denial: Passage | None) -> Passage | None:
    """Return a claim's passage with its denial's behind it; None when either cannot be quoted."""
    if claim is None or denial is None:
        return None
    return Passage(tuple(dict.fromkeys((*claim.sentences, *denial.sentences))))


def room(chosen: Sequence[Passage], budget: Budget) -> int:
    """Return how many words there is room for beside those chosen; 0 when no sentence fits."""
    told = distinct(chosen)
    left = budget.words - sum(s.length for s in told)
    return left if len(told) < budget.sentences and left >= SHORTEST else 0


def fits(passage: Passage, chosen: Sequence[Passage], budget: Budget) -> bool:
    """Say whether a passage still fits beside those chosen."""
    told = distinct([*chosen, passage])
    return len(told) <= budget.sentences and sum(s.length for s in told) <= budget.words


def distinct(chosen: Sequence[Passage]) -> list[Sentence]:
    """Return the sentences of passages, each once, in the order they were chosen."""
    return list(dict.fromkeys(s for passage in chosen for s in passage.sentences))


def adds_long(passage: Passage, chosen: Sequence[Passage]) -> bool:
    """Say whether a passage adds a longer sentence than may stand anywhere but at the front of a brief."""
    told = distinct(chosen)
    return any(s.length > LONGEST for s in passage.sentences if s not in told)
