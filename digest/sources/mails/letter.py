"""The letter inside a newsletter: its own words, without preheader and footer.

No list of phrases: a footer starts where the mail's own way out is offered, and the mail
says itself (in its List-Unsubscribe header, or by the address of the link) which that is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html as lxml_html
from lxml.etree import ParserError

from digest.sources.markup import clean_html, legal, plain, safe_url, words

LONGEST = 1_000_000
"""Characters of one mail's HTML that are read."""

LEAVING = re.compile(
    r"unsubscri|opt-?out|list-manage|/preferences|subscription|abmelde|desinscri|desabonn", re.I
)
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|font-size\s*:\s*[01]px|opacity\s*:\s*0(?:[;\s]|$)|mso-hide",
    re.I,
)
LARGEST_FOOTER = 0.3
"""Of the letter's words: a larger block is the letter with its footer in one cell."""

SHORTEST_PIECE = 20
"""Words: under a heading with fewer lies no article, but a masthead or a list of links."""

HEADING = re.compile(r"<h[1-4]\b[^<>]{0,200}>(.{0,2000}?)</h[1-4]>", re.S)
TARGET = re.compile(r"<a href=\"(https?://[^\"]+)\"")
LINK_ALONE = re.compile(r"<p[^<>]*>\s*<a href=\"([^\"]+)\"[^<>]*>[^<>]*</a>\s*</p>")

FOOTER_SHARE = 0.5
"""A footer never starts before half of the letter's words: a link to leave at the top is no end."""


def own_html(markup: str, leaving: Sequence[str]) -> str:
    """Return the letter's own HTML, sanitised; `leaving` are its unsubscribe addresses."""
    try:
        body = lxml_html.document_fromstring(
            legal(markup[:LONGEST]) or "<p></p>", parser=lxml_html.HTMLParser(huge_tree=False)
        )
    except (ParserError, ValueError):
        return clean_html(markup)
    _drop_hidden(body)
    _drop_footer(body, leaving)
    return clean_html(lxml_html.tostring(body, encoding="unicode"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One article of a letter: its heading, the page the heading leads to, and its words."""

    title: str
    url: str
    markup: str


def pieces(letter: str) -> tuple[Piece, ...]:
    """Return the articles of a clean letter whose headings each lead to a page of their own.

    Nothing where there are fewer than two: such a letter is one article.
    """
    headings = list(HEADING.finditer(letter))
    ends = [heading.start() for heading in headings[1:]] + [len(letter)]
    found: dict[str, Piece] = {}
    for heading, end in zip(headings, ends, strict=False):
        target = TARGET.search(heading.group(1))
        url = safe_url(html.unescape(target.group(1))) if target else None
        if url is None:
            continue
        body = _without_own_link(letter[heading.end() : end], url)
        if words(body) >= SHORTEST_PIECE:
            title = plain(heading.group())
            found.setdefault(url, Piece(title=title, url=url, markup=clean_html(body).strip()))
    return tuple(found.values()) if len(found) > 1 else ()


def _without_own_link(markup: str, url: str) -> str:
    """Return the markup without the paragraphs that only link to the article's own page."""
    return LINK_ALONE.sub(
        lambda match: "" if html.unescape(match.group(1)) == url else match.group(), markup
    )


def own_text(text: str, leaving: Sequence[str]) -> str:
    """Return a plain-text letter without its signature and the footer that offers the way out."""
    blocks = re.split(r"\n[ \t]*\n", legal(text.replace("\r\n", "\n")))
    signature = next((i for i, block in enumerate(blocks) if re.search(r"(?m)^-- $", block)), None)
    if signature is not None:
        blocks = [*blocks[:signature], re.split(r"(?m)^-- $", blocks[signature])[0]]
    total = sum(len(block) for block in blocks)
    passed = 0
    for place, block in enumerate(blocks):
        if _leaves(block, leaving) and passed >= total * FOOTER_SHARE:
            return "\n\n".join(blocks[:place]).strip()
        passed += len(block)
    return "\n\n".join(blocks).strip()


def _leaves(text: str, leaving: Sequence[str]) -> bool:
    addresses = re.findall(r"(?:https?://|mailto:)[^\s<>\"']+", text)
    return any(address in leaving or LEAVING.search(address) for address in addresses)


def _drop_hidden(body: lxml_html.HtmlElement) -> None:
    for element in list(body.iter("*")):
        hidden = HIDDEN.search(element.get("style") or "") or element.get("hidden") is not None
        if hidden and element.getparent() is not None:
            element.drop_tree()


def _drop_footer(body: lxml_html.HtmlElement, leaving: Sequence[str]) -> None:
    """Drop the block that holds the first way out past the middle, and all that follows it."""
    total = len(body.text_content())
    passed = 0
    for element in list(body.iter("*")):
        if element.tag == "a" and passed >= total * FOOTER_SHARE:
            address = element.get("href") or ""
            if address in leaving or LEAVING.search(address):
                _drop_from(_footer_of(element, total))
                return
        passed += len(element.text or "") + len(element.tail or "")


def _footer_of(link: lxml_html.HtmlElement, total: int) -> lxml_html.HtmlElement:
    """Return the largest block around a link that is no part of the letter; else the link itself."""
    footer = link
    for ancestor in link.iterancestors():
        too_long = len(ancestor.text_content()) > total * LARGEST_FOOTER
        if too_long or ancestor.tag == "body" or ancestor.find(".//h2") is not None:
            return footer
        footer = ancestor
    return footer


def _drop_from(element: lxml_html.HtmlElement) -> None:
    """Drop the element and everything after it in the document."""
    here: lxml_html.HtmlElement | None = element
    while here is not None:
        parent = here.getparent()
        for later in list(here.itersiblings()):
            if parent is not None:
                parent.remove(later)
        here = parent
    element.tail = None
    if element.getparent() is not None:
        element.drop_tree()
