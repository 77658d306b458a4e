"""Which of the sources' own headlines stands over a brief."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digest.model import Access, Development, Headline, Report, Span, Summary
from digest.stages.around import is_around
from digest.stages.choosing.headlines.faults import CUT, faults
from digest.stages.choosing.headlines.labels import unlabelled
from digest.stages.choosing.headlines.stale import counts_dead, foretells, is_past, spares
from digest.stages.choosing.headlines.tails import sites, untailed
from digest.stages.choosing.overtaken.coming import passed
from digest.stages.choosing.overtaken.tolls import outgrown
from digest.stages.choosing.telling.days import is_dated
from digest.stages.choosing.weights import HEADING
from digest.stages.choosing.witnesses.denials import passes_on
from digest.stages.dates.evidence import tells_coming
from digest.stages.first_words.endings import ended
from digest.stages.first_words.opening import is_torn, shortened
from digest.stages.language.function_words import content_of
from digest.stages.language.overlap import contained
from digest.stages.language.words import stem, words
from digest.stages.quoting.glued.datelines import undated
from digest.stages.quoting.leanings.words import denies
from digest.stages.quoting.opinions import is_opinion
from digest.stages.quoting.quotable import own_sentences
from digest.stages.quoting.readable.need import Need
from digest.stages.quoting.tellers import originals

BEGINNING = 10
"""Sentences of each report in which denials and counts are looked for."""

ACRONYM = re.compile(r"[A-Z]{2,4}\W*")

READ = 400
"""Characters of a text with which a headline made of its first words is compared."""


AHEAD = re.compile(
    r"\b(?:due|set (?:to|for)|expected|awaits?|ahead of|hours before)\b", re.IGNORECASE
)
"""Words by which a headline tells what was still to come."""


def headline(development: Development, summary: Summary) -> Headline:
    """Return the best headline a source gave the development, the same for the same reports.

    The one that the brief's first quote and the other reports bear out; not one that the brief leaves
    untold, that was denied or outgrown, that asks, lists, labels or holds back, where there is another.
    Where there is nothing new to quote it is the one that the reader was told last; where words of the
    page stand for its headline, one of an earlier report; none without a text, where one has a text. It stands there from behind its label or
    dateline on, up to the name of its site.
    """
    if development.told and not summary.news and development.headed:
        return development.headed
    known = development.earlier if development.told and not summary.news else ()
    reports = ordered(known or development.reports or development.earlier)
    if all(is_around(report.title) for report in reports) and development.earlier:
        reports = ordered(development.earlier)
    reports = [report for report in reports if report.article.text] or reports
    quoted = [pick.place.report for pick in summary.news]
    judged = Headlines(reports, quotes(development, summary), quoted, development.at)
    best = judged.best(reports)
    return Headline(
        text=stripped(best, sites(reports)),
        article=best.article.id,
        outlet=best.outlet.name,
        url=best.article.url,
    )


def stripped(report: Report, known: frozenset[str]) -> str:
    """Return a report's headline without what stands around it: a label, a site's name, a dateline.

    A dateline only where the headline is made of the text's first words, whose quote has none either;
    a name in capitals before a dash stays where it is short, or small letters follow: it may be the subject.
    """
    title = untailed(unlabelled(" ".join(report.title.split())), known)
    if not is_made(title, report):
        return title
    begins = undated(title, Span(0, len(title))).start
    is_subject = ACRONYM.fullmatch(title[:begins]) or title[begins : begins + 1].islower()
    return title if is_subject else title[begins:]


def is_made(title: str, report: Report) -> bool:
    """Say whether a headline is one that a text without any was given: words at its front."""
    return CUT.sub("", title) in report.text[:READ].replace("\n", " ")


def quotes(development: Development, summary: Summary) -> list[str]:
    """Return what the brief quotes as news, in reading order."""
    texts = {r.id: r.article.text for r in (*development.earlier, *development.reports)}
    return [pick.place.span.of(texts[pick.place.report]) for pick in summary.news]


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
        quotes: Sequence[str],
        quoted: Sequence[str],
        at: datetime | None = None,
    ) -> None:
        language = reports[0].article.language
        first = self.first_quote = quotes[0] if quotes else ""
        self.opened = content_of(first, language)
        self.told = frozenset[str]().union(*(content_of(q, language) for q in quotes))
        self.quoted = quoted[0] if quoted else ""
        self.shared = common(reports)
        self.others = max(1, len({report.outlet.family for report in reports}) - 1)
        dated = [r.time.timestamp() for r in reports if is_dated(r)] or [0.0]
        self.first, self.last = min(dated), max(dated)
        begun = [s for r in originals(reports) for s in own_sentences(r)[:BEGINNING]]
        self.outgrown = {sentence.report.id for sentence in outgrown(begun)}
        self.passed = {sentence.report.id for sentence in passed(begun, at) if not sentence.order}
        self.latest = max(r.time for r in reports)
        self.is_deadly = any(counts_dead(text) for text in (first, *(r.title for r in reports)))
        self.is_disputed = any(sentence.denies for sentence in begun)
        self.headed = self.newest_told(reports, quoted)
        self.denials = [
            content_of(r.title, r.article.language)
            for r in reports
            if denies(r.title, r.article.language)
        ]

    def best(self, reports: Sequence[Report]) -> Report:
        """Return the report with the headline worth most.

        Not one cut off that the first quote says again right below, where another tells the same; and for
        one made of a text's first words, the first quote's own where these serve much better.
        """
        worth = {report.id: self.worth(report) for report in reports}
        best = max(reports, key=lambda report: worth[report.id])
        if not self.is_first_quote(best.title):
            made = self.of_first_quote(reports) if is_made(best.title, best) else None
            more = HEADING.remade if best.id == self.quoted else HEADING.made
            return made if made and self.worth(made) - more > worth[best.id] else best
        deadly = counts_dead(best.title)
        like = [r for r in reports if r is best or self.tells_first_quote(r)]
        like = [r for r in like if counts_dead(r.title) >= deadly]
        return max(
            like, key=lambda r: worth[r.id] - HEADING.repeated * self.is_first_quote(r.title)
        )

    def of_first_quote(self, reports: Sequence[Report]) -> Report | None:
        """Return the report that is quoted first, headed by the words with which that quote begins."""
        report = next((r for r in reports if r.id == self.quoted), None)
        if report is None:
            return None
        title = ended(shortened(self.first_quote), report.text, report.article.language)
        return replace(report, section=replace(report.section, title=title))

    def is_first_quote(self, title: str) -> bool:
        """Say whether a headline is the first quote's own beginning, cut off."""
        begun, cuts = CUT.subn("", " ".join(title.split()))
        return cuts > 0 and " ".join(self.first_quote.split()).startswith(begun)

    def tells_first_quote(self, report: Report) -> bool:
        """Say whether a headline has enough words and most of them are in the first quote."""
        content = content_of(report.title, report.article.language)
        told = len(content & self.opened)
        return len(content) >= HEADING.briefest and told >= HEADING.same * len(content)

    def worth(self, report: Report) -> float:
        """Return how well a report's headline serves: what it tells, less what is wrong with it."""
        language = report.article.language
        content = content_of(report.title, language)
        size = max(HEADING.briefest, len(content))
        agreed = sum(self.shared.get(word, 1) - 1 for word in content) / (size * self.others)
        return (
            HEADING.borne_out * (agreed + len(content & self.opened) / size)
            - HEADING.untold * self.untold(content)
            + HEADING.latest * self.lateness(report)
            + HEADING.quoted * (report.id == self.quoted)
            - HEADING.copied * (report.copy_of is not None)
            - HEADING.outgrown
            * (report.id in self.outgrown or (self.is_deadly and spares(report.title)))
            - HEADING.waited
            * (AHEAD.search(report.title) is not None and self.lateness(report) < 1)
            - HEADING.passed * foretells(report.title, self.first_quote, language)
            - HEADING.passed * is_past(report, self.latest)
            - HEADING.passed * (report.id in self.passed and tells_coming(report.title, language))
            - HEADING.denied * self.is_denied(report, content)
            - HEADING.opinion * is_opinion(report.article)
            - HEADING.stray * self.is_stray(report, content)
            - HEADING.elder * self.is_elder(report)
            - HEADING.torn * is_torn(report.title, report.text)
            - faults(report.title, language)
        )

    def untold(self, content: frozenset[str]) -> float:
        """Return how far a headline falls short of what a brief has to tell of one, 0 to 1."""
        if not self.told:
            return 0.0
        told = len(content & self.told) / max(HEADING.briefest, len(content))
        return max(0.0, 1 - told / HEADING.told)

    def newest_told(self, reports: Sequence[Report], quoted: Sequence[str]) -> datetime | None:
        """Return when the newest report came that is quoted and has a headline that the brief tells.

        None where that is not known, and of reports so far apart that they tell a course of events.
        """
        dated = [r for r in reports if r.article.dated]
        if not dated or dated[-1].time - dated[0].time > HEADING.course:
            return None
        return max((r.time for r in dated if r.id in quoted and self.could_head(r)), default=None)

    def could_head(self, report: Report) -> bool:
        """Say whether the brief tells what a report's headline does, and little is wrong with this."""
        language = report.article.language
        told = not self.untold(content_of(report.title, language))
        return told and faults(report.title, language) < HEADING.fit

    def is_elder(self, report: Report) -> bool:
        """Say whether a report came a day or more before another whose headline the brief tells."""
        newest = self.headed if report.article.dated else None
        return newest is not None and newest - report.time >= HEADING.day

    def is_stray(self, report: Report, content: frozenset[str]) -> bool:
        """Say whether a headline stands over a text without prose, and the others do not bear it out."""
        borne = [word for word in content if self.shared.get(word, 1) > 1]
        if report.article.access is Access.HEADLINE_ONLY or len(borne) >= HEADING.borne * len(
            content
        ):
            return False
        return not gives_prose(report)

    def is_denied(self, report: Report, content: frozenset[str]) -> bool:
        """Say whether a headline passes on what somebody denies, or what another one denies."""
        if denies(report.title, report.article.language):
            return False
        if self.is_disputed and passes_on(report.title):
            return True
        return any(contained(content, denial) >= HEADING.denies for denial in self.denials)

    def lateness(self, report: Report) -> float:
        """Return how late a report came among those with a date, 0 to 1; in the middle where it has none."""
        if not is_dated(report):
            return 0.5
        return (report.time.timestamp() - self.first) / max(1.0, self.last - self.first)


def gives_prose(report: Report) -> bool:
    """Say whether a report begins with anything that can be quoted."""
    begun = own_sentences(report)[:BEGINNING]
    return any(sentence.need is not Need.NEVER for sentence in begun)
