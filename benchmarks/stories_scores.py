"""How well stories were found: B-cubed, pairs, V-measure and AMI, with intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import adjusted_mutual_info_score, v_measure_score

RESAMPLES = 200
"""How often the stories are drawn anew for an interval."""

LEVEL = 0.95
SEED = 7

Label = Hashable
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What a grouping is worth, each 0 to 1 (AMI may fall below 0)."""

    precision: float
    """B-cubed precision: the share of a report's companions that belong with it."""
    recall: float
    """B-cubed recall: the share of those that belong with a report that are with it."""
    pairs: float
    """F1 over pairs of reports."""
    v_measure: float
    ami: float

    @property
    def f1(self) -> float:
        """B-cubed F1."""
        return harmonic(self.precision, self.recall)


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin 1998)."""
    given = Counts.of([truth[name] for name in truth], [found[name] for name in truth])
    precision, recall = given.b_cubed(given.counted)
    return precision, recall, harmonic(precision, recall)


def intervals(counts: Counts, resamples: int = RESAMPLES) -> dict[str, tuple[float, float]]:
    """Return the 95 % interval of each score, from drawing the true stories anew.

    A story that is drawn twice counts twice with all its reports; what its reports were grouped
    with stays as it was.
    """
    chance, stories = np.random.default_rng(SEED), np.unique(counts.truth[counts.counted > 0])
    drawn = list[Scores]()
    for _ in range(resamples):
        some = chance.choice(stories, len(stories))
        times = np.bincount(some, minlength=len(counts.truth))[counts.truth]
        drawn.append(counts.scores(times))
    return {name: _middle([of(one) for one in drawn]) for name, of in SHOWN.items()}


def _middle(values: Sequence[float]) -> tuple[float, float]:
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


SHOWN: dict[str, Callable[[Scores], float]] = {
    "P": lambda s: s.precision,
    "R": lambda s: s.recall,
    "F1": lambda s: s.f1,
    "pairs": lambda s: s.pairs,
    "V": lambda s: s.v_measure,
    "AMI": lambda s: s.ami,
}
"""The scores by the names they have in tables."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Labels as numbers, and for each report how many share its story, its group, and both."""

    truth: NDArray[np.int64]
    found: NDArray[np.int64]
    in_story: Floats
    in_group: Floats
    in_both: Floats
    counted: NDArray[np.int64]
    """1 for the reports that are scored, 0 for those that were only mixed in."""

    @staticmethod
    def of(
        truth: Sequence[Label], found: Sequence[Label], counted: Sequence[int] | None = None
    ) -> Counts:
        """Return the counts of labels for the same reports in the same order."""
        both = list(zip(truth, found, strict=True))
        return Counts(
            *(_numbered(truth), _numbered(found)),
            *(_held(truth), _held(found), _held(both)),
            np.array([1] * len(truth) if counted is None else counted, dtype=np.int64),
        )

    def scores(self, times: NDArray[np.int64] | None = None) -> Scores:
        """Return the scores when each report counts so many times.

        B-cubed and pairs are reckoned here, V-measure (Rosenberg and Hirschberg 2007) and
        adjusted mutual information (Vinh et al. 2010) by scikit-learn, on the counted reports.
        """
        times = self.counted if times is None else times
        precision, recall = self.b_cubed(times)
        truth, found = self._drawn(self.truth, times), self._drawn(self.found, times)
        return Scores(
            precision=precision,
            recall=recall,
            pairs=self.pairs(times),
            v_measure=float(v_measure_score(truth, found)),
            ami=float(adjusted_mutual_info_score(truth, found)),
        )

    def _drawn(self, labels: NDArray[np.int64], times: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the labels drawn so many times; the second draw of a story is another story."""
        ends = np.repeat(np.cumsum(times), times)
        turn = ends - np.arange(len(ends))
        drawn: NDArray[np.int64] = np.repeat(labels, times) + turn * len(labels)
        return drawn

    def b_cubed(self, times: NDArray[np.int64]) -> tuple[float, float]:
        """Return B-cubed precision and recall."""
        return (
            float(np.average(self.in_both / self.in_group, weights=times)),
            float(np.average(self.in_both / self.in_story, weights=times)),
        )

    def pairs(self, times: NDArray[np.int64]) -> float:
        """Return F1 over pairs; 1 when there are none to find and none was made."""
        right, told, due = (
            float(((held - 1) * times).sum())
            for held in (self.in_both, self.in_group, self.in_story)
        )
        return 2 * right / (told + due) if told + due else 1.0


def harmonic(one: float, other: float) -> float:
    """Return the harmonic mean; 0 when both are 0."""
    return 2 * one * other / (one + other) if one + other else 0.0


def _numbered(labels: Sequence[Label]) -> NDArray[np.int64]:
    number = {label: at for at, label in enumerate(dict.fromkeys(labels))}
    return np.array([number[label] for label in labels], dtype=np.int64)


def _held(labels: Sequence[Label]) -> Floats:
    counts = Counter(labels)
    return np.array([counts[label] for label in labels], dtype=np.float64)
