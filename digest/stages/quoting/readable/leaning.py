"""English words inside a sentence by which it leans on what was told before it.

`Police found him in a shower`, `the team disputes that argument`, `Two opted for a trial`, `The cells are then
harvested`: each is looked for where it can hardly be explained by the sentence itself.
"""

from __future__ import annotations

import re

from digest.months import ENGLISH_MONTHS
from digest.weekdays import ENGLISH_DAY

COUNTED = """accord accusation agreement allegation allocation announcement approach argument arrangement assertion assessment assumption
    category charge claim clash comment commitment comparison concept conclusion contract conversation crisis debate decision delay
    demand difference disaster discussion dispute effect effort episode estimate exercise expectation experiment explanation fear
    figure goal habit idea incident initiative investigation issue judgment lawsuit loss measure meeting method mistake move
    narrative notion objective offer operation option outcome pattern perspective phenomenon plan position possibility prediction
    problem procedure promise proposal provision purchase question recommendation relationship remark request requirement
    revelation risk rumour rumor scenario scandal scheme sentiment settlement shift situation statement step strategy suggestion
    suspicion target task theory threat tie topic tradition transaction trend violation visit warning"""
UNCOUNTED = (
    "analysis criticism legislation policy process research treatment uncertainty violence work"
)
PLURALS = "policies stories studies talks"
SINGULAR = "|".join(COUNTED.split())
THING = rf"(?:{SINGULAR}|{'|'.join(UNCOUNTED.split())})"
THINGS = rf"(?:(?:{SINGULAR})s|{'|'.join(PLURALS.split())})"
"""What is told and done, that a report has told of when it calls it by such a word."""

WHICH = re.compile(
    rf"\b(?:this (?:[a-z]+ )?(?P<this>{THING})|that (?P<that>{SINGULAR})|those (?:[a-z]+ )?(?P<those>{THINGS})"
    rf"|such (?:an? (?P<such>{SINGULAR})|(?P<plural>{THINGS})))\b"
    r"(?! (?:of|that|who|which|as)\b)"
)
NO_POINTER = re.compile(
    r"\b(?:\w+(?<!s)s|people|men|women|children|police|evidence|proof|doubt|fear|hope|fact|news|idea|chance|risk|belief|view|sign|warning|sure|clear|likely|true|such|so"
    r"|(?:suggest|show|find|know|think|believe|argue|claim|agree|hope|fear|expect|warn|note|report|mean|prove|hold|insist|feel|see)"
    r"(?:e?d|n|ing)?|found|knew|thought|meant|held|felt|saw|hoping|believing|arguing)\s$"
)
"""What stands before a "that" which points to nothing: `laws that demand`, `finds that exercise helps`."""

NO_SUCH = re.compile(
    r"\b(?:first|any|no|other|many|more|all|one|few|several|two|three|\d+)$|\b(?:week|month|year)\b"
)
"""What points back by its word for which one is meant; and what stands before a "such" that counts."""

ANOTHER = re.compile(
    r"\b(?:but|while|who|whom|whose|which|because|although|though|after|before|when|where|if|as|that|says?|said|saying|told|yet"
    r"|so|since)\b|[;:—–]|\s--"
)
"""Where another clause begins, which may point to the first."""

GROUP = r"""(?:police|cops|authorities|officials|officers|investigators|detectives|prosecutors|witnesses|neighbou?rs|doctors|agents
    |deputies|paramedics|firefighters|lawyers|attorneys|relatives|friends|fans|critics|supporters|experts|reporters|sources|records
    |documents|reports|colleagues|aides|advisers|judges|jurors|republicans|democrats|protesters|soldiers|people|medics|rescuers
    |references|news)"""
FOUND = re.compile(
    rf"""(?:[“\"‘]?(?:when|as|after|before|once|while|though|although|because|since|if|later|soon|then)\s+)?(?:the\s+|local\s+|federal\s+
    |state\s+|law\s+enforcement\s+|two\s+|many\s+|some\s+|several\s+|most\s+|legal\s+)*{GROUP}\b(?P<between>[^,;:—–]*?)
    \b(?P<pronoun>he|she|him|his|her|hers)\b""",
    re.VERBOSE | re.IGNORECASE,
)
PAPER = re.compile(
    r"[“\"‘]?(?:one|an?|the|another)\s+(?:[a-z-]+\s+){0,2}?(?:reports?|statement|post|document|complaint|indictment|affidavit|lawsuit"
    r"|article|email|letter|book|documentary|video)\s+(?:[a-z]+\s+){0,2}?(?:says?|said|alleges?|alleged|claims?|claimed|shows?|showed"
    r"|states?|stated|added)\s+(?:that\s+)?(?:he|she|his|her)\b",
    re.IGNORECASE,
)
"""Several people that a sentence opens with, or a paper that tells of somebody, and one man or woman whom
these cannot be."""

SOMEBODY = re.compile(
    r"\b[A-Z]|\b(?:an?|the|one|another|every|each|no|any)\s|\b(?:who|whose|someone|somebody|anyone|everyone|nobody)\b"
)
"""Who may be meant by a word that stands between."""

NAMED_LATER = re.compile(r",\s+(?:[a-z]+\s+){0,3}[A-Z]")

STEP = re.compile(
    r"[A-Z“\"‘](?:(?!\b(?:and|but|or|if|when|by|since|until|from|even|that|who|which)\b)[^,;:—–(]){1,60}?(?<!\bof)(?<!\bthe)\sthen\s"
    r"(?!(?:an?|the|in|at|to|and|or|called|known)\b)[a-z]+"
)
"""A step that comes after others."""

AMOUNT = r"(?:half|most|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|quarter|dozen))"
COUNTS = re.compile(
    rf"[“\"‘]?(?:{AMOUNT}\s+(?:was|were|is|are|has|had|have|came|went|opted|chose|said|took)|[a-z ]{{0,16}},?\s*\bneither\s+(?:\w+ed|said|was|were|has|had))\b"
    r"(?!\s+(?:(?:also|later|been|being|since|have|reported|confirmed)\s+)*(?:killed|injured|hurt|wounded|dead|missing|arrested|detained|held|hospitali[sz]ed|taken|treated|charged|found|left|rescued)\b)",
    re.IGNORECASE,
)
"""How many of those told of before did something; of people killed or arrested nobody asks of which."""

AT_THAT_TIME = re.compile(
    r"\b(?:(?:before|after|since|until|by) (?:that|then)|at that (?:time|point|moment|stage))(?=[.,;]|$)"
)
TIME = re.compile(
    rf"\b(?:when|while|until|once|after|if|as soon as|(?:last|this|next) \w+|yesterday|today|tomorrow|tonight|ago|(?:19|20)\d\d|{'|'.join(ENGLISH_MONTHS)}|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|{ENGLISH_DAY})\b|, (?:and|but|so) "
)
"""A time told of before; and one that the sentence itself gives."""


def points_inside(text: str) -> bool:
    """Say whether an English sentence points, past its first word, to what was told before it.

    `text` is without what stands in quotation marks.
    """
    return (
        names_which(text)
        or names_nobody(text)
        or PAPER.match(text) is not None
        or STEP.match(text) is not None
        or COUNTS.match(text) is not None
        or is_then(text)
    )


def names_which(text: str) -> bool:
    """Say whether its first clause holds a thing told of before: `that debate`, `those ties`."""
    which = WHICH.search(text)
    if which is None:
        return False
    noun = next(filter(None, which.groups()))
    before = text[: which.start()]
    if which["that"] and NO_POINTER.search(before.lower()):
        return False
    return not (
        ANOTHER.search(before)
        or NO_SUCH.search(before.rstrip())
        or noun.removesuffix("s") in before
    )


def names_nobody(text: str) -> bool:
    """Say whether a man or a woman in it can be nobody whom it names: `Police found him`."""
    found = FOUND.match(text)
    if found is None or SOMEBODY.search(found["between"]):
        return False
    return NAMED_LATER.search(text, found.end()) is None


def is_then(text: str) -> bool:
    """Say whether it is of a time that another sentence gives."""
    then = AT_THAT_TIME.search(text)
    return then is not None and TIME.search(text, 0, then.start()) is None
