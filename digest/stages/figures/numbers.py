"""Numbers in a sentence, in digits or in words, with how exactly they are meant."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from digest.stages.figures.lexicons.lexicon import Lexicon

NEAR = 0.10
"""How far `about` may be off, as a share of the number."""

ROUNDED = 0.05
"""How far a rounded number may be off without a word that says so."""


_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as told: it lies between `low` and `high`, which are equal but for a range.

    `start` and `end` are offsets into the sentence and leave out the word that gives the bound,
    which begins at `lead`. `step` is the worth of the last digit that was given.
    """

    low: float
    high: float
    step: float
    start: int
    end: int
    lead: int
    bound: Bound = Bound.EXACT

    @property
    def most(self) -> float:
        """The greatest value it may have."""
        return math.inf if self.bound is Bound.AT_LEAST else self.high + self._leeway

    @property
    def least(self) -> float:
        """The smallest value it may have."""
        return 0.0 if self.bound is Bound.AT_MOST else self.low - self._leeway

    @property
    def _leeway(self) -> float:
        return NEAR * self.high if self.bound is Bound.ABOUT else 0.0


def agree(first: Number, second: Number) -> bool:
    """Say whether both may be true of one thing: bounds, ranges and rounding taken into account."""
    coarse = max(first.step, second.step)
    slack = 0.0
    if first.step != second.step:
        slack = min(coarse / 2, ROUNDED * max(first.high, second.high))
    slack += 1e-9 * max(first.high, second.high)
    return first.least - slack <= second.most and second.least - slack <= first.most


def numbers(text: str, words: Lexicon) -> tuple[Number, ...]:
    """Return the numbers of a sentence in order; both ends of a range are one number."""
    if not _may_have(text, words):
        return ()
    found: list[Number] = []
    for number in _plain(text, words):
        if found and (joined := _range(found[-1], number, text, words)):
            found[-1] = joined
        else:
            found.append(number)
    return tuple(_bounded(number, text, words) for number in found)


def _may_have(text: str, words: Lexicon) -> bool:
    """Say whether there is a digit or a number word at all: most sentences have none."""
    return bool(_DIGIT.search(text)) or not _spelling(words).isdisjoint(
        _LETTERS.findall(text.casefold())
    )


@cache
def _spelling(words: Lexicon) -> frozenset[str]:
    told = (*words.small, *words.scales)
    return frozenset(part for word in told for part in _LETTERS.findall(word.casefold()))


def _plain(text: str, words: Lexicon) -> Iterator[Number]:
    for match in _pattern(words).finditer(text):
        base = (
            _digits(match["digits"], words)
            if match["digits"]
            else _spelled(match["spelled"], words)
        )
        if base is None or not _stands_alone(text, match, words):
            continue
        value, step = base
        scale = math.prod(_scale(word, words) for word in (match["scale"] or "").split())
        half = 0.5 if match["half"] or match["spelled_half"] else 0.0
        if re.search(r"\bhalf an? $", text[: match.start()], re.IGNORECASE):
            scale /= 2
        yield Number(
            low=(value + half) * scale,
            high=(value + half) * scale,
            step=step * scale,
            start=match.start(),
            end=match.end(),
            lead=match.start(),
        )


def _stands_alone(text: str, match: re.Match[str], words: Lexicon) -> bool:
    """Say whether this is a number and not a piece of a time, a version or `hundreds of`."""
    if re.match(r"[.:,]\d|, \d{3}(?!\d)|\w", text[match.end() :]):
        return False  # "1, 500" may be one number or two
    if re.search(r"\d, $", text[: match.start()]):
        return False
    if match["digits"] or match[0].split()[0].casefold() not in words.scales:
        return True
    alone = match[0].casefold() in {"mille", "cent", "hundert", "tausend"}
    return alone or bool(
        re.search(r"\b(?:an?|une?|eine?)\s+$", text[: match.start()], re.IGNORECASE)
    )


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    small = "|".join(sorted((re.escape(word) for word in words.small), key=len, reverse=True))
    scales = "|".join(sorted((re.escape(word) for word in words.scales), key=len, reverse=True))
    joiner = "|".join(words.joiner)
    grouped = rf"\d{{1,3}}(?:[{words.group}]\d{{3}})+(?!\d)"
    digits = rf"(?P<digits>(?:{grouped}|\d+)(?:{re.escape(words.decimal)}\d+)?)"
    spelled = rf"(?:{small}|{scales})(?:(?:\s(?:{joiner}))?[\s-](?:{small}|{scales})(?!\w))*"
    scale = rf"(?P<scale>(?:[\s-]?(?:{scales})\.?(?!\w))+|\s?(?:m|mn|mln|bn|tn|k)(?![\w]))"
    half = r"\sand\sa\shalf"
    return re.compile(
        rf"(?<![\w.,/:])(?:{digits}(?P<half>{half})?{scale}?"
        rf"|(?P<spelled>{spelled})(?!\w)(?P<spelled_half>{half})?)",
        re.IGNORECASE,
    )


def _digits(text: str, words: Lexicon) -> tuple[float, float] | None:
    whole, _, part = text.partition(words.decimal)
    whole = re.sub(rf"[{words.group}]", "", whole)
    if len(whole) > 15:
        return None
    value = float(f"{whole}.{part}" if part else whole)
    if part:
        return value, 10.0 ** -len(part)
    return value, _round_step(int(whole))


def _round_step(value: int) -> float:
    """Return the worth of the last digit that is not a closing nought; 1 below a hundred."""
    if value < 100:
        return 1.0
    digits = str(value)
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _scale(word: str, words: Lexicon) -> float:
    short = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3}
    folded = word.casefold().strip(".-")
    return float(words.scales.get(folded) or short.get(folded, 1))


def _spelled(text: str, words: Lexicon) -> tuple[float, float] | None:
    total, run, vague = 0.0, 0.0, False
    tokens = re.sub(r"(?<=[a-z])-(?=(?:hundred|thousand|million))", " ", text.casefold()).split()
    for token in tokens:
        if token in words.small:
            run += words.small[token]
        elif token in words.scales:
            vague = vague or words.scales[token] == 12
            run = max(run, 1.0) * words.scales[token]
            if words.scales[token] >= 1000:
                total, run = total + run, 0.0
        elif token not in words.joiner:
            return None
    value = total + run
    return value, (_round_step(int(value)) if not vague else max(1.0, value / 12))


def _range(first: Number, second: Number, text: str, words: Lexicon) -> Number | None:
    between = text[first.end : second.start].strip().casefold()
    opened = text[: first.start].casefold().rstrip().endswith(("between", "zwischen", "entre"))
    if between not in words.span_to and between not in {"-", "–"}:
        return None
    if between in {"-", "–", "and", "und", "et", "or", "oder", "ou"} and not opened:
        return None
    if second.low <= first.low and first.low < 1000:
        return None
    scale = second.low / _bare(text, second, words) if first.low < second.low / 100 else 1.0
    low = first.low * scale
    return replace(first, low=low, high=second.high, end=second.end) if low < second.high else None


def _bare(text: str, number: Number, words: Lexicon) -> float:
    match = re.match(r"[\d.,]+", text[number.start : number.end])
    read = _digits(match[0].strip(".,"), words) if match else None
    return read[0] if read and read[0] else number.low


def _bounded(number: Number, text: str, words: Lexicon) -> Number:
    before = re.sub(r"[$€£¥₹]\s?$|(?:\bUS|\bA|\bC)\$\s?$", "", text[: number.start])
    before = _lowered(re.sub(r"\b(?:the|an?)\s+$", "", before) or before)
    for bound, pattern in (
        (Bound.AT_LEAST, words.at_least),
        (Bound.AT_MOST, words.at_most),
        (Bound.ABOUT, words.about),
    ):
        if match := pattern.search(before):
            return replace(number, bound=bound, lead=match.start())
    if re.match(r"\s(?:or more|plus)\b|\+", text[number.end :]):
        return replace(number, bound=Bound.AT_LEAST)
    if re.match(r"\s(?:or so|or fewer|or less)\b", text[number.end :]):
        return replace(number, bound=Bound.ABOUT)
    return replace(number, lead=len(before) if before.endswith(" ") else number.start)


def _lowered(text: str) -> str:
    # str.lower keeps the length for the letters of our languages; casefold would not.
    return text.lower()
