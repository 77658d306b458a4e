"""Dates as articles write them at their head, in the languages that use these months.

A date without a year, or one that may be read in two ways, is none: a wrong date is worse.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_MONTHS = (
    "jan january januar janvier enero gennaio janeiro januari stycznia ledna января січня januára",
    "feb february februar février fevrier febrero febbraio fevereiro februari lutego února февраля лютого",
    "mar march märz mars marzo março maart marca března марта березня",
    "apr april avril abril aprile kwietnia dubna апреля квітня apríla",
    "may mai mayo maggio maio mei maj maja května мая травня",
    "jun june juni juin junio giugno junho czerwca června июня червня",
    "jul july juli juillet julio luglio julho lipca července июля липня",
    "aug august août aout agosto augustus augusti sierpnia srpna августа серпня",
    "sep sept september septembre septiembre settembre setembro września září сентября вересня",
    "oct okt october oktober octobre octubre ottobre outubro października října октября жовтня",
    "nov november novembre noviembre novembro listopada ноября листопада",
    "dec dez dic december dezember décembre decembre diciembre dicembre dezembro desember grudnia prosince декабря грудня",
)
MONTHS = {name: n for n, names in enumerate(_MONTHS, start=1) for name in names.split()}

_CROATIAN = re.compile(r"\d\.\s?listopada\b", re.I)
"""October, where the Polish for November has no stop after the day."""
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})\b",
        rf"\b{_YEAR}年\s?(?P<number>\d{{1,2}})月\s?{_DAY}日",
        rf"\b{_DAY}(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+)?{_NAME},?\s+(?:de\s+)?{_YEAR}\b",
        rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b{_DAY}\.(?P<number>\d{{1,2}})\.{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?![\d.])\s*(?P<half>[ap])?\.?(?:m\b)?", re.I
)
_DATELINE = re.compile(
    rf"^[A-ZÀ-Þ][^a-z()]{{2,40}},\s+(?:{_NAME}\s+{_DAY}|{_DAY.replace('day', 'day2')}\.?\s+{_NAME.replace('month', 'month2')})\s*(?:\(|[—–-])"
)


def find_date(line: str) -> datetime | None:
    """Return the moment a line gives, in UTC where it names no zone; None for no clear date."""
    if _CROATIAN.search(line):
        return None
    for form in _FORMS:
        match = form.search(line)
        if match is None:
            continue
        found = match.groupdict()
        month = (
            int(found["number"]) if found.get("number") else MONTHS.get(found["month"].casefold())
        )
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
    month = MONTHS.get((match["month"] or match["month2"]).casefold())
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
