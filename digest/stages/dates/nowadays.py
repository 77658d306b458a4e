"""Whether "today" is the day of the report, and not these times; so, too, yesterday and tomorrow.

It is the day where a verb of the past or of what is to come leads to it; in a statement about how
things are it may be either, and nothing is said.
"""

from __future__ import annotations

import re

from digest.stages.dates.evidence import is_dated_by_verb
from digest.stages.dates.tenses import CLAUSE, OPENS, OWN, PERFECT, REACH, SURE, pasts

TODAY = frozenset(
    """
    today aujourd'hui aujourd’hui heute hoy oggi hoje vandaag dnes σήμερα dziś dzisiaj сегодня
    сьогодні आज اليوم
    """.split()
)
"""Words that may mean these times."""

_OF = re.compile(
    r"\b(?:of|for|until|till|to|even|still|through|than|better|like|as of|d[’']|de|di|von|bis|noch|van|tot|hasta|a[úu]n|fino a|ancora|até|ainda|encore"
    r"|jusqu[’']à|até|ως|έως|μέχρι|και|ακόμη|του|dodnes|do"
    r"|na|od|dla|i|на|до|от|с|и|для|по|від|та|з|в|у|في|نفس|ذات|أول|هذا|ذلك|من|منذ|حتى|إلى|بعد|قبل|طوال|طيلة)\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^\s+(?:still|more than ever|encore|même|noch|en día|em dia|come oggi|de dag|ainda|aún|ancora|and tomorrow|or tomorrow|gone)\b|^\s+to\s\D{0,3}\d"
    r"|^\s+(?:(?!الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)ال\w+|نفسه|ذاته|الذي)|^\s+(?:भी|तक|के|की|का)(?![\w\u0900-\u0963])",
    re.IGNORECASE,
)
"""Words around it with which these times are meant."""

_PRESENT = re.compile(
    r"\b(?:is|are|has|have|do|does|can|may|might|could|would|should|must|isn[’']t|aren[’']t|don[’']t|doesn[’']t|if|than|exists?|lives?|remains?|seems?|uses?|knows?|needs?)\b|[’'](?:s|re|ve)\b(?= [a-z])"
)
_TIMETABLE = re.compile(
    r"\b(?:begins?|starts?|opens?|resumes?|reopens?|meets?|go(?:es)? on|continues?|(?:is|are) (?:\w+ly )?[a-z]+ing)\b"
)
"""Verbs of the present that tell of one day."""

_LASTING = re.compile(
    r"\b(?:used|known|seen|found|spoken|made|sold|produced|practi[sc]ed|built|needed|required|called|considered|employed|offered|sung|played|grown|worn|being)\s+$"
)
"""Participles: `the methods used today`."""

_COMPARED = re.compile(
    r"\b(?:than|if|would|could|were they|most|least|best|out there|\w{3,}(?:iest|gest|test))\b"
)
"""What compares with how things are: `the most powerful rocket today`."""

_RELATIVE = re.compile(r"\b(?:who|which|where|what|how|because|as|when|and|but)\b")


_WITHIN = re.compile(r"\b(?:that|which|who|where)\b[^,.;:]*$")
"""A relative clause whose verb we do not know: `the bridge that stands there today was`."""


def is_the_day(text: str, start: int, end: int, language: str, shift: int) -> bool:
    """Say whether the word for a day at a place means the day of the report, or its neighbour."""
    word = text[start:end].casefold()
    before, behind = text[:start], text[end:]
    if word in TODAY:
        if _OF.search(before) or _BEHIND.match(behind) or OWN.match(behind):
            return False
        if language != "en":
            return is_dated_by_verb(text, start, end, language)
        return _english(before, behind)
    return not (_OF.search(before) if shift else False) and not (shift > 0 and OWN.match(behind))


def _english(before: str, behind: str) -> bool:
    clause = CLAUSE.split(before[-REACH:])[-1]
    part = _RELATIVE.split(clause)[-1]
    if _LASTING.search(part) or _COMPARED.search(clause):
        return False
    told = _leads(part)
    if told is not None:
        return told
    if _WITHIN.search(before):
        return False
    opens = OPENS.match(clause) or _RELATIVE.search(clause)
    for ahead in CLAUSE.split(behind[:REACH]) if opens else CLAUSE.split(behind[:REACH])[:1]:
        told = _follows(ahead)
        if told is not None:
            return told
    return False


def _leads(part: str) -> bool | None:
    """Say what the last verb before it tells, None where there is none."""
    day = max([*pasts(part), *_starts(SURE, part), *_starts(_TIMETABLE, part)], default=-1)
    times = max([*_starts(_PRESENT, part), *_starts(PERFECT, part)], default=-1)
    return None if max(day, times) < 0 else _one_day(part, day, times)


def _one_day(part: str, day: int, times: int) -> bool:
    """Say whether the verb of one day is the last, or of one phrase with the last: `are to meet`."""
    match = next(
        (m for p in (SURE, _TIMETABLE) for m in p.finditer(part) if m.start() == times), None
    )
    return day > times or match is not None


def _follows(part: str) -> bool | None:
    """Say what the first verb behind it tells, None where there is none."""
    day = min([*pasts(part), *_starts(SURE, part), *_starts(_TIMETABLE, part)], default=len(part))
    times = min([*_starts(_PRESENT, part), *_starts(PERFECT, part)], default=len(part))
    return None if min(day, times) == len(part) else day <= times


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)]
