"""From a ranking of sentences to a summary: what fits, nothing twice, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Budget, Development, Pick, Summary
from digest.stages.news import told_before
from digest.stages.quotable import Sentence, quotable
from digest.stages.readable import stands_alone
from digest.stages.support import repeats, support

UNCHANGED = Budget(sentences=1, words=40)
"""How much of what was told before may be told again."""


def in_turn(ranking: Sequence[Sentence], budget: Budget) -> list[Sentence]:
    """Return the best sentences that fit the budget and do not repeat one another."""
    chosen: list[Sentence] = []
    words = 0
    for sentence in ranking:
        if len(chosen) == budget.sentences:
            break
        if words + sentence.length <= budget.words and not repeats(sentence, chosen):
            chosen.append(sentence)
            words += sentence.length
    return chosen


def reading_order(chosen: Sequence[Sentence]) -> list[Sentence]:
    """Return the news first, then the rest as time and the articles have it."""
    rest = sorted(chosen[1:], key=lambda s: (s.report.time, s.report.id, s.order))
    return [*chosen[:1], *rest]


def summary(development: Development, ranking: Sequence[Sentence], budget: Budget) -> Summary:
    """Return what to tell of the development, given its sentences with the best first."""
    readable = [s for s in ranking if stands_alone(s)]
    fresh = [s for s in readable if not told_before(s, development.told)]
    known = [s for s in readable if told_before(s, development.told)]
    pool = quotable(development)
    news = reading_order(in_turn(fresh, budget))
    return Summary(
        news=tuple(pick(s, pool) for s in news),
        unchanged=tuple(unchanged(s) for s in in_turn(known, UNCHANGED)) if news else (),
    )


def pick(sentence: Sentence, pool: Sequence[Sentence]) -> Pick:
    """Return the sentence as a pick, with who else says the same."""
    return Pick(place=sentence.place, support=support(sentence, pool))


def unchanged(sentence: Sentence) -> Pick:
    """Return a sentence whose content an earlier edition carried."""
    return Pick(place=sentence.place, is_new=False)
