"""A report as copying sees it: its words, which of them are quoted, and hashes of word runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from digest.model import Report
from digest.stages.figures.lexicons.languages import LEXICONS
from digest.stages.language.quotations.reports import quotations
from digest.stages.language.words import WORD
from digest.writing.months import MONTHS
from digest.writing.quotation import DOUBLE
from digest.writing.weekdays import WEEKDAYS

RUN = 4
"""Words in a row that are compared: long enough to be rare, short enough to survive editing."""
RUN_OF_CHARACTERS = 8
"""The same where each character counts as a word."""

NAMES_STAND_OUT = 0.25
"""Share of words with a capital from which on a capital says nothing: German, headlines."""

VALUE_WORDS = frozenset(name for name in MONTHS if len(name) > 2) | frozenset(
    word
    for words in (
        *(days.split() for days in WEEKDAYS.values()),
        *((word for word, n in x.small.items() if n > 1) for x in LEXICONS.values()),
    )
    for word in words
)
"""Months, weekdays and number words: with figures and names, what a form is filled in with.
*One* is left out: in many languages it is the article too; names of two letters are other words as well."""

_OPENS = re.compile(rf"\A|[.!?…:\n{DOUBLE}]")
"""What stands before the first word of a sentence, whose capital says nothing."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one report in order.

    `starts` are their offsets into the article's text; `quoted` says which stand inside
    quotation marks, `value` which are figures, dates or names; `runs[i]` is the hash of the words
    from i to i + run, exclusive.
    """

    run: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    quoted: tuple[bool, ...]
    value: tuple[bool, ...]
    runs: tuple[int, ...]

    @property
    def running(self) -> int:
        """How many words stand outside quotation marks."""
        return len(self.quoted) - sum(self.quoted)


def words_of(report: Report) -> Words:
    """Return the report's words; the same text gives the same hashes on every machine."""
    text, offset = report.text, report.section.span.start
    matches = list(WORD.finditer(text))
    found = [(match.start(), match[0].casefold().replace("’", "'")) for match in matches]
    words = tuple(word for _, word in found)
    run = RUN if sum(map(len, words)) > 2 * len(words) else RUN_OF_CHARACTERS
    runs = tuple(_hash(words[at : at + run]) for at in range(len(words) - run + 1))
    starts = tuple(start + offset for start, _ in found)
    quoted = _inside([start for start, _ in found], text)
    return Words(run, words, starts, quoted, _values(matches, text), runs)


def running_runs(words: Words) -> set[int]:
    """Return the hashes of runs of which at least half the words are outside quotation marks."""
    quoted, run = words.quoted, words.run
    if not any(quoted):
        return set(words.runs)
    return {code for at, code in enumerate(words.runs) if 2 * sum(quoted[at : at + run]) <= run}


def _values(matches: list[re.Match[str]], text: str) -> tuple[bool, ...]:
    """Say of each word whether it is a figure, part of a date, or a name inside a sentence."""
    capitals = [match[0][0].isupper() for match in matches]
    names_stand_out = sum(capitals) <= NAMES_STAND_OUT * len(matches)
    ends = [0, *(match.end() for match in matches)]
    return tuple(
        match[0][0].isdigit()
        or match[0].casefold() in VALUE_WORDS
        or (capital and names_stand_out and not _OPENS.search(text, end, match.start()))
        for match, capital, end in zip(matches, capitals, ends, strict=False)
    )


def _inside(starts: list[int], text: str) -> tuple[bool, ...]:
    edges, at = quotations(text), 0
    flags = []
    for start in starts:
        while at < len(edges) and edges[at][1] <= start:
            at += 1
        flags.append(at < len(edges) and edges[at][0] <= start)
    return tuple(flags)


@lru_cache(maxsize=100_000)
def _hash(run: tuple[str, ...]) -> int:
    digest = blake2b("\x1f".join(run).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
