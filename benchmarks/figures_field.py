"""Scores where accounts differ on whole stories of real news, as readers would meet them.

The labels name two sentences of two documents by where they start, and say whether a careful
reader would be told that they differ; the texts themselves are not ours to copy. Every contrast
that was ever raised on these sets was read and labelled, and so were the near misses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.figures_reports import report
from benchmarks.rows import rows_of
from digest.model import Report
from digest.stages.figures.differences import AccountsDiffer

LABELS = Path(__file__).parents[1] / "tests" / "quality" / "figures_field.jsonl"
STORIES = ("allsides_dated", "basil", "ecbplus", "g5w1h")
CLUSTERS = ("multinews_test100", "wcep_dev")

End = tuple[str, int]
"""A document, and where a sentence starts in its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a reading of every contrast came to."""

    stories: int
    sentences: int
    right: int
    wrong: int
    unread: tuple[frozenset[End], ...]
    """Contrasts that nobody has read yet."""
    due: int
    found: int

    @property
    def precision(self) -> float:
        """Share of the contrasts read that a reader should have been told, 0 to 1."""
        read = self.right + self.wrong
        return self.right / read if read else 1.0


def stories(shared: Path) -> Iterator[list[Report]]:
    """Yield the stories of the development sets that have at least two reports."""
    for name in STORIES:
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows_of(shared / "data" / "clustering" / f"{name}.jsonl.gz"):
            found[row["story"]].append(row)
        yield from (_reports(rows) for rows in found.values() if len(rows) > 1)
    for name in CLUSTERS:
        for row in rows_of(shared / "data" / "summaries" / f"{name}.jsonl.gz"):
            docs = [{"id": f"{row['id']}-{n}", **doc} for n, doc in enumerate(row["docs"])]
            if len(docs) > 1:
                yield _reports(docs)


def _reports(docs: list[dict[str, Any]]) -> list[Report]:
    return [
        report(
            {
                "source": doc.get("source") or doc["id"],
                "date": doc.get("date") or "2020-01-01",
                "text": f"{doc.get('title') or ''}\n\n{doc['text']}",
            },
            str(doc["id"]),
            str(doc.get("lang") or "en"),
        )
        for doc in docs
    ]


def labels() -> dict[frozenset[End], bool]:
    """Return whether two sentences should be set side by side."""
    return {frozenset((tuple(row["a"]), tuple(row["b"]))): row["right"] for row in rows_of(LABELS)}


def differences(known: dict[frozenset[End], bool]) -> list[set[End]]:
    """Return the sentences of each difference that is due; pairs that share one are together."""
    groups: list[set[End]] = []
    for pair in (pair for pair, right in known.items() if right):
        touched = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair]
        groups.append(set(pair).union(*touched))
    return groups


def read(shared: Path) -> Field:
    """Return how the contrasts raised on the development sets compare with the labels."""
    known, differ = labels(), AccountsDiffer(limit=100, places=100)
    right = wrong = told = sentences = 0
    due, unread, found = differences(known), list[frozenset[End]](), set[int]()
    for reports in stories(shared):
        told += 1
        sentences += sum(len(one.article.sentences) for one in reports)
        for contrast in differ(reports):
            ends = [
                (place.report.rpartition(":")[0], place.span.start) for place in contrast.places
            ]
            pairs = [frozenset(pair) for pair in combinations(ends, 2)]
            judged = [known[pair] for pair in pairs if pair in known]
            found.update(n for n, group in enumerate(due) if len(group & set(ends)) > 1)
            right += bool(judged) and all(judged)
            wrong += not all(judged)
            if not judged:
                unread.append(frozenset(ends))
    return Field(
        stories=told,
        sentences=sentences,
        right=right,
        wrong=wrong,
        unread=tuple(unread),
        due=len(due),
        found=len(found),
    )
