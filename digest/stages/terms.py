"""Words to terms: what two reports are compared by, in any script."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache

from digest.stages.folding import beginning, folded
from digest.stages.words import MARKS

WORDS_READ = 250
"""Words of a report's text that are compared: what comes later is background."""

TITLE_COUNTS = 3
"""A word in the title counts as often as one that stands three times in the text."""

_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts written without spaces: their runs are taken apart into pairs of characters."""

_WORD = re.compile(rf"\d+(?:[.,]\d+)*|(?:[^\W\d_]|[{MARKS}])+")
_ASCII_WORD = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+")
_RUN = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_HAS_UNSPACED = re.compile(rf"[{_UNSPACED}]")

Terms = tuple[tuple[str, float], ...]
"""(term, weight) pairs, as they first occur; a weight is 1 + ln(count)."""


def terms_of(title: str, text: str) -> Terms:
    """Return the terms of a report: of its title and of the first 250 words of its text."""
    counts = Counter(terms_in(title) * TITLE_COUNTS)
    counts.update(terms_in(text))
    return tuple([_weighed(term, count) for term, count in counts.items()])


def terms_in(text: str) -> list[str]:
    """Return the terms of a text in order, those of its first 250 words."""
    # Words of more than 14 letters are rare on average: no need to scan the rest of a long text.
    shown = folded(text[: 14 * WORDS_READ])
    pattern = _ASCII_WORD if shown.isascii() else _WORD
    found = pattern.findall(shown)[:WORDS_READ]
    if not shown.isascii() and _HAS_UNSPACED.search(shown):
        found = [part for word in found for part in _pairs(word)][:WORDS_READ]
    return [beginning(word) for word in found]


def _pairs(word: str) -> list[str]:
    """Return a word of an unspaced script as its overlapping pairs of characters."""
    parts = list[str]()
    for run in _RUN.findall(word):
        if len(run) > 2 and _HAS_UNSPACED.match(run):
            parts += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            parts.append(run)
    return parts


@lru_cache(maxsize=1 << 18)
def _weighed(term: str, count: int) -> tuple[str, float]:
    # One tuple for all reports that hold the term as often: 100,000 reports fit in memory.
    return term, 1 + math.log(count)
