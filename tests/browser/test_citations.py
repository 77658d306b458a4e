"""Every citation lands on its sentence: by the pixels of its highlight, or on its mark."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from digest.model import Article, Brief, Quote
from tests.support import png
from tests.unit.render.fixtures.whole import whole_morning

HIGHLIGHT = (255, 0, 255)
FURNITURE = "<p>" + "Something else altogether stands here. " * 60 + "</p>"


def quotes(brief: Brief) -> tuple[Quote, ...]:
    return (*brief.quotes, *brief.unchanged, *(q for d in brief.differences for q in d.quotes))


QUOTES = [(b.slug, n, q) for b in whole_morning().edition.briefs for n, q in enumerate(quotes(b))]
ARTICLES = {e.article.id: e.article for e in whole_morning().archive.evidence}


def outlet_page(article: Article) -> str:
    """Return the article as its outlet might serve it: far down the page, highlight in magenta."""
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in article.text.split("\n\n"))
    return (
        f"<!doctype html><html lang='{article.language}'><meta charset='utf-8'><title>x</title>"
        "<style>::target-text { background: rgb(255, 0, 255); color: black }</style>"
        f"<body>{FURNITURE}<article>{paragraphs}</article>{FURNITURE}</body></html>"
    )


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    """A small window on the edition and the invented outlets."""
    context = browser.new_context(
        viewport={"width": 480, "height": 320}, reduced_motion="reduce", color_scheme="light"
    )
    serve(context)
    yield context.new_page()
    context.close()


def serve(context: Any) -> None:
    """Answer every request for an invented outlet with its article."""
    pages = {a.url: outlet_page(a) for a in ARTICLES.values() if a.url}

    def answer(route: Any) -> None:
        address = route.request.url.partition("#")[0]
        page = pages.get(address)
        if page is None:
            route.fulfill(status=404, body="nothing here")
        else:
            route.fulfill(body=page, content_type="text/html; charset=utf-8")

    context.route("https://**/*", answer)


WHERE = """words => {
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    return [...range.getClientRects()].map(r => [r.left, r.top, r.right, r.bottom]);
  }
  return [];
}"""


def inside(place: tuple[int, int], boxes: list[list[float]]) -> bool:
    x, y = place
    return any(
        left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2
        for left, top, right, bottom in boxes
    )


@pytest.mark.parametrize(("slug", "place", "quote"), [q for q in QUOTES if q[2].citation.fragment])
def test_a_citation_lands_on_its_sentence_at_the_outlet(
    page: Any, edition_page: str, slug: str, place: int, quote: Quote
) -> None:
    page.goto(edition_page)
    page.locator(f"#{slug} a.cite[href='{quote.citation.fragment}']").first.click()
    page.wait_for_url(f"{quote.citation.url}*")
    page.wait_for_load_state()
    page.wait_for_timeout(100)
    boxes = page.evaluate(WHERE, quote.text)
    lit = list(png.read(page.screenshot()).places_of(HIGHLIGHT))
    assert len(lit) > 100, "nothing is highlighted"
    assert all(inside(p, boxes) for p in lit), "something else is highlighted too"
    width = max(right - left for left, _, right, _ in boxes)
    assert len({x for x, _ in lit}) >= min(width, 400) * 0.5


@pytest.mark.parametrize(("slug", "place", "quote"), QUOTES)
def test_the_stored_text_opens_at_the_sentence(
    page: Any, edition_page: str, slug: str, place: int, quote: Quote
) -> None:
    page.goto(edition_page)
    page.locator(f"#{slug} a[href='../{quote.citation.evidence}']").first.click()
    mark = page.locator(f"#{urlsplit(quote.citation.evidence).fragment}")
    words = " ".join(mark.inner_text().split())
    box = mark.bounding_box()
    lit = mark.evaluate("mark => mark.matches(':target') && getComputedStyle(mark).backgroundColor")
    assert words == " ".join(quote.text.split())
    assert 0 <= box["y"] < 320
    assert lit == "rgb(255, 215, 94)"
