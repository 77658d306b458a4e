"""What is glued before a report's first words: a place, a day, an agency, a label, a mark of a list."""

from __future__ import annotations

import re

from digest.model import Span
from digest.stages.quoting.glued.agencies import AGENCIES
from digest.stages.quoting.glued.headlines import headline_end
from digest.stages.quoting.glued.stamps import FIRST, INNER_STAMP, MONTH, RUN
from digest.writing.months import WRITTEN
from digest.writing.weekdays import ENGLISH_DAY

AGENCY = r"\([^\W\d_][\w .&/-]{1,30}\)"
DASH = r"\s*(?:[–—―]|\.?--?)\s*"
DATELINE = re.compile(
    rf"(?:[^\W\d_][\w.,’' /-]{{1,50}}?\s*{AGENCY}{DASH}|{AGENCY}{DASH}"
    rf"|[A-ZÀ-Ž][A-ZÀ-Ž .,’'/-]{{2,40}}(?:,\s(?:[A-Z]\w*\.?\s?){{1,2}}\d{{0,2}})?(?:\s?[–—―]|\s--?\s|--|\s>>\s|\s\|\s(?!.*\s\|\s))\s*"
    r"|(?:UPDATED?|UPDATE \d+|BREAKING|EXCLUSIVE|CORRECTED|DEVELOPING|Summary|Update|Breaking)(?: NEWS)?:\s+"
    r"|[A-Z]{4,}(?:\s[A-Z]{4,})?(?:/[A-Z]{4,})?\s(?=(?:The|An?|Two|Three|Hundreds|Thousands|Dozens|At least"
    r"|More than|Some|Police|President|Prime|On|In|At)\s))(?=[“\"‘]?\w)"
)
"""A place, with or without a day and an agency, or a label, glued before a report's first words."""

BULLET = re.compile(r"(?:[–—•▪■●*]|--?)\s+(?=[“\"‘]?\w)")
AGENCY_ALONE = re.compile(r"\([A-Z]{2,5}\)\s+(?=[“\"‘]?[A-Z])")
AGENCY_FIRST = re.compile(r"\((?:[A-Z][\w.’'-]*\s?){1,3}\)\s+(?=[“\"‘]?[A-Z])")
STAMP = re.compile(
    rf"(?:{ENGLISH_DAY},?\s)?[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s\d{{4}}"
    r"(?:,?\s\d{1,2}:\d\d\s?[AaPp]\.?[Mm]\.?)?\s*(?:[–—]|--?)\s+(?=[“\"‘]?\w)"
)
"""A mark of a list, an agency, which at the head of a text may be more than letters, or a day and hour glued there."""

UPDATED = re.compile(
    r"(?:Last )?(?:[Uu]pdated?|UPDATED?|Published|Posted)(?:\s\|\s+|\s(?:at\s|on\s)?[^a-z\n]{0,24}\d{1,2}[.:]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?"
    r"(?:,?\s?\(?(?:[ECMPB][SD]?T|GMT|UTC|IST|CET)\)?)?[:.]?\s+)(?=[“\"‘]?[A-ZÀ-Ž])"
)
"""When a page was last put up, glued there."""

UNCASED = r"[\u0590-\u0dff\u3040-\u9fff\uac00-\ud7af]"
"""A letter of a script without capitals: Hebrew, Arabic, those of India, Japanese, Chinese and Korean."""

BY_AGENCY = rf"\((?:[^()\n]{{1,20}}[\s/،,])?(?:{AGENCIES})(?:[\s/،,][^()\n]{{1,20}})?\)"
"""A bracket that holds an agency, alone or beside another name."""

HINDI_MONTH = rf"(?:{'|'.join(WRITTEN['hi'].split())}|फरवरी|सितम्बर|अक्तूबर|नवम्बर|दिसम्बर)"

CAP, SMALL = "A-ZÀ-ŽΆ-ΫЀ-Я", "a-zà-žά-ώа-я"
"""Capitals and small letters of the scripts that have both."""

PLACE = rf"[{CAP}][\w.’'-]*(?: [{CAP}][\w.’'-]*){{0,2}}"
PLACED = re.compile(
    rf"(?:{PLACE},\s{MONTH}\s\d{{1,2}}\s?(?:–|—|--?)|{PLACE},\s?{PLACE}(?:\s–|\s?—|\s--?|--)|(?=\S*[{SMALL}]){PLACE}(?:\s–|\s?—|\s--)(?![^\n.]*\s(?:–|—|--)\s|\s+(?:[{CAP}][\w-]*\s){{0,2}}[{CAP}][\w-]*['’]s?\s))\s+(?=[“\"‘«„]?[{CAP}])"
    rf"|[Ά-ΫЀ-Я]{{3,}}(?: [Ά-ΫЀ-Я]{{2,}}){{0,2}}(?:\s–|\s?—|\s--?)\s+(?=[«“„\"]?[{CAP}][{SMALL}\s])"
    rf"|(?={UNCASED})[^\W\d_]+(?: [^\W\d_]+){{0,2}}\s?[,،]\s[^\W\d_]+(?: [^\W\d_]+){{0,2}}\s(?:–|—|--)\s(?=\w)"
)
"""A place, with its country or a day or without, before a dash at the head of a text; in a script without capitals
with its country. What somebody's own may explain stays: `Ines Varga — Mardle's best known painter was …`."""

ELSEWHERE = re.compile(
    r"[^\n，。（）()]{2,16}?(?:\d{1,2}月)?\d{1,2}日[电電](?![话話影視视脑腦力])(?:[（(][^）)\n]{2,20}[）)])?\s*|[（(][^）)\n]{2,24}[日][電电讯訊][）)]\s*"
    r"|【[^】\n]{1,24}】\s*|［[^］\n]{2,24}］\s*(?:[－–—-]\s*)?"
    r"|[\[(][^\])\n=]{1,15}=[^\])\n=]{2,12}[\])]\s*(?:[^\n=.]{2,30}?\s?=\s*)?"
    rf"|(?={UNCASED})[^\s().:–—-]+(?:\s[^\s().:–—-]+)?\s?{BY_AGENCY}\s*[–—-]+\s+"
    rf"|(?=[\u0900-\u097f])[^\n().:]{{2,30}},\s\d{{1,2}}\s(?:\S{{2,12}}\s{BY_AGENCY}[।:]?|{HINDI_MONTH}\s\([^()\n\d]{{2,12}}\)[।:])\s+"
    r"|(?=[\u0600-\u06ff])[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?[–—-]\s?[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?:\s+"
    r"|(?=[\u0600-\u06ff])[^\W\d_]+(?:\s(?!ال)[^\W\d_]+){0,2}\s?[–—-]\s(?![^\n.]*\s[–—-]\s)"
    r"|[А-ЯЁЇІЄҐ][А-ЯЁЇІЄҐ -]{2,30}(?:,\s\d{1,2}\s\w{3,9}\.?\s[–—-]\s[^\n.,]{2,24}|\s/[^/\n]{2,12}/)\.\s+"
)
"""Datelines at the head of a text in the forms of Chinese, Japanese, Korean, Arabic, Hindi and Russian papers:
`新华社北京12月2日电（记者…）`, `【東京＝共同】`, `(서울=연합뉴스) … 기자 =`, `القاهرة (رويترز) -`, `МОСКВА, 2 дек — РИА Новости.`"""

HEADED = re.compile(
    r"(?:Why|What|How|Where|Driving|Between|By|Zoom|Go|Yes|Of|The)(?:,?\s(?!(?:is|are|was|were|has|said|says|will)\b)[a-z’']+){1,3}:"
    r"\s+(?=[“\"‘]?[A-ZÀ-Ž0-9])"
)
BIG = re.compile(
    r"The (?:big|bottom|other|latest|full|back|state|next|intrigue|details?|context|numbers?)\b|(?!The)"
)
"""A short heading with a colon (`Why it matters:`), and which of those that begin with *The* name no
speaker."""

CITIES = """Abuja Ankara Baghdad Bangkok Beijing Bengaluru Berlin Brussels Cairo Chandigarh Chennai Colombo Damascus Delhi Dhaka Doha
    Dubai Geneva Hyderabad Islamabad Jakarta Jerusalem Kabul Kampala Karachi Kathmandu Kolkata Kyiv Lagos Lahore London Lucknow Manila
    Moscow Mumbai Nairobi Paris Peshawar Pune Riyadh Singapore Srinagar Sydney Tehran Tokyo Washington"""
SHOUTED_FIRST = re.compile(
    rf"(?:[A-ZÀ-Ž]{{4,}}(?:[ /-][A-ZÀ-Ž]{{3,}}){{0,2}}|[A-ZÀ-Ž]{{3,}}(?:[ /-][A-ZÀ-Ž]{{3,}}){{1,2}}|{'|'.join(CITIES.split())}"
    r"|New Delhi|Kuala Lumpur|Hong Kong):\s+(?=[“\"‘]?[A-ZÀ-Ž])"
)
"""A place before a colon at the head of a text: in capitals, or one that papers name so in small letters."""

INNER = re.compile(
    r"(?<=[\w.!?”\"’] )[A-Z][A-Z.’' -]{2,30}(?:,\s[A-Z]\w*\.?(?:\s[A-Z]\w*\.?)?)?\s\([A-Z][\w .&/-]{1,30}\)\s*(?:[–—―]|--?)\s*"
)
"""A dateline with its agency inside a sentence: what stands before it is a headline."""

HEADLINE = 200
"""Characters at the front of a sentence that a headline glued to it may take."""

ANY = re.compile("")
TITLED = 4
"""Words that a headline has at least to be told from a name, and letters that a longer word has."""

AGAIN = 2
"""Its longer words that the sentence behind it has again: a sentence may well begin like its headline."""

BEHIND_TITLE = re.compile(r"[\s.:|–—-]+(?=[“\"‘]?[A-ZÀ-Ž])")

IN_BRACKET = re.compile(BY_AGENCY)
ANOTHER_DASH = re.compile(r"\s(?:[–—]|--?)\s|—")
"""What tells what a bracket and a dash behind a name are."""

SURE = re.compile(r"\A\W|[,(:]")
"""What a subject before a dash has not: a mark of a list, an agency, a day or a region, a label."""

IN_CAPITALS = re.compile(r"[A-ZÀ-Ž]{3,}(?: [A-ZÀ-Ž]{3,}){0,2}")
"""The name before a dash, as datelines have it."""

SHOUTED = re.compile(r"([A-Z]{4,})\s+(?=[A-Z][a-z])")


def undated(text: str, span: Span) -> Span:
    """Return the span without a mark, a dateline or a label glued to its front."""
    bare = _without(text, behind_headline(text, span), ANY)
    shouted = SHOUTED_FIRST.match(text, bare.start, span.end) if span.start == 0 else None
    if shouted and is_alone(text):
        return Span(shouted.end(), span.end)
    if bare.start == span.start and (place := shouted_place(text, span)):
        return Span(place.end(), span.end)
    return bare


def behind_headline(text: str, span: Span) -> Span:
    """Return the span without a headline before a dateline inside it, or glued to a new beginning."""
    end = min(span.end, span.start + HEADLINE)
    inner = INNER.search(text, span.start, end) if text.find("(", span.start, end) >= 0 else None
    inner = inner or INNER_STAMP.search(text, span.start, end)
    return Span(headline_end(text, inner.end() if inner else span.start, span.end), span.end)


def untitled(text: str, span: Span, title: str) -> Span:
    """Return the span without the report's own headline, where that is glued to its first sentence."""
    said = title.strip().rstrip(".")
    if len(said.split()) < TITLED or not text.startswith(said, span.start):
        return span
    behind = BEHIND_TITLE.match(text, span.start + len(said), span.end)
    if behind is None:
        return span
    told = {word for word in said.casefold().split() if len(word) >= TITLED}
    again = told.intersection(text[behind.end() : span.end].casefold().split())
    return Span(behind.end(), span.end) if len(again) >= AGAIN else span


def surely_undated(text: str, span: Span) -> Span:
    """Return the same, but with what may be its subject: a name in capitals before a dash.

    A place is told by standing in small letters elsewhere in the text.
    """
    bare = undated(text, span)
    named = IN_CAPITALS.match(text, span.start, bare.start)
    is_place = named is not None and re.search(rf"\b{re.escape(named[0].title())}\b", text)
    return bare if is_place else _without(text, span, SURE)


def _without(text: str, span: Span, sign: re.Pattern[str]) -> Span:
    """Return the span without what is glued to its front and bears a sign."""
    start = span.start
    if start == 0 and sign is ANY and (stamp := FIRST.match(text, 0, span.end)):
        start = stamp.end()
    for glued in (BULLET, UPDATED, STAMP, RUN, DATELINE, AGENCY_ALONE, HEADED):
        match = glued.match(text, start, span.end)
        if match and glued is DATELINE and explains(match, span.end):
            continue
        start = match.end() if match and sign.search(match[0]) and BIG.match(match[0]) else start
    if start == 0 and (told := ELSEWHERE.match(text, 0, span.end)) and sign is not SURE:
        start = told.end()
    if start == 0 and (placed := PLACED.match(text, 0, span.end)) and sign.search(placed[0]):
        start = placed.end()
    if start == 0 and sign is ANY and (agency := AGENCY_FIRST.match(text, 0, span.end)):
        start = agency.end()
    if start == 0 and (place := SHOUTED_FIRST.match(text, 0, span.end)) and is_alone(text):
        start = place.end()
    return Span(start, span.end) if start > span.start else span


def explains(told: re.Match[str], end: int) -> bool:
    """Say whether a bracket and a dash behind a name explain it, where a dateline's end it.

    A dateline's sentence begins anew: by no small letter, and in a script without capitals only behind an agency. A name whose
    explanation ends with another dash is in capitals if it is a place.
    """
    name, bracket, _ = told[0].partition("(")
    if not name or not bracket:
        return False
    if name[0].lower() == name[0].upper():
        return IN_BRACKET.search(told[0]) is None
    begun = told.string[told.end() : told.end() + 3].lstrip('“"‘')
    if begun[:1].islower() and not begun[1:2].isupper():
        return True
    return (
        not name.isupper()
        and IN_BRACKET.search(told[0]) is None
        and ANOTHER_DASH.search(told.string, told.end(), end) is not None
    )


def is_alone(text: str) -> bool:
    """Say whether capitals before a colon stand once in a text: more are the speakers of a transcript."""
    return len(re.findall(r"\b[A-ZÀ-Ž]{3,}:\s", text)) <= 1


def shouted_place(text: str, span: Span) -> re.Match[str] | None:
    """Return a place in capitals before the first word, told by standing in small letters elsewhere."""
    match = SHOUTED.match(text, span.start, span.end)
    if match is None or not re.search(rf"\b{match[1].title()}\b", text):
        return None
    return match if len(re.findall(rf"\b{match[1]}\b", text)) == 1 else None
