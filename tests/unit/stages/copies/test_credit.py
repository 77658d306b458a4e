"""Whom a text is credited to."""

from __future__ import annotations

import pytest

from tests.unit.stages.copies.press import FERRY, MARKET, mark, origin, report


@pytest.mark.parametrize(
    ("opening", "byline", "closing", "agency"),
    [
        ("HESTHOLM, Nov. 17 (Reuters) - ", None, "", "Reuters"),
        ("Hestholm (dpa) – ", None, "", "DPA"),
        ("HESTHOLM (Nordvik Wire) — ", None, "", "Nordvik Wire"),
        ("HESTHOLM, November 17. /TASS/. ", None, "", "TASS"),
        ("(ANSA) - HESTHOLM, 17 NOV - ", None, "", "ANSA"),
        ("", "Marit Dahl, Associated Press", "", "AP"),
        ("", "By The Associated Press", "", "AP"),
        ("", "Coastal News Agency", "", "Coastal News Agency"),
        ("", None, "(AFP)", "AFP"),
        ("", None, "Reuters", "Reuters"),
    ],
)
def test_a_credited_agency_is_named(
    opening: str, byline: str | None, closing: str, agency: str
) -> None:
    lines = [opening + FERRY[0], *FERRY[1:], *([closing] if closing else [])]

    marked = mark(report("Harbour Post", *lines, byline=byline))["Harbour Post"]

    assert marked.copy_of is not None
    assert (marked.copy_of.outlet, marked.copy_of.report) == (agency, None)


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("The ministry (a body of nine) said - as ever - little. ", None),
        ("HESTHOLM (Harbour Post) — ", None),
        ("Maria Lund (44) — a nurse — was there. ", None),
        ("", "Marit Dahl"),
        ("", "By Marit Dahl and Associated Press"),
        ("", "Harbour Post staff"),
    ],
)
def test_an_outlets_own_text_is_credited_to_nobody(opening: str, byline: str | None) -> None:
    text = report("Harbour Post", opening + FERRY[0], *FERRY[1:], byline=byline)

    assert mark(text)["Harbour Post"].copy_of is None


def test_the_agencys_own_report_is_the_original_even_when_it_came_later() -> None:
    carrier = report("Harbour Post", "HESTHOLM (Reuters) - " + FERRY[0], *FERRY[1:])
    agency = report("Reuters", *FERRY, hours=1)

    marked = mark(carrier, agency)

    assert marked["Reuters"].copy_of is None
    assert origin(marked["Harbour Post"]) == "Reuters:0"


def test_carriers_of_an_absent_agency_are_one_voice() -> None:
    one = report("Harbour Post", "HESTHOLM (Reuters) - " + FERRY[0], *FERRY[1:])
    other = report("Gazette", *FERRY, hours=1)

    marked = mark(one, other)

    assert [m.copy_of.outlet for m in marked.values() if m.copy_of] == ["Reuters", "Reuters"]


def test_an_agency_item_that_stands_whole_in_a_longer_piece_is_named() -> None:
    carrier = report("Gazette", "HESTHOLM (Reuters) - " + FERRY[0], FERRY[1], FERRY[3])
    longer = report("Post", *MARKET, FERRY[0], FERRY[1], FERRY[3], *MARKET[::-1], hours=2)

    marked = mark(carrier, longer)["Post"]

    assert marked.copy_of is None
    assert [(one.outlet, one.report) for one in marked.borrowed] == [("Reuters", "Gazette:0")]


def test_an_agencys_text_with_a_new_toll_is_still_its_text() -> None:
    newer = [line.replace("212", "215").replace("nine", "ten") for line in FERRY]

    assert origin(mark(report("A", *FERRY), report("B", *newer, hours=3))["B"]) == "A:0"
