"""Whether a text speaks to the reader or for its writer, and not of names spelled like such words.

`F.B.I.`, `World War I`, `Super Size Me` and `Notre-Dame` name somebody or something.
"""

from __future__ import annotations

import re

from digest.stages.quoting.leanings.words import words_of

HYPHENED = re.compile("[-\u2010\u2011][^\\W\\da-z_]")
"""What follows a word that is part of a name: a hyphen and a capital."""

BEGINS = re.compile(r"(?:^|[.!?:;•*|`—–(-])[\s\"'“”‘’«»„`(\[–—-]*$")
"""What stands before a word that has its capital by its place."""

CAPITAL_BEFORE = re.compile(r"(?<![\w’'])(?=[^\W\d_])(?P<word>[\w.’'-]+)\s+$")
CAPITAL_BEHIND = re.compile(r"\s+(?P<word>[^\W\d_])")
"""The word before, and the first letter of the word behind."""

NUMBERED = re.compile(
    r"\b(?:War|Act|Part|Title|Phase|Class|Type|Division|Category|Level|Chapter|Volume|Tier|Schedule"
    r"|Mark|Elizabeth|Paul|Charles|Francis|Napoleon|Nicholas|Wilhelm|Leopold)\s+$"
)
NO_CLAUSE = re.compile(r"[.,;:)\]]|['’]s\b|\s*$")
"""A thing that is counted in Roman figures; what follows no writer's "I"."""

DOTTED = re.compile(r"\b\w\.$")
TIED = re.compile("[-\u2010\u2011]|\\.\\w|['’][A-Z]")
"""What stands before and behind a letter of an initialism or a name."""

SAYS = re.compile(
    r"\b(?:say|says|said|warn|warns|warned|believe|believes|estimate|estimates|find|found)"
    r"\s+(?:now\s+)?(?:that\s+)?$"
)
"""Others speak, and "we" is everybody."""

LONG = 4
TITLED = 0.15
"""Letters of a word that says whether all have capitals, and the share of small ones up to which they do."""


def addresses(text: str, language: str) -> bool:
    """Say whether a text, its quotations left out, speaks to the reader or for the writer."""
    pattern = words_of(language, "addresses")
    words = pattern.finditer(text) if pattern is not None else ()
    found = [word for word in words if not is_name(word) and not is_everybody(word)]
    if not found or is_titled(text):
        return bool(found)
    return not all(map(stands_in_title, found))


def is_name(match: re.Match[str]) -> bool:
    """Say whether a word of address is part of a name or an initialism where it stands."""
    word = match.group()
    before, after = match.string[: match.start()], match.string[match.end() :]
    if word == "I" and HYPHENED.match(after) is None:
        return is_numeral(before, after)
    return word == "ME" or HYPHENED.match(after) is not None


def stands_in_title(match: re.Match[str]) -> bool:
    """Say whether a word of address has a capital beside another word's that begins nothing: `Super Size Me`."""
    word = match.group()
    if word.startswith("I") or word.isupper() or not word[0].isupper():
        return False
    before = match.string[: match.start()]
    behind = CAPITAL_BEHIND.match(match.string, match.end())
    beside = is_capital(before) or (behind is not None and behind["word"].isupper())
    return beside and BEGINS.search(before) is None


def is_numeral(before: str, after: str) -> bool:
    """Say whether an "I" between these is an initial, a Roman figure or part of a name."""
    if DOTTED.search(before) or TIED.match(after) or NUMBERED.search(before):
        return True
    return is_capital(before) and NO_CLAUSE.match(after) is not None


def is_capital(before: str) -> bool:
    """Say whether a text ends with a word that has a capital though it begins nothing."""
    word = CAPITAL_BEFORE.search(before)
    return (
        word is not None and word["word"][0].isupper() and not BEGINS.search(before[: word.start()])
    )


def is_everybody(match: re.Match[str]) -> bool:
    """Say whether an English "we" or "us" is all people: `scientists say we'll`, `behind us`."""
    before: str = match.string[: match.start()]
    word = match.group().casefold()
    if word == "us":
        return before.endswith("behind ")
    return word.partition("'")[0].partition("’")[0] == "we" and SAYS.search(before) is not None


def is_titled(text: str) -> bool:
    """Say whether nearly all words have a capital, as in a title, so that one says nothing."""
    found: list[str] = re.findall(r"[^\W\d_]+", text)
    long = [word for word in found if len(word) >= LONG]
    return sum(word[0].islower() for word in long) <= TITLED * len(long)
