"""Text fragments: the part of a link that lands on a sentence of a page.

The directive is that of https://wicg.github.io/scroll-to-text-fragment/:
`#:~:text=[prefix-,]start[,end][,-suffix]`. A term matches where it stands in one block,
between word boundaries, whatever its case and accents; the browser takes the first match.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from digest.stages.language.words import LETTER

EXACT_BELOW = 12
"""Words under which a sentence is named whole."""

ENDS = range(5, 13)
"""Words named at either end of a longer sentence, fewest first."""

FEWEST = 2
"""Words at the least at either end; a line break may leave no more."""

CONTEXT = range(3, 9)
"""Words of a prefix or a suffix, fewest first."""

WORD = re.compile(rf"{LETTER}+(?:(?<=\d)[.,](?=\d){LETTER}+|(?<!\d)['’](?!\d){LETTER}+)*")


@dataclass(frozen=True)
class Visible:
    """The visible blocks of a page as one row of words, each knowing its line and place.

    A line feed parts the lines of a block: a term lies in one line, a sentence in one block.
    """

    blocks: tuple[str, ...]

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """(block, text) of every line of the page."""
        return tuple((n, line) for n, block in enumerate(self.blocks) for line in block.split("\n"))

    @cached_property
    def places(self) -> tuple[tuple[int, int, int], ...]:
        """(line, start, end) of every word of the page, in reading order."""
        return tuple(
            (number, match.start(), match.end())
            for number, (_, line) in enumerate(self.lines)
            for match in WORD.finditer(line)
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word of the page as a browser compares it."""
        return tuple(folded(self.lines[n][1][start:end]) for n, start, end in self.places)

    @cached_property
    def firsts(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word, []).append(index)
        return found

    def runs(self, wanted: Sequence[str], start: int = 0) -> Iterator[int]:
        """Yield where these words stand in a row, from a word on, over any edge."""
        size = len(wanted)
        for index in self.firsts.get(wanted[0], ()) if wanted else ():
            if index >= start and self.words[index : index + size] == tuple(wanted):
                yield index

    def finds(self, wanted: Sequence[str], start: int = 0) -> Iterator[int]:
        """Yield where these words stand in a row inside one block, from a word on."""
        for index in self.runs(wanted, start):
            if self.block(index) == self.block(index + len(wanted) - 1):
                yield index

    def first(self, wanted: Sequence[str], start: int = 0) -> int | None:
        """Return the first place where these words stand in a row, None where nowhere."""
        return next(self.finds(wanted, start), None)

    def block(self, index: int) -> int:
        """Return the number of the block that a word stands in."""
        return self.lines[self.places[index][0]][0]

    def term(self, first: int, last: int) -> str:
        """Return the page's own text from one word up to and with another of its line."""
        line, start, _ = self.places[first]
        return self.lines[line][1][start : self.places[last][2]]

    def before(self, first: int, size: int) -> str:
        """Return up to so many words that stand right before a word, to the very character."""
        if first == 0:
            return ""
        line, start, _ = self.places[first]
        if self.places[first - 1][0] != line:  # the whole of the line before, its stop included
            line, start = self.places[first - 1][0], -1
        begin = max(self.opening(first - 1), first - size)
        text = self.lines[line][1]
        return text[self.places[begin][1] : len(text) if start < 0 else start].rstrip()

    def after(self, last: int, size: int) -> str:
        """Return up to so many words that stand right after a word, to the very character."""
        line, _, end = self.places[last]
        if not self.inside(last + 1, line):
            return ""
        stop = max(i for i in range(last + 1, last + 1 + size) if self.inside(i, line))
        return self.lines[line][1][end : self.places[stop][2]].lstrip()

    def inside(self, index: int, line: int) -> bool:
        """Say whether there is such a word and it stands in this line."""
        return index < len(self.places) and self.places[index][0] == line

    def opening(self, index: int) -> int:
        """Return the first word of the line that a word stands in."""
        return bisect_left(self.places, (self.places[index][0], 0, 0))

    def closing(self, index: int) -> int:
        """Return the last word of the line that a word stands in."""
        return bisect_left(self.places, (self.places[index][0] + 1, 0, 0)) - 1


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
    if page.closing(first) < last:
        return ends(page, first, last)
    term = page.term(first, last)
    if page.first(page.words[first : last + 1]) == first:
        return encode(term)
    return with_context(page, first, last, encode(term))


def ends(page: Visible, first: int, last: int) -> str | None:
    """Return the directive that names both ends of the sentence."""
    told = [both for size in ENDS if (both := Ends.of(page, first, last, size))]
    for both in told:
        if both.opens_there and both.ends_there:
            return both.terms
    for both in told:
        if both.ends_there and (found := with_context(page, first, last, both.terms)):
            return found
    return None


@dataclass(frozen=True)
class Ends:
    """The opening and the closing words of a sentence, each inside one line."""

    page: Visible
    first: int
    opened: int
    closes: int
    last: int

    @staticmethod
    def of(page: Visible, first: int, last: int, size: int) -> Ends | None:
        """Return both ends, None where they meet or a line leaves too few words for one."""
        opened = min(first + size - 1, page.closing(first))
        closes = max(last - size + 1, page.opening(last))
        least = min(opened - first, last - closes) + 1
        ends = Ends(page, first, opened, closes, last)
        return ends if opened < closes and least >= FEWEST else None

    @property
    def opens_there(self) -> bool:
        """True when the opening words are first found at the start."""
        return self.page.first(self.page.words[self.first : self.opened + 1]) == self.first

    @property
    def ends_there(self) -> bool:
        """True when the closing words, looked for after the opening, are first found at the end."""
        tail = self.page.words[self.closes : self.last + 1]
        return self.page.first(tail, self.opened + 1) == self.closes

    @property
    def terms(self) -> str:
        """The two terms, encoded."""
        opening, closing = (self.first, self.opened), (self.closes, self.last)
        return ",".join(encode(self.page.term(*end)) for end in (opening, closing))


def with_context(page: Visible, first: int, last: int, terms: str) -> str | None:
    """Return terms that match in several places with a prefix or a suffix that tells them apart."""
    opening = page.words[first : min(last + 1, first + 5)]
    for size in CONTEXT:
        prefix = page.before(first, size)
        told = words_of(prefix)
        if told and page.words[first - len(told) : first] == told and is_alone(page, told, opening):
            return f"{encode(prefix)}-,{terms}"
    for size in CONTEXT:
        suffix = page.after(last, size)
        closing = page.words[max(first, last - 4) : last + 1]
        if words_of(suffix) and is_alone(page, closing, words_of(suffix)):
            return f"{terms},-{encode(suffix)}"
    return None


def is_alone(page: Visible, words: Sequence[str], following: Sequence[str]) -> bool:
    """Say whether these words stand before those in one place only."""
    return sum(1 for _ in page.runs((*words, *following))) == 1


def encode(term: str) -> str:
    """Return a term percent-encoded, the hyphen too: it would end a prefix."""
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")
