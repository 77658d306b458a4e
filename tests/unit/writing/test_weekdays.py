"""One table of weekdays: seven a language, in small letters."""

from __future__ import annotations

import re

import pytest

from digest.writing.weekdays import ENGLISH_DAY, WEEKDAYS, names_in


@pytest.mark.parametrize("language", WEEKDAYS)
def test_a_language_has_seven_days_in_small_letters(language: str) -> None:
    days = names_in(language)

    assert len(set(days)) == 7
    assert days == [day.casefold() for day in days]


def test_the_pattern_of_english_days_takes_all_of_them_and_nothing_else() -> None:
    days = [day.title() for day in names_in("en")]

    assert all(re.fullmatch(ENGLISH_DAY, day) for day in days)
    assert not any(re.fullmatch(ENGLISH_DAY, word) for word in ["Holiday", "monday", "Mon"])


def test_days_of_several_languages_stand_in_turn() -> None:
    assert names_in("en", "de")[6:8] == ["sunday", "montag"]
