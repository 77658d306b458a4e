"""How alike reports are: by the rarer words they share, by what headlines mean, by time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from digest.model import Frequencies, Report
from digest.stages.grouping.alike.bare import bare_among_texts, telling
from digest.stages.grouping.alike.headlines import compared, exact
from digest.stages.grouping.alike.identity import Names
from digest.stages.grouping.alike.pairs import Pairs, nothing
from digest.stages.grouping.alike.vectors import Vectors, cosines, unlisted, vectors
from digest.stages.grouping.words.bags import Bags, Ends, Floats, Places
from digest.stages.grouping.words.titles import said
from digest.stages.language import meanings

MOST = 0.5
"""Share of all reports above which an outlet is all that the reader follows."""

FEW = 10
MOST_OF_FEW = 0.75
"""Reports under which more than half come from one outlet by chance, and that share of fewer."""

CLOSE = 0.1
"""Likeness from which it matters whether two reports are of different events."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Reports compared: the pairs that are alike, and the vectors it was reckoned from."""

    pairs: Pairs
    vectors: Vectors
    hours: Floats
    """When each report was published; not a number where no date was found."""


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Compares reports, 0 to `enough`.

    The likeness of two reports is the cosine of their terms' weights: rare terms they share
    against all they have. The fewer words under `brief` one of them has under its headline, the
    more of it is the likeness of the headlines' meaning (`meaning` where there is nothing but
    a headline), and the more it is stretched (`stretch`), since few words hold little to share.
    More than `enough` counts as `enough`: copies are no better witnesses than good accounts.

    Where the reports name other people and places (`Names.differ`), their likeness counts
    `different` times in English and `different_elsewhere` times in other languages, whose names
    may take endings; in English `different_alike` times where they are `told_alike` and agree in a
    figure and a name (`Names.agree`): of two accounts one may name the village, one the province.
    The likeness of two reports of one outlet, which share its style and its corner of the world,
    counts `same_outlet` times, of headlines `same_outlet_brief` times; that of two posts of one page, which its editors told apart,
    `same_page` times.

    Time weighs in softly: reports `days` apart count e^-½ of the way down to `far`, mere headlines
    `days_brief`: they say less of which event it is. Where no date is known they count `undated`;
    where only one is, `half_dated`. Mere headlines whose meaning is too little alike to be listed
    are taken to be as alike as such pairs are on average: `unlisted`. Where texts are there, mere
    headlines make no word commoner, and those that are not nearly the same as another are like none.
    """

    brief: int = 30
    meaning: float = 0.5
    stretch: float = 0.7
    enough: float = 0.5
    enough_brief: float = 0.6
    different: float = 0.3
    different_elsewhere: float = 0.6
    different_alike: float = 0.7
    told_alike: float = 0.26
    same_outlet: float = 0.6
    same_outlet_brief: float = 0.8
    same_page: float = 0.7
    days: float = 3.0
    days_brief: float = 2.0
    far: float = 0.5
    undated: float = 0.8
    unlisted: float = 0.03
    half_dated: float = 0.7

    def __call__(
        self, reports: Sequence[Report], fresh: frozenset[str], kept: Frequencies, language: str
    ) -> Compared:
        """Compare reports of one language; `fresh` are those that `kept` does not count yet."""
        new = np.array([report.id in fresh for report in reports], dtype=bool)
        bare = bare_among_texts(reports)
        found, names = _read(reports, new & ~bare, kept)
        hours = np.array([hours_of(report) for report in reports])
        if len(reports) < 2:
            return Compared(nothing(), found, hours)
        pairs = self._pairs(reports, names, found, hours, language)
        return Compared(telling(pairs, bare) if bare.any() else pairs, found, hours)

    def _pairs(
        self, reports: Sequence[Report], names: Names, found: Vectors, hours: Floats, language: str
    ) -> Pairs:
        brief = np.array([1 - _words(report, self.brief) / self.brief for report in reports])
        first, second, alike = cosines(found, brief > 0)
        faint = _faint(found, (first, second, alike), ~bare_among_texts(reports))
        if brief.any():
            first, second, alike = self._headlines(reports, brief, (first, second, alike), language)
        alike = np.minimum(alike, self.enough)
        self._tell_apart(names, (first, second, alike), language)
        page = same_page(reports, first, second)
        alike[page] *= self.same_page
        sisters = np.flatnonzero(same_outlet(reports, first, second) & ~page)
        alike[sisters] *= self._sisters(np.maximum(brief[first[sisters]], brief[second[sisters]]))
        close = alike * self.closeness(hours, brief, first, second)
        return Pairs(first, second, close, alike, faint, brief, self.unlisted)

    def _sisters(self, brevity: Floats) -> Floats:
        """Return what the likeness of two reports of one outlet counts, the headlines among them more."""
        return self.same_outlet + brevity * (self.same_outlet_brief - self.same_outlet)

    def _tell_apart(self, names: Names, pairs: tuple[Ends, Ends, Floats], language: str) -> None:
        """Let the pairs that name other people and places be less alike."""
        first, second, alike = pairs
        worth = np.flatnonzero(alike >= CLOSE)
        apart = worth[names.differ(first[worth], second[worth])]
        if language != "en":
            alike[apart] *= self.different_elsewhere
            return
        much = apart[alike[apart] >= self.told_alike]
        same = much[names.agree(first[much], second[much])]
        alike[np.setdiff1d(apart, same)] *= self.different
        alike[same] *= self.different_alike

    def _headlines(
        self,
        reports: Sequence[Report],
        brief: Floats,
        found: tuple[Ends, Ends, Floats],
        language: str,
    ) -> tuple[Ends, Ends, Floats]:
        """Return the pairs with the headlines' meaning weighed in where reports are brief."""
        first, second, alike = found
        brevity = np.maximum(brief[first], brief[second])
        short = np.flatnonzero(brevity > 0)
        brevity = brevity[short]
        wanted = brief > 0
        wanted[first[short]] = wanted[second[short]] = True
        rows = self._meant(reports, wanted, language)
        if not len(rows):
            alike[short] = self._stretched(alike[short], brevity)
            return found
        meant = compared(exact(rows), in_time(reports, brief), first[short], second[short])
        part = self.meaning * brevity
        alike[short] = self._stretched((1 - part) * alike[short] + part * meant.given, brevity)
        brevity = np.maximum(brief[meant.first], brief[meant.second])
        more = self._stretched(self.meaning * brevity * meant.alike, brevity)
        return (
            np.concatenate([first, meant.first], dtype=np.int32),
            np.concatenate([second, meant.second], dtype=np.int32),
            np.concatenate([alike, more]),
        )

    def _meant(
        self, reports: Sequence[Report], wanted: NDArray[np.bool_], language: str
    ) -> meanings.Vectors:
        """Return a vector for each headline, zeros where none is wanted; no rows where none help."""
        places = np.flatnonzero(wanted)
        rows = meanings.vectors([said(reports[at].title) for at in places.tolist()], language)
        meant = np.zeros((len(reports) if len(rows) else 0, rows.shape[1]), dtype=np.float32)
        if len(rows):
            meant[places] = rows
        return meant

    def _stretched(self, alike: Floats, brevity: Floats) -> Floats:
        """Return the likeness of brief reports on the scale of long ones."""
        most = self.enough + brevity * (self.enough_brief - self.enough)
        share = np.clip(alike, 0, most) / most
        stretched: Floats = self.enough * share ** (1 - brevity * (1 - self.stretch))
        return stretched

    def closeness(self, hours: Floats, brief: Floats, first: Ends, second: Ends) -> Floats:
        """Return the time factor of each pair."""
        days = self.days + np.maximum(brief[first], brief[second]) * (self.days_brief - self.days)
        apart = (hours[first] - hours[second]) / (24 * days)
        factor = self.far + (1 - self.far) * np.exp(-0.5 * apart**2)
        unknown = np.isnan(hours)
        missing = unknown[first].astype(int) + unknown[second]
        return np.select([missing == 0, missing == 1], [factor, self.half_dated], self.undated)


def _read(
    reports: Sequence[Report], new: NDArray[np.bool_], kept: Frequencies
) -> tuple[Vectors, Names]:
    bags = Bags.of([report.terms for report in reports])
    return vectors(bags, new, kept), Names(bags)


def _faint(found: Vectors, pairs: tuple[Ends, Ends, Floats], some: NDArray[np.bool_]) -> float:
    """Return how alike some reports are on average that are in no pair."""
    first, second, alike = pairs
    use, both = some[found.owner], some[first] & some[second]
    kept = replace(
        found,
        count=int(some.sum()),
        owner=found.owner[use],
        column=found.column[use],
        weight=found.weight[use],
    )
    return unlisted(kept, first[both], alike[both])


def hours_of(report: Report) -> float:
    """Return the report's time in hours; not a number where no date was found."""
    dated = report.article.dated or report.section.time is not None
    return report.time.timestamp() / 3600 if dated else float("nan")


def same_outlet(reports: Sequence[Report], first: Ends, second: Ends) -> NDArray[np.bool_]:
    """Say of which pairs both come from one outlet, among several that are known.

    An outlet that most reports come from says nothing: it is all the reader follows.
    """
    told = [r for r in reports if r.article.text] or reports
    counts = Counter(report.outlet.name for report in told if report.outlet.known)
    known = sorted({report.outlet.name for report in reports if report.outlet.known})
    most = MOST if len(told) >= FEW else MOST_OF_FEW
    several = [name for name in known if counts[name] <= most * len(told)]
    number = {name: place for place, name in enumerate(several)}
    outlet = np.array([number.get(r.outlet.name, -1 - at) for at, r in enumerate(reports)])
    same: NDArray[np.bool_] = outlet[first] == outlet[second]
    return same


def same_page(reports: Sequence[Report], first: Ends, second: Ends) -> NDArray[np.bool_]:
    """Say of which pairs both are posts of one page."""
    number = {report.article.id: at for at, report in enumerate(reports)}
    page = np.array([number[report.article.id] for report in reports])
    same: NDArray[np.bool_] = page[first] == page[second]
    return same


def in_time(reports: Sequence[Report], brief: Floats) -> Places:
    """Return the places of reports that are hardly more than a headline, in order of time."""
    places = [at for at in range(len(reports)) if brief[at] >= 0.5]
    order = sorted(places, key=lambda at: (reports[at].time, reports[at].id))
    return np.array(order, dtype=np.int64)


def _words(report: Report, most: int) -> int:
    """Return how many words the report's text has, at most `most`."""
    # 12 letters a word is long on average in any language with spaces.
    return len(report.text[: 12 * most].split(None, most)[:most])
