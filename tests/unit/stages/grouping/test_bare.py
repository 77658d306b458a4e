"""Mere headlines among texts join what says nearly the same, and change nothing for the texts."""

from __future__ import annotations

from collections import defaultdict

import pytest

from digest.model import Report, Rule
from digest.stages.grouping.alike.bare import bare_among_texts
from digest.stages.language import meanings
from tests.unit.stages.grouping.test_grouping import (
    BANK,
    CHESS,
    FERRY,
    FERRY_TOO,
    FOUR,
    START,
    file,
    homes,
    known,
    report,
)

SAME = "Ferry Halden loses power off Skagen with 212 people aboard"
AKIN = "Ferry fares to rise from Skagen this winter"
STRANGERS = (
    "Chess club of Norland seeks rooms",
    "Ravi Anand reads to schools",
    "Bank robber held in Lima",
    "Tugs race off Norland",
    "Sudoku 1234",
)


def headed(key: str, title: str) -> Report:
    return report(key, (title, ""))


def groups(reports: list[Report], rules: tuple[Rule, ...] = ()) -> set[frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for key, story in homes(file(reports, rules=rules)).items():
        found[story].add(key.removesuffix(":0"))
    return {frozenset(group) for group in found.values()}


def test_mere_headlines_stand_alone_and_texts_stay_where_they_are() -> None:
    strangers = [headed(f"h{n}", title) for n, title in enumerate(STRANGERS)]

    alone = {frozenset({f"h{n}"}) for n in range(len(STRANGERS))}
    assert groups([*FOUR, *strangers]) == groups(FOUR) | alone


SENTENCE = "The ferry Halden lost power off Skagen on Monday with 212 people aboard."


@pytest.mark.parametrize(
    ("title", "is_text"), [(SENTENCE, True), (SENTENCE[:-1], False), ("Stop!", False)]
)
def test_a_whole_sentence_is_a_report_and_no_mere_headline(title: str, is_text: bool) -> None:
    flags = bare_among_texts([report("f", FERRY), headed("s", title)])

    assert flags.tolist() == [False, not is_text]


@pytest.mark.skipif(not meanings.available(), reason="the model of meanings is not installed")
def test_a_headline_joins_the_text_that_says_nearly_the_same() -> None:
    found = groups([*FOUR, headed("s", SAME), headed("t", AKIN)])

    assert found == {frozenset("abs"), frozenset("c"), frozenset("d"), frozenset("t")}


@pytest.mark.skipif(not meanings.available(), reason="the model of meanings is not installed")
def test_a_headline_bridges_no_two_texts() -> None:
    apart = Rule(kind="apart", first="a:0", second="b:0")
    kept_off = Rule(kind="apart", first="a:0", second="s:0")
    reports = [*FOUR[:2], headed("s", SAME)]

    assert groups(reports, (apart,)) == {frozenset("as"), frozenset("b")}
    assert groups(reports, (kept_off,)) == {frozenset("ab"), frozenset("s")}


def test_the_reader_may_join_a_headline_to_any_story() -> None:
    together = Rule(kind="together", first="c:0", second="t:0")

    assert frozenset("ct") in groups([*FOUR, headed("t", AKIN)], (together,))


@pytest.mark.skipif(not meanings.available(), reason="the model of meanings is not installed")
def test_headlines_that_nearly_agree_are_one_story_of_their_own() -> None:
    lone = [headed("s", SAME), headed("t", FERRY[0]), headed("u", AKIN)]

    found = groups([report("c", BANK), report("d", CHESS), *lone])

    assert found == {frozenset("st"), frozenset("u"), frozenset("c"), frozenset("d")}


def test_a_headline_that_gets_its_text_stays_in_its_story() -> None:
    first = file([headed("b", FERRY_TOO[0]), report("c", BANK)])
    story = next(s for s in first.stories if s.id == homes(first)["b:0"])

    later = file([report("b", FERRY_TOO)], [known(story, [headed("b", FERRY_TOO[0])])])

    assert homes(later) == {"b:0": story.id}
    assert story.first_seen >= START
