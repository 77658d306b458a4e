"""How time weighs in when two reports are compared."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.grouping.alike.likeness import Likeness, same_outlet

START = datetime(2026, 11, 18, tzinfo=UTC)
NOON, UNKNOWN = 0.0, float("nan")


def told_by(outlet: str) -> Report:
    article = Article(
        id=outlet,
        source="wire",
        key=outlet,
        outlet=Outlet(name=outlet, family=outlet, known=bool(outlet)),
        title="",
        text="",
        published=START,
        fetched=START,
        sentences=(),
        sections=(Section(span=Span(0, 0)),),
    )
    return Report(id=outlet, article=article, section=article.sections[0])


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


def test_one_outlets_reports_are_less_alike_unless_most_are_its_own() -> None:
    first, second = np.array([0]), np.array([1])

    def same(*outlets: str) -> bool:
        return bool(same_outlet([told_by(outlet) for outlet in outlets], first, second)[0])

    assert same("Echo", "Echo", "Post", "Post")
    assert not same("Echo", "Post", "Post")
    assert same("Echo", "Echo", "Echo", "Post", "Post")
    assert not same("Echo", "Echo", "Echo", "Echo", "Post")
    assert not same(*["Echo"] * 6, *["Post"] * 4)
    assert not same("", "", "Post")
