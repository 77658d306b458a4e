"""The words around a figure: who and what, when, and whether it is fact, wish or forecast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from digest.stages.figures_claims import Frame
from digest.stages.figures_lexicon import Lexicon
from digest.stages.figures_numbers import Number, numbers
from digest.stages.figures_words import UNITS
from digest.stages.quotable import Sentence
from digest.stages.words import stem, words

NEARBY = 10
"""Words on each side of a figure that are looked at for what it belongs to."""

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
        r"|erwarte\w*|pourrai\w+|attend\w*)\b"
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

    def part(self, number: Number) -> str:
        """Return the words around a number between two stops, lower case."""
        before = STOP.split(self.before(number))[-1]
        return before + self.lower[number.lead : number.end] + self.after(number)

    @cached_property
    def former(self) -> tuple[Number, ...]:
        """Numbers that used to hold."""
        return tuple(n for n in self.numbers if self.words.former.search(self.before(n)))

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
        return frozenset(name.lower() for name in found if self.may_be_name(name))

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

    def moods(self, number: Number) -> frozenset[str]:
        """Return in which moods a figure is told; none for plain fact."""
        part = self.part(number)
        past = (year for year in _YEARS.findall(part) if int(year) < self.year)
        found = {mood for mood, told in _MOODS.items() if told.search(part)}
        if any(past):
            found.add("of old")
        if "foreseen" not in found and _TO_COME.search(part):
            found.add("to come")
        return frozenset(found)

    @property
    def year(self) -> int:
        """When it was published."""
        return self.sentence.report.time.year


def root(word: str) -> str:
    """Return what `cost`, `costs`, `costing` and `costed` have in common."""
    bare = word.partition("'")[0]
    return stem(re.sub(r"(?<=\w{3})(?:ings?|ed|es|en|e|s)$", "", bare) or bare)
