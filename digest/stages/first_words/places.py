"""Where an English sentence may be broken off to be a headline: behind its verb and what this is of.

What follows there is another clause (`, police said`, ` after he …`, ` when she …`) or something put behind. Never does the
rest begin with the noun that a number, an adjective or half a name leads to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.stages.dates.tenses import PAST, pasts
from digest.stages.language.function_words import function_words

_FINITE = (
    r"(?:isn[’']t|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|won[’']t|can[’']t|cannot|doesn[’']t|don[’']t|didn[’']t"
    r"|is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|do|does|did|says?)\b"
)
VERB = re.compile(
    rf"\b{_FINITE}(?: (?:not|also|now|still|again|then|been|be|being|\w+ly)\b)*(?: (?:\w+ed|\w+en|{PAST.pattern})\b)?"
    rf"|{PAST.pattern}"
)
"""A verb that can be a sentence's own, with all that belongs to it."""

OPENER = re.compile(
    r"\b(?:who|whom|whose|which|where|when|while|after|before|as|because|since|if|unless|until|although|though|whether|what|how"
    r"|why|that)\b",
    re.IGNORECASE,
)
"""What opens a clause, of which the next verb is."""

MARK = re.compile(r"[,;:–—]|\band\b|\bbut\b")
"""What may part one clause from another."""

IN_FRONT = re.compile(
    r"(?:in|at|on|after|before|during|since|with|without|for|from|amid|despite|following|under|by|as|when|while|if|shortly|less"
    r"|more|because|although|though)\b[^,]*, ",
    re.IGNORECASE,
)
"""A clause, or the like, in front of what a sentence tells."""

SEAM = re.compile(r",? (?:–|—|--|-) |[,;] | (?=[a-z])")
"""Where parts of a sentence meet."""

LINK = re.compile(r"(?:when|while|amid|despite|following|after|before|as|because|since|and)\b")
"""What leads behind a word to another clause, or to what happened as well."""

BEHIND = re.compile(
    r"(?:when|while|amid|despite|following|after|before|because|since|where|which|who|whose|according|with|including|prompting"
    r"|[a-z]{2,}ing|[a-z]{2,}ed (?:by|with|in|on|at|from|to|as|after)|the|an?)(?![\w-])"
)
"""The same behind a comma, and what says more of a noun."""

PLACED = re.compile(
    r"(?:in|at|during|near|across|outside|inside|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|and (?:even )?(?:an?|the|his|her|its|their))\b"
)
"""What leads to where or when it was, or to what it was of as well: where to break off if nothing better comes."""

PAIRED = re.compile(r"\b(?:between|both|either)\b", re.IGNORECASE)
"""What asks for two."""

DATED = re.compile(r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|\d")
TURNED = re.compile(r"(?:but|or|yet|though|although|if|unless|until)\b")
"""What turns, or hedges, what stands before it: that may not stand without it."""

WITHIN = 6
"""Words of a clause among which its verb stands."""

LEADING = frozenset(
    "minutes hours days weeks months years moments minute hour day week month year time times moment point shortly soon just even"
    " ever long little right only except especially such same so well much many far".split()
)
"""Words that belong to what opens the clause behind them: `hours after`, `such as`, `the day when`."""

COMPARED = re.compile(r"\b(?:as|so|such|same)(?: [\w-]+){1,3}$", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|no|never|nor|without|hardly|[a-z]+n[’']t|cannot)\b", re.IGNORECASE)
"""What says no, perhaps only to what follows: `did not resign because …`."""


def places(first: str) -> list[int]:
    """Return where an English sentence may be broken off, in order; nowhere in other languages."""
    return [seam.start() for seam in _seams(first) if _leads_away(first, seam)]


def last_resorts(first: str) -> list[int]:
    """Return where it may be broken off before it tells where or when that was, or what else it was of."""
    return [
        seam.start()
        for seam in _seams(first)
        if seam[0] == " "
        and PLACED.match(first, seam.end())
        and not (first.startswith("and", seam.end()) and PAIRED.search(first[: seam.start()]))
    ]


def _seams(first: str) -> Iterator[re.Match[str]]:
    """Yield the seams behind the verb at which a noun is complete, outside of quotations and brackets."""
    main = main_verb(first)
    for seam in SEAM.finditer(first, main) if main else ():
        head, rest = first[: seam.start()], first[seam.end() :]
        last = head.rpartition(" ")[2].casefold()
        leads = seam[0] == " " and (last in LEADING or last in (function_words("en") or ()))
        told = head[main:].strip()
        if told and not leads and not is_unclosed(head) and not DATED.match(rest):
            yield seam


def _leads_away(first: str, seam: re.Match[str]) -> bool:
    """Say whether another clause, or something put behind, begins at a seam."""
    head, rest, mark = first[: seam.start()], first[seam.end() :], seam[0].strip()
    link = LINK.match(rest)
    if TURNED.match(rest) or (link and link[0] != "and" and NOT.search(head)):
        return False
    if link and link[0] == "and":
        return _has_verb(rest[link.end() :])
    if mark not in ("", ","):
        return True
    if link and link[0] == "as":
        return not COMPARED.search(head) and _tells(rest[link.end() :])
    if not mark:
        return link is not None
    return BEHIND.match(rest) is not None or _tells(rest)


def _tells(rest: str) -> bool:
    """Say whether a clause begins that names who does its verb: `police said`, `the port closed`."""
    return VERB.match(rest.lstrip()) is None and _has_verb(rest)


def _has_verb(rest: str) -> bool:
    """Say whether a verb of its own stands among the first words of a clause."""
    front = " ".join(MARK.split(rest, maxsplit=1)[0].split()[:WITHIN])
    return any(_verbs(OPENER.split(front, maxsplit=1)[0]))


def is_unclosed(head: str) -> bool:
    """Say whether a quotation or a bracket is open at the end of a text."""
    pairs = (("“", "”"), ("(", ")"))
    return head.count('"') % 2 == 1 or any(head.count(a) != head.count(b) for a, b in pairs)


def _verbs(text: str) -> Iterator[re.Match[str]]:
    """Yield the verbs in a text that can be a sentence's own."""
    past = set(pasts(text))
    for verb in VERB.finditer(text):
        if PAST.fullmatch(verb[0]) is None or verb.start() in past:
            yield verb


def main_verb(first: str) -> int:
    """Return where a sentence's own verb ends; 0 where none is found.

    A word that opens a clause takes the next verb. It is the last one that nothing takes, up to where another clause begins:
    those before it may belong to a noun (`a picture posted on Friday shows`).
    """
    front = IN_FRONT.match(first)
    events = sorted(
        [(m.start(), m.end(), "verb") for m in _verbs(first)]
        + [(m.start(), m.end(), "opener") for m in OPENER.finditer(first)]
        + [(m.start(), m.end(), "mark") for m in MARK.finditer(first)]
    )
    taken, found = 0, 0
    for start, end, kind in events:
        if start < (front.end() if front else 0):
            continue
        if found and kind != "verb":
            break
        if kind == "mark":
            taken = 0 if first[start] == "," else taken
        elif kind == "opener":
            taken += 1
        elif taken:
            taken -= 1
        else:
            found = end
    return found
