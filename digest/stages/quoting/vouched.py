"""The paragraph a text begins with, where its headline or another report says that it is the article's own.

A first paragraph stands where a site puts its own lines, and is often held in doubt for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from digest.model import Article, Report, Span
from digest.stages.language.function_words import content_of
from digest.stages.language.sentences import split
from digest.stages.quoting.furniture import is_caption
from digest.stages.quoting.readable.whole import is_prose

HEADED = 0.25
"""Share of the headline's words from which it vouches for a first sentence that tells them."""

SHORTEST = 3
"""Words that a headline counts for at least."""

BEGINNING = 2
"""Sentences that a report begins with."""

ALIKE = 5
FEWER, OF_THE_SHORTER = 4, 0.5
"""Words that carry news which two reports begin with alike; or fewer, and a share of the shorter sentence's."""


def first_prose(paragraphs: Sequence[str], language: str) -> int | None:
    """Return the place of the first paragraph that has a sentence; None where none has."""
    return next((n for n, text in enumerate(paragraphs) if opening(text, language)), None)


def is_vouched(paragraph: str, headline: str, language: str) -> bool:
    """Say whether a paragraph is the article's own, as its first sentence tells of the headline."""
    told = content_of(headline, language)
    said = content_of(opening(paragraph, language), language)
    return len(said & told) >= HEADED * max(SHORTEST, len(told))


def opening(paragraph: str, language: str) -> str:
    """Return the first sentence of a paragraph; nothing where it has none."""
    spans = split(paragraph, language)
    sentences = (span.of(paragraph) for span in spans)
    return next((text for text in sentences if is_prose(text, language)), "")


class Vouchers:
    """What the reports of one story begin with, worked out once, and only if one of them is in doubt."""

    def __init__(self, reports: Sequence[Report], earlier: Sequence[Report] = ()) -> None:
        """Take the reports whose sentences are asked for, and those of earlier days that may vouch for them."""
        self.reports = reports
        self.earlier = earlier

    @cached_property
    def told(self) -> list[tuple[str, frozenset[str]]]:
        """For each sentence that a report begins with, the outlet's family and the words that carry news."""
        return [
            (r.outlet.family, content_of(span.of(r.article.text), r.article.language))
            for r in (*self.reports, *self.earlier)
            for span in beginning(r)
        ]

    def vouched(self, report: Report) -> Span | None:
        """Return the doubtful paragraph that a report begins with, where another outlet begins alike.

        A caption may well tell what the reports beside tell, so a paragraph with one stays in doubt; so does a
        sentence that is but part of one, in which a headline is glued to what is told beside.
        """
        article = report.article
        first = beginning(report)[:1] if article.doubtful else []
        doubt = next((d for d in article.doubtful for span in first if d.holds(span)), None)
        if (
            doubt is None
            or not ends_paragraph(article, doubt)
            or is_caption(doubt.of(article.text))
        ):
            return None
        mine, own = content_of(first[0].of(article.text), article.language), report.outlet.family
        alike = any(are_alike(mine, words) for family, words in self.told if family != own)
        return doubt if alike else None


def ends_paragraph(article: Article, span: Span) -> bool:
    """Say whether a paragraph ends with a span."""
    return article.text[span.end : span.end + 1] in ("", "\n")


def beginning(report: Report) -> list[Span]:
    """Return the sentences that a report begins with, without titles, bylines and captions."""
    text, language = report.article.text, report.article.language
    prose = (span for span in report.sentences if is_prose(span.of(text), language))
    return list(islice(prose, BEGINNING))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two sentences have so many words that carry news in common that they tell of one event."""
    shared = len(one & other)
    return shared >= ALIKE or (
        shared >= FEWER and shared >= OF_THE_SHORTER * min(len(one), len(other))
    )
