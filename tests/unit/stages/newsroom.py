"""Reports and developments for tests, written as paragraphs of sentences parted by ` | `."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from digest.model import (
    Article,
    Development,
    Outlet,
    Report,
    Section,
    Span,
    Story,
    Told,
)
from digest.stages.quoting.readable.need import Need, beside, beside_first
from digest.stages.quoting.readable.whole import LONGEST_LEAD, is_whole

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""


def report(text: str, *, outlet: str = "Herald", hours: float = 0.0, title: str = "") -> Report:
    """Return a report whose sentences are parted by ` | ` and paragraphs by line ends."""
    clean, spans = laid_out(text)
    article = Article(
        id=f"{outlet.lower()}-{abs(int(hours * 60))}{'b' if hours < 0 else ''}",
        source=outlet.lower(),
        key="1",
        outlet=Outlet(name=outlet, family=outlet.lower()),
        title=title or clean[:60],
        text=clean,
        published=NOON + timedelta(hours=hours),
        fetched=NOON + timedelta(hours=hours),
        sentences=spans,
        sections=(Section(span=Span(0, len(clean))),),
        url=f"https://{outlet.lower()}.example/story",
    )
    return Report(id=f"{article.id}:0", article=article, section=article.sections[0])


def laid_out(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return the article's text and the spans of its sentences."""
    clean, spans = "", []
    for paragraph in text.strip().splitlines():
        clean += "\n\n" if clean else ""
        for place, sentence in enumerate(paragraph.strip().split(" | ")):
            clean += " " if place else ""
            spans.append(Span(len(clean), len(clean) + len(sentence)))
            clean += sentence
    return clean, tuple(spans)


def development(
    *reports: Report, told: Sequence[str] = (), earlier: Sequence[Report] = ()
) -> Development:
    """Return a development of these reports; `told` are sentences of an edition a day ago."""
    then = NOON - timedelta(days=1)
    lines = tuple(Told(story="s1", edition="e1", text=text, at=then) for text in told)
    story = Story(id="s1", title="Story", language="en", first_seen=then, last_seen=NOON)
    return Development(
        story=story,
        reports=reports,
        earlier=tuple(earlier),
        told=lines,
        last_told=then if told else None,
    )


def need(text: str, language: str) -> Need:
    """Return what a sentence needs to be understood; NEVER when it is no sentence to quote."""
    return beside(text, language) if is_whole(text, language) else Need.NEVER


def need_of_first(text: str, language: str) -> Need:
    """Return the same of a sentence that its report begins with, which may be longer."""
    whole = is_whole(text, language, LONGEST_LEAD)
    return beside_first(text, language) if whole else Need.NEVER
