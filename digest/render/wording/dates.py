"""Moments written out for a reader, in the edition's time zone and the page's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digest.render.wording.words import Words

WEEK = 6
"""Days for which the name of a weekday is enough to tell which day is meant."""


@dataclass(frozen=True)
class Dates:
    """Writes moments as they stand on the wall clock of `timezone`, seen from `today`."""

    words: Words
    timezone: str
    today: date

    def local(self, moment: datetime) -> datetime:
        """Return the moment on the reader's wall clock; UTC where the zone is unknown."""
        try:
            return moment.astimezone(ZoneInfo(self.timezone))
        except (ZoneInfoNotFoundError, ValueError):
            return moment.astimezone(ZoneInfo("UTC"))

    def machine(self, moment: datetime) -> str:
        """Return the moment for a `datetime` attribute, with its offset."""
        return self.local(moment).isoformat(timespec="minutes")

    def time(self, moment: datetime) -> str:
        """Return "06:30"."""
        return f"{self.local(moment):%H:%M}"

    def day(self, day: date) -> str:
        """Return "Saturday 21 November 2026"."""
        return self.words(
            "date",
            weekday=self.words.weekdays[day.weekday()],
            day=day.day,
            month=self.words.months[day.month - 1],
            year=day.year,
        )

    def short_date(self, day: date) -> str:
        """Return "21 Nov", with the year when it is another one than today's."""
        key = "day_of_year" if day.year == self.today.year else "day_and_year"
        month = self.words.months_short[day.month - 1]
        return self.words(key, day=day.day, month=month, year=day.year)

    def note(self, note: str) -> str:
        """Return what a quote's day means, `Monday = 16 Nov`, with the year when it is another one than today's."""
        return re.sub(rf"(?<=\D) (?:de )?{self.today.year}$", "", note)

    def month(self, day: date) -> str:
        """Return "November 2026"."""
        return self.words("month", month=self.words.months[day.month - 1], year=day.year)

    def moment(self, moment: datetime) -> str:
        """Return "Saturday 21 November 2026, 06:30"."""
        return self.words(
            "moment", date=self.day(self.local(moment).date()), time=self.time(moment)
        )

    def is_near(self, day: date) -> bool:
        """Say whether a weekday's name is enough to tell which day is meant."""
        return 0 <= (self.today - day).days <= WEEK

    def weekday(self, day: date) -> str:
        """Return "Friday", or the date where a weekday's name would not tell which one."""
        return self.words.weekdays[day.weekday()] if self.is_near(day) else self.short_date(day)

    def near(self, day: date) -> str:
        """Return "Fri", or the date where a weekday's name would not tell which one."""
        if not self.is_near(day):
            return self.short_date(day)
        return self.words.weekdays_short[day.weekday()]

    def short(self, moment: datetime) -> str:
        """Return "04:52" today, "Fri 16:00" this week, and "12 Nov" before that."""
        local = self.local(moment)
        age = (self.today - local.date()).days
        if age == 0:
            return f"{local:%H:%M}"
        if 0 < age <= WEEK:
            return f"{self.words.weekdays_short[local.weekday()]} {local:%H:%M}"
        return self.short_date(local.date())

    def since(self, moment: datetime) -> str:
        """Return "Friday 06:30", and "12 Nov, 06:30" for what is longer ago."""
        local = self.local(moment)
        if self.is_near(local.date()):
            return f"{self.words.weekdays[local.weekday()]} {local:%H:%M}"
        return self.words("moment", date=self.short_date(local.date()), time=f"{local:%H:%M}")
