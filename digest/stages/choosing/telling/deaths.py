"""Whether it is told how many died.

Outlets that differ on how many died agree that people did: where most of them begin with a count, so does the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.stages.choosing.telling.facts import SINCE, YEARS
from digest.stages.figures.kinds import Kind
from digest.stages.figures.lexicons.languages import lexicon
from digest.stages.figures.numbers import numbers
from digest.stages.figures.reading import claims
from digest.stages.figures.words import FATES
from digest.stages.quoting.sentence import Sentence

READ = 60
"""Beginnings of one story in which a count is looked for."""

SEVERAL = 2
"""Publishers that have to count the dead for it to be borne out that people died."""

ONE = re.compile(r"\bone\b", re.IGNORECASE)
"""What counts one dead, beside a figure, in the language where it is no article."""


def is_counted(beginnings: Iterable[Sentence]) -> bool:
    """Say whether several publishers, and half of all, begin with a count of the dead, whichever."""
    begun = list(beginnings)[:READ]
    voices = {s.voice for s in begun}
    counting = {s.voice for s in begun if gives_toll(s)}
    return len(counting) >= SEVERAL and 2 * len(counting) >= len(voices)


def gives_toll(sentence: Sentence) -> bool:
    """Say whether a sentence plainly gives a number of people who died."""
    if FATES["dead"].search(sentence.text.lower()) is None:
        return False
    return any(c.thing.kind is Kind.PEOPLE and c.thing.unit == "dead" for c in claims(sentence))


def counts_dead(sentence: Sentence) -> bool:
    """Say whether a sentence tells of deaths and gives some number that is neither a year nor an age.

    More than `gives_toll` knows: "60 are confirmed dead" and "one person was killed" count too.
    """
    known = lexicon(sentence.report.article.language)
    if known is None or FATES["dead"].search(sentence.text.lower()) is None:
        return False
    text = SINCE.sub(" ", sentence.text)
    counted = any(number.low not in YEARS for number in numbers(text, known))
    return counted or ONE.search(text) is not None
