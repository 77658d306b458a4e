"""What is done in a sentence, by its verbs of the past, and who does it."""

from __future__ import annotations

from collections.abc import Iterable

from digest.stages.choosing.telling.facts import CALENDAR
from digest.stages.dates.evidence import deeds, leading_deeds
from digest.stages.language.folding import folded
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
