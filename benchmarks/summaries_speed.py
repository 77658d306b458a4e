"""How long choosing takes in very large stories, beside sumy's LexRank on the same sentences.

The stories are the documents of a file poured together. Both makers get sentences already
split, both make their own words of them, and both run in turn in one process; processor time is
taken, not the clock's.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from benchmarks.summaries_sets import Cluster
from digest.model import Budget, Development, Report
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.passages import Passages
from digest.stages.choosing.people import people_in
from digest.stages.choosing.sumy_makers import LexRank
from digest.stages.choosing.telling.facts import amounts_in, figures_in, names_in
from digest.stages.language.function_words import content_of
from digest.stages.language.words import bare, stem
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.readable.whole import flows
from digest.stages.quoting.sentence import Sentence

Given = TypeVar("Given")

BESIDE = 1000
"""Sentences on which both run."""

RUNS = 5
"""Times that ours runs; the fastest counts, as other programs only add to it."""

LARGE = 4000
"""Sentences of the largest story that is looked at whole."""


@dataclass(frozen=True)
class Speed:
    """Processor seconds for choosing, and for all of making a summary of the largest story."""

    ours: float
    lexrank: float
    large: float

    @property
    def ratio(self) -> float:
        """How many times faster ours is."""
        return self.lexrank / self.ours


def speed(found: Sequence[Cluster]) -> Speed:
    """Measure on the documents of these clusters poured together."""
    beside, large = poured(found, BESIDE), poured(found, LARGE)
    ours = min(seconds(chosen, unread(beside)) for _ in range(RUNS))
    lexrank = seconds(LexRank(most=BESIDE).rank, unread(beside))
    return Speed(ours, lexrank, seconds(lambda story: Corroboration()(story, Budget()), large))


def chosen(sentences: Sequence[Sentence]) -> None:
    """Choose as for a brief, from sentences already split."""
    Corroboration().choose(Passages(sentences, sentences), Budget())


def unread(story: Development) -> tuple[Sentence, ...]:
    """Return the sentences of a story with nothing worked out yet, not even their words."""
    split = quotable(story)[:BESIDE]
    for kept in (stem, bare, flows, figures_in, amounts_in, names_in, people_in, content_of):
        kept.cache_clear()
    return tuple(Sentence(report=s.report, span=s.span, order=s.order) for s in split)


def poured(found: Sequence[Cluster], sentences: int) -> Development:
    """Return one story of as many reports as it takes to have so many sentences."""
    reports: list[Report] = []
    count = 0
    for cluster in found:
        for report in cluster.development.reports:
            if count < sentences:
                reports.append(replace(report, id=f"{cluster.id}/{report.id}"))
                count += len(report.sentences)
    return Development(story=found[0].development.story, reports=tuple(reports))


def seconds(work: Callable[[Given], object], given: Given) -> float:
    """Return the processor seconds that some work takes on what it is given."""
    begun = time.process_time()
    work(given)
    return time.process_time() - begun
