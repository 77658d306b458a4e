"""What a sentence opens with by a common word alone, though its report has told of it before: "The company …".

Known for English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.stages.choosing.people import CAPITAL, PART
from digest.stages.language.words import stem
from digest.stages.quoting.readable.pointing import KNOWN_TO_ALL
from digest.stages.quoting.sentence import Sentence

THING = re.compile(
    r"^[\"'“‘(]*(?:the|both|these|those)\s+(?:\w+\s+)?(compan(?:y|ies)|firms?|groups?|gang|organi[sz]ation"
    r"|agency|m[ae]n|wom[ae]n|boys?|girls?|couple|pair|suspects?|victims?|officers?|gunm[ae]n|driver|pilot"
    r"|teenagers?|building|house|vessel|ship|plane|aircraft|car|documents?|letter|reports?|study|survey"
    r"|video|photo|film|book|law|bill|deal|forum|event|site|website|app|team|instructor|scientists"
    r"|researchers)\b(?!\s+(?:of|at|in|for|from|behind|that|who|which|whose|to|between|on|with|near)\b)",
    re.IGNORECASE,
)
"""Openings that name by a common word somebody or something the report has told of before."""

APPOSED = re.compile(
    rf",\s(?:(?!(?:from|of|in|at|near|along|with|and|but|or|who|which|on|by|to|for|after|before|based)\b)[\w-]+,?\s){{0,4}}?"
    rf"{PART}(?:\s(?:{PART}|{CAPITAL}\.))*(?:,\s\d+)?,"
)
"""A name that tells who or what is meant by the word before it: `The suspect, 29-year-old Jonas Varga, was`."""

DEFINITE = re.compile(
    r"^[\"'“‘(]*The\s+([a-z][a-z-]+)\s+(?=(?:was|were|is|are|has|had|will|would|could|did|does|came|comes"
    r"|began|went|left|took|made|said|says|also|then|\w+ed)\b)"
)
"""An opening that names one thing by a common word with nothing to tell which."""

INTRODUCES = r"(?:an?|one|another|several|some|many|two|three|four|five|six|seven|eight|nine|ten|dozens\s+of|\d[\d,.]*)"
"""What stands before a thing, or several, told of for the first time."""

POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
"""Words before a thing that was told of before."""


def has_antecedent(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Say whether what a sentence opens with by a common word alone ("the company") was told of.

    It was where the word itself, or one of its root ("announced"), was told, and not of several, or a sentence
    of the same report that stands before it; not where the report comes to such a thing only behind that one.
    """
    if sentence.report.article.language != "en":
        return True
    thing = THING.match(sentence.text) or introduced_before(sentence)
    if thing is None or APPOSED.match(sentence.text, thing.end()):
        return True
    noun = thing[1].casefold()
    root = stem(noun)
    if any(stem(word) == root and word != f"{noun}s" for other in told for word in other.bare):
        return True
    above = [
        o.order for o in told if o.report.id == sentence.report.id and o.order < sentence.order
    ]
    return bool(above) and not is_introduced(sentence, noun, max(above))


def is_introduced(sentence: Sentence, noun: str, told: int) -> bool:
    """Say whether its report first comes to a thing between what was told last and a sentence.

    "The agency" is not the paper that was told of where "by an agency" stands between them.
    """
    text = sentence.report.article.text
    between = sentence.report.sentences[told + 1 : sentence.order]
    named = re.compile(rf"((?:[\w'’-]+\s+){{0,3}}){re.escape(noun)}\b", re.IGNORECASE)
    return any(
        POINTING.isdisjoint(match[1].casefold().split())
        for span in between
        for match in named.finditer(span.of(text))
    )


def introduced_before(sentence: Sentence) -> re.Match[str] | None:
    """Return what a sentence opens with ("The gap was") that its report has led up to.

    "A gap" further up says that nobody knows of the gap who has not read that; so does a text that
    named no gap at all, but "five kilometres of open air". The government and the weather were never
    "a government" and "a weather", and need no leading up to.
    """
    thing = DEFINITE.match(sentence.text)
    if thing is None:
        return None
    before = sentence.report.article.text[sentence.report.section.span.start : sentence.span.start]
    said = f"{sentence.report.title}\n{before}"
    if thing[1] not in KNOWN_TO_ALL and not re.search(
        rf"\b{re.escape(thing[1])}", said, re.IGNORECASE
    ):
        return thing if before.strip() else None
    first = rf"\b{INTRODUCES}\s+(?:[\w'’-]+\s+){{0,2}}{re.escape(thing[1])}\b"
    return thing if re.search(first, before, re.IGNORECASE) else None
