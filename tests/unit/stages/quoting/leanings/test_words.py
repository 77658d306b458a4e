"""The words of every language are fit to be looked for."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from digest.stages.quoting.leanings.kinds import Leanings
from digest.stages.quoting.leanings.words import LEANINGS, SMALL, words_of

KINDS = [field.name for field in fields(Leanings)]


@pytest.mark.parametrize("language", LEANINGS)
def test_every_list_is_a_pattern_of_at_least_a_letter(language: str) -> None:
    """A bar too many would find nothing at all, which stands everywhere."""
    patterns = [words_of(language, kind) for kind in KINDS]

    assert patterns[KINDS.index("leans")] is not None
    assert not any(pattern.search(" , ") for pattern in patterns if pattern)


@pytest.mark.parametrize("language", LEANINGS)
@pytest.mark.parametrize("kind", sorted(SMALL))
def test_what_is_looked_for_in_small_letters_has_no_others(language: str, kind: str) -> None:
    words = re.sub(r"\\.", "", getattr(LEANINGS[language], kind))

    assert words == words.lower()


def test_a_language_that_nobody_taught_has_no_words() -> None:
    assert words_of("eo", "leans") is None
