"""Pages made to choke a reader end in a shortened article or one clear error."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from benchmarks.pages_hostile import PAGES, STORY, page
from digest.errors import ExtractError
from digest.model import MediaType, RawItem
from digest.stages.markup.blocks import pieces_of
from digest.stages.markup.tree import (
    LONGEST_RUN,
    MOST_ATTRIBUTES,
    MOST_CHILDREN,
    MOST_ELEMENTS,
    MOST_IN_HEAD,
    MOST_TEXT,
    tree_of,
)
from digest.stages.pages.article import MOST_BLOCKS, extract_page
from digest.stages.pages.trafilatura import quick_lines

KINDS = (
    "many paragraphs",
    "nested blocks",
    "nested inline",
    "nested links",
    "deep, with a long tail",
    "a million breaks",
    "huge table",
    "one row of cells",
    "one long text",
    "huge attribute",
    "many attributes",
    "many links",
    "nested microdata",
    "huge script",
    "huge data",
    "nested data",
    "entities",
    "entity declarations",
    "tags never ended",
    "angle brackets",
)


def item(body: bytes) -> RawItem:
    fetched = datetime(2026, 11, 19, tzinfo=UTC)
    return RawItem(source="s", key="k", media_type=MediaType.PAGE, body=body, fetched=fetched)


def words(body: str) -> str:
    return " ".join(block.text for block in extract_page(item(body.encode())).blocks)


def test_a_shadow_root_written_in_the_page_is_read_and_a_template_is_not() -> None:
    told = "".join(f"<p>{sentence}</p>" for sentence in STORY)
    page_of = "<html><head><title>Ferry</title></head><body>{}</body></html>"
    hidden = "<template><p>Words of a template that no browser shows, ever.</p></template>"

    shadow = f'<a-story>{hidden}<template shadowrootmode="open"><style>p{{}}</style>{told}</template></a-story>'

    assert STORY[0] in words(page_of.format(shadow))
    assert "no browser shows" not in words(page_of.format(shadow))


def test_a_title_never_closed_takes_no_markup_and_no_article_with_it() -> None:
    told = "".join(f"<p>{sentence}</p>" for sentence in STORY)
    body = f"<html><head><title>Ferry sinks off Pellworth<body><article>{told}</article>"

    draft = extract_page(item(body.encode()))

    assert draft.title == "Ferry sinks off Pellworth"
    assert STORY[0] in words(body)


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_grows_beyond_its_bounds_and_its_article_is_still_read(kind: str) -> None:
    body = PAGES[kind]()

    root = tree_of(body)
    draft = extract_page(item(body))

    elements = list(root.iter())
    texts = [text for one in elements if one.tag != "script" for text in (one.text, one.tail)]
    assert len(elements) <= MOST_ELEMENTS
    assert max(len(one) for one in elements) <= max(MOST_CHILDREN, MOST_IN_HEAD)
    assert max(len(one.attrib) for one in elements) <= MOST_ATTRIBUTES
    assert max(len(text or "") for text in texts) <= LONGEST_RUN
    assert sum(len(text or "") for text in texts) <= MOST_TEXT + LONGEST_RUN
    assert len(draft.blocks) <= MOST_BLOCKS
    # the bomb may stand in the last paragraph's block, and takes it along
    assert [b.text for b in draft.blocks if b.text in STORY][:3] == list(STORY[:3])


def test_a_page_is_cut_between_blocks_never_inside_a_sentence() -> None:
    sentence = "The <b>tide</b> came in and went out on <i>every</i> one of the days."
    body = page(f"<p>{sentence}</p>" * MOST_ELEMENTS)

    whole = {"The tide came in and went out on every one of the days.", "Fish market to close"}
    assert {piece.text for piece in pieces_of(tree_of(body))} == whole | set(STORY)


def test_a_page_of_one_block_too_large_is_one_clear_error() -> None:
    with pytest.raises(ExtractError, match="one block"):
        extract_page(item(b"<body>" + b"tide<br>" * MOST_ELEMENTS))


def test_menus_of_choices_and_drawings_do_not_count() -> None:
    choices = "<select>" + "<option>Place</option>" * MOST_ELEMENTS + "</select>"
    body = page("").replace(b"<article>", choices.encode() + b"<article>")

    texts = [block.text for block in extract_page(item(body)).blocks]

    assert [text for text in texts if text in STORY] == list(STORY)


def test_control_characters_are_spaces_and_letters_of_every_script_stay() -> None:
    body = "<p>a\x07b\x00c\x7fd\te\x85f €ж語</p>".encode()

    assert [piece.text for piece in pieces_of(tree_of(body))] == ["a b c d e f €ж語"]
    assert tree_of("<p>a\x01é</p>".encode("utf-16")).text_content().strip() == "a é"


def test_elements_that_hold_nothing_go_before_the_second_opinion_and_no_word_does() -> None:
    icons = "<i class='icon'></i> <span></span>"
    story = "".join(f"<p>{icons}{line}<i></i>{icons}</p>" for line in STORY)
    root = tree_of(page(story))

    lines = quick_lines(root)

    assert root.find(".//i[@class='icon']") is None
    assert set(STORY) <= set(lines)


def test_spaces_behind_a_run_of_elements_that_hold_nothing_stay() -> None:
    run = ("<i></i>" + " " * 200) * 3_000
    root = tree_of(page(f"<div>{run}<p>{STORY[0]}</p>{run}<b>{STORY[1]}</b>{run}</div>"))
    told = root.text_content()

    quick_lines(root)

    assert root.find(".//i") is None
    assert root.text_content() == told
