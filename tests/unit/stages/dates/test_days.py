"""Relative days carry their date, computed from the report's; in doubt nothing is said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.stages.dates.days import notes

THURSDAY = datetime(2024, 11, 7, 14, 30, tzinfo=UTC)

CASES = [
    ("The president spoke on Thursday in Sochi.", "en", ("Thursday = 7 Nov 2024",)),
    ("The minister resigned on Monday.", "en", ("Monday = 4 Nov 2024",)),
    ("The council said on Wednesday it would vote on Friday.", "en",
     ("Wednesday = 6 Nov 2024", "Friday = 8 Nov 2024")),
    ("Parliament will vote on the bill on Tuesday.", "en", ("Tuesday = 12 Nov 2024",)),
    ("On Monday, the court will hear the case.", "en", ("Monday = 11 Nov 2024",)),
    ("On Monday, the court was told of the case.", "en", ("Monday = 4 Nov 2024",)),
    ("Drones were shot down on Friday over the capital.", "en", ()),
    ("The talks were held yesterday.", "en", ("yesterday = 6 Nov 2024",)),
    ("The talks were held the day before yesterday.", "en", ("day before yesterday = 5 Nov 2024",)),
    ("The talks will end the day after tomorrow.", "en", ("day after tomorrow = 9 Nov 2024",)),
    ("The talks go on today.", "en", ("today = 7 Nov 2024",)),
    ("The talks opened on Tuesday, Nov. 5, in Oslo.", "en", ()),
    ("The talks opened last Tuesday in Oslo.", "en", ()),
    ("The shop is closed every Sunday.", "en", ()),
    ("A fault in the starting system delayed her by 48 seconds on Monday.", "en",
     ("Monday = 4 Nov 2024",)),
    ("The bridge is to be open by Monday.", "en", ("Monday = 11 Nov 2024",)),
    ("The team has confirmed that it will try to lift the broken gate of the long lock at about"
     " seven on Friday, weather allowing.", "en", ("Friday = 8 Nov 2024",)),
    ("The boat is to try the gate of the lock, the harbour master of the old town told a reporter on"
     " Monday.", "en", ("Monday = 4 Nov 2024",)),
    ("No day is named here at all.", "en", ()),
    ("Le président a parlé jeudi à Sotchi.", "fr", ("jeudi = 7 novembre 2024",)),
    ("Le ministre a démissionné mercredi.", "fr", ("mercredi = 6 novembre 2024",)),
    ("Le parlement votera mardi.", "fr", ()),
    ("Der Rat trat am Donnerstag zusammen.", "de", ("Donnerstag = 7. November 2024",)),
    ("Le conseil a voté avant-hier.", "fr", ("avant-hier = 5 novembre 2024",)),
    ("El consejo votó ayer.", "es", ("ayer = 6 de noviembre de 2024",)),
    ("Vláda včera odstoupila.", "cs", ("včera = 6. listopadu 2024",)),
    ("長官は木曜日に話した。", "ja", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "said"), CASES, ids=[c[0][:40] for c in CASES])
def test_a_relative_day_carries_its_date(text: str, language: str, said: tuple[str, ...]) -> None:
    assert notes(text, language, THURSDAY) == said


@pytest.mark.parametrize("hour", [1, 3, 22, 23])
def test_today_is_not_dated_when_it_may_be_another_day_where_the_outlet_is(hour: int) -> None:
    assert notes("The talks go on today.", "en", THURSDAY.replace(hour=hour)) == ()


def test_a_bare_date_is_a_day_for_sure() -> None:
    midnight = THURSDAY.replace(hour=0, minute=0)

    assert notes("The talks go on today.", "en", midnight) == ("today = 7 Nov 2024",)


def test_a_weekday_is_not_put_six_days_back_where_it_may_be_tomorrow() -> None:
    assert notes("The gate was lifted on Friday.", "en", THURSDAY.replace(hour=6)) == ()


FRIDAY = datetime(2026, 11, 27, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Talks resume on Tuesday.",
        "They take effect on Monday.",
        "Talks resume on Tuesday, the ministry said.",
        "The ministry said talks resume on Tuesday.",
        "The revised rules take effect on Monday.",
        "The offices are closed on Monday.",
        "Talks proceed at full speed on Tuesday.",
        "The coalition forged ahead with its plans Tuesday after a stalemate.",
        "By Saturday, the president clarified that he had meant the law.",
        "Rain forced the club to call off Tuesday's match.",
    ],
)
def test_a_plan_in_the_present_tense_is_not_dated_in_the_past(text: str) -> None:
    assert notes(text, "en", FRIDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The talks broke down on Tuesday.",
        "Late on Tuesday, the coalition fell.",
        "The vote on Tuesday was close.",
        "She had a meeting on Tuesday.",
        "No ship has passed since Tuesday.",
        "The toll has risen to 52, up from 38 on Tuesday, after a search.",
    ],
)
def test_a_past_verb_puts_the_day_behind_the_report(text: str) -> None:
    assert notes(text, "en", FRIDAY) == ("Tuesday = 24 Nov 2026",)


def test_what_will_be_done_lies_ahead() -> None:
    text = "The bill will be debated on Tuesday."

    assert notes(text, "en", FRIDAY) == ("Tuesday = 1 Dec 2026",)
