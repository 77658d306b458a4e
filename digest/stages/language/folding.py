"""Words brought to one form: case, accents and endings taken off."""

from __future__ import annotations

import re
import unicodedata

from digest.stages.language.words import MARKS

BEGINNING = 5
"""Letters kept of a word, so that its endings do not part it from itself.

Cutting words does for grouping what a stemmer does, in any alphabetic language: over seventeen
sets in six languages the beginnings of 5 letters scored as well as Snowball stems in English
and better elsewhere (docs/decisions/051).
"""

FIGURE = 6
"""Digits kept of a figure."""

_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670\u0640]")
"""Accents on Latin, Greek and Cyrillic letters; Arabic vowel signs and stretching."""

MARK = f"[{MARKS}]"
"""An expression for a sign that stands inside words but is no letter."""


def unaccented(text: str) -> str:
    """Return the text without accents, its case kept."""
    if text.isascii():
        return text
    # The sharp s is the one letter that becomes two without case.
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain))


def folded(text: str) -> str:
    """Return the text without case and accents: the form in which words are compared."""
    return unaccented(text).casefold()


def beginning(word: str) -> str:
    """Return the first five letters of a word, the first six of a figure."""
    return word[: FIGURE if word[0].isdigit() else BEGINNING]
