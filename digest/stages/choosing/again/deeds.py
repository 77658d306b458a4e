"""Sentences that tell a deed, or somebody's words, which another one tells: whatever else they say.

"The governor signed a bill on Monday that …" and "Gov. Ron Hale, who …, signed legislation on Monday"
share few words; who did what on which day is told all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.stages.choosing.again.repeats import CALENDAR, gives_figure
from digest.stages.choosing.overtaken.days import days_past
from digest.stages.dates.evidence import deeds
from digest.stages.language.folding import folded
from digest.stages.language.overlap import contained
from digest.stages.language.roots import root
from digest.stages.language.words import words
from digest.stages.quoting.quotable import Sentence
from digest.stages.quoting.readable.need import QUOTED

FRAGMENT = 4
"""Words on end within quotation marks that two sentences have in common only if they quote the same."""

UNDATED = 0.4
"""Share of the shorter sentence's words that the other has from which a deed may be of one day."""

MOSTLY = 0.5
"""Share of the words a sentence quotes that are told, in such runs, from which it quotes again."""

EMPTY = frozenset(
    root(word, "en")
    for word in [
        "was",
        "were",
        "been",
        "had",
        "did",
        "got",
        "made",
        "took",
        "came",
        "went",
        "found",
        "wrote",
        "tweeted",
        "used",
        "set",
        "put",
    ]
)
"""Verbs by which alone no deed can be known, and those that bring in what somebody says."""


TITLES = frozenset(
    root(word, "en")
    for word in [
        "gov",
        "governor",
        "president",
        "premier",
        "minister",
        "prime",
        "senator",
        "sen",
        "representative",
        "rep",
        "secretary",
        "mayor",
        "mr",
        "mrs",
        "ms",
        "dr",
        "judge",
        "justice",
        "attorney",
        "general",
        "chief",
        "former",
        "democratic",
        "republican",
        "republicans",
        "democrats",
    ]
)
"""What is no name of who did something, but what he is."""


def retold(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether one of the told sentences tells its deed of the same day, or quotes the same words.

    A figure that nothing told gives is news all the same.
    """
    told = list(told)
    if sentence in told or gives_figure(sentence, told):
        return False
    return any(same_deed(sentence, other) for other in told) or quotes_again(sentence, told)


def same_deed(one: Sentence, other: Sentence) -> bool:
    """Say whether what is done first in either sentence is done on the same day by somebody in both.

    Where one tells no day, a good part of the shorter one's words must be in the other.
    """
    days = days_past(one), days_past(other)
    same_day = days[0] & days[1] if all(days) else contained(one.roots, other.roots) >= UNDATED
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
    found = (root(word, language) for word in deeds(sentence.text, language))
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


def quotes_again(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether most of what a sentence quotes stands in a told one, and nothing is done in it beside."""
    told = list(told)
    done = frozenset[str]().union(*map(first_deed, told))
    if first_deed(sentence) - done:
        return False
    quoted = [words(match.group()) for match in QUOTED.finditer(sentence.text)]
    size = sum(map(len, quoted))
    return any(MOSTLY * size <= again(quoted, runs(other.words)) for other in told if size)


def again(quoted: Iterable[tuple[str, ...]], told: frozenset[tuple[str, ...]]) -> int:
    """Return how many of the quoted words stand in runs that are told."""
    return sum(
        len(
            {
                at + step
                for at, run in enumerate(runs_of(said))
                if run in told
                for step in range(FRAGMENT)
            }
        )
        for said in quoted
    )


def runs_of(said: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the runs of so many words, in order."""
    return [said[at : at + FRAGMENT] for at in range(len(said) - FRAGMENT + 1)]


def runs(said: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the runs of so many words."""
    return frozenset(runs_of(said))
