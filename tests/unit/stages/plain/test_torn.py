"""Texts scraped with a line for every link and bold word have their sentences whole again."""

from __future__ import annotations

from digest.stages.plain.lines import pieces_of
from digest.stages.plain.torn import is_torn

TORN = """
Fog closes the harbour of Mardle
by
Ada Roos
The harbour of Mardle was closed on Tuesday because of
thick fog
, its master
Runa Hald
said, and the company that runs the ferries to the island,
North Line
, has cancelled all of them.
Three ships are waiting at anchor (a fourth has turned back to
Port-Clair
) until the fog lifts.
News from the coast
Pilots of the
Mardle Pilot Office
say the fog is the thickest in years.
"""
WHOLE = [
    "The harbour of Mardle was closed on Tuesday because of thick fog, its master Runa Hald said, and the"
    " company that runs the ferries to the island, North Line, has cancelled all of them.",
    "Three ships are waiting at anchor (a fourth has turned back to Port-Clair) until the fog lifts.",
    "Pilots of the Mardle Pilot Office say the fog is the thickest in years.",
]


def test_a_sentence_torn_at_its_links_is_whole_again() -> None:
    texts = [piece.text for piece in pieces_of(TORN)]

    assert [text for text in texts if text.endswith(".")] == WHOLE


def test_a_headline_over_its_byline_is_left_alone() -> None:
    texts = [piece.text for piece in pieces_of(TORN)]

    assert texts[:3] == ["Fog closes the harbour of Mardle", "by", "Ada Roos"]
    assert "News from the coast" in texts


def test_what_was_put_together_knows_its_lines() -> None:
    numbers = {piece.text: piece.numbers for piece in pieces_of(TORN)}

    assert numbers[WHOLE[1]] == (11, 12, 13)


def test_a_text_whose_lines_begin_as_lines_do_is_no_torn_one() -> None:
    verse = [
        "the fog came in",
        "over the mole, and the",
        "Lantern",
        "was dark; we waited",
        ".env",
        "...",
    ]

    assert not is_torn(verse)
    assert [piece.text for piece in pieces_of("\n".join(verse))] == verse
