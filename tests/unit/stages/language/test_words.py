"""Words compare equal wherever they stand."""

from __future__ import annotations

import pytest

from digest.stages.language.words import bare, stem, words


@pytest.mark.parametrize(
    ("text", "bared"),
    [
        ("China’s", "china"),
        ("l’incendie", "incendie"),
        ("qu'elles", "elles"),
        ("dell'accordo", "accordo"),
        ("O'Brien", "brien"),
        ("λιμάνι", "λιμάνι"),
        ("1,200", "1,200"),
    ],
)
def test_what_an_apostrophe_ties_to_a_word_does_not_part_it_from_itself(
    text: str, bared: str
) -> None:
    assert [bare(word) for word in words(text)] == [bared]


def test_an_elided_article_does_not_make_two_nouns_one() -> None:
    assert stem("l'incendie") == stem("incendie") != stem("l'inondation")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("항구는", "항구를"),
        ("중앙은행은", "중앙은행이"),
        ("बाज़ार", "बाजार"),
        ("पाँच", "पांच"),
    ],
)
def test_what_is_written_as_one_with_a_word_or_left_out_does_not_part_it_from_itself(
    one: str, other: str
) -> None:
    assert [bare(word) for word in words(one)] == [bare(word) for word in words(other)]
