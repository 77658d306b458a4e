"""Whether an English sentence tells of a weekday as gone by or as coming: by the verb that leads to it.

Where no verb tells it, or one that may be meant either way, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REACH = 160
"""Characters before and behind a day in which a verb is looked for."""

SOON = 3
"""Days up to which "would" and "was due" still tell of a day to come; further on it may be gone."""

IRREGULAR = (
    "said told was were had did came went met spoke took gave made found held left led won lost sent"
    " brought bought caught fought taught thought sought built spent meant kept slept swept wept felt"
    " fell fled rose grew knew threw drew flew blew broke chose froze stole woke wrote drove rode"
    " began sank sang swam ran rang drank hung dug stuck struck stood understood withdrew saw became"
    " heard got forgot sold paid laid shot shook swore tore wore bore ate hid bit slid lit dealt"
    " burnt learnt sat bound wound ground lay overcame underwent undertook arose overthrew"
)
"""Verbs whose past is told by its form alone; "hit", "put" and "cut" may be of today."""

NOT_PAST = (
    "speed|indeed|proceed|exceed|succeed|hundred|breed|bleed|greed|freed|need|feed|seed|weed|embed"
)
"""Words that end in "ed" and tell of no past."""

_DETERMINER = (
    "the|an?|his|her|its|their|our|my|your|this|that|these|those|some|all|more|most|less|very|of|for|with|in|to|by"
    "|at|on|from|as|than|is|are|be|being|isn[’']t|aren[’']t|gets?|getting|remains?|[’']s|[’']re"
)
"""Words behind which a participle is no past: `the revised rules`, `is closed`."""

PAST = re.compile(
    rf"\b(?<!-)(?!(?:{NOT_PAST})\b)(?:{IRREGULAR.replace(' ', '|')}|(?:up|down) from|[a-z]{{2,}}ed)\b(?!-)"
)
_ADJECTIVE = re.compile(
    rf"(?:\b(?:{_DETERMINER})|[’']s)\s+(?:(?:\w+ly|not|now|still|also|often|well)\s+)?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|be|being|gets?|to)\s+(?:(?:\w+ly|not|now|still|also|often)\s+)?$"
)
PERFECT = re.compile(
    r"\b(?:has|have|had|[’']ve)\s+(?:\w+ly\s+|not\s+|also\s+|now\s+|since\s+|already\s+)?(?:[a-z]{2,}ed|[a-z]+en|been|gone|done"
    r"|won|begun|come|become|led|met|had|made|left|lost|held|said|told|sent|found|brought|hit|put|cut|grown|known|shown"
    r"|drawn|run|sold|kept|taught|caught|fought|struck|sunk|gotten|got|paid|set)\b"
)
MAY_HAVE = re.compile(
    r"\b(?:may|might|could|would|should|must|can[’']t)(?: not)? have\b|\b(?:could|would|did|was|were)(?: not|n[’']t)\b(?: \w+ly)?(?: \w+)?"
)
"""Verbs of what may have been, and of what was not."""

SURE = re.compile(
    r"\b(?:will|won[’']t|shall)\b(?! have (?:\w+ly )?(?:\w+ed|been|\w+en|had|gone|done|made)\b)|\b\w+[’']ll\b"
    r"|\b(?:is|are)\s+(?:now\s+|also\s+|still\s+|currently\s+)?(?:due|set|expected|scheduled|slated|planned|poised|going|planning|hoping|likely|supposed)\b"
    r"|\b(?:is|are) to\s+(?!the\b|an?\b|blame\b)[a-z]"
)
"""What tells of a day to come wherever it stands."""

WEAK = re.compile(
    r"\bwould\b(?!-)|\b(?:could|might|may)\b|\b(?:due|set|expected|scheduled|slated|planned|poised|planning|hoping|plans|hopes|forecast|projected|predicted|likely) (?:to|for|on)\b"
    r"|\b(?:was|were|been|be|it)\s+(?:due|set|expected|scheduled|slated|planned)\b"
    r"|(?<!-)(?<!\bto )\b(?:begins?|starts?|opens?)\b|\b(?:was|were) to\s+[a-z]|\bscheduled\b"
)
"""What tells of a day to come unless it was told of in the past."""

NOT_AHEAD = re.compile(
    r"\b(?:than|as|had) (?:\w+ )?(?:expected|planned|scheduled)\b|\bdue to (?:the|an?|his|her|its|their|[A-Z])"
)
PLANS = re.compile(r"\bplans?\b(?!\s+to\b)\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
"""Things, behind a verb of the past: what was told or done of them then may be either way."""

PRESENT = re.compile(
    r"\b(?:is|are|isn[’']t|aren[’']t|has to|have to|must|can|does|do|resumes?|reopens?|returns|expires?|ends|meets?|continues?|goes|go"
    r"|arrives?|leaves?|closes?|takes?|comes?|appears?|faces|plays|hosts|speaks?|visits|launches|travels|heads|holds?|gets?|kicks|airs"
    r"|debuts|premieres|decides?|makes?|gives?|marks|sees?|brings?|hears?|includes?|features?|falls)\b"
)
"""Verbs of the present: behind a verb of the past, their day may lie either way."""

WISH = re.compile(
    r"\b(?:agreed|vowed|promised|pledged|ordered|asked|urged|invited|threatened|hoped|intended|decided|wanted|summoned|told"
    r"|offered|prepared|planned|chose|called|expected|scheduled|set|due|needed|instructed|required|allowed|demanded|proposed|advised|warned)"
    r"(?: (?:on|for))?(?: [\w’'.-]+){0,6}? (?:to|not to) (?!the\b|an?\b)[a-z]"
)
"""What was wished for in the past may be of either side."""

CAN = re.compile(r"could|might|may")
SAYS = re.compile(
    r"\b(?:said|told|added|announced|reported|warned|argued|suggested|signall?ed|indicated|predicted|hinted|confirmed)\b"
)
"""What somebody said could be may be to come; what he did because it could be was."""

PUT_OFF = re.compile(
    r"\b(?:was|were|been|be|is|are|being)\s+(?:\w+\s+)?(?:postpon|cancel|delay|scrap|reschedul|shelv|suspend|abandon|called off|put off|pushed|moved|brought"
    r"|confirm|announc|plann|schedul|set)\w*"
)
"""What is done to a day's event before it and behind it alike."""

OF_BOTH = re.compile(
    r"\b(?:postpon|cancel|delay|scrap|reschedul|shelv|suspend|abandon|confirm|prepar|announc|plann|promot|preview|advertis|invit|schedul|fear|threaten)\w*"
    r"|\b(?:call(?:ed|s|ing)?|put|push(?:ed)?|mov(?:ed|ing)|brought|set) (?:\w+ )?(?:off|back|forward|for|up)\b|\bin doubt\b"
)
"""Verbs of which a day's event may be the object beforehand."""

AFTER = re.compile(
    r"\b(?:after|since|following|over|despite|because of|in response to|in the wake of|who|which)\b"
)
"""What leads from a verb of the future to what was before it."""

LEADS_IN = re.compile(r"^(?:In|At|During|Speaking|Meeting)\b")
"""What a sentence begins with, and its verb after it."""

OPENS = re.compile(
    r"^\W*(?:(?:and|but|then|also|early|late|earlier|later)\s+)*(?:on\s+)?$", re.IGNORECASE
)
"""What stands before a day that opens its sentence or clause."""

TERM = re.compile(
    r"\b(?P<term>until|till|by|through|starting|beginning|from|before|ahead of|between|after|following|since|in the run-up to"
    r"|prior to|for|to|against|as of|over)\s+(?:early\s+|late\s+|at\s+|on\s+|the\s+)?$",
    re.IGNORECASE,
)
AHEAD_OF = re.compile(
    r"\b(?:in advance of|ahead of|prior to|in preparation for|in the run-up to|in time for)\b"
)
"""What leads from a verb of the past to what was before it then."""

UNTIL = re.compile(r"\b(?:has|have)\b")
SET_FOR = re.compile(r"\b(?:is|are|has|have)\s+(?:been\s+)?(?:scheduled|set|planned|slated)\b")
AND = re.compile(r"\b(?:and|but|as|after|when|because|although|though|where)\b")
OWN = re.compile(r"^[’']s?\b")
"""`Monday's`, of which the verb behind it tells."""

CLAUSE = re.compile(r"[,;:“”\"—–()]|\b(?:that|while|whereas)\b")
TELLING = re.compile(
    r"^\W*(?:[\w.’'-]+ ){0,6}?(?:said|told|announced|reported|added|says?|according|wrote|tweeted)\b(?: [\w.’'-]+){0,3}\W*"
)
ABOUT_IT = re.compile(r"\b(?:for|to|before|until|ahead of|towards?|at|on)\s+$")
"""What leads to an event of a day that may still be to come: `prepared for Monday's vote`."""
_TO_COMMA = r".*?(?:,(?!\d)|$)"
SUBORDINATE = re.compile(
    rf"\b(?:who|whom|whose|which|where|after|when)\b{_TO_COMMA}", re.IGNORECASE | re.DOTALL
)
THAT = re.compile(rf"\bthat\b{_TO_COMMA}", re.DOTALL)
"""A clause that leans on another, to the comma that closes it; `that` behind a verb of the past is what was said."""
RELATIVE = re.compile(r"^\s*(?:who|whose|which|where|when|what)\b")


def lies_ahead(text: str, start: int, end: int, ahead: int) -> bool | None:
    """Say whether the weekday at a place is told of as coming; None where that is not sure.

    `ahead` is in how many days it comes next, 1 to 6. What is quoted is blanked out of the text.
    """
    before = CLAUSE.split(text[max(0, start - REACH) : start])[-1]
    behind = text[end : end + REACH]
    if OWN.match(behind):
        return _own(before, behind)
    term = TERM.search(before)
    if term is not None:
        return _term(term["term"].casefold(), before[: term.start()])
    if OPENS.match(before) or (LEADS_IN.match(before) and not _any(before)):
        return _opened(behind)
    if AHEAD_OF.search(before, max([*pasts(before), 0])):
        return None
    told = _told(before, ahead)
    if told is not None or _any(before):
        return told
    part = CLAUSE.split(behind)[0]
    return False if _first_past(part) < _first(PRESENT, part) and not _puts_off(part) else None


def leads_on(text: str, end: int) -> bool:
    """Say whether the first verb behind a place tells of what is to come: `Americans on Tuesday will mark`."""
    part = CLAUSE.split(text[end : end + REACH])[0]
    others = (_first(p, part) for p in (PERFECT, PRESENT, WEAK))
    return _first(SURE, part) < min(_first_past(part), *others)


def pasts(text: str) -> list[int]:
    """Return where verbs of the past stand, participles that are none left out."""
    return [
        m.start()
        for m in PAST.finditer(text)
        if not (_ADJECTIVE if m.group().endswith("ed") else _PASSIVE).search(text[: m.start()])
    ]


def past_words(text: str) -> list[str]:
    """Return the verbs of the past as they stand in a text, case folded, in order."""
    found = (PAST.match(text, place) for place in pasts(text))
    perfect = [(m.start(), m[0].split()[-1]) for m in PERFECT.finditer(text)]
    return [
        word.casefold() for _, word in sorted([*perfect, *((m.start(), m[0]) for m in found if m)])
    ]


def before_present(text: str) -> str:
    """Return what stands in a sentence before any verb of the present or of what is to come, clauses inside left out.

    `Tom Gray, who was arrested on Monday, is charged` leaves `Tom Gray,`: what it tells is not the arrest.
    """
    main = SUBORDINATE.sub(" ", text)
    that = THAT.search(main)
    if that and not past_words(main[: that.start()]):
        main = THAT.sub(" ", main)
    return main[: min(_first(PRESENT, main), _first(SURE, main))]


def is_of_saying(before: str) -> bool:
    """Say whether the last verb of the past in a clause before a day is one of saying: `said on Thursday`."""
    part = CLAUSE.split(before)[-1]
    places = pasts(part)
    return bool(places) and SAYS.match(part, places[-1]) is not None


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Where in a clause the last verb of each kind stands, -1 where there is none.

    `sure` is one that can only lead to a day to come (`will`), `weak` one that may (`would`).
    """

    part: str
    past: int
    sure: int
    weak: int

    @classmethod
    def of(cls, part: str) -> _Verbs:
        may_have = max((match.end() for match in MAY_HAVE.finditer(part)), default=-1)
        past = max([*pasts(part), _last(PERFECT, part), may_have])
        return cls(part=part, past=past, sure=_last(SURE, part), weak=_last(WEAK, part))


def _told(part: str, ahead: int) -> bool | None:
    """Say what the last verb before a day tells of it."""
    verbs = _Verbs.of(part)
    if _last(NOT_AHEAD, part) > max(verbs.sure, verbs.past):
        return None
    if max(verbs.sure, verbs.weak) > verbs.past:
        return True if _is_coming(verbs, ahead) else None
    return False if _is_gone(verbs) else None


def _is_coming(verbs: _Verbs, ahead: int) -> bool:
    """Say whether a verb of what is to come, the last of its clause, surely leads to the day."""
    part, past, sure = verbs.part, verbs.past, verbs.sure
    comes = max(sure, verbs.weak)
    is_weak = past >= 0 and comes != sure
    if is_weak and CAN.match(part, comes) and not SAYS.search(part[:comes]):
        return False
    if AFTER.search(part, comes) or (is_weak and PLANS.search(part)):
        return False
    return sure > past or ahead <= SOON


def _is_gone(verbs: _Verbs) -> bool:
    """Say whether a verb of the past, the last of its clause, surely leads to the day."""
    part, past, sure = verbs.part, verbs.past, verbs.sure
    if past < 0 or WISH.search(part):
        return False
    if sure >= 0 and not AFTER.search(part, sure, past):
        return False
    if verbs.weak >= 0 and _last(MAY_HAVE, part) < 0:
        return False
    return _last(PRESENT, part) <= past and not PLANS.search(part, past)


def _own(before: str, behind: str) -> bool | None:
    """Say it of `Monday's landslide`: by the verb that follows, or by a past that it stands behind."""
    if OPENS.match(AND.split(before)[-1].removesuffix("the ")):
        part = CLAUSE.split(behind)[0]
        past = min(_first_past(part), _first(PERFECT, part))
        others = min(_first(pattern, part) for pattern in (SURE, PRESENT, WEAK))
        return None if past == len(part) or OF_BOTH.search(part) or others < past else False
    has_others = any(pattern.search(before) for pattern in (SURE, WEAK, WISH, PRESENT))
    if not pasts(before) or has_others or OF_BOTH.search(before) or ABOUT_IT.search(before):
        return None
    return False


def _term(term: str, before: str) -> bool | None:
    """Say it of a day that begins or ends a time."""
    sure = _last(SURE, before)
    past = max([*pasts(before), _last(PERFECT, before)], default=-1)
    if term in ("since", "after", "following"):
        return (
            False
            if past > max(sure, _last(WEAK, before)) or (term == "since" and sure < 0)
            else None
        )
    if term in ("for", "until", "by", "starting", "beginning", "before", "ahead of", "from"):
        if sure > past and not AFTER.search(before, sure):
            return True
        if term == "for" and SET_FOR.search(before):
            return True
        if term == "until" and UNTIL.search(before) and past < 0:
            return True
    return None


def _opened(behind: str) -> bool | None:
    """Say it of a day that opens its clause, by the first verb behind it."""
    for number, part in enumerate(part for part in CLAUSE.split(behind) if part.strip()):
        past = min(_first_past(part), _first(PERFECT, part))
        sure = _first(SURE, part)
        present = min(_first(PRESENT, part), _first(WEAK, part))
        if RELATIVE.match(part):
            continue
        if min(past, sure, present) == len(part):
            if PAST.search(part):
                return None
            continue
        if sure < past:
            return True
        if present < past or (number and TELLING.fullmatch(part)):
            return None
        return False
    return None


def _any(part: str) -> bool:
    """Say whether a verb that we know stands there."""
    return bool(
        pasts(part)
        or any(p.search(part) for p in (SURE, WEAK, PERFECT, MAY_HAVE, PRESENT, NOT_AHEAD, WISH))
    )


def _puts_off(part: str) -> bool:
    return PUT_OFF.search(part) is not None


def _first_past(part: str) -> int:
    return min(pasts(part), default=len(part))


def _first(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
