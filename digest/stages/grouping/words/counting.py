"""The words of many texts counted at once: as numbers, an array for all texts at a time.

A word's first letters, its text and how much it counts make up one number; sorting the numbers
brings the same words of the same text together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.stages.language.folding import BEGINNING, FIGURE, MARK, folded, unaccented

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]

LINES = 4096
"""Texts that can be counted at once."""

ALPHABET = 255
"""Different letters and digits that can be told apart at once."""

_LINE_BITS, _COUNT_BITS, _SYMBOL_BITS = 12, 2, 8
_END = ord("\n")
_PLAIN = "".join(map(chr, range(128)))
_TOLD = re.compile(rf"[^\W_]|{MARK}")
"""What words are made of."""

UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts written without spaces."""

HAS_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Counted:
    """Which text holds which word, text by text, its words in the order of their letters.

    `weight` is the sum of what a word counts in the text; `capital` says whether it stands there
    with a capital letter inside a sentence.
    """

    words: Sequence[str]
    text: Places
    word: Places
    weight: Places
    capital: NDArray[np.bool_]


class TooManyLetters(ValueError):
    """The texts hold more different letters than can be told apart at once."""


class Unspaced(ValueError):
    """The texts hold characters of a script that is written without spaces."""


def counted(
    titles: Sequence[str], texts: Sequence[str], most: int, lead: int, weights: tuple[int, int]
) -> Counted:
    """Return the words of at most 4096 titles with their texts, the first `most` of each.

    A word counts `weights[0]` in a title, `weights[1]` among the first `lead` of a text, else 1;
    weights go up to 3. Words are folded and cut short. Raise TooManyLetters for more than 255,
    Unspaced where words are not parted by spaces.
    """
    letters = _Letters.of(titles, texts)
    starts, line, rank = _found(letters, most)
    title = line % 2 == 0
    weight = np.where(title, weights[0], np.where(rank < lead, weights[1], 1))
    number = _beginnings(letters.symbols, starts, letters.figures)
    number = number << np.uint64(_LINE_BITS) | (line >> 1).astype(np.uint64)
    capital = _capital(letters, starts) & ~title
    number = number << np.uint64(1) | capital.astype(np.uint64)
    number = number << np.uint64(_COUNT_BITS) | weight.astype(np.uint64)
    return _summed(np.sort(number), letters.alphabet)


@dataclass(frozen=True, slots=True)
class _Letters:
    """Texts as numbers: code points, and symbols (0: none of a word's) numbered by `alphabet`."""

    codes: NDArray[Any]
    symbols: NDArray[np.uint8]
    alphabet: str
    figures: NDArray[np.bool_]
    """Which symbols are digits."""
    upper: NDArray[np.bool_]
    """Which code points are capital letters."""

    @staticmethod
    def of(titles: Sequence[str], texts: Sequence[str]) -> _Letters:
        lines = [
            line.replace("\n", " ") for pair in zip(titles, texts, strict=True) for line in pair
        ]
        codes, table, alphabet, figures, upper = _numbered("\n" + "\n".join(lines) + "\n")
        codes = _without_separators(codes, figures[table])
        return _Letters(codes, table[codes], alphabet, figures, upper)


_Table = tuple[NDArray[np.uint8], str, NDArray[np.bool_], NDArray[np.bool_]]


def _numbered(
    text: str,
) -> tuple[NDArray[Any], NDArray[np.uint8], str, NDArray[np.bool_], NDArray[np.bool_]]:
    """Return a text's code points without accents, and what `_table` gives for them."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8), *_ascii()
    codes = _coded(text)
    used = _used(codes)
    if HAS_UNSPACED.search(folded(used)):
        raise Unspaced
    if parts := "".join(c for c in used if not _is_composed(c)):
        text = _composed(text, parts)
        codes = _coded(text)
        used = _used(codes)
    if several := [c for c in used if len(folded(c)) > 1 and _TOLD.search(folded(c))]:
        for character in several:
            text = text.replace(character, unaccented(character))
        codes = _coded(text)
        used = _used(codes)
    for accent in (c for c in used if not folded(c)):
        codes = codes[codes != ord(accent)]
    return codes, *_table(used)


@lru_cache(maxsize=4096)
def _is_composed(character: str) -> bool:
    """Say whether a character stays as it is in NFC beside any others.

    Marks may join with what stands before them, and so may the parts of Korean syllables.
    """
    is_part = unicodedata.category(character)[0] == "M" or "\u1100" <= character <= "\u11ff"
    return not is_part and unicodedata.is_normalized("NFC", character)


def _composed(text: str, parts: str) -> str:
    """Return the text in NFC; only lines that hold one of the parts of characters can change."""
    part = re.compile(f"[{re.escape(parts)}]")
    return "\n".join(
        unicodedata.normalize("NFC", line) if not line.isascii() and part.search(line) else line
        for line in text.split("\n")
    )


def _coded(text: str) -> NDArray[Any]:
    short = text.encode("utf-16-le", "surrogatepass")
    if len(short) == 2 * len(text):
        return np.frombuffer(short, np.uint16)
    return np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)


def _used(codes: NDArray[Any]) -> str:
    """Return all plain characters, and each other one that occurs, in order."""
    others = np.unique(codes[codes > 127]).tolist()
    return _PLAIN + "".join(map(chr, others))


def _table(used: str) -> _Table:
    """Return symbols by code point, letters by symbol, which are digits, and the capitals."""
    known = {c: folded(c)[:1] for c in used if _TOLD.match(c) and folded(c)}
    alphabet = "".join(sorted(set(known.values())))
    if len(alphabet) > ALPHABET:
        raise TooManyLetters
    symbol = {c: at for at, c in enumerate(alphabet, 1)}
    table = np.zeros(ord(used[-1]) + 1, dtype=np.uint8)
    upper = np.zeros(len(table), dtype=bool)
    for character, letter in known.items():
        table[ord(character)] = symbol[letter]
        upper[ord(character)] = character.isupper()
    figures = np.array([False, *(c.isdigit() for c in alphabet)])
    return table, alphabet, figures, upper


@cache
def _ascii() -> _Table:
    return _table(_PLAIN)


def _without_separators(codes: NDArray[Any], figure: NDArray[np.bool_]) -> NDArray[Any]:
    """Return the code points without what parts the digits of one figure: 1,200 is 1200."""
    at = np.flatnonzero((codes == ord(".")) | (codes == ord(",")))
    inside = figure[codes[at - 1]] & figure[codes[at + 1]]
    return np.delete(codes, at[inside])


def _found(letters: _Letters, most: int) -> tuple[Places, Places, Places]:
    """Return where words start, in which line, and their places in it: the first `most` there."""
    inside = letters.symbols > 0
    starts = np.flatnonzero(inside[1:] > inside[:-1]) + 1
    begins = np.searchsorted(starts, np.flatnonzero(letters.codes == _END))
    sizes = np.diff(begins)
    rank = np.arange(len(starts)) - np.repeat(begins[:-1], sizes)
    keep = rank < most
    return starts[keep], np.repeat(np.arange(len(sizes)), sizes)[keep], rank[keep]


def _beginnings(symbols: NDArray[np.uint8], starts: Places, figures: NDArray[np.bool_]) -> Numbers:
    """Return the first letters of each word as one number, in the order of the alphabet."""
    # Eight symbols from each place on as one number, the first lowest: read at once.
    ends = np.concatenate([symbols, np.zeros(_EIGHT, dtype=np.uint8)])
    number = np.ndarray(len(symbols), "<u8", ends, strides=(1,))[starts].astype(
        np.uint64, copy=False
    )
    # The lowest byte that is zero ends the word: only above it may the sum flag others wrongly.
    ending = (number - _ONES) & ~number & _TOPS
    lowest = ending & (~ending + np.uint64(1))
    number &= (lowest >> np.uint64(_SYMBOL_BITS - 1)) - np.uint64(1)
    number &= np.where(figures[symbols[starts]], _kept(FIGURE), _kept(BEGINNING))
    return number.byteswap() >> np.uint64(_SYMBOL_BITS * (_EIGHT - FIGURE))


_EIGHT = 8
_ONES, _TOPS = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
"""The lowest and the highest bit of each of eight bytes."""


def _kept(letters: int) -> np.uint64:
    return np.uint64((1 << _SYMBOL_BITS * letters) - 1)


def _capital(letters: _Letters, starts: Places) -> NDArray[np.bool_]:
    """Say which words have a capital letter and stand inside a sentence: after a word and a space."""
    codes = letters.codes
    found: NDArray[np.bool_] = letters.upper[codes[starts]]
    some = np.flatnonzero(found)
    begin = starts[some]
    before = np.maximum(begin - 2, 0)
    inside = (letters.symbols[before] > 0) | np.isin(codes[before], _CLOSE)
    found[some] = (codes[begin - 1] == _SPACE) & inside
    return found


_SPACE = ord(" ")
_CLOSE = np.array([ord(sign) for sign in ",;)’'"])


def _summed(number: Numbers, alphabet: str) -> Counted:
    """Return the counts of words in texts from their sorted numbers."""
    if not len(number):
        none = np.zeros(0, dtype=np.int64)
        return Counted((), none, none, none, np.zeros(0, dtype=bool))
    same = number >> np.uint64(_COUNT_BITS + 1)
    begin = _begins(same)
    last = np.append(begin[1:], len(number)) - 1
    total = np.cumsum((number & np.uint64(3)).astype(np.int64))[last]
    letters = same[begin] >> np.uint64(_LINE_BITS)
    text = (same[begin] & np.uint64(LINES - 1)).astype(np.uint16)
    first = _begins(letters)
    word = np.repeat(np.arange(len(first)), np.diff(first, append=len(letters)))
    order = np.argsort(text, kind="stable")
    return Counted(
        words=_spelled(letters[first], alphabet),
        text=text[order].astype(np.int64),
        word=word[order],
        weight=np.diff(total, prepend=0)[order],
        # Of the same word of the same text, those with a capital come last.
        capital=((number[last] & np.uint64(1 << _COUNT_BITS)) > 0)[order],
    )


def _begins(number: Numbers) -> Places:
    """Return where another number begins in sorted ones."""
    return np.flatnonzero(np.concatenate([[True], number[1:] != number[:-1]]))


def _spelled(numbers: Numbers, alphabet: str) -> list[str]:
    """Return the words that these numbers stand for."""
    letter = np.array([0, *map(ord, alphabet)], dtype=np.uint32)
    shifts = np.arange(FIGURE - 1, -1, -1, dtype=np.uint64) * np.uint64(_SYMBOL_BITS)
    symbols = (numbers[:, None] >> shifts) & np.uint64(ALPHABET)
    spelled: list[str] = letter[symbols.astype(np.int64)].view(f"<U{FIGURE}").ravel().tolist()
    return spelled
