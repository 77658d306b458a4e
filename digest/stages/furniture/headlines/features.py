"""What is known of a line that may be the headline, in numbers.

Their names are those of the weights in `finding.py`, and their order is the one that the
weights are summed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from digest.stages.dates.alone import date_alone
from digest.stages.dates.written import find_date
from digest.stages.furniture.comments import is_stamp
from digest.stages.furniture.judged import Judged
from digest.stages.furniture.lines.line import Features, Line
from digest.stages.furniture.lines.marks import is_byline

ADDRESS = re.compile(r"https?://\S{8,300}")
"""An address, whose words may be the headline's."""
_WORDS_OF_ADDRESS = re.compile(r"[^\W_]+")
_NEAR = 4
"""Lines below a headline among which its byline and its date stand."""
_FEW = 4
"""Words from which a line said twice is hardly a label of the site."""
_MOST_FOUND = 200_000
"""Characters of a text in which a line is looked for."""


@dataclass(frozen=True, slots=True)
class Around:
    """What all lines of a text are looked at beside.

    `first` is the place of the article's first paragraph, `told` holds the topical words of the lines
    that are taken for the article's, `text` is the whole of it, case folded, and `slugs` are the words
    of the addresses in it.
    """

    judged: Judged
    first: int
    told: frozenset[str]
    text: str
    slugs: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, judged: Judged, first: int) -> Around:
        """Gather it once for a text."""
        lines = judged.lines
        return cls(
            judged=judged,
            first=first,
            told=_told(judged),
            text="\n".join(line.folded for line in lines)[:_MOST_FOUND],
            slugs=tuple(slug for line in lines for slug in _slugs(line.text)),
        )

    def line(self, place: int) -> Line | None:
        """Return the line at a place, None where there is none."""
        return self.judged.lines[place] if 0 <= place < len(self.judged.lines) else None


def _told(judged: Judged) -> frozenset[str]:
    """The topical words of the lines that are taken for the article's."""
    common = judged.document.common
    return frozenset(
        word
        for line, kept in zip(judged.lines, judged.kept, strict=True)
        if kept and line.prose
        for word in line.topics - common
    )


def _slugs(text: str) -> list[frozenset[str]]:
    found = (match.group().casefold() for match in ADDRESS.finditer(text[:2000]))
    return [frozenset(_WORDS_OF_ADDRESS.findall(one)) for one in found][:5]


def features(around: Around, place: int) -> Features:
    """Return what is known of the line at a place."""
    return {
        "one": 1.0,
        **_of_topic(around, place),
        **_of_place(around, place),
        **_of_neighbours(around, place),
        **_of_repeats(around, place),
        **_of_length(around, place),
        **_of_form(around, place),
    }


def _of_topic(around: Around, n: int) -> Features:
    """Whether it is about what the article is about, and what that says beside other signs."""
    judged = around.judged
    line = judged.lines[n]
    topics = line.topics - judged.document.common
    topic = sum(word in around.told for word in topics) / len(topics) if topics else 0.0
    below = judged.lines[n + 1 : n + 1 + _NEAR]
    again = _is_long(line) and judged.document.repeats[line.folded] in (2, 3, 4)
    return {
        "topic": topic,
        "topic_words": topic * min(8, len(topics)),
        "no_topic": float(not topics),
        "off_topic": float(bool(topics) and topic < 0.2),
        "near_on_topic": topic * any(_dates(x) or is_byline(x) for x in below),
        "again_on_topic": topic * again,
    }


def _of_place(around: Around, n: int) -> Features:
    """How far above the article it stands."""
    first = around.first
    return {
        "distance": log1p(max(0, first - n)),
        "far": float(first - n > 12),
        "very_far": float(first - n > 40),
        "behind": float(n >= first),
        "first": float(n == 0),
        "second": float(n == 1),
        "last": float(n == first - 1),
    }


def _of_neighbours(around: Around, n: int) -> Features:
    """What stands over and under it."""
    line = around.judged.lines[n]
    above, under = around.line(n - 1), around.line(n + 1)
    below = around.judged.lines[n + 1 : n + 1 + _NEAR]
    return {
        "over_date": float(under is not None and date_alone(under.text) is not None),
        "date_near": float(any(_dates(x) for x in below)),
        "byline_near": float(any(is_byline(x) for x in below)),
        "over_prose": float(under is not None and under.prose),
        "over_longer": float(_stands_first(under, line)),
        "under_shorter": float(above is not None and _stands_first(line, above)),
        "under_date": float(above is not None and _dates(above)),
        "under_label": float(above is not None and len(above.words) <= 3),
        "between_longs": float(_in_list(above) and _in_list(under)),
    }


def _of_repeats(around: Around, n: int) -> Features:
    """Where it is said again: beside it, elsewhere, inside other lines, in an address."""
    line = around.judged.lines[n]
    beside = [x for x in (around.line(n - 1), around.line(n + 1)) if x is not None]
    repeats, long = around.judged.document.repeats[line.folded], _is_long(line)
    within = around.text.count(line.folded) - repeats if long and line.folded else 0
    return {
        "again_beside": float(long and any(x.folded == line.folded for x in beside)),
        "again": float(long and repeats == 2),
        "often": float(long and repeats in (3, 4)),
        "very_often": float(repeats > 4),
        "short_again": float(not long and repeats > 1),
        "within": float(within == 1),
        "often_within": float(within > 1),
        "holds_other": float(long and _holds(line, beside)),
        "in_address": float(long and any(_is_slug(line, slug) for slug in around.slugs)),
    }


def _of_length(around: Around, n: int) -> Features:
    count = len(around.judged.lines[n].words)
    return {
        "words_1": float(count == 1),
        "words_2": float(count == 2),
        "words_3": float(count == 3),
        "words_4_5": float(count in (4, 5)),
        "words_15": float(count >= 15),
        "words_20": float(count >= 20),
    }


def _of_form(around: Around, n: int) -> Features:
    """How it is written, whom it speaks to, and what the judge of lines makes of it."""
    line = around.judged.lines[n]
    shape = line.shape
    return {
        "ends": float(line.ends and not line.text.endswith(("?", "!"))),
        "asks": shape["asks"],
        "colon": shape["colon"],
        "trails_off": shape["trails_off"],
        "symbols": shape["symbols"],
        "seam": float(" | " in line.text),
        "capitals": line.capitals,
        "upper": shape["upper"],
        "figures": shape["figures"],
        "bullet": shape["bullet"],
        "small_start": shape["small_start"],
        "comma": float(shape["commas"] > 1),
        "stops": float(shape["stops"] > 1),
        "you": float(line.you),
        "we": float(line.we),
        "itself": float(line.itself),
        "exclaims": float(line.exclaims),
        "dated": float(find_date(line.text) is not None),
        "address": shape["address"],
        "kept": float(around.judged.kept[n]),
        "chance": around.judged.by_looks[n],
    }


def _is_long(line: Line) -> bool:
    return len(line.words) >= _FEW


def _dates(line: Line) -> bool:
    return is_stamp(line.text)


def _stands_first(below: Line | None, above: Line) -> bool:
    """A standfirst is longer than its headline, and says something."""
    return below is not None and len(below.words) >= 8 and len(below.words) > len(above.words) + 2


def _in_list(line: Line | None) -> bool:
    return line is not None and _FEW <= len(line.words) <= 20 and not line.ends


def _holds(line: Line, beside: Sequence[Line]) -> bool:
    """A trail of links holds the headline: `Home News Fog closes harbour`."""
    folded = (x.folded for x in beside if len(x.words) >= _FEW and x.folded != line.folded)
    return any(one in line.folded for one in folded)


def _is_slug(line: Line, slug: frozenset[str]) -> bool:
    known = [word for word in line.words if len(word) > 2]
    return len(known) >= 3 and sum(word in slug for word in known) >= 0.8 * len(known)
