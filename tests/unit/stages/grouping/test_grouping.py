"""Reports are filed under stories: all of them, once, whatever order they come in."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import (
    Article,
    Change,
    Filing,
    Frequencies,
    KnownStory,
    Outlet,
    Report,
    Rule,
    Section,
    Span,
    Story,
)
from digest.stages.grouping.alike.pairs import Pairs
from digest.stages.grouping.grouping import StoryGrouping
from digest.stages.grouping.joining.table import Table
from digest.stages.language import meanings

START = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)

FERRY = (
    "Ferry Halden loses power off Skagen with 212 aboard",
    "The ferry Halden lost power off Skagen late on Monday with 212 people aboard. "
    "Coastguard tugs reached the ferry before midnight.",
)
FERRY_TOO = (
    "Tugs reach drifting ferry Halden near Skagen",
    "Two coastguard tugs reached the drifting ferry Halden off Skagen on Monday night. "
    "All 212 aboard were safe.",
)
BANK = (
    "Central bank of Norland holds rates at four per cent",
    "The central bank of Norland kept its main interest rate at four per cent and said "
    "inflation was easing slowly.",
)
CHESS = (
    "Teenager Ravi Anand wins chess open in Lima",
    "Ravi Anand, sixteen, won the Lima chess open after a drawn endgame against the favourite.",
)


def report(key: str, words: tuple[str, str], hours: float = 0, language: str = "en") -> Report:
    title, text = words
    article = Article(
        id=key,
        source="wire",
        key=key,
        outlet=Outlet(name="Wire", family="wire"),
        title=title,
        text=text,
        published=START + timedelta(hours=hours),
        fetched=START,
        sentences=(),
        sections=(Section(span=Span(0, len(text))),),
        language=language,
    )
    return Report(id=f"{key}:0", article=article, section=article.sections[0])


def file(
    reports: Sequence[Report],
    known: Sequence[KnownStory] = (),
    rules: Sequence[Rule] = (),
    hours: float = 24,
) -> Filing:
    grouping = StoryGrouping()
    fresh = grouping.describe(reports)
    return grouping.file(fresh, known, Frequencies(), rules, START + timedelta(hours=hours))


def homes(filing: Filing) -> dict[str, str]:
    return {tie.report: tie.story for tie in filing.ties}


def known(story: Story, reports: Sequence[Report]) -> KnownStory:
    return KnownStory(story=story, reports=StoryGrouping().describe(reports))


FOUR = [report("a", FERRY), report("b", FERRY_TOO, 1), report("c", BANK), report("d", CHESS)]


def test_two_accounts_of_one_event_are_one_story_and_other_events_are_not() -> None:
    home = homes(file(FOUR))

    assert home["a:0"] == home["b:0"]
    assert len(set(home.values())) == 3


SLIDE = (
    "Sarnow landslide death toll reaches 15",
    "The bodies of two more people were found in Sarnow, Mr. Brandel of the rescue service said. "
    "The hill came down on 30 houses after heavy rain; the search goes on for 20 missing "
    "villagers.",
)
SLIDE_TOO = (
    "Rain sets off Norland landslide, killing 9 with 34 missing",
    "Heavy rain has set off a landslide in the west of Norland, burying 30 houses. "
    "Soldiers search for 34 missing people with dogs and diggers, Mr. Brandel told the radio. "
    "Norland has had storms for weeks, and roads to the village of Sarnow are closed.",
)


def test_accounts_that_name_other_places_first_are_one_story_where_their_words_agree() -> None:
    elsewhere = (SLIDE_TOO[0], SLIDE_TOO[1].replace("Sarnow", "Ulmen"))
    counted = (SLIDE_TOO[0], SLIDE_TOO[1].replace("30 houses", "40 houses"))

    assert len(set(homes(file([report("a", SLIDE), report("b", SLIDE_TOO)])).values())) == 1
    assert len(set(homes(file([report("a", SLIDE), report("b", elsewhere)])).values())) == 2
    assert len(set(homes(file([report("a", SLIDE), report("b", counted)])).values())) == 2


def test_a_later_report_joins_the_story_that_is_known() -> None:
    first = file([FOUR[0], FOUR[2]])
    story = next(s for s in first.stories if s.id == homes(first)["a:0"])

    later = file([FOUR[1]], [known(story, [FOUR[0]])])

    assert homes(later) == {"b:0": story.id}
    assert later.stories[0].reports == 2


def test_reports_in_two_languages_do_not_meet() -> None:
    home = homes(file([report("a", FERRY), report("b", FERRY, language="de")]))

    assert len(set(home.values())) == 2


def test_a_rule_keeps_reports_apart() -> None:
    rule = Rule(kind="apart", first="a:0", second="b:0")

    assert len(set(homes(file(FOUR, rules=[rule])).values())) == 4


def test_a_rule_puts_reports_together() -> None:
    home = homes(file(FOUR, rules=[Rule(kind="together", first="c:0", second="d:0")]))

    assert home["c:0"] == home["d:0"]


def test_a_report_that_belongs_to_two_stories_makes_them_one_with_history() -> None:
    grouping = StoryGrouping()
    old = [file([FOUR[at]], hours=at).stories[0] for at in (0, 1)]
    stories = [known(story, [FOUR[at]]) for at, story in enumerate(old)]

    filing = grouping.file(
        grouping.describe([report("e", FERRY, 2)]), stories, Frequencies(), (), START
    )

    merged = next(s for s in filing.stories if s.into)
    assert merged.into == old[0].id
    assert [e.other for e in filing.events if e.change is Change.MERGED] == [old[0].id]


def test_a_kept_story_of_two_events_falls_apart_when_one_of_them_goes_on() -> None:
    mixed = [FOUR[0], FOUR[1], FOUR[2], report("f", BANK, 1)]
    story = replace(file([FOUR[0]]).stories[0], reports=4)

    filing = file([report("e", FERRY, 2)], [known(story, mixed)])

    assert homes(filing) == {"e:0": story.id}
    (parted,) = {home for _, home in filing.moved}
    assert sorted(report for report, _ in filing.moved) == ["c:0", "f:0"]
    assert parted != story.id


def test_without_word_vectors_grouping_says_so_and_still_groups(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(meanings, "available", lambda: False)
    headlines = [
        report(key, (title, "")) for key, (title, _) in zip("ab", (FERRY, FERRY_TOO), strict=True)
    ]

    home = homes(file([*headlines, report("c", (BANK[0], ""))]))

    assert "wordllama" in StoryGrouping().lacks()[0]
    assert home["a:0"] == home["b:0"] != home["c:0"]


def test_posts_of_one_page_are_further_apart_than_reports_of_two() -> None:
    apart = [report("a", FERRY), report("b", FERRY_TOO)]
    one, other = (report_.article for report_ in apart)
    page = [apart[0], replace(apart[1], article=replace(one, title=other.title, text=other.text))]
    compared = [
        StoryGrouping()
        .likeness(StoryGrouping().describe(reports), frozenset(), Frequencies(), "en")
        .pairs.close
        for reports in (apart, page)
    ]

    assert compared[1] < compared[0]


WORDS = st.sampled_from(
    ("ferry", "halden", "skagen", "tug", "bank", "rate", "chess", "lima", "storm")
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@st.composite
def batches(draw: st.DrawFn) -> list[Report]:
    texts = draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=12))
    return [report(f"r{at}", words, at) for at, words in enumerate(texts)]


@given(batch=batches(), chance=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_every_report_gets_one_story_in_whatever_order(batch: list[Report], chance: object) -> None:
    shuffled = sorted(batch, key=lambda _: chance.random())  # type: ignore[attr-defined]

    filing = file(batch)

    assert sorted(homes(filing)) == sorted(r.id for r in batch)
    assert file(shuffled) == filing
    assert sum(story.reports for story in filing.stories) == len(batch)


def test_python_searches_for_circles_again_once_reports_are_filed() -> None:
    grouping = StoryGrouping()
    for before in (True, False):
        (gc.enable if before else gc.disable)()
        try:
            described = grouping.describe([])
            grouping.file(described, (), Frequencies(), (), START)
            assert gc.isenabled() is before
        finally:
            gc.enable()


@pytest.mark.parametrize(("brevity", "stories"), [(0.0, 1), (1.0, 2)])
def test_a_kept_story_of_headlines_is_held_to_what_headlines_are_asked(
    brevity: float, stories: int
) -> None:
    """Two pairs with loose ties between them: enough among texts, too little among headlines."""
    reports = [report(key, FERRY) for key in "abcd"]
    opened = Story(id="s", title="Ferry", language="en", first_seen=START, last_seen=START)
    table = Table.of([], [known(opened, reports)])
    first, second = np.array([0, 2, 0, 0, 1, 1]), np.array([1, 3, 2, 3, 2, 3])
    alike = np.array([0.15, 0.15, 0.08, 0.08, 0.08, 0.08])
    pairs = Pairs(first, second, alike, alike, brevity=np.full(4, brevity))

    begin, _ = table.start(StoryGrouping().holding("en"), pairs, ())

    assert len(set(begin.tolist())) == stories
