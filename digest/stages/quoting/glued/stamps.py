"""When a page was put up, glued before a report's first words: days and hours in the forms that pages have.

A stamp is a run of pieces (a word for putting up, a day, an hour) before a sentence that begins anew, and is taken off
where its pieces make it sure: a day alone may be told of by its sentence.
"""

from __future__ import annotations

import re

from digest.stages.quoting.glued.agencies import AGENCIES
from digest.writing.months import SHORT_MONTHS
from digest.writing.weekdays import ENGLISH_DAY, SHORT_DAYS

MONTH = rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.?"
WEEKDAY = rf"(?:{ENGLISH_DAY}|(?:{'|'.join(SHORT_DAYS.split())})\b\.?)"
YEAR = r"(?:19|20)\d\d"
TH = r"(?:st|nd|rd|th)?"
MONTH_FIRST = rf"{MONTH}\s(?:-\s)?\d{{1,2}}{TH},?\s(?:{YEAR}|-\s\d\d)"
DAY_FIRST = rf"\d{{1,2}}{TH}\s{MONTH},?\s{YEAR}"
FIGURES = rf"(?:\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?{YEAR}|{YEAR}\s?[-.]\s?\d\d\s?[-.]\s?\d\d)"
DAY = rf"(?:(?:{WEEKDAY},?\s)?(?:{MONTH_FIRST}|{DAY_FIRST})|{FIGURES})"
SHORT_DAY = r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d\d\b"
ANY_DAY = rf"(?:{DAY}|{SHORT_DAY}|(?:{WEEKDAY},?\s)?{MONTH}\s\d{{1,2}}(?=[\s,|]))"
"""A day with its year, and one that may be without it or have its last figures alone."""

ZONE = r"(?-i:\b(?:[ECMPB][SD]?T|AK[SD]T|AE[SD]T|HKT|(?:GMT|UTC)(?:\s?[+-]\d\d?(?:: ?\d\d?)?)?|IST|CET|UK)\b)"
CLOCK = (
    rf"(?:\d{{1,2}}[:.]\s?\d\d(?:[:.]\s?\d\d)?(?:\s?[ap]\b\.?(?:\s?m\b\.?)?|\s?[ap]m\b|\s?hrs\b)?(?:\s\(?\s?{ZONE}\)?){{0,2}}"
    rf"|\d{{4}}\s{ZONE})(?:\s\(\s?\d{{1,2}}:?\s?\d\d\s{ZONE}\))?"
)
BETWEEN = r"(?:\s?[,|@]\s?|\s[–—-](?:\s-)?\s|\s)(?:(?:at|on|@)\s)?"
HOUR = rf"(?:{BETWEEN}{CLOCK})"

PUT_UP = (
    r"(?:(?:originally|first|last|story)\s)?(?:published|updated?|posted|edited|created|modified|released?|found)"
    r"(?:\s(?:time|on|at))?\s?:?"
)
PUBLISHED = rf"{PUT_UP}\s(?:(?:{CLOCK}{BETWEEN})?(?:{ANY_DAY}|{MONTH}\s{YEAR}|\d{{1,2}}\s{MONTH}\s{YEAR}){HOUR}?|{CLOCK})"
TIMED = rf"(?:{ZONE}\s)?(?:{CLOCK}{BETWEEN}{DAY}|(?:{DAY}|{SHORT_DAY}){HOUR})"
DATED = (
    rf"(?:{ZONE}\s)?(?:(?:{WEEKDAY},?\s)?{MONTH}\s\d{{1,2}}{TH},?\s{YEAR}|{WEEKDAY},?\s{DAY_FIRST}|{FIGURES}"
    rf"|{DAY_FIRST}(?=[:.|–-]?\s+(?-i:[“\"‘]?(?:The|An?)\s[A-Za-z])))"
)
"""What is surely a stamp wherever it stands: a word for putting up with a day or an hour, a day with an hour, and a day alone in
most of its forms."""

BEHIND = rf"\s?[:.|)–—-]*\s+(?=(?-i:[“\"‘]?\s?[A-ZÀ-Ž]))(?!{ZONE})"
RUN = re.compile(
    rf"(?:\(\s?)?(?:(?-i:on)\s)?(?:{PUBLISHED}|{TIMED}|{DATED})(?:{BETWEEN}(?:{PUBLISHED}|{TIMED}|{DATED})){{0,2}}{BEHIND}",
    re.IGNORECASE,
)
FIRST = re.compile(
    rf"(?:{DAY_FIRST}|(?:{WEEKDAY},?\s)?{MONTH}\s\d{{1,2}}{TH}{HOUR}|(?-i:{AGENCIES}|TNN)\s{TIMED}"
    rf"|\d{{1,2}}[:.]\s?\d\d\s?[ap]\.?\s?m\b\.?){BEHIND}",
    re.IGNORECASE,
)
"""What is one at the head of a text only: a timeline has such days before its entries."""

INNER_STAMP = re.compile(
    rf"(?<=\s)(?:(?=(?-i:Story\sCreated|Created|Posted|Published|Updated|PUBLISHED|UPDATED|POSTED)\b){PUBLISHED}(?:{BETWEEN}{PUBLISHED})?"
    rf"|(?<!\bon\s)(?<!\bat\s)(?<!\bby\s)(?<!\bin\s)(?<!,\s)(?<!since\s)(?<!until\s)(?<!from\s)(?<!after\s)(?<!before\s)(?:{DAY}{HOUR}|{CLOCK}{BETWEEN}{DAY})){BEHIND}",
    re.IGNORECASE,
)
"""One inside a sentence, with a word for putting up or a day with its hour: what stands before it is a headline."""
