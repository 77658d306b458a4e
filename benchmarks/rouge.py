"""ROUGE (Lin 2004) as ROUGE-1.5.5 counts it with `-m -n 4 -l N`, and for any script.

English is counted on a-z and 0-9 with Porter stems; other languages on their words unstemmed,
since the original throws away every letter that is not a-z. No jackknifing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

from digest.stages.language.words import words

_LATIN = re.compile(r"[a-z0-9]+")
_PORTER = snowballstemmer.stemmer("porter")

Grams = Counter[tuple[str, ...]]


@lru_cache(maxsize=200_000)
def porter(word: str) -> str:
    """Return the Porter stem; words of up to three letters stay whole, as in the original."""
    return str(_PORTER.stemWord(word)) if len(word) > 3 else word


def tokens(text: str, language: str) -> tuple[str, ...]:
    """Return the tokens that are counted."""
    if language == "en":
        return tuple(porter(word) for word in _LATIN.findall(text.lower()))
    return words(text)


def cut(text: str, limit: int) -> str:
    """Return the first so many words of a text."""
    return " ".join(text.split()[:limit])


def grams(row: Sequence[str], size: int) -> Grams:
    """Count the n-grams in a row of tokens."""
    return Counter(tuple(row[i : i + size]) for i in range(len(row) - size + 1))


def recall(text: str, references: Sequence[str], size: int, language: str) -> float:
    """Return ROUGE-N recall over all references, 0 to 1."""
    ours = grams(tokens(text, language), size)
    hits = total = 0
    for reference in references:
        theirs = grams(tokens(reference, language), size)
        hits += (ours & theirs).total()
        total += theirs.total()
    return hits / total if total else 0.0


def f1(text: str, references: Sequence[str], size: int, language: str) -> float:
    """Return ROUGE-N F1 against the best of the references, 0 to 1."""
    return max((pair_f1(text, reference, size, language) for reference in references), default=0.0)


def pair_f1(text: str, reference: str, size: int, language: str) -> float:
    """Return ROUGE-N F1 against one reference."""
    ours = grams(tokens(text, language), size)
    theirs = grams(tokens(reference, language), size)
    hits = (ours & theirs).total()
    return 2 * hits / (ours.total() + theirs.total()) if hits else 0.0
