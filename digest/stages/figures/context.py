"""A sentence while its figures are read: its numbers, and what it is about beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from digest.stages.figures.lexicons.lexicon import Lexicon
from digest.stages.figures.numbers import Number, numbers
from digest.stages.figures.words import UNITS, root
from digest.stages.language.words import words
from digest.stages.quoting.sentence import Sentence
from digest.writing.weekdays import names_in

STOP = re.compile(r"[,;:()“”\"«»]|\s[–—-]\s|\.\s")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_SAID = re.compile(
    r"\b(?:said|says|told|according|reported|announced|confirmed|added|sagte|teilte|zufolge|laut"
    r"|selon|déclaré|indiqué|spokes\w+)\b"
)
_SPEAKER = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|of|the|for)\s+){1,6}"
    r"(?=(?:said|says|told|reported|announced|confirmed|added|puts?|estimate[sd]?)\b)"
)
DAYS = re.compile(rf"\b(?:{'|'.join(names_in('en', 'de', 'fr'))})")
SAID_ON = re.compile(
    r"\b(?:said|told \w+|announced|reported|mit|a déclaré|sagte) (?:late |early |on |am )*\w+day\b"
)
_LABEL = re.compile(
    r"\b(version|flight|route|line|phase|stage|chapter|article|section|category|type|class|group|lot|part|round"
    r"|level|district|unit|block|gate|pier|room|lane|junction|platform|model|series|season|episode|issue|bus|tram"
    r"|train|number|no\.|nr\.)\s(\d[\d.]*)\b"
)
_CULPRIT = re.compile(
    r"\b(?:(?:including|counting|excluding|besides|plus|with|among them|and)(?: also)? (?:the |an? |two |three |his |her )?"
    r"(?:alleged |suspected |lone )?(?:gunm[ae]n|shooters?|attackers?|(?:suicide )?bombers?|suspects?|assailants?"
    r"|perpetrators?|killers?|terrorists?|militants?|drivers?|pilots?|himself|herself|themselves)"
    r"|(?:kill\w*|shot|shoot\w*|hims?elf|, self|and self)[^,;.]{0,30}(?:himself|herself|themselves|\bself)"
    r"|einschließlich des täters|y compris l['’](?:assaillant|auteur))\b"
)
_BY = re.compile(r"\b(?:by|um|de) $")
_TO = re.compile(r"\b(?:to|auf|à) $")
_DOWN = re.compile(r"\b(?:cut|lower\w*|fell|fallen|drop\w*|reduc\w*|down|gesenkt|sank|baiss\w*)\b")
_UNREAL = re.compile(r"\b(?:(?:would|could|might|should) have|if|unless|hätten?|wenn|si)\b")
_NAME = re.compile(r"(?<![.!?“\"‘«]\s)(?<!^)(?<![“\"‘«(])\b[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_YEARS = range(1900, 2101)
MOST_FIGURES = 6
"""A sentence with more is a table of facts that lost its lines."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a sentence is about, beside its figures."""

    about: frozenset[str]
    """Roots of its words, without those of the speaker and of no meaning."""
    names: frozenset[str]
    opening: str
    """Its first word, which may be a name or not; empty when it is neither."""
    former: tuple[Number, ...]
    """Figures that used to hold: `up from 12`."""
    figures: frozenset[float]
    units: frozenset[tuple[float, str]]
    """Its figures, each with the root of the word that follows."""
    days: frozenset[str]
    """The days of the week it tells of, not that on which somebody spoke."""
    labels: frozenset[tuple[str, str]]
    """Numbers that are names, each after what it names: (`version`, `3.2`)."""
    culprit: bool
    """True when it says whether those who did it are counted among the people."""


@dataclass(frozen=True, kw_only=True)
class Stated:
    """One sentence while its figures are read. Offsets are into its text."""

    sentence: Sentence
    words: Lexicon

    @cached_property
    def text(self) -> str:
        """Its characters."""
        return self.sentence.text

    @cached_property
    def lower(self) -> str:
        """Its characters in lower case: as many as before."""
        lowered = self.text.lower()
        return lowered if len(lowered) == len(self.text) else self.text

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Its numbers in order."""
        return numbers(self.text, self.words)

    @property
    def is_fact(self) -> bool:
        """False for a question, a table, and what might have been."""
        return not (
            self.text.rstrip("”\"’' ").endswith("?")
            or len(self.numbers) > MOST_FIGURES
            or _UNREAL.search(self.lower)
        )

    def before(self, number: Number) -> str:
        """Return what stands before a number and its bound, lower case."""
        return self.lower[: number.lead]

    @cached_property
    def former(self) -> tuple[Number, ...]:
        """Numbers that used to hold, told or left to be reckoned: `raised by 0.25 to 3.75`."""
        told = (n for n in self.numbers if self.words.former.search(self.before(n)))
        return (*told, *self.reckoned)

    @property
    def reckoned(self) -> tuple[Number, ...]:
        """What held before a change by one number to the next."""
        found = []
        for by, to in pairwise(self.numbers):
            if _BY.search(self.before(by)) and _TO.search(self.before(to)) and by.high < to.low:
                down = bool(_DOWN.search(self.before(by)))
                value = to.high + by.high if down else to.high - by.high
                found.append(replace(to, low=round(value, 6), high=round(value, 6), step=by.step))
        return tuple(found)

    @cached_property
    def frame(self) -> Frame:
        """What the sentence is about."""
        first = WORD.match(self.text.lstrip("“\"‘«' "))
        return Frame(
            about=self.roots(self.unattributed),
            names=self.names_in(self.unattributed),
            opening=first[0].lower() if first and self.may_be_name(first[0]) else "",
            former=self.former,
            figures=frozenset(n.high for n in self.numbers),
            units=frozenset(self.unit(n) for n in self.numbers),
            days=frozenset(DAYS.findall(SAID_ON.sub("", self.lower))),
            labels=frozenset(_LABEL.findall(self.lower)),
            culprit=bool(_CULPRIT.search(self.lower)),
        )

    def unit(self, number: Number) -> tuple[float, str]:
        """Return a figure with the root of the word that follows it."""
        if number.high in _YEARS and number.high.is_integer():
            return number.high, ""
        following = WORD.search(self.lower, number.end)
        return number.high, root(following[0]) if following else ""

    @cached_property
    def unattributed(self) -> str:
        """The sentence without the parts that only say who says it."""
        kept, start = [], 0
        for stop in [*(m.start() for m in STOP.finditer(self.text)), len(self.text)]:
            part = self.text[start:stop]
            if any(start <= n.start < stop for n in self.numbers):
                part = _SPEAKER.sub("", part)
            elif _SAID.search(part):
                part = ""
            kept.append(part)
            start = stop
        return "".join(kept)

    def names_in(self, text: str) -> frozenset[str]:
        """Return the names in a piece of the sentence, lower case."""
        found = (m[0] for m in _NAME.finditer(text))
        return frozenset(
            re.sub(r"['’]s$", "", name.lower()) for name in found if self.may_be_name(name)
        )

    def places_in(self, text: str) -> frozenset[str]:
        """Return the places told of in a piece of the sentence, lower case, with all their words."""
        found = (m[1] for m in self.words.place.finditer(text))
        none = self.words.months.keys() | self.words.function
        return frozenset(place.lower() for place in found if place.split()[0].lower() not in none)

    def may_be_name(self, word: str) -> bool:
        """Say whether a capitalised word may be a name."""
        folded = word.lower()
        return (
            self.words.names_stand_out
            and word[0].isupper()
            and len(word) > 2
            and folded not in self.words.months
            and folded not in self.words.function
            and folded not in self.words.small
        )

    def roots(self, text: str) -> frozenset[str]:
        """Return the roots of the words that mean something."""
        return frozenset(
            folded
            for word in words(text)
            if not word[0].isdigit()
            and word.partition("'")[0] not in self.words.function
            and word not in self.words.small
            and word not in self.words.scales
            and word not in UNITS
            and len(folded := root(word)) > 1
            and folded not in self.words.said
        )
