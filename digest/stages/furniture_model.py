"""How likely each line is part of the article: two logistic regressions and a chain.

The first judges a line by its features, the second sees besides what the first said of the
lines around it. The chain then finds the runs of kept and dropped lines that fit best when
every change between them costs something (Viterbi, 1967). `benchmarks/train_lines.py` learns
the weights from pages whose articles are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log, log1p

from digest.stages.furniture_features import Features
from digest.stages.furniture_weights import FIRST, SECOND

KEPT_FROM = 0.25
"""The chance from which a line standing for itself is kept: losing an article's sentence costs
more than keeping one of the site's, which the rules and the source's memory may still take."""
CHANGE = 1.0
"""What going from kept lines to dropped ones costs, in log-odds of a line of thirty characters."""
_WINDOWS = ((1, 1), (1, 3), (1, 8), (1, 20))
_SHORTEST, _LONGEST = 8, 600
"""Characters a line weighs at least and at most."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the two regressions by the names of their features."""

    first: Mapping[str, float]
    second: Mapping[str, float]


LEARNED = Weights(FIRST, SECOND)


def chances(
    rows: Sequence[Features], texts: Sequence[str], learned: Weights = LEARNED
) -> list[float]:
    """Return for each line how likely it is part of the article, 0 to 1."""
    sizes = [weight(text) for text in texts]
    first = [logistic(row, learned.first) for row in rows]
    around = context(first, sizes)
    return [logistic(row | near, learned.second) for row, near in zip(rows, around, strict=True)]


def logistic(row: Features, weights: Mapping[str, float]) -> float:
    """Return the logistic regression's answer; the weight named `` is the bias."""
    total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in row.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def weight(text: str) -> float:
    """Return how much a line counts among its neighbours: its length within bounds."""
    return float(max(_SHORTEST, min(_LONGEST, len(text))))


def context(first: Sequence[float], weights: Sequence[float]) -> list[Features]:
    """Return what the first judgements say around each line."""
    sums = list(accumulate((p * w for p, w in zip(first, weights, strict=True)), initial=0.0))
    sizes = list(accumulate(weights, initial=0.0))
    total, count = sums[-1] or 1.0, len(first)

    def mean(low: int, high: int) -> float:
        low, high = max(0, min(count, low)), max(0, min(count, high))
        size = sizes[high] - sizes[low]
        return (sums[high] - sums[low]) / size if size else 0.0

    found = []
    for n, chance in enumerate(first):
        before = [mean(n - far, n - near + 1) for near, far in _WINDOWS]
        behind = [mean(n + near, n + far + 1) for near, far in _WINDOWS]
        row = {"first": chance, "article_before": sums[n] / total}
        row["article_behind"] = (sums[-1] - sums[n + 1]) / total
        for (_, far), back, ahead in zip(_WINDOWS, before, behind, strict=True):
            row[f"before_{far}"], row[f"behind_{far}"] = back, ahead
            row[f"least_{far}"] = min(back, ahead)
        found.append(row)
    return found


def runs(chances: Sequence[float], texts: Sequence[str]) -> list[bool]:
    """Return which lines the cheapest chain keeps."""
    floor = log(KEPT_FROM / (1 - KEPT_FROM))
    dropped, kept = 0.0, -CHANGE
    came: list[tuple[bool, bool]] = []
    for chance, text in zip(chances, texts, strict=True):
        safe = min(max(chance, 1e-4), 1 - 1e-4)
        gain = (log(safe / (1 - safe)) - floor) * log1p(len(text)) / 4
        came.append((kept - CHANGE > dropped, kept > dropped - CHANGE))
        dropped, kept = max(dropped, kept - CHANGE), max(kept, dropped - CHANGE) + gain
    state = kept - CHANGE > dropped
    chosen = []
    for from_kept_to_dropped, from_kept_to_kept in reversed(came):
        chosen.append(state)
        state = from_kept_to_kept if state else from_kept_to_dropped
    return chosen[::-1]
