"""Articles, stories and editions brought into a store, for the suite that every store passes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from digest.model import (
    Article,
    Edition,
    Filing,
    Profile,
    Report,
)
from digest.store import SqlStore
from tests.contract.made import (
    MORNING,
    FakeSource,
    brief,
    delivery,
    edition,
    fetched,
    filing,
    quote,
    reading,
    report,
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
