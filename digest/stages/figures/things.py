"""What a figure is given for: money, a share, a measure, people something befell, or a count."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from digest.stages.figures.around import Around
from digest.stages.figures.context import STOP, WORD, Stated
from digest.stages.figures.kinds import Kind, Thing
from digest.stages.figures.lexicons.lexicon import Lexicon
from digest.stages.figures.numbers import Bound, Number
from digest.stages.figures.traps import lasts
from digest.stages.figures.words import (
    ACTIVE,
    ANYBODY,
    CURRENCIES,
    FATES,
    NOT_COUNTED,
    PLURALS,
    SAME_THING,
    TOLL,
    UNITS,
    root,
)

Noun = tuple[str, frozenset[str]]
"""A folded noun and the words between it and its figure."""

_PER = re.compile(
    r"^[\s-]*(?:an?|per|each|every|pro|par|je|/)[\s-]?(day|night|week|month|year|hour|minute|person"
    r"|head|tonne|ton|litre|barrel|share|customer|household|call|mile|kilometre|megawatt|tag|woche"
    r"|monat|jahr|stunde|jour|mois|an|heure)\b(?!\s(?:ago|earlier|later|before))"
    r"|^\s*(daily|weekly|monthly|annually|yearly|täglich|jährlich)\b"
)
"""What a figure is for one of, right behind it: `a day`, `per head`, `je Stunde`, `daily`; `a year ago` is none."""
_OFTEN = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
_RATE = re.compile(
    r"\b(?:a|per|each|every|pro|par)\s(day|morning|evening|night|week|month|year|hour)\b"
)
"""The same further behind a number of things: `12 flights were cancelled each day`."""
_RATE_REACH = 60
"""Characters behind a number in which that is looked for."""
_CURRENCY_BEFORE = re.compile(r"((?:us|a|c)?\$|[€£¥₹])\s?$")
_CURRENCY_AFTER = re.compile(r"^[\s-]?(?:us )?(?:d['’])?([$€£¥]|[^\W\d_]+)")
_SHARE = re.compile(r"^[\s-]?(?:%|per\s?cent\b|percent\b|prozent\b|pour cent\b)")
_POINTS = re.compile(
    r"^[\s-]?(?:percentage points?|prozentpunkte?|basis points?|points? de pourcentage)\b"
)
"""What makes of a share a difference of shares."""
_UNIT = re.compile(r"^(?:[\s-]|)(°c|°f|km/h|[^\W\d_]+)")
_OF_NOUN = re.compile(r"\s*(?:of|an|de|d['’])\s+(?:the |its |their |his |her )?([^\W\d_][\w\s-]*)")
"""Words right behind a figure that say what it is a part or a measure of."""
_OTHER = re.compile(r"^\s+(?:other|autres|weitere)\s")
_VOTE = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballots?|stimmen|stimmten|voix|voté)\b")
_AGAINST = re.compile(r"^\s*(?:votes?\s+)?(?:to|against|[-–:]|zu|gegen|contre)\s*$")
_NUMBER_OF = re.compile(r"\b(?:[Nn]umber of|[Zz]ahl der|[Nn]ombre de)\s+")
_TOLL_REACH = 160
"""Characters before a number in which the noun of a toll is looked for: `the death toll … rose to 17`."""
_MOVED = {
    "up": re.compile(
        r"\b(?:rose|rises?|risen|rising|grew|grown|grows|increas\w+|jump\w+|climb\w+|gain\w*|surg\w+"
        r"|soar\w*|up|gestiegen|stieg\w*|hausse|augment\w+)\s+(?:by\s+|um\s+|de\s+)?$"
    ),
    "down": re.compile(
        r"\b(?:fell|falls?|fallen|falling|decreas\w+|dropp?\w*|declin\w+|los[te]\w*|slipp?\w*|slid"
        r"|plung\w+|tumbl\w+|down|cut|reduc\w+|lower\w*|shed|gesunken|sank\w*|fiel\w*|baisse|recul\w+)"
        r"\s+(?:by\s+|um\s+|de\s+)?$"
    ),
}
_AFTER_UNIT = r"^\s?(?:%|per\s?cent|euros?|dollars?)?[\s-]"
_MOVED_AFTER = {
    "up": re.compile(rf"{_AFTER_UNIT}(?:higher|more|up|increase|rise|jump|gain|premium|growth)\b"),
    "down": re.compile(
        rf"{_AFTER_UNIT}(?:lower|fewer|less|down|rarer|drop|fall|decline|decrease|cut|discount|loss)\b"
    ),
}
_LIKE_AN_ADJECTIVE = frozenset(("dead", "wounded", "injured", "tote"))
_RATE_OF = re.compile(
    r"(?:price|cost|value|fare|rate|sales|exports|imports|output|production|share|proportion|level"
    r"|preis|kosten|wert|prix|coût)s?\s+(?:of|for|der|des|du|de la|d['’])\s+(?:an? |the |its |their )?"
    r"([^\d,;:]*)$"
)
"""What a price, a rate or a share is of, before the figure."""
_VERB = re.compile(
    r"\b(?:rose|fell|risen|fallen|grew|grown|jumped|climbed|dropped|declined|increased|reached|hit"
    r"|stood|came|stieg|sank|liegt|est|a)\b"
)
"""Verbs that end such words: `the price of a house | rose to`."""
_TOTAL_OF = re.compile(r"\b(crowd|audience|attendance|workforce|fleet)\s+of\s+$")
_BE = re.compile(r"^\s*(?:were|was|are|have been|had been|has been|wurden?|ont été|sont)\s+")


def thing(told: Stated, number: Number, following: Number | None) -> Thing | None:
    """Return what a number is given for; None where that cannot be told."""
    after = told.lower[number.end :]
    found = _money(told, number) or _share(told, number) or _date(told, number)
    if found or lasts(after):
        return found
    return _measure(told, number) or _people(told, number, following) or _count(told, number)


def vote(told: Stated, number: Number, following: Number | None) -> Number | None:
    """Return the number of votes on the other side; None where this is no result of a vote."""
    if following is None or not _VOTE.search(told.lower):
        return None
    # "Almost four to one" is a ratio and not a result.
    exact = number.bound is following.bound is Bound.EXACT and following.high > 1
    return following if exact and _AGAINST.match(told.lower[number.end : following.start]) else None


def _money(told: Stated, number: Number) -> Thing | None:
    after = told.lower[number.end :]
    if symbol := _CURRENCY_BEFORE.search(told.lower[: number.start]):
        return _priced(told, number, CURRENCIES[symbol[1]], after)
    match = _CURRENCY_AFTER.match(after)
    if match and match[1] in CURRENCIES:
        return _priced(told, number, CURRENCIES[match[1]], after[match.end() :])
    return None


def _priced(told: Stated, number: Number, currency: str, after: str) -> Thing:
    noun = _noun_before(told, number)
    return Thing(kind=Kind.MONEY, unit=currency, noun=noun, per=_per(after), way=_way(told, number))


def _share(told: Stated, number: Number) -> Thing | None:
    after = told.lower[number.end :]
    if _POINTS.match(after):
        return Thing(kind=Kind.SHARE, unit="point", way=_way(told, number))
    if match := _SHARE.match(after):
        noun = _noun_of(told, told.text[number.end + match.end() :])
        return Thing(kind=Kind.SHARE, unit="%", noun=noun, way=_way(told, number))
    return None


def _measure(told: Stated, number: Number) -> Thing | None:
    after = told.lower[number.end :]
    match = _UNIT.match(after)
    if match is None or match[1] not in UNITS:
        return None
    rest = after[match.end() :]
    return Thing(
        kind=Kind.MEASURE,
        unit=UNITS[match[1]],
        noun=_noun_of(told, told.text[number.end + match.end() :]),
        per=_per(rest),
        way=_way(told, number),
    )


def _date(told: Stated, number: Number) -> Thing | None:
    """Return the month of a day that is still to come: past dates belong to too many things."""
    if not re.fullmatch(r"\d{1,2}", told.text[number.start : number.end]):
        return None
    if (
        re.match(r",? (?:\w+ )?\d{4}|[,.]? \d", told.text[number.end :])
        or not Around(told=told, number=number).is_to_come
    ):
        return None
    after = re.match(r"\.?\s(?:of\s|de\s)?([^\W\d_]+)", told.lower[number.end :])
    before = re.search(r"([^\W\d_]+)\.?\s$", told.lower[: number.start])
    for match in (after, before):
        if match and match[1] in told.words.months:
            return Thing(kind=Kind.DATE, unit="", noun=str(told.words.months[match[1]]))
    return None


def _people(told: Stated, number: Number, following: Number | None) -> Thing | None:
    before = told.before(number)
    end = following.lead if following else len(told.lower)
    clause = _OTHER.sub(" ", STOP.split(told.text[number.end : end], maxsplit=1)[0])
    noun, marks = _head(told, clause)
    counted = "" if noun in ANYBODY else noun
    for fate, verb in ACTIVE.items():
        if verb.search(before):
            return Thing(kind=Kind.PEOPLE, unit=fate, noun=counted, marks=marks)
    for fate, toll in TOLL.items():
        if not noun and _is_level(told, number) and toll.search(before[-_TOLL_REACH:]):
            return Thing(kind=Kind.PEOPLE, unit=fate)
    if _starts_with_fate(clause.lower()):
        return Thing(kind=Kind.PEOPLE, unit=_befell(clause.lower()))
    if noun and (fate := _befell(clause.lower())):
        return Thing(kind=Kind.PEOPLE, unit=fate, noun=counted, marks=marks)
    return None


def _count(told: Stated, number: Number) -> Thing | None:
    after = told.lower[number.end :]
    if number.high < 2 or after[:1] == "-":
        return None
    noun, marks = _head(told, STOP.split(told.text[number.end :], maxsplit=1)[0])
    if total := _TOTAL_OF.search(told.before(number)):
        noun, marks = total[1], frozenset()
    elif not noun and _is_level(told, number):
        noun, marks = _number_of(told, number)
    if noun in NOT_COUNTED or len(noun) < 3:
        return None
    rate = _RATE.search(after[:_RATE_REACH])
    return Thing(kind=Kind.COUNT, unit="", noun=noun, marks=marks, per=rate[1] if rate else "")


def _number_of(told: Stated, number: Number) -> Noun:
    """Return the noun of `the number of ships … rose to 31`."""
    before = _NUMBER_OF.split(told.text[: number.lead])
    return _head(told, before[-1]) if len(before) > 1 else ("", frozenset())


def _noun_of(told: Stated, rest: str) -> str:
    """Return the noun after `of`, plural or not; empty where none follows."""
    match = _OF_NOUN.match(rest)
    if match is None:
        return ""
    run = list(takewhile(lambda word: not word.endswith("ed"), _run(told, match[1])))
    return _head(told, match[1])[0] or (root(run[-1]) if run else "")


def _noun_before(told: Stated, number: Number) -> str:
    """Return what a price or a rate is of: the `house` in `the price of a house rose to`."""
    match = _RATE_OF.search(told.before(number))
    run = _run(told, _VERB.split(match[1])[0]) if match else []
    return root(run[-1]) if run else ""


def _place_of_noun(run: list[str], counted: list[bool]) -> int | None:
    """Return the place of the last of the first nouns in a row: `cases` in `measles cases`."""
    place = None
    for here, (word, is_noun) in enumerate(zip(run, counted, strict=True)):
        if is_noun and not (place is not None and word in _LIKE_AN_ADJECTIVE):
            place = here
        elif place is not None:
            break
    return place


def _run(told: Stated, after: str) -> list[str]:
    """Return the words of meaning that follow, up to five."""
    run: list[str] = []
    for word in after.split()[:5]:
        bare = word.strip(".,;:!?“”\"'’)(")
        if not WORD.fullmatch(bare) or bare.lower() in _closed(told.words):
            break
        run.append(bare)
        if bare != word:
            break
    return run


def _head(told: Stated, after: str) -> Noun:
    """Return the noun that a number at this place would count."""
    run = _run(told, after)
    # German nouns have capitals, and nothing else has.
    german = not told.words.names_stand_out
    counted = [word[0].isupper() if german else _is_plural(word.lower()) for word in run]
    run = [word.lower() for word in run]
    place = _place_of_noun(run, counted)
    if place is None:
        return "", frozenset()
    noun = run[place]
    known = noun in ANYBODY or noun in NOT_COUNTED
    folded = SAME_THING.get(noun) or (noun if known else root(noun))
    return folded, frozenset(root(word) for word in run[:place])


@cache
def _closed(words: Lexicon) -> frozenset[str]:
    """Return the words that end the run of words a number may count."""
    return words.function | words.months.keys()


def _is_plural(word: str) -> bool:
    ending = word.endswith(("s", "x", "en", "er")) and not word.endswith("ss")
    return word in PLURALS or (len(word) > 3 and ending)


def _way(told: Stated, number: Number) -> str:
    """Return `up`, `down` or `by` for the size of a change, nothing for a level."""
    before = _CURRENCY_BEFORE.sub("", told.before(number))
    for way, moved in _MOVED.items():
        if moved.search(before) or _MOVED_AFTER[way].match(told.lower[number.end :]):
            return way
    return "by" if told.words.change.search(before) else ""


def _is_level(told: Stated, number: Number) -> bool:
    return bool(told.words.level.search(told.before(number)))


def _befell(clause: str) -> str:
    """Return what the clause says befell people: what is told first; empty for nothing."""
    found = [(m.start(), fate) for fate, words in FATES.items() if (m := words.search(clause))]
    return min(found)[1] if found else ""


def _starts_with_fate(clause: str) -> bool:
    start = _BE.sub("", clause).lstrip()
    return any(words.match(start) for words in FATES.values())


def _per(after: str) -> str:
    match = _PER.match(after)
    return (match[1] or _OFTEN.get(match[2], match[2])) if match else ""
