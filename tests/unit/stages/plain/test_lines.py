"""The bytes of a text file become lines: decoded, parted where glued, joined where wrapped."""

from __future__ import annotations

import pytest

from digest.errors import ExtractError
from digest.stages.plain.lines import decode, pieces_of


def test_glued_sentences_part_and_wrapped_lines_join() -> None:
    glued = pieces_of("Your support makes a difference.Donald Marsh called the mayor.")
    wrapped = pieces_of("\n".join(["a word and another until the line is about sixty wide"] * 8))

    assert [piece.text for piece in glued] == [
        "Your support makes a difference.",
        "Donald Marsh called the mayor.",
    ]
    assert len(wrapped) == 1


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("café".encode(), "café"),
        ("café".encode("utf-16"), "café"),
        ("\ufeffcafé".encode(), "café"),
        ("caf\xe9 noir".encode("latin-1"), "café noir"),
    ],
)
def test_bytes_are_read_in_the_encoding_they_are_in(body: bytes, text: str) -> None:
    assert decode(body) == text


def test_zero_bytes_are_no_text() -> None:
    with pytest.raises(ExtractError):
        decode(b"PK\x00\x03")
