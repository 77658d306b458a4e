"""Which of the sources' own headlines stands over a brief."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from digest.model import Development, Headline, Report, Summary
from digest.stages.choosing.denials import passes_on
from digest.stages.choosing.labels import has_label, unlabelled
from digest.stages.choosing.overtaken import passed
from digest.stages.choosing.tolls import outgrown
from digest.stages.dates.evidence import tells_coming
from digest.stages.dates.tenses import past_words
from digest.stages.language.function_words import content_of
from digest.stages.language.roots import is_rooted, root
from digest.stages.language.words import count_words, stem, words
from digest.stages.quoting.furniture import is_furniture
from digest.stages.quoting.opinions import is_opinion
from digest.stages.quoting.quotable import own_sentences
from digest.stages.quoting.readable import denies, speaks_to_reader
from digest.stages.quoting.support import contained
from digest.stages.quoting.tellers import originals

BEST = range(6, 17)
"""Words of a headline that tells enough and is read at a glance."""

UNWANTED = re.compile(
    r"^\W*(?:live|watch|video|photos|pictures|podcast|opinion|analysis|editorial|explainer|explained"
    r"|icymi|pinned|in full|exclusive|breaking|letters?|quiz|newsletter)\b\s*[:|–—-]?"
    r"|\blive (?:blog|updates?)\b|\blatest:|\bas it happened\b",
    re.IGNORECASE,
)
"""Headlines that name a format rather than tell the news."""

CUT = re.compile(r"(?:…|\.\.\.)\W*$")
"""Headlines cut off, as those are that a text without one is given."""

TEASER = re.compile(
    r"\?|^\W*(?:why|how|what|who|where|when|here'?s|here’s|this is|these|meet|inside|everything)\b"
    r"|[:–—]\s*(?:why|how|what|who|where|when)\b|\byou(?:r|'ll|’ll)?\b"
    r"|^\W*(?:it|that|there|they|he|she)(?:['’]s|\s+(?:is|are|was|were|has|have))\b|^\W*at last\b",
    re.IGNORECASE,
)
"""Headlines that hold the news back, or point to it from afar."""

LIST = re.compile(
    r"^\W*(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}?(?:things|ways"
    r"|reasons|facts|takeaways|questions|tips|lessons|moments|signs|charts|photos|pictures|steps)\b"
    r"|^\W*(?:page|part|chapter)\s+\d+\b",
    re.IGNORECASE,
)
"""Headlines of lists, and of parts of a whole."""

BRIEFEST = 5
"""Words that a headline counts for at least: of a shorter one all is soon borne out."""

BORNE_OUT = 1.5
"""What a headline that the opening tells in full has before one that it tells nothing of, and
one whose words every publisher has before one that stands alone."""

QUOTED = 0.2
"""What the headline of the report that is quoted first has before others."""

BEGINNING = 10
"""Sentences of each report in which denials and counts are looked for."""

DENIED = 2.0
"""What a headline loses for telling what is denied."""

AHEAD = re.compile(
    r"\b(?:due|set (?:to|for)|expected|awaits?|ahead of|hours before)\b", re.IGNORECASE
)
FORETOLD = re.compile(r"(?:(?:[^a-z\s]\S*|the|an?|of|and|in)\s+){1,6}(?:to|will)\s+([a-z]+)\b")
"""An English headline about what somebody is to do; names have capitals, verbs have none."""
WAITED = 0.5
"""What a headline that tells what was still to come loses where a later report has come."""

PASSED = 1.5
"""What one loses that tells as to come what was due on a day that is over, as its report begins with it,
or what the first quote says was done."""

OPINION = 3.0
"""What the headline over an opinion loses, as one with a label does."""

SAME = 0.5
"""Share of the shorter headline's words from which one denies another."""

LATEST = 0.1
"""What the latest headline has before the earliest one."""


def headline(development: Development, summary: Summary) -> Headline:
    """Return the best headline a source gave the development, the same for the same reports.

    The one that the brief's first quote and the other reports bear out; not one that was denied
    or outgrown, that asks, lists, labels or holds back, where there is another. Where there is
    nothing new to quote it is one that the reader knows. It stands there from behind its label on.
    """
    known = development.earlier if development.told and not summary.news else ()
    reports = ordered(known or development.reports or development.earlier)
    quoted = summary.news[0].place.report if summary.news else ""
    judged = Headlines(reports, opening(development, summary), quoted, development.at)
    best = max(reports, key=judged.worth)
    return Headline(
        text=unlabelled(" ".join(best.title.split())),
        article=best.article.id,
        outlet=best.outlet.name,
        url=best.article.url,
    )


def opening(development: Development, summary: Summary) -> str:
    """Return the first quote; nothing where nothing is quoted."""
    if not summary.news:
        return ""
    place = summary.news[0].place
    report = next(r for r in development.reports if r.id == place.report)
    return place.span.of(report.article.text)


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


class Headlines:
    """The headlines of one development, and what each is worth beside the others."""

    def __init__(
        self,
        reports: Sequence[Report],
        first: str,
        quoted: str,
        at: datetime | None = None,
    ) -> None:
        self.first_quote = first
        self.told = content_of(first, reports[0].article.language)
        self.quoted = quoted
        self.shared = common(reports)
        self.others = max(1, len({report.outlet.family for report in reports}) - 1)
        self.first, self.last = (f(r.time.timestamp() for r in reports) for f in (min, max))
        begun = [s for r in originals(reports) for s in own_sentences(r)[:BEGINNING]]
        self.outgrown = {sentence.report.id for sentence in outgrown(begun)}
        self.passed = {sentence.report.id for sentence in passed(begun, at) if not sentence.order}
        self.is_disputed = any(sentence.denies for sentence in begun)
        self.denials = [
            content_of(r.title, r.article.language)
            for r in reports
            if denies(r.title, r.article.language)
        ]

    def worth(self, report: Report) -> float:
        """Return how well a report's headline serves: what it tells, less what is wrong with it."""
        language = report.article.language
        content = content_of(report.title, language)
        size = max(BRIEFEST, len(content))
        agreed = sum(self.shared.get(word, 1) - 1 for word in content) / (size * self.others)
        return (
            BORNE_OUT * (agreed + len(content & self.told) / size)
            + LATEST * self.lateness(report)
            + QUOTED * (report.id == self.quoted)
            - 1.0 * (report.copy_of is not None)
            - 1.0 * (report.id in self.outgrown)
            - WAITED * (AHEAD.search(report.title) is not None and self.lateness(report) < 1)
            - PASSED * foretells(report.title, self.first_quote, language)
            - PASSED * (report.id in self.passed and tells_coming(report.title, language))
            - DENIED * self.is_denied(report, content)
            - OPINION * is_opinion(report.article)
            - faults(report.title, language)
        )

    def is_denied(self, report: Report, content: frozenset[str]) -> bool:
        """Say whether a headline passes on what somebody denies, or what another one denies."""
        if denies(report.title, report.article.language):
            return False
        if self.is_disputed and passes_on(report.title):
            return True
        return any(contained(content, denial) >= SAME for denial in self.denials)

    def lateness(self, report: Report) -> float:
        """Return how late a report came among the others, 0 to 1."""
        return (report.time.timestamp() - self.first) / max(1.0, self.last - self.first)


def foretells(title: str, text: str, language: str) -> bool:
    """Say whether an English headline tells as to come what a text says was done: `to announce`, `announced`."""
    if not is_rooted(language):
        return False
    match = FORETOLD.match(title)
    done = {root(word, language) for word in past_words(text)}
    return match is not None and root(match[1], language) in done


def faults(title: str, language: str) -> float:
    """Return how much is wrong with a headline: its length, a label, a tease, furniture."""
    size = count_words(title)
    return (
        0.15 * max(0, BEST.start - size, size + 1 - BEST.stop)
        + 3.0 * (has_label(title) or bool(UNWANTED.search(title)))
        + 2.5 * bool(TEASER.search(title))
        + 2.5 * bool(LIST.search(title))
        + 1.0 * bool(CUT.search(title))
        + 1.0 * title.rstrip().endswith(".")
        + 3.0 * is_furniture(title)
        + 3.0 * speaks_to_reader(title, language)
        + 3.0 * (not title.strip())
    )
