"""Fits the weights of headlines: `python -m benchmarks train_headlines SHARED [--folds 5]`.

Texts whose headline is known, the dumps of pages and files of headline, date line and body, some
of them with the headline taken out, are judged; a choice among the lines that may be the headline
and none is fitted to them. Prints the weights for `digest/stages/furniture/headlines/finding.py`, and how
texts of sites that were not learned from fare.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from benchmarks.lines_dumps import WAYS, tree
from benchmarks.pages import read_set
from benchmarks.pages_scores import title_right
from benchmarks.rows import rows_of
from benchmarks.texts import FILES, SHORTEST, date_line, extracted, urls_of
from digest.model import SourceMemory
from digest.stages.furniture.headlines.finding import NEEDED, candidates
from digest.stages.furniture.judge import first_prose, read
from digest.stages.language.identify import identify
from digest.stages.plain.lines import pieces_of
from digest.stages.trees import Floats

STEPS = 1500
RATE = 0.05
RIDGE = 0.001
MOST_FILES = 80
"""Files of one set that are learned from."""
WITHOUT = 0.25
"""Share of the files whose headline is taken out."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text's lines, its headline, "" where it has none, and what it must not be parted from."""

    kind: str
    group: str
    lines: Sequence[str]
    title: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The features of the lines that may be a headline, and which of them are it."""

    kind: str
    group: str
    has_title: bool
    rows: Floats
    right: Floats
    same: NDArray[np.int64]
    """Lines that say the same have the same number."""


def texts(shared: Path) -> Iterator[Text]:
    """Yield all texts to learn from."""
    for archive in sorted((shared / "data" / "pages").glob("*.zip")):
        urls = urls_of(archive)
        for page in read_set(archive):
            title = page.title if page.title is not None else extracted(page).title
            host = urlsplit(urls.get(page.id, "")).hostname or page.id
            for way in ("whole", "middle"):
                lines = WAYS[way](tree(page.html.decode("utf-8", "replace")))
                yield Text(f"{archive.stem}.{way}", host, lines, title or "")
    chance = random.Random(1)
    for name, path in FILES.items():
        rows = rows_of(shared / "data" / f"{path}.jsonl.gz")
        docs = [doc for row in rows for doc in row.get("docs", [row])]
        docs = [doc for doc in docs if doc["title"] and len(doc["text"]) >= SHORTEST]
        for doc in chance.sample(docs, min(MOST_FILES, len(docs))):
            head = [*date_line(doc["date"]), *doc["text"].split("\n")]
            has = chance.random() >= WITHOUT
            title = doc["title"] if has else ""
            yield Text(f"files.{name}", title or doc["text"][:60], [title, *head], title)


def choices(shared: Path) -> tuple[list[str], list[Choice]]:
    """Return the names of the features, and the choice that each text is."""
    names: list[str] = []
    found = []
    for text in texts(shared):
        lines = [piece.text for piece in pieces_of("\n".join(text.lines))]
        judged = read(lines, SourceMemory(), identify(" ".join(sorted(lines, key=len)[-20:])))
        first = first_prose(judged)
        if first is None:
            continue
        lot = candidates(judged, first)
        names = names or sorted(lot[0].features) if lot else names
        right = [bool(text.title) and title_right(text.title, lines[one.place]) for one in lot]
        rows = np.array([[one.features[name] for name in names] for one in lot])
        said = [judged.lines[one.place].folded for one in lot]
        found.append(
            Choice(
                kind=text.kind,
                group=text.group,
                has_title=any(right),
                rows=rows.reshape(len(lot), len(names)),
                right=np.array(right, float),
                same=np.array([said.index(folded) for folded in said], np.int64),
            )
        )
    return names, found


def fitted(lot: Sequence[Choice]) -> Floats:
    """Return the weights under which the right choices are likeliest."""
    lot = [one for one in lot if len(one.rows)]
    rows = np.concatenate([one.rows for one in lot])
    right = np.concatenate([one.right for one in lot])
    text = np.repeat(np.arange(len(lot)), [len(one.rows) for one in lot])
    none = np.array([not one.has_title for one in lot], float)
    weights, moment, square = np.zeros(rows.shape[1]), 0.0, 0.0
    for step in range(1, STEPS + 1):
        odds = rows @ weights
        top = np.zeros(len(lot))
        np.maximum.at(top, text, odds)
        risen = np.exp(odds - top[text])
        lone = np.exp(-top)
        whole = lone + np.bincount(text, risen, len(lot))
        wanted = none * lone + np.bincount(text, risen * right, len(lot))
        slope = risen / whole[text] - risen * right / np.maximum(wanted, 1e-12)[text]
        gradient = rows.T @ slope / len(lot) + RIDGE * weights
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        weights = weights - RATE * (moment / (1 - 0.9**step)) / (
            np.sqrt(square / (1 - 0.999**step)) + 1e-8
        )
    return weights


def chosen(one: Choice, weights: Floats) -> str:
    """Return what these weights make of a text: right, wrong, none, invented, unsaid."""
    odds = one.rows @ weights if len(one.rows) else np.zeros(0)
    top = max(0.0, odds.max(initial=0.0))
    share = np.exp(odds - top) / (np.exp(-top) + np.exp(odds - top).sum())
    share = np.bincount(one.same, share) if len(share) else share
    if not len(share) or share.max() < NEEDED:
        return "none" if one.has_title else "unsaid"
    if not one.has_title:
        return "invented"
    return "right" if one.right[int(share.argmax())] else "wrong"


def main(arguments: list[str]) -> int:
    """Print the weights and how unseen sites fare."""
    parser = argparse.ArgumentParser(prog="benchmarks train_headlines")
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args(arguments)
    names, lot = choices(options.shared)
    groups = sorted({one.group for one in lot})
    random.Random(1).shuffle(groups)
    fold = {group: n % options.folds for n, group in enumerate(groups)}
    verdicts: dict[str, Counter[str]] = {}
    for n in range(options.folds):
        weights = fitted([one for one in lot if fold[one.group] != n])
        for one in lot:
            if fold[one.group] == n:
                verdicts.setdefault(one.kind, Counter())[chosen(one, weights)] += 1
    for kind, found in sorted(verdicts.items()):
        print(f"# unseen {kind:<28} {dict(sorted(found.items()))}")
    for name, value in zip(names, fitted(lot), strict=True):
        print(f'    "{name}": {value:.2f},')
    return 0
