"""Whether a text is a sentence to quote, by itself or with another."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.language.quotations.sentences import unquoted
from digest.stages.language.sentences import INDIC_BAR
from digest.stages.language.words import count_words
from digest.stages.quoting.furniture import is_caption, is_furniture
from digest.stages.quoting.glued.headlines import is_fused
from digest.stages.quoting.readable.addresses import addresses
from digest.stages.quoting.readable.clauses import lacks_verb
from digest.stages.quoting.readable.pointing import points_on
from digest.writing.quotation import CLOSING
from digest.writing.weekdays import ENGLISH_DAY

SHORTEST = 6
"""Words of a sentence that is worth quoting."""
LONGEST = 55
"""Words up to which one may be quoted."""
LONGEST_LEAD = 75
"""The same of one that a report begins with."""

ENDED = re.compile(rf"[.!…।؟。！؛|](?:(?<!\|)|(?<={INDIC_BAR}))(?:[{CLOSING})\]“]|\s)*$")

CUT = re.compile(rf"(?:…|\.\s?\.\s?\.)[{CLOSING})]*$")

BROKEN = re.compile(r"[,،;؛:]")
"""What no sentence begins with: the rest of one that was broken at a link."""

ASKS = re.compile(r"[?？؟]\s*$")

ASKED = re.compile(rf"[?？؟][{CLOSING}]+\s*$")
"""Words left out at the end; a question there, and one inside a quotation: what quotes it may be a sentence."""

STAMPED = re.compile(
    rf"(?:[\W\d_]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|\b{ENGLISH_DAY}\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun|a|p|m|am|pm|at|on|and|by|time|[ecmp][sd]?t|gmt|utc|bst|ist|cet|updated?|published|posted"
    r"|edited|created|last|modified|first)\b)+",
    re.IGNORECASE,
)
"""Days, hours and words for when a page was put up, and nothing else."""

DATELINE_ALONE = re.compile(
    r"[A-ZÀ-ŽΑ-ΩА-ЯЁЇІЄҐ]{3,}[^,.\d]{0,24},?\s\d{1,2}\s\w{3,9}\.?\s*[–—-]+\s*[^\n.,]{2,24}\.|[A-ZА-ЯЁЇІЄҐ]{3,}[^.\d]{0,24}\s/[^/\n]{2,12}/\."
)
"""A place, a day and an agency with a stop behind them: `МОСКВА, 2 дек — РИА Новости.`"""

FUSED = re.compile(
    r"[•▪■●◦‣·*]\S|(?:CLOSE|Show Hide|Hide|Skip(?: in)?(?: Skip)?)\s+(?=[A-Z“\"])"
    r"|(?:[A-Z]{4,}\s+){2,}(?=[A-Z][a-z])"
)
"""A bullet, a button or a heading in capitals with a sentence's words right behind it."""

GAP = re.compile(
    r"\bbetween and\b|(?<=[\w”\"]) (?:Update|Updated|UPDATED?) (?:at \d{1,2}[.:] ?\d\d|\d{1,2}[.:] ?\d\d ?[ap]\.? ?m\b)"
)
"""A place where a name is gone: a link or a picture stood there; or where a page's hour stands between a headline and a sentence."""

JOINED = re.compile(
    r"[a-z]{3}(?:(?:which|because|would|could|(?P<short>reported|reports|says|told|have|were|that))\b|(?:The|It|We|He|She|They|When|After|But)\s(?=[a-z]))"
)
ONE_WORD = re.compile(
    r"\b(?:(?:hear|gain|nay|sooth|fore|misbe)(?:says|told|have)|(?:under|over|un|mis)reported)$"
)
NAME = re.compile(r"\b[A-Z][a-z]+$")
"""Two English words without a space between, as links leave them: `of the harboursays`, `left the harbourThe ferry`;
the few words that end so, and a name, which may: `the Ramsays`, `the Mardle Timesreported`, for there a report may hold its news."""

BRACKET = re.compile(r"\(|(?P<mark>(?:(?:^|\s)\w{1,2}|[:;][-^]?))?\)(?P<last>(?<=\w\))[.!?।؟]*$)?")
"""A bracket, and what tells that one which closes without another is no sign of a torn sentence: a mark of a list, a face, the end."""

EMPTY = re.compile(r"“\s*”|„\s*[“”]|«\s*»")
"""Quotation marks whose words are gone: a picture or a post stood there."""


def is_whole(text: str, language: str, longest: int = LONGEST) -> bool:
    """Say whether it is a sentence to quote, by itself or with another, of so many words at most.

    It is no fragment, caption, furniture nor question, and speaks neither to the reader nor for its writer.
    """
    return (
        SHORTEST <= count_words(text) <= longest
        and flows(text)
        and not is_fused(text)
        and not (language == "en" and (is_joined(text) or points_on(text)))
        and not speaks_to_reader(text, language)
        and not lacks_verb(text, language)
    )


def is_prose(text: str, language: str) -> bool:
    """Say whether it is a sentence of a report, of whatever length, and no title, byline or caption."""
    return count_words(text) >= SHORTEST and flows(text) and not lacks_verb(text, language)


@lru_cache(maxsize=4096)
def flows(text: str) -> bool:
    """Say whether it is neither a fragment, a caption, furniture nor a question."""
    return not (
        not ended(text)
        or CUT.search(text) is not None
        or BROKEN.match(text) is not None
        or ASKS.search(text) is not None
        or STAMPED.fullmatch(text) is not None
        or DATELINE_ALONE.fullmatch(text) is not None
        or EMPTY.search(text) is not None
        or is_torn(text)
        or GAP.search(text) is not None
        or FUSED.match(text) is not None
        or is_caption(text)
        or is_furniture(text)
        or shouted(text)
    )


def is_joined(text: str) -> bool:
    """Say whether two English words stand in it without a space between."""
    found = JOINED.search(text)
    if found is None or ONE_WORD.search(text, 0, found.end()):
        return False
    return not (found["short"] and NAME.search(text, 0, found.end()))


def is_torn(text: str) -> bool:
    """Say whether a bracket in it closes that opened before it, or opens that closes behind it: it is a piece of a sentence.

    One that it begins with may hold several sentences.
    """
    depth = 0
    for found in BRACKET.finditer(text):
        if found[0] == "(":
            depth += 1
        elif depth or (found["mark"] is None and found["last"] is None):
            depth -= 1
        if depth < 0:
            return True
    return depth > 0 and not text.startswith("(")


def ended(text: str) -> bool:
    """Say whether it ends as a sentence does; a question that it quotes may be its end."""
    if ENDED.search(text) is not None:
        return True
    outside = unquoted(text)
    return ASKED.search(text) is not None and outside != text and count_words(outside) >= SHORTEST


def shouted(text: str) -> bool:
    """Say whether most of its words are in capitals, as headings and buttons are."""
    words = text.split()
    capitals = sum(len(word) > 1 for word in words if word.isupper())
    if 2 * capitals <= sum(map(str.islower, words)):
        return False
    return capitals > sum(any(c.isalpha() for c in word) for word in words) / 2


def speaks_to_reader(text: str, language: str) -> bool:
    """Say whether it speaks to the reader, or in the writer's own name, outside quotation marks."""
    return addresses(unquoted(text), language)
