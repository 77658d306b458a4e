"""Parts of an article that are about different events: the posts of a live blog or round-up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from digest.model import Section, Span
from digest.stages.language.words import words


@dataclass(frozen=True, slots=True)
class Placed:
    """One block where it stands in the article's text."""

    span: Span
    text: str
    is_heading: bool
    time: datetime | None = None
    opens: bool = False
    """A post of a live page begins here."""
    is_doubtful: bool = False


MOST_SECTIONS = 200
_FEWEST_TIMES = 3
"""Blocks with a time of their own that make a live blog."""
_FEWEST_POSTS = 4
_HEADLINE_WORDS = 5
"""Words of a heading that tells an event, as a post's does; a chapter's is shorter."""
_NUMBER = re.compile(r"^[(#]?\d{1,2}[.)]\s+(?=\S)")
"""A post's place on its page, in front of its headline: `5. Harvest begins`."""
_APART = 0.03
"""Share of topical words two parts have in common when they are about different events."""
_LIVE = re.compile(
    r"\b(?:live|latest|updates)\b(?=\s*[:–—|-]|\s*$|\s+(?:blog|updates?|coverage|news)\b)"
    r"|^live\b(?=\s*[:–—|])|\b(?:liveblog|live-blog|as it happened|round-?up|briefing|in brief|at a glance"
    r"|liveticker|newsblog|ticker|überblick|en direct|direct|en directo|en vivo|última hora"
    r"|in diretta|diretta|ao vivo|minuto a minuto|na żywo|živě|онлайн|хроника|онлайн-трансляция)\b",
    re.I,
)
"""What a headline calls a page of posts: a live blog, a ticker, a round-up."""


def split_sections(title: str, blocks: Sequence[Placed]) -> tuple[Section, ...]:
    """Return the sections in order; an ordinary article is one that covers everything.

    What stands in front of the first post is a section of its own.
    """
    if not blocks:
        return ()
    starts = _timed(blocks) or _headed(title, blocks)
    if not starts:
        return (Section(span=Span(blocks[0].span.start, blocks[-1].span.end)),)
    return _cut(blocks, starts[:MOST_SECTIONS])


def _timed(blocks: Sequence[Placed]) -> list[int]:
    """Where posts begin: where the page says so, or the heading right over."""
    opens = [n for n, block in enumerate(blocks) if block.opens or block.time is not None]
    if len(opens) < _FEWEST_TIMES:
        return []
    return [n - 1 if n and blocks[n - 1].is_heading and n - 1 not in opens else n for n in opens]


def calls_itself_live(title: str) -> bool:
    """Say whether a headline promises a live page or a round-up."""
    return _LIVE.search(title) is not None


def _headed(title: str, blocks: Sequence[Placed]) -> list[int]:
    """Where posts with a headline begin, in a text that says it is live or tells many events."""
    starts = [n for n, block in enumerate(blocks) if block.is_heading and _has_body(blocks, n)]
    if len(starts) < _FEWEST_POSTS:
        return []
    lengths = [len(blocks[n].text.split()) for n in starts]
    if median(lengths) < _HEADLINE_WORDS:
        return []
    return starts if calls_itself_live(title) or _far_apart(blocks, starts) else []


def _has_body(blocks: Sequence[Placed], place: int) -> bool:
    return place + 1 < len(blocks) and not blocks[place + 1].is_heading


def _far_apart(blocks: Sequence[Placed], starts: Sequence[int]) -> bool:
    """Say whether each part has words of its own and hardly any that the next one has."""
    bounds = [*starts, len(blocks)]
    parts = [
        {word for block in blocks[a:b] for word in words(block.text) if len(word) > 4}
        for a, b in itertools.pairwise(bounds)
    ]
    shares = [
        len(one & other) / max(1, len(one | other)) for one, other in itertools.pairwise(parts)
    ]
    return max(shares) < 2 * _APART and sum(shares) / len(shares) < _APART


def _cut(blocks: Sequence[Placed], starts: Sequence[int]) -> tuple[Section, ...]:
    bounds = [0, *starts] if starts[0] else list(starts)
    ends = [*bounds[1:], len(blocks)]
    return tuple(_section(blocks[a:b]) for a, b in zip(bounds, ends, strict=True) if a < b)


def _section(blocks: Sequence[Placed]) -> Section:
    headings = [b.text for b in blocks[:2] if b.is_heading]
    times = [b.time for b in blocks[:2] if b.time is not None]
    return Section(
        span=Span(blocks[0].span.start, blocks[-1].span.end),
        title=_NUMBER.sub("", headings[0], count=1) if headings else None,
        time=times[0] if times else None,
    )
