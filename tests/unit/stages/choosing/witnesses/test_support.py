"""Who is listed as "also reported by": other publishers that say the same, and nobody else."""

from __future__ import annotations

import pytest

from digest.stages.choosing.witnesses.support import bears_out, support
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import report

FERRY = (
    "The ferry Aurelia ran aground off Calder on Monday night and twelve passengers were injured."
)


def sentence(text: str, outlet: str = "Herald", hours: int = 0) -> Sentence:
    whole = report(text, outlet=outlet, hours=hours)
    return Sentence(report=whole, span=whole.sentences[0], order=0)


@pytest.mark.parametrize(
    "other",
    [
        "Twelve passengers were injured when the ferry Aurelia ran aground off Calder on Monday.",
        "The ferry Aurelia ran aground off Calder late on Monday, and 12 passengers were injured.",
    ],
)
def test_the_same_in_other_words_is_support(other: str) -> None:
    assert bears_out(sentence(other, "Ledger"), sentence(FERRY))


@pytest.mark.parametrize(
    "other",
    [
        "The ferry Aurelia ran aground off Calder on Monday night and seventeen passengers were injured.",
        "The ferry Aurelia ran aground off Calder on Monday night, but no passengers were injured.",
        "The ferry Aurelia was expected to run aground off Calder on Monday night, injuring passengers.",
        "The ferry Aurelia, built in 1998, carried passengers between Calder and the islands.",
        "The owners of the ferry Aurelia apologised on Monday night.",
    ],
    ids=["another figure", "a denial", "still to come", "another fact", "another event"],
)
def test_what_sounds_alike_and_says_something_else_is_no_support(other: str) -> None:
    assert not bears_out(sentence(other, "Ledger"), sentence(FERRY))


def test_a_publisher_is_named_once_and_never_for_itself() -> None:
    others = (
        "Twelve passengers were injured when the ferry Aurelia ran aground off Calder on Monday.",
        "The ferry Aurelia ran aground off Calder late on Monday, and 12 passengers were injured.",
    )
    pool = [
        sentence(FERRY),
        sentence(others[0], "Ledger", hours=2),
        sentence(
            "On Monday night the ferry Aurelia ran aground off Calder: twelve passengers were injured.",
            "Ledger",
            hours=3,
        ),
        sentence(others[1], "Courier", hours=1),
    ]

    places = support(pool[0], pool)

    assert [place.report for place in places] == [pool[3].report.id, pool[2].report.id]


def test_figures_are_compared_where_number_words_are_not_known() -> None:
    first = sentence("Trajekt Aurelia najel u Calderu na mělčinu a 12 cestujících bylo zraněno.")
    same = sentence(
        "Trajekt Aurelia najel na mělčinu u Calderu, 12 cestujících bylo zraněno.", "Ledger"
    )
    more = sentence(
        "Trajekt Aurelia najel na mělčinu u Calderu, 17 cestujících bylo zraněno.", "Ledger"
    )

    assert bears_out(same, first)
    assert not bears_out(more, first)


@pytest.mark.parametrize(
    ("told", "other", "borne"),
    [
        (
            "Bail for all 13 members of the choir in Calder was refused on Monday by the court.",
            "Bail for members of the choir in Calder was refused on Monday by the court.",
            False,
        ),
        (
            "Bail for members of the choir in Calder was refused on Monday by the court.",
            "The court in Calder on Monday refused all 13 members of the choir bail.",
            True,
        ),
        (
            "Mira Holt, 43, was refused bail by the court in Calder on Monday over the choir's fund.",
            "On Monday the court in Calder refused Mira Holt, of the choir, bail over its fund.",
            True,
        ),
        (
            "The mayor of Calder called the court's ruling on the choir “a day of deep shame” on Monday.",
            "The mayor of Calder on Monday called the court's ruling on the choir a mistake.",
            False,
        ),
        (
            "The mayor of Calder called the court's ruling on the choir “a day of deep shame” on Monday.",
            "The court's ruling on the choir was “a day of deep shame”, Calder's mayor said on Monday.",
            True,
        ),
    ],
    ids=["lacks a figure", "adds a figure", "an age", "other words", "the same words quoted"],
)
def test_who_bears_a_sentence_out_has_its_figures_and_what_it_quotes(
    told: str, other: str, borne: bool
) -> None:
    assert bears_out(sentence(other, "Ledger"), sentence(told)) is borne
