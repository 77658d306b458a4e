"""The words around a figure: where and when, of what, and whether it is fact, wish or forecast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from digest.stages.figures.context import DAYS, SAID_ON, STOP, WORD, Stated
from digest.stages.figures.numbers import Number
from digest.stages.figures.words import NEUTRAL, root
from digest.stages.language.words import words

NEARBY = 10
"""Words on each side of a figure that are looked at for what it belongs to."""

CLOSE = 6
"""Words before a figure in which its own verb stands."""

TIMED_BEFORE = 400
"""Characters before a sentence in which the time of what it tells may stand."""

FAR = 3
"""Words between two figures from which on each has its own surroundings."""

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
    "needed": re.compile(
        r"\b(?:need(?:s|ed)?|requir\w+|threshold|limit(?:s|ed)?|capacity|quota|ceiling|minimum|maximum)\b"
    ),
    "able": re.compile(r"\b(?:can|could|able to|capable|up to the|kann|können|peut|peuvent)\b"),
    "foreseen": re.compile(
        r"\b(?:may|might|expect(?:s|ed|ations?)?|forecasts?|predict\w*|potential\w*|feared?|könnte\w*"
        r"|erwarte\w*|pourrai\w+|attendue?s?)\b"
    ),
    "against": re.compile(r"\b(?:against|oppos\w+|reject\w*|gegen|contre)\b(?! \d)"),
    "alone": re.compile(r"\b(?:alone|allein|seule?)\b"),
    "in all": re.compile(
        r"\b(?:in all|in total|altogether|overall|combined|to date|thus far|a total of|cumulative\w*|so far|insgesamt|au total)\b"
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
"""What makes a figure one of what will be."""
_ORDER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|next|erste[rnms]?|zweite[rnms]?|dritte[rnms]?|premi[eè]re?"
    r"|deuxième|second[e]?|troisième)\b"
)
"""Which of several it is."""
_OWNER = re.compile(r"\b(?:his|her)\b")
_HOURS = re.compile(
    r"\b(?:morning|noon|afternoon|evening|night|morgens?|abends?|nachts?|matin|soir|nuit)\b"
)
"""Parts of a day."""
_EXTREME = re.compile(
    r"\b(?:average|mean|median|typical|lowest|highest|smallest|largest|biggest|minimum|maximum|peak"
    r"|cheapest|dearest|longest|shortest|durchschnitt\w*|höchste[rns]?|niedrigste[rns]?|moyen\w*)\b"
)
"""Which of many values it is: one of all, or the mean."""
_SPAN = re.compile(
    r"\b(?:in|over|within|during|for)\s(?:the\s)?(?:past\s|last\s)?"
    r"((?:\w+[\s-])?(?:hour|day|week|fortnight|month|quarter|year|decade)s?)\b"
)
"""In which time something changed: `in the past two weeks` is `two weeks`."""
_TELLS = re.compile(
    r"\b(?:said|says|puts?|estimate[sd]?|reported|reports|counted|claim(?:s|ed)|beziffert\w*|schätzt\w*"
    r"|nannte|zählte\w*|chiffr\w+|évalu\w+|estim(?:e|é|ait))\b"
)
"""Verbs of who tells a figure; what was done stands behind them."""
_BRACKETS = re.compile(r"\([^)]*\)")
_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])\s?[:h]\s?([0-5]\d)(?::[0-5]\d)?(?!\d)\s*(a\.?m|p\.?m)?\.?\s*\(?(utc|gmt)?"
)
"""A time of day with minutes, in half a day or a whole one, and whether it is of the whole world."""
_BEARING = re.compile(
    r"\b(north|south|east|west|nord|sud|est|ouest|süd|ost)[\s-]?(east|west|est|ouest|osten|westen|ost)?(?:en|ern|erly|lich|wards?)?\b"
)
"""A direction, of one word or two: `north`, `south-east`, `südlich`."""
_UP_FROM = re.compile(r"\b(?:up|down) from $")
_AND = re.compile(r"\b(?:and|while|whereas|but|as|und|während|aber|et|mais|tandis)\b")
_OTHER_DAY = re.compile(
    r"\b(?:since|by|until|after|when|while|before|as|seit|bis|nach|depuis|après)\b"
)
"""Words that lead to another day than the figure's own."""
_SLOT = re.compile(
    r"\b(over|on|in|at|inside|near|of|for|from|against|per|um|auf|an|über|für|sur|pour)\s((?:\S+\s?){1,3})"
)
"""A preposition and up to three words behind it."""
_PLACED = frozenset(("on", "in", "at", "inside", "near"))
_PERIOD_WORD = re.compile(
    r"(?:third|quarter(?:ly)?|half|annual(?:ly)?|monthly|yearly|consumer|overall|total|headline|official"
    r"|preliminary|final|latest|average)$"
)
"""Words that say how a figure was made rather than what it is of."""
_BORNE = re.compile(
    r"\bcost(?:s|ing)?\s+(?!of\b|to\b|for\b|at\b|about\b|some\b|up\b)((?:\S+\s+){1,6}?)(?:(?:at|about|some|around|nearly|up to|an estimated)\s+)*[$€£¥]?$"
    r"|\bcosts?\s+(?:of\s(?:\S+\s+){1,5}?)?(?:to|for)\s+((?:\S+\s+){1,6}?)(?:was |is |were |at |about )+[$€£¥]?$"
)
"""Who bears a cost, right before it: `costs the shippers $5`, `the cost to shippers is $5`; no other preposition."""
_MADE_OF = re.compile(
    r"^[\s-]*(?:[$€£¥]|[^\W\d_]+)?(?:\s(?:an?|per|each|every)\s\w+)?\s+(?:in|of)\s+((?:lost|unpaid|missed|extra|additional|damaged?)\s(?:\S+\s*){1,4})"
)
"""What a sum is made of, right behind it: `$5 million in lost wages`."""
_MODEL = re.compile(
    r"\b\w+ ?- ?(?:inch|bedroom|litre|liter|seat|seater|gigabyte|gb|door|cylinder|piece)\b"
    r"|\b(?:basic|base|entry-level|premium|standard|deluxe|economy|top-of-the-line)\b"
)
"""Which of several like things it is, by a size or a grade."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """The words around one number of a sentence, up to the next stops; read when asked for."""

    told: Stated
    number: Number

    @cached_property
    def clause(self) -> str:
        """What stands between the stop before the number and the number."""
        return STOP.split(self.told.text[: self.number.lead])[-1]

    @cached_property
    def rest(self) -> str:
        """What stands between the number and the next stop."""
        return STOP.split(self.told.text[self.number.end :], maxsplit=1)[0]

    @cached_property
    def part(self) -> str:
        """The words between two stops, the number among them, lower case."""
        number = self.told.text[self.number.lead : self.number.end]
        return f"{self.clause}{number}{self.rest}".lower()

    @cached_property
    def beside(self) -> str:
        """The words on both sides of the number up to the next figure or stop."""
        left = re.split(r"\d", self.clause)[-1].split()
        if len(left) < FAR:
            left = self.clause.split()
        right = re.split(r"\d", self.rest)[0].split()
        return " ".join(["·", *left[-NEARBY:], "·", *right[:NEARBY]])

    @cached_property
    def near(self) -> frozenset[str]:
        """Roots of the words beside the number."""
        return self.told.roots(self.beside)

    @cached_property
    def names(self) -> frozenset[str]:
        """Names beside the number, lower case."""
        return self.told.names_in(self.beside)

    @cached_property
    def places(self) -> frozenset[str]:
        """Where it was, lower case, as far as the words around the number tell."""
        return self.told.places_in(f"{self.clause}0{self.rest}")

    @cached_property
    def models(self) -> frozenset[str]:
        """Which of several like things it is: `13-inch`, `two-bedroom`, `basic`."""
        return frozenset(_MODEL.findall(self.part))

    @cached_property
    def borne(self) -> frozenset[str]:
        """Roots of who bears a cost, or what it is made of: `costs shippers`, `in lost wages`."""
        payer = _BORNE.search(self.clause.lower())
        parts = _MADE_OF.search(self.rest.lower())
        told = [*(payer.groups("") if payer else ()), *(parts.groups() if parts else ())]
        return self.told.roots(" ".join(told)) - NEUTRAL

    @cached_property
    def extremes(self) -> frozenset[str]:
        """Which of many it is: the `average`, the `lowest`."""
        return frozenset(_EXTREME.findall(self.part))

    @cached_property
    def leading(self) -> frozenset[str]:
        """Roots of the words before the number that say what was done; not of who tells it."""
        return self.told.roots(_TELLS.split(self.clause)[-1]) - NEUTRAL

    @cached_property
    def owner(self) -> frozenset[str]:
        """Whose it is, as far as `his` and `her` tell."""
        return frozenset(_OWNER.findall(self.part))

    @cached_property
    def order(self) -> frozenset[str]:
        """Which of several it is: the `first` round, the `second`."""
        return frozenset(_ORDER.findall(self.part))

    @cached_property
    def hours(self) -> frozenset[str]:
        """The part of the day it is told for."""
        return frozenset(_HOURS.findall(self.part))

    @cached_property
    def slots(self) -> frozenset[tuple[str, str]]:
        """What stands after some prepositions: (`over`, `fire`) in `arrested over a fire`."""
        found = set()
        for match in _SLOT.finditer(self.part):
            roots = [root(word) for word in words(match[2]) if self.told.roots(word)]
            if roots:
                found.add(("at" if match[1] in _PLACED else match[1], roots[0]))
        return frozenset(found)

    @cached_property
    def ruled(self) -> frozenset[tuple[str, str]]:
        """The words before the number, each with the one right before it or nothing.

        `Core inflation was` gives (`core`, ``) and (`inflation`, `core`): what is told of core
        inflation is not told of inflation.
        """
        found, before = set(), ""
        for word in words(self.clause):
            folded = "" if _PERIOD_WORD.match(word) else next(iter(self.told.roots(word)), "")
            if folded:
                found.add((folded, before))
            before = folded
        return frozenset(found)

    @cached_property
    def periods(self) -> frozenset[str]:
        """The years, months and quarters the figure is given for."""
        known = self.told.words.months
        months = (word for word in WORD.findall(self.part) if word in known and word != "may")
        told = (period.replace("-", " ") for period in _PERIOD.findall(self.part))
        return frozenset([*_YEARS.findall(self.part), *told, *months])

    @cached_property
    def spans(self) -> frozenset[str]:
        """The lengths of time in which something changed: `two week`, `month`."""
        told = (re.sub(r"^(?:an?|the|past|last|-)\s", "", m[1]) for m in _SPAN.finditer(self.part))
        return frozenset(span.replace("-", " ").rstrip("s") for span in told)

    @cached_property
    def bearing(self) -> frozenset[str]:
        """In which direction a distance lies from a place: `20 km south-east of Rell`."""
        after = " ".join(_BRACKETS.sub(" ", self.told.lower[self.number.end :]).split()[:NEARBY])
        found = _BEARING.search(STOP.split(after, maxsplit=1)[0])
        return frozenset([found[1] + (found[2] or "")] if found else ())

    @cached_property
    def clocks(self) -> frozenset[tuple[int, bool]]:
        """The times of day its sentence tells, in minutes, and whether they are of the whole world.

        One that tells none is about what was timed last before it: `At 04:31 … It was at …`.
        """
        sentence = self.told.sentence
        start = sentence.span.start
        since = max(sentence.report.section.span.start, start - TIMED_BEFORE)
        earlier = sentence.report.article.text[since:start].lower()
        timed = (
            _clocks(told) for told in (self.told.lower, *re.split(r"[.!?]\s|\n", earlier)[::-1])
        )
        return next(filter(None, timed), frozenset())

    @cached_property
    def days(self) -> frozenset[str]:
        """The day of the week told soon after the number, not that of the speaker."""
        after = " ".join(SAID_ON.sub("", self.rest.lower()).split()[:NEARBY])
        return frozenset(DAYS.findall(_OTHER_DAY.split(after)[0]))

    @cached_property
    def replaces(self) -> bool:
        """Say whether the sentence tells that this figure takes the place of another."""
        lower, number = self.told.lower, self.number
        if any(_UP_FROM.search(self.told.before(former)) for former in self.told.former):
            return True
        others = [other for other in self.told.numbers if other is not number]
        for told in self.told.words.now.finditer(lower):
            if told.end() <= number.end:
                between = range(told.end(), number.start)
            else:
                between = range(number.end, told.start())
                if _AND.search(lower[between.start : between.stop]):
                    continue
            if not any(other.start in between for other in others):
                return True
        return False

    @property
    def is_to_come(self) -> bool:
        """Say whether the figure is told of what will be."""
        return bool(_TO_COME.search(self.part))

    @cached_property
    def moods(self) -> frozenset[str]:
        """In which moods the figure is told; none for plain fact."""
        found = {mood for mood, told in _MOODS.items() if told.search(self.part)}
        if _MOODS["in all"].search(self.told.lower):
            found.add("in all")
        year = self.told.sentence.report.time.year
        if any(int(told) < year for told in _YEARS.findall(self.part)):
            found.add("of old")
        if "foreseen" not in found and self.is_to_come:
            found.add("to come")
        if _TO_COME.search(" ".join(self.told.before(self.number).split()[-CLOSE:])):
            found.add("will")
        return frozenset(found)


def _clocks(text: str) -> frozenset[tuple[int, bool]]:
    """Return the times of day in a text of small letters."""
    return frozenset(
        (
            int(m[1]) % (12 if m[3] else 24) * 60 + int(m[2]) + 720 * (m[3] or "").startswith("p"),
            bool(m[4]),
        )
        for m in _CLOCK.finditer(text)
    )
