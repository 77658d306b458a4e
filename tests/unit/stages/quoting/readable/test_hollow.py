"""What tells only that nothing more is told is known by its whole sentence."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.hollow import is_hollow


@pytest.mark.parametrize(
    "text",
    [
        "No other details have been released.",
        "No further information was available on Monday.",
        "Jonas Lindt, a spokesman for Ambler Ferries, declined to comment.",
        "The harbour board declined to comment on the extent of the damage.",
        "Ambler Ferries did not immediately respond to a request for comment.",
        "Ines Varga could not be reached for comment.",
        "Lindt and his staff did not respond to requests for comment.",
        "The vote was met with mixed reactions.",
        "Make no mistake that she was.",
    ],
)
def test_a_sentence_that_tells_nothing_is_hollow(text: str) -> None:
    assert is_hollow(text)


@pytest.mark.parametrize(
    "text",
    [
        "No other details of the crane were known to be wrong, the board found.",
        "Ines Varga, who declined to comment, was arrested in Mardle on Monday.",
        "The mayor of Mardle resigned and declined to comment.",
        "The court did not respond to the motion of Ambler Ferries.",
        "The vote was met with mixed reactions, and two ministers resigned.",
        "The mayor of Mardle resigned and his staff declined to comment.",
        "Make no mistake: the lock stays shut until 12 May, the Waterways said.",
        "The board said that it had declined to comment on 40 claims.",
    ],
)
def test_a_sentence_that_tells_something_beside_is_not(text: str) -> None:
    assert not is_hollow(text)
