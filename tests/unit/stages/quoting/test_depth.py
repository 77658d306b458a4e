"""Where in its report a sentence stands, from the first sentence of prose on."""

from __future__ import annotations

from digest.stages.quoting.quotable import own_sentences
from tests.unit.stages.newsroom import report

BYLINE = "By Ida Holm"
NEWS = "The harbour board of Pellworth closed the eastern lock on Friday."
MORE = "Ships must wait until the spring for it to open again."


def test_a_report_begins_behind_its_byline() -> None:
    byline, news, more = own_sentences(report(f"{BYLINE} | {NEWS} | {MORE}"))

    assert [s.order for s in (byline, news, more)] == [0, 1, 2]
    assert [s.depth for s in (byline, news, more)] == [0, 0, 1]


def test_a_report_of_nothing_but_prose_begins_with_its_first_sentence() -> None:
    assert [s.depth for s in own_sentences(report(f"{NEWS} | {MORE}"))] == [0, 1]


def test_a_place_below_many_lines_that_are_no_prose_is_its_own() -> None:
    lines = " | ".join([BYLINE] * 6)

    assert [s.depth for s in own_sentences(report(f"{lines} | {NEWS}"))][-1] == 6
