"""Which languages a page can speak."""

from __future__ import annotations

from digest.render.wording.english import ENGLISH
from digest.render.wording.german import GERMAN
from digest.render.wording.words import Words

LANGUAGES = {words.language: words for words in (ENGLISH, GERMAN)}


def words_of(language: str) -> Words:
    """Return the words of a language, English where there are none of it."""
    return LANGUAGES.get(language.split("-")[0].lower(), ENGLISH)
