"""What a browser would show of a page."""

from __future__ import annotations

from digest.stages.markup.blocks import seen_lines
from digest.stages.markup.tree import tree_as_sent


def visible_text(html: bytes) -> tuple[str, ...]:
    """Return the blocks of text a browser would show of the page, in document order.

    Words that its sender read in the wrong encoding stand as a browser shows them.

    A line feed stands in a block where a search for words in a row would not go on.
    """
    return tuple(seen_lines(tree_as_sent(html)))
