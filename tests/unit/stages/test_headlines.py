"""The headline over a brief is a source's own, and tells the news."""

from __future__ import annotations

import pytest

from digest.model import Summary
from digest.stages.choosing.headlines import headline
from tests.unit.stages.newsroom import development, report

BODY = "A grain carrier struck the gate of Sill Lock. | The port of Pellworth is closed."
NEWS = "Grain carrier strikes gate of Sill Lock, closing port of Pellworth"


@pytest.mark.parametrize(
    "other",
    [
        "Lock closed: what it means for Pellworth",
        "What now for the port of Pellworth?",
        "LIVE: Sill Lock closed after grain carrier strikes gate",
        "Sign up for our newsletter on the port of Pellworth",
        "Why the gate of Sill Lock had to fail",
    ],
)
def test_a_headline_that_tells_the_news_is_preferred(other: str) -> None:
    story = development(
        report(BODY, outlet="Herald", title=other),
        report(BODY, outlet="Ledger", title=NEWS, hours=1),
    )

    assert headline(story, Summary(news=())).text == NEWS
