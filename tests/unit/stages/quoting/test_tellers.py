"""Whose words may tell a story where reports carry one another's text, or one agency's."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Budget, CopyOf, Report
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from digest.stages.quoting.tellers import tellers
from tests.unit.stages.newsroom import development, report

EVENING = """At least two people have died in an attack on the consulate in Marsk on Thursday. | A lorry hit the outer wall at ten in the evening.
A crater eight metres wide was torn into the road outside."""
MORNING = """The death toll of the attack on the consulate in Marsk rose to six on Friday morning. | A lorry hit the outer wall at ten in the evening.
A crater eight metres wide was torn into the road outside."""
FLOOD = "The river Aune rose by two metres at Calder on Friday and closed four bridges to lorries."
BRIDGES = (
    "Engineers will look at the pillars of four bridges in Calder once the water has gone down."
)


def copied_from(original: Report, copy: Report, *sentences: int) -> Report:
    return replace(
        copy,
        copy_of=CopyOf(outlet=original.outlet.name, report=original.id, share=0.6),
        copied=tuple(sentences),
    )


def texts(found: tuple[Sentence, ...], outlet: str) -> list[str]:
    return [s.text for s in found if s.report.outlet.name == outlet]


def test_a_copy_that_begins_with_a_sentence_of_its_own_tells_that_sentence() -> None:
    first = report(EVENING, outlet="Herald")
    update = copied_from(first, report(MORNING, outlet="Ledger", hours=9), 1, 2)

    told = texts(quotable(development(first, update)), "Ledger")

    assert told == [
        "The death toll of the attack on the consulate in Marsk rose to six on Friday morning."
    ]


def test_the_new_toll_of_a_copy_is_in_the_brief() -> None:
    first = report(EVENING, outlet="Herald")
    update = copied_from(first, report(MORNING, outlet="Ledger", hours=9), 1, 2)
    story = development(first, update)

    summary = Corroboration()(story, Budget(sentences=3, words=90))

    assert f"{update.id}" in {pick.place.report for pick in summary.news}


def test_a_copy_that_begins_as_its_original_does_adds_nothing() -> None:
    first = report(EVENING, outlet="Herald")
    copy = copied_from(
        first,
        report(f"{EVENING}\nLedger readers saw smoke over the port.", outlet="Ledger", hours=2),
        0,
        1,
        2,
    )

    assert tellers([first, copy]) == [first]


def test_what_a_copy_says_is_said_by_its_originals_publisher() -> None:
    first = report(EVENING, outlet="Herald")
    update = copied_from(first, report(MORNING, outlet="Ledger", hours=9), 1, 2)

    assert {s.voice for s in quotable(development(first, update))} == {"herald"}


def test_two_reports_that_credit_one_agency_are_two_texts_and_one_voice() -> None:
    wire = CopyOf(outlet="Reuters")
    first = replace(report(FLOOD, outlet="Herald"), copy_of=wire)
    second = replace(report(BRIDGES, outlet="Ledger", hours=3), copy_of=wire)

    found = quotable(development(first, second))

    assert [s.report.outlet.name for s in found] == ["Herald", "Ledger"]
    assert len({s.voice for s in found}) == 1


def test_a_copy_whose_original_is_not_here_tells_all_of_it() -> None:
    away = report(EVENING, outlet="Herald")
    copy = copied_from(away, report(EVENING, outlet="Ledger", hours=2), 0, 1, 2)

    assert len(texts(quotable(development(copy)), "Ledger")) == 3


def test_a_sentence_longer_than_any_is_none_to_quote() -> None:
    endless = report("Monday " * 5_000 + "was dry. | The river Aune rose by two metres on Tuesday.")

    assert [s.order for s in quotable(development(endless))] == [1]
