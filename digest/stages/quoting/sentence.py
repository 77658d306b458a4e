"""One sentence that could be quoted, with all that choosing looks at, worked out when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from digest.model import Place, Report, Span
from digest.stages.language.function_words import content_words
from digest.stages.language.quotations.sentences import spoken_on
from digest.stages.language.roots import root
from digest.stages.language.words import bare, count_words, stem, words
from digest.stages.quoting.leanings.words import denies, waits
from digest.stages.quoting.readable.need import Need, beside, beside_first
from digest.stages.quoting.readable.whole import LONGEST, LONGEST_LEAD, is_prose, is_whole

HIGHEST = 4
"""Lines that may stand before the sentence a report begins with: titles, bylines, days, captions."""


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
        """Its words without what is tied to them."""
        return tuple([bare(w) if "'" in w or not w.isascii() else w for w in self.words])

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
    def depth(self) -> int:
        """Its place from where its report begins, from 0: bylines, days and captions before that left out."""
        article = self.report.article
        for lines, span in enumerate(self.report.sentences[: min(self.order, HIGHEST) + 1]):
            if is_prose(span.of(article.text), article.language):
                return self.order - lines
        return self.order if self.order > HIGHEST else 0

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
