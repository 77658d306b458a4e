"""English sentences that point elsewhere in their text: back, at what it has told, or on, at what comes.

An opening points back that names by a common word what was told already: `The move`, `The company
said`. A thing that the sentence itself introduces points nowhere: by an indefinite article, a name,
or what is told of it (`The law banning hunting`, `The man police say`).
"""

from __future__ import annotations

import re

from digest.stages.language.quotations.sentences import unquoted
from digest.writing.weekdays import ENGLISH_DAY

POINTS_BACK = re.compile(
    r"""(?i:the)\s+(?:\w+\s+)?(?:move|decision|incident|attacks?|deal|statement|comments?|remarks?
    |news|announcement|ruling|plan|measures?|changes?|meeting|visit|trial|case|proposal|agreement|vote
    |law|[Bb]ill|suspects?|victims?|men|women|man|woman|boy|girl|couple|page|photo|video|post|event
    |company|group|team|official|officials|spokes\w+|caller|find|find\w*|results?|figures?|toll
    |number|development|situation|findings|study|report|survey|document|letter|film|show|game|paper
    |newspaper|magazine|network|channel|driver|pilot|officers?|passengers?|rocket|plane|ship|vessel|aircraft
    |fire(?!\s+(?:chief|service|department|brigade|crews?)\b)|blaze|storm|crash|shooting(?!\s+deaths?\b)|explosion)\b
    (?!\s+(?:of|at|in|for|from|behind|that|who|to|between|on|with|over|against)\b)
    |(?i:an?|any)\s+(?:\w+\s+)?(?:spokes\w+|officials?|caller)\b
    (?!\s+(?:of|at|in|for|from|who|to|with)\b)""",
    re.VERBOSE,
)
"""Openings that name by a common word what a report has told already."""

INTRODUCED = re.compile(
    rf"""\s+(?:(?!{ENGLISH_DAY}\b)[A-Z]
    |[a-z]{{3,}}ing\s|(?:called|named|known\s+as)\s
    |(?:accused|suspected|charged|convicted|killed|held|wanted|known|called|named|led|backed|signed|conducted
        |published|based|caught|arrested|commissioned|carried|written|proposed)\s+(?:out\s+)?(?:of|by|in|with|as|for|on|after)\s
    |(?:(?:[\w.’'-]+\s+)?(?:authorities|police|officials|prosecutors|investigators)|he|she|it|they)\s+(?:say|said|believe\w*
        |think|thought|call|called|accuse\w*|suspect\w*|want\w*|had|has|have|are|is|was|were)\b)""",
    re.VERBOSE,
)
"""What behind such a word says which one it is: a name, a participle, a clause without its pronoun."""


DEFINITE = re.compile(
    r"[\"'“‘(]*The\s(?P<thing>[a-z][a-z-]+)\s(?:was|were|is|are|has|had|will|would|could)\b"
)
"""An opening that names one thing by a common word with nothing to tell which: `The volcano has been erupting`."""

LISTED = """government police military army president premier minister ministry court parliament senate house
    congress council mayor internet economy weather sun moon world earth public media press pope church market
    dollar euro pound king queen state country nation city town party opposition war election"""
KNOWN_TO_ALL = frozenset(LISTED.split())
"""What every reader knows one of."""

LED_IN = re.compile(
    r"[“\"‘]?(?:After|Before|While|When|As|With|Since|In|On|During|Following|Despite|Although|Once|Until)\s[^,;:“”\"]{5,90},\s(?=the\s)"
)
"""A first clause, behind which a sentence may name what was told before."""

A_TEXT = r"(?:article|guide|(?:blog )?post|blog|section|chapter|tutorial|round-?up)"
A_TIME = (
    rf"(?:(?:few|two|three|four|five|six|several|next|\d+) )?(?:day|morning|week|month|year|night|evening|afternoon|summer"
    rf"|winter|spring|autumn|fall|season|decade|century|hour|minute|game|round|quarter|race|election|term|{ENGLISH_DAY.lower()})s?\b"
)
POINTS_ON = re.compile(
    r"^\W*(?:below|here|the following) (?:is|are|you['’]ll|you will|you can)\b(?!.*:(?:\W+\w+){5})"
    r"|\b(?:see|listed|shown|outlined|described|detailed|mentioned|discussed|explained|found|covered|provided|linked|included|read"
    r"|watch|tables?|lists?|charts?|graphs?|graphics?|infographics?|figures?|maps?|guides?|steps|tips|sections?|links?|projects"
    r"|options|picks|photos?|videos?|instructions|recipes?|examples?|form) below\b"
    r"(?!\s+(?:the|its|their|his|that|this|an?|what|par|[$£€\d]|zero|normal|average|sea|ground|deck|freezing|market))"
    rf"|\bthe following(?! {A_TIME})(?: \w+){{0,3}}[.:]$"
    r"|^\W*(?:read on\b|keep reading\b|scroll (?:down|on|through)\b|click through\b|without further ado\b|stay tuned\b)"
    rf"|\bin (?:this|the next|the following) (?:{A_TEXT}|review|lesson)\b"
    rf"|^\W*(?:this|the following) (?:{A_TEXT}|list|page) (?:will |also |is |has )?(?:cover|explain|explore|provid|offer|discuss|show"
    r"|aim|look|walk|outlin|examin|describ|giv|contain|includ|highlight|detail|delv|break|intended|meant|designed)"
)
"""What stands further down the page, or what the page is going to tell, in small letters: `Below is a list of`,
`in the video below`, `has the following adjustments.`, `This guide covers`. What is told behind a colon is no longer to come."""


def points_on(text: str) -> bool:
    """Say whether an English sentence, outside its quotation marks, tells only what its page shows or tells further on."""
    return POINTS_ON.search(unquoted(text).lower()) is not None


def points_back(text: str) -> bool:
    """Say whether an English sentence opens, behind a first clause or without, with a word for what was told before."""
    thing = DEFINITE.match(text)
    if thing is not None and thing["thing"] not in KNOWN_TO_ALL:
        return True
    led_in = LED_IN.match(text)
    match = POINTS_BACK.match(text, led_in.end() if led_in else 0)
    return match is not None and INTRODUCED.match(text, match.end()) is None
