"""When a bare text came out: the day that stands by its headline, or is glued to its first words, called published or nothing.

A day inside a sentence or a headline is the day of something else, and one that is called an
update is no publication: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.stages.dates.alone import date_alone
from digest.stages.dates.labels import label_of
from digest.stages.dates.stamps import dates_in
from digest.stages.dates.written import find_date, find_dateline
from digest.stages.furniture.judge import Kind
from digest.stages.quoting.glued.stamps import FIRST, RUN

LONGEST = 120
"""Characters of a line that may date the text."""
_BELOW, _ABOVE = 20, 6
"""Lines under the headline and over it among which its date stands."""
_BEHIND = 2
"""Lines behind the first of the text among which the date may still stand."""
MOST_WORDS = 13
"""Words of such a line with its date, unless it is a byline; more would be a sentence."""
_PARTED = re.compile(r"(?<=\d)\s?([/:-])\s?(?=\d)")
"""What tools put spaces around inside days and hours: `05 / 03 / 2013`, `12: 50 PM`."""
_HALF = re.compile(r"(?<=\d)\s?([ap])\b\.?(?!\s?m)", re.IGNORECASE)
"""Half of a day by its first letter alone: `5:03p`."""
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?|AK[SD])T\b")
"""Zones of countries that write the month first."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day that a line tells, and whether it is called published (1), updated (-1) or nothing."""

    moment: datetime
    label: int


def published_in(texts: Sequence[str], kinds: Sequence[Kind], fetched: datetime) -> datetime | None:
    """Return when the text came out. `fetched` gives a dateline its year."""
    first = next((n for n, kind in enumerate(kinds) if kind is Kind.TEXT), len(texts))
    title = next((n for n, kind in enumerate(kinds) if kind is Kind.TITLE), None)
    found = [
        dated
        for n in _near(title, first, len(texts))
        if kinds[n] not in (Kind.TITLE, Kind.TEXT)
        for dated in _dates(texts, n, kinds[n])
    ]
    moment = _best(found)
    if moment is not None or first == len(texts):
        return moment
    return find_dateline(texts[first], fetched) or _best(_glued(texts, kinds))


def _best(found: Sequence[_Dated]) -> datetime | None:
    """Return the day called published, else one called nothing, else one called an update that tells its hour."""
    for fits in (_is_published, _is_bare, _is_timed):
        for dated in found:
            if fits(dated):
                return dated.moment
    return None


def _is_published(dated: _Dated) -> bool:
    return dated.label > 0


def _is_bare(dated: _Dated) -> bool:
    return dated.label == 0


def _is_timed(dated: _Dated) -> bool:
    """News that tells the hour of its last change is of that day; a guide may be years older."""
    return dated.moment.hour + dated.moment.minute > 0


def _near(title: int | None, first: int, count: int) -> Iterator[int]:
    """Yield the places by the headline, from there on; without one, up from the first paragraph."""
    if title is None:
        yield from reversed(range(max(0, first - _BELOW), min(first, count)))
    else:
        yield from range(title + 1, min(count, title + 1 + _BELOW, max(first, title + 1)))
        yield from reversed(range(max(0, title - _ABOVE), title))
    yield from range(first + 1, min(count, first + 1 + _BEHIND))


def _dates(texts: Sequence[str], place: int, kind: Kind) -> Iterator[_Dated]:
    """Yield the days that a line tells."""
    text = texts[place]
    whens = sorted(dates_in(text), key=lambda when: when.start) if len(text) <= LONGEST else []
    if len({when.moment.date() for when in whens}) > 1 and _is_short(text, kind):
        ends = [0, *(when.end for when in whens)]
        for end, when in zip(ends, whens, strict=False):
            yield _Dated(when.moment, label_of(text[end : when.start]))
        return
    moment = date_alone(text)
    if moment is None and _is_short(text, kind):
        moment = find_date(text)
    if moment is None:
        return
    label = label_of(text[: whens[0].start] if whens else "")
    # "Published" and its date are at times two lines
    above = texts[place - 1] if place and not label and len(texts[place - 1].split()) <= 3 else ""
    yield _Dated(moment, label or label_of(above))


def _glued(texts: Sequence[str], kinds: Sequence[Kind]) -> list[_Dated]:
    """Return the days glued before the first words of a text, of when it was put up: `May 3, 2013 After …`.

    Where paragraphs further down begin so too they are those of a timeline.
    """
    told = [t for t, kind in zip(texts, kinds, strict=True) if kind in (Kind.TEXT, Kind.DOUBTFUL)]
    stamp = FIRST.match(told[0]) or RUN.match(told[0])
    if stamp is None or any(FIRST.match(text) or RUN.match(text) for text in told[1:]):
        return []
    return list(_stamped(_HALF.sub(r"\1m", _PARTED.sub(r"\1", stamp[0]))))


def _stamped(text: str) -> Iterator[_Dated]:
    """Yield the days in what stands before a text, each as what stands before it calls it."""
    end = 0
    for when in sorted(
        dates_in(text, True if _AMERICAN.search(text) else None), key=lambda when: when.start
    ):
        yield _Dated(when.moment, label_of(text[end : when.start]))
        end = when.end


def _is_short(text: str, kind: Kind) -> bool:
    words = len(text.split())
    return len(text) <= LONGEST and (kind is Kind.BYLINE or words <= MOST_WORDS)
