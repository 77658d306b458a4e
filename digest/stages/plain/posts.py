"""Where the posts of a live page begin in its plain text: where a time of day stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from digest.stages.dates.clocks import Clock, clock_ahead, clock_alone, moments
from digest.stages.furniture.comments import comments
from digest.stages.plain.lines import Piece

FEWEST = 3
"""Posts that make a text live."""
_SIGNS = " +*|"
"""What a post may end with that is not its text: `+++ 14:32 Uhr: The ferry is afloat. +++`"""
MOST_BEFORE = 0.5
"""Share of the text that stands before the first time: a ticker behind an article is no live page."""


def parted_at_clocks(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Part the time from what it is told of, in a text where such lines come again and again."""
    ahead = [clock_ahead(piece.text) for piece in pieces]
    if sum(clock is not None for clock in ahead) < FEWEST:
        return tuple(pieces)
    return tuple(part for pair in zip(pieces, ahead, strict=True) for part in _parts(*pair))


def _parts(piece: Piece, clock: Clock | None) -> Iterator[Piece]:
    if clock is not None:
        yield replace(piece, text=piece.text[: clock.end].strip())
        piece = Piece(piece.text[clock.end :].rstrip(_SIGNS), piece.numbers)
    yield piece


def posts_of(
    texts: Sequence[str], kept: Sequence[bool], began: datetime | None, fetched: datetime
) -> Mapping[int, datetime | None]:
    """Return the place of each post's first line among the kept ones, and when it was written.

    `began` is when the text was published. An ordinary article has no posts.
    """
    if comments(texts):
        return {}
    clocks = {n: clock for n, text in enumerate(texts) if (clock := _clock(text))}
    starts: dict[int, Clock] = {}
    for place, clock in clocks.items():
        behind = next((n for n in range(place + 1, len(texts)) if kept[n]), None)
        if behind is not None:
            starts[behind] = clock
    if len(starts) < FEWEST or _before(texts, kept, min(starts)) > MOST_BEFORE:
        return {}
    return dict(zip(starts, moments(list(starts.values()), began, fetched), strict=True))


def _clock(text: str) -> Clock | None:
    """A line that is nothing but a time, with or without its sign: `14:32 –`."""
    return clock_alone(text.rstrip(":|"))


def _before(texts: Sequence[str], kept: Sequence[bool], place: int) -> float:
    sizes = [len(text) * one for text, one in zip(texts, kept, strict=True)]
    return sum(sizes[:place]) / max(1, sum(sizes))
