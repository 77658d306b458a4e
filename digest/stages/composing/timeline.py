"""Articles over time, as a row of bars."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digest.model import Bar, Report

MOST_BARS = 12
STEPS = (6, 12, 24, 48, 96, 168, 336, 672)
"""Hours one bar may stand for; the first that needs no more than MOST_BARS bars is taken.

Where none does, a bar is as many whole days as it takes."""
LEAST_ARTICLES = 4
"""Articles from which on a story's course is drawn."""
LEAST_SPAN = timedelta(hours=24)


def bars(reports: Sequence[Report], zone: ZoneInfo, came: Collection[str] = ()) -> tuple[Bar, ...]:
    """Return equal steps of time with the articles in each, oldest first.

    The steps are those of the wall clock in the zone, so that a bar of a day is a day of the reader's,
    also where the clocks change. Articles without a date of their own are left out. Empty when there are too few articles,
    or too little time, for a picture to say anything.
    A bar is new where one of its articles is among those that came since the story was last told.
    """
    dated = {r.article.id: _on_the_wall(r, zone) for r in reports if r.article.dated}
    times = sorted(dated.values())
    if len(times) < LEAST_ARTICLES or times[-1] - times[0] < LEAST_SPAN:
        return ()
    step, first, count = _steps(times[0], times[-1])
    counts = [0] * count
    for moment in times:
        counts[(moment - first) // step] += 1
    new = {(moment - first) // step for article, moment in dated.items() if article in came}
    return tuple(
        Bar(
            start=(first + place * step).replace(tzinfo=zone).astimezone(UTC),
            articles=articles,
            is_new=place in new,
        )
        for place, articles in enumerate(counts)
    )


def _on_the_wall(report: Report, zone: ZoneInfo) -> datetime:
    """Return what a clock on the wall showed when the report came out."""
    return report.article.published.astimezone(zone).replace(tzinfo=None)


def _steps(first: datetime, last: datetime) -> tuple[timedelta, datetime, int]:
    """Return the length of a bar, the start of the first, and how many; aligned to midnight."""
    for hours in STEPS:
        step = timedelta(hours=hours)
        start = _floor(first, step)
        count = (last - start) // step + 1
        if count <= MOST_BARS:
            return step, start, count
    start = _floor(first, timedelta(days=1))
    step = timedelta(days=(last - start).days // MOST_BARS + 1)
    return step, start, (last - start) // step + 1


def _floor(moment: datetime, step: timedelta) -> datetime:
    day = datetime.combine(moment, time())
    return day + ((moment - day) // step) * step
