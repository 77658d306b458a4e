"""Words to terms: what two reports are compared by, in any script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np

from digest.model import Report, Terms
from digest.stages.grouping.words.counting import (
    HAS_UNSPACED,
    LINES,
    UNSPACED,
    Counted,
    TooManyLetters,
    Unspaced,
    counted,
)
from digest.stages.grouping.words.titles import said
from digest.stages.language.common_words import common_terms
from digest.stages.language.folding import beginning, folded
from digest.stages.language.words import MARKS

WORDS_READ = 200
"""Words of a report's text that are compared: what comes later is background."""

READ = 8 * WORDS_READ
"""Characters of a text that are looked at: in few languages are words longer on average."""

TITLE_COUNTS = 3
"""A word in the title counts as often as one that stands three times in the text."""

LEAD = 40
LEAD_COUNTS = 2
"""A word among the first 40 counts twice: news says what it is about first."""

NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a capital letter does not tell a name from any other noun."""

NAMES = 3
"""Main names of a report."""

OFTEN = 3
"""Count of a main name at least: it stands three times, or once in the title."""

_IN_NAMES = re.compile(r"(?<=[Cc][Oo][Vv][Ii][Dd])-19\b|\b\d{1,2}(?=-years?-old)")
"""Figures that are half a word: a boy of twelve is as common as the virus."""

_WORD = re.compile(rf"(?:[^\W_]|[{MARKS}])+")
_SEPARATOR = re.compile(r"[.,](?<=\d.)(?=\d)")
"""What parts the digits of one figure: 1,200 and 1.200 are the same."""

_FOREIGN = re.compile(rf"[^\W\x00-\x7f]|[{MARKS}]")
"""Letters, digits and vowel signs that are not plain ASCII."""

_PLAIN = bytes(ord(c.lower()) if (c := chr(code)).isalnum() else 32 for code in range(128)) * 2
"""ASCII to lower-case words and spaces, at once: parts text faster than an expression does."""

_RUN = re.compile(rf"[{UNSPACED}]+|[^{UNSPACED}]+")
"""Runs of scripts without spaces are taken apart into pairs of characters."""

REMEMBERED = 200_000
"""Words whose terms are remembered, so that each is cut once."""


def described(reports: Sequence[Report], language: str) -> list[Terms]:
    """Return the terms of reports: of their titles and of the first 200 words of their texts.

    A count says how much a term counts: 3 for standing in the title, 2 for each time in the
    lead, 1 for each time further down.
    """
    texts = [report.text for report in reports]
    titles = [_title(report, text) for report, text in zip(reports, texts, strict=True)]
    titles, texts = ([telling(text[:READ]) for text in some] for some in (titles, texts))
    found = dict[int, Terms]()
    for begin in range(0, len(reports), LINES):
        places = range(begin, min(begin + LINES, len(reports)))
        try:
            found.update(_at_once(reports, titles, texts, places, language))
        except Unspaced:
            shown = {at: folded(f"{titles[at]} {texts[at]}") for at in places}
            spaced = [at for at in places if not HAS_UNSPACED.search(shown[at])]
            found.update(_at_once(reports, titles, texts, spaced, language))
    return [found.get(at) or _alone(report, language) for at, report in enumerate(reports)]


def _at_once(
    reports: Sequence[Report],
    titles: Sequence[str],
    texts: Sequence[str],
    places: Sequence[int],
    language: str,
) -> dict[int, Terms]:
    """Return the terms of some reports by their places; none where they are in many scripts."""
    with suppress(TooManyLetters):
        found = _together(
            [reports[at] for at in places],
            [titles[at] for at in places],
            [texts[at] for at in places],
            language,
        )
        return dict(zip(places, found, strict=True))
    return {}


def _together(
    reports: Sequence[Report], titles: Sequence[str], texts: Sequence[str], language: str
) -> Iterator[Terms]:
    """Yield the terms of reports whose words are parted by spaces, counted all at once."""
    here = counted(titles, texts, WORDS_READ, LEAD, (TITLE_COUNTS, LEAD_COUNTS))
    terms = [_terms(language)[word] for word in here.words]
    use = np.array([term != "" for term in terms], dtype=bool)[here.word]
    words = np.array(terms, dtype=object)[here.word[use]].tolist()
    counts = here.weight[use].tolist()
    ends = np.searchsorted(here.text[use], np.arange(len(reports) + 1)).tolist()
    names = {} if language in NOUNS_HAVE_CAPITALS else _names(reports, here, terms)
    for at, (begin, end) in enumerate(pairwise(ends)):
        yield Terms(tuple(words[begin:end]), tuple(counts[begin:end]), names.get(at, ()))


def telling(text: str) -> str:
    """Return a text without figures that tell no event from another: of an age, and in Covid-19."""
    return _IN_NAMES.sub(" ", text) if "-year" in text or "-19" in text else text


def _title(report: Report, text: str) -> str:
    """Return what of the title is compared: beside a text, a date says when, alone it says nothing."""
    return report.title if text else said(report.title)


def _names(
    reports: Sequence[Report], here: Counted, terms: Sequence[str]
) -> dict[int, tuple[str, ...]]:
    """Return each report's main names; its own outlet's name does not count."""
    often = np.flatnonzero(here.capital & (here.weight >= OFTEN))
    order = often[np.lexsort((-here.weight[often], here.text[often]))]
    names = dict[int, tuple[str, ...]]()
    for at, word in zip(here.text[order].tolist(), here.word[order].tolist(), strict=True):
        known = names.get(at, ())
        if len(known) < NAMES and terms[word] and terms[word] not in _own(reports[at].outlet.name):
            names[at] = (*known, terms[word])
    return names


@lru_cache(maxsize=4096)
def _own(outlet: str) -> frozenset[str]:
    return frozenset(map(beginning, words_in(outlet)))


def _alone(report: Report, language: str) -> Terms:
    """Return the terms of a report in any script, or none of many; it has no names."""
    body = words_in(telling(report.text[:READ]))
    words = (
        words_in(telling(_title(report, report.text))) * TITLE_COUNTS
        + body[:LEAD] * (LEAD_COUNTS - 1)
        + body
    )
    counts = Counter(map(_terms(language).__getitem__, words))
    counts.pop("", None)
    ordered = sorted(counts)
    return Terms(tuple(ordered), tuple(counts[term] for term in ordered))


def terms_in(text: str, language: str) -> list[str]:
    """Return the terms of a text in order, those of its first 200 words."""
    return [term for term in map(_terms(language).__getitem__, words_in(text)) if term]


def words_in(text: str) -> list[str]:
    """Return a text's first 200 words in order, folded, common ones too."""
    shown = text[:READ]
    if "." in shown or "," in shown:
        shown = _SEPARATOR.sub("", shown)
    foreign = not shown.isascii() and _FOREIGN.search(shown)
    if foreign and _FOREIGN.search(shown := folded(shown)):
        return _any_words(shown)[:WORDS_READ]
    plain = shown.encode("ascii", "replace").translate(_PLAIN).decode("ascii")
    return plain.split(None, WORDS_READ)[:WORDS_READ]


def _any_words(text: str) -> list[str]:
    found = _WORD.findall(text)
    if HAS_UNSPACED.search(text):
        return [part for word in found[:WORDS_READ] for part in _pairs(word)]
    return found


def _pairs(word: str) -> list[str]:
    """Return a word of an unspaced script as its overlapping pairs of characters."""
    parts = list[str]()
    for run in _RUN.findall(word):
        if len(run) > 2 and HAS_UNSPACED.match(run):
            parts += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            parts.append(run)
    return parts


class _Remembered(dict[str, str]):
    """Word to term; common words have the empty term.

    A term is one string for all reports that hold it: so 100,000 reports fit in memory.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.common = common_terms(language)

    def __missing__(self, word: str) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
        term = beginning(word)
        self[word] = "" if term in self.common else self.setdefault(term, term)
        return self[word]


@cache
def _terms(language: str) -> _Remembered:
    return _Remembered(language)
