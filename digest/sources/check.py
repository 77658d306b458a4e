"""What `digest sources check` says of one source: whether it works, what it gives, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.errors import DigestError, SourceError
from digest.model import Cursor, Fetched, RawItem
from digest.ports import Source
from digest.sources.feeds.feed import FeedSource
from digest.sources.feeds.pages import TEASER, PageReader
from digest.sources.mails.mailbox import MailboxSource
from digest.sources.markup import words
from digest.writing.moments import noted

EVERYTHING = timedelta(days=36_500)
MOST_MAILS = 5
"""Mails that a check of a mailbox fetches."""
STALE = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """How one source fares at this moment. Nothing is stored, and nothing counts as fetched.

    `trouble` names the kind of failure, empty when it works; `notes` are worth knowing though
    nothing is wrong.
    """

    name: str
    kind: str
    works: bool
    message: str
    hint: str = ""
    trouble: str = ""
    items: int = 0
    newest: datetime | None = None
    notes: tuple[str, ...] = ()


def check(source: Source, now: datetime) -> Diagnosis:
    """Ask a source as if for the first time and say what came; never raises a SourceError."""
    try:
        fetched = _whole(source).fetch(Cursor(), now)
    except SourceError as error:
        return unanswered(source, error)
    return _found(source, fetched, now)


def unanswered(source: Source, error: DigestError) -> Diagnosis:
    """Return what is said of a source that could not be looked at, whatever the reason."""
    return Diagnosis(
        name=source.name,
        kind=source.kind,
        works=False,
        message=error.message,
        hint=error.hint,
        trouble=str(getattr(error, "trouble", "")),
    )


def _whole(source: Source) -> Source:
    """Return the source without its limits on age, and without reading every linked page."""
    if isinstance(source, FeedSource):
        return replace(source, full_text="never", first_window=EVERYTHING)
    if isinstance(source, MailboxSource):
        return replace(source, most=MOST_MAILS)
    return source


def _found(source: Source, fetched: Fetched, now: datetime) -> Diagnosis:
    dates = [item.published for item in fetched.items if item.published]
    newest = max(dates, default=None)
    notes = [problem.message for problem in fetched.problems]
    notes += _about_dates(fetched, newest, now)
    if isinstance(source, FeedSource):
        notes += _about_texts(source, fetched.items)
    count = len(fetched.items) + fetched.left
    latest = f", the newest of {noted(newest)}" if newest else ""
    return Diagnosis(
        name=source.name,
        kind=source.kind,
        works=True,
        message=f"{count} articles{latest}" if count != 1 else f"1 article{latest}",
        items=count,
        newest=newest,
        notes=tuple(notes),
    )


def _about_dates(fetched: Fetched, newest: datetime | None, now: datetime) -> Iterator[str]:
    undated = sum(item.published is None for item in fetched.items)
    if undated:
        carry = "carries" if undated == 1 else "carry"
        yield f"{undated} of them {carry} no date that can be read"
    if newest and now - newest > STALE:
        yield f"nothing new for {(now - newest).days} days; it may have been abandoned"


def _about_texts(source: FeedSource, items: tuple[RawItem, ...]) -> Iterator[str]:
    """Say whether the feed gives whole articles, and whether a linked page can be read."""
    short = [item for item in items if words(item.body.decode("utf-8")) < TEASER]
    if not short or source.full_text == "never":
        return
    linked = next((item for item in short if item.url), None)
    are = f"{len(short)} of them {'is a teaser' if len(short) == 1 else 'are teasers'}"
    if linked is None:
        yield f"{are} without a link"
        return
    try:
        PageReader(source.fetcher, source.reach)(linked)
    except SourceError as error:
        yield f"{are}, and the page of one could not be read: {error}"
    else:
        yield f"{are}; the linked pages are read instead"
