"""The sets that summaries are measured on, as the product reads them, and what may be chosen of them."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.rows import rows_of
from digest.errors import ExtractError
from digest.model import (
    Development,
    MediaType,
    RawItem,
    Report,
    SourceMemory,
    Story,
)
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from digest.stages.read import Read

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Cluster:
    """One set of documents on one story, read, with its reference summaries."""

    id: str
    texts: tuple[str, ...]
    development: Development
    references: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language most of it is in."""
        return self.development.story.language


Chosen = list[Sentence]
"""Sentences in the order they are read."""


def clusters(path: Path) -> Iterator[Cluster]:
    """Yield the clusters of a file that have anything readable."""
    for row in rows_of(path):
        development = developed(row)
        if development is not None:
            texts = tuple(doc["text"] for doc in row["docs"])
            yield Cluster(row["id"], texts, development, tuple(row["references"]))


def developed(row: dict[str, Any]) -> Development | None:
    """Return the documents of one line as the reports of one story."""
    reports = [report for place, doc in enumerate(row["docs"]) for report in read(place, doc)]
    if not reports:
        return None
    languages = [report.article.language for report in reports]
    story = Story(
        id=row["id"],
        title="",
        language=statistics.mode(languages),
        first_seen=FETCHED,
        last_seen=FETCHED,
    )
    return Development(story=story, reports=tuple(reports))


def read(place: int, doc: dict[str, Any]) -> list[Report]:
    """Return the reports in one document, none when nothing in it is readable."""
    item = RawItem(
        source="benchmark",
        key=f"{place:04}",
        media_type=MediaType.TEXT,
        body=doc["text"].encode(),
        fetched=FETCHED + timedelta(seconds=place),
        title=doc.get("title") or None,
        outlet=doc.get("source") or f"document {place}",
        published=dated(doc.get("date")),
    )
    try:
        article = Read()(item, SourceMemory()).article
    except ExtractError:
        return []
    return [
        Report(id=f"{place:04}:{number}", article=article, section=section)
        for number, section in enumerate(article.sections)
    ]


def dated(text: str | None) -> datetime | None:
    """Return a document's date, None when it has none that can be read."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
    except ValueError:
        return None


def filled(ranked: Sequence[Sentence], words: int) -> Chosen:
    """Return the ranked sentences until the budget is full; the last one is cut by the scorer."""
    taken: Chosen = []
    room = words
    for sentence in ranked:
        if room <= 0:
            break
        taken.append(sentence)
        room -= sentence.length
    return taken


def candidates(cluster: Cluster) -> list[Sentence]:
    """Return the sentences that every peer ranks: the product's own, five words or more."""
    return [s for s in quotable(cluster.development) if s.length >= 5]
