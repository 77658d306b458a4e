"""What a bare text says of itself: its headline, who wrote it, when, for whom, and where it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.stages.furniture.judge import Kind
from digest.stages.furniture.speaking import Voice, unquoted
from digest.stages.outlets.known import MASTHEAD_WORDS
from digest.stages.plain.dating import published_in

_LONGEST_TITLE = 200
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|text|autor|автор|од|от)\b[:\s]+", re.I)
_BY_BEHIND = re.compile(r"\d[^.]*?\b(?:by|von|par|por|di)\s+(?P<name>[^\W\d_][^\d|,]{2,60})$", re.I)
_REPORTING = re.compile(r"^\(?(?:reporting|writing|story|text) by (?P<name>[^;,()]{3,60})", re.I)
_END_OF_NAME = re.compile(
    r"\s+\d|\s*[|•·/]|,\s|\s[–—-]\s"
    r"|\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b",
    re.I,
)
_URL = re.compile(r"https?://[^\s<>\"']{4,300}")
_RIGHTS = re.compile(r"©\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?P<name>[^.|,©\d]{3,60})")
_COMPANY = re.compile(
    r"\s+(?:ltd|limited|inc|llc|gmbh|plc|co|corp|ag|s\.?a|media group|verlag|verlag gmbh|publishing|trust)\.?$",
    re.I,
)
_RUN = re.compile(
    r"(?:[Tt]he\s+)?[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\s+(?:of|de|du|des|la|le|der|&)\s+[A-ZÀ-Þ][\w’'-]*|\s+[A-ZÀ-Þ][\w’'-]*){0,4}"
)
_NEEDED = 4
"""Points from which a name counts as the outlet's own."""
_TOP = 3
"""Lines at the top where a page bears its name."""
_MOST_WORDS = 4


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
    names = (*(name for line in bylines if (name := author_of(line))), *behind)
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
    return name if 1 <= len(words) <= 12 and name[:1].isalpha() else None


def _named_behind(line: str) -> str | None:
    """Return the name in `Posted on 17 November by Ann Vale`, or in `Reporting by Ann Vale;`."""
    if len(line) > _LONGEST_TITLE:
        return None
    match = _BY_BEHIND.search(line) or _REPORTING.match(line)
    name = match["name"].strip(" .") if match else ""
    return name if name[:1].isupper() and len(name.split()) <= _MOST_WORDS + 2 else None


# -- for whom --------------------------------------------------------------------------------


def outlet_of_lines(texts: Sequence[str], kinds: Sequence[Kind], voice: Voice) -> str | None:
    """Return the name that the site's own lines give it, None when they give none.

    Only a masthead's kind of name counts, and it needs more than to be there: the site speaks
    for it, it heads the page, it holds the rights, or it comes again and again.
    """
    points: Counter[str] = Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    for place, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        if kind is not Kind.FURNITURE:
            continue
        for name, worth in _names(text, place, voice):
            key = _key(name)
            points[key] += worth + (" " in key and key not in shown)
            shown[key].append(name)
    best = max(points, key=lambda key: (points[key], len(key), key), default=None)
    return _written(shown[best]) if best is not None and points[best] >= _NEEDED else None


def _names(text: str, place: int, voice: Voice) -> Iterator[tuple[str, int]]:
    """Yield the names on a line, and what this place is worth as a sign of the outlet's own."""
    rights = _RIGHTS.search(text)
    if rights:
        yield _COMPANY.sub("", rights["name"].strip()), _NEEDED
    said = unquoted(text)
    speaks = bool(voice.you.search(said) or voice.we.search(said))
    seen: set[str] = set()
    for match in _RUN.finditer(text):
        name = _to_masthead(match.group())
        if name is None or _key(name) in seen:
            continue
        seen.add(_key(name))
        heads = place < _TOP and match.start() == 0
        yield name, 1 + 2 * speaks + 2 * heads


def _to_masthead(run: str) -> str | None:
    """Cut a run of capitalised words behind its masthead word: `Echo Premium` is `Echo`."""
    words = run.split()
    ends = [n for n, word in enumerate(words) if word.casefold().strip("’'") in MASTHEAD_WORDS]
    if not ends:
        return None
    name = words[: ends[-1] + 1]
    return " ".join(name[-_MOST_WORDS - 1 :]) if name != ["the"] else None


def _key(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _written(names: Sequence[str]) -> str:
    """The fullest way the name is written; capitals throughout are set as a title."""
    name = max(sorted(set(names)), key=lambda n: (n.startswith(("The ", "THE ")), names.count(n)))
    name = name.title() if name.isupper() else name
    return name.removeprefix("the ").strip()


# -- where -----------------------------------------------------------------------------------


def _own_url(texts: Sequence[str], kinds: Sequence[Kind]) -> str | None:
    """An address that has a line to itself above the article or at its foot."""
    for text, kind in zip(texts, kinds, strict=True):
        match = _URL.search(text) if kind is Kind.FURNITURE else None
        if match and len(match.group()) > 0.6 * len(text):
            return match.group().rstrip(".,)")
    return None
