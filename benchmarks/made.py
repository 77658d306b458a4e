"""News made up of made-up words, as much as one likes: for measuring speed and growth.

Words are drawn by Zipf's law, as in any language. Each story has words of its own that its
reports share; each report adds its own angle and background. The same number always gives the
same reports.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate

from digest.model import Article, Outlet, Report, Section, Span

START = datetime(2026, 11, 1, tzinfo=UTC)
WORDS = 60_000
TEXT = 220
"""Words in a report's text."""

SIZES = (1, 1, 1, 2, 2, 3, 3, 4, 6, 9)
"""How many reports a story gets: a third get one, as in a day's news."""

GRAMMAR = [
    "the",
    "of",
    "to",
    "and",
    "in",
    "a",
    "that",
    "is",
    "for",
    "on",
    "was",
    "with",
    "he",
    "by",
    "at",
    "it",
    "from",
    "as",
    "his",
    "be",
    "has",
    "are",
]

_SYLLABLES = [c + v for c in "bdfghklmnprstvwz" for v in "aeiou"]


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    chance = random.Random(1)
    words = dict.fromkeys(
        "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(2 * WORDS)
    )
    return list(words)[:WORDS], list(accumulate(1 / rank for rank in range(3, WORDS + 3)))


def _words(chance: random.Random, count: int) -> list[str]:
    words, weights = _vocabulary()
    return [
        words[min(bisect(weights, chance.random() * weights[-1]), WORDS - 1)] for _ in range(count)
    ]


def reports(count: int, seed: int = 0) -> Iterator[Report]:
    """Yield reports of as many stories as it takes, spread over two weeks."""
    made, chance = 0, random.Random(seed)
    while made < count:
        begin = START + timedelta(minutes=chance.randrange(14 * 24 * 60))
        subject = [word for word in _words(chance, 120) if len(word) > 4]
        for _ in range(min(chance.choice(SIZES), count - made)):
            yield _report(chance, f"{seed}-{made}", subject, begin)
            made += 1


def shuffled(count: int, seed: int = 0) -> list[Report]:
    """Return so many reports in an order in which those of one story are far apart."""
    made = list(reports(count, seed))
    random.Random(seed).shuffle(made)
    return made


def _report(chance: random.Random, key: str, subject: list[str], begin: datetime) -> Report:
    body = [_word(chance, word, subject) for word in _words(chance, TEXT)]
    text, title = " ".join(body), " ".join(chance.choices(subject, k=5) + _words(chance, 4))
    time = begin + timedelta(minutes=chance.randrange(36 * 60))
    article = Article(
        id=key,
        source="made",
        key=key,
        outlet=Outlet(name="made", family="made"),
        title=title,
        text=text,
        published=time,
        fetched=time,
        sentences=tuple(_sentences(body)),
        sections=(Section(span=Span(0, len(text))),),
    )
    return Report(id=f"{key}:0", article=article, section=article.sections[0])


def _sentences(body: list[str]) -> Iterator[Span]:
    """Yield the spans of every twenty words."""
    at = 0
    for first in range(0, len(body), 20):
        long = len(" ".join(body[first : first + 20]))
        yield Span(at, at + long)
        at += long + 1


def _word(chance: random.Random, word: str, subject: list[str]) -> str:
    """Return one word as English mixes them: grammar, the story's own words, and any other."""
    kind = chance.random()
    return chance.choice(GRAMMAR) if kind < 0.45 else chance.choice(subject) if kind < 0.6 else word
