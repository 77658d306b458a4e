"""Sentences that tell a deed which another one tells: whatever else they say.

"The governor signed a bill on Monday that …" and "Gov. Ron Hale, who …, signed legislation on Monday"
share few words; who did what on which day is told all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.stages.choosing.again.facts import CALENDAR, gives_figure
from digest.stages.choosing.overtaken.days import days_past
from digest.stages.choosing.weights import DEED
from digest.stages.dates.evidence import deeds, leading_deeds
from digest.stages.language.folding import folded
from digest.stages.language.overlap import contained
from digest.stages.language.roots import root
from digest.stages.quoting.sentence import Sentence

EMPTY = frozenset(
    root(word, "en")
    for word in "was were been had did got made took came went found wrote tweeted used set put".split()
)
"""Verbs by which alone no deed can be known, and those that bring in what somebody says."""


TITLES = frozenset(
    root(word, "en")
    for word in """
    gov governor president premier minister prime senator sen representative rep secretary mayor mr mrs
    ms dr judge justice attorney general chief former democratic republican republicans democrats
    """.split()
)
"""What is no name of who did something, but what he is."""


def retold(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether one of the told sentences tells its deed of the same day.

    A figure that nothing told gives is news all the same.
    """
    told = list(told)
    if sentence in told or gives_figure(sentence, told):
        return False
    return any(same_deed(sentence, other) for other in told)


def same_deed(one: Sentence, other: Sentence) -> bool:
    """Say whether what is done first in either sentence is done on the same day by somebody in both.

    Where one tells no day, a good part of the shorter one's words must be in the other.
    """
    days = days_past(one), days_past(other)
    same_day = days[0] & days[1] if all(days) else contained(one.roots, other.roots) >= DEED.undated
    if not same_day:
        return False
    return any(
        doers(one, deed) & doers(other, deed)
        for deed in first_deed(one) | first_deed(other)
        if deed in one.roots and deed in other.roots
    )


def first_deed(sentence: Sentence) -> frozenset[str]:
    """Return the first verb of the past by which a deed can be known, without inflection, if there is one."""
    language = sentence.report.article.language
    return first_of(deeds(sentence.text, language), language)


def leading_deed(sentence: Sentence) -> frozenset[str]:
    """Return the first of them that leads the sentence: what it tells, not what it only calls to mind."""
    language = sentence.report.article.language
    return first_of(leading_deeds(sentence.text, language), language)


def first_of(verbs: Iterable[str], language: str) -> frozenset[str]:
    """Return the first verb by which a deed can be known, without inflection, if there is one."""
    found = (root(verb, language) for verb in verbs)
    return frozenset([deed for deed in found if deed not in EMPTY][:1])


def doers(sentence: Sentence, deed: str) -> frozenset[str]:
    """Return the words that carry news before a verb, without inflection; days and titles are none."""
    language = sentence.report.article.language
    found = [root(word, language) for word in sentence.words]
    if deed not in found:
        return frozenset()
    before = sentence.words[: found.index(deed)]
    named = frozenset(root(word, language) for word in before if folded(word) not in CALENDAR)
    return (named & sentence.roots) - TITLES
