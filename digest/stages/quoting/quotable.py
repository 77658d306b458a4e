"""The sentences of a development that may be quoted, each with all that choosing looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import Development, Place, Report, Span
from digest.stages.language.function_words import content_words
from digest.stages.language.quotations.sentences import spoken_on
from digest.stages.language.roots import root
from digest.stages.language.words import bare, count_words, stem, words
from digest.stages.outlets.names import family_of
from digest.stages.quoting.biographies import tells_author
from digest.stages.quoting.glued.datelines import undated, untitled
from digest.stages.quoting.readable.need import Need, beside, beside_first
from digest.stages.quoting.readable.whole import LONGEST, LONGEST_LEAD, is_prose, is_whole
from digest.stages.quoting.readable.words import denies, waits
from digest.stages.quoting.tellers import copied_here, tellers
from digest.stages.quoting.vouched import Beginnings

HIGHEST = 4
"""Lines that may stand before the sentence a report begins with: titles, bylines, days, captions."""

LONGEST_SENTENCE = 2000
"""Characters from which on a sentence is none to quote: hostile texts have them of any length."""

MOST = 4000
"""Sentences looked at for one story; the leading ones of every report are kept first."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sentence:
    """One sentence that could be quoted: `text == report.article.text[span]`.

    Two are equal only when they are one object: comparing whole articles would be slow.
    """

    report: Report
    span: Span
    order: int
    """Its place among its report's sentences, from 0."""
    credited: str = ""
    """The publisher family whose text its report carries; empty when its outlet's own."""

    @cached_property
    def text(self) -> str:
        """The words as they stand in the article."""
        return self.span.of(self.report.article.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, case folded."""
        return words(self.text)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """Its words without what an apostrophe ties to them."""
        return tuple([bare(word) if "'" in word else word for word in self.words])

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Its words without their endings."""
        return tuple(map(stem, self.words))

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its words that carry news."""
        return frozenset(map(stem, content_words(self.words, self.report.article.language)))

    @cached_property
    def roots(self) -> frozenset[str]:
        """Its words that carry news, without inflection: what is told twice has most in common."""
        language = self.report.article.language
        return frozenset(root(word, language) for word in content_words(self.words, language))

    @cached_property
    def denies(self) -> bool:
        """True when somebody denies something in it."""
        return denies(self.text, self.report.article.language)

    @cached_property
    def waits(self) -> bool:
        """True when it tells what had not happened yet."""
        return waits(self.text, self.report.article.language)

    @cached_property
    def length(self) -> int:
        """How many words a reader counts."""
        return count_words(self.text)

    @cached_property
    def leads(self) -> bool:
        """True when its report begins with it: no other sentence stands before it."""
        article = self.report.article
        return self.order <= HIGHEST and not any(
            is_prose(span.of(article.text), article.language)
            for span in self.report.sentences[: self.order]
        )

    @cached_property
    def is_whole(self) -> bool:
        """True when it is a sentence to quote, by itself or with another; its report's first may be longer."""
        longest = LONGEST_LEAD if self.length > LONGEST and self.leads else LONGEST
        return is_whole(self.text, self.report.article.language, longest)

    @cached_property
    def need(self) -> Need:
        """What it needs beside it to be understood.

        What stands in the midst of a quotation, without marks of its own, would read as the outlet's words.
        """
        article = self.report.article
        if not self.is_whole:
            return Need.NEVER
        if spoken_on(article.text, self.span):
            return Need.BEFORE
        read = beside_first if self.leads else beside
        return read(self.text, article.language)

    @property
    def before(self) -> str:
        """What its line holds in front of it: a quotation may have begun there."""
        text, start = self.report.article.text, self.span.start
        return text[text.rfind("\n", 0, start) + 1 : start]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(report=self.report.id, span=self.span)

    @cached_property
    def voice(self) -> str:
        """The publisher family that speaks: sentences of one family are one voice."""
        return self.credited or self.report.outlet.family


def quotable(development: Development) -> tuple[Sentence, ...]:
    """Return the sentences of the development's new reports, oldest report first.

    Left out: reports with nothing but a headline, what copies have of an original that is here,
    opinion beside news, sentences that stand in an earlier report elsewhere, and identical wordings
    after the first.
    """
    return first_wordings(leading(told_by(development.reports, development.earlier), MOST))


def told_by(reports: Sequence[Report], earlier: Sequence[Report] = ()) -> list[list[Sentence]]:
    """Return the sentences of each report that may tell the story, oldest report first.

    What one begins with may be vouched for by one of `earlier`.
    """
    telling = tellers(reports)
    families = {report.id: report.outlet.family for report in reports}
    begun = Beginnings(telling, earlier)
    return [own_sentences(report, begun, _credited(report, families)) for report in telling]


def _credited(report: Report, families: Mapping[str, str]) -> str:
    """Return the family whose text a report carries, as its reports here have it."""
    original = report.copy_of
    if original is None:
        return ""
    return families.get(original.report or "") or family_of(original.outlet, "")


def own_sentences(
    report: Report, begun: Beginnings | None = None, credited: str = ""
) -> list[Sentence]:
    """Return the report's sentences that surely are its own, or its to tell for a text not here.

    Left out: those that stand in an earlier report elsewhere, those that may be the site's, and
    those that tell who wrote it. What a copy has of its original is left out where that is among
    the reports that have `begun` with it, and a first paragraph is no longer in doubt where one of those
    begins alike.
    """
    article = report.article
    sure = begun.vouched(report) if begun else None
    beside = begun.reports if begun else ()
    speaks_for = report.copy_of is not None and not copied_here(report, beside)
    copied = set() if speaks_for else {article.sentences[i] for i in report.copied}
    spans = report.sentences
    return [
        Sentence(
            report=report,
            span=undated(article.text, untitled(article.text, span, report.title)),
            order=order,
            credited=credited,
        )
        for order, span in enumerate(spans)
        if span.end - span.start <= LONGEST_SENTENCE
        and span not in copied
        and not any(doubt.holds(span) for doubt in article.doubtful if doubt != sure)
        and not tells_author(report, spans, order)
    ]


def leading(groups: Sequence[Sequence[Sentence]], most: int) -> list[Sentence]:
    """Return at most so many sentences, taking the same number from the front of each report."""
    depth = max((len(group) for group in groups), default=0)
    while depth and sum(min(depth, len(group)) for group in groups) > most:
        depth -= 1 + depth // 50
    return [sentence for group in groups for sentence in group[:depth]][:most]


def first_wordings(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences without those that repeat an earlier one word for word."""
    first: dict[tuple[str, ...], Sentence] = {}
    for sentence in sentences:
        first.setdefault(sentence.words, sentence)
    first.pop((), None)
    return tuple(first.values())
