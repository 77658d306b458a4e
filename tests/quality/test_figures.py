"""Accounts differ, measured on labelled pairs and pinned."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.figures import PAIRS, rows, score
from benchmarks.figures_field import labels, read


def test_figures_that_differ_are_found_and_traps_are_not_walked_into() -> None:
    reached = score(PAIRS)

    assert reached.precision >= 0.97
    assert reached.recall >= 0.8
    assert reached.kinds_right >= 0.95


def test_the_labelled_pairs_are_enough_and_half_of_them_are_traps() -> None:
    labels = Counter(row["differ"] for row in rows(PAIRS))

    assert sum(labels.values()) >= 120
    assert labels["none"] >= sum(labels.values()) / 2
    assert min(labels["update"], labels["conflict"]) >= 15


def test_no_pair_is_there_twice() -> None:
    texts = Counter((row["a"]["text"], row["b"]["text"]) for row in rows(PAIRS))
    assert max(texts.values()) == 1


@pytest.mark.quality
def test_what_is_told_over_real_news_was_read_and_found_right(shared: Path) -> None:
    field = read(shared)

    assert field.stories > 400
    assert field.right >= 7
    assert field.precision >= 0.95
    assert field.unread == ()
    assert field.found >= 0.5 * field.due


def test_labels_of_real_news_hold_no_words_of_it() -> None:
    assert len(labels()) > 30
    assert {type(end[1]) for pair in labels() for end in pair} == {int}
