"""A headline vouches for the paragraph that a text begins with where it tells of it."""

from __future__ import annotations

import pytest

from digest.stages.quoting.vouched import first_prose, is_vouched

HEADLINE = "Calder council closes the bridge over the Kell"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The bridge over the Kell is closed for a year, the council said. It was old.",
        "Drivers turned round on Wednesday at the bridge into Calder.",
    ],
)
def test_what_tells_of_the_headline_is_the_articles_own(paragraph: str) -> None:
    assert is_vouched(paragraph, HEADLINE, "en")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Lena Ortiz is a columnist who lives by the sea with her two dogs.",
        "Stop me if you have heard this one before, dear friends.",
        "Bridge over the Kell",
    ],
)
def test_what_tells_nothing_of_it_is_not(paragraph: str) -> None:
    assert not is_vouched(paragraph, HEADLINE, "en")


def test_the_first_paragraph_is_the_first_that_has_a_sentence() -> None:
    assert first_prose(["", "By Lena Ortiz", "The bridge over the Kell is closed."], "en") == 2
    assert first_prose(["By Lena Ortiz"], "en") is None


def test_it_may_be_in_any_language() -> None:
    assert is_vouched("Le pont sur la Kell est fermé depuis mercredi.", "Le pont fermé", "fr")
