"""What speaks for a sentence: numbers for all sentences of a story at once.

Rows are sentences in the order given, grouped by report. Weights of words are by how few
sentences have them; a publisher with many reports counts less for each of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeAlias

import numpy as np
import scipy
from numpy.typing import NDArray

from digest.stages.choosing.weights import WEIGHING
from digest.stages.language.words import bare, words
from digest.stages.quoting.readable.scenes import sets_scene
from digest.stages.quoting.sentence import Sentence

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Matrix: TypeAlias = "scipy.sparse.csr_array"
Placed = Callable[[Sequence[Sentence]], Numbers]
"""Says at which place of its report each sentence stands, from 0."""

COMPARED = 400
"""Sentences compared with one another; of more, those that promise most."""


@dataclass(frozen=True)
class Weighed:
    """The numbers; each array has one entry for each sentence, about 0 to 1.

    `lead` falls with the place in the report; `centre` is likeness to the reports taken
    together; `headline` is how much of the headlines' words it has; `corroborated` is likeness
    to the likest sentences of the other reports, `echoed` to the one likest of all; `early` says
    how much of its report is still to come; `alike` is likeness of sentences to one another;
    `pairs` says which word pairs stand in which sentence and `worth` what each is worth.
    """

    sentences: tuple[Sentence, ...]
    lead: Numbers
    centre: Numbers
    headline: Numbers
    corroborated: Numbers
    echoed: Numbers
    early: Numbers
    alike: Numbers
    pairs: Matrix
    worth: Numbers


class Wording:
    """The words of some sentences as numbers: `flat` has every word's, `rows` whose it is.

    Words are whole: where endings tell words apart, pairs of whole words are what reports share.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        said = [s.bare for s in sentences]
        row = list(chain.from_iterable(said))
        numbers = defaultdict[str, int]()
        numbers.default_factory = numbers.__len__
        self.flat = np.fromiter(map(numbers.__getitem__, row), dtype=np.int64, count=len(row))
        self.numbers = dict(numbers)
        self.rows = np.repeat(np.arange(len(said)), [len(one) for one in said])
        self.height = len(said)
        self.cells = cells(self.rows, self.flat, len(self.numbers))
        self.counts = np.bincount(self.cells[1], minlength=len(self.numbers))

    @cached_property
    def common(self) -> NDArray[np.bool_]:
        """Which words say nothing by themselves: short ones, in many sentences."""
        short = np.array([len(word) <= WEIGHING.short for word in self.numbers], dtype=np.bool_)
        return np.asarray(short & (self.counts > max(3.0, WEIGHING.common * self.height)))


def cells(rows: Places, columns: Places, width: int) -> tuple[Places, Places]:
    """Return the rows and columns of what occurs, each cell once, row by row."""
    keys = np.sort(rows * max(1, width) + columns, kind="stable")
    once = keys[np.r_[True, keys[1:] != keys[:-1]][: len(keys)]]
    return once // max(1, width), once % max(1, width)


def table_of(found: tuple[Places, Places], values: Numbers, shape: tuple[int, int]) -> Matrix:
    """Return a table of the values in the cells found, which are in order."""
    ends = np.searchsorted(found[0], np.arange(shape[0] + 1))
    return scipy.sparse.csr_array((values, found[1], ends), shape=shape)


def weigh(sentences: Sequence[Sentence], room: float, placed: Placed) -> Weighed:
    """Weigh the sentences; of very many, only those that promise most.

    `room` is how many sentences are wanted: where few are, only first sentences are openings. `placed` says
    where a report begins: with its first sentence (`orders`) or its first one of prose (`depths`).
    """
    kept = promising(sentences) if len(sentences) > COMPARED else list(sentences)
    places = placed(kept)
    wording = Wording(kept)
    table = weighted(wording)
    reports = report_numbers(kept)
    alike = (table @ table.T).toarray()
    near, own = likenesses(table, reports)
    voices = voice_numbers(kept)
    again = own_again(alike, reports, voices)
    likest = likest_elsewhere(np.where(again, 0.0, alike), reports)
    pairs, worth = pair_table(wording, kept, reports, places)
    return Weighed(
        sentences=tuple(kept),
        lead=leads(places, depth(reports, room)) * own[reports] * is_news(kept, room),
        centre=near,
        headline=headlines(wording, kept),
        corroborated=corroboration(likest, reports, voices),
        echoed=likest.max(axis=1, initial=0.0),
        early=earliness(places, reports),
        alike=alike,
        pairs=pairs,
        worth=worth,
    )


def promising(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that promise most by place, headline and centre, in their order."""
    wording = Wording(sentences)
    near = centres(weighted(wording), report_numbers(sentences))
    promise = leads(orders(sentences), 1.0) + headlines(wording, sentences) + near
    best = np.argsort(-promise, kind="stable")[:COMPARED]
    return [sentences[i] for i in sorted(best.tolist())]


def depth(reports: Places, room: float) -> float:
    """Return how many sentences of each report count as its opening, at least one."""
    return max(1.0, room / (1 + int(reports.max())))


def leads(places: Numbers, deep: float) -> Numbers:
    """Return the weight of a sentence's place: 1 for the first, falling with the square."""
    return np.asarray((1.0 + places / deep) ** -2)


def is_news(sentences: Sequence[Sentence], room: float) -> Numbers:
    """Return 0 for scenes that reports open with, whose place says nothing, and 1 for the rest.

    Where many sentences are wanted a scene is as good as another.
    """
    if room >= WEIGHING.scenes:
        return np.ones(len(sentences))
    news = [not (s.leads and sets_scene(s.text, s.report.article.language)) for s in sentences]
    return np.array(news, dtype=np.float64)


def orders(sentences: Sequence[Sentence]) -> Numbers:
    """Return each sentence's place in its report, from 0."""
    return np.array([s.order for s in sentences], dtype=np.float64)


def depths(sentences: Sequence[Sentence]) -> Numbers:
    """Return each sentence's place from its report's first sentence of prose on, from 0."""
    return np.array([s.depth for s in sentences], dtype=np.float64)


def recency(sentences: Sequence[Sentence]) -> Numbers:
    """Return how late each sentence's report came, 0 to 1; all 0 where that says nothing.

    It says nothing when reports are undated, and when they lie so far apart that the whole
    course of a story is to be told.
    """
    reports = {s.report.id: s.report for s in sentences}
    dates = {id: report.time.timestamp() for id, report in reports.items()}
    span = max(dates.values()) - min(dates.values())
    dated = all(r.article.dated or r.section.time for r in reports.values())
    if not dated or not 0 < span <= WEIGHING.spell.total_seconds():
        return np.zeros(len(sentences))
    first = min(dates.values())
    return np.array([(dates[s.report.id] - first) / span for s in sentences])


def headlines(wording: Wording, sentences: Sequence[Sentence]) -> Numbers:
    """Return how much of what the headlines say each sentence has."""
    reports = {s.report.id: s.report for s in sentences}
    counts = Counter(
        word for report in reports.values() for word in set(map(bare, words(report.title)))
    )
    values = np.zeros(len(wording.numbers))
    for word in wording.numbers.keys() & counts.keys():
        number = wording.numbers[word]
        if wording.common[number]:
            del counts[word]
        else:
            values[number] = counts[word]
    rows, columns = wording.cells
    said = np.bincount(rows, weights=values[columns], minlength=wording.height)
    return np.asarray(said / (counts.total() or 1))


def unit_rows(table: Matrix) -> Matrix:
    """Return the table with every row of length 1; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return scipy.sparse.csr_array(
        scipy.sparse.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ table
    )


def weighted(wording: Wording) -> Matrix:
    """Return the table of a wording, rarer words heavier, every row of length 1."""
    rows, columns = wording.cells
    values = np.log((1 + wording.height) / wording.counts)[columns]
    lengths = np.sqrt(np.bincount(rows, weights=values**2, minlength=wording.height))
    unit = values / np.where(lengths > 0, lengths, 1)[rows]
    return table_of(wording.cells, unit, (wording.height, len(wording.numbers)))


def numbered(names: Sequence[str]) -> Places:
    """Return each name's number, in order of appearance."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def report_numbers(sentences: Sequence[Sentence]) -> Places:
    """Return the number of each sentence's report."""
    return numbered([s.report.id for s in sentences])


def voice_numbers(sentences: Sequence[Sentence]) -> Places:
    """Return the number of each sentence's publisher family."""
    return numbered([s.voice for s in sentences])


def centres(table: Matrix, reports: Places) -> Numbers:
    """Return the likeness of each sentence to all reports together, every report counting once."""
    return likenesses(table, reports)[0]


def likenesses(table: Matrix, reports: Places) -> tuple[Numbers, Numbers]:
    """Return each sentence's likeness to all reports together, and how much each report belongs.

    A report belongs by 1 unless it stands apart from the others, as an error page or a stray
    text does; then by less, down to 0. Every report counts once.
    """
    bodies = unit_rows(scipy.sparse.csr_array(incidence_of(reports) @ table))
    middle = np.asarray(bodies.sum(axis=0)).ravel()
    near = np.asarray(table @ (middle / (np.linalg.norm(middle) or 1.0)))
    if bodies.shape[0] < 3:
        return near, np.ones(bodies.shape[0])
    others = np.asarray(bodies @ middle) - 1.0
    return near, np.clip(others / max(WEIGHING.apart * float(np.median(others)), 1e-9), 0.0, 1.0)


def incidence_of(reports: Places) -> Matrix:
    """Return reports by sentences."""
    places = np.arange(len(reports))
    return scipy.sparse.csr_array((np.ones(len(reports)), (reports, places)))


def own_again(alike: Numbers, reports: Places, voices: Places) -> NDArray[np.bool_]:
    """Return sentences by sentences: what a publisher says again nearly word for word in another report.

    The background that an outlet carries from report to report bears nothing out.
    """
    sisters = (voices[:, None] == voices[None, :]) & (reports[:, None] != reports[None, :])
    return np.asarray(sisters & (alike >= WEIGHING.again))


def likest_elsewhere(alike: Numbers, reports: Places) -> Numbers:
    """Return sentences by reports: likeness to the likest sentence there, 0 in the own report."""
    starts = np.flatnonzero(np.r_[True, reports[1:] != reports[:-1]])
    likest = np.maximum.reduceat(alike, starts, axis=1)
    likest[np.arange(len(reports)), reports] = 0.0
    return np.asarray(likest)


def corroboration(likest: Numbers, reports: Places, voices: Places) -> Numbers:
    """Return the mean likeness to the likest sentence of every other report."""
    starts = np.flatnonzero(np.r_[True, reports[1:] != reports[:-1]])
    weights = np.where(voices[:, None] == voices[starts][None, :], WEIGHING.sister, 1.0)
    weights[np.arange(len(reports)), reports] = 0.0
    total = weights.sum(axis=1)
    return np.asarray((likest * weights).sum(axis=1) / np.where(total > 0, total, 1.0))


def earliness(places: Numbers, reports: Places) -> Numbers:
    """Return how much of its report is still to come at each sentence, 1 for the first."""
    ends = np.zeros(1 + int(reports.max()))
    np.maximum.at(ends, reports, places + 1)
    return np.asarray(1.0 - places / ends[reports])


def pair_table(
    wording: Wording, sentences: Sequence[Sentence], reports: Places, places: Numbers
) -> tuple[Matrix, Numbers]:
    """Return sentences by word pairs, and the worth of each pair.

    A pair is worth the sum, over the reports that have it, of one through its first place
    there; pairs of one report alone are worth nothing where there are several.
    """
    flat, common = wording.flat, wording.common
    telling = (wording.rows[1:] == wording.rows[:-1]) & ~(common[flat[1:]] & common[flat[:-1]])
    joint = flat[:-1] * max(1, len(wording.numbers)) + flat[1:]
    names, columns = np.unique(joint[telling], return_inverse=True)
    found = cells(wording.rows[:-1][telling], columns, len(names))
    table = table_of(found, np.ones(len(found[0])), (wording.height, len(names)))
    weights = opening_weights(sentences, reports, places)
    return table, pair_worth(found, len(names), weights, reports)


def pair_worth(
    found: tuple[Places, Places], width: int, openings: Numbers, reports: Places
) -> Numbers:
    """Return what each pair is worth; `openings` is what it counts in each sentence."""
    rows, columns = found
    many = int(reports.max()) + 1
    weights = openings[rows]
    keys, inverse = np.unique(columns * many + reports[rows], return_inverse=True)
    best = np.zeros(len(keys))
    np.maximum.at(best, inverse, weights)
    carried = np.bincount(keys // many, minlength=width)
    sums = np.bincount(keys // many, weights=best, minlength=width)
    return np.asarray(sums * (carried > min(1, many - 1)), dtype=np.float64)


def opening_weights(sentences: Sequence[Sentence], reports: Places, places: Numbers) -> Numbers:
    """Return what a pair counts in each sentence: most in openings, less for a busy publisher."""
    shared = 1.0 / np.sqrt(reports_of_voice(sentences))
    return np.asarray(shared / (1.0 + places / depth(reports, WEIGHING.openings)))


def reports_of_voice(sentences: Sequence[Sentence]) -> Numbers:
    """Return, for each sentence, how many reports its publisher has here."""
    owned: dict[str, set[str]] = {}
    for sentence in sentences:
        owned.setdefault(sentence.voice, set()).add(sentence.report.id)
    return np.array([float(len(owned[s.voice])) for s in sentences])
