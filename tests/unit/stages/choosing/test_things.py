"""Nothing is named by a common word alone before the reader knows which is meant."""

from __future__ import annotations

import pytest

from digest.model import Report
from digest.stages.choosing.things import has_antecedent
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report


def row(made: Report) -> tuple[Sentence, ...]:
    return quotable(development(made))


COMPANY = report(
    """Lockhart Controls stopped the cranes of Calder on Wednesday by mistake. | The company blamed a licence check.
It was the third failure this year. | The cranes are back at work.""",
    outlet="Ledger",
)


def test_the_company_is_told_of_after_its_name_or_its_report() -> None:
    opening, company, *_ = row(COMPANY)
    elsewhere = row(
        report("Forty ships waited outside the harbour of Calder at noon.", outlet="Post")
    )
    named = row(
        report("A company in Kell makes software for harbours and their cranes.", outlet="Echo")
    )

    assert not has_antecedent(company, elsewhere)
    assert has_antecedent(company, [opening])
    assert has_antecedent(company, named)
    assert has_antecedent(opening, [])


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("The suspect, 29-year-old Jonas Luis Varga, was arrested in Kell on Tuesday.", True),
        ("The suspect, Jonas Varga, 29, was arrested in Kell on Tuesday.", True),
        ("The company, Ambler Ferries, has cut 400 jobs in Kell.", True),
        ("The suspect, from Kell, was arrested on Tuesday night.", False),
        ("The suspect, a man from Kell, was arrested on Tuesday night.", False),
        ("The company, on Friday in Kell, said it had cut jobs.", False),
    ],
)
def test_the_suspect_whose_name_stands_behind_needs_nothing_before(
    text: str, is_named: bool
) -> None:
    _, sentence = row(report(f"Crowds were dancing in the harbour all night. | {text}"))

    assert has_antecedent(sentence, []) is is_named


def test_the_gap_is_told_of_after_a_gap() -> None:
    opening, offer, gap, council = row(
        report(
            """Talks between the port and its dockers failed on Friday. | The two sides were left with a wide gap of 40 crowns an hour.
The gap was the reason for a strike that starts on Monday. | The council had offered to help both sides.""",
            outlet="Herald",
        )
    )

    assert not has_antecedent(gap, [])
    assert has_antecedent(gap, [offer])
    assert not has_antecedent(gap, [opening])
    assert has_antecedent(council, [])


def test_the_painting_is_not_one_of_several_told_of() -> None:
    _, painting = row(
        report("A painting was sold on Friday. | The painting was worth 40 crowns.", outlet="Echo")
    )

    assert not has_antecedent(painting, row(report("Kell has two paintings.", outlet="Post")))
    assert has_antecedent(painting, row(report("Kell has one painting.", outlet="Post")))


def test_the_agency_is_not_the_paper_that_was_told_of_before_an_agency() -> None:
    opening, study, agency = row(
        report(
            """The ugliest colour of all serves to keep people from smoking. | It was found in studies by research agency Orr.
The agency was hired by the government of Torvane.""",
            outlet="Ledger",
        )
    )

    assert not has_antecedent(agency, [opening])
    assert has_antecedent(agency, [opening, study])


def test_the_gap_is_told_of_after_what_left_it() -> None:
    made = report(
        """The turbines stand in two blocks with open air between them. | The gap was the price of the permit. | The government is to decide in May."""
    )
    _, gap, government = row(made)

    assert not has_antecedent(gap, [])
    assert has_antecedent(gap, row(made)[:1])
    assert has_antecedent(government, [])
