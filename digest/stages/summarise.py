"""From a ranking of sentences to a summary: what fits, nothing twice, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.model import Budget, Development, Pick, Summary
from digest.stages.news import told_before
from digest.stages.passages import Passage, distinct, fits, passages
from digest.stages.quotable import Sentence, quotable
from digest.stages.support import repeats, support

Choose = Callable[[Sequence[Sentence], Budget], list[Passage]]
"""Chooses passages from sentences within a budget, the best first."""

UNCHANGED = Budget(sentences=1, words=40)
"""How much of what was told before may be told again."""


def in_turn(ranking: Sequence[Sentence], budget: Budget) -> list[Passage]:
    """Return the best sentences that fit the budget and do not repeat one another."""
    chosen: list[Passage] = []
    for passage in passages(ranking):
        if passage is not None and tells_more(passage, chosen, budget):
            chosen.append(passage)
    return chosen


def tells_more(passage: Passage, chosen: Sequence[Passage], budget: Budget) -> bool:
    """Say whether a passage fits the budget and repeats nothing that is chosen."""
    told = distinct(chosen)
    taken = {s.place for s in told}
    fresh = [s for s in passage.sentences if s.place not in taken]
    return (
        bool(fresh)
        and fits(passage, chosen, budget)
        and not any(repeats(sentence, told) for sentence in fresh)
    )


def reading_order(chosen: Sequence[Passage]) -> list[Sentence]:
    """Return the news first, then the rest as time and the articles have it.

    Sentences in a row of one report stay in a row, the first passage's too.
    """
    sentences = distinct(chosen)
    by_time = sorted(sentences, key=lambda s: (s.report.time, s.report.id, s.order))
    runs: list[list[Sentence]] = []
    for sentence in by_time:
        if runs and follows(runs[-1][-1], sentence):
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    opening = sentences[0].place if sentences else None
    runs.sort(key=lambda run: all(s.place != opening for s in run))
    return [sentence for run in runs for sentence in run]


def follows(first: Sentence, second: Sentence) -> bool:
    """Say whether a sentence stands right behind another."""
    return first.report.id == second.report.id and second.order == first.order + 1


def tell(development: Development, choose: Choose, budget: Budget) -> Summary:
    """Return what to tell of the development, as this choice has it."""
    pool = quotable(development)
    fresh = [s for s in pool if not told_before(s, development.told)]
    known = [s for s in pool if told_before(s, development.told)]
    news = reading_order(choose(fresh, budget))
    still = reading_order(choose(known, UNCHANGED)) if news else []
    return Summary(
        news=tuple(pick(s, pool) for s in news), unchanged=tuple(unchanged(s) for s in still)
    )


def pick(sentence: Sentence, pool: Sequence[Sentence]) -> Pick:
    """Return the sentence as a pick, with who else says the same."""
    return Pick(place=sentence.place, support=support(sentence, pool))


def unchanged(sentence: Sentence) -> Pick:
    """Return a sentence whose content an earlier edition carried."""
    return Pick(place=sentence.place, is_new=False)
