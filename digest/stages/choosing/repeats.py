"""Whether a sentence would tell the reader the same again, in the same words or in others.

Two outlets begin with the same event, each in its own words. So where a report begins, a sentence
that brings no new name and no new figure repeats what is told already at far less likeness than a
sentence from further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.stages.dates.days import MONTHS, WEEKDAYS
from digest.stages.figures.languages import lexicon
from digest.stages.language.folding import folded
from digest.stages.quoting.quotable import Sentence
from digest.stages.quoting.support import contained, jaccard

TWICE = 0.33
INSIDE = 0.55
"""Share of news-bearing words in common, of both sentences or of the shorter one, from which a
second sentence would tell the reader the same again."""

FIGURED = 0.4
"""The same for two sentences that share a figure."""

BEGINNING = 1
"""Place in its report up to which a sentence is taken to tell the report's event."""

NOTHING_NEW = 0.3
"""Share of its words that may be told already where a report begins without a new figure."""

NAMED = 0.45
SEVERAL = 2
"""The same where it brings several new names."""

SHARING = 0.2
"""The same where two beginnings give the same figure."""

NEAREST = 2
"""Told sentences that are looked at together: one may repeat the halves of two."""

NAME = re.compile(r"(?<=[\w,;’'”\"] )[^\W\d_a-zß-öø-ÿ][\w’'-]+")


CALENDAR = frozenset(
    folded(word)
    for table in (WEEKDAYS, MONTHS)
    for listed in table.values()
    for word in listed.split()
)
"""Days and months, which are no names."""


@dataclass(frozen=True, kw_only=True)
class Repeats:
    """Says whether what a sentence tells is told already; the fields are shares of words."""

    twice: float = TWICE
    inside: float = INSIDE
    figured: float = FIGURED

    def __call__(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether the told sentences, the likest two together, tell this one's news."""
        near = nearest(sentence, told)
        return known(sentence, near) >= self.inside or any(self.alike(sentence, o) for o in near)

    def alike(self, sentence: Sentence, other: Sentence) -> bool:
        """Say whether two sentences tell the same in much the same words."""
        inside = contained(sentence.content, other.content)
        return (
            jaccard(sentence.content, other.content) >= self.twice
            or inside >= self.inside
            or (inside >= self.figured and same_figures(sentence, other))
        )


IN_BRIEF = Repeats()
AT_LENGTH = Repeats(inside=0.7, figured=0.6)
"""In a brief every sentence has to bring more news than where there is room."""


def nearest(sentence: Sentence, told: Iterable[Sentence]) -> list[Sentence]:
    """Return the told sentences that have most of its words."""
    return sorted(told, key=lambda other: -len(other.content & sentence.content))[:NEAREST]


def known(sentence: Sentence, told: Iterable[Sentence]) -> float:
    """Return the share of its news-bearing words that these sentences have, 0 to 1."""
    together = frozenset[str]().union(*(other.content for other in told))
    return len(sentence.content & together) / max(1, len(sentence.content))


def same_figures(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences share a figure of several digits."""
    return any(word[0].isdigit() and len(word) > 1 for word in one.content & other.content)


def begins_again(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Say whether a report's beginning only tells anew what another report's beginning told."""
    begun = [s for s in told if begins_elsewhere(s, sentence)]
    if sentence.order > BEGINNING or not begun:
        return False
    if any(share_figure(sentence, other) for other in begun):
        return True
    if figures(sentence).difference(*map(figures, told)):
        return False
    fresh = names(sentence.text).difference(*(names(other.text) for other in told))
    share = known(sentence, nearest(sentence, told))
    return share >= (NAMED if len(fresh) >= SEVERAL else NOTHING_NEW)


def share_figure(one: Sentence, other: Sentence) -> bool:
    """Say whether two beginnings give the same figure of several digits for something alike."""
    figures = {word for word in one.content & other.content if word[0].isdigit() and len(word) > 1}
    return bool(figures) and contained(one.content, other.content) >= SHARING


def begins_elsewhere(one: Sentence, sentence: Sentence) -> bool:
    """Say whether one sentence stands where another report than the sentence's begins."""
    return one.order <= BEGINNING and one.report.id != sentence.report.id


def names(text: str) -> set[str]:
    """Return the capital words of a text but the first, folded."""
    return {folded(word) for word in NAME.findall(text)} - CALENDAR


def figures(sentence: Sentence) -> set[str]:
    """Return the figures of a sentence, and its number words from two up."""
    known = lexicon(sentence.report.article.language)
    spelled = {w for w in sentence.words if known.small.get(w, 0) > 1} if known else set()
    return spelled | {word for word in sentence.words if word[0].isdigit()}
