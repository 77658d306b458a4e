"""Words to terms: what two reports are compared by, in any script."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from digest.stages.common_words import common_terms
from digest.stages.folding import BEGINNING, folded
from digest.stages.words import MARKS

WORDS_READ = 200
"""Words of a report's text that are compared: what comes later is background."""

TITLE_COUNTS = 3
"""A word in the title counts as often as one that stands three times in the text."""

LEAD = 40
LEAD_COUNTS = 2
"""A word among the first 40 counts twice: news says what it is about first."""

_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts written without spaces: their runs are taken apart into pairs of characters."""

_WORD = re.compile(rf"\d+|(?:[^\W\d_]|[{MARKS}])+")
_SEPARATOR = re.compile(r"[.,](?<=\d.)(?=\d)")
"""What parts the digits of one figure: 1,200 and 1.200 are the same."""

_TYPOGRAPHIC = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"
"""Signs that alone keep most English text from being plain ASCII."""

_PLAIN = bytes(ord(c.lower()) if (c := chr(code)).isalnum() else 32 for code in range(128)) * 2
"""ASCII to lower-case words and spaces, at once: parts text faster than an expression does."""

_RUN = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_HAS_UNSPACED = re.compile(rf"[{_UNSPACED}]")

Terms = tuple[tuple[str, float], ...]
"""(term, weight) pairs, as they first occur; a weight is 1 + ln(count)."""


def terms_of(title: str, text: str, language: str) -> Terms:
    """Return the terms of a report: of its title and of the first 200 words of its text."""
    common = common_terms(language)
    body = words_in(text)
    words = words_in(title) * TITLE_COUNTS + body[:LEAD] * (LEAD_COUNTS - 1) + body
    counts = Counter([word for word in words if word not in common])
    return tuple(map(_weighed().__getitem__, counts.items()))


def terms_in(text: str, language: str) -> list[str]:
    """Return the terms of a text in order, those of its first 200 words."""
    common = common_terms(language)
    return [term for term in words_in(text) if term not in common]


def words_in(text: str) -> list[str]:
    """Return the beginnings of a text's first 200 words, in order, common ones too."""
    # Words of more than 14 letters are rare on average: no need to scan the rest of a long text.
    shown = _SEPARATOR.sub("", text[: 14 * WORDS_READ])
    if not shown.isascii():
        for sign in _TYPOGRAPHIC:
            shown = shown.replace(sign, " ")
    words = _plain_words(shown) if shown.isascii() else _any_words(folded(shown))
    return [word if word < ":" else word[:BEGINNING] for word in words[:WORDS_READ]]


def _plain_words(text: str) -> list[str]:
    return text.encode("ascii").translate(_PLAIN).decode("ascii").split()


def _any_words(text: str) -> list[str]:
    found = _WORD.findall(text)
    if _HAS_UNSPACED.search(text):
        return [part for word in found[:WORDS_READ] for part in _pairs(word)]
    return found


def _pairs(word: str) -> list[str]:
    """Return a word of an unspaced script as its overlapping pairs of characters."""
    parts = list[str]()
    for run in _RUN.findall(word):
        if len(run) > 2 and _HAS_UNSPACED.match(run):
            parts += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            parts.append(run)
    return parts


class _Weighed(dict[tuple[str, int], tuple[str, float]]):
    """(term, count) to (term, weight): one pair for all reports that hold a term as often.

    So 100,000 reports fit in memory.
    """

    def __missing__(self, key: tuple[str, int]) -> tuple[str, float]:
        pair = self[key] = key[0], 1 + math.log(key[1])
        return pair


@cache
def _weighed() -> _Weighed:
    return _Weighed()
