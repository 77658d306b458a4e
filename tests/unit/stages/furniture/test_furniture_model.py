"""What the model sees of lines and what it keeps of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.lines import Lost, lost
from benchmarks.train_lines import ORDERS, place
from digest.stages.furniture import trees_first, trees_meaning, trees_second
from digest.stages.furniture.features import COMMON_MOST, Document, describe
from digest.stages.furniture.lines import measure
from digest.stages.furniture.meaning import likeness, meant
from digest.stages.furniture.model import Chances, chances, context, forests, kept
from digest.stages.furniture.speaking import voice_of
from digest.stages.language import meanings
from digest.stages.trees import MOST_ROWS, planted

needs_vectors = pytest.mark.skipif(not meanings.available(), reason="needs wordllama")

PROSE = (
    "The harbour board will close the fish market in March after ninety years of trading.",
    "Traders on the north quay said the rent had doubled since the new lease was signed.",
    "The board offered them stalls in a hall behind the station, which stands empty today.",
    "Nobody has signed for one, and the traders will meet the board again on Tuesday evening.",
)
PLACES = ("Quay", "Harbour", "Market", "Station", "Hall")
COMMENTS = tuple(
    line
    for name in ("Ada Quist", "Ben Holm", "Carl Moe", "Dora Lind", "Edda Krag", "Finn Aas")
    for line in (name, "3 hours ago", f"I bought my first crab there, says {name}.", "Reply")
)


def document(*lines: str) -> Document:
    return Document([measure(line, voice_of("en")) for line in lines])


def test_of_little_words_that_are_as_common_the_first_by_spelling_are_taken() -> None:
    named = sorted(f"{a}{b}a" for a in "bcdfghjk" for b in "lmnprstvwz")
    lines = [f"The {place} {' '.join(reversed(named))} stands." for place in PLACES]

    assert document(*lines).common == frozenset([*named, "stands"][:COMMON_MOST])


def test_lines_that_come_again_in_order_are_seen_as_a_list() -> None:
    rows = describe(document(*PROSE, *COMMENTS))

    assert all(row["regular"] > rows[0]["regular"] for row in rows[12:20])
    assert rows[12]["fixed_about"] > 0
    assert rows[0]["fixed_above"] == 0


def test_what_is_said_twice_is_seen_in_both_places() -> None:
    rows = describe(document(PROSE[0], PROSE[1], f"Share: {PROSE[0]}"))

    assert [row["said_behind"] for row in rows] == [1, 0, 0]
    assert rows[0]["said_before"] == rows[1]["said_before"] == 0
    assert rows[2]["said_before"] > 0.9


def test_a_listing_is_seen_by_its_signs() -> None:
    rows = describe(document(PROSE[0], "for (int i = 0; i < n; i++) { sum += values[i]; }"))

    assert rows[0]["code"] == 0
    assert rows[1]["code"] > 0.2


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


MARKET = (
    "Traders sold cod and crab from the stalls under the old hall.",
    "Prices for herring went up when the boats came back late.",
    "The fishmongers weigh their catch before the first customers come.",
)
FILM = "The actress won an award for the film in which she plays a detective."


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


def test_texts_that_lose_a_paragraph_are_counted() -> None:
    clean = "\n\n".join(PROSE)
    pleading = (
        f"{clean}\n\nSubscribe to our newsletter and you will never miss what we write for you!"
    )

    assert lost([clean, pleading, "Too short."]) == Lost(texts=2, any=1, last=1)
