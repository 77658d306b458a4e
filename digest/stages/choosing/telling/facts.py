"""What a sentence gives that may be news by itself: figures, hours, amounts and names.

Ages, lapses of time and days of months are no figures, days and months no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from digest.stages.figures.lexicons.languages import lexicon
from digest.stages.figures.numbers import numbers
from digest.stages.language.folding import folded
from digest.stages.language.words import words
from digest.stages.quoting.sentence import Sentence
from digest.writing.months import MONTHS
from digest.writing.weekdays import WEEKDAYS

LARGE = 1_000
YEARS = range(1500, 2100)
ANY_YEAR = frozenset(map(float, YEARS))
"""A number, years left out, from which on two sentences that give it speak of one thing."""

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


def figures(sentence: Sentence) -> frozenset[str]:
    """Return the figures of a sentence, and its number words from two up; times are none."""
    return figures_in(sentence.text, sentence.report.article.language)


@lru_cache(maxsize=4096)
def figures_in(text: str, language: str) -> frozenset[str]:
    """Return the figures of a text, and its number words from two up; times are none."""
    return spelled_or_not(CLOCK.sub(" ", dateless(text)), language)


@lru_cache(maxsize=4096)
def figures_and_hours(text: str, language: str) -> frozenset[str]:
    """Return the same with hours: an event at another hour is another event."""
    return spelled_or_not(MINUTES.sub(r"\1.\2", dateless(text)), language)


def spelled_or_not(text: str, language: str) -> frozenset[str]:
    """Return the figures of a text in digits, and in words from two up."""
    known = lexicon(language)
    said = words(text)
    spelled = {w for w in said if known.small.get(w, 0) > 1} if known else set()
    return frozenset(spelled | {word for word in said if word[0].isdigit()})


def fresh_figures(sentence: Sentence, told: Iterable[Sentence]) -> frozenset[str]:
    """Return the figures of a sentence, hours among them, that nothing told gives."""
    mine, *others = (
        figures_and_hours(s.text, s.report.article.language) for s in (sentence, *told)
    )
    return mine.difference(*others)


def gives_figure(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether a sentence gives a figure that nothing told gives, and a large one or an hour.

    A year, an age and a time without the like are none.
    """
    said = SINCE.sub(" ", sentence.text)
    if not CLOCK.search(said) and amounts_in(said, sentence.report.article.language) <= ANY_YEAR:
        return False
    fresh = fresh_figures(sentence, told) & figures_and_hours(
        said, sentence.report.article.language
    )
    return any(not figure.isdigit() or int(figure) not in YEARS for figure in fresh)


def brings(sentence: Sentence, told: Iterable[Sentence], least: int = 1) -> bool:
    """Say whether a sentence has a figure, or names of so many words, that nothing told has."""
    told = list(told)
    met = {word for other in told for name in names_in(other.text) for word in name}
    fresh = sum(len(name) for name in names_in(sentence.text) if met.isdisjoint(name))
    return fresh >= least or bool(figures(sentence).difference(*map(figures, told)))


def amounts(sentence: Sentence) -> frozenset[float]:
    """Return the numbers of a sentence from ten up: `$5 billion` is one, the 5 of May is not."""
    return amounts_in(sentence.text, sentence.report.article.language)


@lru_cache(maxsize=4096)
def amounts_in(text: str, language: str) -> frozenset[float]:
    """Return the numbers of a text from ten up."""
    listed, untimed = lexicon(language), CLOCK.sub(" ", dateless(text))
    if listed is None:
        return frozenset(float(m) for m in re.findall(r"(?<![\d.,])\d{2,12}(?![\d.,])", untimed))
    return frozenset(n.low for n in numbers(untimed, listed) if n.low >= AMOUNT)


def dateless(text: str) -> str:
    """Return a text without numbers in names, days of months and how long something took."""
    if DIGIT.search(text) is None:
        return LAPSE.sub(" ", text)
    return LAPSE.sub(" ", DATE.sub(" ", NUMBERED.sub(" ", text)))


@lru_cache(maxsize=4096)
def names_in(text: str) -> frozenset[tuple[str, ...]]:
    """Return the names in a text but for its first word, each as its folded words.

    Days and months are none.
    """
    runs = (run.split(" ") for run in NAME.findall(text))
    found = {tuple(POSSESSIVE.sub("", folded(word)) for word in run) for run in runs}
    return frozenset(name for name in found if not CALENDAR.issuperset(name))
