"""What an outlet takes back is not told as news; that it does is told with what is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Budget, Outlet, Report
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.overtaken.withdrawn import is_withdrawn
from digest.stages.choosing.telling.corrections import takes_back
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

WRONG = "Profit at Mardle Savings fell 18% in the third quarter, it said on Monday."
REST = "The bank will shut 44 branches by the end of next year."
CORRECTION = "Correction: An earlier version of this article said that profit at Mardle Savings fell 18%. It fell 8%, to 212 million euros."


def told(*reports: Report) -> str:
    story = development(*reports)
    texts = {r.id: r.article.text for r in reports}
    news = Corroboration()(story, Budget()).news
    return " ".join(pick.place.span.of(texts[pick.place.report]) for pick in news)


def correcting(outlet: str) -> Report:
    first, second = CORRECTION.split(". ", 1)
    rest = "Shares of the bank ended Monday 1.9% down."
    return report(f"{first}. | {second} | {rest}", outlet=outlet, hours=20)


def test_a_figure_that_its_outlet_takes_back_is_not_told_as_news() -> None:
    text = told(report(f"{WRONG} | {REST}", outlet="Herald"), correcting("Herald"))

    assert WRONG not in text
    assert "fell 18%. It fell 8%, to 212 million euros." in text
    assert REST in text


@pytest.mark.parametrize(("outlet", "withdrawn"), [("Herald", True), ("Ledger", False)])
def test_only_its_own_outlet_withdraws_a_sentence(outlet: str, *, withdrawn: bool) -> None:
    pool = quotable(development(report(f"{WRONG} | {REST}", outlet=outlet), correcting("Herald")))
    [wrong, rest] = [next(s for s in pool if s.text == text) for text in (WRONG, REST)]

    assert is_withdrawn(wrong, pool) is withdrawn
    assert not is_withdrawn(rest, pool)


def test_texts_of_nobody_known_may_be_of_one_outlet() -> None:
    wrong, right = report(f"{WRONG} | {REST}", outlet="a.txt"), correcting("b.txt")
    nobody = Outlet(name="b.txt", family="b.txt", known=False)
    unknown = replace(right, article=replace(right.article, outlet=nobody))

    assert WRONG not in told(wrong, unknown)


@pytest.mark.parametrize(
    "text",
    [
        "A previous version of this story incorrectly stated that the lock has two gates.",
        "An earlier version of this article, published on Monday, gave the toll as 12.",
        "The original version of this report named the wrong ferry.",
    ],
)
def test_a_sentence_of_what_an_earlier_version_said_takes_it_back(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of the crane had no cabin, the builder said.",
        "The council said that an earlier version of the plan was dropped.",
        WRONG,
    ],
)
def test_what_tells_of_other_versions_takes_nothing_back(text: str) -> None:
    assert not takes_back(text)
