"""Days that get no date: what is quoted, what is a name, what means these times; and gone or coming."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.stages.dates.days import notes

FRIDAY = datetime(2026, 11, 27, 14, 30, tzinfo=UTC)


def test_a_quotation_that_began_in_front_of_the_sentence_holds_it_too() -> None:
    text = "Today we have shut the gate."

    assert notes(text, "en", FRIDAY, before="“The wind rose. ") == ()
    assert notes(text, "en", FRIDAY, before="“The wind rose,” she said. ") == ()
    assert notes("Today the gate was shut.", "en", FRIDAY, before="“No,” she said. ") == (
        "Today = 27 Nov 2026",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“It was yesterday,” she said on Tuesday.", ("Tuesday = 24 Nov 2026",)),
        ("She called it “a bad day” on Tuesday.", ("Tuesday = 24 Nov 2026",)),
        ("The “Today” show began.", ()),
        ("He told Coast News Sunday that he knew.", ()),
        ("The shops opened early for Black Friday.", ()),
        ("It rained on Easter Monday.", ()),
        ("She sang on Saturday Night Live.", ()),
        ("On Tuesday President Moor resigned.", ("Tuesday = 24 Nov 2026",)),
    ],
)
def test_a_day_that_is_quoted_or_a_name_is_not_dated(text: str, told: tuple[str, ...]) -> None:
    assert notes(text, "en", FRIDAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Monday's landslide has claimed eleven lives.", ("Monday = 23 Nov 2026",)),
        ("Sunday's unveiling was postponed.", ()),
        ("The storm broke and Sunday's unveiling was postponed.", ()),
        ("Police arrested a man over Monday's fire.", ("Monday = 23 Nov 2026",)),
        ("The club will review Monday's defeat.", ()),
        ("It will become law after voting to override it Tuesday afternoon.", ()),
        (
            "It will become law after the house voted for it Tuesday.",
            ("Tuesday = 24 Nov 2026",),
        ),
        ("The post had been deleted by Tuesday.", ()),
        ("The port was shut due to Tuesday's gale.", ()),
        ("He could not be reached on Tuesday.", ("Tuesday = 24 Nov 2026",)),
        ("The firm agreed to pay on Tuesday.", ()),
        ("Tuesday marks a year since the ferry sank.", ()),
    ],
)
def test_gone_and_coming_are_told_apart_or_not_told(text: str, told: tuple[str, ...]) -> None:
    assert notes(text, "en", FRIDAY) == told


@pytest.mark.parametrize(
    "text",
    [
        "Small cars today are run by forty chips.",
        "It is faster than any other ship afloat today.",
        "Today, one household in six has no car.",
        "She left one of today's biggest firms.",
        "The methods used today are the same.",
        "It will be the biggest rocket out there today.",
        "It shows the homes of tomorrow.",
        "The price is to fall from 23 cents today to 10 by the end of the decade.",
        "The film The Day After Tomorrow was shown in Pellworth.",
    ],
)
def test_these_times_are_no_day(text: str) -> None:
    assert notes(text, "en", FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Η αστυνομία συνέλαβε χθες δύο άνδρες.", "el", ("χθες = 26 Νοεμβρίου 2026",)),
        ("Ήταν η πέμπτη φορά.", "el", ()),
        ("El vuelo a Santo Domingo salió.", "es", ()),
        ("Dům stojí ve středu města.", "cs", ()),
        ("Der Rat tagt am Donnerstag.", "de", ()),
        ("Il a été arrêté vendredi dernier.", "fr", ()),
        ("शुक्रवार, नवंबर 27, 2026", "hi", ()),
    ],
)
def test_words_of_other_languages_are_read_with_the_same_care(
    text: str, language: str, told: tuple[str, ...]
) -> None:
    assert notes(text, language, FRIDAY) == told


def test_by_night_what_will_be_on_yesterdays_weekday_is_not_put_a_week_ahead() -> None:
    text = "Thursday will bring the highest tide of the year."

    assert notes(text, "en", FRIDAY.replace(hour=3)) == ()
    assert notes(text, "en", FRIDAY) == ("Thursday = 3 Dec 2026",)
