"""Whole schedules over changes of the clocks: each day has its edition, once, in the order of the days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from digest import schedule
from digest.app import Plan, noting
from digest.config import load
from digest.due import due_on, last_publication, next_publication
from digest.model import Profile

CHANGES = {
    "Europe/Berlin": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "America/Nuuk": ("2026-03-28", "2026-10-24"),  # shortly before midnight
    "Australia/Lord_Howe": ("2026-04-05", "2026-10-04"),  # by half an hour
    "Pacific/Apia": ("2020-09-27", "2021-04-04"),
    "America/Santiago": ("2026-04-04", "2026-09-06"),  # at midnight
}
HOURS = ("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "06:30", "22:30", "23:30", "23:59")
DAYS = [(zone, date.fromisoformat(day)) for zone, days in CHANGES.items() for day in days]
EVERY = timedelta(minutes=30)


def looks(profile: Profile, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield when the schedule looks whether an edition is due: at its hour, and with each round."""
    trigger, due = schedule.AtItsHour(profile), None
    at = first
    while at <= last:
        due = trigger.get_next_fire_time(due, first)
        while at < due and at <= last:
            yield at
            at += EVERY
        if due <= last:
            yield due


def published(profile: Profile, moments: Iterator[datetime]) -> list[datetime]:
    """Return when editions are made by a schedule that looks at these moments."""
    made = [next(moments)]  # the moment that the schedule began at is noted, and no edition
    for now in moments:
        if schedule.is_missed(profile, made[-1], now):
            made.append(now)
    return made[1:]


@pytest.mark.parametrize(("zone", "day"), DAYS)
@pytest.mark.parametrize("hour", HOURS)
def test_each_day_has_its_edition_once_over_a_change_of_the_clocks(
    hour: str, zone: str, day: date
) -> None:
    profile, clock = Profile(timezone=zone, at=hour), ZoneInfo(zone)
    first, last = (
        datetime.combine(day + timedelta(days=n), time(), clock).astimezone(UTC) for n in (-3, 4)
    )
    just_before = timedelta(minutes=1)

    made = published(profile, looks(profile, first - just_before, last - just_before))

    days = [moment.astimezone(clock).date() for moment in made]
    assert days == [day + timedelta(days=n) for n in range(-3, 4)]
    assert all(timedelta(hours=22) < b - a < timedelta(hours=26) for a, b in pairwise(made))
    assert made == [due_on(profile, one) for one in days]


@pytest.mark.parametrize(("zone", "day"), DAYS)
@pytest.mark.parametrize("hour", HOURS)
def test_what_is_told_as_next_is_what_comes_whenever_the_schedule_begins(
    hour: str, zone: str, day: date
) -> None:
    profile = Profile(timezone=zone, at=hour)
    begin = due_on(profile, day) - timedelta(hours=3)
    for minutes in range(0, 360, 10):
        start = begin + timedelta(minutes=minutes)

        made = published(profile, looks(profile, start, start + timedelta(days=2)))

        assert made[0] == next_publication(profile, start)
        assert last_publication(profile, made[0]) == made[0]


@pytest.mark.parametrize(("zone", "day"), DAYS)
@pytest.mark.parametrize("hour", HOURS)
def test_an_edition_that_was_slept_through_is_made_once_on_waking(
    hour: str, zone: str, day: date
) -> None:
    profile = Profile(timezone=zone, at=hour)
    due = due_on(profile, day)
    asleep, awake = due - timedelta(hours=4), due + timedelta(hours=4)
    rounds = (awake + n * EVERY for n in range(12))

    made = published(profile, iter((asleep, *rounds)))

    assert made == [awake]


def test_a_day_that_a_zone_left_out_has_no_edition() -> None:
    """Samoa went from 29 to 31 December 2011."""
    profile, clock = Profile(timezone="Pacific/Apia", at="02:30"), ZoneInfo("Pacific/Apia")
    first = datetime(2011, 12, 28, tzinfo=UTC)

    made = published(profile, looks(profile, first, first + timedelta(days=5)))

    assert [moment.astimezone(clock).day for moment in made] == [28, 29, 31, 1, 2]


ARTICLE = """---
title: The {thing} of Eastmouth burned down
outlet: Harbour Post
date: {date:%Y-%m-%dT%H:%M:%SZ}
---

The old {thing} of Eastmouth burned down on {date:%A} night, the fire service said.

Nobody was hurt in the {thing}, and the harbour stays open, a spokeswoman added.
"""


@pytest.mark.parametrize(("zone", "day", "hour"), [(*DAYS[0], "02:30"), (*DAYS[4], "23:30")])
def test_what_came_in_one_day_is_told_in_its_edition_and_nothing_is_left_for_none(
    zone: str, day: date, hour: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(name="morning", timezone=zone, at=hour)
    (tmp_path / "articles").mkdir()
    config = tmp_path / "config.yaml"
    config.write_text(
        "sources: [{folder: articles}]\nreading: {workers: 1}\n"
        f"profiles: [{{name: morning, timezone: {zone}, at: '{hour}'}}]\n"
    )
    dues = [due_on(profile, day + timedelta(days=n)) for n in range(-1, 3)]
    clock = dues[0] - timedelta(hours=12)
    monkeypatch.setattr(schedule, "datetime", SimpleNamespace(now=lambda _zone: clock))
    schedule._begin(config, (profile,), lambda _: None)

    told = list[str]()
    for thing, due in zip(("pier", "crane", "mill", "ferry"), dues, strict=True):
        text = ARTICLE.format(thing=thing, date=due - timedelta(hours=2))
        (tmp_path / "articles" / f"{thing}.md").write_text(text)
        clock = due
        schedule.collect(config, told.append)
        schedule.publish(config, "morning", told.append)

    with noting(load(config), Plan()) as program:
        lines = program.store.edition_lines("morning")
    assert [line.day for line in lines] == [day + timedelta(days=n) for n in range(-1, 3)], told
    assert [line.articles for line in lines] == [1, 1, 1, 1]
