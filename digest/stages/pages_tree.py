"""Bytes of a page to an element tree, whatever they are: bounded, decoded, never fetching."""

from __future__ import annotations

import codecs
import re

from lxml import etree
from lxml.html import HtmlElement

from digest.errors import ExtractError

LARGEST_PAGE = 4_000_000
"""Bytes of a page that are read; the rest is left. Long articles end well before."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_BROKEN = re.compile("[\udc80-\udcff]")
_STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""What a single byte that is no UTF-8 most likely meant."""


def tree_of(body: bytes) -> HtmlElement:
    """Return the root of the page. Raise ExtractError when there is no element in it."""
    text = _CONTROLS.sub(" ", decoded(body[:LARGEST_PAGE]))
    # huge_tree lifts the depth limit from 256 to 2048: pages that never close <font> pass 256,
    # and the parser would silently drop all that follows.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    # lxml.html's own parser asks Python for the class of each element each time it is touched
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ExtractError(f"not HTML: {error}") from error
    if not isinstance(root, HtmlElement):
        raise ExtractError("not HTML: nothing in it")
    return root


def decoded(body: bytes) -> str:
    """Return the text of the bytes: by mark, as UTF-8, as declared, else as Windows-1252.

    A page that is UTF-8 but for a few stray bytes stays UTF-8.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    declared = _declared(body)
    loose = body.decode("utf-8", "surrogateescape")
    stray = len(_BROKEN.findall(loose))
    if stray == 0 and declared not in _NOT_SUPERSETS:
        return loose
    if stray * 20 <= sum(not char.isascii() for char in loose) or declared == "utf-8":
        return loose.translate(_STRAY)
    return body.decode(declared or "cp1252", "replace")


_NOT_SUPERSETS = {"iso2022_jp", "hz", "iso2022_kr", "utf-7"}
"""Encodings whose bytes are all ASCII: valid UTF-8 proves nothing."""


def _declared(body: bytes) -> str | None:
    found = _DECLARED.search(body[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, ValueError):
        return None
    # what browsers read when a page says Latin-1
    return "cp1252" if name in {"iso8859-1", "ascii"} else name
