"""Learns the trees by which lines are judged: `python -m benchmarks train_lines ARCHIVE…`.

Reads archives of pages with their articles, scrapes them in several ways, fits the three forests
of `digest/stages/furniture/learned/model.py` and, with `--out digest/stages/furniture/learned`, writes their
modules. Each page counts the same within its archive, and each archive as much as any other.
`--judge` instead scores, with all rules, how pages are judged by trees learned from other sites,
dealt into `--folds` parts.
The second forest learns from what the first says of sites it was not shown, as it will meet them,
and so does the third, which sees what lines mean, in the languages that have vectors of meaning.
"""

from __future__ import annotations

import argparse
import importlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.lines import Kept, score, show
from benchmarks.lines_dumps import WAYS, Dump, dumps
from benchmarks.trees import module
from digest.model import SourceMemory
from digest.stages.furniture.judge import judge
from digest.stages.furniture.learned.meaning import meant
from digest.stages.furniture.learned.model import Forests, Learned, context, table
from digest.stages.furniture.lines.features import Document, describe
from digest.stages.furniture.lines.line import Features, measure, weight
from digest.stages.furniture.lines.speaking import voice_of
from digest.stages.language.identify import identify
from digest.stages.trees import Floats

FOLDS = 4
FEWEST_FOLDS = 3
"""One that is judged, one that the later forests learn from, and one for the first to learn from."""
ORDERS = ("first", "second", "meaning")
"""The forests, in the order in which they are learned."""
MOST_LINES = 100
"""Lines of a page that are learned from, drawn evenly; a long page has no more to say."""
DEPTH = 4
TREES = 160
RATE = 0.08
COLUMNS = 0.25
"""Share of the features each split may choose from: no one feature carries the judgement."""


@dataclass(frozen=True)
class Lines:
    """All lines to learn from, page by page.

    `truth` is -1 where it is unclear, `counts` how much each line counts, 0 for those not drawn.
    """

    pages: Sequence[Dump]
    documents: Sequence[Document]
    languages: Sequence[str]
    rows: list[Features]
    truth: NDArray[np.int64]
    counts: Floats
    fold: NDArray[np.int64]
    starts: NDArray[np.int64]

    @property
    def folds(self) -> frozenset[int]:
        """The folds that hold lines."""
        return frozenset(map(int, np.unique(self.fold)))


def gather(found: Sequence[Dump], folds: int = FOLDS) -> Lines:
    """Return the lines of the dumps, the sites of each archive dealt into folds."""
    voice = voice_of("en")
    documents = [Document([measure(line, voice) for line in dump.lines]) for dump in found]
    rows = [row for document in documents for row in describe(document)]
    known = [-1 if one is None else int(one) for dump in found for one in dump.truth]
    lengths = [len(dump.lines) for dump in found]
    dealt = _dealt(found, folds)
    return Lines(
        pages=found,
        documents=documents,
        languages=[language_of(dump) for dump in found],
        rows=rows,
        truth=np.array(known),
        counts=np.concatenate(_counts(found)),
        fold=np.repeat([dealt[dump.data, dump.site] for dump in found], lengths),
        starts=np.cumsum([0, *lengths]),
    )


def language_of(dump: Dump) -> str:
    """Return the language that a page is judged in, as its longest lines tell it."""
    return identify(" ".join(sorted(dump.lines, key=len)[-20:]))


def _dealt(found: Sequence[Dump], folds: int) -> dict[tuple[str, str], int]:
    sites = sorted({(dump.data, dump.site) for dump in found})
    first: dict[str, int] = {}
    for n, (_, site) in enumerate(sites):
        first.setdefault(site, n % folds)
    return {(data, site): first[site] for data, site in sites}


def _counts(found: Sequence[Dump]) -> list[Floats]:
    """How much each line counts: by length, the same for each page, and for each archive."""
    pages = {data: sum(dump.data == data for dump in found) for data in {d.data for d in found}}
    draw = np.random.RandomState(0)
    counts = []
    for dump in found:
        known = np.flatnonzero([one is not None for one in dump.truth])
        drawn = draw.permutation(known)[:MOST_LINES]
        sizes = np.zeros(len(dump.lines))
        sizes[drawn] = [weight(dump.lines[n]) for n in drawn]
        counts.append(sizes / sizes.sum() / pages[dump.data])
    return counts


# -- learning --------------------------------------------------------------------------------


def fit(
    values: Floats,
    lines: Lines,
    left_out: frozenset[int],
    among: NDArray[np.bool_] | None = None,
) -> Any:
    """Return trees learned from the lines of all folds but those, or from some of them."""
    ensemble = importlib.import_module("sklearn.ensemble")
    chosen = (lines.counts > 0) & ~np.isin(lines.fold, list(left_out))
    if among is not None:
        chosen &= among
    counts = lines.counts[chosen]
    model = ensemble.HistGradientBoostingClassifier(
        max_depth=DEPTH,
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=2**DEPTH,
        min_samples_leaf=100,
        l2_regularization=10.0,
        max_features=COLUMNS,
        max_bins=64,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(values[chosen], lines.truth[chosen], sample_weight=counts / counts.mean())


def chance(model: Any) -> Callable[[Floats], Floats]:
    """Return the model as a judge of rows."""
    return lambda rows: np.asarray(model.predict_proba(rows)[:, 1])


@dataclass
class Learner:
    """Learns forests with folds left out; each first forest is learned once."""

    lines: Lines
    names: tuple[str, ...] = field(init=False)
    values: Floats = field(init=False)
    firsts: dict[frozenset[int], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = tuple(self.lines.rows[0])
        self.values = table(self.lines.rows, self.names)

    def first(self, left_out: frozenset[int]) -> Any:
        """Return the forest on the lines' own features."""
        if left_out not in self.firsts:
            self.firsts[left_out] = fit(self.values, self.lines, left_out)
        return self.firsts[left_out]

    def later(self, left_out: frozenset[int]) -> list[tuple[Any, tuple[str, ...]]]:
        """Return the forests that also see what is said around a line, and their columns.

        The second of the two sees what lines mean, and learns from texts that have meanings.
        """
        said = np.zeros(len(self.values))
        for fold in self.lines.folds - left_out:
            here = self.lines.fold == fold
            said[here] = chance(self.first(left_out | {fold}))(self.values[here])
        around, names = self._wider(said, lambda document, first, _: context(document, first))
        wide = np.hstack([self.values, around])
        meanings, more = self._wider(said, meant)
        known = ~np.isnan(meanings[:, 0])
        return [
            (fit(wide, self.lines, left_out), (*self.names, *names)),
            (
                fit(np.hstack([wide, meanings]), self.lines, left_out, known),
                (*self.names, *names, *more),
            ),
        ]

    def _wider(
        self, said: Floats, see: Callable[[Document, Sequence[float], str], list[Features]]
    ) -> tuple[Floats, tuple[str, ...]]:
        """Return what is seen of each line given what is said, nan where nothing is, and its names."""
        rows: list[list[Features]] = []
        for n, (document, language) in enumerate(
            zip(self.lines.documents, self.lines.languages, strict=True)
        ):
            start, end = self.lines.starts[n], self.lines.starts[n + 1]
            rows.append(see(document, said[start:end].tolist(), language))
        names = tuple(next(found[0] for found in rows if found))
        blank = np.full((1, len(names)), np.nan)
        return np.vstack(
            [
                table(found, names) if found else np.repeat(blank, len(document.lines), axis=0)
                for found, document in zip(rows, self.lines.documents, strict=True)
            ]
        ), names

    def all(self, left_out: frozenset[int]) -> list[tuple[Any, tuple[str, ...]]]:
        """Return the forests in their order, each with its columns."""
        return [(self.first(left_out), self.names), *self.later(left_out)]

    def __call__(self, left_out: frozenset[int] = frozenset()) -> Forests:
        """Return the forests, learned without the folds left out."""
        return Forests(*(Learned(chance(model), names) for model, names in self.all(left_out)))


def unseen_scores(learner: Learner) -> dict[tuple[str, str], list[Kept]]:
    """Return what is kept of each page by trees learned from other sites, and all rules."""
    scored: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    folds = learner.lines.fold[learner.lines.starts[:-1]]
    for fold in sorted(learner.lines.folds):
        by = learner(frozenset({fold}))
        for n in map(int, np.flatnonzero(folds == fold)):
            page = learner.lines.pages[n]
            kinds = judge(page.lines, SourceMemory(), learner.lines.languages[n], by)
            scored[page.way, page.data].append(score(page, kinds))
    return dict(sorted(scored.items()))


def place(folder: Path, order: str) -> Path:
    """Return where the trees of an order are kept."""
    return folder / f"trees_{order}.py"


def main(arguments: list[str]) -> int:
    """Write the modules of trees, or score sites not learned from."""
    parser = argparse.ArgumentParser(prog="benchmarks train_lines", description=__doc__)
    parser.add_argument("archives", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, help="write the modules into this folder")
    parser.add_argument(
        "--orders", nargs="+", choices=ORDERS, default=ORDERS, help="write these forests only"
    )
    parser.add_argument("--judge", action="store_true", help="score sites not learned from")
    parser.add_argument(
        "--folds", type=int, default=FOLDS, help="parts that the sites are dealt into"
    )
    parser.add_argument("--way", choices=sorted(WAYS), help="dumps of one way of scraping only")
    wanted = parser.parse_args(arguments)
    if wanted.folds < FEWEST_FOLDS:
        parser.error(f"--folds: give {FEWEST_FOLDS} or more")
    found = [dump for dump in dumps(wanted.archives) if wanted.way in (None, dump.way)]
    learner = Learner(gather(found, wanted.folds))
    if wanted.out:
        forests = dict(zip(ORDERS, learner.all(frozenset()), strict=True))
        for order in wanted.orders:
            text = module("train_lines", *forests[order])
            place(wanted.out, order).write_text(text, encoding="utf-8")
    if wanted.judge:
        show(unseen_scores(learner))
    return 0
