"""Which lines of a scraped page are its article's, and which quotes are not."""

from __future__ import annotations

import pytest

from benchmarks.lines_dumps import headlines_of, labels
from benchmarks.quoted import foreign

SHARED = '<meta property="og:title" content="A bridge falls in the night">'
TITLE = "<title>A bridge falls, and nobody is hurt | The Daily Planet</title>"
NAME = "<h1>Planet</h1>"
HEAD = "<h1>A bridge falls, and nobody is hurt</h1>"
CARD = "<h1>Ten bridges to cross before the summer</h1>"


@pytest.mark.parametrize(
    ("head", "body", "found"),
    [
        (SHARED, NAME, ("A bridge falls in the night",)),
        (TITLE, HEAD, ("A bridge falls, and nobody is hurt",)),
        (TITLE, NAME + CARD, ()),
        ("", "<p>Nothing</p>", ()),
    ],
)
def test_a_page_gives_its_own_headline(head: str, body: str, found: tuple[str, ...]) -> None:
    assert headlines_of(f"<html><head>{head}</head><body>{body}</body></html>") == found


def test_a_headline_is_neither_the_articles_nor_the_sites() -> None:
    lines = ("Menu and more of it", "A bridge falls", "The bridge fell on Monday night.")

    told = list(labels(lines, "The bridge fell on Monday night.", ["A bridge falls!"]))

    assert told == [False, None, True]


def test_where_words_are_glued_tells_nothing_of_whose_they_are() -> None:
    article = "What he is doing in Metropolis is very interesting."

    quotes = ["What he is doing inMetropolis is very interesting.", "Read more in our letter."]

    assert list(foreign(quotes, article)) == ["Read more in our letter."]
