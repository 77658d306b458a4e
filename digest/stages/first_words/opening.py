"""A text's first sentence as a headline: whole, or broken off behind its news."""

from __future__ import annotations

import re

from digest.model import Span
from digest.stages.around import HIGHLIGHTS
from digest.stages.first_words.places import last_resorts, main_verb, places
from digest.stages.language.sentences import split
from digest.stages.quoting.glued.datelines import surely_undated, undated

AT_A_GLANCE = 100
"""Characters of a first sentence that stands whole, whatever it tells."""

LEAST = 45
SHORT = 110
"""Characters of one broken off, where it can be."""

TERSE = 70
"""Characters up to which one broken off rather tells a little more."""

LONG = 140
"""Characters of one that stands whole where it cannot be broken off so soon."""

LONGEST = 180
"""Characters of one that is broken off late, as its news comes late; or whole, as it cannot be broken off at all."""

SPARED = 24
"""Characters that breaking off before it tells where or when has to spare, where it could stand whole."""

UNSPACED = 90
"""Characters of one whose words no spaces part, or in which no verb is known."""

CUT = "…"

ENDING = (", ", "; ", " – ", " — ", ": ", " and ", " but ", " und ", " aber ", " et ", " mais ", " y ", " pero ")  # fmt: skip
"""What stands behind a clause, where no verb tells where one ends."""

RELATIVE = re.compile(r" (?=(?:who|which|where) )")
"""What tells which one a noun is."""

READ = 500
"""Characters at the front of a text among which its first sentence is looked for again."""


def shortened(text: str) -> str:
    """Return the opening sentence as a headline, without its dateline: whole, or broken off where it can be.

    Where it cannot and is too long to stand, it ends at a word.
    """
    first = first_sentence(text)
    cut = _cut(first)
    return first[:cut].rstrip(" ,;:–—-") + CUT if cut else first.rstrip(".।。")


def is_torn(title: str, text: str) -> bool:
    """Say whether a headline made of a text's first words is broken off where it tells nothing, or something else."""
    whole = title.removesuffix(CUT)
    first = first_sentence(text[:READ])
    at = first.find(whole)
    if whole == title or at < 0:
        return False
    end = at + len(whole)
    if main_verb(first):
        return end not in (*places(first), *last_resorts(first))
    return not first.startswith(ENDING, end)


def first_sentence(text: str) -> str:
    """Return a text's first sentence, without its dateline where it surely is one."""
    text = HIGHLIGHTS.sub("", text, count=1)
    opening = text.partition("\n")[0]
    span = next(iter(split(opening)), Span(0, len(opening)))
    return surely_undated(text, span).of(text)


def _cut(first: str) -> int:
    """Return where an opening sentence is broken off; 0 where it stands whole. A dateline does not count."""
    begins = undated(first, Span(0, len(first))).start
    size = len(first) - begins
    if size <= AT_A_GLANCE:
        return 0
    if " " not in first[begins : begins + UNSPACED]:
        return begins + UNSPACED
    found = [place for place in places(first) if LEAST <= place - begins <= LONGEST]
    spared = SPARED if size <= LONGEST else 0
    most = min(begins + LONG, len(first) - spared)
    least = [place for place in last_resorts(first) if begins + LEAST <= place <= most]
    soon = [place for place in found if place - begins <= SHORT]
    if soon and soon[-1] - begins < TERSE:
        more = sorted(p for p in (*found, *least) if soon[-1] < p <= begins + LONG)
        soon += [place for place in more if place <= begins + SHORT] or more[:1]
    if soon or size <= LONG:
        return soon[-1] if soon else 0
    if found or least:
        return found[0] if found else least[-1]
    return 0 if size <= LONGEST else _torn(first, begins)


def _torn(first: str, begins: int) -> int:
    """Return where a sentence ends that can neither stand nor be broken off: before what tells which, or at a word.

    Where no verb is known, at a clause.
    """
    if main_verb(first):
        most = begins + LONG
        relative = [m.start() for m in RELATIVE.finditer(first, begins + LEAST, most)]
        return relative[-1] if relative else first[:most].rfind(" ")
    clause = max(first[:UNSPACED].rfind(mark) for mark in ENDING)
    later = (first.find(mark, UNSPACED, SHORT) for mark in ENDING)
    soonest = min((place for place in later if place > 0), default=0)
    return clause if clause > UNSPACED // 2 else soonest or first[:UNSPACED].rfind(" ")
