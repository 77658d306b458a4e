"""The articles-over-time chart: drawn where it says something, told in words besides."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from digest.model import Bar
from digest.render.layout.chart import HEIGHT, WIDTH, draw, per_day
from digest.render.wording.dates import Dates
from digest.render.wording.languages import words_of
from tests.unit.render.fixtures.morning import bars

DATES = Dates(words_of("en"), "Europe/Berlin", date(2026, 11, 19))


def test_bars_fill_the_drawing_in_proportion() -> None:
    chart = draw(bars(1, 2, 4, new=1), DATES)
    assert chart is not None
    heights = [float(c.height) for c in chart.columns]
    assert heights == [9.0, 18.0, 36.0]
    assert float(chart.columns[-1].x) + float(chart.columns[-1].width) <= WIDTH
    assert all(float(c.y) + float(c.height) == HEIGHT - 1 for c in chart.columns)
    assert [c.is_new for c in chart.columns] == [False, False, True]


def test_the_chart_says_in_words_what_it_shows() -> None:
    chart = draw(bars(0, 3, 4, new=1), DATES, new=2)
    assert chart is not None
    assert (
        chart.label == "Articles per 6 hours, oldest first: 0, 3, 4. 2 of 7 since the last edition."
    )
    assert (chart.first, chart.total, chart.fresh, chart.last) == (
        "Wed",
        "7 articles",
        "2 new",
        "Thu",
    )


def test_where_everything_is_new_nothing_is_called_new() -> None:
    chart = draw(bars(3, 4, new=2), DATES, new=7)
    assert chart is not None
    assert chart.fresh == ""
    assert "since the last edition" not in chart.label


@pytest.mark.parametrize("counts", [(), (9,), (1, 1, 1), (0, 9, 0)])
def test_what_would_say_nothing_is_not_drawn(counts: tuple[int, ...]) -> None:
    assert draw(bars(*counts), DATES) is None


def test_days_are_counted_on_the_reader_s_clock() -> None:
    assert per_day(bars(1, 2, 3, 4, 5), DATES) == "Articles: Wed 10, Thu 5."
    assert per_day((), DATES) == ""


def test_a_day_without_articles_is_not_told() -> None:
    some = bars(2, 0, 0, 0, 0, 0, 0, 0, 1)
    assert per_day(some, DATES) == "Articles: Tue 2, Thu 1."
    assert per_day((Bar(start=some[0].start, articles=0),), DATES) == ""


def test_days_of_another_week_stand_by_their_dates() -> None:
    late = Dates(words_of("en"), "Europe/Berlin", date(2026, 11, 24))
    assert per_day(bars(1, 2, 3, 4, 5), late) == "Articles: Wed 10, Thu 5."
    later = Dates(words_of("en"), "Europe/Berlin", date(2027, 1, 4))
    assert per_day(bars(1, 2, 3, 4, 5), later) == "Articles: 18 Nov 2026: 10, 19 Nov 2026: 5."
    chart = draw(bars(1, 4), later)
    assert chart is not None
    assert (chart.first, chart.last) == ("18 Nov 2026", "19 Nov 2026")


def test_where_bars_are_longer_than_a_day_no_days_are_told() -> None:
    start = bars(1)[0].start
    months = tuple(Bar(start=start + n * timedelta(days=30), articles=3) for n in range(3))
    assert per_day(months, DATES) == ""


def test_a_bar_over_a_change_of_the_clocks_is_a_day_all_the_same() -> None:
    start = datetime(
        2026, 10, 24, 22, tzinfo=UTC
    )  # midnight in Berlin, where this day has 25 hours
    days = tuple(Bar(start=start + timedelta(hours=hours), articles=3) for hours in (0, 25, 49))
    chart = draw(days, DATES)
    assert chart is not None
    assert chart.label == "Articles per day, oldest first: 3, 3, 3."
    assert per_day(days, DATES) == "Articles: 25 Oct: 3, 26 Oct: 3, 27 Oct: 3."
