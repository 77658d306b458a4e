"""What the trees make of lines, and what is kept of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.train_lines import ORDERS, place
from digest.stages.furniture.learned import trees_first, trees_meaning, trees_second
from digest.stages.furniture.learned.meaning import meant
from digest.stages.furniture.learned.model import Chances, chances, context, forests, kept
from digest.stages.furniture.lines.features import describe
from digest.stages.language import meanings
from digest.stages.trees import MOST_ROWS, planted
from tests.unit.stages.furniture.texts import COMMENTS, PROSE, document

needs_vectors = pytest.mark.skipif(not meanings.available(), reason="needs wordllama")


def test_every_line_is_seen_by_the_features_the_trees_were_learned_from() -> None:
    found = document(*PROSE, *COMMENTS)
    rows = describe(found)
    around = context(found, [0.5] * len(rows))

    assert set(trees_first.FEATURES) == set(rows[0])
    assert set(trees_second.FEATURES) == set(rows[0]) | set(around[0])
    assert all(set(row) == set(rows[0]) for row in rows)


@needs_vectors
def test_every_line_is_seen_by_what_the_trees_of_meaning_were_learned_from() -> None:
    found = document(*PROSE, *COMMENTS)
    said = [0.5] * len(found.lines)
    parts = (describe(found), context(found, said), meant(found, said, "en"))

    assert set(trees_meaning.FEATURES) == {name for rows in parts for name in rows[0]}


def test_the_article_is_likelier_than_what_its_readers_say() -> None:
    found = document(*PROSE, *COMMENTS)

    for language in ("", "en", "sv"):
        likely = chances(found, describe(found), language).in_all

        assert min(likely[: len(PROSE)]) > max(likely[len(PROSE) :])
    assert chances(document(), []) == Chances([], [])


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        pytest.param([0.9, 0.9, 0.02, 0.9, 0.01], [True, True, False, True, False], id="sure"),
        pytest.param(
            [0.2, 0.001, 0.001, 0.001, 0.001], [True, False, False, False, False], id="poor"
        ),
        pytest.param([0.9, 0.9, 0.35, 0.9, 0.9], [True, True, True, True, True], id="between"),
    ],
)
def test_what_does_best_if_the_chances_are_right_is_kept(
    likely: list[float], expected: list[bool]
) -> None:
    texts = [PROSE[0], PROSE[1], PROSE[2], PROSE[3], PROSE[0]]

    assert kept(likely, texts, [True] * 5) == expected


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        pytest.param([0.4, 0.03, 0.03, 0.03], [True, True, False, False], id="table"),
        pytest.param([0.02, 0.01, 0.03, 0.03], [True, True, True, True], id="strange"),
    ],
)
def test_unlikely_labels_go_where_the_rest_is_most_of_what_is_likely(
    likely: list[float], expected: list[bool]
) -> None:
    texts = [PROSE[0], PROSE[1], "Ida Holm, 3 points, 2 wins, " * 5, "Jon Vale, 1 point, " * 6]

    assert kept(likely, texts, [True, True, False, False]) == expected


def test_nothing_is_kept_of_nothing() -> None:
    assert kept([], [], []) == []


def test_a_forest_judges_any_number_of_rows_alike() -> None:
    forest = planted(["0:0.5|-1.0 1.0"], base=0.0, depth=1)
    rows = np.tile([[0.0], [1.0]], (MOST_ROWS, 1))

    found = forest(rows)

    assert found[:2].round(3).tolist() == [0.269, 0.731]
    assert (found.reshape(-1, 2) == found[:2]).all()
    assert len(forest(rows[:0])) == 0
    assert forests() is forests()


def test_trees_are_written_where_they_are_read() -> None:
    for order, trees in zip(ORDERS, (trees_first, trees_second, trees_meaning), strict=True):
        module = Path(str(trees.__file__))

        assert place(module.parent, order) == module
