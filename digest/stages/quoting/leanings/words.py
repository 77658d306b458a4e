"""Words by which a sentence leans on another, by language: `kinds.py` says which there are.

A language that is missing here is judged by shape.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.language.quotations.sentences import unquoted
from digest.stages.quoting.leanings import asia, europe
from digest.stages.quoting.leanings.english import ENGLISH

LEANINGS = {
    "en": ENGLISH,
    "fr": europe.FRENCH,
    "de": europe.GERMAN,
    "es": europe.SPANISH,
    "it": europe.ITALIAN,
    "pt": europe.PORTUGUESE,
    "nl": europe.DUTCH,
    "cs": europe.CZECH,
    "pl": europe.POLISH,
    "ru": europe.RUSSIAN,
    "uk": europe.UKRAINIAN,
    "sv": europe.SWEDISH,
    **dict.fromkeys(("da", "no", "nb", "nn"), europe.DANISH),
    "ro": europe.ROMANIAN,
    "fi": europe.FINNISH,
    "hu": europe.HUNGARIAN,
    "el": europe.GREEK,
    "tr": europe.TURKISH,
    "hi": asia.HINDI,
    "ar": asia.ARABIC,
    "fa": asia.PERSIAN,
    "he": asia.HEBREW,
    "id": asia.INDONESIAN,
    "ja": asia.JAPANESE,
    "zh": asia.CHINESE,
    "ko": asia.KOREAN,
}
"""By language; one that is missing is judged by shape alone."""

UNSPACED = {"ja", "zh"}
"""Languages without spaces between their words, which end anywhere."""

SMALL = {"waits", "denies"}
"""Kinds of words that are looked for in a text's small letters: many times faster than ignoring case."""

INSIDE = "\\w\u0300-\u036f\u0900-\u0963"
"""What stands inside words."""


@lru_cache(maxsize=256)
def words_of(language: str, kind: str) -> re.Pattern[str] | None:
    """Return a language's words of a kind as a pattern of whole words; None where there are none."""
    words = getattr(LEANINGS[language], kind) if language in LEANINGS else ""
    if not words:
        return None
    whole = f"(?:{words})" if language in UNSPACED else rf"(?<![{INSIDE}])(?:{words})(?![{INSIDE}])"
    return re.compile(whole, re.VERBOSE | (re.NOFLAG if kind in SMALL else re.IGNORECASE))


def waits(text: str, language: str) -> bool:
    """Say whether it tells what had not happened yet, which a later report may overtake."""
    pattern = words_of(language, "waits")
    if pattern is None:
        return False
    return pattern.search(unquoted(text).lower()) is not None


def denies(text: str, language: str) -> bool:
    """Say whether somebody denies something in it."""
    pattern = words_of(language, "denies")
    return pattern is not None and pattern.search(text.lower()) is not None
