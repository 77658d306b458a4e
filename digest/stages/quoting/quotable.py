"""The sentences of a development that may be quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from digest.model import Development, Report
from digest.stages.outlets.names import family_of
from digest.stages.quoting.biographies import tells_author
from digest.stages.quoting.furniture import enclosed
from digest.stages.quoting.glued.datelines import undated, untitled
from digest.stages.quoting.headless import headless
from digest.stages.quoting.sentence import Sentence
from digest.stages.quoting.tellers import copied_here, tellers
from digest.stages.quoting.vouched import Vouchers

LONGEST_SENTENCE = 2000
"""Characters from which on a sentence is none to quote: hostile texts have them of any length."""

TOO_OFTEN = 3
"""Times that a report says a thing word for word which are not the report's but a page's."""

MOST = 4000
"""Sentences looked at for one story; the leading ones of every report are kept first."""


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
    begun = Vouchers(telling, earlier)
    return [own_sentences(report, begun, _credited(report, families)) for report in telling]


def _credited(report: Report, families: Mapping[str, str]) -> str:
    """Return the family whose text a report carries, as its reports here have it."""
    original = report.copy_of
    if original is None:
        return ""
    return families.get(original.report or "") or family_of(original.outlet, "")


def own_sentences(
    report: Report, begun: Vouchers | None = None, credited: str = ""
) -> list[Sentence]:
    """Return the report's sentences that surely are its own, or its to tell for a text not here.

    Left out: those that stand in an earlier report elsewhere, those that may be the site's or stand in the midst of its own, those whose beginning is gone, those
    that tell who wrote it, and those that come again and again, as captions do. What a copy has of its original is left out where that is among
    the reports that have `begun` with it, and a first paragraph is no longer in doubt where one of those
    begins alike.
    """
    article = report.article
    sure = begun.vouched(report) if begun else None
    beside = begun.reports if begun else ()
    speaks_for = report.copy_of is not None and not copied_here(report, beside)
    copied = set() if speaks_for else {article.sentences[i] for i in report.copied}
    spans = report.sentences
    wordings = Counter(span.of(article.text) for span in spans)
    unfit = enclosed(article.text, spans) | headless(article.text, spans)
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
        and order not in unfit
        and wordings[span.of(article.text)] < TOO_OFTEN
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
