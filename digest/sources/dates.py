"""Dates as feeds, mails and files write them: the right moment in UTC, or none.

A wrong date is worse than none: it files an article under the wrong day. So a form is read
only when it leaves no doubt: a day is a must, a zone that is named must be known, and
`05/06/2024` is nobody's guess.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from digest.writing.months import (
    COUNTED,
    CROATIAN,
    ZONES,
    counted_day,
    in_western_digits,
    month_of,
)
from digest.writing.months import WORD as NAME

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
TOLERANCE = timedelta(days=2)
"""How far ahead a date may be and still be a clock or a time zone set wrong."""

LONGEST = 80
"""Characters; nothing longer is a date, and patterns never see it."""

CLOCK = (
    r"(?P<hour>\d{1,2})[:h.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s*(?P<half>[ap])\.?m\.?)?"
)
ZONE = r"(?:\s*(?P<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{1,5})(?:\s*\([^()]{1,30}\)){0,2})?"
TIME = rf"(?:(?:\s*[T,]?\s*|\s+(?:at|um|à|om)\s+){CLOCK}{ZONE})?"
EASTERN_HALVES = {"午前": "a", "上午": "a", "오전": "a", "午後": "p", "下午": "p", "오후": "p"}
EASTERN_TIME = (
    rf"(?:\s*(?P<half>{'|'.join(EASTERN_HALVES)})?\s*(?P<hour>\d{{1,2}})(?::|[時时点點시]\s?)"
    rf"(?P<minute>\d{{2}})[分분]?(?::?\s?(?P<second>\d{{2}})[秒초]?)?{ZONE})?"
)
WEEKDAY = r"(?:[^\s\d,.،]{2,15}\.?[,،]?\s+)?"
WORD = rf"(?P<word>{NAME})"

FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){TIME}",
        rf"(?P<year>\d{{4}})/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}}){TIME}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}){TIME}",
        rf"{WEEKDAY}(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[\s-]+(?:de\s+|of\s+)?{WORD}\.?,?[\s-]+(?:del?\s+)?(?P<year>\d{{4}}|\d{{2}}){TIME}",
        rf"{WEEKDAY}{WORD}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){TIME}",
        rf"(?P<year>\d{{4}})[.\s-]+{WORD}\.?[\s-]+(?P<day>\d{{1,2}})\.?,?{TIME}",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
        rf"(?:\s?[(（][^()（）]{{1,4}}[)）])?{EASTERN_TIME}",
        rf"(?:{WEEKDAY}ngày\s)?(?P<day>\d{{1,2}})\stháng\s(?P<month>\d{{1,2}})(?:,|\snăm)?\s(?P<year>\d{{4}}){TIME}",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
        r"(?:T?(?P<hour>\d{2}):?(?P<minute>\d{2}):?(?P<second>\d{2})(?:[.,]\d{1,9})?"
        rf"{ZONE})?",
        rf"(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})T(?P<hour>\d{{2}})(?P<minute>\d{{2}})(?P<second>\d{{2}}){ZONE}",
    )
)
ASCTIME = re.compile(
    rf"[A-Z][a-z]{{2}}\s+{WORD}\s+(?P<day>\d{{1,2}})\s+{CLOCK}{ZONE}\s+(?P<year>\d{{4}})"
)
"""A moment as C programs print it: `Tue Nov 17 06:30:00 2026`."""
EPOCH = re.compile(r"(\d{9,10})(?:\.\d{1,9})?|(\d{12,13})")


def parse_date(text: str | float | None, now: datetime) -> datetime | None:
    """Return the moment in UTC that a date string means, or None where there is any doubt.

    A date without a zone is taken as UTC, one without a time as the start of its day. One up
    to two days ahead of `now` becomes `now`; one further ahead, or before 1980, is none.
    """
    if text is None or isinstance(text, bool):
        return None
    tidy = " ".join(in_western_digits(str(text)[: LONGEST + 1]).split())
    if not tidy or len(tidy) > LONGEST or CROATIAN.search(tidy):
        return None
    try:
        found = _epoch(tidy) or _written(tidy)
    except (ValueError, OverflowError):
        return None
    return _plausible(found, now)


def _plausible(found: datetime | None, now: datetime) -> datetime | None:
    if found is None or not EARLIEST <= found <= now + TOLERANCE:
        return None
    return min(found, now)


def _epoch(text: str) -> datetime | None:
    match = EPOCH.fullmatch(text)
    if match is None:
        return None
    seconds = float(match.group(1)) if match.group(1) else int(match.group(2)) / 1000
    return datetime.fromtimestamp(int(seconds), UTC)


def _written(text: str) -> datetime | None:
    counted = COUNTED.match(text)
    if counted is not None:
        day = counted_day(counted)
        return _written(f"{day.isoformat()}{text[counted.end() :]}") if day else None
    for form in (*FORMS, ASCTIME):
        match = form.fullmatch(text)
        if match is not None:
            return _moment({key: value for key, value in match.groupdict().items() if value})
    return None


def _moment(parts: dict[str, str]) -> datetime | None:
    month = int(parts["month"]) if "month" in parts else month_of(parts["word"])
    offset = _offset(parts.get("zone"))
    if month is None or offset is None:
        return None
    hour, days = _hour(parts)
    # A leap second is written as :60; no clock of ours can hold it.
    second = min(int(parts.get("second", 0)), 59) if int(parts.get("second", 0)) <= 60 else 60
    local = datetime(
        _year(parts["year"]), month, int(parts["day"]), hour, int(parts.get("minute", 0)), second,
        tzinfo=timezone(timedelta(minutes=offset)),
    )  # fmt: skip
    return (local + timedelta(days=days)).astimezone(UTC)


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < 70 else 1900)


def _hour(parts: dict[str, str]) -> tuple[int, int]:
    """Return the hour of the day and the days to add: ISO 8601 lets a day end at 24:00."""
    hour = int(parts.get("hour", 0))
    half = parts.get("half", "").casefold()
    half = EASTERN_HALVES.get(half, half)
    if half and hour > 12 and half == "a":
        raise ValueError("an hour that is not before noon")
    if half and hour == 0 and half == "p":
        raise ValueError("an hour that is not after noon")
    if half and 1 <= hour <= 12:
        return hour % 12 + (12 if half == "p" else 0), 0
    if hour == 24 and not int(parts.get("minute", 0)) and not int(parts.get("second", 0)):
        return 0, 1
    return hour, 0


def _offset(zone: str | None) -> int | None:
    """Return the minutes east of Greenwich; None for a zone nobody can place."""
    if zone is None:
        return 0
    name = zone.casefold().replace(" ", "")
    if name in ZONES:
        return ZONES[name]
    match = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?", name)
    if match is None:
        return None
    sign, hours, minutes = match.group(1), int(match.group(2)), int(match.group(3) or 0)
    # No place on earth is further off than this; a larger offset is a typing error.
    total = hours * 60 + minutes
    return None if total > 14 * 60 or minutes > 59 else total * (-1 if sign == "-" else 1)
