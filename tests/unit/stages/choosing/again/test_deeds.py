"""A deed of one day is told once, and so are somebody's words; another deed, day or figure is news."""

from __future__ import annotations

import pytest

from digest.stages.choosing.again.deeds import retold
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

SIGNED = "Gov. Ron Hale, of the Reform Party, on Monday signed a bill that lets anybody sue large networks for damages."


def again(told: str, sentence: str) -> bool:
    """Say whether a sentence of a second report tells what that of a first one told."""
    one, other = report(told), report(sentence, outlet="Ledger", hours=1)
    first, second = quotable(development(one, other))
    return retold(second, [first])


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            SIGNED,
            "Ron Hale, who stands again next year, signed legislation on Monday at the university of Marsa that is to"
            " curb platforms like Facelook and Twitcher out of concern for his voters.",
        ),
        (
            "Braley Dunn apologized for the remarks in a written statement after the film was released.",
            "Mr. Dunn apologized to Senator Charles Grass and “anyone I may have offended” after film of the remarks.",
        ),
    ],
)
def test_a_deed_is_told_once(told: str, sentence: str) -> None:
    assert again(told, sentence)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (SIGNED, "Gov. Ron Hale signed 14 other bills on Monday, one of them on schools."),
        (SIGNED, "Gov. Ron Hale on Tuesday signed a bill on the fees of schools."),
        (
            SIGNED,
            "Gov. Olga Brandt on Monday signed a bill in Norland that bans the sale of fireworks.",
        ),
        (SIGNED, "Gov. Ron Hale on Monday vetoed a bill on the fees of schools."),
        (
            "The premier vowed that the right to citizenship will end “one way or the other.”",
            "“So-called citizenship by birth, which costs us billions and is unfair to all our own people, will be ended"
            " one way or the other,” he said.",
        ),
        (
            "The senator mocked Grass as a “farmer who never went to law school” on film.",
            "The senator resigned after he had called Grass a “farmer who never went to law school” on film.",
        ),
    ],
)
def test_another_deed_day_doer_or_figure_is_news(told: str, sentence: str) -> None:
    assert not again(told, sentence)
