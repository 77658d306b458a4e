"""The languages whose figures are read."""

from __future__ import annotations

from typing import Final

from digest.stages.figures.english import ENGLISH
from digest.stages.figures.french import FRENCH
from digest.stages.figures.german import GERMAN
from digest.stages.figures.lexicon import Lexicon

LEXICONS: Final = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}


def lexicon(language: str) -> Lexicon | None:
    """Return what is known of a language; None where nothing is."""
    return LEXICONS.get(language)
