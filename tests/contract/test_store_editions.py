"""What every store does with editions and corrections, whatever database it lies in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from digest.model import (
    Filing,
    Lapse,
    Span,
    StoryState,
)
from digest.stages.citing.links import fingerprint
from digest.store import SqlStore
from tests.contract.kept import PROFILE, file_in, keep, publish, read_in
from tests.contract.made import (
    HOUR,
    MORNING,
    article,
    brief,
    delivery,
    edition,
    quote,
    story,
)


def test_what_an_edition_used_is_not_offered_again(store: SqlStore) -> None:
    reports = file_in(store, (article("a1"), "s1"), (article("a2"), "s2"))

    offered = store.developments_since_last_edition(PROFILE, MORNING)
    publish(store, 1, *reports)

    assert [(d.story.id, d.is_new) for d in offered] == [("s1", True), ("s2", True)]
    assert store.developments_since_last_edition(PROFILE, MORNING + HOUR) == ()


def test_a_development_knows_what_was_told_before(store: SqlStore) -> None:
    first = file_in(store, (article("a1"), "s1"))
    publish(store, 1, *first)
    second = file_in(store, (article("a2", "Something else happened.", published=MORNING), "s1"))

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + HOUR)

    assert development.reports == second
    assert development.earlier == first
    assert [t.text for t in development.told] == ["The pier opened on Monday."]
    assert development.last_told == MORNING
    assert development.headed
    assert development.headed.text == "News of s1"


def test_what_fell_below_the_cut_is_offered_again_with_what_comes_to_its_story(
    store: SqlStore,
) -> None:
    first = file_in(store, (article("a1"), "s1"))
    store.keep_edition(edition(1), ["a1:0"], [])
    at_rest = store.developments_since_last_edition(PROFILE, MORNING + HOUR)
    second = file_in(store, (article("a2", "Something else happened.", published=MORNING), "s1"))

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + HOUR)

    assert at_rest == ()
    assert development.is_new
    assert development.reports == (*first, *second)
    assert development.waited == {"a1:0"}
    assert development.earlier == ()


def test_what_fell_below_the_cut_of_a_told_story_is_told_once(store: SqlStore) -> None:
    first = file_in(store, (article("a1"), "s1"))
    publish(store, 1, *first)
    second = file_in(store, (article("a2", "The pier shut again.", published=MORNING), "s1"))
    store.keep_edition(edition(2), ["a2:0"], [])
    third = file_in(store, (article("a3", "Divers came.", published=MORNING + 25 * HOUR), "s1"))

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + 26 * HOUR)
    publish(store, 3, *second, *third)
    file_in(store, (article("a4", "Divers left.", published=MORNING + 50 * HOUR), "s1"))
    (after,) = store.developments_since_last_edition(PROFILE, MORNING + 51 * HOUR)

    assert (development.earlier, development.reports) == (first, (*second, *third))
    assert [r.id for r in after.reports] == ["a4:0"]
    assert after.earlier == (*first, *second, *third)
    assert after.waited == frozenset()


def test_what_fell_below_the_cut_is_no_news_after_a_week(store: SqlStore) -> None:
    first = file_in(store, (article("a1"), "s1"))
    store.keep_edition(edition(1), ["a1:0"], [])
    file_in(store, (article("a2", "Something else.", published=MORNING + 150 * HOUR), "s1"))

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + 168 * HOUR)

    assert [r.id for r in development.reports] == ["a2:0"]
    assert development.earlier == first


def test_a_profile_is_offered_its_own_sources_and_tags_only(store: SqlStore) -> None:
    file_in(
        store,
        (article("a1", source="harbour"), "s1"),
        (article("a2", source="hill", tags=("sea",)), "s1"),
        (article("a3", source="hill"), "s1"),
    )
    narrow = replace(PROFILE, sources=("harbour", "sea"))

    (development,) = store.developments_since_last_edition(narrow, MORNING)

    assert [r.id for r in development.reports] == ["a1:0", "a2:0"]


def test_an_article_of_the_future_waits_for_its_time(store: SqlStore) -> None:
    file_in(store, (article("a1"), "s1"), (article("a2", published=MORNING + 2 * HOUR), "s2"))

    now = store.developments_since_last_edition(PROFILE, MORNING)
    store.keep_edition(edition(1), ["a1:0"], [])
    later = store.developments_since_last_edition(PROFILE, MORNING + 3 * HOUR)

    assert [d.story.id for d in now] == ["s1"]
    assert [d.story.id for d in later] == ["s2"]


def test_a_revision_that_only_mends_words_is_not_news(store: SqlStore) -> None:
    before = article("a1", "The old pier was opened on Monday by the mayor.")
    publish(store, 1, *file_in(store, (before, "s1")))

    mended = article("a1", "The old pier was opened on Tuesday by the mayor.")
    file_in(store, (mended, "s1"))

    assert store.developments_since_last_edition(PROFILE, MORNING + HOUR) == ()


def test_a_revision_with_a_new_sentence_is_news(store: SqlStore) -> None:
    before = article("a1", "The pier was opened on Monday.")
    publish(store, 1, *file_in(store, (before, "s1")))

    longer = article("a1", "The pier was opened on Monday.", "Two people fell into the water.")
    file_in(store, (longer, "s1"))

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + HOUR)
    assert development.reports[0].article.revision == 2


def test_news_of_a_merged_story_is_told_by_its_heir(store: SqlStore) -> None:
    publish(store, 1, *file_in(store, (article("a1"), "s1")))
    file_in(store, (article("a2", "Another thing."), "s2"))
    merged = replace(story("s1"), state=StoryState.MERGED, into="s2")
    keep(store, Filing(stories=(merged,)), [])

    (development,) = store.developments_since_last_edition(PROFILE, MORNING + HOUR)

    assert development.story.id == "s2"
    assert [r.id for r in development.earlier] == ["a1:0"]
    assert [t.text for t in development.told] == ["The pier opened on Monday."]
    assert development.last_told == MORNING
    assert development.headed
    assert development.headed.text == "News of s1"


def test_an_edition_is_kept_once(store: SqlStore) -> None:
    made = edition(1)

    assert store.keep_edition(made, [], [delivery(made)])
    assert not store.keep_edition(made, [], [delivery(made, "other@example.net")])

    assert store.edition(made.id) == made
    assert [d.address for d in store.deliveries(made.id)] == ["reader@example.net"]
    assert store.next_number(PROFILE) == 2


def test_the_archive_gets_lines_pages_and_evidence(store: SqlStore) -> None:
    first = publish(store, 1, *file_in(store, (article("a1"), "s1")))
    second = publish(store, 2, *file_in(store, (article("a2", "More came."), "s1")))

    lines = store.edition_lines("default")
    (page,) = store.story_pages("default", ["slug-s1", "unknown"])
    evidence = store.evidence("default", ["a1", "a2"])

    assert [(line.id, line.stories) for line in lines] == [(first.id, 1), (second.id, 1)]
    assert [id for id, _ in page.briefs] == [first.id, second.id]
    assert page.title == "News of s1"
    assert [(e.article.id, e.quoted, e.editions) for e in evidence] == [
        ("a1", (Span(0, 26),), (first.id,)),
        ("a2", (Span(0, 10),), (second.id,)),
    ]


def test_the_line_of_an_edition_of_one_liners_names_them(store: SqlStore) -> None:
    reports = file_in(store, (article("a1"), "s1"))
    made = replace(edition(1), in_brief=(brief("s1"),))
    store.keep_edition(made, [r.id for r in reports], [])

    (line,) = store.edition_lines("default")

    assert (line.stories, line.headlines) == (0, ("News of s1",))


def test_the_page_of_a_merged_story_says_where_it_moved(store: SqlStore) -> None:
    publish(store, 1, *file_in(store, (article("a1"), "s1"), (article("a2"), "s2")))
    merged = replace(story("s1"), state=StoryState.MERGED, into="s2")
    keep(store, Filing(stories=(merged,)), [])

    (page,) = store.story_pages("default", ["slug-s1"])

    assert page.moved_to == "slug-s2"


def test_the_page_of_an_heir_brings_the_merged_storys_page_and_tellings_along(
    store: SqlStore,
) -> None:
    first = publish(store, 1, *file_in(store, (article("a1"), "s1")))
    keep(store, Filing(stories=(story("s2"),)), [])
    merged = replace(story("s1"), state=StoryState.MERGED, into="s2")
    keep(store, Filing(stories=(merged,)), [])
    second = publish(store, 2, *file_in(store, (article("a2"), "s2")))

    gone, heir = store.story_pages("default", ["slug-s2"])

    assert (gone.slug, gone.moved_to) == ("slug-s1", "slug-s2")
    assert (heir.slug, heir.moved_to) == ("slug-s2", None)
    assert [edition for edition, _ in gone.briefs] == [first.id]
    assert [edition for edition, _ in heir.briefs] == [first.id, second.id]


def test_a_quoted_sentence_that_changed_at_its_source_is_corrected(store: SqlStore) -> None:
    before = article("a1", "The fire killed 12 people on the old pier.", "It was cold.")
    publish(store, 1, *file_in(store, (before, "s1")))
    read_in(store, article("a1", "The fire killed 14 people on the old pier.", "It was cold."))

    (correction,) = store.corrections_since("default", None)

    assert correction.before == "The fire killed 12 people on the old pier."
    assert correction.after == "The fire killed 14 people on the old pier."
    assert (correction.edition, correction.edition_number) == ("default-1", 1)
    assert correction.evidence == "evidence/a1.html#s0-42"


def test_a_quoted_sentence_that_vanished_has_no_new_words(store: SqlStore) -> None:
    before = article("a1", "The fire killed 12 people.", "It was cold.")
    publish(store, 1, *file_in(store, (before, "s1")))
    read_in(store, article("a1", "It was cold."))

    (correction,) = store.corrections_since("default", None)

    assert correction.after is None


def test_a_change_elsewhere_in_the_article_corrects_nothing(store: SqlStore) -> None:
    before = article("a1", "The “fire” killed 12.", "It was cold.")
    publish(store, 1, *file_in(store, (before, "s1")))
    read_in(store, article("a1", 'The "fire"  killed 12.', "It was warm."))

    assert store.corrections_since("default", None) == ()


def test_a_correction_is_told_once_and_again_only_when_the_words_change_again(
    store: SqlStore,
) -> None:
    before = article("a1", "The fire killed 12 people on the old pier.", "It was cold.")
    publish(store, 1, *file_in(store, (before, "s1")))
    for hour, text in enumerate(("killed 14", "killed 14", "killed 15"), 1):
        words = (f"The fire {text} people on the old pier.", f"It was cold at {hour}.")
        read_in(store, replace(article("a1", *words), fetched=MORNING + hour * HOUR))
        told = store.corrections_since("default", MORNING + (hour - 0.5) * HOUR)

        assert [c.after for c in told] == ([] if hour == 2 else [words[0]])


def test_what_a_live_check_finds_is_corrected_until_it_stands_again(store: SqlStore) -> None:
    publish(store, 1, *file_in(store, (article("a1", "The fire killed 12.", "It was cold."), "s1")))
    quoted = fingerprint("The fire killed 12.")
    reworded = Lapse(article="a1", digest=quoted, now="The fire killed 14.")

    store.keep_lapses([reworded], [], MORNING + HOUR)
    store.keep_lapses([reworded], [], MORNING + 3 * HOUR)

    [correction] = store.corrections_since("default", MORNING)
    assert (correction.before, correction.after) == ("The fire killed 12.", "The fire killed 14.")
    assert store.corrections_since("default", MORNING + 2 * HOUR) == ()

    store.keep_lapses([replace(reworded, now=None)], [], MORNING + 4 * HOUR)

    [gone] = store.corrections_since("default", MORNING + 2 * HOUR)
    assert gone.after is None

    store.keep_lapses([], [reworded], MORNING + 5 * HOUR)

    assert store.corrections_since("default", None) == ()


def test_open_stories_told_in_the_last_week_are_followed(store: SqlStore) -> None:
    publish(store, 1, *file_in(store, (article("a1"), "s1")))
    file_in(store, (article("a2"), "s2"))

    assert [s.id for s in store.followed_stories("default", MORNING + HOUR)] == ["s1"]
    assert store.followed_stories("default", MORNING + timedelta(days=8)) == ()


def test_followed_stories_told_in_full_come_before_those_told_in_a_line(store: SqlStore) -> None:
    reports = file_in(store, (article("a1"), "s1"), (article("a2"), "s2"), (article("a3"), "s3"))
    told = [
        brief("s1"),
        brief("s2", quote(reports[1].article)),
        brief("s3", quote(reports[2].article)),
    ]
    made = edition(1, told[0], replace(told[1], score=1.0), replace(told[2], score=2.0))
    assert store.keep_edition(made, [r.id for r in reports], [delivery(made)])

    followed = store.followed_stories("default", MORNING + HOUR)

    assert [story.id for story in followed] == ["s3", "s2", "s1"]


def test_a_followed_story_is_called_what_it_was_told_as_last(store: SqlStore) -> None:
    publish(store, 1, *file_in(store, (article("a1"), "s1")))
    publish(store, 2, *file_in(store, (article("a2", "More came.", published=MORNING), "s1")))
    [followed] = store.followed_stories("default", MORNING + 25 * HOUR)
    [page] = store.story_pages("default", ["slug-s1"])

    renamed = replace(story("s1"), title="The pier", renamed=True)
    store.keep_correction(Filing(stories=(renamed,)), [])
    [named] = store.followed_stories("default", MORNING + 25 * HOUR)

    assert followed.title == page.title == "News of s1"
    assert named.title == "The pier"
