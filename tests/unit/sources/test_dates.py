"""A date is right or it is none; nothing is guessed, nothing lies ahead, nothing takes long."""

from __future__ import annotations

import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.sources.dates import TOLERANCE, parse_date

CASES = tomllib.loads((Path(__file__).parent / "dates.toml").read_text(encoding="utf-8"))["read"]
NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(("text", "meant"), CASES.items())
def test_a_date_is_read_as_it_was_meant_or_not_at_all(text: str, meant: str) -> None:
    found = parse_date(text, NOW)

    assert (found.strftime("%Y-%m-%dT%H:%M:%S") if found else "none") == meant


@given(
    st.datetimes(datetime(1980, 1, 2), datetime(2026, 11, 18)),
    st.sampled_from(
        [
            "%a, %d %b %Y %H:%M:%S +0000",
            "%Y-%m-%dT%H:%M:%SZ",
            "%Y-%m-%d %H:%M:%S",
            "%d %B %Y %H:%M:%S UTC",
        ]
    ),
)
def test_what_is_written_in_a_known_form_is_read_exactly(moment: datetime, form: str) -> None:
    whole = moment.replace(microsecond=0)

    assert parse_date(whole.strftime(form), NOW) == whole.replace(tzinfo=UTC)


@given(st.one_of(st.text(max_size=90), st.floats(), st.integers(), st.none(), st.booleans()))
def test_anything_else_is_a_plausible_date_or_none(text: str | float | None) -> None:
    found = parse_date(text, NOW)

    assert found is None or (found.year >= 1980 and found <= NOW <= NOW + TOLERANCE)


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "Mon, " * 20_000, "2024-" + "-" * 50_000, "(" * 50_000]
)
def test_a_hostile_date_takes_no_time(text: str) -> None:
    started = time.process_time()

    assert parse_date(text, NOW) is None
    assert time.process_time() - started < 0.1
