"""An article in `<noscript>` is read where a page shows nothing else, and nowhere else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.model import Access, Article, MediaType, RawItem, SourceMemory
from digest.stages.read import Read
from tests.unit.stages.pages.test_pages_access import WHOLE

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in WHOLE)
TITLE = "Log shows company knew of crack"
PLEA = "<noscript><p>Please enable JavaScript to read the newspaper of the harbour.</p></noscript>"


def read(shown: str, hidden: str) -> Article:
    html = (
        f"<html lang='en'><head><title>{TITLE}</title></head><body><div id='app'>{shown}</div>"
        f"<noscript>{hidden}</noscript></body></html>"
    )
    item = RawItem(
        source="s",
        key="k",
        media_type=MediaType.PAGE,
        body=html.encode(),
        fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )
    return Read()(item, SourceMemory()).article


@pytest.mark.parametrize("shown", ["", "<p>The page is loading.</p>", PLEA])
def test_an_article_shown_without_scripts_only_is_read_whole(shown: str) -> None:
    article = read(shown, f"<article><h1>{TITLE}</h1>{BODY}</article>")

    assert article.access is Access.FULL
    assert article.title == TITLE
    assert [text for text in WHOLE if text not in article.text] == []


def test_beside_an_article_what_is_shown_without_scripts_stays_out() -> None:
    other = "".join(f"<p>Of another page: {text}</p>" for text in WHOLE)

    article = read(f"<article><h1>{TITLE}</h1>{BODY}</article>", other)

    assert "Of another page" not in article.text
    assert WHOLE[-1] in article.text


def test_a_request_to_turn_scripts_on_is_no_article() -> None:
    plea = f"<p>{WHOLE[0]}</p><p>Please enable JavaScript in your browser to go on.</p>"

    article = read("", plea)

    assert article.text == ""
    assert article.access is Access.HEADLINE_ONLY
