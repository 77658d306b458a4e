"""What a page tells machines: schema.org in JSON-LD and in microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from digest.stages.markup.blocks import folded

LARGEST_SCRIPT = 1_500_000
"""Characters of one JSON-LD script that are read."""
MOST_NODES = 20_000
DEEPEST = 40
MOST_PROPERTIES = 2_000
"""Elements of microdata that are read."""

Node = Mapping[str, Any]

_ARTICLE = re.compile(r"article|posting|report|review$|story|recipe|howto|question|livevideo", re.I)
_PAGE = re.compile(r"^(?:web|item|about|faq|medical|qa)?page$|creativework|videoobject", re.I)
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_TAGS = re.compile(r"<[^>]{0,500}>")


MOST_POSTS = 500
"""Posts of a live page that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a live page says of one of its posts; its time as written."""

    headline: str | None = None
    body: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one machine-readable description of the page says; times as written."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    length: int | None = None
    is_free: bool = True
    is_article: bool = False
    sections: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()


def said_in_json(root: HtmlElement) -> tuple[Said, ...]:
    """Return what the page's JSON-LD says of it, its articles before its pages."""
    nodes = list(_nodes(root))
    by_id = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    said = [_said(node, by_id) for node in nodes if _kind(node)]
    return tuple(sorted(said, key=lambda one: not one.is_article))


def said_in_microdata(root: HtmlElement) -> Said:
    """Return what the page's microdata says of the article it holds, comments and cards left out."""
    found: dict[str, list[str]] = {}
    for element in root.xpath("//*[@itemprop]")[:MOST_PROPERTIES]:
        scope = _scope(element)
        if (
            scope is not None
            and not _ARTICLE.search(scope)
            and not _PAGE.search(scope.rpartition("/")[2])
        ):
            continue
        for name in element.get("itemprop", "").split():
            value = _value(element)
            if value:
                found.setdefault(name, []).append(value)
    first = {name: values[0] for name, values in found.items()}
    return Said(
        headline=first.get("headline"),
        authors=tuple(dict.fromkeys(found.get("author", ())))[:8],
        published=first.get("datePublished"),
        updated=first.get("dateModified"),
        is_free=first.get("isAccessibleForFree", "true").lower() != "false",
        body=None,
    )


# -- JSON-LD ---------------------------------------------------------------------------------


def _nodes(root: HtmlElement) -> Iterator[Node]:
    count = 0
    for text in _data(root):
        for node in _walk(_loaded(text[:LARGEST_SCRIPT])):
            count += 1
            if count > MOST_NODES:
                return
            yield node


def _data(root: HtmlElement) -> Iterator[str]:
    """Yield JSON-LD wherever it stands: in scripts, and where some frameworks put it, in the head."""
    for element in root.iter("script", "meta"):
        kind = f"{element.get('type') or ''} {element.get('name') or ''}".lower()
        if "ld+json" in kind:
            yield element.text or element.get("content") or ""


def _loaded(text: str) -> object:
    """Read JSON as it is found: in comments or CDATA, escaped as HTML, with commas too many."""
    text = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[")
    text = text.strip().removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").rstrip("; \n")
    for repaired in (str, _without_commas, html.unescape):
        try:
            return json.loads(repaired(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _without_commas(text: str) -> str:
    return _TRAILING_COMMA.sub("", text)


def _walk(value: object) -> Iterator[Node]:
    """Yield every object, the outer before the inner."""
    todo: list[tuple[object, int]] = [(value, 0)]
    while todo:
        current, depth = todo.pop(0) if len(todo) < 200 else todo.pop()
        if depth > DEEPEST:
            continue
        if isinstance(current, dict):
            yield current
            todo.extend(
                (inner, depth + 1) for inner in current.values() if isinstance(inner, (dict, list))
            )
        elif isinstance(current, list):
            todo.extend((inner, depth + 1) for inner in current[:2000])


def _kind(node: Node) -> str | None:
    types = [str(one).rpartition("/")[2] for one in _listed(node.get("@type"))]
    if any(_ARTICLE.search(one) for one in types):
        return "article"
    return "page" if any(_PAGE.search(one) for one in types) else None


def _said(node: Node, by_id: Mapping[str, Node]) -> Said:
    language = _name(node.get("inLanguage"), by_id)
    posts = tuple(_posts(node))
    return Said(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        authors=_names(node.get("author") or node.get("creator"), by_id),
        outlet=next(iter(_names(node.get("publisher"), by_id)), None),
        published=_text(node.get("datePublished")),
        updated=_text(node.get("dateModified")),
        url=_address(node),
        language=language if language and len(language) <= 12 else None,
        body=_text(node.get("articleBody")) or " ".join(p.body for p in posts if p.body) or None,
        length=_count(node.get("wordCount")),
        is_free=str(node.get("isAccessibleForFree", True)).strip().lower() != "false",
        is_article=_kind(node) == "article",
        sections=_sections(node, by_id),
        posts=posts,
    )


def _sections(node: Node, by_id: Mapping[str, Node]) -> tuple[str, ...]:
    """Return the sections of the outlet it stands in, and that it is opinion where its type says so."""
    types = (str(one).rpartition("/")[2] for one in _listed(node.get("@type")))
    named = _names(node.get("articleSection"), by_id)
    return (*named, "Opinion") if "OpinionNewsArticle" in types else named


def _posts(node: Node) -> Iterator[Post]:
    """Yield the posts of a schema.org LiveBlogPosting."""
    for update in _listed(node.get("liveBlogUpdate"))[:MOST_POSTS]:
        if isinstance(update, dict):
            yield Post(
                headline=_text(update.get("headline")) or _text(update.get("name")),
                body=_text(update.get("articleBody")),
                published=_text(update.get("datePublished")) or _text(update.get("dateCreated")),
                url=_address(update),
            )


def _address(node: Node) -> str | None:
    place = node.get("url") or node.get("mainEntityOfPage") or node.get("@id")
    if isinstance(place, dict):
        place = place.get("@id") or place.get("url")
    return place if isinstance(place, str) else None


def _names(value: object, by_id: Mapping[str, Node]) -> tuple[str, ...]:
    names = (_name(one, by_id) for one in _listed(value)[:12])
    return tuple(dict.fromkeys(name for name in names if name))


def _name(value: object, by_id: Mapping[str, Node]) -> str | None:
    if isinstance(value, dict):
        known = by_id.get(str(value.get("@id")), {})
        return _text(value.get("name")) or _text(known.get("name"))
    if isinstance(value, str) and value in by_id:
        return _text(by_id[value].get("name"))
    return _text(value)


def _text(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return folded(_TAGS.sub(" ", html.unescape(value))) or None


def _count(value: object) -> int | None:
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


# -- microdata -------------------------------------------------------------------------------


def _scope(element: HtmlElement) -> str | None:
    """Return the type of the thing this is a property of; None outside any."""
    for above in element.iterancestors():
        if above.get("itemscope") is not None or above.get("itemtype"):
            return str(above.get("itemtype") or "")
    return None


def _value(element: HtmlElement) -> str:
    stated = element.get("content") or element.get("datetime")
    if stated:
        return folded(stated)
    inner = next((one for one in element.iter() if one.get("itemprop") == "name"), element)
    return folded(inner.get("content") or "".join(_texts(inner)))[:300]


def _texts(element: HtmlElement) -> Iterable[str]:
    return (str(text)[:1000] for text in islice(element.itertext(), 100))
