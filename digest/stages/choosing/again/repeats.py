"""Whether a sentence would tell the reader the same again, in the same words or in others.

Two outlets begin with the same event, each in its own words. So where a report begins, a sentence
that brings no new name and no new figure repeats what is told already at far less likeness than a
sentence from further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.months import MONTHS
from digest.stages.choosing.witnesses.support import negated
from digest.stages.figures.languages import lexicon
from digest.stages.figures.numbers import numbers
from digest.stages.language.folding import folded
from digest.stages.language.overlap import contained, jaccard
from digest.stages.language.roots import is_rooted
from digest.stages.language.words import words
from digest.stages.quoting.quotable import Sentence
from digest.weekdays import WEEKDAYS

TWICE = 0.33
INSIDE = 0.55
"""Share of news-bearing words in common, of both sentences or of the shorter one, from which a
second sentence would tell the reader the same again."""

BARE = 0.5
"""The same for one that brings no new name and no new figure."""

FIGURED = 0.4
"""The same for two sentences that share a figure."""

BEGINNING = 1
"""Place in its report up to which a sentence is taken to tell the report's event."""

FRONT = 8
"""Words at the front of a sentence among which a no is one to the whole."""

NOTHING_NEW = 0.3
FIRST = 0.25
"""Share of its words that may be told already where a report begins without a new figure, and where
it is two reports' very first sentences."""

NAMED = 0.45
SEVERAL = 3
"""The same where it brings new names of so many words."""

SHARING = 0.2
"""The same where two beginnings give the same figure."""

LARGE = 1_000
YEARS = range(1500, 2100)
ANY_YEAR = frozenset(map(float, YEARS))
"""A number, years left out, from which on two sentences that give it speak of one thing."""

NEAREST = 2
"""Told sentences that are looked at together: one may repeat the halves of two."""

CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
NAME = re.compile(rf"(?<=[\w,;’'”\"] ){CAPITAL}(?: {CAPITAL})*")
"""Capital words on end, behind another word: one name."""

POSSESSIVE = re.compile(r"['’]s?$")

SINCE = re.compile(
    r"\b\d{1,3}[- ]years?[- ]old\b|\bin\s+(?:(?:nearly|almost|about|over|more\s+than|at\s+least)\s+)?\d+\s+years\b",
    re.IGNORECASE,
)
"""How old somebody is, and for how long there has been nothing like it, in English: no news by itself."""

AMOUNT = 10
"""A number from which on two beginnings that give the same one tell of the same thing."""


SHORTEST_MONTH = 3
"""Letters of a month's name that is looked for: shorter ones are other words as well."""

MONTH_NAMES = sorted((name for name in MONTHS if len(name) >= SHORTEST_MONTH), key=len)[::-1]
CALENDAR = frozenset(
    folded(word)
    for word in (*MONTH_NAMES, *(day for listed in WEEKDAYS.values() for day in listed.split()))
)
"""Days and months, which are no names."""

MONTH = "|".join(map(re.escape, MONTH_NAMES))
DIGIT = re.compile(r"\d")
NUMBER_BEHIND = r"(?=\S+\s+(?:\S+\s+)?\d)"
DATE = re.compile(
    rf"\b(?:{NUMBER_BEHIND}(?:{MONTH})\b\.?\s+\d{{1,2}}\b(?!\s*(?:[.,]\d|%))"
    rf"|\d{{1,2}}\.?\s+(?:de\s+)?(?:{MONTH})\b)",
    re.IGNORECASE,
)
"""A day of a month, as it is written behind or before its name.

There are hundreds of names: they are tried only at a word or two before a number."""

CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|uhr\b|h\b)|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
"""A time of day."""

MINUTES = re.compile(r"\b0?(\d{1,2})[.:](\d\d)\b(?![.:%]?\d)")
"""A time of day with its minutes, however it is written: 06.50 and 6:50."""

NUMBERED = re.compile(r"\b[A-Z][A-Za-z]*-\d+\b(?!-)")
"""A name that has a number in it: Covid-19, F-16."""

LAPSE = re.compile(
    r"\b[\w-]+\s+(?:minutes|hours|days|weeks)\s+(?:(?:had|have|has)\s+(?:\w+\s+)?(?:passed|gone|elapsed)\b|later\b"
    r"|earlier\b|after\b|before\b|since\b)"
)
"""How long something took to come, in English."""


@dataclass(frozen=True, kw_only=True)
class Repeats:
    """Says whether what a sentence tells is told already; the fields are shares of words."""

    twice: float = TWICE
    inside: float = INSIDE
    figured: float = FIGURED
    bare: float = BARE
    large: float = SHARING

    def __call__(self, sentence: Sentence, told: Sequence[Sentence]) -> bool:
        """Say whether the told sentences, the likest two together, tell this one's news."""
        near = nearest(sentence, told)
        share = share_told(sentence, near)
        if share >= self.inside or any(self.alike(sentence, o) for o in near):
            return True
        return share >= self.bare and not brings(sentence, told)

    def alike(self, sentence: Sentence, other: Sentence) -> bool:
        """Say whether two sentences tell the same in much the same words."""
        inside = contained(sentence.roots, other.roots)
        return (
            jaccard(sentence.roots, other.roots) >= self.twice
            or inside >= self.inside
            or (inside >= self.figured and same_figures(sentence, other))
            or (inside >= self.large and same_large(sentence, other))
        )


IN_BRIEF = Repeats()
AT_LENGTH = Repeats(inside=0.7, figured=0.6, bare=1.0, large=1.0)
ROOTED = Repeats(twice=0.4, inside=0.8, figured=0.7, bare=1.0, large=1.0)
"""In a brief every sentence has to bring more news than where there is room. Where inflection is
left off (`ROOTED`), what differs has more in common too."""


def at_length(language: str) -> Repeats:
    """Return how repeats are told where there is room."""
    return ROOTED if is_rooted(language) else AT_LENGTH


def nearest(sentence: Sentence, told: Iterable[Sentence]) -> list[Sentence]:
    """Return the told sentences that have most of its words."""
    return sorted(told, key=lambda other: -len(other.roots & sentence.roots))[:NEAREST]


def share_told(sentence: Sentence, told: Iterable[Sentence]) -> float:
    """Return the share of its news-bearing words that these sentences have, 0 to 1."""
    together = frozenset[str]().union(*(other.roots for other in told))
    return len(sentence.roots & together) / max(1, len(sentence.roots))


def same_figures(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences share a figure of several digits."""
    return any(word[0].isdigit() and len(word) > 1 for word in one.content & other.content)


def same_large(sentence: Sentence, other: Sentence) -> bool:
    """Say whether a sentence's numbers are all another's too, one that nothing else would have among them."""
    mine = amounts(sentence)
    return mine <= amounts(other) and any(n >= LARGE and n not in YEARS for n in mine)


def begins_again(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Say whether a report's beginning only tells anew what another report's beginning told.

    What says no to it is no second telling. Another figure is news. Several new names, or a small
    figure where none was told, may be so, and may be trimmings of what is told already: then more
    of its words have to be known.
    """
    said_no = negated(sentence, FRONT)
    begun = [s for s in told if begins_elsewhere(s, sentence) and negated(s, FRONT) == said_no]
    if sentence.order > BEGINNING or not begun:
        return False
    if any(share_figure(sentence, other) for other in begun):
        return True
    if gives_figure(sentence, told) or (
        fresh_figures(sentence, told) and any(figures(other) - figures(sentence) for other in begun)
    ):
        return False
    is_first = sentence.order == 0 and any(other.order == 0 for other in begun)
    bare = FIRST if is_first else NOTHING_NEW
    least = NAMED if brings(sentence, told, SEVERAL) else bare
    return share_told(sentence, nearest(sentence, told)) >= least


def gives_figure(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether a sentence gives a figure that nothing told gives, and a large one or an hour.

    A year, an age and a time without the like are none.
    """
    said = SINCE.sub(" ", sentence.text)
    if not CLOCK.search(said) and amounts_in(said, sentence.report.article.language) <= ANY_YEAR:
        return False
    fresh = fresh_figures(sentence, told) & figures_in(said, sentence.report.article.language, True)
    return any(not figure.isdigit() or int(figure) not in YEARS for figure in fresh)


def fresh_figures(sentence: Sentence, told: Iterable[Sentence]) -> frozenset[str]:
    """Return the figures of a sentence, hours among them, that nothing told gives."""
    return figures(sentence, hours=True).difference(*(figures(o, hours=True) for o in told))


def brings(sentence: Sentence, told: Iterable[Sentence], least: int = 1) -> bool:
    """Say whether a sentence has a figure, or names of so many words, that nothing told has."""
    told = list(told)
    met = {word for other in told for name in names_in(other.text) for word in name}
    fresh = sum(len(name) for name in names_in(sentence.text) if met.isdisjoint(name))
    return fresh >= least or bool(figures(sentence).difference(*map(figures, told)))


def share_figure(one: Sentence, other: Sentence) -> bool:
    """Say whether two beginnings give the same figure of several digits for something alike."""
    shared = amounts(one) & amounts(other)
    return bool(shared) and contained(one.roots, other.roots) >= SHARING


def amounts(sentence: Sentence) -> frozenset[float]:
    """Return the numbers of a sentence from ten up: `$5 billion` is one, the 5 of May is not."""
    return amounts_in(sentence.text, sentence.report.article.language)


@lru_cache(maxsize=4096)
def amounts_in(text: str, language: str) -> frozenset[float]:
    """Return the numbers of a text from ten up."""
    listed, untimed = lexicon(language), without_times(text)
    if listed is None:
        return frozenset(float(m) for m in re.findall(r"(?<![\d.,])\d{2,12}(?![\d.,])", untimed))
    return frozenset(n.low for n in numbers(untimed, listed) if n.low >= AMOUNT)


def without_times(text: str, hours: bool = False) -> str:
    """Return a text without numbers in names, days of months, how long something took and, unless they count, hours."""
    if DIGIT.search(text) is None:
        return LAPSE.sub(" ", text)
    days = LAPSE.sub(" ", DATE.sub(" ", NUMBERED.sub(" ", text)))
    return MINUTES.sub(r"\1.\2", days) if hours else CLOCK.sub(" ", days)


def begins_elsewhere(one: Sentence, sentence: Sentence) -> bool:
    """Say whether one sentence stands where another report than the sentence's begins."""
    return one.order <= BEGINNING and one.report.id != sentence.report.id


@lru_cache(maxsize=4096)
def names_in(text: str) -> frozenset[tuple[str, ...]]:
    """Return the names in a text but for its first word, each as its folded words.

    Days and months are none.
    """
    runs = (run.split(" ") for run in NAME.findall(text))
    found = {tuple(POSSESSIVE.sub("", folded(word)) for word in run) for run in runs}
    return frozenset(name for name in found if not CALENDAR.issuperset(name))


def figures(sentence: Sentence, hours: bool = False) -> frozenset[str]:
    """Return the figures of a sentence, and its number words from two up; times are none.

    Hours may count: an event at another hour is another event.
    """
    return figures_in(sentence.text, sentence.report.article.language, hours)


@lru_cache(maxsize=4096)
def figures_in(text: str, language: str, hours: bool = False) -> frozenset[str]:
    """Return the figures of a text, and its number words from two up."""
    known = lexicon(language)
    said = words(without_times(text, hours))
    spelled = {w for w in said if known.small.get(w, 0) > 1} if known else set()
    return frozenset(spelled | {word for word in said if word[0].isdigit()})
