"""One text is one voice, however it is dressed, and what a piece borrows is marked."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from digest.stages.copies.mark import MOST_PRINTS, Reprints
from tests.unit.stages.copies.press import FERRY, MARKET, mark, origin, report

PINNED = (2062386285362759861, 4175085282102707647, 5516494900156355411)
"""Prints are kept in databases: they may never change from one machine or version to the next."""


def test_a_reprint_names_the_earliest_report() -> None:
    marked = mark(
        report("Third", *FERRY, hours=2), report("First", *FERRY), report("Second", *FERRY, hours=1)
    )

    assert marked["First"].copy_of is None
    assert origin(marked["Second"]) == origin(marked["Third"]) == "First:0"
    assert marked["Second"].copied == tuple(range(6))


def test_an_edited_reprint_is_a_copy() -> None:
    swaps = {"ran aground": "got stuck", "passenger": "traveller", "wind": "gale", "records": "log"}
    edited = [*FERRY[1:], FERRY[0]]
    for old, new in swaps.items():
        edited = [sentence.replace(old, new) for sentence in edited]

    assert origin(mark(report("A", *FERRY), report("B", *edited, hours=1))["B"]) == "A:0"


def test_a_cut_reprint_is_a_copy() -> None:
    assert origin(mark(report("A", *FERRY), report("B", *FERRY[:3], hours=1))["B"]) == "A:0"


def test_borrowed_paragraphs_inside_a_longer_piece_are_marked_and_the_piece_stays_its_own() -> None:
    own = report("B", *MARKET[:4], *FERRY[3:5], *MARKET[4:], hours=1)

    marked = mark(report("A", *FERRY), own)["B"]

    assert marked.copy_of is None
    assert marked.copied == (4, 5)
    assert [(one.outlet, one.report) for one in marked.borrowed] == [("A", "A:0")]
    assert marked.borrowed[0].share == pytest.approx(34 / 126, abs=0.05)


def test_each_of_several_texts_that_a_piece_borrows_from_is_named() -> None:
    own = [line.upper()[::-1] for line in (*MARKET, *FERRY)]
    piece = report("C", *own[:4], *FERRY[:3], *own[4:8], *MARKET[:2], *own[8:], hours=3)

    marked = mark(report("A", *FERRY), report("B", *MARKET, hours=1), piece)["C"]

    assert [one.report for one in marked.borrowed] == ["A:0", "B:0"]


def test_other_news_is_left_alone() -> None:
    marked = mark(report("A", *FERRY), report("B", *MARKET, hours=1))

    assert not marked["B"].copied
    assert marked["B"].copy_of is None


def test_two_files_of_one_article_by_one_outlet_are_one() -> None:
    again = report("Gazette", *FERRY, hours=1, name="again")

    assert origin(mark(report("Gazette", *FERRY), again)["again"]) == "Gazette:0"


def test_an_outlets_own_later_version_keeps_what_is_new_in_it() -> None:
    later = report("Gazette", *MARKET[:3], *FERRY, hours=5, name="later")

    marked = mark(report("Gazette", *FERRY), later)["later"]

    assert marked.copy_of is None
    assert marked.copied == (3, 4, 5, 6, 7, 8)


def test_what_was_filed_before_is_the_original_whatever_its_time() -> None:
    kept, late = report("A", *FERRY, hours=3), report("B", *FERRY)

    (marked,) = Reprints().mark([late], [kept])

    assert origin(marked) == "A:0"


def test_marks_do_not_hang_on_the_order_reports_come_in() -> None:
    reports = [report("A", *FERRY), report("B", *FERRY, hours=1), report("C", *MARKET, *FERRY[:2])]

    assert mark(*reports) == mark(*reversed(reports))


def test_prints_are_few_the_same_everywhere_and_shared_by_a_cut_copy() -> None:
    whole = Reprints().prints(report("A", *FERRY, *MARKET))
    cut = Reprints().prints(report("B", *FERRY[:2]))

    assert len(whole) <= MOST_PRINTS
    assert all(0 <= code < 2**63 for code in whole)
    assert set(whole) & set(cut)
    assert Reprints().prints(report("C", "One fixed line of five words.")) == PINNED


def test_an_empty_report_is_left_alone() -> None:
    empty = report("A")

    assert mark(empty, replace(report("B"), id="B:0"))["A"].copied == ()
    assert Reprints().prints(empty) == ()


def test_a_text_that_says_one_thing_without_end_takes_little_time() -> None:
    endless = ["The tide came in. " * 120] * 60
    started = time.process_time()

    marked = mark(report("A", *endless), report("B", *endless, hours=1))

    assert origin(marked["B"]) == "A:0"
    assert time.process_time() - started < 15.0
