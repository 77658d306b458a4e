"""Every sentence of pages that are hard on text fragments is followed, and lands or is not linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.citing.links import CiteSpans
from digest.stages.read import Read
from tests.browser.hard_pages import PAGES, page
from tests.support import png

HIGHLIGHT = (255, 0, 255)
MAGENTA = "<style>::target-text { background: rgb(255, 0, 255); color: black }</style>"
SHARE = 0.95
"""Of the sentences of these pages at least this many carry a link; the others open their evidence."""

WHERE = r"""([words, nth]) => {
  const dropped = /[\u00ad\u200b\u2060\ufeff]/, places = [];
  let text = '';
  const put = (char, node, at) => {
    if (dropped.test(char)) return;
    const space = /\s/.test(char);
    if (space && (!text || text.endsWith(' '))) return;
    text += space ? ' ' : char;
    places.push([node, at]);
  };
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (let at = 0; at < node.data.length; at++) put(node.data[at], node, at);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.tagName)) return;
    const { display } = getComputedStyle(node);
    if (display === 'none') return;
    const parts = node.tagName === 'BR' || display !== 'inline';
    if (parts) put(' ', node, 0);
    node.childNodes.forEach(walk);
    if (parts) put(' ', node, 0);
  };
  walk(document.body);
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const range = document.createRange(), [last, end] = places[at + words.length - 1];
    range.setStart(...places[at]);
    range.setEnd(last, end + 1);
    found.push([...range.getClientRects()].map(r => [r.left, r.top, r.right, r.bottom]));
  }
  return found.length ? found[Math.min(nth, found.length - 1)] : [];
}"""
"""The boxes of the nth place where these words are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a page as it was read, which of its like it is, and the link to it."""

    words: str
    nth: int
    link: str | None


def told(name: str) -> Iterator[Told]:
    """Yield every sentence of a page, read and cited as the program does."""
    language, body = PAGES[name]
    html = page(body, language).encode()
    item = RawItem(
        source="hard",
        key=name,
        media_type=MediaType.PAGE,
        body=html,
        url=address(name),
        fetched=datetime(2026, 11, 16, tzinfo=UTC),
    )
    article = Read()(item, SourceMemory()).article
    seen = Counter[str]()
    for span in article.sentences:
        words = " ".join(span.of(article.text).split())
        yield Told(words, seen[words], CiteSpans()(article, span, html).fragment)
        seen[words] += 1


def address(name: str) -> str:
    return f"https://page{list(PAGES).index(name)}.example/news"


@pytest.fixture(scope="module")
def window_on_pages(browser: Any) -> Iterator[Any]:
    """A window in which every invented outlet answers with its page."""
    context = browser.new_context(viewport={"width": 640, "height": 480}, reduced_motion="reduce")
    served = {address(n): page(body, language) + MAGENTA for n, (language, body) in PAGES.items()}

    def answer(route: Any) -> None:
        text = served[route.request.url.partition("#")[0]]
        route.fulfill(body=text, content_type="text/html; charset=utf-8")

    context.route("https://**/*", answer)
    yield context.new_page()
    context.close()


def test_nearly_every_sentence_of_the_hard_pages_carries_a_link() -> None:
    sentences = [sentence for name in PAGES for sentence in told(name)]

    assert len(sentences) > 80
    assert sum(s.link is not None for s in sentences) >= SHARE * len(sentences)


@pytest.mark.parametrize("name", PAGES)
def test_a_link_lands_on_its_sentence_and_on_nothing_else(window_on_pages: Any, name: str) -> None:
    followed = [sentence for sentence in told(name) if sentence.link][:9]

    assert followed
    for sentence in followed:
        lit, boxes = follow(window_on_pages, sentence)
        assert len(lit) > 50, f"nothing lights up: {sentence.link}"
        assert all(inside(pixel, boxes) for pixel in lit), f"something else too: {sentence.link}"


def follow(window: Any, sentence: Told) -> tuple[list[tuple[int, int]], list[list[float]]]:
    """Return the pixels that light up, and the boxes of the sentence that was meant."""
    window.goto("about:blank")
    window.goto(sentence.link)
    lit = list[tuple[int, int]]()
    for pause in (40, 300, 1500):
        window.wait_for_timeout(pause)
        lit = list(png.read(window.screenshot()).places_of(HIGHLIGHT))
        if lit:
            break
    return lit, window.evaluate(WHERE, [sentence.words, sentence.nth])


def inside(pixel: tuple[int, int], boxes: list[list[float]]) -> bool:
    x, y = pixel
    return any(
        left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2
        for left, top, right, bottom in boxes
    )
