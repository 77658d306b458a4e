"""What a bare text says of itself: its headline, who wrote it, when, for whom, and where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.stages.furniture.judge import Kind
from digest.stages.furniture.lines.speaking import Voice
from digest.stages.metadata.bylines import one_name
from digest.stages.plain.dating import published_in
from digest.stages.plain.mastheads import outlet_of_lines
from digest.writing.months import SHORT_MONTHS
from digest.writing.weekdays import SHORT_DAYS

_LONGEST_TITLE = 200
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|text|autor|автор|од|от)\b[:\s]+", re.I)
_SIZE = re.compile(r"text\s+(?!:)\w+\W*$", re.I)
"""The knob that makes letters larger; a writer is named behind a colon, or by two words."""
_BY_BEHIND = re.compile(r"\d[^.]*?\b(?:by|von|par|por|di)\s+(?P<name>[^\W\d_][^\d|,]{2,60})$", re.I)
"""Who wrote the text, behind its day on one line."""
_REPORTING = re.compile(r"^\(?(?:reporting|writing|story|text) by (?P<name>[^;,()]{3,60})", re.I)
_END_OF_NAME = re.compile(
    r"\s+\d|\s*[|•·/]|,\s|\s[–—-]\s"
    rf"|\s+(?:{'|'.join([*SHORT_DAYS.split(), *SHORT_MONTHS])})\w*\b",
    re.I,
)
"""What follows a name on its line: a figure, a bar, a comma, a dash, a day or a month."""
_NAME_WORDS = 6
"""Words of a name."""
_URL = re.compile(r"https?://[^\s<>\"']{4,300}")


@dataclass(frozen=True, slots=True)
class Identity:
    """What was found; None where the text does not say."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None


def identity(
    texts: Sequence[str], kinds: Sequence[Kind], voice: Voice, fetched: datetime
) -> Identity:
    """Return what the text says of itself. `fetched` gives a dateline its year."""
    title = next((t for t, k in zip(texts, kinds, strict=True) if k is Kind.TITLE), None)
    bylines = [text for text, kind in zip(texts, kinds, strict=True) if kind is Kind.BYLINE]
    beside = (text for text, kind in zip(texts, kinds, strict=True) if kind is Kind.FURNITURE)
    behind = (name for text in beside if (name := _named_behind(text)))
    told = (*(name for line in bylines if (name := author_of(line))), *behind)
    names = (name for name in told if not is_phrase(name, texts))
    return Identity(
        title=title[:_LONGEST_TITLE] if title else None,
        byline=next(iter(names), None),
        outlet=outlet_of_lines(texts, kinds, voice),
        url=_own_url(texts, kinds),
        published=published_in(texts, kinds, fetched),
    )


def author_of(line: str) -> str | None:
    """Return the name in a byline: `By Ann Vale | Monday 16 November` is Ann Vale."""
    rest = _BY.sub("", line.strip())
    name = _END_OF_NAME.split(rest, maxsplit=1)[0].strip(" ,;:|•·-–")
    words = name.split()
    if not (1 <= len(words) <= 12 and name[:1].isalpha()) or _SIZE.match(line):
        return None
    return one_name(name)


def is_phrase(name: str, texts: Sequence[str]) -> bool:
    """Say whether a text has what follows a "by" in small letters too: `By Use Case` heads a menu."""
    small = re.compile(rf"(?<![\w/.@-]){re.escape(name.lower())}s?(?![\w/@-])")
    return not name.islower() and any(small.search(text) for text in texts)


def _named_behind(line: str) -> str | None:
    """Return the name in `Posted on 17 November by Ann Vale`, or in `Reporting by Ann Vale;`."""
    if len(line) > _LONGEST_TITLE:
        return None
    match = _BY_BEHIND.search(line) or _REPORTING.match(line)
    name = match["name"].strip(" .") if match else ""
    is_name = name[:1].isupper() and len(name.split()) <= _NAME_WORDS
    return one_name(name) if is_name else None


# -- where -----------------------------------------------------------------------------------


def _own_url(texts: Sequence[str], kinds: Sequence[Kind]) -> str | None:
    """An address that has a line to itself above the article or at its foot."""
    for text, kind in zip(texts, kinds, strict=True):
        match = _URL.search(text) if kind is Kind.FURNITURE else None
        if match and len(match.group()) > 0.6 * len(text):
            return match.group().rstrip(".,)")
    return None
