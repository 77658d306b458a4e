"""A headline that only tells when says nothing to compare."""

from __future__ import annotations

import pytest

from digest.stages.grouping.words.titles import said


@pytest.mark.parametrize(
    "title",
    [
        "Tuesday, August 7, 2012",
        "21 July 2013 Last updated at 11:11 GMT",
        "lundi 4 mars 2024",
        "8/2/13 at 1:30 PM",
        "Posted September 26, 2013 - 3:47pm",
    ],
)
def test_a_date_says_nothing(title: str) -> None:
    assert said(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Monday",
        "9/11",
        "May 2024 election",
        "Two dead in May",
        "1984",
        "On 5 May a king",
        "7 July bombings",
    ],
)
def test_what_tells_more_than_a_date_stays(title: str) -> None:
    assert said(title) == title
