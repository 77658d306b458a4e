"""Which line above an article is its headline.

Each line that may be one is weighed by what headlines have: they share words with the text, stand
over its byline and date, come again in trails of links and captions. The weights are those of one
choice among all such lines and none at all; `benchmarks/train_headlines.py` fits them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log1p

from digest.stages.dates.alone import date_alone
from digest.stages.dates.written import find_date
from digest.stages.furniture.comments import is_stamp
from digest.stages.furniture.lines import Features, Line
from digest.stages.furniture.rules import Judged, is_byline, is_clock, is_credit

MOST = 160
"""Lines that may be the headline, the nearest above the article."""
MOST_WORDS = 34
LONGEST = 250
"""Characters."""
NEEDED = 0.5
"""How likely the best line must be: a wrong headline is worse than none."""
_NEAR = 4
"""Lines below a headline among which its byline and its date stand."""
_FEW = 4
"""Words from which a line said twice is hardly a label of the site."""
LABEL = 2
"""Words of what is more often a label, or the name of the site, than a headline."""
_TO_TEXT = 3
"""Lines under the day of a file among which its article begins."""
_RUNNING = 12
"""Words of a line that is running text."""
_MOST_FOUND = 200_000
"""Characters of a text in which a line is looked for."""
_ASKS = ("?", "？", "؟", "!")
_SLUG = re.compile(r"https?://\S{8,300}")
_WORDS_IN_SLUG = re.compile(r"[^\W_]+")

WEIGHTS: Mapping[str, float] = {
    "address": -1.27,
    "again": -0.45,
    "again_beside": 1.31,
    "again_on_topic": 0.40,
    "asks": -0.40,
    "behind": -1.77,
    "between_longs": -0.05,
    "bullet": -0.00,
    "byline_near": 0.95,
    "capitals": 0.64,
    "chance": -0.47,
    "colon": -0.95,
    "comma": -0.09,
    "date_near": 2.00,
    "dated": -1.66,
    "distance": -1.09,
    "ends": -0.45,
    "exclaims": -1.23,
    "far": -0.50,
    "figures": 0.25,
    "first": 1.82,
    "holds_other": -0.65,
    "in_address": 0.69,
    "itself": -0.84,
    "kept": -0.44,
    "last": -0.50,
    "near_on_topic": 0.89,
    "no_topic": 1.47,
    "off_topic": -1.21,
    "often": -0.03,
    "often_within": 0.31,
    "one": 0.00,
    "over_date": 0.83,
    "over_longer": 0.64,
    "over_prose": -0.65,
    "seam": 0.44,
    "second": -0.03,
    "short_again": -0.66,
    "small_start": -1.38,
    "stops": -0.77,
    "symbols": -0.93,
    "topic": 1.17,
    "topic_words": 0.17,
    "trails_off": 0.48,
    "under_date": 0.96,
    "under_label": 0.87,
    "under_shorter": 1.22,
    "upper": -0.32,
    "very_far": -0.55,
    "very_often": -0.35,
    "we": -0.56,
    "within": 1.27,
    "words_1": -3.52,
    "words_15": -0.93,
    "words_2": -3.36,
    "words_20": -0.59,
    "words_3": -2.32,
    "words_4_5": -0.77,
    "you": -0.85,
}
"""Learned by `python -m benchmarks train_headlines`."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, by its place, and what is known of it."""

    place: int
    features: Features


def headline(judged: Judged, first: int) -> int | None:
    """Return the place of the headline over the article whose first paragraph is at `first`."""
    if _heads_file(judged.lines):
        return 0
    found = candidates(judged, first)
    chance = shares([score(one.features) for one in found])
    said: dict[str, float] = {}
    for one, share in zip(found, chance, strict=True):
        folded = judged.lines[one.place].folded
        said[folded] = said.get(folded, 0.0) + share
    best = max(said, key=lambda folded: said[folded], default="")
    if said.get(best, 0.0) < NEEDED:
        return None
    return next(one.place for one in found if judged.lines[one.place].folded == best)


def _heads_file(lines: Sequence[Line]) -> bool:
    """Say whether the text is as people keep one: headline, day, and the article right below."""
    if len(lines) < 3 or date_alone(lines[1].text) is None or not may_be(lines[0]):
        return False
    below = lines[2 : 2 + _TO_TEXT]
    return len(lines[0].words) > LABEL and any(len(x.words) >= _RUNNING for x in below)


def score(features: Features) -> float:
    """Return how much speaks for a line, in log-odds against there being no headline."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def shares(scores: Sequence[float]) -> list[float]:
    """Return the chance of each, none having the score 0."""
    top = max([0.0, *scores])
    whole = exp(-top) + sum(exp(one - top) for one in scores)
    return [exp(one - top) / whole for one in scores]


def candidates(judged: Judged, first: int) -> list[Candidate]:
    """Return the lines that may be the headline, in order."""
    lines = judged.lines
    last = min(first + 1, judged.above)
    words = _told(judged)
    places = [n for n in range(last) if may_be(lines[n]) and not _tells(lines, n)]
    places = [n for n in places if n == 0 or not _is_label(lines[n], words)][-MOST:]
    text = "\n".join(line.folded for line in lines)[:_MOST_FOUND]
    slugs = [slug for line in lines for slug in _slugs(line.text)]
    return [Candidate(n, _features(judged, n, first, words, text, slugs)) for n in places]


def may_be(line: Line) -> bool:
    """Say whether a line may be a headline at all; a day, a name's line and a caption's end are none."""
    if not 1 <= len(line.words) <= MOST_WORDS or len(line.text) > LONGEST:
        return False
    if is_clock(line) or date_alone(line.text) is not None or _SLUG.match(line.text):
        return False
    return not is_byline(line) and not is_credit(line)


def _tells(lines: Sequence[Line], place: int) -> bool:
    """A whole sentence is a paragraph, unless the article's date stands under it."""
    line = lines[place]
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    return line.prose and not line.text.endswith(_ASKS) and date_alone(below) is None


def _is_label(line: Line, told: frozenset[str]) -> bool:
    """Two words that the article does not say are hardly its headline."""
    return len(line.words) <= LABEL and told.isdisjoint(line.topics)


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
    found = (match.group().casefold() for match in _SLUG.finditer(text[:2000]))
    return [frozenset(_WORDS_IN_SLUG.findall(one)) for one in found][:5]


def _features(
    judged: Judged,
    n: int,
    first: int,
    told: frozenset[str],
    text: str,
    slugs: Sequence[frozenset[str]],
) -> Features:
    lines = judged.lines
    line, count = lines[n], len(lines[n].words)
    topics = line.topics - judged.document.common
    topic = sum(word in told for word in topics) / len(topics) if topics else 0.0
    below = lines[n + 1 : n + 1 + _NEAR]
    above = lines[n - 1] if n else None
    next_line = below[0] if below else None
    repeats = judged.document.repeats[line.folded]
    beside = [x for x in (above, next_line) if x is not None]
    long = count >= _FEW
    within = text.count(line.folded) - repeats if long and line.folded else 0
    return {
        "one": 1.0,
        "topic": topic,
        "topic_words": topic * min(8, len(topics)),
        "no_topic": float(not topics),
        "off_topic": float(bool(topics) and topic < 0.2),
        "near_on_topic": topic * any(_dates(x) or is_byline(x) for x in below),
        "again_on_topic": topic * (long and repeats in (2, 3, 4)),
        "distance": log1p(max(0, first - n)),
        "far": float(first - n > 12),
        "very_far": float(first - n > 40),
        "behind": float(n >= first),
        "first": float(n == 0),
        "second": float(n == 1),
        "last": float(n == first - 1),
        "over_date": float(next_line is not None and date_alone(next_line.text) is not None),
        "date_near": float(any(_dates(x) for x in below)),
        "byline_near": float(any(is_byline(x) for x in below)),
        "over_prose": float(next_line is not None and next_line.prose),
        "over_longer": float(_stands_first(next_line, line)),
        "under_shorter": float(above is not None and _stands_first(line, above)),
        "under_date": float(above is not None and _dates(above)),
        "under_label": float(above is not None and len(above.words) <= 3),
        "between_longs": float(_in_list(above) and _in_list(next_line)),
        "again_beside": float(long and any(x.folded == line.folded for x in beside)),
        "again": float(long and repeats == 2),
        "often": float(long and repeats in (3, 4)),
        "very_often": float(repeats > 4),
        "short_again": float(not long and repeats > 1),
        "within": float(within == 1),
        "often_within": float(within > 1),
        "holds_other": float(long and _holds(line, beside)),
        "in_address": float(long and any(_is_slug(line, slug) for slug in slugs)),
        "words_1": float(count == 1),
        "words_2": float(count == 2),
        "words_3": float(count == 3),
        "words_4_5": float(count in (4, 5)),
        "words_15": float(count >= 15),
        "words_20": float(count >= 20),
        "ends": float(line.ends and not line.text.endswith(("?", "!"))),
        "asks": line.shape["asks"],
        "colon": line.shape["colon"],
        "trails_off": line.shape["trails_off"],
        "symbols": line.shape["symbols"],
        "seam": float(" | " in line.text),
        "capitals": line.capitals,
        "upper": line.shape["upper"],
        "figures": line.shape["figures"],
        "bullet": line.shape["bullet"],
        "small_start": line.shape["small_start"],
        "comma": float(line.shape["commas"] > 1),
        "stops": float(line.shape["stops"] > 1),
        "you": float(line.you),
        "we": float(line.we),
        "itself": float(line.itself),
        "exclaims": float(line.exclaims),
        "dated": float(find_date(line.text) is not None),
        "address": line.shape["address"],
        "kept": float(judged.kept[n]),
        "chance": judged.by_looks[n],
    }


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
