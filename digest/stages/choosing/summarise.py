"""From a ranking of sentences to a summary: what fits, nothing twice, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from digest.model import Budget, Development, Pick, Summary
from digest.stages.choosing.again.editions import Known, is_update, reprinted
from digest.stages.choosing.again.repeats import repeats
from digest.stages.choosing.overtaken.coming import passed
from digest.stages.choosing.overtaken.tolls import outgrown
from digest.stages.choosing.passages import Passage, Passages, adds_long, distinct, fits
from digest.stages.choosing.people import People
from digest.stages.choosing.telling.days import is_dated
from digest.stages.choosing.weights import IN_BRIEF, Likeness
from digest.stages.choosing.witnesses.support import support
from digest.stages.dates.days import notes
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence

Choose = Callable[[Passages, Budget], list[Passage]]
"""Chooses from the passages of some sentences within a budget, the best first."""

UNCHANGED = Budget(sentences=1, words=40)
"""How much of what was told before may be told again."""


def in_turn(ranking: Sequence[Sentence], passages: Passages, budget: Budget) -> list[Passage]:
    """Return the best sentences that fit the budget and do not repeat one another."""
    chosen: list[Passage] = []
    for sentence in ranking:
        passage = passages.of(sentence)
        if (
            passage is not None
            and fits(passage, chosen, budget)
            and not (chosen and adds_long(passage, chosen))
            and tells_more(passage, chosen)
        ):
            chosen.append(passage)
    return chosen


def tells_more(passage: Passage, chosen: Sequence[Passage], least: Likeness = IN_BRIEF) -> bool:
    """Say whether a passage repeats nothing that is chosen."""
    told = distinct(chosen)
    fresh = [s for s in passage.sentences if s not in told]
    return bool(fresh) and not any(repeats(sentence, told, least) for sentence in fresh)


def reading_order(chosen: Sequence[Passage], people: People) -> list[Sentence]:
    """Return the news first, then the rest as time and the articles have it.

    Passages stay whole, those that share or continue one another come as one, and nobody is
    named by surname alone before the sentence that introduces him.
    """
    blocks: list[list[Sentence]] = []
    for passage in [*chosen[:1], *sorted(chosen[1:], key=lambda p: when(p.first))]:
        block = next((b for b in blocks if touches(b, passage)), None)
        if block is None:
            blocks.append(list(passage.sentences))
        else:
            block.extend(s for s in passage.sentences if s not in block)
    return introduced(blocks, people)


def introduced(blocks: Sequence[Sequence[Sentence]], people: People) -> list[Sentence]:
    """Return the sentences of the blocks in order, but each after those it needs to name people."""
    left, told = list(blocks), list[Sentence]()
    while left:
        following = next((block for block in left if people.are_met(block, told)), left[0])
        left.remove(following)
        told.extend(following)
    return told


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
    known = Known.of(development)
    again = frozenset(s for s in pool if known.has(s)) | reprinted(pool, development.earlier)
    stale = outgrown(pool) | passed(pool, development.at)
    fresh = tuple(s for s in pool if s not in again and s not in stale)
    people = People(pool)
    news = reading_order(choose(Passages(fresh, pool), budget), people)
    if not is_update(known, news, fresh, pool):
        news = []
    holding = tuple(s for s in pool if s in again and known.still_holds(s) and s not in stale)
    still = reading_order(choose(Passages(holding, pool), UNCHANGED), people) if news else []
    return Summary(
        news=tuple(pick(s, pool) for s in news), unchanged=tuple(unchanged(s) for s in still)
    )


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
    if not is_dated(report):
        return ()
    return notes(sentence.text, report.article.language, report.time, sentence.before)
