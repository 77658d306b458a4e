"""Lines that are nothing but a day: `Jeudi 27 janvier 2005`, `Published: 4 May 2016, 00:00`.

Only there does a date tell when a text came out; inside a sentence or a headline it is the day of
something else.
"""

from __future__ import annotations

import re
from datetime import datetime

from digest.stages.dates.clocks import DAY_WORDS
from digest.stages.dates.stamps import WRITTEN_ZONES
from digest.stages.dates.written import find_date
from digest.writing.months import in_western_digits
from digest.writing.weekdays import names_in

LONGEST = 80
"""Characters."""
_OTHER_DAYS = """
mon tue tues wed weds thu thur thurs fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim
feira segunda terça quarta quinta sexta sábado
poniedziałek wtorek środa czwartek piątek sobota niedziela
pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli pondelok utorok streda štvrtok piatok nedeľa
понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
понеділок вівторок середа середу четвер п'ятниця п’ятниця субота неділя понеделник сряда четвъртък петък събота неделя
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică
pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu
يوم الاثنين الإثنين الأثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
كانون تشرين الأول الاول الثاني
"""
_LABELS = """
published posted updated last first date dated time on at by am pm a p m st nd rd th uhr h hrs hours print edition
veröffentlicht aktualisiert stand vom am um publié mis à jour le publicado actualizado el en las del pubblicato
aggiornato il alle ore publicado atualizado em às gepubliceerd bijgewerkt om op opublikowano aktualizacja godz dne
опубликовано обновлено в г года р року kl klockan publicerad publisert oppdatert udgivet opdateret
"""
_KNOWN = (
    DAY_WORDS
    | frozenset([*names_in("el", "hi"), *_OTHER_DAYS.split()])
    | frozenset(_LABELS.split())
    | frozenset(WRITTEN_ZONES)
)
_APART = re.compile(r"[\s,.:;،|·•@()\[\]/–—+*-]+")
_FIGURES = re.compile(r"[\d年月日년월일]+(?:st|nd|rd|th|er|º|[ap]m?|h|t\d\d)?z?")
"""Scripts without spaces write figures and the signs for year, month and day as one word."""
_WEEKDAY_SIGNS = re.compile(
    r"(?:星期|周|週)[一二三四五六日天]|[日月火水木金土]曜日?|[월화수목금토일]요일"
)


def date_alone(line: str) -> datetime | None:
    """Return the day, with its hour where one is told, of a line that tells nothing else."""
    if len(line) > LONGEST or not any(char.isdigit() for char in line):
        return None
    found = find_date(line)
    if found is None:
        return None
    bare = _WEEKDAY_SIGNS.sub(" ", in_western_digits(line).casefold())
    return found if all(map(_is_known, filter(None, _APART.split(bare)))) else None


def _is_known(word: str) -> bool:
    return word in _KNOWN or _FIGURES.fullmatch(word) is not None
