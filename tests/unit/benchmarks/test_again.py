"""The labelled sentences that a brief may tell again are read from the data and counted rightly."""

from __future__ import annotations

from pathlib import Path

from benchmarks.again import Case, Found, cases
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report


def case(again: bool, judged: bool) -> Case:
    told, sentence = quotable(
        development(report("The lock is shut until spring. | Nobody was hurt in the lock."))
    )
    return Case(sentence=sentence, told=(told,), again=again, judged=judged, batch=0)


def test_what_is_left_out_is_counted_against_what_is_told() -> None:
    found = Found.of([case(True, True), case(True, False), case(False, True), case(False, False)])

    assert (found.precision, found.recall) == (0.5, 0.5)


def test_every_case_is_the_sentence_that_its_place_names(shared: Path) -> None:
    known = cases(shared)

    assert len(known) > 200
    assert all(isinstance(one.sentence, Sentence) for one in known)
    assert all(one.told and one.sentence not in one.told for one in known)
    assert {one.again for one in known} == {True, False}
