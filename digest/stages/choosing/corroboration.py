"""Our own maker: sentences that open reports, stand in the middle, and that other outlets bear out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from digest.model import Budget, Development, Summary
from digest.stages.choosing.greedy import AtLength, InBrief
from digest.stages.choosing.passages import Passage, Passages
from digest.stages.choosing.summarise import tell
from digest.stages.choosing.weighing import (
    Numbers,
    Weighed,
    depths,
    orders,
    recency,
    weigh,
)
from digest.stages.choosing.weights import FILLING


@dataclass(frozen=True, kw_only=True)
class Corroboration:
    """Greedy choice over word pairs weighted by the reports that carry them.

    After concept coverage (Gillick and Favre 2009) with the place of a sentence, likeness to
    the centre (Radev et al. 2004), to the headlines and to what other publishers say; minus
    what is told already (Carbonell and Goldstein 1998). The fields are the weights of numbers from about 0 to 1.
    """

    pairs: float = 1.0
    """What pairs of words count that several reports have and that are not told yet."""
    lead: float = 1.0
    """What a sentence's place in its report counts: 1 for the first, falling with the square."""
    centre: float = 1.0
    """What its likeness to all reports together counts."""
    headline: float = 0.6
    """What its share of the headlines' words counts."""
    corroborated: float = 2.0
    """What its likeness to the likest sentence of each other report counts, on the mean."""
    echoed: float = 0.6
    """What its likeness to the likest sentence of them all counts."""
    early: float = 0.6
    """What the part of its report counts that is still to come."""
    repetition: float = 1.0
    """What likeness to what is told takes off."""
    spread: float = 0.3
    """What each sentence of its publisher that is told takes off, in a brief."""
    latest: float = 0.2
    """What a late report counts, where all came within a few days."""

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""
        return tell(development, self.choose, budget)

    def choose(self, passages: Passages, budget: Budget) -> list[Passage]:
        """Return the passages to tell, in the order they were chosen."""
        if not passages.sentences:
            return []
        wanted = min(budget.sentences, budget.words / FILLING.sentence)
        at_length = budget.sentences >= FILLING.endless
        weighed = weigh(passages.sentences, wanted, depths if at_length else orders)
        among = passages.among(weighed.sentences)
        if not at_length:
            return InBrief(weighed, among, self, budget).choice()
        chosen = AtLength(weighed, among, self, budget).choice()
        from_lead = AtLength(weighed, among, self, budget)
        lead = from_lead.missed(chosen)
        if lead is None:
            return chosen
        from_lead.take(lead)
        return from_lead.choice()

    def constant(self, weighed: Weighed) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""
        return np.asarray(
            self.lead * weighed.lead
            + self.centre * weighed.centre
            + self.headline * weighed.headline
            + self.corroborated * weighed.corroborated
            + self.echoed * weighed.echoed
            + self.early * weighed.early
            + self.latest * recency(weighed.sentences)
        )
