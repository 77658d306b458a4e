"""What is glued before a report's first words: a place, a day, an agency, a label, a mark of a list."""

from __future__ import annotations

import re

from digest.model import Span

AGENCY = r"\([A-Za-z][\w .&/-]{1,30}\)"
DASH = r"\s*(?:[–—]|--?)\s*"
DATELINE = re.compile(
    rf"(?:[^\W\d_][\w.,’' /-]{{1,50}}?\s*{AGENCY}{DASH}|{AGENCY}{DASH}"
    rf"|[A-ZÀ-Ž][A-ZÀ-Ž .,’'/-]{{2,40}}(?:,\s(?:[A-Z]\w*\.?\s?){{1,2}}\d{{0,2}})?(?:\s?[–—]|\s--?\s|--)\s*"
    r"|(?:UPDATED?|UPDATE \d+|BREAKING|EXCLUSIVE|CORRECTED|DEVELOPING|Summary|Update|Breaking)(?: NEWS)?:\s+"
    r"|[A-Z]{4,}(?:\s[A-Z]{4,})?(?:/[A-Z]{4,})?\s(?=(?:The|An?|Two|Three|Hundreds|Thousands|Dozens|At least"
    r"|More than|Some|Police|President|Prime|On|In|At)\s))(?=[“\"‘]?\w)"
)
"""A place, with or without a day and an agency, or a label, glued before a report's first words."""

BULLET = re.compile(r"(?:[–—•▪■●*]|--?)\s+(?=[“\"‘]?\w)")
AGENCY_ALONE = re.compile(r"\([A-Z]{2,5}\)\s+(?=[“\"‘]?[A-Z])")
STAMP = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}"
    r"(?:,?\s\d{1,2}:\d\d\s?[AaPp]\.?[Mm]\.?)?\s*(?:[–—]|--?)\s+(?=[“\"‘]?\w)"
)
"""A mark of a list, an agency or a day and hour glued there."""

ANY = re.compile("")
SURE = re.compile(r"\A\W|[,(:]")
"""What a subject before a dash has not: a mark of a list, an agency, a day or a region, a label."""

SHOUTED = re.compile(r"([A-Z]{4,})\s+(?=[A-Z][a-z])")


def undated(text: str, span: Span) -> Span:
    """Return the span without a mark, a dateline or a label glued to its front."""
    bare = _without(text, span, ANY)
    if bare.start == span.start and (place := shouted_place(text, span)):
        return Span(place.end(), span.end)
    return bare


def surely_undated(text: str, span: Span) -> Span:
    """Return the same, but with what may be its subject: a name in capitals before a dash."""
    return _without(text, span, SURE)


def _without(text: str, span: Span, sign: re.Pattern[str]) -> Span:
    """Return the span without what is glued to its front and bears a sign."""
    start = span.start
    for glued in (BULLET, STAMP, DATELINE, AGENCY_ALONE):
        match = glued.match(text, start, span.end)
        start = match.end() if match and sign.search(match[0]) else start
    return Span(start, span.end) if start > span.start else span


def shouted_place(text: str, span: Span) -> re.Match[str] | None:
    """Return a place in capitals before the first word, told by standing in small letters elsewhere."""
    match = SHOUTED.match(text, span.start, span.end)
    if match is None or not re.search(rf"\b{match[1].title()}\b", text):
        return None
    return match if len(re.findall(rf"\b{match[1]}\b", text)) == 1 else None
