"""The one door to trafilatura: it is given a parsed tree and gives back lines of text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from digest.stages.markup.blocks import folded

_UNREAD = (
    *("script", "style", "noscript", "template", "svg", "iframe", "object", "link", "meta"),
    *("nav", "footer", "button", "select", "textarea", "input", "label", "menu"),
    *("video", "audio", "canvas", "map", "picture"),
)
"""What it leaves out anyway, after copying it several times."""

_EMPTY: Callable[[HtmlElement], list[HtmlElement]] = etree.XPath(
    "//*[not(node()) and not(self::br or self::hr or self::p or self::td or self::th)]"
)
"""Icons, slots for advertisements and the like: every pattern it looks for is tried on each."""


def quick_lines(root: HtmlElement) -> tuple[str, ...]:
    """Return the lines it takes for the article at a first look; none when it finds nothing.

    The tree loses its scripts, styles, menus and the like.
    """
    etree.strip_elements(root, *_UNREAD, with_tail=False)
    _without_empty(root)
    return _lines(root, fast=True, favor_recall=True)


def _without_empty(root: HtmlElement) -> None:
    """Remove elements that hold nothing, unless words follow one that it may keep apart.

    The spaces behind a run of them are joined once, however long the run is.
    """
    spaces: dict[tuple[HtmlElement, HtmlElement | None], list[str]] = defaultdict(list)
    for element in _EMPTY(root):
        above, tail = element.getparent(), element.tail or ""
        if above is not None and not tail.strip():
            spaces[above, element.getprevious()].append(tail)
            above.remove(element)
    for (above, before), tails in spaces.items():
        if before is not None:
            before.tail = "".join((before.tail or "", *tails))
        else:
            above.text = "".join((above.text or "", *tails))


def thorough_lines(root: HtmlElement) -> tuple[str, ...]:
    """Return the lines it takes for the article when it tries all its ways: twice the time."""
    return _lines(root)


def _lines(root: HtmlElement, **options: Any) -> tuple[str, ...]:
    # imported late: it costs half a second, which no `--help` should wait for
    import trafilatura

    # it warns on standard error of every page it finds nothing in; we say so ourselves
    trafilatura.core.LOGGER.disabled = True
    document = trafilatura.bare_extraction(
        root, include_comments=False, with_metadata=False, **options
    )
    text: str = getattr(document, "text", None) or ""
    return tuple(line for line in map(folded, text.splitlines()) if line)
