"""Which days a sentence tells of as still to come, its report's own day among them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from digest.stages.dates.days import coming, gone
from digest.stages.dates.evidence import has_come, tells_coming

WEDNESDAY = datetime(2026, 11, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "The Senate may vote as soon as Wednesday on the bill, its speaker said.",
        "The ministry will announce Wednesday plans to lift the limits, an official said.",
        "The committee on Wednesday will release the data.",
        "Four guards who held the gate are due to testify on Wednesday.",
        "His grip will tighten with a vote by the party Wednesday to depose its chair.",
        "Voters will pick nominees today, settling a feud.",
        "Le conseil se réunira mercredi à Ashby.",
    ],
)
def test_a_day_is_to_come(text: str) -> None:
    language = "fr" if text.startswith("Le ") else "en"
    assert coming(text, language, WEDNESDAY) == {date(2026, 11, 18)}
    assert gone(text, language, WEDNESDAY) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The party on Wednesday ousted its chair.",
        "The speaker said Wednesday that the Senate will vote.",
        "She signalled on Wednesday that she would push ahead with a vote.",
        "A flight due to leave Wednesday was cancelled.",
        "Le conseil s’est réuni mercredi à Ashby.",
    ],
)
def test_a_day_is_gone(text: str) -> None:
    language = "fr" if text.startswith("Le ") else "en"
    assert coming(text, language, WEDNESDAY) == set()
    assert gone(text, language, WEDNESDAY) == {date(2026, 11, 18)}


def test_a_day_in_a_quotation_is_its_speakers() -> None:
    text = "“We will vote on Wednesday, and we will win,” the speaker said."
    assert coming(text, "en", WEDNESDAY) == set()


def test_a_day_after_the_reports_is_not_gone() -> None:
    text = "The bridge will close on Friday."
    assert coming(text, "en", WEDNESDAY) == {date(2026, 11, 20)}
    assert gone(text, "en", WEDNESDAY) == set()


def test_a_headline_tells_what_is_to_come() -> None:
    assert tells_coming("Ministry to announce plan", "en")
    assert tells_coming("Le conseil votera la loi", "fr")
    assert not tells_coming("House boots chair from post", "en")


def test_a_statement_about_how_things_are_has_come() -> None:
    assert has_come("The governor is weighing the use of the guard.", "en")
    assert has_come("The party ousted its chair and will name another.", "en")
    assert not has_come("The Senate will vote on the bill.", "en")
