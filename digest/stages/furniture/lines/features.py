"""What the lines of one document tell of each other: place, neighbours, topic, habits of speech."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import accumulate
from math import log1p

from digest.stages.furniture.lines.line import PROSE_WORDS, Features, Line
from digest.stages.furniture.lines.shapes import shapes

GAP = 4
"""Lines in a row that are no prose, from which the prose behind them is another block."""
LEAD = 6
"""Lines of prose at the top of the main block that show how the article speaks."""
COMMON_SHARE = 0.15
"""Share of prose lines a word stands in to be one of the language's little words."""
COMMON_LEAST = 4
COMMON_MOST = 60
"""Words that are taken for such at most, the commonest; of equals those that come first by spelling."""


@dataclass(slots=True)
class Document:
    """The lines of a text and what is known of them together."""

    lines: Sequence[Line]
    repeats: Counter[str] = field(init=False)
    common: frozenset[str] = field(init=False)
    block: list[int] = field(init=False)
    """The block of prose each line stands in, -1 for none."""
    size: Counter[int] = field(init=False)
    """Words of prose in each block, repeated lines not counted."""
    main: int = field(init=False)
    """The block with most prose."""
    lead: tuple[int, ...] = field(init=False)
    prose_words: list[int] = field(init=False)
    """Words of each line that is prose, 0 for the others."""

    def __post_init__(self) -> None:
        self.repeats = Counter(line.folded for line in self.lines)
        self.common = self._common()
        self.prose_words = [len(line.words) if line.prose else 0 for line in self.lines]
        self.block = self._blocks()
        self.size = self._sizes()
        self.main = max(self.size, key=lambda block: (self.size[block], -block), default=-2)
        fresh = (n for n, line in enumerate(self.lines) if self._is_fresh_prose(n, line))
        self.lead = tuple(n for n, _ in zip(fresh, range(LEAD), strict=False))

    def _is_fresh_prose(self, place: int, line: Line) -> bool:
        once = self.repeats[line.folded] == 1
        return once and line.prose and self.block[place] == self.main and len(line.words) >= 12

    def _common(self) -> frozenset[str]:
        """The language's little words, as this text shows them: no list for any language."""
        prose = [line for line in self.lines if line.prose and self.repeats[line.folded] == 1]
        counts = Counter(word for line in prose for word in line.small)
        floor = max(COMMON_LEAST, COMMON_SHARE * len(prose))
        most = nsmallest(COMMON_MOST, counts, key=lambda word: (-counts[word], word))
        return frozenset(word for word in most if counts[word] >= floor)

    def _blocks(self) -> list[int]:
        blocks: list[int] = []
        current, gap = -1, GAP
        for line in self.lines:
            current += line.prose and gap >= GAP
            gap = 0 if line.prose else gap + 1
            blocks.append(current if gap < GAP else -1)
        for n in reversed(range(len(blocks))):
            ends = n + 1 == len(blocks) or blocks[n + 1] != blocks[n]
            if ends and not self.lines[n].prose:
                blocks[n] = -1
        return blocks

    def _sizes(self) -> Counter[int]:
        sizes: Counter[int] = Counter()
        for n, line in enumerate(self.lines):
            if self.block[n] >= 0:
                sizes[self.block[n]] += self.prose_words[n] * (self.repeats[line.folded] == 1)
        return sizes

    def topic(self, among: Callable[[int], bool]) -> list[float]:
        """Return for each line the share of its topical words that other such lines have."""
        inside = [line.prose and among(n) for n, line in enumerate(self.lines)]
        counts = Counter(
            word
            for n, line in enumerate(self.lines)
            if inside[n]
            for word in line.topics - self.common
        )
        return [
            _mean([counts[word] > inside[n] for word in line.topics - self.common])
            for n, line in enumerate(self.lines)
        ]

    def near(self, values: Sequence[float], reach: int) -> list[float]:
        """Return the mean around each line, weighted by its prose."""
        weights = list(accumulate(self.prose_words, initial=0))
        sums = list(
            accumulate((v * w for v, w in zip(values, self.prose_words, strict=True)), initial=0.0)
        )
        found = []
        for n in range(len(values)):
            low, high = max(0, n - reach), min(len(values), n + reach + 1)
            total = weights[high] - weights[low]
            found.append((sums[high] - sums[low]) / total if total else 0.0)
        return found


def describe(document: Document) -> list[Features]:
    """Return the features of each line, all by the same names."""
    parts = (
        _own(document),
        _speech(document),
        _place(document),
        _topics(document),
        _block(document),
        shapes(document.lines, document.repeats),
    )
    return [_merged(rows) for rows in zip(*parts, strict=True)]


def _merged(rows: Sequence[Features]) -> Features:
    merged: Features = {}
    for row in rows:
        merged |= row
    return merged


def _own(document: Document) -> list[Features]:
    return [
        line.shape
        | {
            "words": log1p(len(line.words)),
            "no_word": float(not line.words),
            "to_3_words": float(len(line.words) <= 3),
            "to_8_words": float(len(line.words) <= PROSE_WORDS),
            "from_15_words": float(len(line.words) >= 15),
            "from_30_words": float(len(line.words) >= 30),
            "ends": float(line.ends),
            "prose": float(line.prose),
            "capitals": line.capitals,
            "name_like": float(line.name_like),
            "little_words": _mean([word in document.common for word in line.words]),
            "no_little_word": float(not document.common.intersection(line.words)),
            "twice": float(document.repeats[line.folded] > 1),
            "thrice": float(document.repeats[line.folded] > 2),
        }
        for line in document.lines
    ]


def _speech(document: Document) -> list[Features]:
    """Who speaks, against how the lead speaks: an advice column says `you` throughout."""
    lines, lead = document.lines, [document.lines[n] for n in document.lead]
    habits = {
        "you": _mean([line.you for line in lead]),
        "we": _mean([line.we for line in lead]),
        "ego": _mean([line.ego for line in lead]),
        "exclaims": _mean([line.exclaims for line in lead]),
    }
    voices = {name: [float(getattr(line, name)) for line in lines] for name in habits}
    around = {name: document.near(values, 4) for name, values in voices.items()}
    return [
        {name: voices[name][n] for name in habits}
        | {
            f"{name}_odd": voices[name][n] * (1 - min(1, 2 * habit))
            for name, habit in habits.items()
        }
        | {f"{name}_around": around[name][n] - habit for name, habit in habits.items()}
        | {
            "you_habit": habits["you"],
            "you_odd_prose": voices["you"][n] * lines[n].prose * (1 - min(1, 2 * habits["you"])),
        }
        for n in range(len(lines))
    ]


def _place(document: Document) -> list[Features]:
    lines, total = document.lines, len(document.lines)
    before, after = _distances(lines), _distances(lines[::-1])[::-1]
    sums = list(accumulate(document.prose_words, initial=0))
    all_prose = sums[-1]
    lengths = [log1p(len(line.words)) for line in lines]

    def around(n: int, reach: int) -> float:
        low, high = max(0, n - reach), min(total, n + reach + 1)
        return log1p(sums[high] - sums[low] - document.prose_words[n])

    def short(low: int, high: int) -> float:
        return sum(not line.prose for line in lines[max(0, low) : max(0, high)]) / 10

    return [
        {
            "position": n / total,
            "lines": log1p(total),
            "prose_before": log1p(sums[n]),
            "prose_behind": log1p(all_prose - sums[n + 1]),
            "to_prose_before": log1p(before[n]),
            "to_prose_behind": log1p(after[n]),
            "around_1": around(n, 1),
            "around_3": around(n, 3),
            "around_10": around(n, 10),
            "short_before": short(n - 10, n),
            "short_behind": short(n + 1, n + 11),
            "length_before": lengths[n - 1] if n else 0.0,
            "length_behind": lengths[n + 1] if n + 1 < total else 0.0,
            "heads": float(not lines[n].ends and 3 <= len(lines[n].words) <= 14 and after[n] == 1),
            "alone": float(lines[n].prose and before[n] > 2 and after[n] > 2),
            "dates_near": float(sum(line.dated for line in _beside(lines, n, 2))),
            "repeats_near": float(_repeats_near(document, n)),
            "name_before": float(n > 0 and lines[n - 1].name_like),
            "name_behind": float(n + 1 < total and lines[n + 1].name_like),
            "colon_before": float(n > 0 and lines[n - 1].shape["colon"] and not lines[n - 1].prose),
        }
        for n in range(total)
    ]


def _distances(lines: Sequence[Line]) -> list[int]:
    """How many lines back the nearest prose stands, 99 at most."""
    found, distance = [], 99
    for line in lines:
        found.append(distance)
        distance = 1 if line.prose else min(99, distance + 1)
    return found


def _beside(lines: Sequence[Line], place: int, reach: int) -> Sequence[Line]:
    return [*lines[max(0, place - reach) : place], *lines[place + 1 : place + 1 + reach]]


def _repeats_near(document: Document, place: int) -> int:
    beside = _beside(document.lines, place, 2)
    return sum(len(x.words) <= PROSE_WORDS and document.repeats[x.folded] > 1 for x in beside)


def _topics(document: Document) -> list[Features]:
    everywhere = document.topic(lambda _: True)
    in_main = document.topic(lambda n: document.block[n] == document.main)
    lead = set(document.lead)
    in_lead = document.topic(lambda n: n in lead)
    main_around, lead_around = document.near(in_main, 5), document.near(in_lead, 5)
    return [
        {
            "topic": everywhere[n],
            "topic_main": in_main[n],
            "topic_lead": in_lead[n],
            "topic_main_around": main_around[n],
            "topic_lead_around": lead_around[n],
            "topic_main_outside": in_main[n] * (document.block[n] != document.main),
        }
        for n in range(len(document.lines))
    ]


def _block(document: Document) -> list[Features]:
    """The block a line stands in, and where the main block is from here."""
    total = sum(document.size.values()) or 1
    main = [n for n, block in enumerate(document.block) if block == document.main]
    first, last = (main[0], main[-1]) if main else (0, 0)
    members: dict[int, list[int]] = {}
    for n, block in enumerate(document.block):
        members.setdefault(block, []).append(n)
    facts = {block: _block_facts(document, places) for block, places in members.items()}
    starts = [n for n, block in enumerate(document.block) if block >= 0]
    return [
        facts[block]
        | {
            "in_main": float(block == document.main),
            "in_none": float(block < 0),
            "before_main": float(n < first),
            "behind_main": float(n > last),
            "from_main": log1p(max(0, first - n, n - last)),
            "prose_outside": float(document.lines[n].prose and block != document.main),
            "block_share": document.size[block] / total if block >= 0 else 0.0,
            "block_words": log1p(document.size[block]) if block >= 0 else 0.0,
            "main_words": log1p(document.size[document.main]),
            "blocks_passed": log1p(bisect_right(starts, n)),
        }
        for n, block in enumerate(document.block)
    ]


def _block_facts(document: Document, places: Sequence[int]) -> Features:
    lines = [document.lines[n] for n in places]
    prose = [line for line in lines if line.prose]
    return {
        "block_prose": _mean([line.prose for line in lines]),
        "block_repeats": _mean([document.repeats[line.folded] > 1 for line in lines]),
        "block_you": _mean([line.you for line in prose]),
        "block_ego": _mean([line.ego for line in prose]),
        "block_length": log1p(_mean([len(line.words) for line in prose])),
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
