"""A day is read as it is written, or there is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.stages.dates.written import find_date, find_dateline


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        (
            "by Ann Vale November 7, 2024 9:46 AM 2 min read",
            datetime(2024, 11, 7, 9, 46, tzinfo=UTC),
        ),
        ("Ann Vale, 16 November 2026, 11.15", datetime(2026, 11, 16, 11, 15, tzinfo=UTC)),
        ("2024-11-07 10:00", datetime(2024, 11, 7, 10, tzinfo=UTC)),
        ("Stand: 7. November 2024", datetime(2024, 11, 7, tzinfo=UTC)),
        ("2024年11月7日", datetime(2024, 11, 7, tzinfo=UTC)),
        ("11/07/2024", None),
        ("serving the harbour since 1884", None),
        ("30 February 2024", None),
    ],
)
def test_a_date_is_read_or_there_is_none(line: str, moment: datetime | None) -> None:
    assert find_date(line) == moment


def test_a_dateline_takes_the_year_before_the_fetch() -> None:
    line = "SALTMARSH, Dec. 17 (Newswire) - Rain fell."

    assert find_dateline(line, datetime(2026, 11, 18, 12, tzinfo=UTC)) == datetime(
        2025, 12, 17, tzinfo=UTC
    )
