"""Markdown with front matter to a draft: the only importer of the markdown library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

import markdown
import yaml
from lxml import etree, html

from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.pages_asides import is_note

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<front>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_MOST_FRONT = 16_384
_LONGEST = 1_000_000
_KINDS = {
    **{f"h{n}": BlockKind.HEADING for n in range(1, 7)},
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "figcaption": BlockKind.CAPTION,
    "td": BlockKind.ITEM,
    "th": BlockKind.ITEM,
}
_SKIPPED = {"pre", "script", "style", "svg", "img", "iframe", "form"}


def read_markdown(text: str) -> Draft:
    """Return the draft of a Markdown text; front matter gives what it says of the article."""
    match = _FRONT.match(text[: _MOST_FRONT + 16])
    front = _front(match["front"]) if match else {}
    blocks = _blocks(text[match.end() :] if match else text)
    title = _text(front, "title")
    if title is None and blocks and blocks[0].kind is BlockKind.HEADING:
        title, blocks = blocks[0].text, blocks[1:]
    return Draft(
        blocks=tuple(blocks),
        title=title,
        byline=_text(front, "byline", "author", "authors"),
        outlet=_text(front, "outlet", "publisher", "site", "site_name"),
        url=_text(front, "url", "link", "canonical", "source"),
        published=_moment(front, "published", "date", "pubdate"),
        updated=_moment(front, "updated", "modified", "lastmod"),
        language=_text(front, "language", "lang"),
        tags=_tags(front),
    )


# -- front matter ----------------------------------------------------------------------------


def _front(source: str) -> Mapping[str, object]:
    """Anchors and aliases are refused: a few lines of them can grow to gigabytes."""
    if re.search(r"(?m)(?:^|[\s\[,:-])[&*][\w-]", source):
        return {}
    try:
        loaded = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(k).lower(): v for k, v in loaded.items()} if isinstance(loaded, dict) else {}


def _text(front: Mapping[str, object], *names: str) -> str | None:
    for name in names:
        value = front.get(name)
        if isinstance(value, list):
            value = ", ".join(str(part) for part in value[:8])
        if isinstance(value, str | int | float) and str(value).strip():
            return " ".join(str(value).split())[:500]
    return None


def _moment(front: Mapping[str, object], *names: str) -> datetime | None:
    for name in names:
        value = front.get(name)
        if isinstance(value, str):
            value = _parsed(value)
        if isinstance(value, datetime):
            return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, date):
            return datetime.combine(value, time(), tzinfo=UTC)
    return None


def _parsed(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        return None


def _tags(front: Mapping[str, object]) -> tuple[str, ...]:
    value = front.get("tags") or front.get("keywords") or ()
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        return ()
    return tuple(str(part).strip()[:60] for part in parts[:20] if str(part).strip())


# -- body ------------------------------------------------------------------------------------


def _blocks(body: str) -> list[Block]:
    source = markdown.markdown(body[:_LONGEST], extensions=["tables", "sane_lists", "footnotes"])
    if not source.strip():
        return []
    try:
        tree = html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, ValueError):
        return []
    return [block for node in tree.iter() if (block := _block(node)) is not None]


def _block(node: html.HtmlElement) -> Block | None:
    kind = _KINDS.get(node.tag) if isinstance(node.tag, str) else None
    if kind is None or any(child.tag in _KINDS for child in node.iterdescendants()):
        return None
    text = " ".join("".join(_pieces(node)).split())
    if kind is BlockKind.PARAGRAPH and is_note(node, text):
        kind = BlockKind.NOTE
    return Block(text=text, kind=kind) if text else None


def _pieces(node: html.HtmlElement) -> list[str]:
    if node.tag in _SKIPPED or not isinstance(node.tag, str):
        return []
    pieces = [" "] if node.tag == "br" else [node.text or ""]
    for child in node:
        pieces += _pieces(child)
        pieces.append(child.tail or "")
    return pieces
