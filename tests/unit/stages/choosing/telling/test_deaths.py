"""A story opens with how many died where outlets begin with that, though each gives another number."""

from __future__ import annotations

import pytest

from digest.model import Budget
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.telling.deaths import counts_dead, is_counted
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report

WIRE = "A bomb at the main mosque of Mardle on Sunday left a number of civilians dead, the Torvane government said."
HERALD = "A bombing outside the main mosque of Mardle killed at least two civilians, the Torvane government says."
LEDGER = (
    "A bomb killed three people at a funeral in Mardle on Sunday, the first in Torvane since May."
)


def sentence(text: str, outlet: str = "Herald") -> Sentence:
    return quotable(development(report(text, outlet=outlet)))[0]


def test_a_story_opens_with_a_count_of_the_dead_that_outlets_differ_on() -> None:
    outlets = {"Wire": WIRE, "Herald": HERALD, "Ledger": LEDGER}
    story = development(*(report(text, outlet=outlet) for outlet, text in outlets.items()))

    opening = Corroboration()(story, Budget()).news[0].place

    assert opening.span.of({r.id: r.article.text for r in story.reports}[opening.report]) != WIRE


@pytest.mark.parametrize(
    ("beginnings", "counted"),
    [
        ([HERALD, LEDGER, WIRE], True),
        ([HERALD, WIRE], False),
        ([HERALD, LEDGER, WIRE, WIRE, WIRE], False),
    ],
)
def test_half_of_the_publishers_and_two_at_least_have_to_count(
    beginnings: list[str], counted: bool
) -> None:
    begun = [sentence(text, f"Outlet {place}") for place, text in enumerate(beginnings)]

    assert is_counted(begun) is counted


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("At least 60 are confirmed dead after the search at Mardle ended on Monday.", True),
        ("One person was killed when a tree fell on a wedding in Mardle.", True),
        ("A number of civilians were left dead by the bomb in Mardle.", False),
        ("The 91-year-old former mayor of Mardle has died.", False),
        ("The fire in Mardle in 2004 killed the plans for the hall.", False),
        ("The bomb in Mardle hurt 12 people.", False),
    ],
)
def test_a_year_and_an_age_count_no_dead(text: str, counts: bool) -> None:
    assert counts_dead(sentence(text)) is counts
