"""Reports of labelled texts, as the pipeline would hand them over to what compares figures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.language.sentences import split


def report(row: dict[str, Any], name: str, language: str) -> Report:
    """Return the report of a text with its `date` and `source`; undated hours are in UTC."""
    text = str(row["text"])
    published = datetime.fromisoformat(str(row["date"]))
    source = str(row["source"])
    article = Article(
        id=name,
        source=source,
        key=name,
        outlet=Outlet(name=source, family=source),
        title="",
        text=text,
        published=published.replace(tzinfo=published.tzinfo or UTC),
        fetched=published.replace(tzinfo=published.tzinfo or UTC),
        sentences=split(text, language),
        sections=(Section(span=Span(0, len(text))),),
        language=language,
    )
    return Report(id=f"{name}:0", article=article, section=article.sections[0])
