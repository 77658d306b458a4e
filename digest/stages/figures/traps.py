"""Numbers that are no figures: ages, times, years, scores, ranks, names of things, parts of a whole."""

from __future__ import annotations

import re

from digest.stages.figures.lexicons.lexicon import Lexicon
from digest.stages.figures.numbers import Number
from digest.stages.figures.words import LASTING

_NAMED_BEFORE = re.compile(
    r"(?:^|[^\w-])(?:no\.?|nos\.?|nr\.?|number|numbers|n°|n\.o|#|lines?|linie[n]?|ligne|routes?|road|flight|room"
    r"|chapter|section|article|artikel|paragraph|page|gate|pier|berth|terminal|highway|interstate|junction"
    r"|district|act|bill|proposition|amendment|phase|level|force|stärke|category|class|grade|apollo|boeing"
    r"|airbus|version|release|channel|radio|psalm|verse|war|formula|type|model|block|building|apartment"
    r"|suite|case|resolution|rule|title|dock|area|unit|ward|platform|stage|top|under|lot|bus|tram|train"
    r"|warning|signal|mark|study|part|book|volume|episode|series|tier|zone|precinct|division|camp|studio"
    r"|hall|windows|iphone|galaxy|playstation|xbox|python|android|ios|covid|type|vitamin|studio|agenda|item"
    r"|rank(?:ed|ing|s)?|place[ds]?|seed(?:ed)?|position|world|at age|platz|rang|aged?|alter von|âgée? de"
    r"|(?:man|woman|boy|girl|child|mann|frau|homme|femme) (?:of|von|de))\s*$"
)
"""A name, a rank or an age comes next."""

_AFTER = re.compile(
    r"^\s*(?:a\.?m\b|p\.?m\b|o['’]clock|uhr\b|h\s?\d|gmt\b|utc\b"
    r"|-?year-old|[- ]?years?[- ](?:old|of age)|-jährig|jährig|jahre alt|ans\)"
    r"|(?:st|nd|rd|th)\b|\.\s?(?:platz|mal)|-?(?:year|month|week|day|hour|minute|mile-an)\b"
    r"|[-–:]\s?\d|\sto\s(?:\d|nil|love)|-(?:run|goal|point|try|hole|over)"
    r"|\s?(?:years?|months?|weeks?|days?|hours?|minutes?|jahre|tage|ans|jours)['’]?\s(?:ago|later|earlier|before|after|zuvor|später|plus tard)"
    r"|vor christus|b\.?c\b|a\.?d\b)"
)
"""A time, an age, an ordinal or a score."""

_MORE_TO_COME = re.compile(
    r"^[^,;:]{0,50}\band (?:the|an?|one|their|his|her) (?:\w+ )?(?:driver|pilot|gunman|attacker|bomber"
    r"|suspect|shooter|man|woman|child|boy|girl|officer|policeman|soldier|guard|dog)\b|^[^,;:]{0,60}\band (?:at least |about |some |nearly |over |more than |perhaps )?"
    r"(?:(?:tens|hundreds|dozens|scores|thousands) of (?:hundreds|thousands)|hundreds|dozens|scores|thousands|several"
    r"|many|[\d,]+|two|three|four|five|six|seven|eight|nine|ten) more\b"
    r"(?! (?:\w+ )?(?:were |are )?(?:\w+ly )?(?:injured|wounded|hurt|missing|displaced|homeless|evacuated|arrested|trapped))"
)
"""What is added to a figure right after it: `170,000 on the island and thousands more elsewhere`."""

_SPEAKER = re.compile(r"\b(?:we|i|wir|ich|nous|je)\b(?:['’]ve)?(?: (?!said|say)\w+){0,5} $")
"""One who counts what he sees himself: `we have received around 50 people`."""

_MARKET = re.compile(
    r"\b(?:shares?|stocks?|index|futures|yields?|trading|traded|aktien?|bourse|wall street|bitcoin)\b"
)
_MARKET_LEVEL = re.compile(
    r"\b(?:shares?|stocks?|index|futures|bitcoin|crude|aktien?|actions?)\b[^;:]*\b(?:to|at|auf|à)\s(?:us)?[$€£¥]?\s?$"
)
"""What stands before a price on an exchange, which is another one a minute later."""
_MARKET_MOVE = re.compile(r"^\s?(?:%|per\s?cent|percent|prozent|points?)")
_SCORE_BEFORE = re.compile(r"(?:\d\s?[-–:]\s?|\d\sto\s)$")
_DEAR = 1e6
"""No single share costs as much: what is told of shares then is a deal."""
_YEAR = range(1500, 2101)
_CALLED = re.compile(r"^\s*(?:emergency|hotline)|^['’]s\b")


def is_no_figure(text: str, number: Number, words: Lexicon) -> bool:
    """Say whether the number is a time, an age, a rank, a score, a year or a part of a name."""
    before, after = text[: number.lead].lower(), text[number.end :].lower()
    return bool(
        _NAMED_BEFORE.search(text[: number.start].lower())
        or _AFTER.match(after)
        or _SCORE_BEFORE.search(before)
        or _CALLED.match(after)
        or words.extra.search(text[: number.start].lower())
        or words.extra.search(before)
        or words.extra_after.match(after)
        or (_MARKET_MOVE.match(after) and _MARKET.search(text.lower()))  # moves by the minute
        or (number.high < _DEAR and _MARKET_LEVEL.search(before))
        or _is_year(text, number)
        or _is_clock(text, number)
        or re.match(r"0\d", text[number.start :])
    )


def is_part(text: str, number: Number, words: Lexicon) -> bool:
    """Say whether the number counts some of a whole: `two of them`, `including five children`."""
    before, after = text[: number.lead].lower(), text[number.end :].lower()
    return bool(
        words.part.search(before)
        or words.part.search(text[: number.start].lower())
        or words.part_after.match(after)
        or _MORE_TO_COME.search(after)
        or _SPEAKER.search(re.split(r"[,;:]|\d", before)[-1])
    )


def _is_year(text: str, number: Number) -> bool:
    told = text[number.start : number.end]
    if not (re.fullmatch(r"\d{4}", told) and int(told) in _YEAR):
        return False
    return not re.match(r"\s?(?:people|%|per ?cent|euros?|dollars)", text[number.end :])


def _is_clock(text: str, number: Number) -> bool:
    told = text[number.start : number.end]
    if not re.fullmatch(r"\d{1,2}[.:h]\d\d", told):
        return False
    return bool(
        re.search(
            r"\b(?:at|by|until|till|from|about|since|before|after|gegen|um|ab|à)\s+$",
            text[: number.start].lower(),
        )
    )


def lasts(after: str) -> bool:
    """Say whether what follows a number is a span of time."""
    match = re.match(r"[\s-]*([^\W\d_]+)", after)
    return bool(match and match[1].lower() in LASTING)
