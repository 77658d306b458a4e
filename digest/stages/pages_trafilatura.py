"""The one door to trafilatura: it is given a parsed tree and gives back lines of text."""

from __future__ import annotations

from lxml.html import HtmlElement

from digest.stages.pages_blocks import folded

WIDEST_TREE = 40_000
"""Elements above which trafilatura is not asked: its time grows faster than the tree."""


def lines_of(root: HtmlElement) -> tuple[str, ...]:
    """Return the lines trafilatura takes for the article, white space folded; none if nothing."""
    # imported late: it costs half a second, which no `--help` should wait for
    import trafilatura

    # it warns on standard error of every page it finds nothing in; we say so ourselves
    trafilatura.core.LOGGER.disabled = True
    document = trafilatura.bare_extraction(
        root, fast=True, favor_recall=True, include_comments=False, with_metadata=False
    )
    text: str = getattr(document, "text", None) or ""
    return tuple(line for line in map(folded, text.splitlines()) if line)
