"""Which pieces of a page are the article."""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.pages_blocks import Piece

RUN = 4
"""Words in a row by which a piece and an extractor's line are matched."""


def matched(pieces: Sequence[Piece], lines: Sequence[str]) -> list[Piece]:
    """Return the pieces that stand in an extractor's lines.

    Short pieces recur all over a page: they count only between the first and the last long one.
    """
    runs = {run for line in lines for run in _runs(line)}
    whole = {line.removeprefix("- ") for line in lines}
    long = [at for at, piece in enumerate(pieces) if _share(piece.text, runs) >= 0.6]
    if not long:
        return []
    inside = range(long[0], long[-1] + 1)
    chosen = set(long)
    return [p for at, p in enumerate(pieces) if at in chosen or (at in inside and p.text in whole)]


def _share(text: str, runs: set[tuple[str, ...]]) -> float:
    own = _runs(text)
    return sum(run in runs for run in own) / len(own) if own else 0.0


def _runs(text: str) -> list[tuple[str, ...]]:
    words = text.split()
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
