"""Relative days in a sentence, and the dates they mean: computed from the day of the report.

A wrong date is worse than none: where the day could be meant either way, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from digest.stages.dates.called import is_name
from digest.stages.dates.evidence import QUALIFIED, QUALIFIED_BEHIND, tells
from digest.stages.dates.nowadays import is_the_day
from digest.stages.dates.tenses import is_of_saying, leads_on, lies_ahead
from digest.stages.language.quotations.spoken import quoted, without
from digest.writing.months import WRITTEN, in_western_digits, month_of
from digest.writing.weekdays import ENGLISH_DAY, WEEKDAYS

MOST_NOTES = 3
"""Days that are explained behind one sentence."""

SHIFTS = {
    "en": {
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "tomorrow": 1,
        "day before yesterday": -2, "day after tomorrow": 2,
    },
    "fr": {
        "aujourd'hui": 0, "aujourd’hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "demain": 1,
        "avant-hier": -2, "après-demain": 2,
    },
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2, "pasado mañana": 2},
    "it": {"oggi": 0, "ieri": -1, "domani": 1, "altro ieri": -2, "altroieri": -2, "dopodomani": 2},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2, "depois de amanhã": 2},
    "nl": {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "overmorgen": 2},
    "cs": {"dnes": 0, "včera": -1, "zítra": 1, "předevčírem": -2, "pozítří": 2},
    "el": {"σήμερα": 0, "χθες": -1, "χτες": -1, "αύριο": 1, "προχθές": -2, "προχτές": -2, "μεθαύριο": 2},
    "pl": {"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "pojutrze": 2},
    "ru": {"сегодня": 0, "вчера": -1, "позавчера": -2, "послезавтра": 2},
    "uk": {"сьогодні": 0, "вчора": -1, "позавчора": -2, "післязавтра": 2},
    "sv": {"i går": -1, "i förrgår": -2, "i övermorgon": 2},
    "da": {"i går": -1, "i forgårs": -2, "i overmorgen": 2},
    "no": {"i går": -1, "i forgårs": -2, "i overmorgen": 2},
    "hi": {"आज": 0},
    "ar": {"اليوم": 0, "أمس": -1, "أول أمس": -2, "أول من أمس": -2},
}  # fmt: skip
"""Words for a day, and how many days it is from the report's."""

ORDINAL = {"de", "cs", "da", "no"}
"""Languages that put a stop behind the day's number."""

OF = {"es": "de ", "pt": "de "}
"""What stands before a month and before a year."""

DATED = re.compile(
    r"^[,\s\u200b]*(?:the|le|den|der|dem|el|il|o)?\s*(?:\d|(?P<month>[^\W\d_][^\s\d,.]*)[,.]*\s*(?:the\s+)?\d)",
    re.IGNORECASE,
)
"""A day's date that stands in the text already: `Tuesday, Nov. 5`, `mercredi 6 novembre`."""

WHOLE = re.compile(r"^[^\d.;!?]{0,24}\d{1,2}[,.\s]{1,3}(?:19|20)\d\d\b")

UNSURE = re.compile(
    r"\b(?:was|been|is|on|for|into|of)\s+an?\s+[\w-]+\s+$|\b(?:next|last|every|each|most|previous|following|one|a|any|other|some|first|second|third|consecutive|this|this coming|another|on the|ago|ago on|week on|weeks? from)\s+$",
    re.IGNORECASE,
)
OTHER_WEEK = re.compile(
    r"^\s+(?:(?:\w+ )?shows?|(?:news)?papers?|mornings|afternoons|evenings|nights|school|lunch|service)\b"
    r"|^\s+(?:\w+\s+)?(?:of (?:last|next|this|that|each|the)|before last|next|last|week|(?:a|two|three|four) (?:weeks?|years?|months?) (?:ago|earlier|later|before)|a week)\b"
    rf"|^\s+(?:through|to|until|and|or|-|–)\s*{ENGLISH_DAY}",
    re.IGNORECASE,
)
"""What stands behind a day of another week or of every week, and days from one to another."""

HAPPENED = re.compile(r"\s+(?:was|were|has|have|had|did)\b")
"""What behind an English day tells what came of it: `a flight due to leave Wednesday was cancelled`."""

TWO_MEANINGS = {
    "ar": ("الاثنين", re.compile(r"(?:يوم|مساء|صباح|فجر|ظهر|ليلة)\s+$"), re.compile("")),
    "cs": (
        "středu", re.compile(""),
        re.compile(r"^\s*(?:[,.;:)]|$|(?:ráno|večer|odpoledne|dopoledne|v|ve|na|o|po|že|brzy)\s)"),
    ),
}  # fmt: skip
"""A day's word that means something else too (the two; the centre), and what then stands around it."""


INSIDE = "\\w\u0900-\u0963"
"""What stands inside words: the vowel signs of Hindi too."""


@dataclass(frozen=True)
class Named:
    """A day named in a text: the words as they stand there, and where."""

    words: str
    start: int
    end: int
    weekday: int | None
    shift: int = 0


def notes(text: str, language: str, published: datetime, before: str = "") -> tuple[str, ...]:
    """Return what each relative day in a sentence means: `Thursday = 7 Nov 2024`.

    `published` is when the report came out, in UTC; `before` is what the sentence's line holds in
    front of it, for a quotation may have begun there. A day within a quotation is its speaker's.
    """
    found: dict[str, str] = {}
    for named, day, _ in told_of(text, language, published, before):
        found.setdefault(named.words.casefold(), f"{named.words} = {written(day, language)}")
    return tuple(found.values())[:MOST_NOTES]


def coming(text: str, language: str, published: datetime, before: str = "") -> frozenset[date]:
    """Return the days that a sentence tells of as still to come, its report's own day among them."""
    return frozenset(
        day
        for named, day, told in told_of(text, language, published, before)
        if is_coming(told, language, named)
    )


def gone(text: str, language: str, published: datetime, before: str = "") -> frozenset[date]:
    """Return the days up to the report's own of which a sentence does not tell as still to come."""
    return frozenset(
        day
        for named, day, told in told_of(text, language, published, before)
        if day <= published.date() and not is_coming(told, language, named)
    )


def gone_deeds(text: str, language: str, published: datetime, before: str = "") -> frozenset[date]:
    """Return those of the days gone by on which more was done than said, as far as English tells."""
    return frozenset(
        day
        for named, day, told in told_of(text, language, published, before)
        if day <= published.date()
        and not is_coming(told, language, named)
        and not (language == "en" and is_of_saying(told[: named.start]))
    )


def told_of(
    text: str, language: str, published: datetime, before: str
) -> Iterator[tuple[Named, date, str]]:
    """Yield each day named, the date it means, and the text with what is quoted blanked out."""
    found = list(named_days(text, language))
    if not found:
        return
    spans = quoted(text, before)
    told = without(text, spans)
    for named in found:
        if any(start <= named.start < end for start, end in spans):
            continue
        day = meant(told, language, named, published)
        if day is not None:
            yield named, day, told


def is_coming(text: str, language: str, named: Named) -> bool:
    """Say whether what is told of a day was still to happen; where that is not sure, no."""
    if named.shift > 0:
        return True
    if HAPPENED.match(text, named.end):
        return False
    if language != "en":
        return tells(text, named.start, named.end, language) is False
    ahead = lies_ahead(text, named.start, named.end, 0)
    return bool(leads_on(text, named.end) if ahead is None else ahead)


def named_days(text: str, language: str) -> Iterator[Named]:
    """Yield the relative days that a sentence names, in order."""
    pattern = day_names(language)
    if pattern is None:
        return
    weekdays, shifts = WEEKDAYS.get(language, "").split(), SHIFTS.get(language, {})
    for match in pattern.finditer(text):
        word = match.group().lower().replace("'", "’")
        weekday = weekdays.index(word) if word in weekdays else None
        yield Named(match.group(), match.start(), match.end(), weekday, shifts.get(word, 0))


@lru_cache(maxsize=64)
def day_names(language: str) -> re.Pattern[str] | None:
    """Return a language's names of relative days as a pattern, None where none are known."""
    names = sorted(
        [*WEEKDAYS.get(language, "").split(), *SHIFTS.get(language, {})], key=len, reverse=True
    )
    if not names:
        return None
    listed = "|".join(re.escape(name).replace("’", "['’]") for name in names)
    return re.compile(rf"(?<![{INSIDE}])(?:{listed})(?![{INSIDE}])", re.IGNORECASE)


def meant(text: str, language: str, named: Named, published: datetime) -> date | None:
    """Return the date a named day means, None where that is not sure.

    What is quoted is blanked out of the text.
    """
    start, end, today = named.start, named.end, published.date()
    if gives_date(text[end:]) or is_name(text, start, end, language, named.weekday):
        return None
    if named.weekday is None:
        sure = sure_of_the_day(published) and is_the_day(text, start, end, language, named.shift)
        return today + timedelta(days=named.shift) if sure else None
    if of_another_week(text, language, named):
        return None
    ahead = (named.weekday - today.weekday()) % 7
    if language == "en":
        away = _away_in_english(text, named, published, ahead)
    else:
        away = _away_elsewhere(text, language, named, ahead)
    return None if away is None else today + timedelta(days=away)


def _away_in_english(text: str, named: Named, published: datetime, ahead: int) -> int | None:
    """Return how many days away a weekday is that comes next in `ahead` days; None if not sure."""
    if ahead == 0:
        return 0
    coming = lies_ahead(text, named.start, named.end, ahead)
    if coming:
        # by night in UTC it may still be that day where the outlet is
        night = ahead == 6 and published.time() != time(0) and published.hour < 9
        return None if night else ahead
    return None if coming is None or ahead == 1 else ahead - 7


def _away_elsewhere(text: str, language: str, named: Named, ahead: int) -> int | None:
    """Say it in other languages: of the report's own day, and of the one before with a past."""
    if ahead == 0:
        return 0
    is_past = ahead == 6 and tells(text, named.start, named.end, language)
    return -1 if is_past else None


def gives_date(behind: str) -> bool:
    """Say whether the text itself gives the date of the day that it follows."""
    behind = in_western_digits(behind)
    match = DATED.match(behind)
    named = match is not None and (not match["month"] or month_of(match["month"]) is not None)
    return named or WHOLE.match(behind) is not None


def of_another_week(text: str, language: str, named: Named) -> bool:
    """Say whether a weekday may be of another week, any week, or no weekday at all."""
    before, behind = text[: named.start], text[named.end :]
    word, leads, follows = TWO_MEANINGS.get(language, ("", None, None))
    if leads and follows and named.words.lower() == word:
        return not (leads.search(before) and follows.search(behind))
    if language == "en":
        return bool(UNSURE.search(before) or OTHER_WEEK.match(behind))
    return bool(QUALIFIED.search(before) or QUALIFIED_BEHIND.match(behind))


def sure_of_the_day(published: datetime) -> bool:
    """Say whether it was the same day where the outlet is, most likely; midnight means a bare date."""
    return published.time() == time(0) or 4 <= published.hour < 22


def written(day: date, language: str) -> str:
    """Return a date as the language writes it, and as figures where we do not know how."""
    if language not in WRITTEN:
        return day.isoformat()
    month = WRITTEN[language].split()[day.month - 1]
    stop = "." if language in ORDINAL else ""
    of = OF.get(language, "")
    return f"{day.day}{stop} {of}{month} {of}{day.year}"
