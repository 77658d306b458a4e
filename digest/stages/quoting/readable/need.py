"""What a sentence needs beside it to be understood."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from digest.stages.language.quotations.sentences import all_quoted, quotation
from digest.stages.quoting.readable.leaning import leans, leans_though_first
from digest.stages.quoting.readable.whole import LONGEST, LONGEST_LEAD, is_whole


class Need(Enum):
    """What a sentence needs beside it to be understood."""

    NOTHING = "nothing"
    BEFORE = "the sentence before it"
    AFTER = "the sentence after it"
    NEVER = "never quoted"


def need(text: str, language: str) -> Need:
    """Return what a sentence needs to be understood; NEVER when it is no sentence to quote."""
    return beside(text, language) if is_whole(text, language, LONGEST) else Need.NEVER


def need_of_first(text: str, language: str) -> Need:
    """Return the same of a sentence that its report begins with.

    Nothing stands before it that it could lean on: it may be longer, and the speaker whom it names
    is who "he said" means.
    """
    return beside_first(text, language) if is_whole(text, language, LONGEST_LEAD) else Need.NEVER


def beside(text: str, language: str) -> Need:
    """Return what a whole sentence needs beside it."""
    return _beside(text, language, leans)


def beside_first(text: str, language: str) -> Need:
    """Return what a whole sentence needs beside it that its report begins with."""
    return _beside(text, language, leans_though_first)


def _beside(text: str, language: str, leaning: Callable[[str, str], bool]) -> Need:
    unopened, unclosed = quotation(text)
    if unopened or leaning(text, language):
        return Need.BEFORE
    if unclosed:
        return Need.AFTER
    return Need.BEFORE if all_quoted(text) else Need.NOTHING
