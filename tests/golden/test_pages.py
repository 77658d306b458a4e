"""Pages of many kinds keep their article whole and nothing of their site.

In the pages, elements marked `k` must be kept and elements marked `x` must not; the rest, such as
headings, may. A page without marks is kept whole between its headline and its footer.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html

from digest.model import Access, Article, MediaType, RawItem, SourceMemory
from digest.stages.read import Read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def read(page: Path) -> Article:
    item = RawItem(
        source="golden",
        key=page.stem,
        media_type=MediaType.PAGE,
        body=page.read_bytes(),
        fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )
    return Read()(item, SourceMemory()).article


def marked(page: Path, mark: str) -> list[str]:
    root = html.fromstring(page.read_bytes().decode())
    texts = (" ".join(one.text_content().split()) for one in root.xpath(f"//*[@{mark}]"))
    return [text for text in texts if text]


def test_a_dozen_kinds_of_pages_are_held() -> None:
    assert len(PAGES) >= 12
    assert sum(len(marked(page, "k")) > 0 for page in PAGES) >= 11
    assert sum(len(marked(page, "x")) > 0 for page in PAGES) >= 11


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_paragraph_of_the_article_is_lost(page: Path) -> None:
    article = read(page)

    assert article.access is Access.FULL
    assert [text for text in marked(page, "k") if text not in article.text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_of_the_site_is_kept(page: Path) -> None:
    paragraphs = set(read(page).text.split("\n\n"))

    assert [text for text in marked(page, "x") if text in paragraphs] == []


def test_a_page_of_breaks_only_is_read_whole() -> None:
    article = read(next(page for page in PAGES if page.stem == "breaks-only"))

    assert article.title == "Letter from the lighthouse, November"
    assert article.text.startswith("The lamp was changed on the second of the month")
    assert "I counted fourteen ships" in article.text
    assert "All letters" not in article.text


def test_a_table_of_contents_is_not_read_twice() -> None:
    article = read(next(page for page in PAGES if page.stem == "night-bus-headings"))

    assert article.text.split("\n\n").count("An empty bus") == 1
