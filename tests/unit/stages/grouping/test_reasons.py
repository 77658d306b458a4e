"""Why a report is where it is: told truthfully, whichever way it came there."""

from __future__ import annotations

from digest.model import Frequencies, KnownStory, Report, Rule, Story, Tie
from digest.stages.grouping.grouping import StoryGrouping
from digest.stages.language.spelling import spelled
from tests.unit.stages.grouping.test_grouping import BANK, FERRY, FERRY_TOO, START, file, report

TUGS = (
    "Ferry Halden towed into Skagen by tugs",
    "The ferry Halden was towed into Skagen by two coastguard tugs. The 212 people aboard "
    "walked ashore.",
)


def ties(*reports: Report, rules: tuple[Rule, ...] = ()) -> dict[str, Tie]:
    return {tie.report: tie for tie in file(reports, rules=rules).ties}


def test_a_report_is_tied_to_those_it_is_most_like_the_nearest_first() -> None:
    told = ties(
        report("a", FERRY), report("b", FERRY_TOO, 3), report("c", TUGS, 9), report("d", BANK)
    )

    near = told["c:0"].near
    assert {id for id, _ in near} == {"a:0", "b:0"}
    assert near == tuple(sorted(near, key=lambda one: -one[1]))
    nearest = {"a:0": 9.0, "b:0": 6.0}[near[0][0]]
    assert told["c:0"].hours_apart == nearest
    assert told["c:0"].score >= told["c:0"].threshold


def test_a_report_that_is_like_nothing_says_it_stands_alone() -> None:
    alone = ties(report("a", FERRY), report("d", BANK))["d:0"]

    assert alone.near == ()
    assert alone.shared == ()
    assert alone.score == 1.0


def test_the_second_best_story_is_named_with_what_it_lacked() -> None:
    apart = Rule(kind="apart", first="a:0", second="b:0")

    told = ties(report("a", FERRY), report("b", FERRY_TOO, 1), rules=(apart,))

    assert told["a:0"].runner_up == told["b:0"].story
    assert told["a:0"].runner_up_score > 0.1


def test_a_report_that_the_reader_put_somewhere_has_the_likeness_it_has() -> None:
    together = Rule(kind="together", first="a:0", second="d:0")

    tie = ties(report("a", FERRY), report("d", BANK), rules=(together,))["d:0"]

    assert tie.score < tie.threshold


def test_what_is_shared_adds_to_the_likeness_and_is_spelled_as_the_report_spells_it() -> None:
    one = report("a", FERRY)
    tie = ties(one, report("b", FERRY_TOO, 1))["a:0"]

    words = spelled(one, tuple(term for term, _ in tie.shared))
    shown = dict(words.values())

    assert [weight for _, weight in tie.shared] == sorted(
        (weight for _, weight in tie.shared), reverse=True
    )
    assert shown["Halden"], "a name stands with a capital letter inside a sentence"
    assert not shown["ferry"]


def test_a_term_that_no_word_begins_with_stays_as_it_is() -> None:
    assert spelled(report("a", FERRY), ("zzz",)) == {"zzz": ("zzz", False)}


def test_a_story_of_two_affairs_falls_apart_and_says_which_it_came_from() -> None:
    grouping = StoryGrouping()
    kept = [report("a", FERRY), report("b", FERRY_TOO, 1), report("c", BANK), report("d", BANK, 2)]
    mixed = Story(id="s1", title="Both", language="en", first_seen=START, last_seen=START)
    known = KnownStory(story=mixed, reports=grouping.describe(kept))

    filing = grouping.file(
        grouping.describe([report("e", TUGS, 5)]), [known], Frequencies(), (), START
    )

    split = [event for event in filing.events if event.change.value == "split"]
    ferry = next(tie.story for tie in filing.ties if tie.report == "e:0")
    parted = {report for report, _ in filing.moved}
    assert [event.other for event in split] == ["s1"]
    assert parted in ({"a:0", "b:0"}, {"c:0", "d:0"})
    assert (ferry == "s1") == (parted == {"c:0", "d:0"})


def test_a_story_that_the_reader_made_of_two_does_not_fall_apart() -> None:
    grouping = StoryGrouping()
    kept = [report("a", FERRY), report("b", FERRY_TOO, 1), report("c", BANK), report("d", BANK, 2)]
    made = Story(id="s1", title="Both", language="en", first_seen=START, last_seen=START)
    known = KnownStory(story=made, reports=grouping.describe(kept))
    rule = Rule(kind="together", first="a:0", second="c:0")

    filing = grouping.file(
        grouping.describe([report("e", TUGS, 5)]), [known], Frequencies(), (rule,), START
    )

    assert filing.moved == ()
    assert {tie.story for tie in filing.ties} == {"s1"}
