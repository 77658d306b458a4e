"""Learns the trees that judge a page's pieces, and writes them as a module: `python -m benchmarks pages_train SET…`.

    python -m benchmarks pages_train FOLDER|ZIP... [--folds N] [--out digest/stages/pages/trees.py]

With `--folds N` it also prints what trees learned without a page reach on that page, and what
trees learned from the other sets alone reach: the only figures that tell how other pages will fare.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from benchmarks.pages import FETCHED, Page, read_set
from benchmarks.pages_scores import shingle_scores, word_scores
from benchmarks.trees import module
from digest.stages.language.words import words
from digest.stages.markup.blocks import Piece, pieces_of
from digest.stages.markup.match import Words, runs_of
from digest.stages.markup.tree import tree_of
from digest.stages.metadata.facts import metadata_of
from digest.stages.pages.features import NAMES, Floats, features
from digest.stages.pages.judge import judged
from digest.stages.pages.settle import article_of
from digest.stages.pages.witness import witness_of

DEPTH = 4
TREES = 60
RATE = 0.12
SMALL_SET = 1.5
"""How much more a page of a set of fewer than a hundred counts."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A page's pieces: what is seen of each, how much of it is in the truth, and its words."""

    page: Page
    set: str
    pieces: tuple[Piece, ...]
    voted: frozenset[int]
    rows: Floats
    truth: Floats
    sizes: Floats


def main(arguments: list[str]) -> int:
    """Learn from all pages; with folds, measure first."""
    parser = argparse.ArgumentParser(prog="benchmarks pages_train")
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    samples = [
        sample(page, place.stem) for place in options.sets for page in read_set(place) if page.text
    ]
    if options.folds:
        for line in crossed(samples, options.folds):
            print(line)
    if options.out:
        options.out.write_text(module("pages_train", learned(samples), NAMES), encoding="utf-8")
    return 0


def sample(page: Page, name: str) -> Sample:
    """Look at one page as the product does, and label its pieces by the truth."""
    root = tree_of(page.html)
    pieces = pieces_of(root)
    said = metadata_of(root, pieces, page.url, FETCHED)
    witness = witness_of(root, pieces, said)
    return Sample(
        page=page,
        set=name,
        pieces=tuple(pieces),
        voted=witness.voted,
        rows=features(pieces, witness),
        truth=_labels([piece.words for piece in pieces], words(page.text or "")),
        sizes=np.array([len(piece.words) for piece in pieces], dtype=np.float64),
    )


def _labels(own: Sequence[Words], truth: Words) -> Floats:
    known, whole = set(runs_of(truth)), f" {' '.join(truth)} "
    shares = []
    for text in own:
        runs = runs_of(text)
        short = float(bool(text) and f" {' '.join(text)} " in whole)
        shares.append(sum(run in known for run in runs) / len(runs) if runs else short)
    return np.array(shares)


# -- learning --------------------------------------------------------------------------------


def learned(samples: Sequence[Sample]) -> Any:
    """Return boosted trees learned from the samples, each page's article counting the same."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    few = {s.set for s in samples if sum(o.set == s.set for o in samples) < 100}
    rows = np.vstack([s.rows for s in samples])
    truth = np.concatenate([s.truth >= 0.5 for s in samples])
    weight = np.concatenate([_weights(s) * (SMALL_SET if s.set in few else 1.0) for s in samples])
    model = HistGradientBoostingClassifier(
        max_depth=DEPTH,
        max_iter=TREES,
        learning_rate=RATE,
        l2_regularization=5.0,
        min_samples_leaf=60,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(rows, truth, sample_weight=np.minimum(weight / weight.mean(), 30.0))


def _weights(one: Sample) -> Floats:
    inside = (one.sizes + 1.0)[one.truth >= 0.5].sum()
    return (one.sizes + 1.0) / inside if inside else np.zeros(len(one.sizes))


def crossed(samples: Sequence[Sample], folds: int) -> list[str]:
    """Return the figures of each set for trees that never saw the page they judge."""
    order = np.random.RandomState(0).permutation(len(samples))
    fold = {int(at): str(place % folds) for place, at in enumerate(order)}
    within = _texts(samples, [fold[at] for at in range(len(samples))])
    across = _texts(samples, [one.set for one in samples])
    names = sorted({one.set for one in samples})
    return [
        *(f"{name:<24} other pages  {_score(samples, within, name)}" for name in names),
        *(f"{name:<24} other sets   {_score(samples, across, name)}" for name in names),
    ]


def _texts(samples: Sequence[Sample], groups: Sequence[str]) -> list[str]:
    """Return what is read of each page by trees learned from the pages of all other groups."""
    texts = [""] * len(samples)
    for left_out in sorted(set(groups)):
        pairs = list(zip(samples, groups, strict=True))
        others = [one for one, group in pairs if group != left_out]
        model = learned(others) if others else None
        for at, (one, group) in enumerate(pairs):
            if model is not None and group == left_out and one.pieces:
                likely = judged(one.pieces, model.predict_proba(one.rows)[:, 1], one.voted)
                places = sorted(article_of(one.pieces, likely))
                texts[at] = "\n".join(one.pieces[place].text for place in places)
    return texts


def _score(samples: Sequence[Sample], texts: Sequence[str], name: str) -> str:
    pairs = [
        (one.page.text or "", text)
        for one, text in zip(samples, texts, strict=True)
        if one.set == name
    ]
    by_word = fmean(word_scores(truth, text)[2] for truth, text in pairs)
    return f"words F1 {by_word:.4f}  shingles F1 {shingle_scores(pairs)[2]:.4f}"
