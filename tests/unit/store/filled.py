"""States of any size, filled with made-up reports whose words are spread as in real news."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from digest.model import Article, Filing, Report, Story, Terms, Tie
from digest.store import SqlStore
from tests.contract.made import MORNING, FakeSource, article, fetched, reading, report

WORDS = 30_000
"""Different words, of which the common ones are very common."""

REPORTS_A_STORY = 3
AT_ONCE = 500


@dataclass(frozen=True)
class Batch:
    """Reports with all that filing wants to know of them."""

    reports: tuple[Report, ...]
    prints: tuple[tuple[int, ...], ...]
    keys: tuple[tuple[str, ...], ...]
    filing: Filing


def fill(store: SqlStore, reports: int) -> None:
    """Keep so many reports of the last week, in stories of a few reports each."""
    for first in range(0, reports, AT_ONCE):
        batch = made(store, first, min(AT_ONCE, reports - first))
        store.keep_filing(batch.filing, batch.reports, batch.prints, batch.keys)


def made(store: SqlStore, first: int, count: int) -> Batch:
    """Bring articles of these numbers all the way to being reports, not filed yet."""
    articles = [_article(number) for number in range(first, first + count)]
    pairs = [reading(one) for one in articles]
    store.keep_items(FakeSource(), fetched(*(item for item, _ in pairs)), MORNING)
    store.keep_readings(pairs, [])
    return _batch(articles, first)


def _batch(articles: Sequence[Article], first: int) -> Batch:
    chosen = [random.Random(first + n) for n in range(len(articles))]
    reports = tuple(
        replace(report(one), terms=_counted(sorted(set(_terms(chance, story)))))
        for one, chance, story in zip(articles, chosen, _stories(first), strict=False)
    )
    keys = tuple(
        tuple(term for term in r.terms.words if not term.startswith("w0"))[:32] for r in reports
    )
    prints = tuple(tuple(chance.getrandbits(60) for _ in range(64)) for chance in chosen)
    homes = [(r.id, f"s{story}") for r, story in zip(reports, _stories(first), strict=False)]
    return Batch(reports, prints, keys, _filing(homes))


def _stories(first: int) -> Iterator[int]:
    return (number // REPORTS_A_STORY for number in range(first, 10**9))


def _filing(homes: Sequence[tuple[str, str]]) -> Filing:
    stories = tuple(
        Story(id=id, title=f"Story {id}", language="en", first_seen=MORNING, last_seen=MORNING)
        for id in sorted({story for _, story in homes})
    )
    ties = tuple(Tie(report=r, story=s, score=1.0, threshold=0.2) for r, s in homes)
    return Filing(stories=stories, ties=ties)


def _counted(terms: Sequence[str]) -> Terms:
    return Terms(tuple(terms), (1,) * len(terms))


def _terms(chance: random.Random, story: int) -> Iterator[str]:
    yield from (f"story{story}word{n}" for n in range(10))
    yield from (f"w{int(WORDS ** chance.random()):05d}" for _ in range(80))


def _article(number: int) -> Article:
    sentences = [f"Sentence {n} of article {number} says something of its own." for n in range(15)]
    published = MORNING - timedelta(minutes=number % 10_000)
    return article(f"a{number}", *sentences, published=published)
