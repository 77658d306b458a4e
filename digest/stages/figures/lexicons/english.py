"""How English tells figures."""

from __future__ import annotations

import re
from typing import Final

from digest.stages.figures.lexicons.lexicon import Lexicon, before, word_set
from digest.writing.months import ENGLISH_MONTHS, SHORT_MONTHS, numbered

_EN_SMALL = dict(
    zip(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen
        """.split(),
        range(1, 20),
        strict=True,
    )
)
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_SMALL |= {ten: 10 * (place + 2) for place, ten in enumerate(_EN_TENS)}
_EN_SMALL |= {
    f"{ten}-{one}": _EN_SMALL[ten] + _EN_SMALL[one]
    for ten in _EN_TENS
    for one in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}

ENGLISH: Final = Lexicon(
    group=",",
    decimal=".",
    small=_EN_SMALL,
    scales={
        "dozen": 12,
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    },
    joiner=word_set("and"),
    at_least=before(
        "at least",
        "no (?:fewer|less) than",
        "more than",
        "over",
        "upwards? of",
        "above",
        "in excess of",
        "not less than",
        "exceeding",
        "topp(?:ed|ing)",
        "passed",
        "surpass(?:ed|ing)",
        "exceed(?:ed|s)",
        "well over",
        "just over",
        "a minimum of",
    ),
    at_most=before(
        "at most",
        "up to",
        "fewer than",
        "less than",
        "under",
        "below",
        "no more than",
        "as many as",
        "as much as",
        "just under",
        "a maximum of",
        "not more than",
        "within",
    ),
    about=before(
        "about",
        "around",
        "roughly",
        "approximately",
        "some",
        "nearly",
        "almost",
        "close to",
        "(?:an )?estimated",
        "or so",
        "approx",
        "circa",
        "near",
        "perhaps",
        "probably",
        "closer to",
        "somewhere around",
        "the best part of",
    ),
    former=before(
        "from",
        "(?:as )?compared (?:with|to)",
        "against",
        "versus",
        "vs",
        "than",
        "up on",
        "down on",
        "instead of",
        "not",
        "rather than",
        "previously",
        "earlier",
        "formerly",
        "originally",
        "(?:first|initially) (?:said|put at|given as)",
    ),
    change=before("by"),
    level=before(
        "to", "at", "of", "reached", "reaching", "hit", "hitting", "stands? at", "stood at"
    ),
    extra=before(
        "another",
        "additional(?:ly)?",
        "a further",
        "further",
        "extra",
        "an extra",
        "other",
        "the other",
        "a second",
        "an additional",
        "the remaining",
        "remaining",
        "a new",
        "every",
        "each",
        "per",
        "the first",
        "first",
        "the last",
        "the next",
        "the top",
    ),
    extra_after=re.compile(
        r"^\s*(?:more|additional|further|extra|others?|fewer|less|new(?:ly)?|times|-?fold|or more times"
        r"|apiece|each|remaining|-(?:point|percentage|way|time|star|party|part|page|letter|digit|man"
        r"|person|member|seat|story|storey|storied|bedroom|door|a-side|hit|under|over|yard|run)\b)"
    ),
    part=re.compile(
        r"(?<![\w-])(?:including|among (?:them|those)(?: were| are)?|of (?:whom|them|which|these|those)|"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|none|all|most|many|some|few|any)"
        r" (?:out )?of (?:the|its|their|his|her|those|these|every|those)?|"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) in(?: every)?|"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) or|"
        r"as well as|plus|both|these|those|the|his|her|their|its|our|my|all|only|just)"
        r"\s+(?:at least |about |around |some |nearly |more than |over )?$"
    ),
    part_after=re.compile(
        r"^\s*(?:of (?:the|its|their|his|her|them|whom|those|these|us|which|our|my|every|\d)"
        r"|out of|in (?:every )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    ),
    span_to=word_set("to and or through"),
    now=re.compile(
        r"\b(?:(?:is|are|has|have|was|were) now|now (?:known|stands?|put|says?|believed|raised)"
        r"|(?:rose|rises|risen|climb(?:s|ed)|grown|grew|increased|fell|falls|fallen|dropped|cut|raised"
        r"|lowered|revised|corrected|updated)(?: \w+){0,4}? to|revis(?:ed|es) (?:the|its|his|her)"
        r"|earlier (?:said|reported|put)|still"
        r"|(?:latest|new|updated|revised) (?:figures?|count|toll|tally))\b"
    ),
    months=numbered(ENGLISH_MONTHS) | numbered(SHORT_MONTHS) | {"sept": 9},
    function=word_set(
        "a an the and or but nor if then than that this these those there here it its he she they them"
        " his her hers their theirs we us our you your i me my who whom whose which what when where why"
        " how in on at by of for from to into onto with without within about over under after before"
        " between among during through across against off up down out as is are was were be been being"
        " am has have had having do does did doing will would shall should can could may might must not"
        " no nor so too very more most less least some any all both each every other another such own"
        " same only just also even still yet already again ever never now until since while because"
        " though although however according per via near around along behind beyond upon towards toward"
        " amid despite except plus minus like unlike including him himself herself itself themselves"
        " one ones s t ve re ll d m's mr ms mrs dr am pm later earlier ago today yesterday tomorrow"
        " night morning afternoon evening day monday tuesday wednesday thursday friday saturday sunday"
        " first last next much many few several"
        " year years month months week weeks hour hours minute minutes days million billion thousand"
        " hundred percent cent euros euro dollars dollar pounds"
    ),
    place=re.compile(
        r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Aa]cross|[Oo]ff|[Oo]utside|[Ff]rom)\s+(?:the\s+)?"
        r"(?:[a-z]+\s+){0,2}((?:[A-Z][^\W\d_]+)(?:[ -][A-Z][^\W\d_]+)*)"
    ),
    said=word_set(
        "said say says told tell report report stated state added add announ confir accord put puts spokes"
        " offici statem agency author claim claime estima expect believ asked quoted cited citing"
        " intervi confer news press source repor report"
    ),
)
