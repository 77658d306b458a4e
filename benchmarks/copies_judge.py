"""Judges marks that were not planted: by labels where people read the two texts, else by runs of six.

Labels stand in copies_labels.jsonl beside this file, by ids and with a reason, each tied by a
hash to the file of data it was made on. The rule they follow was written before any was made:
two reports are one text when most of the sentences of the shorter have a sentence in the other
that says the same in the same words, but for words exchanged, clauses cut and sentences moved;
what stands inside quotation marks does not count. So an agency's text and its rewrite are one,
a press release and a report made of it too; a report that tells in words of its own what both
heard, with the same quotations, is another.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.rows import rows_of
from digest.model import Report
from digest.stages.language.words import words

LABELS = Path(__file__).with_name("copies_labels.jsonl")
RUN = 6
SAME = 0.2
"""Share of the runs of the shorter text that are in the other, from which on both are one."""


@dataclass(frozen=True, slots=True)
class Label:
    """Reports that are one text, or that are not: each pair of them."""

    reports: frozenset[str]
    one_text: bool


def labels_for(path: Path) -> list[Label]:
    """Return the labels that were made on exactly this file."""
    data = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    lines = rows_of(LABELS)
    return [
        Label(frozenset(line["reports"]), line["one_text"])
        for line in lines
        if line["data"] == data
    ]


@dataclass(frozen=True)
class Judge:
    """Judges by labels first."""

    labels: Sequence[Label] = field(default=())

    def of(self, marked: Sequence[Report]) -> Judged:
        """Return the judge of these marks."""
        carriers: dict[str, list[str]] = defaultdict(list)
        for report in marked:
            if report.copy_of and report.copy_of.report:
                carriers[report.copy_of.report].append(report.id)
        grams = {report.id: frozenset(_grams(report.text)) for report in marked}
        return Judged(self.labels, grams, carriers)


@dataclass(frozen=True)
class Judged:
    """Reports with their runs of words, and who was marked as carrying whose text."""

    labels: Sequence[Label]
    grams: Mapping[str, frozenset[tuple[str, ...]]]
    carriers: Mapping[str, Sequence[str]]

    def is_right(self, copy: str, origin: str) -> bool:
        """Say whether one is a copy of the other, or of another of its copies, and so on.

        A text that was handed on owes its words to one copy, and is named after the first.
        """
        label = self._label(copy, origin)
        if label is not None:
            return label
        reached, todo = {origin}, [origin]
        left = set(self.carriers.get(origin, ())) | {copy}
        while todo and copy not in reached:
            near = {one for one in left - reached if self.is_same(todo[-1], one)}
            todo = [*todo[:-1], *sorted(near)]
            reached |= near
        return copy in reached

    def is_same(self, first: str, second: str) -> bool:
        """Judge by another measure than the product's: runs of six words, quotes included."""
        label = self._label(first, second)
        one, other = self.grams[first], self.grams[second]
        alike = len(one & other) >= SAME * max(1, min(len(one), len(other)))
        return first == second or (alike if label is None else label)

    def _label(self, first: str, second: str) -> bool | None:
        pair = {first, second}
        return next((x.one_text for x in self.labels if pair <= x.reports), None)


def _grams(text: str) -> Iterable[tuple[str, ...]]:
    all_words = words(text)
    return (all_words[at : at + RUN] for at in range(len(all_words) - RUN + 1))
