"""A feed is asked as often as it changes; what it gives is new, changed, or known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Cursor
from digest.sources.cursors import moment
from digest.sources.feedfiles.entry import Entry
from digest.sources.feedfiles.items import Keyed, keyed
from digest.sources.feeds.polling import (
    LONGEST,
    LONGEST_PAUSE,
    SHORTEST,
    about,
    after_failure,
    after_success,
    begin,
    choose,
    eagerly,
    is_due,
    rest_between,
    silent_since,
)

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
DAY = timedelta(hours=24)


def dated(*hours_ago: float) -> list[Entry]:
    return [Entry(id=str(h), published=NOW - timedelta(hours=h)) for h in hours_ago]


def known(*entries: Entry) -> Cursor:
    seen = choose(keyed(entries), Cursor(), NOW, DAY).seen
    return Cursor().with_values(seen=seen, fetched=NOW.isoformat())


def keys(found: tuple[Keyed, ...]) -> list[str]:
    return [one.key for one in found]


@pytest.mark.parametrize(
    ("hours_ago", "rest"),
    [
        ((0.1, 0.2, 0.3, 0.4), SHORTEST),
        ((0, 2, 4, 6), timedelta(hours=1)),
        ((1, 25, 49), LONGEST),
        ((2000, 2001), LONGEST),
        ((), timedelta(hours=1)),
    ],
)
def test_a_feed_is_asked_as_often_as_it_changes(
    hours_ago: tuple[float, ...], rest: timedelta
) -> None:
    assert rest_between(dated(*hours_ago), NOW, timedelta()) == rest


def test_a_feed_that_asks_for_rest_gets_it_within_reason() -> None:
    assert rest_between(dated(0, 0.1), NOW, timedelta(hours=6)) == timedelta(hours=6)
    assert rest_between(dated(0, 0.1), NOW, timedelta(days=90)) == timedelta(hours=12)


def test_failures_pause_longer_and_longer_up_to_a_day() -> None:
    cursor, pauses = Cursor(), []
    for _ in range(12):
        cursor = after_failure(cursor, NOW, None)
        due = moment(cursor, "next_due")
        assert due is not None
        pauses.append(due - NOW)

    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(minutes=15), LONGEST_PAUSE)
    assert cursor.get("failing_since") == NOW.isoformat()


def test_a_feed_is_silent_by_its_own_measure() -> None:
    def since(days: float, apart: timedelta) -> datetime | None:
        heard = (NOW - timedelta(days=days)).isoformat()
        seconds = f"{apart.total_seconds():.0f}"
        return silent_since(Cursor().with_values(heard=heard, apart=seconds), NOW)

    assert since(6, timedelta(hours=1)) is None
    assert since(8, timedelta(hours=1)) == NOW - timedelta(days=8)
    assert since(40, timedelta(days=7)) is None
    assert since(43, timedelta(days=7)) == NOW - timedelta(days=43)
    assert silent_since(Cursor(), NOW) is None


def test_success_clears_the_failures() -> None:
    cursor = after_success(after_failure(Cursor(), NOW, NOW + DAY), NOW, timedelta(hours=1))

    assert (cursor.get("failures"), cursor.get("retry_at"), cursor.get("failing_since")) == (
        "",
        "",
        "",
    )
    assert is_due(cursor, NOW + timedelta(hours=1))


def test_a_run_by_hand_waits_only_for_what_the_server_said() -> None:
    resting = after_success(Cursor(), NOW, timedelta(hours=3))
    told_to_wait = after_failure(Cursor(), NOW, NOW + timedelta(hours=3))

    assert is_due(eagerly(resting), NOW)
    assert not is_due(eagerly(told_to_wait), NOW)


def test_a_wait_that_a_clock_noted_while_it_was_ahead_is_none() -> None:
    ahead = NOW + timedelta(days=200)
    resting = after_success(Cursor(), ahead, timedelta(hours=3))
    told_to_wait = after_failure(Cursor(), ahead, ahead + timedelta(hours=3))

    assert is_due(resting, NOW)
    assert is_due(told_to_wait, NOW)
    assert not is_due(resting, ahead)
    assert not is_due(told_to_wait, ahead)


@pytest.mark.parametrize("days", [1, 7])
def test_the_longest_wait_a_server_asks_for_is_waited(days: int) -> None:
    told_to_wait = after_failure(Cursor(), NOW, NOW + timedelta(days=days))

    assert not is_due(told_to_wait, NOW)


def test_another_address_under_the_same_name_starts_afresh_and_keeps_what_was_seen() -> None:
    old = Cursor().with_values(source="https://a.example/", etag="x", moved_to="y", seen="s")

    new = about(old, "https://b.example/")

    assert (new.get("etag"), new.get("moved_to"), new.get("seen")) == ("", "", "s")


def test_the_first_time_undated_entries_are_few() -> None:
    entries = keyed([Entry(id=str(n)) for n in range(30)])

    chosen = choose(entries, Cursor(), NOW, DAY)

    assert (len(chosen.fresh), chosen.left) == (10, 20)


def test_what_was_left_the_first_time_stays_left() -> None:
    old = dated(1, 100, 200)

    again = choose(keyed(old), known(*old), NOW, DAY)

    assert (again.fresh, again.left) == ((), 0)


def test_an_entry_that_was_away_for_a_while_is_known_again() -> None:
    first, second = Entry(id="a", markup="x"), Entry(id="b", markup="y")
    cursor = known(first)
    cursor = cursor.with_values(seen=choose(keyed([second]), cursor, NOW, DAY).seen)

    assert keys(choose(keyed([first, second]), cursor, NOW, DAY).fresh) == []


def test_an_id_shared_by_different_entries_identifies_none_of_them() -> None:
    entries = [Entry(id="same", link=f"https://a.example/{n}", title=str(n)) for n in range(3)]

    assert keys(keyed(entries)) == [f"https://a.example/{n}" for n in range(3)]


def test_an_entry_listed_twice_is_one() -> None:
    entry = Entry(id="a", link="https://a.example/1")

    assert keys(keyed([entry, entry])) == ["a"]


def test_what_came_while_a_feed_could_not_be_had_is_taken_once_it_is_there() -> None:
    cursor = begin(about(Cursor(), "https://a.example/"), NOW - 3 * DAY)
    entries = keyed(dated(1, 50, 90, 110))

    first = choose(entries, cursor, NOW, DAY)
    much_later = choose(entries, cursor.with_values(begun="2026-01-01T00:00:00Z"), NOW, DAY)
    clock_ahead = choose(entries, cursor.with_values(begun="2036-01-01T00:00:00Z"), NOW, DAY)

    assert (keys(first.fresh), first.left) == (["1", "50", "90"], 1)
    assert (keys(much_later.fresh), much_later.left) == (["1", "50", "90", "110"], 0)
    assert keys(clock_ahead.fresh) == ["1"]


def test_of_a_feed_that_came_in_pieces_at_first_the_old_stays_left() -> None:
    cursor = begin(Cursor(), NOW)
    half = choose(keyed(dated(1, 90)), cursor, NOW, DAY)

    whole = choose(keyed(dated(1, 2, 90, 110)), cursor.with_values(seen=half.seen), NOW, DAY)

    assert (keys(whole.fresh), whole.left) == (["2"], 1)


def test_entries_of_three_titles_under_one_id_and_link_are_as_many() -> None:
    same = [Entry(id="news", link="https://a.example/", title=f"Tides {n}") for n in range(3)]

    assert len({one.key for one in keyed(same)}) == 3
    assert keys(keyed(same[:2])) == ["news"]


def test_without_id_and_link_the_words_decide() -> None:
    one, other = keyed([Entry(title="Tides"), Entry(title="Winds")])

    assert one.key != other.key
    assert keyed([Entry(title="Tides")])[0].key == one.key


def test_a_key_is_never_too_long_and_still_its_own() -> None:
    found = keyed([Entry(id="x" * 5000 + end) for end in "ab"])

    assert len({one.key for one in found}) == 2
    assert all(len(one.key) < 500 for one in found)


ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.one_of(st.none(), st.sampled_from("abc")),
        link=st.one_of(st.none(), st.sampled_from(["https://a.example/1", "https://a.example/2"])),
        title=st.one_of(st.none(), st.sampled_from(["Tides", "Winds"])),
        markup=st.sampled_from(["x", "y"]),
    ),
    max_size=8,
)


@given(ENTRIES)
def test_keys_are_unique_and_what_was_taken_is_never_taken_again(entries: list[Entry]) -> None:
    found = keyed(entries)
    assert len({one.key for one in found}) == len(found)

    again = choose(found, known(*entries), NOW, DAY)

    assert again.fresh == ()


@given(st.text(max_size=60))
def test_no_remembered_nonsense_raises(text: str) -> None:
    cursor = Cursor().with_values(
        seen=text, next_due=text, retry_at=text, failures=text, fetched=text
    )

    is_due(cursor, NOW)
    after_failure(cursor, NOW, None)
    choose(keyed(dated(1)), cursor, NOW, DAY)
