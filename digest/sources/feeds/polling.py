"""When a feed is asked again, and what of its entries is new. Pure: time comes in.

What a feed's cursor remembers:

    source            the configured address this is about; another one starts afresh
    etag, last_modified, moved_to, found_at
    begun             when it was first asked, until a whole feed came
    fetched           the last success
    next_due          not before, because it changes no faster
    retry_at          not before, because the server said so
    failures          in a row; failing_since tells from when
    retired           when it answered 410: it is not asked again
    heard, apart      when something new last came; how many seconds its entries are usually apart
    seen              key, words and title of each entry handed over or left
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digest.model import Cursor
from digest.sources.cursors import count, moment, stamp
from digest.sources.feedfiles.entry import Entry
from digest.sources.feedfiles.items import Keyed
from digest.sources.keys import short_hash
from digest.sources.net.replies import LONGEST_WAIT

SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(hours=3)
"""A quiet feed is asked at least this often, so that its news reaches the next edition."""
LONGEST_ASKED_FOR = timedelta(hours=12)
"""A feed that asks for more rest (ttl, max-age) gets this much."""
UNKNOWN = timedelta(hours=1)

FIRST_PAUSE = timedelta(minutes=15)
LONGEST_PAUSE = timedelta(hours=24)

MOST_REMEMBERED = 2_000
"""Entries; those of the present feed are always remembered."""

SILENT_AFTER = timedelta(days=7)
SILENT_TIMES = 6
"""A feed is silent after a week, and as many times as long as its entries are usually apart."""

MOST_MADE_UP = timedelta(days=7)
"""A feed that could not be had at first makes up for that much time, once it is there."""
FIRST_UNDATED = 10
"""Entries without a date that a first fetch takes, from the top of the feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which entries are handed over, how many were left on purpose, and what to remember."""

    fresh: tuple[Keyed, ...]
    left: int
    seen: str


def is_due(cursor: Cursor, now: datetime) -> bool:
    """Say whether the feed may and should be asked now.

    A wait that is longer than any is was noted by a clock that was ahead: it holds up nothing.
    """
    if cursor.get("retired"):
        return False
    rests, told = moment(cursor, "next_due"), moment(cursor, "retry_at")
    rested = rests is None or not now < rests <= now + LONGEST_PAUSE
    return rested and (told is None or not now < told <= now + LONGEST_WAIT)


def eagerly(cursor: Cursor) -> Cursor:
    """Return the cursor for a run by hand: due at once, unless the server itself said to wait."""
    return cursor.with_values(next_due=None)


def about(cursor: Cursor, url: str) -> Cursor:
    """Return the cursor if it is about this address; what was seen and no more if it is not."""
    if cursor.get("source") in ("", url):
        return cursor.with_values(source=url)
    return Cursor().with_values(
        source=url, seen=cursor.get("seen") or None, fetched=cursor.get("fetched") or None
    )


def begin(cursor: Cursor, now: datetime) -> Cursor:
    """Return the cursor with when its feed was first asked; as it is where that is long past."""
    if cursor.get("seen") or cursor.get("begun"):
        return cursor
    return cursor.with_values(begun=cursor.get("fetched") or stamp(now))


def after_failure(cursor: Cursor, now: datetime, retry_at: datetime | None) -> Cursor:
    """Return the cursor with one more failure in it: the pauses grow, nothing seen is forgotten."""
    failures = count(cursor, "failures") + 1
    pause = min(FIRST_PAUSE * 2 ** min(failures - 1, 10), LONGEST_PAUSE)
    return cursor.with_values(
        failures=str(failures),
        failing_since=cursor.get("failing_since") or stamp(now),
        next_due=stamp(now + pause),
        retry_at=stamp(retry_at),
    )


def after_success(cursor: Cursor, now: datetime, rest: timedelta) -> Cursor:
    """Return the cursor after an answer that could be used."""
    return cursor.with_values(
        failures=None,
        failing_since=None,
        retry_at=None,
        fetched=stamp(now),
        next_due=stamp(now + rest),
    )


def rest_between(entries: Sequence[Entry], now: datetime, asked_for: timedelta) -> timedelta:
    """Return how long to wait before asking again: half of what its entries are usually apart.

    A feed gone quiet is asked less often; one that asks for more rest gets it, within reason.
    """
    dates, apart = _newest(entries), usually_apart(entries)
    usual = UNKNOWN if apart is None else max(apart, now - dates[0]) / 2
    return max(min(max(usual, SHORTEST), LONGEST), min(asked_for, LONGEST_ASKED_FOR))


def usually_apart(entries: Sequence[Entry]) -> timedelta | None:
    """Return how far apart the newest ten entries are on average; None for fewer than two dates."""
    dates = _newest(entries)
    return (dates[0] - dates[-1]) / (len(dates) - 1) if len(dates) > 1 else None


def _newest(entries: Sequence[Entry]) -> list[datetime]:
    return sorted((e.published for e in entries if e.published), reverse=True)[:10]


def silent_since(cursor: Cursor, now: datetime) -> datetime | None:
    """Return since when a feed has brought nothing although by its own measure it should have.

    None while it keeps to its measure, or has none.
    """
    heard, apart = moment(cursor, "heard"), count(cursor, "apart")
    if heard is None or not apart:
        return None
    patience = max(SILENT_AFTER, SILENT_TIMES * timedelta(seconds=min(apart, 10**9)))
    return heard if now - heard > patience else None


def choose(entries: Sequence[Keyed], cursor: Cursor, now: datetime, window: timedelta) -> Choice:
    """Return the entries to hand over: new ones, and known ones whose words have changed.

    Until a whole feed came, only what was published within `window` before it was first asked is
    taken; the others count as left, and as seen. After that an entry is new when it was not there
    before, however old its date.
    """
    memory = _memory(cursor.get("seen"))
    begun, unseen = moment(cursor, "begun"), _unseen(entries, memory)
    first = begun is not None or not memory
    since = max(min(begun or now, now), now - MOST_MADE_UP) - window
    wanted = _recent(unseen, since) if first else unseen
    return Choice(
        fresh=tuple(wanted),
        left=len(unseen) - len(wanted),
        seen=_remember(entries, memory),
    )


def _recent(entries: Sequence[Keyed], since: datetime) -> list[Keyed]:
    undated = [one for one in entries if one.entry.published is None][:FIRST_UNDATED]
    return [
        one
        for one in entries
        if one in undated or (one.entry.published is not None and one.entry.published >= since)
    ]


def _unseen(entries: Sequence[Keyed], memory: dict[str, tuple[str, str]]) -> list[Keyed]:
    present = {_name(one) for one in entries}
    renamed = {title for name, (_, title) in memory.items() if name not in present}
    return [
        one
        for one in entries
        if (
            memory[_name(one)][0] != _words(one)
            if _name(one) in memory
            else _title(one) not in renamed
        )
    ]


def _memory(seen: str) -> dict[str, tuple[str, str]]:
    triples = (triple.split(":") for triple in seen.split())
    return {triple[0]: (triple[1], triple[2]) for triple in triples if len(triple) == 3}


def _remember(entries: Sequence[Keyed], memory: dict[str, tuple[str, str]]) -> str:
    now = {_name(one): (_words(one), _title(one)) for one in entries}
    older = {name: said for name, said in memory.items() if name not in now}
    room = max(MOST_REMEMBERED - len(now), 0)
    kept = {**now, **dict(list(older.items())[:room])}
    return " ".join(f"{name}:{words}:{title}" for name, (words, title) in kept.items())


def _name(one: Keyed) -> str:
    return short_hash(one.key)[:12]


def _words(one: Keyed) -> str:
    return one.entry.fingerprint[:12]


def _title(one: Keyed) -> str:
    """Return what tells an entry whose id was changed from a new one: its link and its title."""
    if not one.entry.link or not one.entry.title:
        return short_hash(one.key)[:12]
    return short_hash(f"{one.entry.link}\n{one.entry.title}")[:12]
