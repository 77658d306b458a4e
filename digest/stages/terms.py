"""Words to terms: what two reports are compared by, in any script."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

import snowballstemmer

WORDS_READ = 250
"""Words of a report's text that are compared: what comes later is background."""

TITLE_COUNTS = 2
"""A word in the title counts this many times."""

_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903"
    "\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd"
    "\u0b01-\u0b57\u0b82-\u0bd7\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u0e31-\u0e4e"
)
"""Signs that belong to the letter before them; `\\w` leaves them out and would cut words there."""

_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts written without spaces: their runs are taken apart into pairs of characters."""

_WORD = re.compile(rf"(?:[^\W_]|[{_MARKS}])+(?:[.,](?=\d)\d+)*")
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_HAS_UNSPACED = re.compile(rf"[{_UNSPACED}]")

_STEMMED = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian",
    "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip

Terms = tuple[tuple[str, float], ...]
"""(term, weight) pairs, by term; a weight is 1 + ln(count)."""


def terms_of(title: str, text: str, language: str) -> Terms:
    """Return the terms of a report: its title and the first 250 words of its text."""
    counts = Counter[str]()
    for term in _terms(title, language, WORDS_READ):
        counts[term] += TITLE_COUNTS
    counts.update(_terms(text, language, WORDS_READ))
    return tuple(sorted((term, 1 + math.log(count)) for term, count in counts.items()))


def title_terms(title: str, language: str) -> frozenset[str]:
    """Return the terms of a title."""
    return frozenset(_terms(title, language, WORDS_READ))


def _terms(text: str, language: str, limit: int) -> Iterator[str]:
    # Ten characters a word and more are rare on average: no need to scan the rest of a long text.
    found = 0
    for match in _WORD.finditer(text.lower(), 0, 12 * limit):
        for word in _parts(match.group()):
            found += 1
            if found > limit:
                return
            yield stem(word, language)


def _parts(word: str) -> list[str]:
    if not _HAS_UNSPACED.search(word):
        return [word]
    parts = list[str]()
    for run in _UNSPACED_RUN.findall(word):
        if len(run) > 2 and _HAS_UNSPACED.match(run):
            parts += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            parts.append(run)
    return parts


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the word without its ending where the language's stemmer is known."""
    name = _STEMMED.get(language)
    return str(_stemmer(name).stemWord(word)) if name else word


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
