"""Times as pages write them: read when they can mean one thing only, else left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import urlsplit

from digest.writing.months import COUNTED, CROATIAN, WORD, counted_day, in_western_digits, month_of
from digest.writing.months import ZONES as CLEAR_ZONES

# On a page the day counts, which a zone taken for its neighbour hardly ever changes.
LIKELY_ZONES = {"ist": 330, "et": -300, "ct": -360, "mt": -420, "pt": -480}
WRITTEN_ZONES = {
    name: timezone(timedelta(minutes=minutes))
    for name, minutes in (CLEAR_ZONES | LIKELY_ZONES).items()
}
EARLIEST_YEAR = 1990
"""Web pages have no earlier date of their own."""

_ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)-?(?P<m>0[1-9]|1[0-2])-?(?P<d>0[1-9]|[12]\d|3[01])"
    r"(?:[T ]+(?P<h>[01]\d|2[0-3]):?(?P<i>[0-5]\d)(?::?[0-5]\d)?(?:[.,]\d+)?"
    r"\s*(?P<z>[+-][01]\d:?[0-5]?\d?|Z|[A-Za-z]{2,4}\b)?)?(?!\d)"
)
"""A date as ISO 8601 writes it, with or without its signs, and a time of day where there is one."""
_CLOCK = (
    r"(?:[\s,|@·•–-]{1,4}(?:at|um|à|a las|às|alle|kl\.?|в|о|saat)?\s*"
    r"(?P<h>[01]?\d|2[0-3])[:.h](?P<i>[0-5]\d)(?::[0-5]\d)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?P<z>[+-][01]\d:?[0-5]\d|[A-Z]{2,4}\b)?)?"
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?<!\d)(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.|º|er|-го)?[\s/-]+(?:de |of )?(?P<name>{WORD})\.?,?(?: de| del)?[\s,/-]+{_YEAR}{_CLOCK}",
        rf"(?<![^\W\d_])(?P<name>{WORD})\.?[\s/-]*(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.)?(?!\d),?[\s,/-]+(?:de )?{_YEAR}{_CLOCK}",
        rf"(?<!\d){_YEAR}[\s.-]+(?P<name>{WORD})\.?[\s-]+(?P<d>3[01]|[12]\d|0?[1-9])(?!\d){_CLOCK}",
        rf"(?<!\d)(?P<d>3[01]|[12]\d|0?[1-9]) tháng (?P<m>1[0-2]|0?[1-9])(?:,| năm)? {_YEAR}{_CLOCK}",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<m>1[0-2]|0?[1-9])\s?[月월]\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日일]{_CLOCK}",
        rf"(?<![\d/.-]){_YEAR}(?P<sep>[/.-])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/]){_CLOCK}",
        rf"(?<![\d/.-])(?P<one>\d\d?)(?P<sep>[/.-])(?P<two>\d\d?)(?P=sep){_YEAR}{_CLOCK}",
    )
)
_IN_ADDRESS = re.compile(
    r"(?:^|[/_.-])(?P<y>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)
"""A date in figures inside an address: `/2026/11/17/`."""
_MONTH_NAME_IN_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)/(?P<name>[a-z]{3,9})/(?P<d>0?[1-9]|[12]\d|3[01])(?=/|$)"
)
"""The same with the month's name: `/2026/nov/17`."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment as written: aware, in the offset the page gave; `clock` says if it had a time of day.

    Without an offset the moment is taken as UTC.
    """

    moment: datetime
    clock: bool
    start: int = 0
    end: int = 0


def read_stamp(text: str | None, month_first: bool | None = None) -> When | None:
    """Read a machine-readable time, however it is written; None when it may mean two days."""
    text = in_western_digits((text or "").strip()[:80])
    if text.isascii() and text.isdigit() and len(text) in {10, 13}:
        return _from_epoch(int(text[:10]))
    match = _ISO.match(text)
    if match is not None:
        return _when(match, int(match["m"]), int(match["d"]))
    counted = COUNTED.match(text)
    if counted is not None and (day := counted_day(counted)) is not None:
        return read_stamp(f"{day.isoformat()}{text[counted.end() :]}")
    return next(iter(dates_in(text, month_first)), None)


def dates_in(text: str, month_first: bool | None = None) -> Iterator[When]:
    """Yield the full dates in a text, form by form.

    `month_first` says how to read 3/4/2026; None leaves such dates alone.
    """
    text = in_western_digits(text)
    if _A_YEAR.search(text) is None or CROATIAN.search(text):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match, month_first)
            when = _when(match, *day) if day else None
            if when is not None:
                yield when


def date_in_address(url: str | None) -> When | None:
    """Return the day an address carries: /2026/11/18/, 2026-11-18, 20261118, /2026/nov/18."""
    path = urlsplit(url or "").path
    match = _IN_ADDRESS.search(path)
    if match is not None:
        return _when(match, int(match["m"]), int(match["d"]))
    match = _MONTH_NAME_IN_ADDRESS.search(path)
    month = month_of(match["name"]) if match else None
    return _when(match, month, int(match["d"])) if match and month else None


def in_the_days_of(moment: datetime, shown: datetime) -> datetime:
    """Return a moment told in UTC in the nearest offset under which its day is the day shown."""
    if moment.utcoffset() or abs((shown.date() - moment.date()).days) != 1:
        return moment
    offsets = sorted(range(-12, 15), key=abs)
    moved = (moment.astimezone(timezone(timedelta(hours=hours))) for hours in offsets)
    return next((one for one in moved if one.date() == shown.date()), moment)


def _day(match: re.Match[str], month_first: bool | None) -> tuple[int, int] | None:
    named = match.groupdict()
    if named.get("name"):
        month = month_of(match["name"])
        return (month, int(match["d"])) if month else None
    if named.get("m"):
        return int(match["m"]), int(match["d"])
    one, two = int(match["one"]), int(match["two"])
    if match["sep"] == "." or (one > 12 and two <= 12):
        return two, one
    if two > 12 or one == two:
        return one, two
    if month_first is None:
        return None
    return (one, two) if month_first else (two, one)


def _when(match: re.Match[str], month: int, day: int) -> When | None:
    named = match.groupdict()
    hour, minute = int(named.get("h") or 0), int(named.get("i") or 0)
    half = (named.get("half") or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        moment = datetime(int(match["y"]), month, day, hour, minute, tzinfo=_zone(named.get("z")))
    except ValueError:
        return None
    if moment.year < EARLIEST_YEAR:
        return None
    return When(moment, named.get("h") is not None, match.start(), match.end())


def _zone(text: str | None) -> timezone:
    if not text:
        return UTC
    if text[0] in "+-":
        digits = text[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]))
        return timezone(-offset if text[0] == "-" else offset)
    return WRITTEN_ZONES.get(text.casefold(), UTC)


def _from_epoch(seconds: int) -> When | None:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return When(moment, True) if moment.year >= EARLIEST_YEAR else None
