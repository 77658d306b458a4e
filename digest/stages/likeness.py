"""How alike reports are: by the rarer words they share, by what headlines mean, by time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from digest.model import Frequencies, Report
from digest.stages import meanings
from digest.stages.cluster import Pairs, nothing
from digest.stages.common_words import common_terms
from digest.stages.vectors import (
    Floats,
    Matrix,
    Places,
    cosines,
    either,
    rarity,
    sharing,
    unit_rows,
)

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Compared:
    """Reports compared: the pairs that are alike, and what it was reckoned from."""

    pairs: Pairs
    rows: Matrix
    terms: Sequence[str]
    """What each column of `rows` stands for."""


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Compares reports, 0 to `enough`.

    The likeness of two reports is the cosine of their terms' weights: rare terms they share
    against all they have. Where one of them has fewer than `brief` words under its headline,
    half of it (`meaning`) is the likeness of the headlines' meaning, and it is stretched
    (`stretch`), since few words hold little to share. More than `enough` counts as `enough`:
    copies are no better witnesses than good accounts.

    Time weighs in softly: reports `days` apart count e^-½ of the way down to `far`. Where no
    date is known they count `undated`; where only one is, `half_dated`.
    """

    brief: int = 40
    meaning: float = 0.5
    stretch: float = 0.7
    enough: float = 0.5
    enough_brief: float = 0.6
    days: float = 3.0
    far: float = 0.5
    undated: float = 0.8
    half_dated: float = 0.7

    def __call__(
        self, reports: Sequence[Report], fresh: frozenset[str], kept: Frequencies, language: str
    ) -> Compared:
        """Compare reports of one language; `fresh` are those that `kept` does not count yet."""
        terms = [report.terms for report in reports]
        new = [report.terms for report in reports if report.id in fresh]
        rare = rarity(terms, new, kept, common_terms(language))
        rows = unit_rows(terms, rare)
        return Compared(self._pairs(reports, rows, language), rows, tuple(rare))

    def _pairs(self, reports: Sequence[Report], rows: Matrix, language: str) -> Pairs:
        if len(reports) < 2:
            return nothing()
        brief = np.array([_words(report, self.brief) < self.brief for report in reports])
        meant = self._meant(reports, brief, language)
        listed = [sharing(rows), *([near_in_time(reports, brief, meant)] if len(meant) else [])]
        first, second = either(listed, len(reports))
        alike = cosines(rows, first, second)
        short = brief[first] | brief[second]
        alike[short] = self._of_headlines(alike[short], meant, first[short], second[short])
        alike = np.minimum(alike, self.enough)
        return Pairs(first, second, alike * self.closeness(reports, first, second), alike)

    def _meant(
        self, reports: Sequence[Report], brief: NDArray[np.bool_], language: str
    ) -> meanings.Vectors:
        """Return a vector for each headline; none where none would be compared."""
        if not brief.any() or language not in meanings.LANGUAGES:
            return np.zeros((0, 1), dtype=np.float32)
        return meanings.vectors([report.title for report in reports])

    def _of_headlines(
        self, alike: Floats, meant: meanings.Vectors, first: Places, second: Places
    ) -> Floats:
        """Return the likeness of pairs of which one is hardly more than a headline."""
        if len(meant):
            same = meanings.cosines(meant, first, second)
            alike = (1 - self.meaning) * alike + self.meaning * same
        share = np.clip(alike, 0, self.enough_brief) / self.enough_brief
        stretched: Floats = self.enough * share**self.stretch
        return stretched

    def closeness(self, reports: Sequence[Report], first: Places, second: Places) -> Floats:
        """Return the time factor of each pair."""
        hours = np.array([hours_of(report) for report in reports])
        apart = (hours[first] - hours[second]) / (24 * self.days)
        factor = self.far + (1 - self.far) * np.exp(-0.5 * apart**2)
        unknown = np.isnan(hours)
        missing = unknown[first].astype(int) + unknown[second]
        return np.select([missing == 0, missing == 1], [factor, self.half_dated], self.undated)


def hours_of(report: Report) -> float:
    """Return the report's time in hours; not a number where no date was found."""
    dated = report.article.dated or report.section.time is not None
    return report.time.timestamp() / 3600 if dated else float("nan")


def near_in_time(
    reports: Sequence[Report], brief: NDArray[np.bool_], meant: meanings.Vectors
) -> tuple[Places, Places]:
    """Return the pairs of brief reports with headlines of like meaning."""
    places = [at for at in range(len(reports)) if brief[at]]
    order = sorted(places, key=lambda at: (reports[at].time, reports[at].id))
    return meanings.near(meant, np.array(order, dtype=np.int64))


def _words(report: Report, most: int) -> int:
    """Return how many words the report's text has, at most `most`."""
    # 12 letters a word is long on average in any language with spaces.
    return len(report.text[: 12 * most].split(None, most)[:most])
