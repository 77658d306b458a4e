"""The languages whose figures are read."""

from __future__ import annotations

from typing import Final

from digest.stages.figures.lexicons.english import ENGLISH
from digest.stages.figures.lexicons.french import FRENCH
from digest.stages.figures.lexicons.german import GERMAN
from digest.stages.figures.lexicons.lexicon import Lexicon

LEXICONS: Final = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}


def lexicon(language: str) -> Lexicon | None:
    """Return what is known of a language; None where nothing is."""
    return LEXICONS.get(language)
