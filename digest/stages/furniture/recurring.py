"""Lines that one source repeats from article to article: the site's own, learned and not listed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from digest.model import SourceMemory

LONGEST_LEARNED = 200
"""Characters of a folded line that are kept."""
MOST_LEARNED = 400
"""Lines of one article that are learned, the first and the last ones."""
RECURS = 3
"""Articles a line must stand in before it counts as the source's own.

Two may carry the same paragraph because they tell the same story.
"""
RECURS_SHARE = 0.2
"""The share of a source's articles a line of running text must stand in."""


def fold_line(line: str) -> str:
    """Return the line as it is learned: case, figures, width and punctuation told apart no more."""
    folded = unicodedata.normalize("NFKC", line).casefold()
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"\d+", "0", folded)))[:LONGEST_LEARNED]


def to_learn(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded lines of one article that its source's memory should count, each once."""
    folded = tuple(dict.fromkeys(filter(None, map(fold_line, lines))))
    if len(folded) <= MOST_LEARNED:
        return folded
    return folded[: MOST_LEARNED // 2] + folded[-MOST_LEARNED // 2 :]


@dataclass(frozen=True, slots=True)
class Recurring:
    """The folded lines that one source repeats."""

    lines: frozenset[str]

    def __contains__(self, line: str) -> bool:
        return bool(self.lines) and fold_line(line) in self.lines


def recurring(memory: SourceMemory) -> Recurring:
    """Return what the source repeats, from what was learned of it so far."""
    floor = max(RECURS, RECURS_SHARE * memory.articles)
    return Recurring(frozenset(line for line, count in memory.lines if count >= floor))
