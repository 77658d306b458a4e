"""The paragraph a text begins with, where its headline says that it is the article's own.

A first paragraph stands where a site puts its own lines, and is often held in doubt for that.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.language.sentences import split
from digest.stages.quoting.quotable import content_of
from digest.stages.quoting.readable import is_prose

HEADED = 0.25
"""Share of the headline's words from which it vouches for a first sentence that tells them."""

SHORTEST = 3
"""Words that a headline counts for at least."""


def first_prose(paragraphs: Sequence[str], language: str) -> int | None:
    """Return the place of the first paragraph that has a sentence; None where none has."""
    return next((n for n, text in enumerate(paragraphs) if opening(text, language)), None)


def is_vouched(paragraph: str, headline: str, language: str) -> bool:
    """Say whether a paragraph is the article's own, as its first sentence tells of the headline."""
    told = content_of(headline, language)
    said = content_of(opening(paragraph, language), language)
    return len(said & told) >= HEADED * max(SHORTEST, len(told))


def opening(paragraph: str, language: str) -> str:
    """Return the first sentence of a paragraph; nothing where it has none."""
    spans = split(paragraph, language)
    sentences = (span.of(paragraph) for span in spans)
    return next((text for text in sentences if is_prose(text, language)), "")
