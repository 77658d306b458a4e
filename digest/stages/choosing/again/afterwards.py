"""Which passage of a brief has nothing left to tell, as one that was chosen after it tells that and more.

What is chosen late is asked only whether it tells what is told. "It found a hostile workplace" is new when it is
chosen, and told twice as soon as the sentence stands that quotes the whole finding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.stages.choosing.passages import Passage, distinct
from digest.stages.choosing.telling.facts import gives_figure
from digest.stages.quoting.sentence import Sentence

Judge = Callable[[Sentence, Sequence[Sentence]], bool]
"""Says whether what a sentence tells is told by others."""


def told_afterwards(
    chosen: Sequence[Passage], again: Judge, stands: Callable[[Sequence[Passage]], bool]
) -> Passage | None:
    """Return the first passage behind the opening that later ones tell, and without which the rest still stands."""
    for place, passage in enumerate(chosen[1:], 1):
        rest = [other for other in chosen if other is not passage]
        if tells_again(passage, chosen[place + 1 :], rest, again) and stands(rest):
            return passage
    return None


def tells_again(
    passage: Passage, later: Sequence[Passage], rest: Sequence[Passage], again: Judge
) -> bool:
    """Say whether a passage is one sentence that other reports' later ones tell, without a figure of its own."""
    sentence, *others = passage.sentences
    told = [s for s in distinct(later) if s.report.id != sentence.report.id]
    if others or not told or sentence in distinct(rest):
        return False
    return again(sentence, told) and not gives_figure(sentence, distinct(rest))
