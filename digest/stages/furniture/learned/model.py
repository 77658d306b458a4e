"""How likely each line is part of the article: forests of small trees.

The first judges a line by its features, the second sees besides what the first said of the
lines around it, of lines of its shape, and of the text as a whole. Where there are vectors of
meaning, a third in place of the second sees too what the line means beside the others. A chain
then finds the runs of kept lines that do best if the chances are right.
`benchmarks/train_lines.py` learns the trees from pages whose articles are known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby
from math import log, log1p

import numpy as np

from digest.stages.furniture.learned import trees_first, trees_meaning, trees_second
from digest.stages.furniture.learned.meaning import meant
from digest.stages.furniture.lines.features import Document
from digest.stages.furniture.lines.line import Features, weight
from digest.stages.furniture.lines.shapes import sign
from digest.stages.trees import Floats, planted

RECALL_COUNTS = 2.0
"""How much more the share of the article that is kept counts than its share of what is kept:
losing an article's sentence costs more than keeping one of the site's, which the rules and the
source's memory may still take."""
CHANGE = 0.5
"""What going from kept lines to dropped ones costs, in log-odds of a line of fifty characters."""
LEAST = 0.1
"""The chance under which no line is kept that ends in no full stop: of a page that is hardly an article, such
as a table of names under a sentence, what does best if the chances are right would be all of it."""
LEAST_HELD = 0.7
"""The share of the article expected in likely lines that the runs of them must hold."""
_MOST = 0.5
"""The share of the article expected in what is kept that must stay when labels of it go."""
_WINDOWS = ((1, 1), (1, 3), (1, 8), (1, 20))
_SURE = 0.6
"""The chance from which a line shows what the article is about."""
_LIKELY = 0.3
"""The chance that parts stretches of the article from stretches of the site."""
_BEST = 5
"""Lines, the likeliest of a text, whose mean tells whether it has an article."""

Judge = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Learned:
    """A judge of rows of features, and the names of their columns."""

    judge: Judge
    names: tuple[str, ...]

    def __call__(self, rows: Sequence[Features]) -> list[float]:
        """Return how likely each line is part of the article."""
        found: list[float] = self.judge(table(rows, self.names)).tolist()
        return found


@dataclass(frozen=True, slots=True)
class Forests:
    """What judges a line by itself, by what is said around it, and by what it means besides."""

    first: Learned
    second: Learned
    meaning: Learned | None = None


@cache
def forests() -> Forests:
    """Return the trees as learned by `python -m benchmarks train_lines`."""
    return Forests(
        *(
            Learned(planted(one.TREES, base=one.BASE, depth=one.DEPTH), one.FEATURES)
            for one in (trees_first, trees_second, trees_meaning)
        )
    )


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each line of a text is part of the article, 0 to 1."""

    by_looks: list[float]
    """By all but what it means: told alike in every language."""
    in_all: list[float]
    """By what it means besides, in languages that have vectors of meaning."""


def chances(
    document: Document, rows: Sequence[Features], language: str = "", by: Forests | None = None
) -> Chances:
    """Return how likely each line is; without a language nobody looks at what lines mean."""
    by = by or forests()
    if not rows:
        return Chances([], [])
    first = by.first(rows)
    wider = [row | near for row, near in zip(rows, context(document, first), strict=True)]
    looks = by.second(wider)
    meanings = meant(document, first, language) if by.meaning else []
    if by.meaning is None or not meanings:
        return Chances(looks, looks)
    seen = [row | more for row, more in zip(wider, meanings, strict=True)]
    return Chances(looks, by.meaning(seen))


def table(rows: Sequence[Features], names: Sequence[str]) -> Floats:
    """Return the features as an array, one row a line."""
    return np.array([[row[name] for name in names] for row in rows], dtype=np.float64)


# -- what the first judgements say -----------------------------------------------------------


def context(document: Document, first: Sequence[float]) -> list[Features]:
    """Return what the first judgements say around each line, and of the whole."""
    sizes = [weight(line.text) for line in document.lines]
    sums = list(accumulate((p * w for p, w in zip(first, sizes, strict=True)), initial=0.0))
    near = _near(first, sums, list(accumulate(sizes, initial=0.0)))
    whole = {
        "best": sum(sorted(first)[-_BEST:]) / min(_BEST, len(first)),
        "mean": sums[-1] / sum(sizes),
        "expected": log1p(sums[-1]),
    }
    parts = zip(
        near,
        _topical(document, first),
        _alike(document, first, sizes),
        _ranks(first),
        _stretches(first, sizes),
        strict=True,
    )
    return [
        row
        | whole
        | {"sure_topic": topical, "alike": alike, "rank": rank, "stretch": log1p(stretch)}
        for row, topical, alike, rank, stretch in parts
    ]


def _near(first: Sequence[float], sums: Sequence[float], sizes: Sequence[float]) -> list[Features]:
    total, count = sums[-1] or 1.0, len(first)

    def mean(low: int, high: int) -> float:
        low, high = max(0, min(count, low)), max(0, min(count, high))
        size = sizes[high] - sizes[low]
        return (sums[high] - sums[low]) / size if size else 0.0

    found = []
    for n, chance in enumerate(first):
        row = {"first": chance, "article_before": sums[n] / total}
        row["article_behind"] = (sums[-1] - sums[n + 1]) / total
        for near, far in _WINDOWS:
            back, ahead = mean(n - far, n - near + 1), mean(n + near, n + far + 1)
            row[f"before_{far}"], row[f"behind_{far}"] = back, ahead
            row[f"least_{far}"] = min(back, ahead)
        found.append(row)
    return found


def _topical(document: Document, first: Sequence[float]) -> list[float]:
    """The share of each line's topical words that stand in other lines, surely the article's."""
    topics = [line.topics - document.common for line in document.lines]
    sure = [chance >= _SURE for chance in first]
    counts = Counter(
        word for own, is_sure in zip(topics, sure, strict=True) if is_sure for word in own
    )
    return [
        sum(counts[word] > is_sure for word in own) / max(1, len(own))
        for own, is_sure in zip(topics, sure, strict=True)
    ]


def _alike(document: Document, first: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """What is said on average of the lines of each line's shape."""
    signs = [sign(line) for line in document.lines]
    said: dict[object, float] = defaultdict(float)
    weighed: dict[object, float] = defaultdict(float)
    for one, chance, size in zip(signs, first, sizes, strict=True):
        said[one] += chance * size
        weighed[one] += size
    return [said[one] / weighed[one] for one in signs]


def _ranks(first: Sequence[float]) -> list[float]:
    """Where each line stands among all from the likeliest, 0, to the least, near 1."""
    order = sorted(range(len(first)), key=lambda n: (-first[n], n))
    ranks = [0.0] * len(first)
    for rank, n in enumerate(order):
        ranks[n] = rank / len(first)
    return ranks


def _stretches(first: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """How much article is expected in the stretch of likely, or unlikely, lines each is in."""
    found: list[float] = []
    pairs = zip(first, sizes, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0] > _LIKELY):
        stretch = [chance * size for chance, size in group]
        found += [sum(stretch)] * len(stretch)
    return found


# -- what is kept ----------------------------------------------------------------------------


def kept(chances: Sequence[float], texts: Sequence[str], ended: Sequence[bool]) -> list[bool]:
    """Return which lines to keep: runs of the likely ones; `ended` says which end in a full stop.

    The runs are those that fit best when every change between kept and dropped costs something
    (Viterbi, 1967), unless an article of a line or two would go with that.
    """
    floor = _floor(chances, texts)
    likely, chained = [chance >= floor for chance in chances], _runs(chances, texts, floor)

    def held(some: Sequence[bool]) -> float:
        return sum(p * len(t) for p, t, is_in in zip(chances, texts, some, strict=True) if is_in)

    best = chained if held(chained) >= LEAST_HELD * held(likely) else likely
    if floor >= LEAST:
        return best
    rest = [
        one and (chance >= LEAST or ends)
        for one, chance, ends in zip(best, chances, ended, strict=True)
    ]
    return rest if held(rest) >= _MOST * held(best) else best


def _floor(chances: Sequence[float], texts: Sequence[str]) -> float:
    """Return the chance from which a line is kept: what does best if the chances are right.

    Best is the highest sum of what is expected of precision and, counted more, of recall; so
    of a text of which nothing is likely the likeliest lines are kept, and beside a long and
    sure article a doubtful line costs little. The floor is where one more line would do neither
    good nor harm.
    """
    order = sorted(range(len(texts)), key=lambda n: (-chances[n], n))
    total = sum(p * max(1, len(text)) for p, text in zip(chances, texts, strict=True)) or 1.0
    right = size = best = 0.0
    floor = 1.0
    for n in order:
        length = max(1, len(texts[n]))
        right, size = right + chances[n] * length, size + length
        expected = right / size + RECALL_COUNTS * right / total
        if expected > best:
            best, floor = expected, right / size / (1 + RECALL_COUNTS * size / total)
    return floor


def _runs(chances: Sequence[float], texts: Sequence[str], floor: float) -> list[bool]:
    """Return which lines the cheapest chain keeps."""
    dropped, kept = 0.0, -CHANGE
    came: list[tuple[bool, bool]] = []
    for chance, text in zip(chances, texts, strict=True):
        gain = (_odds(chance) - _odds(floor)) * log1p(len(text)) / 4
        came.append((kept - CHANGE > dropped, kept > dropped - CHANGE))
        dropped, kept = max(dropped, kept - CHANGE), max(kept, dropped - CHANGE) + gain
    state = kept - CHANGE > dropped
    chosen = []
    for from_kept_to_dropped, from_kept_to_kept in reversed(came):
        chosen.append(state)
        state = from_kept_to_kept if state else from_kept_to_dropped
    return chosen[::-1]


def _odds(chance: float) -> float:
    safe = min(max(chance, 1e-4), 1 - 1e-4)
    return log(safe / (1 - safe))
