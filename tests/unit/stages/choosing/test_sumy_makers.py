"""sumy's makers choose exact spans, never twice the same, from what may be quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Access, Budget, CopyOf, Development, Report, Summary
from digest.stages.choosing.sumy_makers import LexRank, SumyMaker
from tests.unit.stages.newsroom import development, report

HARBOUR = """The harbour at Calder reopened two berths on Wednesday morning. | Cranes had stood still for three days.
Forty ships were waiting outside the breakwater at midnight."""
LEDGER = """Two berths at the harbour of Calder reopened on Wednesday morning. | Insurers expect claims of nine million crowns.
A crane vendor blamed a licence check for the standstill."""

MAKERS = sorted(SumyMaker.__subclasses__(), key=lambda maker: maker.__name__)


def words_of(summary: Summary, story: Development) -> list[str]:
    texts = {r.id: r.article.text for r in story.reports}
    return [pick.place.span.of(texts[pick.place.report]) for pick in summary.news]


def two_outlets() -> tuple[Report, Report]:
    return report(HARBOUR, outlet="Herald"), report(LEDGER, outlet="Ledger", hours=1)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_every_maker_of_sumys_picks_whole_sentences_that_differ(maker: type[SumyMaker]) -> None:
    story = development(*two_outlets())

    chosen = words_of(maker()(story, Budget()), story)

    assert chosen
    assert all(text.endswith(".") for text in chosen)
    assert sum("reopened" in text for text in chosen) <= 1


def test_all_eight_makers_of_sumys_are_there() -> None:
    assert len(MAKERS) == 8


def test_a_copy_whose_original_is_here_is_not_quoted() -> None:
    first, second = two_outlets()
    copy = replace(second, copy_of=CopyOf(outlet="Herald", report=first.id))
    story = development(first, copy)

    summary = LexRank()(story, Budget())

    assert {pick.place.report for pick in summary.news} == {first.id}


def test_a_headline_only_report_is_never_quoted() -> None:
    first, second = two_outlets()
    stub = replace(second, article=replace(second.article, access=Access.HEADLINE_ONLY))
    story = development(first, stub)

    summary = LexRank()(story, Budget())

    assert {pick.place.report for pick in summary.news} == {first.id}


def test_nothing_quotable_gives_no_picks() -> None:
    story = development(report("Photo: Jane Doe"))

    assert LexRank()(story, Budget()) == Summary(news=())


def test_the_same_story_told_in_another_order_of_reports_reads_the_same() -> None:
    first, second = two_outlets()

    assert LexRank()(development(first, second), Budget()) == LexRank()(
        development(second, first), Budget()
    )
