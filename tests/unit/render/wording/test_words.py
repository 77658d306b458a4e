"""The fixed words: complete in every language, plurals right, no locale asked."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import digest.render
from digest.model import DifferenceKind
from digest.render.wording.dates import Dates
from digest.render.wording.languages import LANGUAGES, words_of
from digest.render.wording.words import Phrase, Words

EN, DE = LANGUAGES["en"], LANGUAGES["de"]
NOON = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)


def places(phrase: Phrase) -> set[str]:
    forms = (phrase,) if isinstance(phrase, str) else phrase
    return {name for form in forms for name in re.findall(r"\{(\w+)\}", form)}


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=lambda w: w.language)
def test_every_language_says_all_that_english_says(words: Words) -> None:
    assert words.phrases.keys() == EN.phrases.keys()
    for key, phrase in EN.phrases.items():
        assert places(words.phrases[key]) == places(phrase), key
    names = (words.months, words.months_short, words.weekdays, words.weekdays_short)
    assert [len(set(n)) for n in names] == [12, 12, 7, 7]


def test_every_phrase_has_a_use(root: Path) -> None:
    """A kind of thing is said under its own name: `f"status_{…}"`, and how figures differ in one word."""
    render = Path(digest.render.__file__).parent  # which may be that of the wheel
    tables = {render / f"wording/{name}.py" for name in ("english", "german")}
    places = {*render.rglob("*.py"), *(root / "templates").rglob("*.*")}
    text = "".join(path.read_text("utf-8") for path in sorted(places - tables))
    kinds = tuple(re.findall(r'f"([a-z]+_)\{', text))

    said = {*re.findall(r"[\"'](\w+)[\"']", text), *(kind.value for kind in DifferenceKind)}

    assert [key for key in EN.phrases if key not in said and not key.startswith(kinds)] == []


def test_a_language_without_a_table_is_english() -> None:
    assert words_of("de-AT") is DE
    assert words_of("xx") is EN


@pytest.mark.parametrize(
    ("key", "n", "english", "german"),
    [
        ("stories", 1, "1 story", "1 Thema"),
        ("stories", 2, "2 stories", "2 Themen"),
        ("articles", 0, "0 articles", "0 Artikel"),
        ("articles", 12345, "12,345 articles", "12.345 Artikel"),
        ("independent_outlets", 1, "1 independent outlet", "1 unabhängiges Medium"),
        ("copied", 3, "3 more with copied text", "3 weitere mit übernommenem Text"),
        ("fate_copy", 2, "2 copies", "2 Kopien"),
    ],
)
def test_numbers_and_their_words_agree(key: str, n: int, english: str, german: str) -> None:
    assert EN.count(key, n) == english
    assert DE.count(key, n) == german


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 others"),
    ],
)
def test_names_are_listed_as_one_says_them(names: list[str], told: str) -> None:
    assert EN.listed(names) == told


def test_points_have_a_sign_and_the_language_s_mark() -> None:
    assert EN.points(1.5) == "+1.50"
    assert DE.points(-0.654) == "−0,65"


def test_a_phrase_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        EN("no such phrase")


# -- dates -----------------------------------------------------------------------------------


def english(timezone: str = "UTC") -> Dates:
    return Dates(EN, timezone, date(2026, 11, 19))


@pytest.mark.parametrize(
    ("age", "short", "since"),
    [
        (timedelta(0), "12:00", "Thursday 12:00"),
        (timedelta(days=1), "Wed 12:00", "Wednesday 12:00"),
        (timedelta(days=6), "Fri 12:00", "Friday 12:00"),
        (timedelta(days=7), "12 Nov", "12 Nov, 12:00"),
        (timedelta(days=400), "15 Oct 2025", "15 Oct 2025, 12:00"),
        (timedelta(days=-2), "21 Nov", "21 Nov, 12:00"),
    ],
)
def test_a_moment_is_as_short_as_it_can_be_without_doubt(
    age: timedelta, short: str, since: str
) -> None:
    assert english().short(NOON - age) == short
    assert english().since(NOON - age) == since


def test_dates_are_written_out() -> None:
    assert english().moment(NOON) == "Thursday 19 November 2026, 12:00"
    german = Dates(DE, "Europe/Berlin", date(2026, 11, 19))
    assert german.moment(NOON) == "Donnerstag, 19. November 2026, 13:00 Uhr"
    assert german.month(date(2026, 3, 1)) == "März 2026"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Monday = 16 Nov 2026", "Monday = 16 Nov"),
        ("lunes = 16 de noviembre de 2026", "lunes = 16 de noviembre"),
        ("tomorrow = 1 Jan 2027", "tomorrow = 1 Jan 2027"),
        ("dnes = 2026-11-18", "dnes = 2026-11-18"),
    ],
)
def test_a_note_has_the_year_only_where_it_is_another(note: str, shown: str) -> None:
    assert english().note(note) == shown


def test_moments_stand_on_the_reader_s_clock_summer_and_winter() -> None:
    berlin = english("Europe/Berlin")
    assert berlin.machine(NOON) == "2026-11-19T13:00+01:00"
    assert berlin.machine(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == "2026-07-02T00:30+02:00"


def test_a_zone_that_nobody_knows_is_utc() -> None:
    assert english("Mars/Olympus").machine(NOON) == "2026-11-19T12:00+00:00"
