"""Terms as a reader would write them: the words of a report that they stand for."""

from __future__ import annotations

import re

from digest.model import Report
from digest.stages.language.folding import folded

READ = 4000
"""Characters of a report's text that hold every term it is compared by."""

_WORD = re.compile(r"\w+")


def spelled(report: Report, terms: tuple[str, ...]) -> dict[str, tuple[str, bool]]:
    """Return for each term the report's word that begins with it, and whether that is a name.

    A name has a capital letter wherever it stands in the text, inside a sentence too. A term
    that no word begins with stays as it is.
    """
    text = report.text[:READ]
    shown = _shown(text, terms)
    titled = _shown(report.title, terms)
    return {term: _chosen(term, shown.get(term, []), titled.get(term, [])) for term in terms}


def _shown(text: str, terms: tuple[str, ...]) -> dict[str, list[tuple[str, bool]]]:
    """Return for each term the words that begin with it, and whether each is inside a sentence."""
    found = dict[str, list[tuple[str, bool]]]()
    for match in _WORD.finditer(text):
        bare = folded(match[0])
        for term in {bare[:size] for size in range(1, len(bare) + 1)} & set(terms):
            found.setdefault(term, []).append((match[0], not _begins(text, match.start())))
    return found


def _begins(text: str, at: int) -> bool:
    """Say whether a sentence may begin at this place."""
    before = text[:at].rstrip(" \"'“”‘’«»(")
    return not before or before[-1] in "\n.!?:;–—-"


def _chosen(
    term: str, words: list[tuple[str, bool]], titled: list[tuple[str, bool]]
) -> tuple[str, bool]:
    small = [word for word, _ in words if not word[0].isupper()]
    if small or not words:
        return (small[0] if small else titled[0][0] if titled else term), False
    return words[0][0], any(inside for _, inside in words)
