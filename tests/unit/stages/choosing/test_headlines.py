"""The headline over a brief is a source's own, and tells the news."""

from __future__ import annotations

import pytest

from digest.model import Budget, Summary
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.headlines import headline
from digest.stages.choosing.labels import has_label, unlabelled
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


@pytest.mark.parametrize(
    "label",
    [
        "ICYMI: ", "LIVE: ", "BREAKING NEWS: ", "Breaking | ", "Watch live — ", "🔴 LIVE: ", "[UPDATE 2] ",
        "Just in: ", "EXCLUSIVE - ", "Eilmeldung: ", "En direct : ", "Última hora: ", "Pilne: ", "Son dakika: ",
        "Срочно: ", "عاجل: ", "【速報】", "[속보] ", "快讯：", "लाइव: ", "Nå: ", "Exclusive: WATCH: ",
    ],
)  # fmt: skip
def test_a_headline_begins_behind_its_label(label: str) -> None:
    assert unlabelled(label + NEWS) == NEWS
    assert has_label(label + NEWS)


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: Close the lock", "HOAX: A carrier struck the lock", "Fact check: Did a carrier strike the lock?",
        "Satire: Lock struck by iceberg", "Starmer: The lock stays closed", "UKRAINE: Port is closed",
        "[Opinion] Close the lock", "Özel: Liman kapalı kalacak", "NYT: The port of Pellworth is closed",
        "Live music returns to Pellworth", "Breaking: it", "Video shows: carrier struck gate", "Now or never: a port",
    ],
)  # fmt: skip
def test_what_says_what_a_text_is_or_who_speaks_stays(title: str) -> None:
    assert unlabelled(title) == title


def test_the_only_headline_stands_from_behind_its_label_on() -> None:
    story = development(report(BODY, outlet="Herald", title=f"EXCLUSIVE:  {NEWS}"))

    assert headline(story, Summary(news=())).text == NEWS


def test_a_headline_does_not_foretell_what_the_first_quote_says_was_done() -> None:
    text = "Premier Olga Brandt announced plans to send 20 million doses abroad. | They go by sea."
    done = "Premier dips into supply to send 20 million doses abroad"
    foretold = "Premier Brandt to announce plans to send 20 million doses abroad"
    story = development(
        report(text, outlet="Herald", title=foretold), report(text, outlet="Ledger", title=done)
    )

    assert headline(story, Corroboration()(story, Budget())).text == done


def test_a_headline_may_foretell_what_is_yet_to_come() -> None:
    text = (
        "Premier Olga Brandt will announce plans to send 20 million doses abroad. | They go by sea."
    )
    foretold = "Premier Brandt to announce plans to send 20 million doses abroad"
    story = development(
        report(text, outlet="Herald", title=foretold),
        report(text, outlet="Ledger", title="Doses wait for the premier's word"),
    )

    assert headline(story, Corroboration()(story, Budget())).text == foretold
