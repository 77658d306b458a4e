"""What speaks for a sentence: numbers for all sentences of a story at once.

Rows are sentences in the order given, grouped by report. Weights of words are by how few
sentences have them; a publisher with many reports counts less for each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.stages.quotable import Sentence
from digest.stages.words import stem, words

Numbers = NDArray[np.float64]
Matrix = sparse.csr_array

COMPARED = 700
"""Sentences compared with one another; of more, those that promise most."""

SHORT = 4
COMMON = 0.12
"""Words of up to so many letters in more than this share of sentences say nothing by themselves."""


@dataclass(frozen=True)
class Weighed:
    """The numbers; each array has one entry for each sentence, about 0 to 1.

    `lead` falls with the place in the report; `centre` is likeness to the reports taken
    together; `headline` is how much of the headlines' words it has; `corroborated` is likeness
    to the likest sentences of the other reports; `alike` is likeness of sentences to one
    another; `pairs` says which word pairs stand in which sentence and `worth` what each is worth.
    """

    sentences: tuple[Sentence, ...]
    lead: Numbers
    centre: Numbers
    headline: Numbers
    corroborated: Numbers
    alike: Numbers
    pairs: Matrix
    worth: Numbers


def weigh(sentences: Sequence[Sentence], room: float) -> Weighed:
    """Weigh the sentences; of very many, only those that promise most.

    `room` is how many sentences are wanted: where few are, only first sentences are openings.
    """
    kept = promising(sentences) if len(sentences) > COMPARED else list(sentences)
    table = word_table(kept)
    reports = report_numbers(kept)
    alike = (table @ table.T).toarray()
    pairs, worth = pair_table(kept, reports)
    return Weighed(
        sentences=tuple(kept),
        lead=leads(kept, depth(reports, room)) * belonging(table, reports),
        centre=centres(table, reports),
        headline=headlines(kept),
        corroborated=corroboration(alike, reports, voice_numbers(kept)),
        alike=alike,
        pairs=pairs,
        worth=worth,
    )


def promising(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that promise most by place, headline and centre, in their order."""
    table = word_table(sentences)
    promise = (
        leads(sentences, 1.0) + headlines(sentences) + centres(table, report_numbers(sentences))
    )
    best = np.argsort(-promise, kind="stable")[:COMPARED]
    return [sentences[i] for i in sorted(best.tolist())]


OPENINGS = 10.0
"""Sentences that count as openings for the worth of word pairs, shared among the reports."""


def depth(reports: NDArray[np.int64], room: float) -> float:
    """Return how many sentences of each report count as its opening, at least one."""
    return max(1.0, room / (1 + int(reports.max())))


def leads(sentences: Sequence[Sentence], deep: float) -> Numbers:
    """Return the weight of a sentence's place: 1 for the first, falling with the square."""
    return np.array([(1.0 + s.order / deep) ** -2 for s in sentences])


SPELL = 5 * 24 * 3600.0
"""Seconds that a development may span for the later report to be the fresher one."""


def recency(sentences: Sequence[Sentence]) -> Numbers:
    """Return how late each sentence's report came, 0 to 1; all 0 where that says nothing.

    It says nothing when reports are undated, and when they lie so far apart that the whole
    course of a story is to be told.
    """
    times = np.array([s.report.time.timestamp() for s in sentences])
    span = float(times.max() - times.min())
    dated = all(s.report.article.dated or s.report.section.time for s in sentences)
    if not dated or not 0 < span <= SPELL:
        return np.zeros(len(sentences))
    return np.asarray((times - times.min()) / span, dtype=np.float64)


def headlines(sentences: Sequence[Sentence]) -> Numbers:
    """Return how much of what the headlines say each sentence has."""
    titles = {s.report.id: {stem(w) for w in words(s.report.title)} for s in sentences}
    counts = Counter(word for title in titles.values() for word in title)
    for word in common_words(sentences):
        counts.pop(word, None)
    total = counts.total() or 1
    return np.array([sum(counts[word] for word in set(s.stems)) / total for s in sentences])


def common_words(sentences: Sequence[Sentence]) -> set[str]:
    """Return the words that say nothing by themselves: short ones, in many sentences."""
    counts = Counter(word for s in sentences for word in set(s.stems))
    floor = max(3.0, COMMON * len(sentences))
    return {word for word, count in counts.items() if count > floor and len(word) <= SHORT}


def incidence(rows: Sequence[Sequence[int]], width: int) -> Matrix:
    """Return the table of which row has which columns."""
    flat = np.fromiter((column for row in rows for column in row), dtype=np.int64)
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return sparse.csr_array((np.ones(len(flat)), flat, ends), shape=(len(rows), width))


def unit_rows(table: Matrix) -> Matrix:
    """Return the table with every row of length 1; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return sparse.csr_array(sparse.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ table)


def word_table(sentences: Sequence[Sentence]) -> Matrix:
    """Return sentences by words, rarer words heavier, every row of length 1."""
    columns: dict[str, int] = {}
    rows = [
        [columns.setdefault(word, len(columns)) for word in dict.fromkeys(s.stems)]
        for s in sentences
    ]
    table = incidence(rows, len(columns))
    counts = np.asarray(table.sum(axis=0)).ravel()
    return unit_rows(sparse.csr_array(table @ sparse.diags_array(np.log((1 + len(rows)) / counts))))


def numbered(names: Sequence[str]) -> NDArray[np.int64]:
    """Return each name's number, in order of appearance."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def report_numbers(sentences: Sequence[Sentence]) -> NDArray[np.int64]:
    """Return the number of each sentence's report."""
    return numbered([s.report.id for s in sentences])


def voice_numbers(sentences: Sequence[Sentence]) -> NDArray[np.int64]:
    """Return the number of each sentence's publisher family."""
    return numbered([s.voice for s in sentences])


def centres(table: Matrix, reports: NDArray[np.int64]) -> Numbers:
    """Return the likeness of each sentence to all reports together, every report counting once."""
    bodies = unit_rows(sparse.csr_array(incidence_of(reports) @ table))
    middle = np.asarray(bodies.sum(axis=0)).ravel()
    return np.asarray(table @ (middle / (np.linalg.norm(middle) or 1.0)))


def belonging(table: Matrix, reports: NDArray[np.int64]) -> Numbers:
    """Return how much each sentence's report is about what the others are about, 0 to 1.

    Only a report that stands apart, as an error page or a stray text does, comes out under 1.
    """
    bodies = unit_rows(sparse.csr_array(incidence_of(reports) @ table))
    if bodies.shape[0] < 3:
        return np.ones(len(reports))
    middle = np.asarray(bodies.sum(axis=0)).ravel()
    near = np.asarray(bodies @ middle) - 1.0
    return np.clip(near / max(APART * float(np.median(near)), 1e-9), 0.0, 1.0)[reports]


def incidence_of(reports: NDArray[np.int64]) -> Matrix:
    """Return reports by sentences."""
    places = np.arange(len(reports))
    return sparse.csr_array((np.ones(len(reports)), (reports, places)))


APART = 0.5
"""Share of the usual likeness to the others under which a report's place counts for less."""

SISTER = 0.3
"""What a report of the same publisher counts as a witness, beside 1 for another's."""


def corroboration(alike: Numbers, reports: NDArray[np.int64], voices: NDArray[np.int64]) -> Numbers:
    """Return the mean likeness to the likest sentence of every other report."""
    starts = np.flatnonzero(np.r_[True, reports[1:] != reports[:-1]])
    likest = np.maximum.reduceat(alike, starts, axis=1)
    weights = np.where(voices[:, None] == voices[starts][None, :], SISTER, 1.0)
    weights[np.arange(len(reports)), reports] = 0.0
    total = weights.sum(axis=1)
    return np.asarray((likest * weights).sum(axis=1) / np.where(total > 0, total, 1.0))


def pair_table(sentences: Sequence[Sentence], reports: NDArray[np.int64]) -> tuple[Matrix, Numbers]:
    """Return sentences by word pairs, and the worth of each pair.

    A pair is worth the sum, over the reports that have it, of one through its first place
    there; pairs of one report alone are worth nothing where there are several.
    """
    common = common_words(sentences)
    columns: dict[tuple[str, str], int] = {}
    rows = [
        [
            columns.setdefault(pair, len(columns))
            for pair in dict.fromkeys(zip(s.stems, s.stems[1:], strict=False))
            if not (pair[0] in common and pair[1] in common)
        ]
        for s in sentences
    ]
    table = incidence(rows, len(columns))
    return table, pair_worth(table, np.array([s.order for s in sentences]), reports, sentences)


def pair_worth(
    table: Matrix,
    orders: NDArray[np.int64],
    reports: NDArray[np.int64],
    sentences: Sequence[Sentence],
) -> Numbers:
    """Return what each pair is worth."""
    cells, width = table.tocoo(), table.shape[1]
    rows, columns = cells.coords
    weights = 1.0 / np.sqrt(reports_of_voice(sentences)) / (1.0 + orders / depth(reports, OPENINGS))
    keys, inverse = np.unique(columns * (reports.max() + 1) + reports[rows], return_inverse=True)
    best = np.zeros(len(keys))
    np.maximum.at(best, inverse, weights[rows])
    pair = keys // (reports.max() + 1)
    carried = np.bincount(pair, minlength=width)
    alone = min(1, int(reports.max()))
    sums = np.bincount(pair, weights=best, minlength=width).astype(np.float64)
    return np.asarray(sums * (carried > alone), dtype=np.float64)


def reports_of_voice(sentences: Sequence[Sentence]) -> Numbers:
    """Return, for each sentence, how many reports its publisher has here."""
    owned: dict[str, set[str]] = {}
    for sentence in sentences:
        owned.setdefault(sentence.voice, set()).add(sentence.report.id)
    return np.array([float(len(owned[s.voice])) for s in sentences])
