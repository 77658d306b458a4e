"""Our own maker: sentences that open reports, stand in the middle, and that other outlets bear out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digest.model import Budget, Development, Summary
from digest.stages.passages import Passage, passages
from digest.stages.quotable import Sentence
from digest.stages.summarise import tell, tells_more
from digest.stages.weighing import Numbers, Weighed, weigh


class Greedy:
    """A choice in the making: takes the best passage that fits, again and again."""

    def __init__(self, weighed: Weighed, constant: Numbers, maker: Corroboration) -> None:
        self.weighed = weighed
        self.constant = constant
        self.maker = maker
        self.worth = weighed.worth.copy()
        self.most = max(float((weighed.pairs @ weighed.worth).max(initial=0.0)), 1e-9)
        self.told = np.zeros(len(weighed.sentences))
        self.chosen: list[Passage] = []

    def within(self, budget: Budget) -> list[Passage]:
        """Return the passages chosen within the budget."""
        left = [p for p in passages(self.weighed.sentences) if p is not None]
        places = {s.place: i for i, s in enumerate(self.weighed.sentences)}
        rows = [[places[s.place] for s in p.sentences] for p in left]
        open_rows = list(range(len(left)))
        while True:
            scores = self.scores()
            open_rows.sort(key=lambda r: -float(scores[rows[r]].mean()))
            best = next((r for r in open_rows if tells_more(left[r], self.chosen, budget)), None)
            if best is None:
                return self.chosen
            open_rows.remove(best)
            self.take(left[best], rows[best])

    def scores(self) -> Numbers:
        """Return what each sentence is worth now."""
        fresh = self.weighed.pairs @ self.worth / self.most
        return np.asarray(
            self.maker.pairs * fresh + self.constant - self.maker.repetition * self.told
        )

    def take(self, passage: Passage, rows: Sequence[int]) -> None:
        """Choose a passage; what it tells is worth nothing any more."""
        self.chosen.append(passage)
        for row in rows:
            self.told = np.maximum(self.told, self.weighed.alike[row])
            self.worth[self.weighed.pairs[[row]].indices] = 0.0


@dataclass(frozen=True, kw_only=True)
class Corroboration:
    """Greedy choice over word pairs weighted by the reports that carry them.

    After concept coverage (Gillick and Favre 2009) with the place of a sentence, likeness to
    the centre (Radev et al. 2004), to the headlines and to what other publishers say; minus
    what is told already (Carbonell and Goldstein 1998). The fields are the weights.
    """

    pairs: float = 1.0
    lead: float = 1.5
    centre: float = 0.6
    headline: float = 0.6
    corroborated: float = 2.0
    repetition: float = 1.0

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""
        return tell(development, self.choose, budget)

    def choose(self, sentences: Sequence[Sentence], budget: Budget) -> list[Passage]:
        """Return the passages to tell, in the order they were chosen."""
        if not sentences:
            return []
        weighed = weigh(sentences)
        return Greedy(weighed, self._constant(weighed), self).within(budget)

    def _constant(self, weighed: Weighed) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""
        return np.asarray(
            self.lead * weighed.lead
            + self.centre * weighed.centre
            + self.headline * weighed.headline
            + self.corroborated * weighed.corroborated
        )
