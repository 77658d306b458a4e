"""One table of months: a name means one month, in every script and however its accents are made."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import Literal

import pytest

from digest.sources.dates import parse_date
from digest.stages.dates.stamps import read_stamp
from digest.stages.dates.written import find_date
from digest.writing.months import (
    COUNTED,
    ENGLISH_MONTHS,
    MONTHS,
    SHORT_MONTHS,
    WRITTEN,
    counted_day,
    in_western_digits,
    month_of,
    numbered,
)

NOW = datetime(2026, 11, 29, 6, 0, tzinfo=UTC)

SAME_DAY = [
    "۲۱ نوامبر ۲۰۲۴",
    "21 نوفمبر 2024",
    "٢١ نوفمبر ٢٠٢٤",
    "21 نومبر 2024",
    "21 नवंबर 2024",
    "२१ नवंबर २०२४",
    "২১ নভেম্বর ২০২৪",
    "21 בנובמבר 2024",
    "2024年11月21日",
    "2024년 11월 21일",
    "21 Kasım 2024",
    "21 листопада 2024",
    "21 ноября 2024",
    "21 ноември 2024",
    "21. новембар 2024",
    "21 listopada 2024",
    "21. studenoga 2024",
    "2024. november 21.",
    "21 Νοεμβρίου 2024",
    "21 lapkričio 2024",
    "21 tháng 11, 2024",
    "21 de noviembre de 2024",
    "21 November 2024",
]


@pytest.mark.parametrize("text", SAME_DAY)
def test_a_day_is_the_same_in_every_language(text: str) -> None:
    day = datetime(2024, 11, 21, tzinfo=UTC)
    stamp = read_stamp(text)

    assert parse_date(text, NOW) == day
    assert stamp is not None
    assert stamp.moment == day


@pytest.mark.parametrize("text", [t for t in SAME_DAY if "tháng" not in t])
def test_a_line_of_a_text_gives_the_same_day(text: str) -> None:
    assert find_date(text) == datetime(2024, 11, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "۳۰ آبان ۱۴۰۳", "1403/08/30", "21 lis 2024", "21 lip 2024", "٣٠ ربيع الأول ١٤٤٦",
        "2026-W54-1", "2026-366", "2026-000", "2026-W00-1", "2026-W10", "21 Novembruary 2024",
    ],
)  # fmt: skip
def test_what_may_mean_another_day_or_none_is_none(text: str) -> None:
    assert parse_date(text, NOW) is None
    assert read_stamp(text) is None
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-W48-6", "2026-11-28"), ("2020-W53-7", "2021-01-03"), ("2024-366", "2024-12-31"),
     ("2026-W01-1T10:30:00Z", "2025-12-29"), ("2026-332", "2026-11-28")],
)  # fmt: skip
def test_weeks_and_days_of_the_year_are_counted(text: str, day: str) -> None:
    stamp, found = read_stamp(text), parse_date(text, NOW)

    assert found is not None
    assert found.date().isoformat() == day
    assert stamp is not None
    assert stamp.moment.date().isoformat() == day
    assert (found.hour, stamp.moment.hour) == ((10, 10) if "T" in text else (0, 0))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024年11月21日 10時30分", "10:30"),
        ("2024年11月21日（木） 午後3:45", "15:45"),
        ("2024년 11월 21일 오후 3:45", "15:45"),
        ("2024年11月21日 下午3点45分", "15:45"),
    ],
)
def test_eastern_hours_are_read(text: str, moment: str) -> None:
    found = parse_date(text, NOW)

    assert found is not None
    assert f"{found:%H:%M}" == moment


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_in_one_piece_or_apart_are_one_name(form: Literal["NFC", "NFD"]) -> None:
    for name, number in MONTHS.items():
        assert month_of(unicodedata.normalize(form, name)) == number


def test_no_name_is_digits_and_digits_keep_their_places() -> None:
    assert not any(name.isdigit() for name in MONTHS)
    assert in_western_digits("a۱٢३৪é") == "a1234é"


def test_a_day_counted_past_the_calendar_is_none() -> None:
    for text in ("0000-W01-1", "9999-W53-7", "9999-366"):
        match = COUNTED.match(text)
        assert match is not None
        assert counted_day(match) is None


@pytest.mark.parametrize("language", WRITTEN)
def test_months_as_they_are_written_are_read_as_the_same_months(language: str) -> None:
    names = WRITTEN[language].split()

    assert [month_of(name) for name in names] == list(range(1, 13))


def test_english_months_are_read_in_full_and_by_three_letters() -> None:
    assert numbered(ENGLISH_MONTHS) == {name: month_of(name) for name in numbered(ENGLISH_MONTHS)}
    assert numbered(SHORT_MONTHS) == {name: month_of(name) for name in numbered(SHORT_MONTHS)}
    assert len(numbered(ENGLISH_MONTHS)) == len(numbered(SHORT_MONTHS)) == 12
