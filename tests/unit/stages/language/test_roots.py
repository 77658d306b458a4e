"""Words without their inflection are one word; others stay apart."""

from __future__ import annotations

import pytest

from digest.stages.language.roots import root


@pytest.mark.parametrize(
    "words",
    ["retire retires retired retiring", "kill killed killing kills", "end ends ended ending",
     "stop stopped stopping", "win won wins", "found find finding", "injury injuries injured",
     "deny denied denies", "die died dying death", "restore restoring"],
)  # fmt: skip
def test_the_forms_of_a_word_are_one(words: str) -> None:
    assert len({root(word, "en") for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["bus bush", "king kind", "glass glad", "news new", "red rid"])
def test_other_words_stay_apart(words: str) -> None:
    one, other = words.split()

    assert root(one, "en") != root(other, "en")


def test_other_languages_are_cut_off_and_figures_kept() -> None:
    assert root("gesperrten", "de") == "gesper"
    assert root("1,150", "en") == "1,150"


def test_no_word_comes_to_nothing() -> None:
    assert all(root(word, "en") for word in ("eye", "ing", "ed", "s", "ies", "is", "yes", "i"))
