"""Text fragments: the part of a link that lands on a sentence of a page.

The directive is that of https://wicg.github.io/scroll-to-text-fragment/:
`#:~:text=[prefix-,]start[,end][,-suffix]`. A term matches where it stands in one block,
between word boundaries, whatever its case and accents; the browser takes the first match.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from digest.stages.words import LETTER

EXACT_BELOW = 12
"""Words under which a sentence is named whole."""

ENDS = range(5, 13)
"""Words named at either end of a longer sentence, fewest first."""

CONTEXT = range(3, 9)
"""Words of a prefix or a suffix, fewest first."""

WORD = re.compile(rf"{LETTER}+(?:(?<=\d)[.,](?=\d){LETTER}+|(?<!\d)['’](?!\d){LETTER}+)*")


@dataclass(frozen=True)
class Visible:
    """The visible blocks of a page as one row of words, each knowing its block and place."""

    blocks: tuple[str, ...]

    @cached_property
    def places(self) -> tuple[tuple[int, int, int], ...]:
        """(block, start, end) of every word of the page, in reading order."""
        return tuple(
            (number, match.start(), match.end())
            for number, block in enumerate(self.blocks)
            for match in WORD.finditer(block)
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word of the page as a browser compares it."""
        return tuple(folded(self.blocks[b][start:end]) for b, start, end in self.places)

    @cached_property
    def firsts(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word, []).append(index)
        return found

    def finds(self, wanted: Sequence[str], start: int = 0) -> Iterator[int]:
        """Yield where these words stand in a row inside one block, from a word on."""
        size = len(wanted)
        for index in self.firsts.get(wanted[0], ()) if wanted else ():
            if (
                index >= start
                and self.words[index : index + size] == tuple(wanted)
                and self.places[index][0] == self.places[index + size - 1][0]
            ):
                yield index

    def first(self, wanted: Sequence[str], start: int = 0) -> int | None:
        """Return the first place where these words stand in a row, None where nowhere."""
        return next(self.finds(wanted, start), None)

    def term(self, first: int, last: int) -> str:
        """Return the page's own text from one word up to and with another of its block."""
        block, start, _ = self.places[first]
        return self.blocks[block][start : self.places[last][2]]

    def before(self, first: int, size: int) -> str:
        """Return up to so many words that stand right before a word, to the very character."""
        block, start, _ = self.places[first]
        lead = self.blocks[block][:start]
        if not WORD.search(lead):
            return self.term(max(self.opening(first - 1), first - size), first - 1) if first else ""
        begin = max(self.opening(first), first - size)
        return self.blocks[block][self.places[begin][1] : start].rstrip()

    def after(self, last: int, size: int) -> str:
        """Return up to so many words that stand right after a word, to the very character."""
        block, _, end = self.places[last]
        if last + 1 == len(self.places) or self.places[last + 1][0] != block:
            return ""
        stop = max(i for i in range(last + 1, last + 1 + size) if self.inside(i, block))
        return self.blocks[block][end : self.places[stop][2]].lstrip()

    def inside(self, index: int, block: int) -> bool:
        """Say whether there is such a word and it stands in this block."""
        return index < len(self.places) and self.places[index][0] == block

    def opening(self, index: int) -> int:
        """Return the first word of the block that a word stands in."""
        block = self.places[index][0]
        while index and self.places[index - 1][0] == block:
            index -= 1
        return index


def folded(text: str) -> str:
    """Return text as browsers compare it here: no case, no accents, no soft hyphens."""
    bare = unicodedata.normalize("NFKD", text.replace("\u00ad", "").replace("’", "'"))
    return "".join(c for c in bare.casefold() if not unicodedata.combining(c))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as a browser compares them."""
    return tuple(folded(word) for word in WORD.findall(text.replace("\u00ad", "")))


def directive(sentence: str, nearby: tuple[str, str], page: Visible) -> str | None:
    """Return the text directive that lands on a sentence, None when none surely does.

    `nearby` is the article's text right before and after it, which tells apart the places of
    a sentence that stands on the page more than once.
    """
    wanted = words_of(sentence)
    places = list(page.finds(wanted)) if wanted else []
    if not places:
        return None
    place = max(places, key=lambda at: (agreement(page, at, len(wanted), nearby), -at))
    last = place + len(wanted) - 1
    if len(wanted) < EXACT_BELOW:
        return exact(page, place, last)
    return ends(page, place, last)


def agreement(page: Visible, place: int, size: int, nearby: tuple[str, str]) -> int:
    """Count the words around a place of the page that agree with the article's."""
    before, after = (words_of(text) for text in nearby)
    here = page.words
    left = sum(place > i and here[place - 1 - i] == word for i, word in enumerate(reversed(before)))
    right = page.words[place + size : place + size + len(after)]
    return left + sum(a == b for a, b in zip(after, right, strict=False))


def exact(page: Visible, first: int, last: int) -> str | None:
    """Return the directive that names the whole sentence."""
    term = page.term(first, last)
    if page.first(page.words[first : last + 1]) == first:
        return encode(term)
    return with_context(page, first, last, encode(term))


def ends(page: Visible, first: int, last: int) -> str | None:
    """Return the directive that names both ends of the sentence."""
    for size in ENDS:
        if 2 * size > last - first + 1:
            break
        if page.first(page.words[first : first + size]) == first and ends_there(
            page, first + size, last, size
        ):
            return both(page, first, last, size)
    for size in ENDS:
        if 2 * size <= last - first + 1 and ends_there(page, first + size, last, size):
            return with_context(page, first, last, both(page, first, last, size))
    return None


def ends_there(page: Visible, start: int, last: int, size: int) -> bool:
    """Say whether the closing words, looked for from a word on, are first found at the end."""
    tail = page.words[last - size + 1 : last + 1]
    return page.first(tail, start) == last - size + 1


def both(page: Visible, first: int, last: int, size: int) -> str:
    """Return the opening and the closing words, encoded."""
    opening = page.term(first, first + size - 1)
    return f"{encode(opening)},{encode(page.term(last - size + 1, last))}"


def with_context(page: Visible, first: int, last: int, terms: str) -> str | None:
    """Return terms that match in several places with a prefix or a suffix that tells them apart."""
    opening = page.words[first : min(last + 1, first + 5)]
    for size in CONTEXT:
        prefix = page.before(first, size)
        if words_of(prefix) and page.first((*words_of(prefix), *opening)) is not None:
            alone = sum(1 for _ in page.finds((*words_of(prefix), *opening))) == 1
            if alone:
                return f"{encode(prefix)}-,{terms}"
    for size in CONTEXT:
        suffix = page.after(last, size)
        closing = page.words[max(first, last - 4) : last + 1]
        if words_of(suffix) and sum(1 for _ in page.finds((*closing, *words_of(suffix)))) == 1:
            return f"{terms},-{encode(suffix)}"
    return None


def encode(term: str) -> str:
    """Return a term percent-encoded, the hyphen too: it would end a prefix."""
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")
