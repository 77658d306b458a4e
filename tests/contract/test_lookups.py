"""What people ask of every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from digest.model import (
    Change,
    Fate,
    FateKind,
    Filing,
    Profile,
    Rule,
    Run,
    RunKind,
    StoryEvent,
    StoryState,
)
from digest.store import SqlStore, upkeep
from tests.contract.kept import file_in, keep, read_in
from tests.contract.made import (
    HOUR,
    MORNING,
    FakeSource,
    article,
    brief,
    edition,
    fetched,
    filing,
    quote,
    reading,
    report,
    story,
)


def test_an_article_is_found_by_id_address_words_or_file(store: SqlStore) -> None:
    given = replace(article("a1"), url="https://harbour.example/pier", title="Old Pier Burns 100%")
    read_in(store, given, article("a2"))

    page = "out/evidence/a1-2.html#s0-42"
    for asked in ("a1", "https://harbour.example/pier", "pier OLD", "100%", page, "texts/a1"):
        assert [a.id for a in store.find_articles(asked, 5)] == ["a1"], asked
    assert store.find_articles("1%0", 5) == ()
    assert store.find_articles("  ", 5) == ()
    assert len(store.find_articles("about", 5)) == 1


def test_a_story_is_found_by_id_slug_or_words(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"), (article("a2"), "s2"))

    page = "https://digest.example/archive/stories/slug-s1.html#edition-3"
    for asked in ("s1", "slug-s1", "story S1", "stories/slug-s1.html", page):
        assert [s.id for s in store.find_stories(asked, 5)] == ["s1"], asked
    assert [s.id for s in store.latest_stories(1)] == ["s1"]


def test_a_report_knows_its_story_and_why(store: SqlStore) -> None:
    (filed,) = file_in(store, (article("a1"), "s1"))

    assert store.reports_of_article("a1") == ((filed, "s1"),)
    assert store.reports_of_story("s1", 5) == (filed,)
    tie = store.tie(filed.id)
    assert tie
    assert (tie.story, tie.score) == ("s1", 1.0)
    assert store.tie("nobody") is None


def test_an_article_has_a_fate_in_each_edition(store: SqlStore) -> None:
    fate = Fate(article="a1", title="About a1", outlet="Harbour", kind=FateKind.LISTED)
    made = replace(edition(1), fates=(fate,))
    store.keep_edition(made, [], [])

    assert store.fates_of("a1") == ((made.id, fate),)
    assert store.fates_of("a2") == ()


def test_a_correction_moves_reports_and_its_rule_stays(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"), (article("a2"), "s2"))
    merged = replace(story("s1"), state=StoryState.MERGED, into="s2")
    event = StoryEvent(story="s1", at=MORNING, change=Change.MERGED, other="s2")
    rule = Rule(kind="together", first="a1:0", second="a2:0")

    store.keep_correction(Filing(stories=(merged,), events=(event,)), [rule])

    assert [home for _, home in store.reports_of_article("a1")] == ["s2"]
    assert store.history("s1") == (event,)
    assert store.rules() == (rule,)


def test_a_later_correction_of_the_same_two_replaces_the_first(store: SqlStore) -> None:
    store.keep_correction(Filing(), [Rule(kind="together", first="a", second="b")])
    store.keep_correction(Filing(), [Rule(kind="apart", first="b", second="a")])

    assert store.rules() == (Rule(kind="apart", first="b", second="a"),)


def test_a_story_with_a_report_that_a_rule_names_is_always_known(store: SqlStore) -> None:
    file_in(store, *((article(f"a{n}"), "s1") for n in range(20)))
    store.keep_correction(Filing(), [Rule(kind="apart", first="a9:0", second="z:0")])

    (known,) = store.known_stories([], MORNING)

    assert len(known.reports) == 13
    assert "a9:0" in {r.id for r in known.reports}


def test_the_log_of_runs_tells_the_last_of_each_kind(store: SqlStore) -> None:
    collect = Run(kind=RunKind.COLLECT, began=MORNING, message="3 articles")
    publish = Run(kind=RunKind.PUBLISH, profile="default", began=MORNING + HOUR, message="made")
    for run in (collect, publish):
        store.note_run(run)

    assert store.latest_runs(5) == (publish, collect)
    assert store.last_run(RunKind.PUBLISH, "default") == publish
    assert store.last_run(RunKind.PUBLISH, "other") is None
    assert store.last_run(RunKind.PUBLISH, "default", until=publish.began) == publish
    assert store.last_run(RunKind.PUBLISH, "default", until=MORNING) is None


def test_what_is_kept_can_be_counted(store: SqlStore) -> None:
    (filed,) = file_in(store, (article("a1"), "s1"))
    store.keep_edition(edition(1, brief("s1", quote(filed.article))), [filed.id], [])

    held = store.holdings()

    assert (held.items, held.articles, held.reports, held.stories) == (1, 1, 1, 1)
    assert (held.open_stories, held.editions, held.quotes) == (1, 1, 1)
    assert (held.waiting, held.in_doubt) == (0, 0)


# -- one article from two sources ------------------------------------------------------------


def test_an_article_that_two_sources_carry_is_kept_once(store: SqlStore) -> None:
    address = "https://harbour.example/pier"
    first = replace(article("a1", source="front"), url=address)
    second = replace(article("a2", source="world"), url=address, title=first.title)

    read_in(store, first, second)

    assert [a.id for a in store.unfiled_articles(MORNING)] == ["a1"]
    assert store.unread_items(5) == ()


def test_entries_that_all_link_to_the_front_page_are_told_apart(store: SqlStore) -> None:
    address = "https://harbour.example/"
    first = replace(article("a1", "One thing.", source="front"), url=address, title="One")
    second = replace(article("a2", "Another.", source="world"), url=address, title="Another")

    read_in(store, first, second)

    assert [a.id for a in store.unfiled_articles(MORNING)] == ["a1", "a2"]


def test_a_profile_sees_an_article_that_its_source_carried_second(store: SqlStore) -> None:
    address = "https://harbour.example/pier"
    read_in(store, replace(article("a2", source="world"), url=address))
    file_in(store, (replace(article("a1", source="front"), url=address), "s1"))
    narrow = Profile(sources=("world",))

    (kept,) = store.unfiled_articles(MORNING)
    keep(store, filing(("a2:0", "s1")), [report(kept)])

    assert len(store.developments_since_last_edition(narrow, MORNING)) == 1


# -- forgetting ------------------------------------------------------------------------------


LATER = MORNING + timedelta(days=100)


def test_what_no_edition_told_is_forgotten_with_its_traces(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))

    assert store.forget(LATER) == 1

    assert store.article("a1") is None
    assert store.known_stories([["term-a1"]], MORNING) == ()
    assert store.reports_like([[7]], 5) == ()
    assert store.frequencies(["term-a1"]).documents == 0


def test_what_an_edition_told_stays_with_its_evidence(store: SqlStore) -> None:
    quoted, listed = file_in(store, (article("a1"), "s1"), (article("a2", "Also this."), "s1"))
    made = edition(1, brief("s1", quote(quoted.article)))
    store.keep_edition(made, [quoted.id, listed.id], [])

    assert store.forget(LATER) == 0

    assert store.edition(made.id) == made
    assert store.article("a1") == quoted.article
    assert store.article("a2") == listed.article
    assert len(store.evidence("default", ["a1"])) == 1


def test_a_forgotten_item_is_not_taken_for_new(store: SqlStore) -> None:
    raw, _ = reading(article("a1"))
    file_in(store, (article("a1"), "s1"))
    store.forget(LATER)

    assert store.page("a1", 1) is None
    assert store.keep_items(FakeSource(), fetched(raw), LATER) == 0


def test_what_comes_after_a_forgotten_report_is_still_news(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))
    store.keep_edition(edition(1), ["a1:0"], [])
    store.forget(LATER)

    file_in(store, (article("a2", published=LATER), "s2"))

    assert len(store.developments_since_last_edition(Profile(), LATER)) == 1


def test_what_is_young_is_not_forgotten(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))

    assert store.forget(MORNING - 3 * HOUR) == 0
    assert store.article("a1")


def test_the_log_of_runs_does_not_grow_for_ever(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "RUNS", 3)
    for minute in range(5):
        began = MORNING + timedelta(minutes=minute)
        store.note_run(Run(kind=RunKind.COLLECT, began=began, message=str(minute)))

    assert [run.message for run in store.latest_runs(9)] == ["4", "3", "2"]
