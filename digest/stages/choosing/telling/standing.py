"""Whether a sentence tells how things stand or what is planned, or what was done in these days.

`Multiple investigations begin`, `are welcoming a little one` and `a new committee would have 13 members` are true
beginnings, and a story opens with them only where no report begins with the deed. English is judged.
"""

from __future__ import annotations

import re
from datetime import timedelta

from digest.stages.choosing.telling.days import gone_in
from digest.stages.dates.tenses import PERFECT, SURE, pasts
from digest.stages.quoting.sentence import Sentence

LATELY = timedelta(days=6)

STANDS = re.compile(
    r"(?<!what )\b(?:is|are|isn[’']t|aren[’']t|will|won[’']t|would|could|may|might|can|plans?|hopes?|wants?|aims?|seeks?|intends?|looks?|begins?|starts?|remains?)\b"
    r"(?! (?:accused|dead|under arrest)\b)"
)
"""Verbs of how things stand, and of what may come; who is dead or accused is so by what was done."""

LASTING = re.compile(
    r"\b(?:been(?! (?:\w+ly )?\w+(?:ed|en)\b)|become|remained|long|always|never)\b|\bsince\b"
    r"|\b(?:for|over|in)\s+(?:the\s+(?:past|last)\s+)?(?:(?:\w+ than|nearly|almost|about|several|many) )?(?:(?!recent\b)\w+\s+)?(?:years|decades|months|weeks|days)\b"
)
"""What makes of `has done` what has been so for some time."""

REACH = 80
"""Characters behind `has done` in which it is said since when."""


def tells_state(sentence: Sentence) -> bool:
    """Say whether an English sentence tells first of all how things stand, or will, and of no day gone by."""
    text = sentence.text
    if sentence.report.article.language != "en" or text[:1] in "\"“`'‘" or tells_lately(sentence):
        return False
    stands = STANDS.search(text)
    done = first_done(text)
    return (stands is not None and stands.start() < done) or is_lasting(text, done)


def tells_deed(sentence: Sentence) -> bool:
    """Say whether an English sentence tells what was done on a day of the week before its report, or has just been."""
    text = sentence.text
    if sentence.report.article.language != "en" or SURE.search(text) or tells_state(sentence):
        return False
    perfect = PERFECT.search(text)
    return tells_lately(sentence) or (perfect is not None and perfect.start() == first_done(text))


def first_done(text: str) -> int:
    """Return where the first verb of the past stands, the end of the text where there is none."""
    return min([*pasts(text), *(match.start() for match in PERFECT.finditer(text)), len(text)])


def is_lasting(text: str, done: int) -> bool:
    """Say whether what has been done first in a text has been so for some time."""
    perfect = PERFECT.match(text, done)
    return perfect is not None and LASTING.search(text, done, perfect.end() + REACH) is not None


def tells_lately(sentence: Sentence) -> bool:
    """Say whether a sentence tells of a day of the week before its report came; of any weekday where that is undated."""
    report = sentence.report
    days = gone_in(sentence.text, report.article.language, report.time, sentence.before)
    return any(report.time.date() - day <= LATELY for day in days)
