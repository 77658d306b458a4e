"""What is quoted is nobody's own words, in every script."""

from __future__ import annotations

import pytest

from digest.stages.copies.words import words_of
from tests.unit.stages.copies.press import FERRY, MARKET, mark, origin, report


def test_quoting_the_same_statement_is_no_copy() -> None:
    quotes = [
        f"“{sentence}” the minister told reporters." for sentence in FERRY if "“" not in sentence
    ]

    marked = mark(
        report("A", *quotes, *MARKET[:2]), report("B", MARKET[3], *quotes, MARKET[5], hours=1)
    )

    assert marked["B"].copy_of is None
    assert marked["B"].copied == ()


@pytest.mark.parametrize(
    "quoted",
    [
        "``{} {}'' the minister told reporters.",
        '"{} "{}" the minister told reporters.',
        "“{} “{}” the minister told reporters.",
    ],
)
def test_a_quotation_is_seen_where_its_marks_are_odd_or_its_paragraphs_lost(quoted: str) -> None:
    statement = quoted.format(FERRY[0], FERRY[1])

    marked = mark(
        report("A", statement, *MARKET[:2]), report("B", MARKET[3], statement, MARKET[5], hours=1)
    )

    assert (marked["B"].copy_of, marked["B"].copied) == (None, ())


@pytest.mark.parametrize("mark_", ["“", '"', "«"])
def test_a_quotation_mark_without_a_partner_does_not_hide_a_copy(mark_: str) -> None:
    stray = [line.replace("the", f"the {mark_}", 1) for line in FERRY]

    assert origin(mark(report("A", *stray), report("B", *stray, hours=1))["B"]) == "A:0"


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ("``", "''"), ("'", "'")])
def test_a_quotation_has_an_end_within_reason(opens: str, closes: str) -> None:
    def quoted(text: str) -> int:
        return sum(words_of(report("A", text)).quoted)

    assert quoted(f"She said {opens}{'a' * 1_500}{closes} once") == 1
    assert quoted(f"She said {opens}{'a' * 1_501}{closes} once") == 0
    assert quoted(f" {opens}a" * 20_000) == 0


def test_scripts_without_spaces_are_compared_by_character() -> None:
    harbour = ("渡船在周二晚上于海岛附近搁浅，船上共有二百一十二人，所有乘客均在风暴来临之前安全上岸。",
               "海岸警卫队表示，船长在九点之后不久报告了舵机故障，潜水员将在风力减弱后进行检查。")  # fmt: skip
    other = (
        "市议会周一通知鱼市商贩租约明年春天不再续签，计划将大楼改建为图书馆，全镇对此意见不一。",
    )

    marked = mark(
        report("A", *harbour), report("B", *harbour, hours=1), report("C", *other, hours=2)
    )

    assert origin(marked["B"]) == "A:0"
    assert marked["C"].copy_of is None


def test_a_report_that_is_mostly_what_its_own_people_said_is_no_copy() -> None:
    said = [f"“{line}” the skipper told this paper." for line in MARKET if "“" not in line]

    marked = mark(report("A", *FERRY), report("B", *FERRY[:2], *said, hours=1))["B"]

    assert marked.copy_of is None
    assert marked.copied == (0, 1)
