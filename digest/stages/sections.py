"""Parts of an article that are about different events: the posts of a live blog or round-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.model import Section, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """One block where it stands in the article's text."""

    span: Span
    text: str
    is_heading: bool
    time: datetime | None = None


MOST_SECTIONS = 200
_FEWEST_POSTS = 4


def split_sections(blocks: Sequence[Placed]) -> tuple[Section, ...]:
    """Return the sections in order; an ordinary article is one that covers everything."""
    if not blocks:
        return ()
    whole = Section(span=Span(blocks[0].span.start, blocks[-1].span.end))
    starts = _post_starts(blocks)
    if len(starts) < _FEWEST_POSTS:
        return (whole,)
    return _cut(blocks, starts[:MOST_SECTIONS])


def _post_starts(blocks: Sequence[Placed]) -> list[int]:
    """Blocks that open a post: a heading, or a block with a time of its own."""
    starts: list[int] = []
    for place, block in enumerate(blocks):
        if block.time is not None and not (starts and starts[-1] == place - 1):
            starts.append(place)
    return starts


def _cut(blocks: Sequence[Placed], starts: Sequence[int]) -> tuple[Section, ...]:
    bounds = [0, *starts] if starts[0] else list(starts)
    ends = [*bounds[1:], len(blocks)]
    return tuple(_section(blocks[a:b]) for a, b in zip(bounds, ends, strict=True))


def _section(blocks: Sequence[Placed]) -> Section:
    headings = [b.text for b in blocks[:2] if b.is_heading]
    times = [b.time for b in blocks[:2] if b.time is not None]
    return Section(
        span=Span(blocks[0].span.start, blocks[-1].span.end),
        title=headings[0] if headings else None,
        time=times[0] if times else None,
    )
