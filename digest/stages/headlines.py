"""Which of the sources' own headlines stands over a brief."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Development, Headline, Report
from digest.stages.function_words import content_words
from digest.stages.readable import FURNITURE, speaks_to_reader
from digest.stages.words import count_words, stem, words

BEST = range(6, 17)
"""Words of a headline that tells enough and is read at a glance."""

UNWANTED = re.compile(
    r"^\W*(?:live|watch|video|photos|pictures|podcast|opinion|analysis|editorial|explainer|explained"
    r"|icymi|pinned|in full|exclusive|breaking|letters?|quiz|newsletter)\b\s*[:|–—-]?"
    r"|\blive (?:blog|updates?)\b|\blatest:|\bas it happened\b|…$|\.\.\.$",
    re.IGNORECASE,
)
"""Headlines that name a format rather than tell the news, or that are cut off."""

TEASER = re.compile(
    r"\?|^\W*(?:why|how|what|who|where|when|here'?s|here’s|this is|these|meet|inside|everything)\b"
    r"|[:–—]\s*(?:why|how|what|who|where|when)\b|\byou(?:r|'ll|’ll)?\b",
    re.IGNORECASE,
)
"""Headlines that hold the news back."""


def headline(development: Development) -> Headline:
    """Return the best headline a source gave the development, the same for the same reports."""
    reports = development.reports or development.earlier
    shared = common(reports)
    best = max(ordered(reports), key=lambda report: worth(report, shared))
    return Headline(
        text=" ".join(best.title.split()),
        article=best.article.id,
        outlet=best.outlet.name,
        url=best.article.url,
    )


def ordered(reports: Sequence[Report]) -> list[Report]:
    """Return the reports oldest first, so that ties keep the older headline."""
    return sorted(reports, key=lambda r: (r.time, r.id))


def common(reports: Sequence[Report]) -> dict[str, int]:
    """Return in how many publishers' headlines and openings each stem stands."""
    seen: dict[str, set[str]] = {}
    for report in reports:
        for word in words(f"{report.title} {report.text[:400]}"):
            seen.setdefault(stem(word), set()).add(report.outlet.family)
    return {word: len(families) for word, families in seen.items()}


def worth(report: Report, shared: dict[str, int]) -> float:
    """Return how well a report's headline serves: what it tells, less what is wrong with it."""
    language = report.article.language
    content = {stem(word) for word in content_words(words(report.title), language)}
    told = sum(shared.get(word, 0) - 1 for word in content) / max(4, len(content))
    return told - faults(report.title, language) - 1.0 * (report.copy_of is not None)


def faults(title: str, language: str) -> float:
    """Return how much is wrong with a headline: its length, a label, a tease, furniture."""
    size = count_words(title)
    return (
        0.15 * max(0, BEST.start - size, size + 1 - BEST.stop)
        + 2.0 * bool(UNWANTED.search(title))
        + 1.5 * bool(TEASER.search(title))
        + 1.0 * title.rstrip().endswith(".")
        + 3.0 * bool(FURNITURE.search(title))
        + 3.0 * speaks_to_reader(title, language)
        + 3.0 * (not title.strip())
    )
