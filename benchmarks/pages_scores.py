"""Scorers for pages, written from the definitions of the two benchmarks and of their fields."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from urllib.parse import urlsplit

_TOKEN = re.compile(r"\w+")
_SEAM = re.compile(r"\s+[|–—·•»-]\s+|\s*[|:]\s+")
_DEGREE = re.compile(
    r",?\s+(?:m\.?d\.?|ph\.?d\.?|m\.?s\.?|r\.?n\.?|r\.?d\.?|mph|mba|jr|sr|esq)\b\.?", re.I
)
_NAMES = re.compile(r"\s*(?:,|;|/|\||\s&\s|\sand\s|\bby\b)\s*", re.I)


def word_scores(truth: str, text: str) -> tuple[float, float, float]:
    """Precision, recall and F1 over multisets of words, case folded (WCXB)."""
    wanted, got = Counter(_TOKEN.findall(truth.lower())), Counter(_TOKEN.findall(text.lower()))
    return _scores((wanted & got).total(), got.total(), wanted.total())


def _scores(hits: int, got: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = hits / max(1, got), hits / max(1, wanted)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def shingle_scores(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1 over runs of four words (article extraction)."""
    precisions, recalls = [], []
    for truth, text in pairs:
        wanted, got = _shingles(truth), _shingles(text)
        hits = (wanted & got).total()
        if got:
            precisions.append(hits / got.total())
        if wanted:
            recalls.append(hits / wanted.total())
    precision, recall = fmean(precisions or [0.0]), fmean(recalls or [0.0])
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    found = _TOKEN.findall(text)
    count = max(1, len(found) - size + 1) if found else 0
    return Counter(tuple(found[at : at + size]) for at in range(count))


def phrases_right(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> tuple[int, int]:
    """Return how many wanted phrases the text holds, and how many unwanted ones."""
    plain = _plain(text)
    return sum(_plain(p) in plain for p in wanted), sum(_plain(p) in plain for p in unwanted)


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(text.lower()))


def title_right(truth: str, title: str | None) -> bool:
    """Say whether the titles are the same but for case, marks, and a site's name at one end."""
    if not title:
        return False
    forms = {_folded(title), *map(_folded, _without_ends(title))}
    return bool(forms & {_folded(truth), *map(_folded, _without_ends(truth))})


def _without_ends(title: str) -> list[str]:
    seams = list(_SEAM.finditer(title))
    if not seams:
        return []
    return [title[: seams[-1].start()], title[seams[0].end() :]]


def author_right(truth: str, byline: str | None) -> bool:
    """Say whether the same people are named: every word of one side's names is on the other."""
    one, other = _people(truth), _people(byline or "")
    if not one or not other:
        return False
    words_of_one, words_of_other = set().union(*one), set().union(*other)
    return words_of_one <= words_of_other or words_of_other <= words_of_one


def _people(text: str) -> list[set[str]]:
    parts = (_TOKEN.findall(_ascii(part)) for part in _NAMES.split(_DEGREE.sub("", text)))
    return [set(part) for part in parts if part]


def address_right(truth: str, address: str | None) -> bool:
    """Say whether two addresses lead to one page: scheme, www., query and a last slash aside."""
    return _place(truth) == _place(address or "")


def _place(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return host, parts.path.rstrip("/").removesuffix("/index.html").lower()


def _folded(text: str) -> str:
    return "".join(_TOKEN.findall(_ascii(text)))


def _ascii(text: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c)
    )
