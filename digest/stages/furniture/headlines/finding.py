"""Which line above an article is its headline.

Each line that may be one is weighed by what headlines have: they share words with the text, stand
over its byline and date, come again in trails of links and captions. The weights are those of one
choice among all such lines and none at all; `benchmarks/train_headlines.py` fits them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from digest.stages.dates.alone import date_alone
from digest.stages.furniture.headlines.features import ADDRESS, Around, features
from digest.stages.furniture.judged import Judged
from digest.stages.furniture.lines.line import Features, Line
from digest.stages.furniture.lines.marks import is_byline, is_clock, is_credit
from digest.stages.quoting.furniture import is_caption

MOST = 160
"""Lines that may be the headline, the nearest above the article."""
MOST_WORDS = 34
LONGEST = 250
"""Characters."""
NEEDED = 0.5
"""How likely the best line must be: a wrong headline is worse than none."""
LABEL = 2
"""Words of what is more often a label, or the name of the site, than a headline."""
_TO_TEXT = 3
"""Lines under the day of a file among which its article begins."""
_RUNNING = 12
"""Words of a line that is running text."""
_STANDFIRST = 15
"""Words of a line under a headline that is too long to be one itself."""
_SHORTEST = 4
"""Words of a headline that a standfirst or a trail of links speaks for."""
_SHARED = 0.75
"""Share of the words of two lines, taken together, that both have if they say the same."""
_FAIR = 0.05
"""The chance from which it is looked at who else says what a line says."""
_ASKS = ("?", "？", "؟", "!")

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
class CandidateLine:
    """A line that may be the headline, by its place, and what is known of it."""

    place: int
    features: Features


def headline(judged: Judged, first: int) -> int | None:
    """Return the place of the headline over the article whose first paragraph is at `first`."""
    if _heads_file(judged.lines):
        return 0
    found = candidates(judged, first)
    chance = shares([score(one.features) for one in found])
    said = _said(judged.lines, found, chance)
    fair = {one: _agreed(one, said) for one, share in said.items() if share >= _FAIR}
    best = max(fair, key=lambda one: (fair[one], said[one]), default="")
    if fair.get(best, 0.0) < NEEDED:
        return None
    return next(one.place for one in found if judged.lines[one.place].folded == best)


def _said(
    lines: Sequence[Line], found: Sequence[CandidateLine], chance: Sequence[float]
) -> dict[str, float]:
    """Return the chance of what lines say; that of a standfirst is its headline's."""
    near = {one.place: one.features["near_on_topic"] > 0 for one in found}
    said: dict[str, float] = {}
    for one, share in zip(found, chance, strict=True):
        above = one.place - 1
        heads = near.get(above, False) and _stands_under(lines[one.place], lines[above])
        folded = lines[above if heads else one.place].folded
        said[folded] = said.get(folded, 0.0) + share
    return said


def _stands_under(line: Line, above: Line) -> bool:
    """Say whether a line is the standfirst of the one above, if that is a headline."""
    words, over = len(line.folded.split()), len(above.folded.split())
    return words >= _STANDFIRST and _SHORTEST <= over < words - 2


def _agreed(folded: str, said: Mapping[str, float]) -> float:
    """Return the chance of a line with that of the lines that say the same."""
    return sum(share for other, share in said.items() if _says(other, folded))


def _says(other: str, folded: str) -> bool:
    """Say whether a line says this one in nearly its words, or at the end of a trail of links."""
    if _ends(folded, other):
        return False
    words, others = set(folded.split()), set(other.split())
    return _ends(other, folded) or len(words & others) >= _SHARED * len(words | others)


def _ends(trail: str, folded: str) -> bool:
    """Say whether a trail of links ends in the words of a headline."""
    return folded.count(" ") >= _SHORTEST - 1 and trail.endswith(f" {folded}")


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


def candidates(judged: Judged, first: int) -> list[CandidateLine]:
    """Return the lines that may be the headline, in order."""
    lines = judged.lines
    last = min(first + 1, judged.above)
    around = Around.of(judged, first)
    places = [
        n
        for n in range(last)
        if may_be(lines[n]) and not _tells(lines, n) and not _captions(lines[n].text)
    ]
    places = [n for n in places if n == 0 or not _is_label(lines[n], around.told)][-MOST:]
    return [CandidateLine(n, features(around, n)) for n in places]


def may_be(line: Line) -> bool:
    """Say whether a line may be a headline at all; a day, a name's line and a caption's end are none."""
    if not 1 <= len(line.words) <= MOST_WORDS or len(line.text) > LONGEST:
        return False
    if is_clock(line) or date_alone(line.text) is not None or ADDRESS.match(line.text):
        return False
    return not is_byline(line) and not is_credit(line)


def _tells(lines: Sequence[Line], place: int) -> bool:
    """A whole sentence is a paragraph, unless the article's date stands under it."""
    line = lines[place]
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    return line.prose and not line.text.endswith(_ASKS) and date_alone(below) is None


def _captions(text: str) -> bool:
    """A sentence that tells of a picture is its caption; a headline ends in no stop."""
    return ". " in f"{text} " and is_caption(text)


def _is_label(line: Line, told: frozenset[str]) -> bool:
    """Two words that the article does not say are hardly its headline."""
    return len(line.words) <= LABEL and told.isdisjoint(line.topics)
