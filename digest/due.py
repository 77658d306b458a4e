"""When editions are due: the hour of publication on a profile's wall clock, in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digest.model import Profile


def due_on(profile: Profile, day: date) -> datetime:
    """Return the moment of that day's edition.

    An hour that the clocks skip is due as long after midnight as on any other day; where that is
    the next day already, as long before it. One they repeat is due the first time. So every day has
    exactly one.
    """
    hour, minute = (int(part) for part in profile.at.split(":"))
    zone = ZoneInfo(profile.timezone)
    moment = datetime.combine(day, time(hour, minute), zone).astimezone(UTC)
    if moment.astimezone(zone).date() == day:
        return moment
    # Of an hour that there is not, `fold` tells before or after the change it is counted from.
    return datetime.combine(day, time(hour, minute, fold=1), zone).astimezone(UTC)


def next_publication(profile: Profile, after: datetime) -> datetime:
    """Return the first moment later than `after` at which an edition is due."""
    day = after.astimezone(ZoneInfo(profile.timezone)).date()
    while (moment := due_on(profile, day)) <= after:
        day += timedelta(days=1)
    return moment


def last_publication(profile: Profile, until: datetime) -> datetime:
    """Return the latest moment not later than `until` at which an edition was due."""
    day = until.astimezone(ZoneInfo(profile.timezone)).date()
    while (moment := due_on(profile, day)) > until:
        day -= timedelta(days=1)
    return moment


def publications(profile: Profile, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the moments whose editions carry what came from `first` to `last`, both included."""
    moment = next_publication(profile, first - timedelta(microseconds=1))
    yield moment
    while moment < last:
        moment = next_publication(profile, moment)
        yield moment
