"""Checking a quote against the stored text that was published with it, as anybody can."""

from __future__ import annotations

import re

from lxml import etree

from digest.model import Quote
from digest.stages.citing.fragments import words_of
from digest.stages.citing.links import fingerprint
from digest.stages.citing.verify import Finding, Standing

LONGEST_PAGE = 8_000_000
"""Bytes of an evidence page that are read; of the longest article stored it takes a fifth."""

SHOWN = 300
"""Characters of what stands in a quote's place that a finding carries."""


def check_published(quote: Quote, exact: str, page: bytes | None) -> Finding:
    """Check a quote against itself and against its evidence page, None when that is not there.

    Its words must have the hash and the length that its citation gives, be the `exact` words of its
    selector, and stand on the page where their mark begins.
    """
    citation = quote.citation
    if fingerprint(quote.text) != citation.digest:
        return _changed("the quote does not match its own hash")
    if exact != quote.text or len(quote.text) != citation.span.end - citation.span.start:
        return _changed("its selectors name other words")
    file, _, anchor = citation.evidence.partition("#")
    if page is None:
        missing = f"{file} is not in the archive" if file else "its citation names no stored text"
        return Finding(standing=Standing.GONE, message=missing)
    there = text_from(page, anchor)
    if there is None:
        return Finding(standing=Standing.GONE, message=f"{file} has no mark {anchor}")
    wanted = words_of(quote.text)
    if words_of(there[: 2 * len(quote.text) + SHOWN])[: len(wanted)] != wanted:
        return _changed("its mark on the evidence page holds other words", there[:SHOWN])
    return Finding(standing=Standing.UNCHANGED)


def _changed(message: str, now: str | None = None) -> Finding:
    return Finding(standing=Standing.CHANGED, message=message, now=now)


def text_from(page: bytes, anchor: str) -> str | None:
    """Return the text of a page from a mark on, its spaces as one; None without the mark."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    root = etree.fromstring(page[:LONGEST_PAGE] or b"<html></html>", parser)
    marks = [] if root is None else root.xpath("//mark[@id=$anchor]", anchor=anchor)
    if not marks:
        return None
    pieces = marks[0].xpath("descendant::text() | following::text()")
    return re.sub(r"\s+", " ", "".join(pieces)).strip()
