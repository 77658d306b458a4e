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


def glued(*paragraphs: str) -> datetime | None:
    return published_in(paragraphs, [Kind.TEXT] * len(paragraphs), FETCHED)


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("May 03, 2013", datetime(2013, 5, 3)),
        ("Monday, July 22, 2013", datetime(2013, 7, 22)),
        ("UPDATED 05 / 03 / 2013 at 11: 00 AM EDT", datetime(2013, 5, 3, 15, 0)),
        (
            "Updated: May 4, 2013 9: 10 AM Originally published May 3, 2013 at 10: 20 AM",
            datetime(2013, 5, 3, 10, 20),
        ),
        ("on Dec 23 2012, 5: 03p", datetime(2012, 12, 23, 17, 3)),
        ("14 June 2013", datetime(2013, 6, 14)),
        ("Posted 2007 - 11 - 12", datetime(2007, 11, 12)),
    ],
)
def test_a_day_glued_before_the_first_words_dates_a_text_without_another(
    stamp: str, moment: datetime
) -> None:
    assert glued(f"{stamp} {TEXT}") == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "stamp",
    ["05 / 03 / 2013 at 11: 00 AM", "Updated: May 4, 2013", "In May 2013", "On 3 May 2013, when"],
)
def test_a_day_that_may_be_another_or_an_update_dates_nothing(stamp: str) -> None:
    assert glued(f"{stamp} {TEXT}") is None


def test_the_first_day_of_a_timeline_is_not_the_texts_own() -> None:
    assert glued(f"3 May 2013 {TEXT}", f"9 May 2013 {TEXT}") is None
