"""The articles-over-time chart, as the numbers that draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from digest.model import Bar
from digest.render.wording.dates import Dates

WIDTH = 240
HEIGHT = 40
GAP = 5
LEAST_ARTICLES = 5
"""Fewer than this need no picture."""
STEP = timedelta(hours=6)
"""Bars stand for whole numbers of these, an hour more or less where the clocks change."""
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One bar: in units of the drawing, and its height in pixels for a mail."""

    x: str
    y: str
    width: str
    height: str
    pixels: int
    is_new: bool


@dataclass(frozen=True, kw_only=True)
class Chart:
    """The bars, what they say in words, and the captions under them."""

    columns: tuple[Column, ...]
    label: str
    first: str
    total: str
    last: str
    fresh: str = ""
    """How many came since the last edition; empty when that is none or all of them."""
    width: int = WIDTH
    height: int = HEIGHT


def draw(bars: Sequence[Bar], dates: Dates, new: int = 0) -> Chart | None:
    """Return the chart; None where there are too few articles for one to say anything.

    `new` are the articles that came since the last edition: a bar that holds one may hold older ones.
    """
    if sum(bar.articles for bar in bars) < LEAST_ARTICLES or sum(b.articles > 0 for b in bars) < 2:
        return None
    total = sum(bar.articles for bar in bars)
    first, last = (dates.local(b.start).date() for b in (bars[0], bars[-1]))
    return Chart(
        columns=tuple(_column(bars, place) for place in range(len(bars))),
        label=_label(bars, dates, new),
        first=dates.near(first),
        total=dates.words.count("articles", total),
        last=dates.near(last),
        fresh=dates.words("fresh", n=dates.words.number(new)) if 0 < new < total else "",
    )


def per_day(bars: Sequence[Bar], dates: Dates) -> str:
    """Return the bars in words, a day each: "Wed 1, Thu 34"; empty without bars.

    Days more than a week ago stand by their dates, "12 Nov: 3"; where a bar is longer than a day
    there are no days to tell.
    """
    if len(bars) > 1 and _step(bars) > DAY:
        return ""
    days = [
        (day, sum(b.articles for b in group))
        for day, group in groupby(bars, key=lambda b: dates.local(b.start).date())
    ]
    told = ", ".join(f"{_named(day, dates)} {n}" for day, n in days if n)
    return dates.words("per_day", days=told) if told else ""


def _named(day: date, dates: Dates) -> str:
    return dates.near(day) if dates.is_near(day) else f"{dates.near(day)}:"


def _column(bars: Sequence[Bar], place: int) -> Column:
    step = WIDTH / len(bars)
    tallest = max(bar.articles for bar in bars)
    bar = bars[place]
    height = (HEIGHT - 4) * bar.articles / tallest
    return Column(
        x=f"{place * step + GAP / 2:.1f}",
        y=f"{HEIGHT - 1 - height:.1f}",
        width=f"{max(step - GAP, 1):.1f}",
        height=f"{height:.1f}",
        pixels=max(1, round(34 * bar.articles / tallest)),
        is_new=bar.is_new,
    )


def _label(bars: Sequence[Bar], dates: Dates, new: int) -> str:
    words = dates.words
    label = words(
        "chart", span=_span(bars, dates), numbers=", ".join(str(b.articles) for b in bars)
    )
    total = sum(b.articles for b in bars)
    if not 0 < new < total:
        return label
    return f"{label} {words('chart_new', new=words.number(new), total=words.number(total))}"


def _span(bars: Sequence[Bar], dates: Dates) -> str:
    span = _step(bars)
    if span % DAY == timedelta():
        return dates.words.count("days", span // DAY)
    return dates.words.count("hours", span // timedelta(hours=1))


def _step(bars: Sequence[Bar]) -> timedelta:
    """Return how long one bar stands for by the clock on the wall."""
    return max(1, round((bars[1].start - bars[0].start) / STEP)) * STEP
