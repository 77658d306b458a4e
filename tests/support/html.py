"""What every page and mail of ours must be, whatever else it is: sound HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

import html5lib
from html5lib.html5parser import ParseError

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@lru_cache(maxsize=256)
def parsed(page: str) -> Element:
    """Return the page's tree, element names without a namespace; not to be changed."""
    tree: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return tree


def elements(tree: Element) -> Iterator[Element]:
    """Yield every element, in document order; comments are none."""
    return (element for element in tree.iter() if isinstance(element.tag, str))


def words_of(element: Element) -> str:
    """Return the element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def faults_of_form(page: str) -> list[str]:
    """Return what makes the page unsound HTML, or hard to read aloud."""
    tree = parsed(page)
    return [*_parse_faults(page), *_head_faults(tree), *_heading_faults(tree), *_id_faults(tree)]


def _parse_faults(page: str) -> list[str]:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        parser.parse(page)
    except ParseError as error:
        return [f"not valid: {error} near {parser.errors[-1][0]}"]
    return []


def _head_faults(tree: Element) -> list[str]:
    faults = []
    if not tree.get("lang"):
        faults.append("html without lang")
    if not (tree.findtext("head/title") or "").strip():
        faults.append("no title")
    if tree.find("head/meta[@name='viewport']") is None:
        faults.append("no viewport")
    return faults


def _heading_faults(tree: Element) -> list[str]:
    levels = [int(e.tag[1]) for e in elements(tree) if e.tag in HEADINGS]
    faults = [] if levels.count(1) == 1 else [f"{levels.count(1)} h1"]
    if levels and levels[0] != 1:
        faults.append(f"starts with h{levels[0]}")
    steps = itertools.pairwise(levels)
    return faults + [f"h{below} after h{above}" for above, below in steps if below > above + 1]


def _id_faults(tree: Element) -> list[str]:
    ids = [e.get("id", "") for e in elements(tree) if e.get("id") is not None]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    known = set(ids)
    faults = [f"id {i!r} twice" for i in twice] + ["empty id" for i in ids if not i]
    for element in elements(tree):
        for name in ("aria-labelledby", "for"):
            target = element.get(name)
            if target is not None and target not in known:
                faults.append(f"{name}={target!r} names nothing")
    return faults
