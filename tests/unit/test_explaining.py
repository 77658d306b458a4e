"""What `digest why` says of an item that came in and became no article."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from digest.app import Running
from digest.errors import ConfigError
from digest.explaining.finding import copied_from, why
from digest.model import CopyOf, Problem


@pytest.mark.parametrize("message", ["KeyError: 'a'", "could not be read: KeyError: 'a'"])
def test_an_unread_item_is_told_once_with_its_reason(message: str) -> None:
    problem = Problem(stage="read", subject="harbour: one", message=message)
    store = SimpleNamespace(
        find_stories=lambda *_: (),
        find_articles=lambda *_: (),
        problems_since=lambda _: (problem,),
    )
    program = cast("Running", SimpleNamespace(store=store))

    with pytest.raises(ConfigError) as raised:
        why(program, "one")

    assert raised.value.hint == "harbour: one came in and could not be read: KeyError: 'a'"


def test_what_is_troubled_about_a_source_is_told_as_it_stands() -> None:
    problem = Problem(stage="fetch", subject="harbour", message="it has moved for good")
    store = SimpleNamespace(
        find_stories=lambda *_: (),
        find_articles=lambda *_: (),
        problems_since=lambda _: (problem,),
    )

    with pytest.raises(ConfigError) as raised:
        why(cast("Running", SimpleNamespace(store=store)), "harbour")

    assert raised.value.hint == "harbour: it has moved for good"


def test_a_copy_is_told_by_what_was_compared_or_by_its_own_word() -> None:
    compared = CopyOf(outlet="Ledger", report="a1:0", share=1.0)
    credited = CopyOf(outlet="Agency")

    assert copied_from(compared) == (
        "Ledger (100% of it follows that text, exchanged words counted in)"
    )
    assert copied_from(credited) == (
        "Agency, which it names itself; no such text came in to compare"
    )
