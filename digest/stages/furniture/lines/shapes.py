"""What lines tell by what they repeat: words said twice, rows of like shape, labels, runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log1p

from digest.stages.furniture.lines.line import Features, Line

_SHINGLE = 4
"""Words in a row that are hardly said twice by chance."""
_PERIODS = range(2, 9)
"""Lines after which a list of cards or comments begins anew."""
_PERIOD_REACH = 12
_NEAR, _FAR = 10, 30
"""Lines above and below a line, and on both sides of it."""
_LABEL_WORDS = 4
_FIXED = 3
"""Times a short line stands in a text whose entries all bear it."""
_CODE = re.compile(r"[{}();=<>_\[\]\\$#|&*~^`]")
_NUMBERED = re.compile(r"\(?\d{1,3}[.):]\s|\[\d+\]|\[[a-z]\]|\d{1,2}[A-Z]")


def shapes(lines: Sequence[Line], repeats: Counter[str]) -> list[Features]:
    """Return for each line what it and the lines around it repeat, all by the same names."""
    signs = [sign(line) for line in lines]
    counts = Counter(signs)
    said = _said(lines)
    regular = _regular(signs)
    windows = {
        "fixed": _Window(_is_fixed(line, repeats) for line in lines),
        "dated": _Window(line.dated for line in lines),
        "named": _Window(line.name_like for line in lines),
        "flowing": _Window(line.prose for line in lines),
        "length": _Window(log1p(len(line.words)) for line in lines),
    }
    runs = _runs(lines)
    return [
        {
            "said_before": said[n][0],
            "said_behind": said[n][1],
            "shape_share": counts[signs[n]] / len(lines),
            "regular": regular[n],
            "run_lines": log1p(runs[n][0]),
            "run_words": log1p(runs[n][1]),
            "code": len(_CODE.findall(line.text)) / max(1, len(line.text)),
            "numbered": float(_NUMBERED.match(line.text) is not None),
        }
        | {f"{name}_above": window.mean(n - _NEAR, n) for name, window in windows.items()}
        | {f"{name}_below": window.mean(n + 1, n + 1 + _NEAR) for name, window in windows.items()}
        | {f"{name}_about": window.around(n, _FAR) for name, window in windows.items()}
        for n, line in enumerate(lines)
    ]


def _is_fixed(line: Line, repeats: Counter[str]) -> bool:
    return len(line.words) <= _LABEL_WORDS and repeats[line.folded] >= _FIXED


def sign(line: Line) -> tuple[int, bool, bool, bool, bool]:
    """What a line looks like from afar."""
    length = len(line.words).bit_length()
    return length, line.ends, line.name_like, line.dated, line.shape["figures"] > 0


def _said(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The share of each line's runs of words that stand in a line above, and in one below."""
    runs = [
        [line.words[n : n + _SHINGLE] for n in range(len(line.words) - _SHINGLE + 1)]
        for line in lines
    ]
    first: dict[tuple[str, ...], int] = {}
    last: dict[tuple[str, ...], int] = {}
    for n, found in enumerate(runs):
        for run in found:
            first.setdefault(run, n)
            last[run] = n
    return [
        (
            sum(first[run] < n for run in found) / max(1, len(found)),
            sum(last[run] > n for run in found) / max(1, len(found)),
        )
        for n, found in enumerate(runs)
    ]


def _regular(signs: Sequence[object]) -> list[float]:
    """How well the shapes around a line come again after a few lines.

    Shapes that are the same all over tell nothing, so what one line later comes again is taken off.
    """
    best = [0.0] * len(signs)
    steady = _Window(_again(signs, 1))
    for period in _PERIODS:
        window = _Window(_again(signs, period))
        for n in range(len(signs)):
            share = window.around(n, _PERIOD_REACH) - steady.around(n, _PERIOD_REACH)
            best[n] = max(best[n], share)
    return best


def _again(signs: Sequence[object], later: int) -> list[bool]:
    count = len(signs)
    return [
        (n + later < count and signs[n] == signs[n + later])
        or (n >= later and signs[n] == signs[n - later])
        for n in range(count)
    ]


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Lines and words of the run of prose, or of what is none, that each line stands in."""
    found: list[tuple[int, int]] = []
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].prose != lines[start].prose:
            words = sum(len(line.words) for line in lines[start:n])
            found += [(n - start, words)] * (n - start)
            start = n
    return found


class _Window:
    """Means of values over lines in a row, from their running sums."""

    def __init__(self, values: Iterable[float]) -> None:
        self.sums = list(accumulate(values, initial=0.0))

    def mean(self, low: int, high: int) -> float:
        """Return the mean from the one place up to the other; 0 for none."""
        low, high = max(0, low), min(len(self.sums) - 1, high)
        return (self.sums[high] - self.sums[low]) / (high - low) if high > low else 0.0

    def around(self, place: int, reach: int) -> float:
        """Return the mean around a place."""
        return self.mean(place - reach, place + reach + 1)
