"""Which lines of a scraped text belong to the article and which to the site around it.

No list of phrases: a line is judged by its shape, by whom it speaks to, by where it stands, and
by what is known of its source.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.model import SourceMemory

_LONGEST_LEARNED = 200
_RECURS = 3
"""Articles of one source a line must stand in before it counts as the site's own."""
_RECURS_SHARE = 0.2


class Kind(StrEnum):
    """What a line is."""

    TEXT = "text"
    HEADING = "heading"
    TITLE = "title"
    BYLINE = "byline"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def kept(self) -> bool:
        """True when the line belongs to the article's text or title."""
        return self in (Kind.TEXT, Kind.HEADING, Kind.TITLE)


def fold_line(line: str) -> str:
    """Return the line as it is learned: case, digits, width and punctuation told apart no more."""
    folded = unicodedata.normalize("NFKC", line).casefold()
    folded = re.sub(r"\d+", "0", folded)
    return " ".join(re.findall(r"[^\W_]+", folded))[:_LONGEST_LEARNED]


@dataclass(frozen=True, slots=True)
class Recurring:
    """The folded lines that one source repeats from article to article."""

    lines: frozenset[str]

    def __contains__(self, line: str) -> bool:
        return fold_line(line) in self.lines


def recurring(memory: SourceMemory) -> Recurring:
    """Return what the source repeats, from what was learned of it so far."""
    floor = max(_RECURS, _RECURS_SHARE * memory.articles)
    return Recurring(frozenset(line for line, count in memory.lines if count >= floor))


# -- features of one line --------------------------------------------------------------------

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)")
_ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]ours?|[Ww]e|[Oo]urs?|[Mm]y)\b")
_ENDS = re.compile(r"[.!?…。！？।॥؟۔:;][\"'”’»)\]」』*]*$")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\$\{|<%|%>|\[\[.*?\]\]")
_TIME_ONLY = re.compile(r"^\W*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\W*$", re.IGNORECASE)
_CREDIT = re.compile(r"\((?:[^()]*/[^()]*|[^()]*\bvia\b[^()]*)\)\s*$|©")
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|autor|автор)\s+[^\W\d_][\w.’'\-]*\s+[^\W\d_]", re.IGNORECASE
)


def addressed(line: str) -> bool:
    """Say whether a line speaks to its reader outside quotation marks."""
    return bool(_ADDRESS.search(_QUOTED.sub(" ", line)))


def is_prose(line: str) -> bool:
    """Say whether a line reads like a sentence of running text."""
    words = len(line.split())
    return bool(_ENDS.search(line)) and (words >= 8 or len(line) >= 60)


def judge(lines: Sequence[str], memory: SourceMemory) -> tuple[Kind, ...]:
    """Return what each line is; lines are given without blank ones."""
    known = recurring(memory)
    talks = _talks_to_reader(lines)
    counts = Counter(fold_line(line) for line in lines)
    bad = [
        line in known or _misshapen(line, counts) or (not talks and addressed(line))
        for line in lines
    ]
    prose = [n for n, line in enumerate(lines) if is_prose(line) and not bad[n]]
    if not prose:
        return tuple(Kind.FURNITURE for _ in lines)
    first, last = prose[0], prose[-1]
    return tuple(_kind(lines, n, bad[n], first, last) for n in range(len(lines)))


def _kind(lines: Sequence[str], place: int, bad: bool, first: int, last: int) -> Kind:
    line = lines[place]
    if bad or place > last:
        return Kind.FURNITURE
    if _BYLINE.match(line) and len(line.split()) <= 14:
        return Kind.BYLINE
    if _CREDIT.search(line):
        return Kind.CAPTION
    if place < first:
        near = len(line.split()) >= 4 and not _ENDS.search(line)
        return Kind.TITLE if near and place >= first - 3 else Kind.FURNITURE
    if is_prose(line) or _ENDS.search(line):
        return Kind.TEXT
    return Kind.HEADING if 3 <= len(line.split()) <= 16 else Kind.TEXT


def _misshapen(line: str, counts: Counter[str]) -> bool:
    folded = fold_line(line)
    return bool(
        not folded
        or _TEMPLATE.search(line)
        or _TIME_ONLY.match(line)
        or line.lstrip().startswith("* ")
        or (counts[folded] > 1 and not is_prose(line))
    )


def _talks_to_reader(lines: Sequence[str]) -> bool:
    """A column of advice speaks to its reader throughout: then it is no sign of furniture."""
    prose = [line for line in lines if is_prose(line)]
    return sum(map(addressed, prose)) > 0.3 * len(prose)
