"""Every day has exactly one moment of publication, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from digest.due import due_on, last_publication, next_publication, publications
from digest.model import Profile

BERLIN = Profile(timezone="Europe/Berlin", at="02:30")
MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1), timezones=st.just(UTC)
)
PROFILES = st.builds(
    Profile,
    timezone=st.sampled_from(sorted(available_timezones())),
    at=st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59)),
)


def test_an_hour_that_the_clocks_skip_is_still_due_once() -> None:
    spring = due_on(BERLIN, date(2026, 3, 29))

    assert spring == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_an_hour_that_the_clocks_repeat_is_due_the_first_time_only() -> None:
    first = due_on(BERLIN, date(2026, 10, 25))

    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_publication(BERLIN, first) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


@given(PROFILES, MOMENTS)
def test_the_next_moment_is_later_and_the_last_one_is_not(
    profile: Profile, moment: datetime
) -> None:
    after, before = next_publication(profile, moment), last_publication(profile, moment)

    assert before <= moment < after
    assert next_publication(profile, before) == after


def test_a_year_has_one_moment_for_each_day_in_every_zone() -> None:
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
    for zone in ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"):
        profile = Profile(timezone=zone, at="02:15")
        moments = list(publications(profile, start, end))
        days = [moment.astimezone(ZoneInfo(zone)).date() for moment in moments]
        assert all(later - day == timedelta(days=1) for day, later in pairwise(days))


def test_what_came_at_the_moment_itself_is_in_that_edition() -> None:
    profile = Profile(at="06:30")
    moment = datetime(2026, 11, 17, 6, 30, tzinfo=UTC)

    assert list(publications(profile, moment, moment)) == [moment]
    assert list(publications(profile, moment, moment + timedelta(seconds=1))) == [
        moment,
        moment + timedelta(days=1),
    ]
