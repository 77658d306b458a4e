"""Times of day as the posts of a live page bear them: `14:32`, `2.15pm GMT`, `Posted at 09:40`.

A clock tells no day. Posts stand in order, so their days follow from the day the page began.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone, tzinfo

from digest.stages.dates.stamps import WRITTEN_ZONES, dates_in
from digest.writing.months import MONTHS
from digest.writing.quotation import OPENING
from digest.writing.weekdays import SHORT_DAYS, names_in

LONGEST = 80
"""Characters of a line that is nothing but a time and its day."""

_ZONE = "|".join(sorted(WRITTEN_ZONES, key=len, reverse=True))
_TIME = (
    r"(?<!\d)(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\.?\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|(?P<full>1[0-2]|[1-9])\s?(?P<side>[ap])\.?m\b\.?)"
    rf"(?:\s?(?:Uhr|hrs|h|ч)\b\.?)?(?:\s*\(?(?P<zone>{_ZONE})\b\)?)?"
)
_LABEL = r"(?:(?:posted|published|updated|last updated|key event|at|um|à|a las|alle|kl\.?|в)[\s:,]+){0,3}"
_OTHERS = "sonnabend today yesterday heute gestern hier aujourd'hui hoy ayer oggi ieri at de of the den le il el"
DAY_WORDS = frozenset(
    [*names_in("en", "fr", "de", "es", "it", "nl"), *SHORT_DAYS.split(), *_OTHERS.split(), *MONTHS]
)
"""Names of days and months, and what may stand beside them."""
_SIGNS = r"[\s\[\](){}|•·–—,:/+*-]*"
_DAY = r"[^:]{0,40}?"
_ALONE = re.compile(rf"(?P<before>{_DAY}){_SIGNS}{_LABEL}{_TIME}{_SIGNS}(?P<after>{_DAY})", re.I)
_AHEAD = re.compile(
    rf"[+*\s\[(]*{_LABEL}{_TIME}(?P<sign>\s?[:–—|\])+]|\s-|\s)[\s:–—|\])+-]*(?=\S)", re.I
)
"""A time of day at the front of a line, with what parts it from the rest."""
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written: its zone where one is named, and its day where one stands by."""

    time: time
    zone: tzinfo | None = None
    moment: datetime | None = None
    """The whole moment, where the line tells the day as well."""
    end: int = 0
    """Where the line goes on."""


def clock_alone(line: str) -> Clock | None:
    """Return the time of a line that tells nothing else but its day, None for any other line."""
    if len(line) > LONGEST:
        return None
    match = _ALONE.fullmatch(line)
    if match is None or not all(_is_day(match[part]) for part in ("before", "after")):
        return None
    return _clock(match, line)


def clock_ahead(line: str) -> Clock | None:
    """Return the time a line of text begins with: `14:32 The ferry is afloat.`"""
    match = _AHEAD.match(line[:LONGEST])
    if match is None or clock_alone(line) is not None:
        return None
    # "9.30 euros" is no time of day; what follows a time without a sign is a sentence
    opens = line[match.end()].isupper() or line[match.end()] in OPENING
    return _clock(match, "") if match["sign"].strip() or opens else None


def _is_day(words: str) -> bool:
    known = all(word.casefold() in DAY_WORDS for word in _LETTERS.findall(words))
    return known and all(len(number) in (1, 2, 4) for number in _DIGITS.findall(words))


def moments(
    clocks: Sequence[Clock], began: datetime | None, fetched: datetime
) -> tuple[datetime | None, ...]:
    """Return the moment of each post in the order they stand, None where its day is not known.

    `began` is when the page was published, in the zone it speaks: its oldest post is of that
    day. Posts stand newest first or oldest first; where the clock turns back, a day has passed.
    """
    if began is None:
        return tuple(clock.moment for clock in clocks)
    order = 1 if _rises(clocks) else -1
    day, last, found = began.date(), None, []
    for clock in clocks[::order]:
        if last is not None and clock.time < last:
            day += timedelta(days=1)
        last = clock.time
        moment = clock.moment or datetime.combine(day, clock.time, clock.zone or began.tzinfo)
        day = moment.date()
        found.append(moment if moment <= fetched + timedelta(hours=1) else None)
    return tuple(found[::order])


def _rises(clocks: Sequence[Clock]) -> bool:
    steps = [a.time < b.time for a, b in itertools.pairwise(clocks) if a.time != b.time]
    return sum(steps) * 2 > len(steps)


def _clock(match: re.Match[str], line: str) -> Clock | None:
    named = match.groupdict()
    hour, minute = int(named["hour"] or named["full"]), int(named["minute"] or 0)
    half = (named["half"] or named["side"] or "").lower()
    if half:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = WRITTEN_ZONES.get(named["zone"].casefold()) if named["zone"] else None
    told = time(hour, minute)
    return Clock(told, zone, _moment(line, told, zone), match.end())


def _moment(line: str, told: time, zone: timezone | None) -> datetime | None:
    day = next(iter(dates_in(line)), None)
    if day is None:
        return None
    return datetime.combine(day.moment.date(), told, zone or day.moment.tzinfo)
