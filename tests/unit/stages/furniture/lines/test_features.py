"""What the lines of a text tell of each other."""

from __future__ import annotations

from digest.stages.furniture.lines.features import COMMON_MOST, describe
from tests.unit.stages.furniture.texts import COMMENTS, PLACES, PROSE, document


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
