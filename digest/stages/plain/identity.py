"""What a bare text says of itself: its headline, who wrote it, when, for whom, and where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.stages.furniture.judge import Kind
from digest.stages.furniture.lines.speaking import Voice
from digest.stages.language.words import words
from digest.stages.metadata.bylines import one_name
from digest.stages.outlets.names import domain_of, host_of
from digest.stages.plain.dating import published_in
from digest.stages.plain.mastheads import outlet_of_lines
from digest.writing.months import SHORT_MONTHS
from digest.writing.weekdays import SHORT_DAYS

_LONGEST_TITLE = 200
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|text|autor|автор|од|от)\b[:\s]+", re.I)
_SIZE = re.compile(r"text\s+(?!:)\w+\W*$", re.I)
"""The knob that makes letters larger; a writer is named behind a colon, or by two words."""
_ASKED = re.compile(r"text\s", re.I)
"""What may ask for a message as well as name a writer: `Text Bea`."""
_MADE = re.compile(r"©|\b(?:powered|theme|designed|hosted|developed) by\b", re.I)
"""A line of whose rights and by whose tools a site is; it names no writer."""
_NEAR = 3
"""Lines around a byline among which its article stands."""
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
_NO_LETTER = re.compile(r"[\W_]+")
_SHORTEST_LABEL = 3
"""Letters of a domain's own label that can be a site's name."""
_ARTICLE = frozenset({Kind.TITLE, Kind.HEADING, Kind.TEXT, Kind.DOUBTFUL})
_BEGINNING = 4
"""Lines of an article that its address may be made of."""
_LONG, _FEWEST, _MOST_OF = 4, 3, 0.6
"""Letters of a word of an address that counts, how many of these there are at least, and the share that its article has."""


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
    lines = [(n, text) for n, text in enumerate(texts) if kinds[n] is Kind.BYLINE]
    beside = (text for text, kind in zip(texts, kinds, strict=True) if kind is Kind.FURNITURE)
    behind = (name for text in beside if (name := _named_behind(text)))
    bylines = (name for n, line in lines if (name := author_of(line)) and _fits(name, n, kinds))
    names = (name for name in (*bylines, *behind) if not is_phrase(name, texts))
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
    return one_name(name) if len(words) > 1 or not _ASKED.match(line) else None


def _fits(name: str, place: int, kinds: Sequence[Kind]) -> bool:
    """Say whether a byline is no label of a menu: one word alone has the article right beside it."""
    near = kinds[max(0, place - _NEAR) : place + _NEAR + 1]
    return " " in name or any(kind in _ARTICLE for kind in near)


def is_phrase(name: str, texts: Sequence[str]) -> bool:
    """Say whether a text has what follows a "by" in small letters too: `By Use Case` heads a menu."""
    small = re.compile(rf"(?<![\w/.@-]){re.escape(name.lower())}s?(?![\w/@-])")
    return not name.islower() and any(small.search(text) for text in texts)


def _named_behind(line: str) -> str | None:
    """Return the name in `Posted on 17 November by Ann Vale`, or in `Reporting by Ann Vale;`."""
    if len(line) > _LONGEST_TITLE or _MADE.search(line):
        return None
    match = _BY_BEHIND.search(line) or _REPORTING.match(line)
    name = match["name"].strip(" .") if match else ""
    is_name = name[:1].isupper() and len(name.split()) <= _NAME_WORDS
    return one_name(name) if is_name else None


# -- where -----------------------------------------------------------------------------------


def _own_url(texts: Sequence[str], kinds: Sequence[Kind]) -> str | None:
    """An address that has a line to itself above the article or at its foot, and is the article's own.

    Where such lines lead to several sites they are what it refers to.
    """
    own = (text for text, kind in zip(texts, kinds, strict=True) if kind is Kind.FURNITURE)
    found = [(text, match.group()) for text in own if (match := _URL.search(text))]
    alone = [url.rstrip(".,)") for text, url in found if len(url) > 0.6 * len(text)]
    if len({domain_of(host_of(url)) for url in alone}) != 1:
        return None
    url = alone[0]
    is_own = _names_site(url, texts, kinds) or _names_article(url, texts, kinds)
    return url if is_own else None


def _names_site(url: str, texts: Sequence[str], kinds: Sequence[Kind]) -> bool:
    """Say whether the site's own lines bear the name in an address that is no front page."""
    label = domain_of(host_of(url)).partition(".")[0].replace("-", "")
    if not _steps(url) or len(label) < _SHORTEST_LABEL:
        return False
    own = (text for text, kind in zip(texts, kinds, strict=True) if kind is Kind.FURNITURE)
    return any(label in _NO_LETTER.sub("", _URL.sub("", text)).casefold() for text in own)


def _names_article(url: str, texts: Sequence[str], kinds: Sequence[Kind]) -> bool:
    """Say whether an address has the words that the article begins with: `/harbour-wall-falls-in-storm`."""
    told = [text for text, kind in zip(texts, kinds, strict=True) if kind in _ARTICLE][:_BEGINNING]
    said = {word for text in told for word in words(text)}
    slug = {word for word in words(_steps(url)) if len(word) >= _LONG and word.isalpha()}
    return len(slug) >= _FEWEST and len(slug & said) >= _MOST_OF * len(slug)


def _steps(url: str) -> str:
    """Return what an address has behind its host, in words."""
    return re.sub(r"[/_.-]+", " ", url.partition("//")[2].partition("/")[2]).strip()
