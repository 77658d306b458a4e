"""The words around a figure: who and what, when, and whether it is fact, wish or forecast."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from digest.stages.figures_claims import Frame
from digest.stages.figures_lexicon import Lexicon
from digest.stages.figures_numbers import Number, numbers
from digest.stages.figures_words import UNITS, root
from digest.stages.quotable import Sentence
from digest.stages.words import words

NEARBY = 10
"""Words on each side of a figure that are looked at for what it belongs to."""

CLOSE = 6
"""Words before a figure in which its own verb stands."""

FAR = 3
"""Words between two figures from which on each has its own surroundings."""

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
_YEARS = re.compile(r"(?<!since )(?<!seit )(?<!depuis )\b(?:1[89]|20)\d\d\b")
_PERIOD = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|next|this|previous)[ -](?:quarter|half|year|season|month)"
    r"|annual|monthly|weekly|daily|so far this year)\b"
)
_MOODS = {
    "wished": re.compile(
        r"\b(?:ask(?:s|ed|ing)?|seek\w*|sought|want\w*|demand\w*|call(?:ed|s|ing) for|propos\w+|request\w*"
        r"|target\w*|goal|hop(?:e|es|ed|ing)|bid|aim\w*|fordert\w*|verlang\w*|demandé\w*|réclam\w*)\b"
    ),
    "offered": re.compile(
        r"\b(?:offer\w*|promis\w+|pledg\w+|guarant\w+|bietet|angebot\w*|promet\w*)\b"
    ),
    "able": re.compile(r"\b(?:can|could|able to|capable|up to the|kann|können|peut|peuvent)\b"),
    "foreseen": re.compile(
        r"\b(?:may|might|expect(?:s|ed|ations?)?|forecasts?|predict\w*|potential\w*|feared?|könnte\w*"
        r"|erwarte\w*|pourrai\w+|attendue?s?)\b"
    ),
    "against": re.compile(r"\b(?:against|oppos\w+|reject\w*|gegen|contre)\b(?! \d)"),
    "alone": re.compile(r"\b(?:alone|allein|seule?)\b"),
    "in all": re.compile(
        r"\b(?:in all|in total|altogether|overall|combined|to date|cumulative\w*|so far|insgesamt|au total)\b"
    ),
    "of old": re.compile(
        r"\b(?:last (?:year|month|week|decade|century|season|quarter)|(?:past|last) (?:\w+ )?"
        r"(?:years|decades|months|weeks)|that year|ago|previous\w*|since (?:1[89]|20)\d\d|earlier this"
        r"|historical\w*|in recent|at the time|records?|vorjahr\w*|voriges|vergangene\w*|l['’]an dernier)\b"
    ),
}
"""A figure that is wished for is not one that is offered, and neither is a fact."""
_TO_COME = re.compile(
    r"\b(?:will|would|is to|are to|plans? to|going to|wird|werden?|würde\w*|sera|coûtera)\b"
)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
_SAID_ON = re.compile(
    r"\b(?:said|told \w+|announced|reported|mit|a déclaré|sagte) (?:late |early |on |am )*\w+day\b"
)
_OTHER_DAY = re.compile(
    r"\b(?:since|by|until|after|when|while|before|as|seit|bis|nach|depuis|après)\b"
)
_SLOT = re.compile(
    r"\b(over|on|of|for|from|against|per|um|auf|an|über|für|sur|pour)\s((?:\S+\s?){1,3})"
)
_PERIOD_WORD = re.compile(
    r"(?:third|quarter(?:ly)?|half|annual(?:ly)?|monthly|yearly|consumer|overall|total|headline|official"
    r"|preliminary|final|latest|average)$"
)
_BY = re.compile(r"\b(?:by|um|de) $")
_TO = re.compile(r"\b(?:to|auf|à) $")
_DOWN = re.compile(r"\b(?:cut|lower\w*|fell|fallen|drop\w*|reduc\w*|down|gesenkt|sank|baiss\w*)\b")
_UNREAL = re.compile(r"\b(?:(?:would|could|might|should) have|if|unless|hätten?|wenn|si)\b")
_NAME = re.compile(r"(?<![.!?“\"‘«]\s)(?<!^)(?<![“\"‘«(])\b[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*")
MOST_FIGURES = 6
"""A sentence with more is a table of facts that lost its lines."""


@dataclass(frozen=True, kw_only=True)
class Told:
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

    def after(self, number: Number) -> str:
        """Return what follows a number up to the next stop, lower case."""
        return STOP.split(self.lower[number.end :], maxsplit=1)[0]

    def piece(self, number: Number) -> str:
        """Return the words around a number between two stops."""
        before = STOP.split(self.text[: number.lead])[-1]
        after = STOP.split(self.text[number.end :], maxsplit=1)[0]
        return before + self.text[number.lead : number.end] + after

    def part(self, number: Number) -> str:
        """Return the words around a number between two stops, lower case."""
        return self.piece(number).lower()

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
            replaces=bool(self.words.now.search(self.lower)),
        )

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

    def beside(self, number: Number) -> str:
        """Return the words on both sides of a number up to the next figure or stop."""
        start, end = number.lead, number.end
        clause = STOP.split(self.text[:start])[-1]
        left = re.split(r"\d", clause)[-1].split()
        if len(left) < FAR:
            left = clause.split()
        left = left[-NEARBY:]
        after = STOP.split(self.text[end:], maxsplit=1)[0]
        right = re.split(r"\d", after)[0].split()[:NEARBY]
        return " ".join(["·", *left, "·", *right])

    def periods(self, number: Number) -> frozenset[str]:
        """Return the years, months and quarters told beside a number."""
        part = self.part(number)
        months = (m for m in WORD.findall(part) if m in self.words.months and m != "may")
        told = (period.replace("-", " ") for period in _PERIOD.findall(part))
        return frozenset([*_YEARS.findall(part), *told, *months])

    def is_to_come(self, number: Number) -> bool:
        """Say whether a figure is told of what will be."""
        return bool(_TO_COME.search(self.part(number)))

    def slots(self, number: Number) -> frozenset[tuple[str, str]]:
        """Return what stands after some prepositions: `over` and `fire` in `arrested over a fire`."""
        found = set()
        for match in _SLOT.finditer(self.part(number)):
            roots = [root(word) for word in words(match[2]) if self.roots(word)]
            if roots:
                found.add((match[1], roots[0]))
        return frozenset(found)

    def ruled(self, number: Number) -> frozenset[tuple[str, str]]:
        """Return the words before a number, each with the one right before it or nothing.

        `Core inflation was` gives (`core`, ``) and (`inflation`, `core`): what is told of core
        inflation is not told of inflation.
        """
        clause = STOP.split(self.text[: number.lead])[-1]
        found, before = set(), ""
        for word in words(clause):
            folded = next(iter(self.roots(word)), "")
            if folded and not _PERIOD_WORD.match(word):
                found.add((folded, before))
            before = folded if not _PERIOD_WORD.match(word) else ""
        return frozenset(found)

    def days(self, number: Number) -> frozenset[str]:
        """Return the day of the week told soon after a number, not that of the speaker."""
        after = " ".join(_SAID_ON.sub("", self.after(number)).split()[:NEARBY])
        return frozenset(_DAYS.findall(_OTHER_DAY.split(after)[0]))

    def moods(self, number: Number) -> frozenset[str]:
        """Return in which moods a figure is told; none for plain fact."""
        part = self.part(number)
        past = (year for year in _YEARS.findall(part) if int(year) < self.year)
        found = {mood for mood, told in _MOODS.items() if told.search(part)}
        if _MOODS["in all"].search(self.lower):
            found.add("in all")
        if any(past):
            found.add("of old")
        if "foreseen" not in found and self.is_to_come(number):
            found.add("to come")
        if _TO_COME.search(" ".join(self.before(number).split()[-CLOSE:])):
            found.add("will")
        return frozenset(found)

    @property
    def year(self) -> int:
        """When it was published."""
        return self.sentence.report.time.year
