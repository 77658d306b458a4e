"""The headline of an article: the one that was said, else its opening words."""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.around import is_around
from digest.stages.draft import Block, BlockKind
from digest.stages.first_words.opening import shortened
from digest.stages.furniture.recurring import fold_line
from digest.stages.plain.text import LONGEST_HEADLINE
from digest.stages.quoting.furniture import is_caption
from digest.writing.quotation import CLOSING

LONGEST_SAID = 300
"""Characters of a headline that are kept of what a source gives as one."""

AT_THE_TOP = 5
"""Paragraphs at the top that may tell of pictures or be a button, and are no headline."""


def title_of(said: str | None, blocks: Sequence[Block]) -> str:
    """Return the headline that was said, else the opening words; empty where there is nothing at all."""
    if said and said.strip():
        return _within(" ".join(said.split()), LONGEST_SAID)
    top = (block.text for block in blocks[:AT_THE_TOP])
    told = next((n for n, text in enumerate(top) if not (is_caption(text) or is_around(text))), 0)
    return shortened("\n".join(block.text for block in blocks[told:])) if blocks else ""


def _within(title: str, most: int) -> str:
    """Return a headline cut at a word where it is longer than any headline is."""
    if len(title) <= most:
        return title
    head = title[:most]
    return head[: head.rfind(" ") if " " in head[most // 2 :] else None].rstrip(" ,;:–—-") + "…"


def without_title(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The headline is the title already; as a block it would be one more paragraph. So would a button above it."""
    opening = 3
    folded = fold_line(title)
    if len(title) > LONGEST_HEADLINE:
        return tuple(blocks)
    told = [
        block
        for place, block in enumerate(blocks)
        if place >= opening or fold_line(block.text) != folded or _is_sentence(block)
    ]
    above = [block for block in told[:opening] if is_around(block.text) and not _is_sentence(block)]
    return tuple(block for block in told if block not in above) or tuple(told)


def _is_sentence(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.text.rstrip(CLOSING).endswith((".", "。"))
