"""What extraction hands to cleaning: blocks of text in reading order, and what the item says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digest.model import Access


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    NOTE = "note"
    """All in italics: on the article, if it stands at its edge."""
    CODE = "code"
    LABEL = "label"
    """A link that has a paragraph to itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block-level piece of text, on one line, white space folded.

    `opens` is true where a post of a live page begins; `time` is when the post was written, where
    that is known. `is_doubtful` is true of what may be the site's.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    time: datetime | None = None
    opens: bool = False
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An extracted article before it is cleaned; every field but the blocks may be unknown."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    access: Access = Access.FULL
    tags: tuple[str, ...] = ()
    left_out: float = 0.0
    """The share of a plain text's characters that were left out as the site's, 0 to 1."""
