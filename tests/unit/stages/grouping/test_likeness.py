"""How time weighs in when two reports are compared."""

from __future__ import annotations

import numpy as np
import pytest

from digest.stages.grouping.likeness import Likeness

NOON, UNKNOWN = 0.0, float("nan")


def closeness(hours: tuple[float, float], brevity: tuple[float, float]) -> float:
    first, second = np.array([0]), np.array([1])
    (found,) = Likeness().closeness(np.array(hours), np.array(brevity), first, second)
    return float(found)


@pytest.mark.parametrize("brevity", [(0.0, 0.0), (1.0, 1.0)])
def test_reports_of_one_hour_are_as_close_as_their_words(brevity: tuple[float, float]) -> None:
    assert closeness((NOON, NOON), brevity) == 1


def test_days_part_headlines_sooner_than_texts() -> None:
    apart = (NOON, NOON + 3 * 24)
    texts, mixed, headlines = (closeness(apart, of) for of in ((0, 0), (0, 0.5), (1, 1)))
    assert headlines < mixed < texts
    assert closeness((NOON, NOON + 2 * 24), (1, 1)) == texts


def test_a_month_counts_as_far_for_either() -> None:
    apart = (NOON, NOON + 30 * 24)
    far = Likeness().far
    assert closeness(apart, (0, 0)) == pytest.approx(far)
    assert closeness(apart, (1, 1)) == pytest.approx(far)


def test_an_unknown_date_counts_the_same_for_headlines_and_texts() -> None:
    for brevity in ((0.0, 0.0), (1.0, 1.0)):
        assert closeness((NOON, UNKNOWN), brevity) == Likeness().half_dated
        assert closeness((UNKNOWN, UNKNOWN), brevity) == Likeness().undated
