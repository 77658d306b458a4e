"""A story opens with what was done in these days rather than with how things stand."""

from __future__ import annotations

import pytest

from digest.model import Budget
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.telling.standing import tells_deed, tells_state
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report


def sentence(text: str) -> Sentence:
    return quotable(development(report(f"{text} | The quay was closed.")))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Two inquiries begin after a boy was hurt by a live wire at the quay of Helmer.",
        "A new committee would have nine members and look into the wire at the quay.",
        "Mayors are calling for a new fence along the quay of Helmer.",
        "Ada Hale has been head of the port for less than four months, but a good deal has changed.",
    ],
)
def test_how_things_stand_is_no_deed(text: str) -> None:
    assert tells_state(sentence(text))
    assert not tells_deed(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "A boy died on Monday after he touched a live wire at the quay of Helmer.",
        "A man has been charged with leaving a live wire at the quay of Helmer.",
        "The port of Helmer is safe again, its head said on Tuesday.",
    ],
)
def test_a_deed_of_these_days_is_told_by_its_day_or_by_has(text: str) -> None:
    assert tells_deed(sentence(text))
    assert not tells_state(sentence(text))


def test_what_was_done_once_tells_neither() -> None:
    once = sentence("The port of Helmer lost its crane in a storm.")

    assert not tells_deed(once)
    assert not tells_state(once)


def test_a_deed_opens_a_story_before_what_only_goes_on_because_of_it() -> None:
    goes_on = report(
        "Two inquiries begin after a boy is hurt by a live wire at the quay of Helmer and the port is told to pay for a fence. | The quay was closed.",
        outlet="Post",
        title="Two inquiries begin into live wire at quay",
    )
    deed = report(
        "A boy died on Monday after he touched a live wire at the quay of Helmer. | Two friends who helped him lie in hospital.",
        outlet="Ledger",
        title="Boy dies of live wire at quay",
    )
    news = Corroboration()(development(goes_on, deed), Budget()).news

    assert news[0].place.report == deed.id
