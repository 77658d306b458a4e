"""Whether a sentence would tell the reader of a brief again what is told: in like words or in others."""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.choosing.again.beginnings import begins_again
from digest.stages.choosing.again.deeds import retold
from digest.stages.choosing.again.meaning import Retellings
from digest.stages.choosing.again.repeats import repeats
from digest.stages.choosing.weights import IN_BRIEF
from digest.stages.quoting.sentence import Sentence


class Again:
    """Says whether what a sentence tells is told, among the sentences of one story."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.retells = Retellings(sentences)

    def __call__(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether the told sentences tell this one's news."""
        return repeats(sentence, told, IN_BRIEF) or self.in_other_words(sentence, told)

    def in_other_words(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether they tell it in other words: its event, by what it means, or its deed."""
        return (
            begins_again(sentence, told) or self.retells(sentence, told) or retold(sentence, told)
        )
