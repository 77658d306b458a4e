"""What every store does with items and articles, whatever database it lies in."""

from __future__ import annotations

from dataclasses import replace

from digest.model import (
    Cursor,
    Problem,
)
from digest.ports import Store
from digest.store import SqlStore
from tests.contract.kept import HARBOUR, read_in
from tests.contract.made import (
    HOUR,
    MORNING,
    FakeSource,
    article,
    fetched,
    item,
    reading,
)


def test_the_sql_store_offers_what_the_pipeline_asks(store: SqlStore) -> None:
    offered: Store = store
    assert offered.health() == ()


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
