"""What `digest why` says of an item that came in and became no article."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from digest.app import Running
from digest.errors import ConfigError
from digest.explaining.finding import why
from digest.model import Problem


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
