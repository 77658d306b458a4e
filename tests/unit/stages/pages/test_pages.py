"""Pages and entries become drafts; what is no article becomes one clear error."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.errors import ExtractError
from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.draft import BlockKind
from digest.stages.markup.visible import visible_text
from digest.stages.pages.article import extract_entry, extract_page
from digest.stages.read import Read

STORY = (
    "The harbour council voted on Tuesday to close the old fish market after ninety years.",
    "Traders who had gathered outside the hall said they were told of the plan a week ago.",
    "A new market is to open in the former railway depot before the end of next summer.",
    "The council's own report puts the cost of the move at eleven million crowns, half of it borrowed.",
)


def item(html: str | bytes, media_type: MediaType = MediaType.PAGE) -> RawItem:
    body = html if isinstance(html, bytes) else html.encode()
    fetched = datetime(2026, 11, 19, tzinfo=UTC)
    return RawItem(source="s", key="k", media_type=media_type, body=body, fetched=fetched)


def page(*paragraphs: str, head: str = "", after: str = "") -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    menu = "<nav><ul><li><a href='/a'>Sport</a></li><li><a href='/b'>Weather</a></li></ul></nav>"
    return (
        f"<html lang='en'><head>{head}</head><body>{menu}"
        f"<article><h1>Fish market to close</h1>{body}</article>{after}"
        "<footer><p>All rights reserved by the paper.</p></footer></body></html>"
    )


def test_the_article_is_kept_and_the_furniture_left() -> None:
    draft = extract_page(item(page(*STORY)))

    texts = [block.text for block in draft.blocks]
    assert [t for t in texts if t in STORY] == list(STORY)
    assert not {"Sport", "Weather", "All rights reserved by the paper."} & set(texts)


@pytest.mark.parametrize("body", [b"", b"   ", b"\x00\x00", b"<html></html>", b"<p></p>"])
def test_a_page_with_nothing_to_read_is_one_clear_error(body: bytes) -> None:
    with pytest.raises(ExtractError):
        extract_page(item(body))
    with pytest.raises(ExtractError):
        extract_entry(item(body, MediaType.ENTRY))


def test_an_entry_is_content_throughout() -> None:
    html = "<h2>Tides</h2><p>High at <b>noon</b>.</p><ul><li>Low at six</li></ul>Bring boots."

    draft = extract_entry(item(html, MediaType.ENTRY))

    assert [(b.kind, b.text) for b in draft.blocks] == [
        (BlockKind.HEADING, "Tides"),
        (BlockKind.PARAGRAPH, "High at noon."),
        (BlockKind.ITEM, "Low at six"),
        (BlockKind.PARAGRAPH, "Bring boots."),
    ]


def test_what_a_browser_does_not_show_is_not_visible_text() -> None:
    html = (
        b"<p>Seen <i>and</i> joined<script>x()</script>.</p><style>p{}</style>"
        b"<div hidden>no</div><p style='display: none'>no</p><noscript>no</noscript><p>Also\n seen</p>"
    )

    assert visible_text(html) == ("Seen and joined.", "Also seen")


def test_two_breaks_part_paragraphs_and_one_break_inside_a_sentence_does_not() -> None:
    html = b"<div>The mayor said<br>she would go.<br>He would not.<br><br>They parted</div>"

    assert visible_text(html) == ("The mayor said\nshe would go.", "He would not.", "They parted")


def kept(body: str) -> list[str]:
    """The paragraphs of an article with something in its middle or at its end."""
    article = Read()(item(body), SourceMemory()).article
    return article.text.split("\n\n")


@pytest.mark.parametrize(
    "aside",
    [
        "<div role='status'>Two of your five free articles are left this month.</div>",
        "<div role='dialog'><p>The paper and its partners keep cookies on this machine.</p></div>",
        "<div class='app-promo'><p>Get the app of the paper for news of the harbour.</p></div>",
        "<p class='readmore'><a href='/x'>Read more: how the depot was built</a></p>",
        "<p><a href='/x'>Why the old hall is falling down</a></p>",
        "<pre><code>market --close hall --open depot.</code></pre>",
        "<div>Post | Share | Print</div>",
    ],
)
def test_what_the_markup_sets_apart_from_the_article_goes(aside: str) -> None:
    first, second, *rest = (f"<p>{paragraph}</p>" for paragraph in STORY)
    body = f"<html lang='en'><body><article><h1>Fish market to close</h1>{first}{second}{aside}{''.join(rest)}</article></body></html>"

    assert kept(body) == list(STORY)


def test_a_note_in_italics_that_ends_an_article_goes_and_one_inside_stays() -> None:
    inside = f"<i>{STORY[1]}</i>"

    assert kept(page(*STORY, "<em>The paper is read by thirty thousand people.</em>")) == list(
        STORY
    )
    assert kept(page(STORY[0], inside, *STORY[2:])) == list(STORY)


def test_text_parted_by_breaks_alone_is_kept_to_its_end() -> None:
    lines = [
        *STORY,
        "The hall stays open to walkers until the last week of the year, the mayor said.",
    ]
    body = f"<html lang='en'><body><h1>Fish market to close</h1><div>{'<br><br>'.join(lines)}</div></body></html>"

    assert kept(body) == lines


def test_a_list_of_links_is_no_row_of_labels() -> None:
    links = [
        f"<p><a href='/{n}'>Stall number {n}, with its wares and its owner</a></p>"
        for n in range(6)
    ]
    html = "".join(f"<p>{paragraph}</p>" for paragraph in STORY) + "".join(links)

    draft = extract_entry(item(html, MediaType.ENTRY))

    assert BlockKind.LABEL not in {block.kind for block in draft.blocks}
