"""What has to be known of a language to read its figures.

Everything is lower case. Patterns end with `$` where they are matched against what stands before
a number and begin with `^` where they are matched against what follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list parted by spaces."""
    return frozenset(words.split())


def before(*phrases: str) -> re.Pattern[str]:
    """Return a pattern for what stands right before a number: one of these phrases."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})\s+$")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """One language, as far as figures go."""

    group: str
    """Marks that part thousands, as a character class."""
    decimal: str
    names_stand_out: bool = True
    """False where every noun is written with a capital."""
    small: dict[str, int]
    """Number words below a hundred."""
    scales: dict[str, int]
    """Words a number is multiplied by."""
    joiner: frozenset[str]
    """Words that stand inside a written number."""
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    about: re.Pattern[str]
    former: re.Pattern[str]
    """What stands before a figure that used to hold."""
    change: re.Pattern[str]
    """What stands before the size of a change, not before a level."""
    level: re.Pattern[str]
    """What stands before the level that something rose or fell to."""
    extra: re.Pattern[str]
    """What makes a figure an addition to another, before it."""
    extra_after: re.Pattern[str]
    part: re.Pattern[str]
    """What makes a figure a part of another, before it."""
    part_after: re.Pattern[str]
    span_to: frozenset[str]
    """The word between the two ends of a range."""
    now: re.Pattern[str]
    """What says that a figure replaces an earlier one."""
    months: dict[str, int]
    function: frozenset[str]
    said: frozenset[str]
    """Stems of words that attribute, which say nothing of the thing counted."""
    place: re.Pattern[str]
    """A place told of: group 1 is its name. Matched with capitals as they stand."""
