"""What is noted of a moment in a message is told on the clock of whoever reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from digest.writing.moments import noted, retold

NOON = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)


def test_a_moment_is_noted_in_utc() -> None:
    assert noted(NOON.astimezone(timezone(timedelta(hours=9)))) == "2026-11-19 12:00 UTC"


def test_every_moment_in_a_message_is_told_anew() -> None:
    said = f"we asked too often (HTTP 429), until {noted(NOON)}; since {noted(NOON)}"

    assert retold(said, lambda moment: f"{moment:%d.%m.}") == (
        "we asked too often (HTTP 429), until 19.11.; since 19.11."
    )


@pytest.mark.parametrize("said", ["nothing", "2026-13-40 99:99 UTC", "2026-11-19", "12:00 UTC"])
def test_what_is_no_moment_stays(said: str) -> None:
    assert retold(said, str) == said
