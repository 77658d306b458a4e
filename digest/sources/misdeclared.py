"""Text that names an encoding which it is surely not in: found by its words, and read anew."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

WESTERN = frozenset({"cp1252", "iso8859-15", "cp1254", "mac-roman"})
"""What programs name that were never told: Latin-1, as the web reads it, and its like."""

FEWEST = 10
"""Words of nothing but accented letters that no Western text has so many of."""

MOST_TURNS = 0.1
"""Share of neighbouring letters that go from small to capital: more where the wrong table of letters was taken."""

TWINS = {"cp1251": "koi8-u", "koi8-r": "cp1251", "koi8-u": "cp1251"}
"""Encodings of Cyrillic in which the same bytes are letters too, small for capital."""

_CYRILLIC = re.compile("[\u0400-\u04ff]{3,60}")
_WORD = re.compile(rb"[\xc0-\xff]{4,60}")
_SCRIPTS = (
    "CYRILLIC",
    "GREEK",
    "HEBREW",
    "ARABIC",
    "THAI",
    "CJK",
    "HANGUL",
    "HIRAGANA",
    "KATAKANA",
)


def is_foreign(body: bytes) -> bool:
    """Say whether bytes that name a Western encoding are surely in another.

    In Western languages accented letters stand between others; a word of four and more of them alone is
    none. Here such words hold most of what is beyond ASCII.
    """
    words = [word for word in _WORD.findall(body) if len(set(word)) > 2]
    beyond = len(body.translate(None, bytes(range(128))))
    return len(words) >= FEWEST and 2 * sum(map(len, words)) > beyond


def is_turned(text: str) -> bool:
    """Say whether nearly all Cyrillic words have capitals for small letters: their twin was meant.

    A shouted headline has capitals, too, and no word that begins small and goes on so.
    """
    words: list[str] = _CYRILLIC.findall(text)
    turned = sum(word[0].islower() and word[1:].isupper() for word in words)
    return turned > 1 and turned + sum(map(str.isupper, words)) > 0.9 * len(words)


def is_in_a_script(letter: str) -> bool:
    """Say whether a letter is of a script other than the Latin one, such as whole texts are written in."""
    return unicodedata.name(letter, "").startswith(_SCRIPTS)


def is_sound(text: str) -> bool:
    """Say whether a text reads as one in some other script: nearly all its letters, capitals in their place."""
    letters = [letter for letter in text if letter > "\x7f" and letter.isalpha()]
    foreign = sum(map(is_in_a_script, letters))
    turns = sum(one.islower() and other.isupper() for one, other in pairwise(text) if one > "\x7f")
    return foreign > 0.95 * len(letters) and turns < MOST_TURNS * len(letters)
