"""A stored article with its quoted sentences marked."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Article, Outlet, Section, Span
from digest.render.web.evidence import Block, Piece, blocks, mark_id, pieces

TEXT = "The lock opened. Barges moved.\n\nWho pays?\n\nNobody said. The rain went on."
WHEN = datetime(2026, 11, 19, tzinfo=UTC)


def article(text: str = TEXT, headings: tuple[Span, ...] = ()) -> Article:
    return Article(
        id="a", source="s", key="k", outlet=Outlet(name="O", family="o"), title="T", text=text,
        published=WHEN, fetched=WHEN, sentences=(), sections=(Section(span=Span(0, len(text))),),
        headings=headings,
    )  # fmt: skip


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def html(block: Block) -> str:
    """Return a block as the template writes it."""
    return "".join(
        "".join(f"<mark{f' id={name}' if name else ''}>" for name in piece.opens)
        + piece.text
        + "</mark>" * piece.closes
        for piece in block.pieces
    )


def test_a_quoted_sentence_is_marked_under_its_address() -> None:
    [first, _, _] = blocks(article(), [span("Barges moved.")])
    assert html(first) == "The lock opened. <mark id=s17-30>Barges moved.</mark>"


def test_a_clause_inside_a_quoted_sentence_has_a_mark_of_its_own() -> None:
    [first, _, _] = blocks(article(), [span("The lock opened."), span("lock")])
    assert html(first).startswith("<mark id=s0-16>The <mark id=s4-8>lock</mark> opened.</mark>")


def test_marks_that_cross_are_cut_so_that_they_nest() -> None:
    [first, _, _] = blocks(article(), [span("lock opened."), span("opened. Barges")])
    assert html(first) == (
        "The <mark id=s4-16>lock <mark id=s9-23>opened.</mark></mark><mark> Barges</mark> moved."
    )


def test_a_mark_across_paragraphs_is_carried_on() -> None:
    [first, second, _] = blocks(article(), [Span(17, 40)])
    assert html(first).endswith("<mark id=s17-40>Barges moved.</mark>")
    assert html(second) == "<mark>Who pays</mark>?"


def test_a_heading_is_one() -> None:
    made = blocks(article(headings=(span("Who pays?"),)), [])
    assert [block.is_heading for block in made] == [False, True, False]


def test_only_the_surroundings_are_shown_where_that_is_asked() -> None:
    made = blocks(article(), [span("Nobody said.")], around=1)
    assert [block.is_gap for block in made] == [True, False, False]
    assert [block.is_gap for block in blocks(article(), [span("Nobody said.")], 0)] == [True, False]


def balance(page: str) -> list[int]:
    """Return how many marks are open after each tag."""
    return list(
        accumulate(-1 if tag.startswith("</") else 1 for tag in re.findall(r"<[^>]+>", page))
    )


@given(
    st.lists(
        st.tuples(st.integers(0, 39), st.integers(1, 20)).map(lambda s: Span(s[0], s[0] + s[1])),
        max_size=8,
    )
)
def test_any_spans_give_balanced_marks_with_every_address_once(spans: list[Span]) -> None:
    text = "abcdefghij" * 6
    marks = sorted(set(spans), key=lambda s: (s.start, -s.end))
    made = html(Block(pieces=pieces(text, Span(0, 60), marks)))
    depths = balance(made)
    assert min(depths, default=0) >= 0
    assert depths[-1:] in ([], [0])
    assert sorted(re.findall(r"id=([^>]+)", made)) == sorted(map(mark_id, marks))


@pytest.mark.parametrize("quoted", [[], [Span(0, 16)], [Span(5, 9), Span(7, 30)]])
def test_no_word_is_lost_or_doubled(quoted: list[Span]) -> None:
    whole = "\n\n".join("".join(p.text for p in b.pieces) for b in blocks(article(), quoted))
    assert whole == TEXT


def test_a_piece_without_marks_is_its_words() -> None:
    assert pieces("abc", Span(0, 3), []) == (Piece(text="abc"),)
