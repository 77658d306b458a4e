"""Words brought to one form: case, accents and endings taken off."""

from __future__ import annotations

import re
import unicodedata

BEGINNING = 5
"""Letters kept of a word, so that its endings do not part it from itself.

Cutting words does for grouping what a stemmer does, in any alphabetic language: over seventeen
sets in six languages the beginnings of 5 letters scored as well as Snowball stems in English
and better elsewhere (docs/decisions/051).
"""

_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670\u0640]")
"""Accents on Latin, Greek and Cyrillic letters; Arabic vowel signs and stretching."""


def folded(text: str) -> str:
    """Return the text without case and accents: the form in which words are compared."""
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", lowered))
    return unicodedata.normalize("NFC", bare)


def beginning(word: str) -> str:
    """Return the first five letters of a word; figures stay whole."""
    return word if word[0].isdigit() else word[:BEGINNING]
