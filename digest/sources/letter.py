"""The letter inside a newsletter: its own words, without preheader and footer.

No list of phrases: a footer starts where the mail's own way out is offered, and the mail
says itself (in its List-Unsubscribe header, or by the address of the link) which that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html as lxml_html
from lxml.etree import ParserError

from digest.sources.markup import clean_html, legal

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
    """Return the paragraph, cell or row around a link, the link itself when that is the letter."""
    for ancestor in link.iterancestors("p", "td", "div", "li", "tr", "footer"):
        return ancestor if len(ancestor.text_content()) <= total * LARGEST_FOOTER else link
    return link


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
