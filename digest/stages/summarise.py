"""From a ranking of sentences to a summary: what fits, nothing twice, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from digest.model import Budget, Development, Pick, Report, Summary
from digest.stages.days import notes
from digest.stages.news import told_before
from digest.stages.passages import Passage, distinct, fits, passages
from digest.stages.quotable import Sentence, quotable
from digest.stages.support import contained, repeats, support

Choose = Callable[[Sequence[Sentence], Budget], list[Passage]]
"""Chooses passages from sentences within a budget, the best first."""

OVERTAKES = 0.35
"""Share of news-bearing words a later sentence needs in common with one that waits for news."""

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

    Passages stay whole, and those that share or continue one another come as one.
    """
    blocks: list[list[Sentence]] = []
    for passage in sorted(chosen, key=lambda p: when(p.first)):
        block = next((b for b in blocks if touches(b, passage)), None)
        if block is None:
            blocks.append(list(passage.sentences))
        else:
            block.extend(s for s in passage.sentences if s not in block)
    opening = chosen[0].first if chosen else None
    blocks.sort(key=lambda block: opening not in block)
    return [sentence for block in blocks for sentence in block]


def when(sentence: Sentence) -> tuple[datetime, str, int]:
    """Order by the report's time, then by the place in it."""
    return (sentence.report.time, sentence.report.id, sentence.order)


def touches(block: Sequence[Sentence], passage: Passage) -> bool:
    """Say whether a passage shares a sentence with a block, or goes on where it ends."""
    last, first = block[-1], passage.first
    goes_on = last.report.id == first.report.id and first.order == last.order + 1
    return goes_on or any(sentence in block for sentence in passage.sentences)


def tell(development: Development, choose: Choose, budget: Budget) -> Summary:
    """Return what to tell of the development, as this choice has it."""
    pool = quotable(development)
    current = [s for s in pool if not overtaken(s, pool)]
    fresh = [s for s in current if not told_before(s, development.told)]
    known = [s for s in current if told_before(s, development.told)]
    news = reading_order(choose(fresh, budget))
    still = reading_order(choose(known, UNCHANGED)) if news else []
    return Summary(
        news=tuple(pick(s, pool) for s in news), unchanged=tuple(unchanged(s) for s in still)
    )


def overtaken(sentence: Sentence, pool: Sequence[Sentence]) -> bool:
    """Say whether it tells what had not happened yet, and a later report tells more of it.

    Where dates are unknown any other report may be the later one.
    """
    if not sentence.waits:
        return False
    return any(
        later(other.report, sentence.report)
        and not other.waits
        and contained(sentence.content, other.content) >= OVERTAKES
        for other in pool
    )


def later(one: Report, other: Report) -> bool:
    """Say whether a report came after another, or may have."""
    if one.id == other.id:
        return False
    return one.time > other.time or not (one.article.dated and other.article.dated)


def pick(sentence: Sentence, pool: Sequence[Sentence]) -> Pick:
    """Return the sentence as a pick, with who else says the same and what its days mean."""
    return Pick(
        place=sentence.place, support=support(sentence, pool), notes=dates(sentence), is_new=True
    )


def unchanged(sentence: Sentence) -> Pick:
    """Return a sentence whose content an earlier edition carried."""
    return Pick(place=sentence.place, notes=dates(sentence), is_new=False)


def dates(sentence: Sentence) -> tuple[str, ...]:
    """Return the dates that its relative days mean, where its report is dated."""
    report = sentence.report
    if not (report.article.dated or report.section.time):
        return ()
    return notes(sentence.text, report.article.language, report.time)
