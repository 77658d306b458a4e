"""What every store does, whatever database it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from digest.model import (
    Article,
    Cursor,
    Delivery,
    DeliveryState,
    Edition,
    Filing,
    Lapse,
    Outcome,
    Problem,
    Profile,
    Report,
    Span,
    StoryState,
    Verdict,
)
from digest.ports import Store
from digest.stages.citing.links import fingerprint
from digest.store import SqlStore
from tests.contract.made import (
    HOUR,
    MORNING,
    FakeSource,
    article,
    brief,
    delivery,
    edition,
    fetched,
    filing,
    item,
    quote,
    reading,
    report,
    story,
)

HARBOUR = FakeSource()
PROFILE = Profile()
LEASE = timedelta(minutes=10)


def read_in(store: SqlStore, *given: Article) -> tuple[Article, ...]:
    """Bring articles all the way to being read."""
    for one in given:
        pair = reading(one)
        store.keep_items(FakeSource(name=one.source), fetched(pair[0]), MORNING)
        store.keep_readings([pair], [])
    return tuple(kept for one in given if (kept := store.article(one.id)))


def file_in(store: SqlStore, *homes: tuple[Article, str]) -> tuple[Report, ...]:
    """Bring articles all the way to being filed under stories."""
    kept = read_in(store, *(given for given, _ in homes))
    reports = tuple(report(given, f"term-{given.id}") for given in kept)
    pairs = [(r.id, home) for r, (_, home) in zip(reports, homes, strict=True)]
    keep(store, filing(*pairs), reports)
    return reports


def keep(store: SqlStore, decided: Filing, reports: Sequence[Report]) -> int:
    keys = [r.terms.words for r in reports]
    prints = [(hash_of(r), 7) for r in reports]
    return store.keep_filing(decided, reports, prints, keys)


def hash_of(given: Report) -> int:
    return int.from_bytes(given.id.encode()[:7], "big")


def test_the_sql_store_offers_what_the_pipeline_asks(store: SqlStore) -> None:
    offered: Store = store
    assert offered.health() == ()


# -- items -----------------------------------------------------------------------------------


def test_an_item_is_kept_once_however_often_it_is_handed_over(store: SqlStore) -> None:
    given = fetched(item("one"), item("two"))

    first = store.keep_items(HARBOUR, given, MORNING)
    again = store.keep_items(HARBOUR, given, MORNING + HOUR)

    assert (first, again) == (2, 0)
    assert [unread.key for unread in store.unread_items(10)] == ["one", "two"]


def test_a_raw_item_comes_back_as_it_was_given(store: SqlStore) -> None:
    whole = replace(
        item(), title="Pier", url="https://harbour.example/1", published=MORNING, tags=("sea",)
    )

    store.keep_items(HARBOUR, fetched(whole), MORNING)

    assert store.unread_items(1) == (whole,)


def test_a_changed_body_is_a_new_revision_and_is_unread_again(store: SqlStore) -> None:
    before, after = article("one", "The pier is shut."), article("one", "The pier is open.")

    read_in(store, before, after)

    newest, first = store.article("one"), store.article("one", 1)
    assert newest
    assert newest.text == "The pier is open."
    assert newest.revision == 2
    assert first
    assert first.text == "The pier is shut."


def test_the_cursor_moves_with_the_items(store: SqlStore) -> None:
    store.keep_items(HARBOUR, fetched(item(), etag="x1"), MORNING)

    assert store.cursor("harbour") == Cursor(values=(("etag", "x1"),))
    assert store.cursor("nobody") == Cursor()


def test_a_failed_fetch_is_counted_and_forgets_nothing(store: SqlStore) -> None:
    store.keep_items(HARBOUR, fetched(item(), etag="x1"), MORNING)

    store.note_failure(HARBOUR, Cursor(), "timed out", MORNING + HOUR)
    store.note_failure(HARBOUR, Cursor(), "refused", MORNING + 2 * HOUR)

    (health,) = store.health()
    assert (health.failures, health.failing_since, health.message) == (2, MORNING + HOUR, "refused")
    assert (health.items, health.last_success) == (1, MORNING)


def test_success_ends_a_row_of_failures(store: SqlStore) -> None:
    store.note_failure(HARBOUR, Cursor(), "timed out", MORNING)

    store.keep_items(HARBOUR, fetched(), MORNING + HOUR)

    (health,) = store.health()
    assert (health.failures, health.failing_since, health.message) == (0, None, "")


def test_text_that_no_database_can_hold_is_kept_readable(store: SqlStore) -> None:
    hostile = replace(item("k\x00ey\ud800"), title="\udfff\x00")

    store.keep_items(HARBOUR, fetched(hostile), MORNING)

    assert store.unread_items(1)[0].key == "k\N{REPLACEMENT CHARACTER}ey?"
    assert store.keep_items(HARBOUR, fetched(hostile), MORNING) == 0


def test_what_is_wrong_with_a_source_is_told_once_while_it_stands(store: SqlStore) -> None:
    def told(hours: int, *messages: str) -> tuple[Problem, ...]:
        problems = tuple(Problem(stage="fetch", subject="harbour", message=m) for m in messages)
        now = MORNING + hours * HOUR
        store.keep_items(HARBOUR, replace(fetched(), problems=problems), now)
        return store.problems_since(now - HOUR)

    assert [p.message for p in told(0, "3 pages refused")] == ["3 pages refused"]
    assert told(24, "5 pages refused") == ()
    assert [p.message for p in told(48, "5 pages refused", "moved")] == ["moved"]
    assert told(72) == ()
    assert [p.message for p in told(24 * 20, "4 pages refused")] == ["4 pages refused"]


def test_no_name_and_password_of_a_source_is_told(store: SqlStore) -> None:
    locked = FakeSource(url="https://ada:s3cret@harbour.example/feed")

    store.keep_items(locked, fetched(), MORNING)

    assert [one.url for one in store.health()] == ["https://harbour.example/feed"]


def test_a_source_that_is_gone_for_good_is_known_as_such(store: SqlStore) -> None:
    store.note_failure(HARBOUR, Cursor().with_values(retired="2026-01-01"), "gone", MORNING)

    assert [one.is_retired for one in store.health()] == [True]


def test_an_item_that_cannot_be_read_is_settled_with_its_problem(store: SqlStore) -> None:
    store.keep_items(HARBOUR, fetched(item()), MORNING)
    said = Problem(stage="read", subject="harbour: one", message="nothing readable")

    store.keep_readings([], [(store.unread_items(1)[0], said)])

    assert store.unread_items(1) == ()
    assert store.problems_since(None) == (said,)
    assert store.problems_since(MORNING) == ()


def test_what_came_to_nothing_is_told_until_it_is_mended(store: SqlStore) -> None:
    broken = Problem(stage="fetch", subject="x.pdf", message="a damaged PDF")
    ours = Problem(stage="fetch", subject="harbour", message="broke off")
    came = replace(fetched(item()), problems=(broken, ours))
    told = Problem(stage="read", subject="harbour: x.pdf", message="a damaged PDF")

    kept = [store.keep_items(HARBOUR, came, MORNING) for _ in range(2)]

    assert kept == [1, 0]
    assert store.problems_since(None) == (ours, told)
    assert store.problems_since(MORNING) == ()
    assert [raw.key for raw in store.unread_items(9)] == ["one"]
    assert store.keep_items(HARBOUR, fetched(item("x.pdf")), MORNING) == 1


def test_lines_that_recur_are_learned(store: SqlStore) -> None:
    for id in ("a", "b", "c"):
        raw, read = reading(article(id, f"Only in {id}."), "sign up", f"only in {id}")
        store.keep_items(HARBOUR, fetched(raw), MORNING)
        store.keep_readings([(raw, read)], [])

    memory = store.memory("harbour")

    assert memory.articles == 3
    assert memory.lines == (("sign up", 3),)


# -- articles --------------------------------------------------------------------------------


def test_an_article_comes_back_as_it_was_read(store: SqlStore) -> None:
    given = article("a1", "Ünïcode “quotes” – 日本.", tags=("sea",))

    read_in(store, given)

    assert store.article("a1") == given
    assert store.page("a1", 1) == given.text.encode()


def test_a_page_that_changed_without_changing_the_article_makes_no_revision(
    store: SqlStore,
) -> None:
    given = article("a1")
    read_in(store, given)
    raw, read = reading(given)
    other = replace(raw, body=b"<p>the same, with another advertisement</p>")

    store.keep_items(HARBOUR, fetched(other), MORNING)
    store.keep_readings([(other, read)], [])

    assert store.unread_items(1) == ()
    newest = store.article("a1")
    assert newest
    assert newest.revision == 1


def test_articles_wait_to_be_filed_oldest_first_until_their_time(store: SqlStore) -> None:
    late = article("late", published=MORNING)
    early = article("early", published=MORNING - HOUR)
    future = article("future", published=MORNING + HOUR)

    read_in(store, late, early, future)

    assert [a.id for a in store.unfiled_articles(MORNING)] == ["early", "late"]


# -- stories ---------------------------------------------------------------------------------


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


# -- editions --------------------------------------------------------------------------------


def publish(store: SqlStore, number: int, *reports: Report) -> Edition:
    """Keep an edition that quotes the first sentence of each report, all under its story."""
    developments = store.developments_since_last_edition(PROFILE, MORNING + timedelta(days=number))
    briefs = [
        brief(d.story.id, *(quote(r.article) for r in d.reports if r in reports))
        for d in developments
    ]
    made = edition(number, *briefs)
    used = [r.id for d in developments for r in d.reports]
    assert store.keep_edition(made, used, [delivery(made)])
    return made


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


# -- deliveries ------------------------------------------------------------------------------


def pending(store: SqlStore) -> tuple[Edition, Delivery]:
    made = edition(1)
    store.keep_edition(made, [], [delivery(made)])
    (due,) = store.due_deliveries(MORNING)
    return made, due


def test_one_delivery_is_claimed_by_one_owner(store: SqlStore) -> None:
    _, due = pending(store)

    mine = store.claim(due, "me", MORNING, LEASE)
    theirs = store.claim(due, "you", MORNING, LEASE)

    assert mine
    assert (mine.state, mine.attempt, mine.owner) == (DeliveryState.SENDING, 1, "me")
    assert theirs is None
    assert store.due_deliveries(MORNING) == ()


def test_the_bytes_of_a_delivery_are_fixed_once(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    first = store.keep_body(mine, b"first")
    second = store.keep_body(mine, b"second")

    assert (first.body, second.body) == (b"first", b"first")


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (Verdict.SENT, DeliveryState.SENT),
        (Verdict.FAILED, DeliveryState.FAILED),
        (Verdict.IN_DOUBT, DeliveryState.IN_DOUBT),
        (Verdict.DEFERRED, DeliveryState.PENDING),
    ],
)
def test_a_delivery_is_settled_as_it_ended(
    store: SqlStore, verdict: Verdict, state: DeliveryState
) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    settled = store.settle(mine, "me", Outcome(verdict=verdict, message="250 ok"), MORNING)

    (kept,) = store.deliveries(made.id)
    assert settled
    assert (kept.state, kept.message) == (state, "250 ok")


def test_a_deferred_delivery_waits_longer_each_time(store: SqlStore) -> None:
    made, due = pending(store)
    waits, at = list[timedelta](), MORNING
    for _ in range(4):
        mine = store.claim(due, "me", at, LEASE)
        assert mine
        store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), at)
        (kept,) = store.deliveries(made.id)
        assert kept.due
        assert store.due_deliveries(kept.due - timedelta(seconds=1)) == ()
        waits.append(kept.due - at)
        at = kept.due

    assert waits == sorted(set(waits))


def test_a_delivery_deferred_for_days_has_failed(store: SqlStore) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING + timedelta(days=4), LEASE)
    assert mine

    store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), MORNING + timedelta(days=4))

    assert store.deliveries(made.id)[0].state is DeliveryState.FAILED


def test_an_expired_claim_is_free_again_when_the_dot_was_not_sent(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine

    doubtful = store.release_expired(MORNING + LEASE, [])

    assert doubtful == ()
    assert store.claim(due, "you", MORNING + LEASE, LEASE)
    assert not store.settle(mine, "me", Outcome(verdict=Verdict.SENT), MORNING + LEASE)


def test_a_claim_that_holds_is_not_released(store: SqlStore) -> None:
    _, due = pending(store)
    store.claim(due, "me", MORNING, LEASE)

    store.release_expired(MORNING + LEASE - timedelta(seconds=1), ["mail"])

    assert store.claim(due, "you", MORNING + LEASE, LEASE) is None


def test_a_claim_lost_after_the_dot_is_in_doubt(store: SqlStore) -> None:
    made, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.note_dot(mine, "me")

    (doubtful,) = store.release_expired(MORNING + LEASE, [])

    assert doubtful.state is DeliveryState.IN_DOUBT
    assert store.deliveries(made.id) == (doubtful,)
    assert store.deliveries_in_doubt() == (doubtful,)
    assert store.due_deliveries(MORNING + LEASE) == ()


def test_a_claim_lost_after_the_dot_is_free_again_where_twice_does_no_harm(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.note_dot(mine, "me")

    assert store.release_expired(MORNING + LEASE, ["mail"]) == ()
    assert store.due_deliveries(MORNING + LEASE)


def test_a_delivery_in_doubt_is_repeated_as_often_as_was_said(store: SqlStore) -> None:
    _, due = pending(store)
    for at in (MORNING, MORNING + HOUR):
        mine = store.claim(due, "me", at, LEASE)
        if mine:
            store.settle(mine, "me", Outcome(verdict=Verdict.IN_DOUBT), at)
            repeated = store.repeat(mine, at, at_most=1)

    assert not repeated
    assert store.due_deliveries(MORNING + HOUR) == ()


def test_a_waiting_delivery_can_be_hurried(store: SqlStore) -> None:
    _, due = pending(store)
    mine = store.claim(due, "me", MORNING, LEASE)
    assert mine
    store.settle(mine, "me", Outcome(verdict=Verdict.DEFERRED), MORNING)

    assert store.due_deliveries(MORNING) == ()
    assert store.hurry(MORNING) == 1
    assert store.due_deliveries(MORNING)
