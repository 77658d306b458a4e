"""Relative days in a sentence, and the dates they mean: computed from the day of the report.

A wrong date is worse than none: where the day could be meant either way, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MOST_NOTES = 3

WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "cs": "pondělí úterý středu čtvrtek pátek sobotu neděli",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
"""The seven days from Monday, as they stand after "on"."""

SHIFTS = {
    "en": {
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "tomorrow": 1,
    },
    "fr": {"aujourd'hui": 0, "aujourd’hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "demain": 1},
    "de": {"heute": 0, "gestern": -1},
    "es": {"hoy": 0, "ayer": -1},
    "it": {"oggi": 0, "ieri": -1, "domani": 1},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1},
    "nl": {"vandaag": 0, "gisteren": -1},
    "cs": {"dnes": 0, "včera": -1, "zítra": 1},
    "el": {"σήμερα": 0, "χθες": -1, "χτες": -1, "αύριο": 1},
}  # fmt: skip
"""Words for a day, and how many days it is from the report's."""

MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "de_enero de_febrero de_marzo de_abril de_mayo de_junio de_julio de_agosto"
    " de_septiembre de_octubre de_noviembre de_diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "pt": "de_janeiro de_fevereiro de_março de_abril de_maio de_junho de_julho de_agosto"
    " de_setembro de_outubro de_novembro de_dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου"
    " Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
"""The months from January, as they stand between a day and a year."""

ORDINAL = {"de", "cs"}
"""Languages that put a stop behind the day's number."""

BEFORE_YEAR = {"es": "de ", "pt": "de "}

FUTURE = re.compile(
    r"\b(?:will|would|due|set|expected|scheduled|plans?|planned|planning|to be|could|may|might"
    r"|going to|begins?|starts?|opens?)\b"
    r"|\b(?:until|by|starting|from|ahead of|before)\s+(?:early\s+|late\s+|at\s+)?$",
    re.IGNORECASE,
)
PLANS = re.compile(r"\bplans?\b(?!\s+to\b)", re.IGNORECASE)
"""Things, behind a verb of the past: what was told or done of them then may be either way."""

BY = re.compile(r"^\W*(?:by|until|from|before)\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
"""A clause that opens with a term: whether it is past only the verb behind it tells."""

IRREGULAR = (
    "said told was were had did came went met spoke took gave made found held left led won lost sent"
    " brought bought caught fought taught thought sought built spent meant kept slept swept wept felt"
    " fell fled rose grew knew threw drew flew blew broke chose froze stole woke wrote drove rode"
    " began sank sang swam ran rang drank hung dug stuck struck stood understood withdrew saw became"
    " heard got forgot sold paid laid shot shook swore tore wore bore ate hid bit slid lit dealt"
    " burnt learnt sat bound wound ground lay overcame underwent undertook arose overthrew"
)
"""Verbs whose past is told by its form alone; "hit", "put" and "cut" may be of today."""

NOT_PAST = "speed|indeed|proceed|exceed|succeed|hundred|breed|bleed|greed|freed"
"""Words that end in "ed" and tell of no past; after "is", "are" and "be" nothing does."""

PAST = re.compile(
    rf"\b(?<!\bis )(?<!\bare )(?<!\bbe )(?!(?:{NOT_PAST})\b)"
    rf"(?:{IRREGULAR.replace(' ', '|')}|(?:up|down) from|\w{{3,}}ed)\b"
    r"|\bsince\s+(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:resumes?|reopens?|returns?|expires?|ends?|meets?|continues?|goes|arrives?|leaves?|closes?"
    r"|takes? (?:effect|place)|comes? into (?:force|effect))\b",
    re.IGNORECASE,
)
"""Present verbs of a timetable: behind "said", their day may lie either way."""

OPENS = re.compile(r"^\W*(?:(?:and|but|then|also|early|late)\s+)*(?:on\s+)?$", re.IGNORECASE)
"""What stands before a day that opens its sentence or clause."""

COMING = re.compile(r"\b(?:will|(?:is|are) (?:due|set|expected|scheduled|to))\b")
DATED = re.compile(
    r"^[,\s]*(?:the\s+)?(?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*\s+\d)",
    re.IGNORECASE,
)
"""A day's date that stands in the text already."""

UNSURE = re.compile(
    r"\b(?:next|last|every|each|most|previous|following|one|a|any)\s+$", re.IGNORECASE
)
CLAUSE = re.compile(r"[,;:“”\"—–]|\bthat\b")
REACH = 160
"""Characters before and behind a day in which a verb tells whether it lies ahead."""


@dataclass(frozen=True)
class Named:
    """A day named in a text: the words as they stand there, and where."""

    words: str
    start: int
    end: int
    weekday: int | None
    shift: int = 0


def notes(text: str, language: str, published: datetime) -> tuple[str, ...]:
    """Return what each relative day in a sentence means: `Thursday = 7 Nov 2024`.

    `published` is when the report came out, in UTC.
    """
    found: dict[str, str] = {}
    for named in named_days(text, language):
        day = meant(text, language, named, published)
        if day is not None:
            found.setdefault(named.words.casefold(), f"{named.words} = {written(day, language)}")
    return tuple(found.values())[:MOST_NOTES]


def named_days(text: str, language: str) -> Iterator[Named]:
    """Yield the relative days that a sentence names, in order."""
    weekdays = WEEKDAYS.get(language, "").split()
    shifts = SHIFTS.get(language, {})
    names = sorted([*weekdays, *shifts], key=len, reverse=True)
    if not names:
        return
    for match in re.finditer(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text, re.IGNORECASE
    ):
        word = match.group().casefold()
        weekday = weekdays.index(word) if word in weekdays else None
        yield Named(match.group(), match.start(), match.end(), weekday, shifts.get(word, 0))


def meant(text: str, language: str, named: Named, published: datetime) -> date | None:
    """Return the date a named day means, None where that is not sure."""
    if DATED.match(text[named.end :]) or UNSURE.search(text[: named.start]):
        return None
    today = published.date()
    if named.weekday is None:
        return today + timedelta(days=named.shift) if sure_of_the_day(published) else None
    ahead = (named.weekday - today.weekday()) % 7
    if language != "en":
        return {0: today, 6: today - timedelta(days=1)}.get(ahead)
    if ahead == 0:
        return today
    coming = lies_ahead(text, named)
    if coming:
        return today + timedelta(days=ahead)
    if coming is None or ahead == 1:
        return None
    return today - timedelta(days=7 - ahead)


def sure_of_the_day(published: datetime) -> bool:
    """Say whether it was the same day where the outlet is, most likely; midnight means a bare date."""
    return published.time() == time(0) or 4 <= published.hour < 22


def lies_ahead(text: str, named: Named) -> bool | None:
    """Say whether a weekday is told of as coming, by the nearest verb; None where none tells it.

    The verb is looked for before the day, in its clause, and then behind it.
    """
    before = CLAUSE.split(text[max(0, named.start - REACH) : named.start])[-1]
    behind = text[named.end : named.end + REACH]
    came = last_start(PAST, before)
    comes = last_start(FUTURE, before)
    if comes > came >= 0 and last_start(PLANS, before) == comes:
        return None
    if comes > came:
        told = BY.match(before) and first_start(PAST, behind) < first_start(FUTURE, behind)
        return None if told else True
    if came >= 0:
        return None if last_start(PLAN, before) > came else False
    came = first_start(PAST, behind)
    if first_start(COMING, behind) < came:
        return True
    own = len(behind) if OPENS.match(before) else len(CLAUSE.split(behind)[0])
    return False if came < own else None


def first_start(pattern: re.Pattern[str], text: str) -> int:
    """Return where a pattern first begins in a text, the text's length where it does not."""
    match = pattern.search(text)
    return match.start() if match else len(text)


def last_start(pattern: re.Pattern[str], text: str) -> int:
    """Return where a pattern last begins in a text, -1 where it does not."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def written(day: date, language: str) -> str:
    """Return a date as the language writes it, and as figures where we do not know how."""
    if language not in MONTHS:
        return day.isoformat()
    month = MONTHS[language].split()[day.month - 1].replace("_", " ")
    stop = "." if language in ORDINAL else ""
    return f"{day.day}{stop} {month} {BEFORE_YEAR.get(language, '')}{day.year}"
