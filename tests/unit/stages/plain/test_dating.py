"""A plain text came out on the day that stands by its headline, called published or nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.stages.furniture.judge import Kind
from digest.stages.plain.dating import published_in

FETCHED = datetime(2026, 11, 18, 20, tzinfo=UTC)
TEXT = "The harbour of Mardle was closed on Tuesday because of thick fog, its master said."


def day(*head: str, title: str = "Fog closes harbour") -> str | None:
    texts = [title, *head, TEXT]
    kinds = [Kind.TITLE, *(Kind.FURNITURE for _ in head), Kind.TEXT]
    found = published_in(texts, kinds, FETCHED)
    return found.date().isoformat() if found else None


@pytest.mark.parametrize(
    "head",
    [
        ("17 November 2026",),
        ("Ada Roos", "Nov 17, 2026 at 9:24 pm ET • 2 min read"),
        ("Published: 17 November 2026 · Updated: 18 November 2026",),
        ("Updated 18 November 2026", "Published 17 November 2026"),
        ("November 17, 2026November 18, 2026",),
        ("Published", "17 November 2026"),
        ("Updated 9:05 am, 17 November 2026",),
    ],
)
def test_the_day_by_the_headline_is_found(head: tuple[str, ...]) -> None:
    assert day(*head) == "2026-11-17"


@pytest.mark.parametrize(
    "head",
    [
        ("Last updated", "17 November 2026"),
        ("Updated on November 17, 2026",),
        ("The mole was opened by the duke on 17 November 2006 and has stood ever since then",),
    ],
)
def test_an_update_or_a_day_in_a_sentence_is_no_publication(head: tuple[str, ...]) -> None:
    assert day(*head) is None


def test_the_day_in_a_headline_is_the_day_of_its_news() -> None:
    title = "Mardle remembers the storm of 7 July 2005"

    assert day(title=title) is None
    assert day("Tuesday 7 July 2009", title=title) == "2009-07-07"
