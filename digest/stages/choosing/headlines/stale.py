"""Headlines that the news has left behind, as their English words tell."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from digest.model import Report
from digest.stages.dates.tenses import past_words
from digest.stages.language.roots import is_rooted, root

FORETOLD = re.compile(r"(?:(?:[^a-z\s]\S*|the|an?|of|and|in)\s+){1,6}(?:to|will)\s+([a-z]+)\b")
"""An English headline about what somebody is to do; names have capitals, verbs have none."""

SOON = re.compile(
    r"\b(?:(today|tonight|tomorrow)|(this (?:week|weekend))|(this month|next (?:week|weekend)))\b",
    re.IGNORECASE,
)
LASTS = (timedelta(days=2), timedelta(days=7), timedelta(days=28))
"""When a headline says that something happens, and how long after it that is over at the latest."""

NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds)"
DEAD = re.compile(
    rf"\b{NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:dead|killed|dies?|died)\b"
    rf"|\bkill(?:s|ed|ing)?\s+(?:at least\s+)?{NUMBER}\b",
    re.IGNORECASE,
)
HURT = re.compile(rf"\b{NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:wounded|injured|hurt)\b", re.IGNORECASE)
"""Counts of the dead and of the hurt."""


def foretells(title: str, text: str, language: str) -> bool:
    """Say whether an English headline tells as to come what a text says was done: `to announce`, `announced`."""
    if not is_rooted(language):
        return False
    match = FORETOLD.match(title)
    done = {root(word, language) for word in past_words(text)}
    return match is not None and root(match[1], language) in done


def is_past(report: Report, latest: datetime) -> bool:
    """Say whether the day, week or month of which a headline tells is over when the latest report comes."""
    match = SOON.search(report.title) if is_rooted(report.article.language) else None
    if match is None or match.lastindex is None or not report.article.dated:
        return False
    return latest - report.time > LASTS[match.lastindex - 1]


def counts_dead(text: str) -> bool:
    """Say whether a text counts somebody's dead."""
    return DEAD.search(text) is not None


def spares(title: str) -> bool:
    """Say whether a headline counts the hurt and none of the dead."""
    return HURT.search(title) is not None and DEAD.search(title) is None
