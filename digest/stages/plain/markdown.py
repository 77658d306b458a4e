"""Markdown with front matter to a draft: the only importer of the markdown library."""

from __future__ import annotations

import re
from itertools import islice

import markdown
from lxml import etree, html

from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.pages.asides import is_note
from digest.stages.plain.front_matter import front_matter
from digest.stages.plain.lines import MOST_PIECES

_LONGEST = 1_000_000
_MOST_LINES = 200
"""Lines without an empty one between them that are read as one block."""
_DEEPEST = 20
"""Brackets of a kind open at once in one block: the library looks for the end of each, to the end of it."""
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
    front, body = front_matter(text)
    blocks = _blocks(body)
    title = front.title
    if title is None and blocks and blocks[0].kind is BlockKind.HEADING:
        title, blocks = blocks[0].text, blocks[1:]
    return Draft(
        blocks=tuple(blocks),
        title=title,
        byline=front.byline,
        outlet=front.outlet,
        url=front.url,
        published=front.published,
        updated=front.updated,
        language=front.language,
        tags=front.tags,
    )


# -- body ------------------------------------------------------------------------------------


def _blocks(body: str) -> list[Block]:
    source = markdown.markdown(
        _tame(body[:_LONGEST]), extensions=["tables", "sane_lists", "footnotes"]
    )
    if not source.strip():
        return []
    try:
        tree = html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, ValueError):
        return []
    found = (block for node in tree.iter() if (block := _block(node)) is not None)
    return list(islice(found, MOST_PIECES))


def _tame(body: str) -> str:
    """Return the text without what takes the library quadratic time: it is no prose."""
    blocks = re.split(r"(\n[ \t]*\n)", body)
    return "".join(_tame_block(block) for block in blocks)


def _tame_block(block: str) -> str:
    for opening, closing in ("[]", "()", "<>"):
        if block.count(opening) > _DEEPEST and _depth(block, opening, closing) > _DEEPEST:
            block = block.replace(opening, " ")
    if block.count("\n") <= _MOST_LINES:
        return block
    lines = block.split("\n")
    parts = ("\n".join(lines[at : at + _MOST_LINES]) for at in range(0, len(lines), _MOST_LINES))
    return "\n\n".join(parts)


def _depth(block: str, opening: str, closing: str) -> int:
    depth = deepest = 0
    for match in re.finditer(f"[{re.escape(opening + closing)}]", block):
        depth = depth + 1 if match.group() == opening else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


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
