"""What opens with an event as known has not told it."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.presupposed import presupposes


@pytest.mark.parametrize(
    "text",
    [
        "Orme’s purchase of Ashby Rail is aimed at building a network of ferries and trains.",
        "The Harbour Board of Calder's decision to close the Sill Lock angered dockers.",
        "The killing of a swan at the lake of Mardle caused an outcry.",
        "President Ines Varga's endorsement of the wind farm spurred hopes in the north.",
    ],
)
def test_an_event_that_a_sentence_is_about_is_taken_for_known(text: str) -> None:
    assert presupposes(text, "en")
    assert not presupposes(text, "de")


@pytest.mark.parametrize(
    "text",
    [
        "Orme is buying Ashby Rail and its ferries, according to both companies.",
        "President Ines Varga on Friday reversed the government’s decision to close the Sill Lock.",
        "A court in Mardle upheld the dismissal of a pilot.",
        "The purchase tax rises in May.",
    ],
)
def test_an_event_that_a_sentence_tells_is_not(text: str) -> None:
    assert not presupposes(text, "en")
