"""What lines mean beside each other, where there are vectors."""

from __future__ import annotations

import numpy as np
import pytest

from digest.stages.furniture.learned.meaning import likeness, meant
from digest.stages.furniture.learned.model import chances
from digest.stages.furniture.lines.features import describe
from digest.stages.language import meanings
from tests.unit.stages.furniture.texts import FILM, MARKET, document

needs_vectors = pytest.mark.skipif(not meanings.available(), reason="needs wordllama")


@needs_vectors
def test_a_line_of_another_subject_lies_apart_in_meaning_though_it_shares_no_word_with_any() -> (
    None
):
    found = meant(document(*MARKET[:2], FILM, MARKET[2]), [0.9] * 4, "en")

    assert found[2]["meant_article"] < min(found[n]["meant_article"] for n in (0, 1, 3))
    assert found[2]["meant_before_3"] < found[3]["meant_before_3"]


@needs_vectors
def test_what_is_unlikely_is_no_article_to_be_like() -> None:
    found = meant(document(*MARKET, FILM, FILM), [0.9, 0.9, 0.9, 0.1, 0.1], "en")

    assert found[3]["meant_site"] > found[3]["meant_article"]
    assert found[0]["meant_odds"] > 0 > found[3]["meant_odds"]


def test_where_there_are_no_vectors_nothing_is_meant() -> None:
    found = document(*MARKET)
    likely = chances(found, describe(found), "sv")

    assert meant(found, [0.9] * 3, "sv") == []
    assert likely.in_all == likely.by_looks


@needs_vectors
def test_what_lines_mean_leaves_alone_how_they_look() -> None:
    found = document(*MARKET, FILM)
    rows = describe(found)
    seen, unseen = chances(found, rows, "en"), chances(found, rows)

    assert seen.by_looks == unseen.by_looks
    assert seen.in_all != seen.by_looks


@needs_vectors
def test_a_line_alone_is_like_nothing() -> None:
    (alone,) = meant(document(FILM), [0.9], "en")

    assert {alone[name] for name in alone if "around" not in name} == {0.0}
    assert likeness(np.eye(2), np.zeros((2, 2))).tolist() == [0.0, 0.0]
