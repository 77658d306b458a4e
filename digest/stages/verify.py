"""Checking a quote again: against the stored article, and against the page as it is today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model import Article, Quote
from digest.stages.fragments import Visible, words_of
from digest.stages.links import fingerprint
from digest.stages.support import jaccard

CHANGED = 0.5
"""Share of words from which a block of the page is the sentence, reworded."""


class Standing(StrEnum):
    """How a quote stands against what it was taken from."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    """The words are on the page, after other words than before."""
    CHANGED = "changed"
    GONE = "gone"


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


def compare(quote: Quote, blocks: tuple[str, ...]) -> Finding:
    """Compare a quote with the visible blocks of its page as it is today."""
    wanted = words_of(quote.text)
    page = Visible(blocks)
    places = list(page.finds(wanted))
    if places:
        before = words_of(quote.citation.prefix)[-3:]
        same = not before or any(page.words[at - len(before) : at] == before for at in places)
        return Finding(standing=Standing.UNCHANGED if same else Standing.MOVED)
    nearest = max(blocks, key=lambda block: likeness(wanted, block), default="")
    if nearest and likeness(wanted, nearest) >= CHANGED:
        return Finding(standing=Standing.CHANGED, message="the page reads otherwise", now=nearest)
    return Finding(standing=Standing.GONE, message="the page has no such sentence")


def likeness(wanted: tuple[str, ...], block: str) -> float:
    """Return the share of words a sentence has in common with a block."""
    return jaccard(wanted, words_of(block))
