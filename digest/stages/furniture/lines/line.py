"""One line of a scraped text, measured: its shape, its words, and whom it speaks to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from digest.stages.furniture.lines.speaking import Voice
from digest.stages.furniture.recurring import fold_line
from digest.stages.language.quotations.lines import unquoted
from digest.stages.language.words import ALONE, WORD

PROSE_WORDS = 8
"""Words from which a line that ends in a full stop reads like running text."""

ENDS = re.compile(r"[.!?…。！？।॥؟۔።។။։][\"'”’»“)\]」』*]*(?:\s?\[\w+\])*$")
_STOPS = re.compile(r"[.!?…؟۔।][\"'”’»)\]]*(?=\s|$)|[。！？።។။։]")
_COMMA = re.compile(r"[,;:،、，]")
_SYMBOL = re.compile(r"[|•·›»>«<→←↑↓▼▲►✓✔★☆©®™#@+=_/\\]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d+\s?(?:min|mins|h|hrs?|hours?|days?)\b", re.I)
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\w\.(?:com|org|net|info)\b")
_TEMPLATE = re.compile(r"\{\{|\}\}|\$\{|<%|%>|&(?:[a-z]{2,8}\d{0,2}|#x?[\da-fA-F]+);")
_MARKS = re.compile(r"[“”\"«»„「」]")
_ONE_SIGN = re.compile(f"[{ALONE}]")
Features = dict[str, float]
SHORTEST, LONGEST = 8, 600
"""Characters a line weighs at least and at most."""
_CONTENT = 4
"""Letters from which a word may tell what a line is about."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line and what was measured on it."""

    text: str
    folded: str
    words: tuple[str, ...]
    """Its words, case folded; a character each where the script sets no spaces."""
    small: frozenset[str]
    """Its words that stand there without a capital: names are not among them."""
    topics: frozenset[str]
    """The words long enough to tell what it is about; pairs of characters in such scripts."""
    ends: bool
    prose: bool
    capitals: float
    """Share of its words written with a capital."""
    you: bool
    we: bool
    ego: bool
    itself: bool
    """It speaks of the page it stands on."""
    exclaims: bool
    name_like: bool
    dated: bool
    """It is short and holds a year or a time of day."""
    shape: dict[str, float]
    """What can be seen on the line alone, by the names the weights know."""


def measure(text: str, voice: Voice) -> Line:
    """Return the line with its measures."""
    found = [match.group() for match in WORD.finditer(text)]
    words = tuple(word.casefold() for word in found)
    outside = unquoted(text)
    ends = bool(ENDS.search(text))
    letters = [word for word in found if word[0].isalpha()]
    capitals = _share(sum(word[0].isupper() for word in letters), len(letters))
    year, clock = bool(_YEAR.search(text)), bool(_TIME.search(text))
    return Line(
        text=text,
        folded=fold_line(text),
        words=words,
        small=frozenset(word for word in found if not word[0].isupper()),
        topics=_topics(words),
        ends=ends,
        prose=ends and len(words) >= PROSE_WORDS,
        capitals=capitals,
        you=bool(voice.you.search(outside)),
        we=bool(voice.we.search(outside)),
        ego=bool(voice.ego.search(outside)),
        itself=bool(voice.itself.search(outside)),
        exclaims="!" in outside,
        name_like=1 <= len(words) <= PROSE_WORDS // 2 and not ends and capitals == 1,
        dated=len(words) <= PROSE_WORDS + 2 and (year or clock),
        shape=_shape(text, letters) | {"year": float(year), "clock": float(clock)},
    )


def weight(text: str) -> float:
    """Return how much a line counts among its neighbours: its length within bounds."""
    return float(max(SHORTEST, min(LONGEST, len(text))))


def _shape(text: str, letters: list[str]) -> dict[str, float]:
    return {
        "colon": float(text.endswith((":", "："))),
        "trails_off": float(text.endswith(("…", "..."))),
        "asks": float(text.endswith(("?", "？", "؟"))),
        "stops": float(min(6, len(_STOPS.findall(text)))),
        "commas": float(min(6, len(_COMMA.findall(text)))),
        "upper": _share(sum(w.isupper() and len(w) > 1 for w in letters), len(letters)),
        "symbols": float(min(3, len(_SYMBOL.findall(text)))),
        "figures": _share(sum(c.isdigit() for c in text), len(text)),
        "address": float(bool(_ADDRESS.search(text))),
        "template": float(bool(_TEMPLATE.search(text))),
        "bullet": float(text[:1] in "*•·-–—"),
        "quoted": float(bool(_MARKS.search(text))),
        "outside_quotes": _share(len(unquoted(text)), len(text)),
        "small_start": float(text[:1].islower()),
        "word_length": _share(sum(map(len, letters)), len(letters)),
    }


def _topics(words: tuple[str, ...]) -> frozenset[str]:
    long = {word for word in words if len(word) >= _CONTENT}
    signs = [word for word in words if len(word) == 1 and _ONE_SIGN.match(word)]
    return frozenset(long | {a + b for a, b in pairwise(signs)})


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
