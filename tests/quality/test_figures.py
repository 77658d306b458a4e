"""Accounts differ, measured on labelled pairs and pinned."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.figures import rows, score

PAIRS = Path(__file__).with_name("figures.jsonl")


def test_figures_that_differ_are_found_and_traps_are_not_walked_into() -> None:
    reached = score(PAIRS)

    assert reached.precision >= 0.95
    assert reached.recall >= 0.9
    assert reached.kinds_right >= 0.95


def test_the_labelled_pairs_are_enough_and_half_of_them_are_traps() -> None:
    labels = Counter(row["differ"] for row in rows(PAIRS))

    assert sum(labels.values()) >= 120
    assert labels["none"] >= sum(labels.values()) / 2
    assert min(labels["update"], labels["conflict"]) >= 15


def test_no_pair_is_there_twice() -> None:
    texts = Counter((row["a"]["text"], row["b"]["text"]) for row in rows(PAIRS))
    assert max(texts.values()) == 1
