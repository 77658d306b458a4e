"""Articles over time, as a row of bars."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from digest.model import Bar, Report

MOST_BARS = 12
STEPS = (6, 12, 24, 48, 96, 168, 336, 672)
"""Hours one bar may stand for; the first that needs no more than MOST_BARS bars is taken.

Where none does, a bar is as many whole days as it takes."""
LEAST_ARTICLES = 4
LEAST_SPAN = timedelta(hours=24)


def bars(reports: Sequence[Report], came: Collection[str] = ()) -> tuple[Bar, ...]:
    """Return equal steps of time with the articles in each, oldest first.

    Articles without a date of their own are left out. Empty when there are too few articles,
    or too little time, for a picture to say anything.
    A bar is new where one of its articles is among those that came since the story was last told.
    """
    dated = {r.article.id: r.article.published for r in reports if r.article.dated}
    times = sorted(dated.values())
    if len(times) < LEAST_ARTICLES or times[-1] - times[0] < LEAST_SPAN:
        return ()
    step, first, count = _steps(times[0], times[-1])
    counts = [0] * count
    for time in times:
        counts[(time - first) // step] += 1
    new = {(time - first) // step for article, time in dated.items() if article in came}
    return tuple(
        Bar(
            start=first + place * step,
            articles=articles,
            is_new=place in new,
        )
        for place, articles in enumerate(counts)
    )


def _steps(first: datetime, last: datetime) -> tuple[timedelta, datetime, int]:
    """Return the length of a bar, the start of the first, and how many; aligned to UTC days."""
    for hours in STEPS:
        step = timedelta(hours=hours)
        start = _floor(first, step)
        count = (last - start) // step + 1
        if count <= MOST_BARS:
            return step, start, count
    start = _floor(first, timedelta(days=1))
    step = timedelta(days=(last - start).days // MOST_BARS + 1)
    return step, start, (last - start) // step + 1


def _floor(time: datetime, step: timedelta) -> datetime:
    day = datetime(time.year, time.month, time.day, tzinfo=UTC)
    return day + ((time - day) // step) * step
