"""Words of any script, folded so that the same word compares equal wherever it stands."""

from __future__ import annotations

import re
from functools import lru_cache

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963\u0970-\u0dff\u0e31\u0e34-\u0e4e\u200c\u200d"
)
"""Vowel signs and accents that stand inside words; Python's `\\w` leaves them out."""

LETTER = rf"(?:[^\W_]|[{MARKS}])"
ALONE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces between words: each character counts as a word."""

WORD = re.compile(
    rf"[{ALONE}]|\d+(?:[.,]\d+)*|(?:(?![{ALONE}\d]){LETTER})+(?:['’](?:(?![{ALONE}]){LETTER})+)?"
)
PLAIN = re.compile(r"[a-z]+(?:'[a-z0-9]+)?|\d+(?:[.,]\d+)*")
SPACED = re.compile(
    rf"\d+(?:[.,]\d+)*|(?:[^\W\d_]++|[{MARKS}]++)++(?:['’](?:[^\W_]++|[{MARKS}]++)++)?"
)
UNSPACED = re.compile(f"[{ALONE}]")
"""`PLAIN` and `SPACED` find what `WORD` finds, many times faster: in ASCII, and in all scripts that
part their words. `UNSPACED` is a character of one that does not."""

PRINTED = "“”‘–—…"
"""Marks between words that an English text has beside ASCII: without them it is read the faster way."""

STEM = 6
"""Letters that tell a word from its neighbours.

Cutting words off there does what a stemmer does when two sentences are compared, in every
alphabet and for no time.
"""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, case folded, with plain apostrophes."""
    folded = text.casefold().replace("’", "'")
    if not folded.isascii():
        for mark in PRINTED:
            folded = folded.replace(mark, " ")
    if folded.isascii():
        return tuple(PLAIN.findall(folded))
    return tuple((WORD if UNSPACED.search(folded) else SPACED).findall(folded))


def count_words(text: str) -> int:
    """Count words as a reader does: by white space, and by character in scripts without any."""
    chunks = text.split()
    if text.isascii() or UNSPACED.search(text) is None:
        return len(chunks)
    return sum(max(1, len(UNSPACED.findall(chunk)) // 2) for chunk in chunks)


PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에서|에게|으로|까지|부터|보다|은|는|이|가|을|를|의|에|로|와|과|도|만)$"
)
"""What Korean writes behind a word and as one with it, for what other languages have words of their own."""

SPELT = {ord("\u0901"): "\u0902", ord("\u093c"): None, ord("\u200c"): None, ord("\u200d"): None}
"""Signs of the scripts of India that one writer sets and another leaves out: candrabindu, nukta, joiners."""


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """Return a word without what is tied to it: by an apostrophe (a possessive, an article), or as Korean does."""
    one, _, other = word.partition("'")
    longer = one if len(one) >= len(other) else other
    if longer.isascii():
        return longer
    return PARTICLE.sub("", longer).translate(SPELT) or longer


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what is left of a word when its ending is cut off; figures stay whole."""
    return word if word[0].isdigit() else bare(word)[:STEM]
