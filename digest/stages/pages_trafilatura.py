"""The one door to trafilatura: it is given a parsed tree and gives back lines of text."""

from __future__ import annotations

from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from digest.stages.pages_blocks import folded

_UNREAD = (
    *("script", "style", "noscript", "template", "svg", "iframe", "object", "link", "meta"),
    *("nav", "footer", "button", "select", "textarea", "input", "label", "menu"),
    *("video", "audio", "canvas", "map", "picture"),
)
"""What it leaves out anyway, after copying it several times."""


def quick_lines(root: HtmlElement) -> tuple[str, ...]:
    """Return the lines it takes for the article at a first look; none when it finds nothing.

    The tree loses its scripts, styles, menus and the like.
    """
    etree.strip_elements(root, *_UNREAD, with_tail=False)
    return _lines(root, fast=True, favor_recall=True)


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
