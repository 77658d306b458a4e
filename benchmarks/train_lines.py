"""Learns the weights by which lines are judged: `python -m benchmarks train_lines ARCHIVE…`.

Reads archives of pages with their articles, scrapes them in several ways, fits the two logistic
regressions of `digest/stages/furniture_model.py` and prints the module of weights. Nothing of
the pages is in it but the weights. `--judge` instead scores, with all rules, how pages are judged
by weights that were learned from other sites. The second regression learns from what the first says of
sites it was not shown, as it will meet them.
"""

from __future__ import annotations

import argparse
import importlib
import pprint
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.lines import Kept, score, show
from benchmarks.lines_dumps import WAYS, Dump, dumps
from digest.model import SourceMemory
from digest.stages.furniture import judge
from digest.stages.furniture_features import Document, Features, describe
from digest.stages.furniture_lines import measure
from digest.stages.furniture_model import Weights, context, weight
from digest.stages.language import identify
from digest.stages.speaking import voice_of

Numbers = NDArray[np.float64]
Table = dict[str, float]
STRENGTH = 0.3
"""Inverse of the ridge penalty, on features scaled to unit variance."""
FOLDS = 4
HEAD = '''"""The weights of `furniture_model`, learned by `python -m benchmarks train_lines`.

Each name is a feature; the empty name is the bias.
"""

from __future__ import annotations
'''


@dataclass(frozen=True)
class Lines:
    """All lines to learn from: features, truth (-1 unclear), how much each counts, its dump."""

    rows: list[Features]
    truth: NDArray[np.int64]
    counts: Numbers
    dump: NDArray[np.int64]
    fold: NDArray[np.int64]
    sizes: Numbers


def gather(found: Sequence[Dump], folds: int = FOLDS) -> Lines:
    """Return the lines of the dumps, each dump counting the same, sites dealt into folds."""
    voice = voice_of("en")
    rows, truth, sizes, owner, fold = [], [], [], [], []
    sites = {site: n % folds for n, site in enumerate(sorted({dump.site for dump in found}))}
    for n, dump in enumerate(found):
        rows += describe(Document([measure(line, voice) for line in dump.lines]))
        truth += [-1 if known is None else int(known) for known in dump.truth]
        sizes += [weight(line) for line in dump.lines]
        owner += [n] * len(dump.lines)
        fold += [sites[dump.site]] * len(dump.lines)
    size, dump_of, known = np.array(sizes), np.array(owner), np.array(truth)
    totals = np.bincount(dump_of, size * (known >= 0))
    return Lines(rows, known, size / totals[dump_of], dump_of, np.array(fold), size)


def matrix(rows: Sequence[Features], names: Sequence[str]) -> Numbers:
    """Return the features as an array, one row a line."""
    return np.array([[row[name] for name in names] for row in rows], dtype=np.float64)


def fit(values: Numbers, lines: Lines, chosen: NDArray[np.bool_]) -> tuple[Numbers, float]:
    """Return the weights and bias of a ridge logistic regression, scaling folded in."""
    linear = importlib.import_module("sklearn.linear_model")
    chosen = chosen & (lines.truth >= 0)
    mean, spread = values[chosen].mean(axis=0), values[chosen].std(axis=0)
    spread[spread < 1e-6] = 1.0
    counts = lines.counts[chosen] / lines.counts[chosen].mean()
    model: Any = linear.LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((values[chosen] - mean) / spread, lines.truth[chosen], sample_weight=counts)
    weights: Numbers = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def chance(values: Numbers, model: tuple[Numbers, float]) -> Numbers:
    """Return the regression's answer for each row."""
    answer: Numbers = 1 / (1 + np.exp(-(values @ model[0] + model[1])))
    return answer


def unseen(values: Numbers, lines: Lines, chosen: NDArray[np.bool_]) -> Numbers:
    """Return for the chosen lines what a regression says that was not shown their site."""
    answers = np.zeros(len(values))
    for fold in np.unique(lines.fold[chosen]):
        model = fit(values, lines, chosen & (lines.fold != fold))
        here = chosen & (lines.fold == fold)
        answers[here] = chance(values[here], model)
    return answers


def with_context(values: Numbers, first: Numbers, lines: Lines) -> tuple[Numbers, list[str]]:
    """Return the features with what the first judgements say around each line."""
    near: list[Features] = []
    for dump in range(int(lines.dump.max()) + 1):
        here = lines.dump == dump
        near += context(list(first[here]), list(lines.sizes[here]))
    names = list(near[0])
    return np.hstack([values, matrix(near, names)]), names


def learn(lines: Lines, chosen: NDArray[np.bool_]) -> tuple[Table, Table]:
    """Return the two tables of weights, learned from the chosen lines."""
    names = list(lines.rows[0])
    values = matrix(lines.rows, names)
    first = fit(values, lines, chosen)
    wider, more = with_context(values, unseen(values, lines, chosen), lines)
    second = fit(wider, lines, chosen)
    return table(names, first), table([*names, *more], second)


def table(names: Sequence[str], model: tuple[Numbers, float]) -> Table:
    """Return the weights by name, rounded to what matters."""
    rounded = {name: round(float(w), 4) for name, w in zip(names, model[0], strict=True)}
    return {"": round(model[1], 4), **{name: w for name, w in sorted(rounded.items()) if w}}


def unseen_scores(found: Sequence[Dump], lines: Lines) -> dict[tuple[str, str], list[Kept]]:
    """Return what is kept of each page by weights learned from other sites, and all rules."""
    scored: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    for fold in np.unique(lines.fold):
        weights = Weights(*learn(lines, lines.fold != fold))
        for dump in {int(n) for n in np.unique(lines.dump[lines.fold == fold])}:
            page = found[dump]
            language = identify(" ".join(sorted(page.lines, key=len)[-20:]))
            kinds = judge(page.lines, SourceMemory(), language, weights)
            scored[page.way, page.data].append(score(page, kinds))
    return dict(sorted(scored.items()))


def main(arguments: list[str]) -> int:
    """Print the module of weights, or write it where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks train_lines", description=__doc__)
    parser.add_argument("archives", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, help="write the module here")
    parser.add_argument("--judge", action="store_true", help="score sites not learned from")
    parser.add_argument("--way", choices=sorted(WAYS), help="dumps of one way of scraping only")
    wanted = parser.parse_args(arguments)
    found = [dump for dump in dumps(wanted.archives) if wanted.way in (None, dump.way)]
    lines = gather(found)
    if wanted.judge:
        show(unseen_scores(found, lines))
        return 0
    first, second = learn(lines, np.ones(len(lines.truth), dtype=bool))
    text = "\n".join(
        [HEAD, f"FIRST = {pprint.pformat(first)}", "", f"SECOND = {pprint.pformat(second)}", ""]
    )
    if wanted.out:
        wanted.out.write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0
