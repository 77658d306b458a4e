"""What a sentence needs beside it to be understood."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from digest.stages.language.quotations.sentences import all_quoted, quotation
from digest.stages.quoting.readable.leaning import leans, leans_though_first


class Need(Enum):
    """What a sentence needs beside it to be understood."""

    NOTHING = "nothing"
    BEFORE = "the sentence before it"
    AFTER = "the sentence after it"
    NEVER = "never quoted"


def beside(text: str, language: str) -> Need:
    """Return what a whole sentence needs beside it."""
    return _beside(text, language, leans)


def beside_first(text: str, language: str) -> Need:
    """Return what a whole sentence needs beside it that its report begins with.

    Nothing stands before it that it could lean on, and the speaker whom it names is who "he said" means.
    """
    return _beside(text, language, leans_though_first)


def _beside(text: str, language: str, leaning: Callable[[str, str], bool]) -> Need:
    unopened, unclosed = quotation(text)
    if unopened or leaning(text, language):
        return Need.BEFORE
    if unclosed or _opens_aside(text):
        return Need.AFTER
    return Need.BEFORE if all_quoted(text) else Need.NOTHING


def _opens_aside(text: str) -> bool:
    """Say whether it begins with a bracket that a later sentence closes."""
    return text.startswith("(") and text.count("(") > text.count(")")
