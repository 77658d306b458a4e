"""Dates as articles write them at their head, in the languages that use these months.

A date without a year, or one that may be read in two ways, is none: a wrong date is worse.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from digest.writing.months import CROATIAN, WORD, in_western_digits, month_of

_NAME = rf"(?P<month>{WORD})\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})(?!\d)",
        rf"\b{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]",
        rf"\b{_DAY}(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+)?{_NAME},?\s+(?:de\s+)?{_YEAR}\b",
        rf"(?<![^\W\d_]){_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b{_YEAR}\.?\s+{_NAME}\s+{_DAY}\b",
        rf"\b{_DAY}\.(?P<number>\d{{1,2}})\.{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?![\d.])\s*(?P<half>[ap])?\.?(?:m\b)?", re.I
)
"""A time of day: `9:46 AM`, `11.15`, `14h30`."""
_DATELINE = re.compile(
    rf"^[A-ZÀ-Þ][^a-z()]{{2,40}},\s+(?:{_NAME}\s+{_DAY}|{_DAY.replace('day', 'day2')}\.?\s+{_NAME.replace('month', 'month2')})\s*(?:\(|[—–-])"
)
"""A place in capitals with a day and without a year: `SALTMARSH, Dec. 17 (`."""


def find_date(line: str) -> datetime | None:
    """Return the moment a line gives, in UTC where it names no zone; None for no clear date."""
    line = in_western_digits(line)
    if CROATIAN.search(line):
        return None
    for form in _FORMS:
        match = form.search(line)
        if match is None:
            continue
        found = match.groupdict()
        month = int(found["number"]) if found.get("number") else month_of(found["month"])
        if month is None:
            continue
        rest = line[: match.start()] + " | " + line[match.end() :]
        return _moment(int(found["year"]), month, int(found["day"]), rest)
    return None


def find_dateline(line: str, fetched: datetime) -> datetime | None:
    """Return the day of `HARBOURTON, Nov. 17 (Agency) -`, in the year up to the fetch."""
    match = _DATELINE.match(line)
    if match is None:
        return None
    month = month_of(match["month"] or match["month2"])
    if month is None:
        return None
    day = int(match["day"] or match["day2"])
    for year in (fetched.year, fetched.year - 1):
        moment = _moment(year, month, day, "")
        if moment is not None and moment <= fetched + timedelta(days=1):
            return moment
    return None


def _moment(year: int, month: int, day: int, rest: str) -> datetime | None:
    hour, minute = _clock(rest)
    try:
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def _clock(rest: str) -> tuple[int, int]:
    match = _TIME.search(rest)
    if match is None:
        return 0, 0
    hour, minute = int(match["hour"]), int(match["minute"])
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else (0, 0)
