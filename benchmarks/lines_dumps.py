"""Web pages as somebody's script would scrape them: plain lines, and which are the article's.

Three ways of scraping, since no two scrapers agree: all text of the page, the same without
its menus, headers, footers and sidebars, and its paragraphs alone.
"""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import html

_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "head", "iframe", "object", "math"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "canvas",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_AROUND = ("nav", "header", "footer", "aside", "form", "button", "select")
_SHINGLE = 4
_SHORTEST_HEADLINE = 3
"""Words."""
_DEEPEST = 400


@dataclass(frozen=True, slots=True)
class Dump:
    """A page's lines; `truth` says of each whether it is the article's, None where unclear."""

    id: str
    data: str
    site: str
    way: str
    lines: tuple[str, ...]
    truth: tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its article."""

    id: str
    data: str
    url: str
    source: str
    article: str
    titles: tuple[str, ...]
    """Its headline as the page itself or the archive gives it, in all its forms."""


def dumps(archives: list[Path]) -> Iterator[Dump]:
    """Yield every page of the archives in every way of scraping that finds its article."""
    for page in (page for archive in archives for page in pages(archive)):
        for way, scrape in WAYS.items():
            lines = tuple(scrape(tree(page.source)))
            truth = tuple(labels(lines, page.article, page.titles))
            if any(truth):
                site = urlsplit(page.url).hostname or page.id
                yield Dump(page.id, page.data, site, way, lines, truth)


# -- the archives ----------------------------------------------------------------------------


def pages(archive: Path) -> Iterator[Page]:
    """Yield the pages of an archive of either form."""
    with zipfile.ZipFile(archive) as opened:
        names = set(opened.namelist())
        if "ground-truth.json" in names:
            yield from _one_truth(archive.stem, opened, names)
        else:
            yield from _many_truths(archive.stem, opened, sorted(names))


def _one_truth(data: str, opened: zipfile.ZipFile, names: set[str]) -> Iterator[Page]:
    for key, row in sorted(json.loads(opened.read("ground-truth.json")).items()):
        if f"html/{key}.html.gz" in names:
            source = _source(opened, key)
            titles = headlines_of(source)
            yield Page(key, data, row.get("url", ""), source, row["articleBody"], titles)


def _many_truths(data: str, opened: zipfile.ZipFile, names: list[str]) -> Iterator[Page]:
    for name in names:
        if not re.fullmatch(r"truth/.+\.json", name):
            continue
        key = Path(name).stem
        row: dict[str, Any] = json.loads(opened.read(name))
        truth = row["ground_truth"]
        article, title = truth.get("main_content") or "", truth.get("title") or ""
        source = _source(opened, key)
        titles = (title, *headlines_of(source))
        yield Page(key, data, row.get("url", ""), source, article, titles)


def _source(opened: zipfile.ZipFile, key: str) -> str:
    body = gzip.decompress(opened.read(f"html/{key}.html.gz"))
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def headlines_of(source: str) -> tuple[str, ...]:
    """Return what a page gives for its headline: to those who share it, and on top of its text.

    A heading on top that is no part of the title of the page is the site's name, or a card's.
    """
    root = document(source)
    shared = [node.get("content", "") for node in root.iter("meta") if _is_shared_title(node)]
    title = " ".join(_words(" ".join(node.text_content() for node in root.iter("title"))))
    tops = [node.text_content() for node in root.iter("h1")]
    heads = [text for text in tops if _is_headline(" ".join(_words(text)), title)]
    return tuple(text for text in (*shared, *heads) if text.strip())


def _is_shared_title(node: html.HtmlElement) -> bool:
    return "og:title" in (node.get("property"), node.get("name"))


def _is_headline(text: str, title: str) -> bool:
    return text.count(" ") >= _SHORTEST_HEADLINE - 1 and text in title


# -- ways of scraping ------------------------------------------------------------------------


def document(source: str) -> html.HtmlElement:
    """Return all of a page."""
    root: html.HtmlElement = html.document_fromstring(
        re.sub(r"^\s*<\?xml[^>]*\?>", "", source) or "<p></p>"
    )
    return root


def tree(source: str) -> html.HtmlElement:
    """Return the body of a page."""
    root = document(source)
    body = root.find(".//body")
    return root if body is None else body


def whole(tree: html.HtmlElement) -> list[str]:
    """Return all text of a page, a block a line."""
    gathered: list[str] = []
    _walk(tree, gathered, 0)
    lines = (" ".join(line.split()) for line in "".join(gathered).split("\n"))
    return [line for line in lines if line]


def _walk(node: html.HtmlElement, gathered: list[str], depth: int) -> None:
    if not isinstance(node.tag, str) or node.tag in _SKIPPED or depth > _DEEPEST:
        return
    edge = "\n" if node.tag in _BLOCKS else ""
    gathered.append(edge + (node.text or "").replace("\n", " "))
    for child in node:
        _walk(child, gathered, depth + 1)
        gathered.append((child.tail or "").replace("\n", " "))
    gathered.append(edge)


def middle(tree: html.HtmlElement) -> list[str]:
    """Return a page's text without what stands in the usual elements around an article."""
    for node in list(tree.iter(*_AROUND)):
        if node.getparent() is not None:
            node.drop_tree()
    return whole(tree)


def paragraphs(tree: html.HtmlElement) -> list[str]:
    """Return the text of a page's paragraphs."""
    outer = (node for node in tree.iter("p") if not any(a.tag == "p" for a in node.iterancestors()))
    return [line for node in outer for line in whole(node)]


WAYS: dict[str, Callable[[html.HtmlElement], list[str]]] = {
    "whole": whole,
    "middle": middle,
    "paragraphs": paragraphs,
}


# -- which lines are the article's -----------------------------------------------------------


def labels(lines: tuple[str, ...], article: str, titles: Sequence[str]) -> Iterator[bool | None]:
    """Yield for each line whether it is the article's; None for its headline and for mere signs.

    A line of four words and more is the article's when half its runs of four words stand there;
    a shorter one when it is a line of the article and next to one of its longer lines. Some
    known articles hold their headline, most do not.
    """
    known, heads = _words(article), [_words(title) for title in titles]
    runs = {tuple(known[n : n + _SHINGLE]) for n in range(len(known) - _SHINGLE + 1)}
    short = {" ".join(_words(line)) for line in article.split("\n")}
    first = [_long_label(_words(line), runs) for line in lines]
    for n, line in enumerate(lines):
        words = _words(line)
        if not words or words in heads:
            yield None
        elif first[n] is not None:
            yield first[n]
        else:
            near = [x for x in first[max(0, n - 5) : n + 6] if x is not None]
            yield " ".join(words) in short and any(near)


def _long_label(words: list[str], runs: set[tuple[str, ...]]) -> bool | None:
    count = len(words) - _SHINGLE + 1
    if count < 1:
        return None
    return sum(tuple(words[n : n + _SHINGLE]) in runs for n in range(count)) >= count / 2


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
