"""Days that are a name, or a part of one: a feast, a newspaper, a programme. They get no date."""

from __future__ import annotations

import re

from digest.writing.months import ENGLISH_MONTHS
from digest.writing.quotation import DOUBLE

FEASTS = re.compile(
    r"\b(?:Black|Good|Ash|Easter|Palm|Holy|Maundy|Bloody|Super|Cyber|Giving|Whit|Shrove|Pancake|Blue|Fat|Casual|Red"
    r"|Manic|Freaky|Ruby|Football|Big|Happy|Sheffield|Joe|Trinity|Low|Plough|Clean|Green|Spy|Small Business"
    r"|(?i:goede|witte|goed|schwarzer|schwarzen|grüner|velk[ýé]\w*|bíl[áé]\w*|zelen\w+|květn\w+|popelečn\w+|velikonoční\w*"
    r"|μεγάλη|μεγάλο|μαύρη|καθαρά|wielk\w+|czarn\w+|tłust\w+|ч[её]рн\w+|чорн\w+|велик\w+|страстн\w+|чист\w+|stor\w*|lange?))\s+$"
)
"""Words that make a feast, a sale or a club of the weekday behind them."""

FEASTS_BEHIND = re.compile(
    r"^\s+(?:saint\w*|noirs?|gras|des cendres|de (?:pâques|pentecôte|cendres|ceniza|ramos|resurrección|pascua|cinzas"
    r"|páscoa|carnaval|carnevale|mercado)|santo|santa|negro|negra|nero|santi|delle (?:ceneri|palme)|di pasqua"
    r"|after tomorrow|today|the \d)\b",
    re.IGNORECASE,
)
PAPERS = re.compile(
    r"\b(?:mail|independent|scotland|(?<!south )wales|ireland) on $|\b(?:bild|welt|nzz) am $",
    re.IGNORECASE,
)
"""Newspapers that bear the day on which they come out."""

SHOWS = re.compile(r"^[’”\"']*\s+(?:[Ss]how|[Pp]rogram(?:me)?|[Hh]ost|[Aa]nchor|[Nn]ewspaper)\b")
CHANNEL = re.compile(
    r"\b(?:News|Television|TV|Florida|USA|Psychology|Christianity|Punch)(?:[’']s?)?\s+$"
)
_NEXT_NAME = re.compile(r"^\s+(?:[A-Z][a-z]+|[A-Z]{2,})\b")
_CALENDAR = re.compile(rf"^\s+(?:{'|'.join(ENGLISH_MONTHS)}|[A-Z][a-z]{{2,3}}\.|GMT|UTC)\b")
_ON = re.compile(
    r"\b(?:on|late|early|by|until|since|before|after|from|this|through|earlier|between|and)\s+$",
    re.IGNORECASE,
)
_STARTS = re.compile(rf"(?:^|[.!?…:;]\s|[{DOUBLE}‘'(\[—–-]\s?|\n)\s*$")
"""Where a capital says nothing."""

LOWER = frozenset(("fr", "es", "it", "pt", "nl", "cs", "pl", "ru", "uk", "sv", "da", "no"))
"""Languages that write weekdays small within a sentence."""


def is_name(text: str, start: int, end: int, language: str, weekday: int | None) -> bool:
    """Say whether the day word there is, or may well be, a name."""
    before, behind, word = text[:start], text[end:], text[start:end]
    if FEASTS.search(before) or FEASTS_BEHIND.match(behind) or PAPERS.search(before):
        return True
    if SHOWS.match(behind) and word[0].isupper():
        return True
    opens = _STARTS.search(before) is not None
    if weekday is None or language in LOWER:
        return word[0].isupper() and (not opens or word.isupper())
    if language == "el":
        return opens or not word[0].isupper()
    return language == "en" and _english(before, behind, word, weekday)


def _english(before: str, behind: str, word: str, weekday: int) -> bool:
    if not word[0].isupper() or word.isupper():
        return True
    if weekday == 6 and CHANNEL.search(before):
        return True
    if re.match(r"^\s+(?:Night|Morning|Afternoon|Evening)\b", behind):
        return True
    follows = _NEXT_NAME.match(behind) and not _CALENDAR.match(behind)
    return bool(follows) and not _ON.search(before)
