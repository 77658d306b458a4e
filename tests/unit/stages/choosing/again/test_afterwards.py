"""What a later sentence of a brief tells as well is left out, however new it was when it was chosen."""

from __future__ import annotations

from digest.stages.choosing.again.afterwards import told_afterwards
from digest.stages.choosing.again.in_brief import Again
from digest.stages.choosing.passages import Passage
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

HERALD = report(
    """The governor of Torvane harassed several women, an inquiry found on Tuesday. | The report said that his aides cultivated a
culture that was rife with fear and intimidation, and helped to create “a hostile work environment for the women.”""".replace("\n", " "),
    outlet="Herald",
)  # fmt: skip
LEDGER = report(
    """Ada Lockhart led the inquiry. | It found that the office was “rife with fear and intimidation” and a “hostile work
environment.” | Lawyers questioned 179 people.""".replace("\n", " "),
    outlet="Ledger",
    hours=1,
)
POOL = quotable(development(HERALD, LEDGER))
OPENING, FINDING, LOCKHART, FOUND, LAWYERS = (Passage((sentence,)) for sentence in POOL)
AGAIN = Again(POOL)


def whole(_: object) -> bool:
    return True


def broken(_: object) -> bool:
    return False


def test_a_shorter_telling_goes_once_the_longer_one_stands() -> None:
    chosen = [OPENING, FOUND, FINDING]

    assert told_afterwards(chosen, AGAIN, whole) is FOUND


def test_it_stays_where_the_rest_leans_on_it() -> None:
    chosen = [OPENING, FOUND, FINDING]

    assert told_afterwards(chosen, AGAIN, broken) is None


def test_the_opening_and_what_came_last_stay() -> None:
    assert told_afterwards([FOUND, FINDING], AGAIN, whole) is None
    assert told_afterwards([OPENING, FOUND], AGAIN, whole) is None


def test_a_figure_of_its_own_keeps_a_sentence() -> None:
    figure = report(
        "The office was “rife with fear and intimidation” in 179 answers.",
        outlet="Courier",
        hours=2,
    )
    pool = quotable(development(HERALD, figure))
    opening, finding, counted = (Passage((sentence,)) for sentence in pool)

    assert told_afterwards([opening, counted, finding], Again(pool), whole) is None


def test_what_differs_is_told() -> None:
    assert told_afterwards([OPENING, LAWYERS, LOCKHART, FINDING], AGAIN, whole) is None
