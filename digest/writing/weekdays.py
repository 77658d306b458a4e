"""The names of the days of the week in texts, the one table that stages read them with."""

from __future__ import annotations

WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "cs": "pondělí úterý středu čtvrtek pátek sobotu neděli",
    "pl": "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "uk": "понеділок вівторок середу четвер п’ятницю суботу неділю",
    "sv": "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "no": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
"""The seven days from Monday by language, in small letters, as they stand after "on"."""

SHORT_DAYS = "mon tue tues wed thu thur thurs fri sat sun"
"""English ones as they are shortened."""


def _stem(day: str) -> str:
    return day.removesuffix("day").title()


ENGLISH_DAY = f"(?:{'|'.join(map(_stem, WEEKDAYS['en'].split()))})day"
"""A pattern of an English day written out, with its capital."""


def names_in(*languages: str) -> list[str]:
    """Return the days of each language in turn; a language that is not known raises `KeyError`."""
    return [day for language in languages for day in WEEKDAYS[language].split()]
