"""Lines torn at links and bold words, put together again.

Many scrapers begin a new line for every element of a page. A sentence with a link in it is then
three lines: what stands before the link, its words, and what stands behind, often from a comma on.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from digest.stages.furniture.lines.line import ENDS

FEWEST = 2
"""Lines that begin with a comma or a full stop, as nobody writes, from which a text is torn."""
_TORN = re.compile(r"[,;)]\s|\.\s\S|[’']s\s")
_GOES_ON = re.compile(r"[,.;:!?)\]”%](?:\W|$)|[’'](?:s\b|\W|$)")
"""What begins a line that is the rest of a sentence."""
_OPENS = ("(", "[", "“", "‘")
_PARTS = (",", "–", "—", *_OPENS)
_RUNNING = 8
"""Words from which a line is no label."""
_FEW = 3
"""Words of a line, and letters of its last word, that is hardly the end of anything."""
_END = 200
"""Characters at the end of what was put together that are looked at."""


def is_torn(lines: Sequence[str]) -> bool:
    """Say whether some lines begin in the midst of a sentence."""
    return sum(_TORN.match(line) is not None for line in lines) >= FEWEST


def mended(lines: Sequence[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the lines that hold something, each with its places: those of one sentence as one.

    What ends in no full stop when it is put together stays in its lines: a headline over its byline.
    """
    for places in _runs(lines):
        parts = [lines[n] for n in places]
        if len(parts) > 1 and ENDS.search(parts[-1]):
            yield _together(parts), tuple(places)
        else:
            yield from ((lines[n], (n,)) for n in places)


def _runs(lines: Sequence[str]) -> Iterator[list[int]]:
    """Yield the places of lines that may go on with each other."""
    places = [n for n, line in enumerate(lines) if line]
    run: list[int] = []
    end = ""
    for n, after in itertools.zip_longest(places, places[1:]):
        if run and not _joins(end, lines[n], lines[after] if after is not None else ""):
            yield run
            run, end = [], ""
        run.append(n)
        end = f"{end} {lines[n]}"[-_END:]
    if run:
        yield run


def _together(parts: Sequence[str]) -> str:
    """Return the parts of a sentence with spaces between them, none before a comma."""
    text = [parts[0]]
    for before, part in itertools.pairwise(parts):
        close = _GOES_ON.match(part) or before.endswith(_OPENS)
        text += [part] if close else [" ", part]
    return "".join(text)


def _joins(end: str, line: str, behind: str) -> bool:
    """Say whether a line goes on with what ends so, given the line behind it."""
    if line.startswith((",", ";")):
        return True
    if ENDS.search(end) or end.endswith((":", "：")):
        return False
    return _goes_on(line) or _waits(end) or (_stands_in(line, behind) and _runs_on(end))


def _goes_on(line: str) -> bool:
    return line[:1].islower() or _GOES_ON.match(line) is not None


def _waits(end: str) -> bool:
    """Say whether what ends so cannot end: with a short word in small letters, or a comma."""
    words = end.split()
    short = words[-1].islower() and len(words[-1]) <= _FEW
    return len(words) >= _FEW and (short or end.endswith(_PARTS))


def _stands_in(line: str, behind: str) -> bool:
    """Say whether a line may be a link inside a sentence, which the line behind goes on with."""
    return _goes_on(behind) and len(line.split()) < _RUNNING


def _runs_on(end: str) -> bool:
    words = end.split()
    return len(words) >= _RUNNING or (len(words) >= _FEW and words[-1].islower())
