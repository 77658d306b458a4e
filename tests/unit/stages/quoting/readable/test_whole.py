from __future__ import annotations

import pytest

from digest.stages.quoting.readable.whole import is_whole


@pytest.mark.parametrize(
    "text",
    [
        "The 14-year-oldhave a boat of their own on the lake.",
        "Former rowersays the club knew of the leak for a year.",
        "The last boat has left the harbourThe ferry sails again on Monday.",
    ],
)
def test_a_sentence_with_two_words_glued_together_is_not_quoted(text: str) -> None:
    assert not is_whole(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The YouTube channel of Ines McVarga has shown the bridge since May.",
        "Deaths on the lake went underreported for years, the council found.",
        "The Ramsays sold their iPhone shop in Mardle to LinkedIn last week.",
        "The Mardle Timesreported late on Monday that the bridge had been shut overnight.",
        "The seer foretold that the bridge would fall before the winter.",
    ],
)
def test_names_and_words_that_look_glued_are_quoted(text: str) -> None:
    assert is_whole(text, "en")


def test_words_of_other_languages_that_end_like_english_ones_are_quoted() -> None:
    assert is_whole("Die schwere Brücke von Mardle wurde am Montag gesperrt.", "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (", who had already qualified, lost at Pellworth on Saturday evening.", "en"),
        ("، قائد السفينة، في الميناء يوم السبت الماضي.", "ar"),
    ],
)
def test_the_rest_of_a_sentence_that_was_broken_at_a_link_is_not_quoted(
    text: str, language: str
) -> None:
    assert not is_whole(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The port has a record of 182 ferries sunk since the war (.",
        "How easy it is for a crew to use the lock) but also the looks of it.",
        "7bn) from the budget of the port over the next three years.",
        "Some news of the week of the ferries at Mardle (Oct. 30-Nov.",
    ],
)
def test_a_piece_of_a_sentence_that_was_torn_in_a_bracket_is_not_quoted(text: str) -> None:
    assert not is_whole(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry ran aground about 20 miles (32 km) off the port of Mardle.",
        "The board has two aims: a) the lock is mended, b) the quay is lifted.",
        "The crew of the ferry was found in good health :-) said the master.",
        "The quake was felt at Mardle at noon, said the survey of Torvane).",
    ],
)
def test_a_bracket_that_opens_and_closes_or_marks_a_list_tears_nothing(text: str) -> None:
    assert is_whole(text, "en")
