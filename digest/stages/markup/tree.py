"""Bytes of a page to an element tree, whatever they are: bounded, decoded, never fetching.

What follows works in time that grows faster than a page in places, other people's code above all.
So a page is cut to a size no article needs before anything looks at it, at the start of a block:
half a sentence would be quoted as a whole one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from digest.errors import ExtractError
from digest.stages.language.mojibake import is_scrambled, unscrambled
from digest.stages.markup.blocks import BLOCK_TAGS

LARGEST_PAGE = 4_000_000
"""Bytes of a page that are read; the rest is left. Long articles end well before."""
MOST_ELEMENTS = 15_000
"""Elements of a page that are kept; of 394 pages of news and blogs the largest had 4,529."""
MOST_CHILDREN = 3_000
"""Elements directly inside one other."""
MOST_TEXT = 600_000
"""Characters of text in a page; no novel chapter is as long."""
LONGEST_RUN = 100_000
"""Characters without any markup inside; what is longer is data, no prose."""
MOST_IN_HEAD = 1_000
"""Elements of the head, where no text stands."""
MOST_ATTRIBUTES = 2_000
"""Attributes of one element; the parser compares each with every other."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEVER_SHOWN = ("svg", "math", "select", "datalist", "style", "canvas", "map", "object", "template")
"""Elements that hold neither text of the page nor word of it, and can be many."""
FEWEST_DEEP = 2_000
"""Elements up to which no page is as deep as the parser follows; its log of errors is long."""
HEAD_ROOM = 200_000
"""Characters in which a page's title ends."""
_OPEN_TITLE = re.compile(r"(<title\b[^<>]{0,500}>[^<]{0,2000})(?=<)", re.I)
_SHADOW_ROOT = re.compile(r"<template\b[^<>]{0,500}\bshadowroot(?:mode)?\b[^<>]{0,500}>", re.I)
LONGEST_NAME = 40
"""Characters of an element's name."""
LONGEST_TAG = 20_000
"""Characters from which the attributes of an element are counted."""
_COUNT: Callable[[HtmlElement], float] = etree.XPath("count(//*)")
_LENGTH: Callable[[HtmlElement], float] = etree.XPath("string-length(/)")
_SPACED = bytes(
    0x20 if (byte < 0x20 and byte not in b"\t\n\f\r") or byte == 0x7F else byte
    for byte in range(256)
)
"""Each byte of UTF-8 text, control characters as spaces."""
_BROKEN = re.compile("[\udc80-\udcff]")
_STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""What a single byte that is no UTF-8 most likely meant."""


def tree_of(body: bytes) -> HtmlElement:
    """Return the root of the page, cut to what can be read in time.

    Words that were once read in the wrong encoding are put right.

    Raise ExtractError when there is no element in it, or nothing before the cut.
    """
    text = _text_of(body)
    return _parsed(unscrambled(text) if is_scrambled(body) else text, body)


def tree_as_sent(body: bytes) -> HtmlElement:
    """Return the same with its words as they were sent."""
    return _parsed(_text_of(body), body)


def _text_of(body: bytes) -> str:
    return _shown(_bare(decoded(body[:LARGEST_PAGE])))


def _parsed(text: str, body: bytes) -> HtmlElement:
    # huge_tree lifts the depth limit from 256 to 2048: pages that never close <font> pass 256,
    # and the parser would silently drop all that follows.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    # lxml.html's own parser asks Python for the class of each element each time it is touched
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        root = etree.fromstring(text.encode("utf-8", "replace").translate(_SPACED), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ExtractError(f"not HTML: {error}") from error
    if not isinstance(root, HtmlElement):
        raise ExtractError("there is nothing in it to read")
    too_deep = _COUNT(root) > FEWEST_DEEP and _went_too_deep(parser)
    is_whole = len(body) <= LARGEST_PAGE and not too_deep
    return _bounded(root, is_whole=is_whole)


def _shown(text: str) -> str:
    """Return the page with what a browser shows of two elements that the parser hides.

    A template that is a shadow root stands on the page. A title that is never closed would take
    the whole page for itself.
    """
    if _OPEN_TITLE.search(text, 0, HEAD_ROOM) and "</title" not in text[:HEAD_ROOM].lower():
        text = _OPEN_TITLE.sub(r"\1</title>", text, count=1)
    return _SHADOW_ROOT.sub("<div>", text) if "shadowroot" in text else text


def _bare(text: str) -> str:
    """Return the text without the attributes of elements that have too many."""
    parts = text.split("<")
    if not any(_is_long_tag(part) for part in parts if len(part) >= LONGEST_TAG):
        return text
    return "<".join(_name_alone(part) if _is_long_tag(part) else part for part in parts)


def _name_alone(part: str) -> str:
    tag, mark, rest = part.partition(">")
    return f"{tag.split(None, 1)[0][:LONGEST_NAME]}{mark}{rest}"


def _is_long_tag(part: str) -> bool:
    """Say whether what follows a bracket is an element with more attributes than any has."""
    if len(part) < LONGEST_TAG or not part[0].isalpha():
        return False
    inside = part.partition(">")[0]
    return len(inside) >= LONGEST_TAG and inside.count("=") > MOST_ATTRIBUTES


def _went_too_deep(parser: etree.HTMLParser[Any]) -> bool:
    return any("depth" in entry.message for entry in parser.error_log)


# -- cutting ---------------------------------------------------------------------------------


def _bounded(root: HtmlElement, *, is_whole: bool) -> HtmlElement:
    """Cut the tree where it grows beyond every bound, and the last block where it ends midway."""
    etree.strip_elements(root, *_NEVER_SHOWN, with_tail=False)
    for head in root.iter("head"):
        del head[MOST_IN_HEAD:]
    if is_whole and _is_small(root):
        return root
    last, stopped = _last_block(root)
    if stopped or not is_whole:
        if last is None or last.tag in {"html", "body"}:
            raise ExtractError("more markup than any article has, in one block")
        _cut_from(last)
    return root


def _is_small(root: HtmlElement) -> bool:
    """Say, at the cost of two counts, whether no bound can be passed anywhere in the tree."""
    scripts = sum(len(script.text or "") for script in root.iter("script"))
    length = _LENGTH(root) - scripts
    return length <= LONGEST_RUN and _COUNT(root) <= MOST_CHILDREN


def _last_block(root: HtmlElement) -> tuple[HtmlElement | None, bool]:
    """Return the last block that begins within every bound, and whether anything is beyond one."""
    last, text, beyond = None, 0, set[HtmlElement]()
    for count, element in enumerate(root.iter("*")):
        if count >= MOST_ELEMENTS or element in beyond:
            return last, True
        if element.tag in BLOCK_TAGS:
            last = element
        text += _prose_length(element)
        if text > MOST_TEXT:
            return last, True
        if len(element) > MOST_CHILDREN:
            beyond.add(element[MOST_CHILDREN])
    return last, False


def _prose_length(element: HtmlElement) -> int:
    """Return how much text stands in and after an element; what is too long for prose goes."""
    inside = "" if element.tag == "script" else element.text or ""
    after = element.tail or ""
    if len(inside) > LONGEST_RUN:
        element.text = inside = ""
    if len(after) > LONGEST_RUN:
        element.tail = after = ""
    return len(inside) + len(after)


def _cut_from(first: HtmlElement) -> None:
    """Remove an element and all that follows it in the page."""
    element = first
    for above in first.iterancestors():
        place = above.index(element)
        del above[place if element is first else place + 1 :]
        if element is not first:
            element.tail = None
        element = above


# -- decoding --------------------------------------------------------------------------------


def decoded(body: bytes) -> str:
    """Return the text of the bytes: by mark, as UTF-8, as declared, else as Windows-1252.

    A page that is UTF-8 but for a few stray bytes stays UTF-8.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    declared = _declared(body)
    if declared not in _NOT_SUPERSETS:
        with suppress(UnicodeDecodeError):
            return body.decode("utf-8")
    loose = body.decode("utf-8", "surrogateescape")
    stray = len(_BROKEN.findall(loose))
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
