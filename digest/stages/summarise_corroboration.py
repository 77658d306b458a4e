"""Our own maker: sentences that open reports, stand in the middle, and that other outlets bear out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digest.model import Budget, Development, Summary
from digest.stages.passages import Passage, fits, passages
from digest.stages.quotable import Sentence
from digest.stages.readable import points_back
from digest.stages.summarise import tell, tells_more
from digest.stages.weighing import Numbers, Weighed, recency, voice_numbers, weigh

WORDS_A_SENTENCE = 25

CENTRAL = 10
ON_TOPIC = 0.3
"""Share of the ten most central sentences' likeness to the centre that any must have."""

ENDLESS = Budget(sentences=1_000_000, words=1_000_000)

FILLS = 0.3
"""Share of the opening's score by which what no longer fits must be better for the end to come."""

DEEPEST_OPENING = 3
"""Place in its report up to which a sentence may open a story."""


class Greedy:
    """A choice in the making: takes the best passage that fits, again and again."""

    def __init__(self, weighed: Weighed, constant: Numbers, maker: Corroboration) -> None:
        self.weighed = weighed
        self.constant = constant
        self.maker = maker
        self.worth = weighed.worth.copy()
        self.most = max(float((weighed.pairs @ weighed.worth).max(initial=0.0)), 1e-9)
        self.told = np.zeros(len(weighed.sentences))
        self.voices = voice_numbers(weighed.sentences)
        self.heard = np.zeros(len(weighed.sentences))
        self.chosen: list[Passage] = []
        self.first = 0.0
        self.taken: set[int] = set()
        self.places = {s.place: row for row, s in enumerate(weighed.sentences)}

    def within(self, budget: Budget) -> list[Passage]:
        """Return the passages chosen within the budget."""
        apart = [p for p in passages(self.weighed.sentences) if p is not None and self.on_topic(p)]
        while apart:
            scores = self.scores()
            apart = self.remaining(apart)
            left = [p for p in apart if fits(p, self.chosen, budget)]
            able = left
            if not self.chosen:
                able = [p for p in left if opens_well(p)] or left
                scores = scores + self.opening()
            best = max(able, key=lambda p: self.score(p, scores), default=None)
            if best is None or self.fills_only(best, apart, scores):
                break
            self.take(best)
        return self.chosen

    def fills_only(self, best: Passage, apart: Sequence[Passage], scores: Numbers) -> bool:
        """Say whether a passage is only taken for being short: what no longer fits is far better."""
        if not self.chosen:
            return False
        better = max(self.score(p, scores) for p in apart)
        return better - self.score(best, scores) > FILLS * self.first

    def opening(self) -> Numbers:
        """Return what speaks for opening with a sentence: headlines and other outlets bear it out."""
        borne = self.weighed.corroborated / max(float(self.weighed.corroborated.max()), 1e-9)
        headed = self.weighed.headline / max(float(self.weighed.headline.max()), 1e-9)
        return np.asarray(self.maker.opening * (borne + headed))

    def on_topic(self, passage: Passage) -> bool:
        """Say whether a passage is about what the story is about."""
        centre = self.weighed.centre
        middle = float(np.median(np.sort(centre)[-CENTRAL:]))
        return max(float(centre[row]) for row in self.rows(passage)) >= ON_TOPIC * middle

    def remaining(self, left: Sequence[Passage]) -> list[Passage]:
        """Return the passages that tell something more, whether they fit or not."""
        return [p for p in left if p not in self.chosen and tells_more(p, self.chosen, ENDLESS)]

    def score(self, passage: Passage, scores: Numbers) -> float:
        """Return the mean score of what the passage adds."""
        fresh = [row for row in self.rows(passage) if row not in self.taken]
        return float(scores[fresh].mean()) if fresh else -1e9

    def rows(self, passage: Passage) -> list[int]:
        """Return where the passage's sentences stand in the arrays."""
        return [self.places[s.place] for s in passage.sentences]

    def scores(self) -> Numbers:
        """Return what each sentence is worth now."""
        fresh = self.weighed.pairs @ self.worth / self.most
        return np.asarray(
            self.maker.pairs * fresh
            + self.constant
            - self.maker.repetition * self.told
            - self.maker.spread * self.heard
        )

    def take(self, passage: Passage) -> None:
        """Choose a passage; what it tells is worth nothing any more."""
        if not self.chosen:
            self.first = self.score(passage, self.scores())
        self.chosen.append(passage)
        for row in self.rows(passage):
            self.taken.add(row)
            self.told = np.maximum(self.told, self.weighed.alike[row])
            self.worth[self.weighed.pairs[[row]].indices] = 0.0
            self.heard += self.voices == self.voices[row]


def opens_well(passage: Passage) -> bool:
    """Say whether a story can be opened with it: no quotation, no pointing back, somebody named."""
    first = passage.first
    return (
        first.order <= DEEPEST_OPENING
        and len(passage.sentences) == 1
        and first.text[0] not in "\"'“‘«„"
        and not points_back(first.text)
    )


@dataclass(frozen=True, kw_only=True)
class Corroboration:
    """Greedy choice over word pairs weighted by the reports that carry them.

    After concept coverage (Gillick and Favre 2009) with the place of a sentence, likeness to
    the centre (Radev et al. 2004), to the headlines and to what other publishers say; minus
    what is told already (Carbonell and Goldstein 1998). The fields are the weights.
    """

    pairs: float = 1.0
    lead: float = 1.0
    centre: float = 0.6
    headline: float = 0.6
    corroborated: float = 2.0
    repetition: float = 1.0
    spread: float = 0.3
    latest: float = 0.2
    opening: float = 0.4

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""
        return tell(development, self.choose, budget)

    def choose(self, sentences: Sequence[Sentence], budget: Budget) -> list[Passage]:
        """Return the passages to tell, in the order they were chosen."""
        if not sentences:
            return []
        room = min(budget.sentences, budget.words / WORDS_A_SENTENCE)
        weighed = weigh(sentences, room)
        return Greedy(weighed, self._constant(weighed), self).within(budget)

    def _constant(self, weighed: Weighed) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""
        return np.asarray(
            self.lead * weighed.lead
            + self.centre * weighed.centre
            + self.headline * weighed.headline
            + self.corroborated * weighed.corroborated
            + self.latest * recency(weighed.sentences)
        )
