"""What every store does with reports and stories, whatever database it lies in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from digest.model import (
    Filing,
    StoryState,
)
from digest.store import SqlStore
from tests.contract.kept import file_in, hash_of, keep, read_in
from tests.contract.made import (
    HOUR,
    MORNING,
    article,
    filing,
    report,
    story,
)


def test_filed_articles_are_filed(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))

    assert store.unfiled_articles(MORNING) == ()
    kept = store.story("s1")
    assert kept
    assert kept.reports == 1


def test_every_report_must_have_a_home(store: SqlStore) -> None:
    (kept,) = read_in(store, article("a1"))

    with pytest.raises(ValueError, match="a1:0"):
        keep(store, Filing(), [report(kept)])

    assert store.unfiled_articles(MORNING)


def test_stories_are_found_by_a_key_they_share(store: SqlStore) -> None:
    (first, _) = file_in(store, (article("a1"), "s1"), (article("a2"), "s2"))

    found = store.known_stories([["term-a1", "nothing"]], MORNING - HOUR)

    assert [k.story.id for k in found] == ["s1"]
    assert found[0].reports == (first,)


def test_a_story_quiet_for_too_long_is_not_found(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))

    assert store.known_stories([["term-a1"]], MORNING + HOUR) == ()


def test_an_old_report_that_came_in_today_is_found_tomorrow(store: SqlStore) -> None:
    old = MORNING - timedelta(days=400)
    (kept,) = read_in(store, article("a1", published=old))
    today = replace(filing(("a1:0", "s1"), seen=old), at=MORNING)

    keep(store, today, [report(kept, "pier")])

    (found,) = store.known_stories([["pier"]], MORNING - HOUR)
    assert found.story.id == "s1"
    assert store.known_stories([["pier"]], MORNING + HOUR) == ()


def test_frequencies_count_the_reports_a_term_stands_in(store: SqlStore) -> None:
    kept = read_in(store, article("a1"), article("a2"))
    reports = [report(kept[0], "sea", "pier"), report(kept[1], "sea")]
    keep(store, filing(("a1:0", "s1"), ("a2:0", "s1")), reports)

    asked = store.frequencies(["sea", "pier", "moon"])

    assert asked.documents == 2
    assert asked.counts == (("pier", 1), ("sea", 2))


def test_a_new_revision_of_a_report_replaces_it_everywhere(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))
    (newer,) = read_in(store, article("a1", "The pier burned down on Tuesday night."))

    keep(store, filing(("a1:0", "s2")), [report(newer, "fire")])

    assert store.frequencies(["term-a1", "fire"]).counts == (("fire", 1),)
    assert store.known_stories([["term-a1"]], MORNING) == ()
    assert [k.story.id for k in store.known_stories([["fire"]], MORNING)] == ["s2"]
    old = store.story("s1")
    assert old
    assert old.reports == 0


def test_reports_that_share_fingerprints_come_most_alike_first(store: SqlStore) -> None:
    one, two = file_in(store, (article("a1"), "s1"), (article("a2"), "s1"))

    found = store.reports_like([[7, hash_of(two)]], limit=5)

    assert [r.id for r in found] == [two.id, one.id]
    assert store.reports_like([[7, hash_of(two)]], limit=1) == (two,)


def test_one_shared_set_phrase_does_not_make_long_reports_alike(store: SqlStore) -> None:
    one, two = file_in(store, (article("a1"), "s1"), (article("a2"), "s1"))
    own = [10**9 + n for n in range(62)]

    found = store.reports_like([[7, hash_of(two), *own]], limit=5)

    assert one.id not in {r.id for r in found}
    assert found == (two,)


def test_each_new_report_finds_the_kept_ones_most_like_it(store: SqlStore) -> None:
    one, two = file_in(store, (article("a1"), "s1"), (article("a2"), "s1"))

    found = store.reports_like([[7, hash_of(one)], [7, hash_of(two)]], limit=1)

    assert {r.id for r in found} == {one.id, two.id}


def test_each_new_report_finds_its_nearest_stories_whoever_comes_with_it(store: SqlStore) -> None:
    names = [f"a{n}" for n in range(9)]
    kept = read_in(store, *map(article, names))
    words = [("sea", "storm", f"own-{n}") if n else ("sea", "storm", "pier") for n in range(9)]
    reports = [report(given, *some) for given, some in zip(kept, words, strict=True)]
    keep(store, filing(*((r.id, f"s{n}") for n, r in enumerate(reports))), reports)

    alone = store.known_stories([["pier", "sea", "storm"]], MORNING)
    among = store.known_stories([["pier", "sea", "storm"], ["own-8", "storm"]], MORNING)

    assert alone[0].story.id == "s0"
    assert len(alone) == 4
    assert {k.story.id for k in alone} | {"s8"} <= {k.story.id for k in among}


def test_a_story_that_shares_next_to_nothing_is_not_compared(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))
    others = [f"word-{n}" for n in range(60)]

    assert store.known_stories([["term-a1", *others]], MORNING) == ()


def test_all_reports_of_a_merged_story_move_to_its_heir(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"), (article("a2"), "s2"))
    merged = replace(story("s1"), state=StoryState.MERGED, into="s2")

    keep(store, Filing(stories=(merged,)), [])

    heir = store.story("s2")
    assert heir
    assert heir.reports == 2
    assert [k.story.id for k in store.known_stories([["term-a1"]], MORNING)] == ["s2"]


def test_a_quiet_story_closes_and_says_so_once(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"))

    assert store.close_quiet_stories(MORNING + HOUR, MORNING + 2 * HOUR) == 1
    assert store.close_quiet_stories(MORNING + HOUR, MORNING + 2 * HOUR) == 0

    kept = store.story("s1")
    assert kept
    assert kept.state is StoryState.CLOSED
