"""Checking a quote again: against the stored article, and against the page as it is today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model import Article, Citation, Quote
from digest.stages.citing.fragments import Visible, words_of
from digest.stages.citing.links import AROUND, fingerprint
from digest.stages.language.overlap import jaccard
from digest.stages.language.sentences import split

CHANGED = 0.5
"""Share of words from which a sentence of the page is the quoted one, reworded."""

TELLING = 5
"""Words from which a sentence is an article's own."""


class Standing(StrEnum):
    """How a quote stands against what it was taken from."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    """The words are on the page, between other words than before."""
    CHANGED = "changed"
    GONE = "gone"
    UNSEEN = "not seen"
    """Its page could not be fetched, or showed another text: nothing is known of the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check found. `message` says in words what is wrong, empty when nothing is."""

    standing: Standing
    message: str = ""
    now: str | None = None
    """The words that stand there today, where they could be told."""

    @property
    def holds(self) -> bool:
        """True when the quoted words are still there."""
        return self.standing in {Standing.UNCHANGED, Standing.MOVED}


def check(quote: Quote, article: Article | None) -> Finding:
    """Check a quote against the stored article by offset and by hash."""
    citation = quote.citation
    if article is None or article.revision != citation.revision:
        return Finding(
            standing=Standing.GONE,
            message=f"article {citation.article} revision {citation.revision} is not stored",
        )
    stored = citation.span.of(article.text)
    if fingerprint(quote.text) != citation.digest:
        return Finding(
            standing=Standing.CHANGED, message="the quote does not match its own hash", now=stored
        )
    if stored != quote.text:
        return Finding(
            standing=Standing.CHANGED, message="the stored text reads otherwise", now=stored
        )
    return Finding(standing=Standing.UNCHANGED)


def compare(quote: Quote, article: Article | None, blocks: tuple[str, ...]) -> Finding:
    """Compare a quote with the visible blocks of its page as it is today."""
    wanted = words_of(quote.text)
    page = Visible(blocks)
    places = list(page.finds(wanted))
    if places:
        same = any(_stands_as_before(quote.citation, page, at, len(wanted)) for at in places)
        return Finding(standing=Standing.UNCHANGED if same else Standing.MOVED)
    language = article.language if article is not None else "en"
    sentences = [
        span.of(block) for block in _near(wanted, blocks) for span in split(block, language)
    ]
    nearest = max(sentences, key=lambda sentence: likeness(wanted, sentence), default="")
    if nearest and likeness(wanted, nearest) >= CHANGED:
        return Finding(standing=Standing.CHANGED, message="the page reads otherwise", now=nearest)
    if article is not None and not _shows(page, article):
        return Finding(standing=Standing.UNSEEN, message="the page shows another text")
    return Finding(standing=Standing.GONE, message="the page has no such sentence")


def _stands_as_before(citation: Citation, page: Visible, at: int, size: int) -> bool:
    """Say whether a sentence has its old neighbour, on either side, at a place of the page.

    A caption or a notice that a page shows on one side does not move a sentence.
    """
    before, after = _whole(citation.prefix, -1)[-3:], _whole(citation.suffix, 0)[:3]
    ends = at + size
    return (
        not before
        or page.words[max(0, at - len(before)) : at] == before
        or (bool(after) and page.words[ends : ends + len(after)] == after)
    )


def _whole(around: str, edge: int) -> tuple[str, ...]:
    """Return the words of a citation's surroundings without the one that its length cut off.

    `edge` is where they touch the quote: at their end (-1) or at their start (0).
    """
    words = words_of(around)
    if len(around) < AROUND or len(words) < 2:
        return words
    return words[1:] if edge else words[:-1]


def _shows(page: Visible, article: Article) -> bool:
    """Say whether a page still shows the article: any of its sentences, or its headline.

    A wall, a front page or a notice shows none, and says nothing of what the article reads now.
    """
    told = (article.title, *(span.of(article.text) for span in article.sentences))
    wanted = (words_of(text) for text in told)
    return any(len(words) >= TELLING and page.first(words) is not None for words in wanted)


def _near(wanted: tuple[str, ...], blocks: tuple[str, ...]) -> list[str]:
    """Return the blocks that hold most of the words, as text on one line."""
    known = set(wanted)
    flat = (" ".join(block.split()) for block in blocks)
    return [block for block in flat if len(known & set(words_of(block))) >= CHANGED * len(known)]


def likeness(wanted: tuple[str, ...], text: str) -> float:
    """Return the share of words a sentence has in common with another."""
    return jaccard(wanted, words_of(text))
