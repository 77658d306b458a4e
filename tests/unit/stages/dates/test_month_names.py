"""Months by name, as pages and texts write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.stages.dates.stamps import read_stamp
from digest.stages.dates.written import find_date


@pytest.mark.parametrize(
    ("text", "month"), [("5 Μαΐου 2020", 5), ("5 Ιούνιος 2020", 6), ("5 Ιουνίου 2020", 6)]
)
def test_greek_months_are_read(text: str, month: int) -> None:
    stamp = read_stamp(text)

    assert stamp is not None
    assert (stamp.moment.month, stamp.moment.day) == (month, 5)


@pytest.mark.parametrize("text", ["5 ΜΑΪΟΥ 2020", "5 ΙΟΥΝΙΟΥ 2020"])
def test_greek_months_are_read_in_capitals(text: str) -> None:
    stamp = read_stamp(text)

    assert stamp is not None
    assert (stamp.moment.year, stamp.moment.day) == (2020, 5)


def test_the_month_that_poles_and_croats_mean_differently_is_nobody_s_guess() -> None:
    assert find_date("5. listopada 2020.") is None
    assert read_stamp("5. listopada 2020.") is None
    assert find_date("5 listopada 2020") == datetime(2020, 11, 5, tzinfo=UTC)
