"""A feed as a source: asked politely, read safely, nothing lost and nothing doubled."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.errors import ConfigError, SourceError
from digest.model import Cursor, Fetched, Problem, RawItem, open_address
from digest.sources.cursors import count, stamp
from digest.sources.feedfiles.entry import Feed
from digest.sources.feedfiles.feedfile import EMPTY, PageInstead, read_feed
from digest.sources.feedfiles.items import Keyed, keyed, raw_item
from digest.sources.feedfiles.repair import BROKEN_OFF
from digest.sources.feeds import polling
from digest.sources.feeds.discovery import feeds_in
from digest.sources.feeds.pages import PageReader, is_teaser
from digest.sources.net.guard import Reach
from digest.sources.net.http import Answer, Ask, Fetcher
from digest.sources.net.replies import failure, page_title, retry_after, wall
from digest.sources.net.trouble import FetchError, Trouble

FULL_TEXT = ("auto", "always", "never")


@dataclass(frozen=True, kw_only=True)
class FeedSource:
    """A feed, or a site that names one: RSS, RDF, Atom or JSON Feed."""

    name: str
    url: str
    fetcher: Fetcher
    outlet: str | None = None
    """The outlet's name; None takes the feed's own title."""
    tags: tuple[str, ...] = ()
    full_text: str = "auto"
    """`auto` reads the linked page of a teaser, `always` of every entry, `never` of none."""
    first_window: timedelta = timedelta(hours=24)
    """How far back the first fetch goes."""
    allow_private: bool = False
    """Whether the address may lie on this machine or its network."""
    pages: int = 30
    """Linked pages read by one fetch; later entries keep their teaser."""
    page_seconds: float = 120.0
    """Time for all of them."""

    def __post_init__(self) -> None:
        if self.full_text not in FULL_TEXT:
            raise ConfigError(
                f"{self.name}: full_text: {self.full_text!r} is not known",
                hint=f"use {', '.join(FULL_TEXT)}",
            )

    @property
    def kind(self) -> str:
        """`feed`."""
        return "feed"

    @property
    def reach(self) -> Reach:
        """How far its requests may go."""
        return Reach.PRIVATE if self.allow_private else Reach.PUBLIC

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return what is new since the cursor; nothing, unasked, while the feed is not due.

        Raise SourceError, with the cursor to keep, when the feed cannot be had. What was seen
        before is never forgotten by a failure.
        """
        known = polling.begin(polling.about(cursor, self.url), now)
        if not polling.is_due(known, now):
            return Fetched(items=(), cursor=cursor, asked=False)
        try:
            return self._asked(known, now)
        except SourceError as error:
            raise self._failed(error, known, now) from error

    def _asked(self, cursor: Cursor, now: datetime) -> Fetched:
        answer = self._answer(cursor)
        if answer.status == 304:
            return self._unchanged(answer, cursor, now)
        if answer.status != 200:
            raise _Refusal(failure(answer, now), retry_after(answer, now))
        try:
            feed = _read(answer, now)
        except PageInstead as page:
            return self._from_page(page, answer, cursor, now)
        return self._taken(feed, answer, cursor, now)

    def _answer(self, cursor: Cursor) -> Answer:
        address = cursor.get("moved_to") or cursor.get("found_at") or self.url
        ask = Ask(
            url=address,
            etag=cursor.get("etag"),
            last_modified=cursor.get("last_modified"),
            reach=self.reach,
        )
        answer = self.fetcher.get(ask)
        if answer.status == 304 and not (ask.etag or ask.last_modified):
            raise FetchError(
                'it says "unchanged" (HTTP 304) although we have nothing of it yet',
                trouble=Trouble.BROKEN,
                hint="the site's cache is broken; it is tried again later",
            )
        return answer

    def _unchanged(self, answer: Answer, cursor: Cursor, now: datetime) -> Fetched:
        rest = timedelta(seconds=count(cursor, "rest") or 3600) * 1.5
        rest = max(min(rest, polling.LONGEST), min(_max_age(answer), polling.LONGEST_ASKED_FOR))
        kept = polling.after_success(cursor, now, rest)
        kept = kept.with_values(rest=f"{rest.total_seconds():.0f}")
        return Fetched(items=(), cursor=kept, problems=tuple(self._silence(kept, now)))

    def _taken(self, feed: Feed, answer: Answer, cursor: Cursor, now: datetime) -> Fetched:
        entries = keyed(feed.entries)
        chosen = polling.choose(entries, cursor, now, self.first_window)
        asked_for = max(timedelta(minutes=feed.every), _max_age(answer))
        rest = polling.rest_between(feed.entries, now, asked_for)
        whole = feed.complaint != BROKEN_OFF
        moved = answer.moved_to or cursor.get("moved_to") or None
        kept = polling.after_success(cursor, now, rest).with_values(
            # Of a feed that broke off the rest is still to come: nothing may say "unchanged" to it.
            etag=(whole and answer.header("etag")) or None,
            last_modified=(whole and answer.header("last-modified")) or None,
            moved_to=moved,
            begun=None if whole and entries else cursor.get("begun") or None,
            rest=f"{rest.total_seconds():.0f}",
            seen=chosen.seen or None,
            left=str(chosen.left) if chosen.left else cursor.get("left") or None,
        )
        if chosen.fresh or not cursor.get("heard"):
            apart = polling.usually_apart(feed.entries)
            seconds = f"{apart.total_seconds():.0f}" if apart else None
            kept = kept.with_values(heard=stamp(now), apart=seconds)
        items, problems = self._items(feed, chosen.fresh, now)
        return Fetched(
            items=items,
            cursor=kept,
            problems=(
                *self._notices(feed, moved, cursor),
                *self._silence(kept, now),
                *problems,
            ),
            left=chosen.left,
        )

    def _from_page(
        self, page: PageInstead, answer: Answer, cursor: Cursor, now: datetime
    ) -> Fetched:
        """Go on to the feed that a page names, the first time; later a page is a failure."""
        before = wall(answer)
        named = feeds_in(answer.body, answer.url, answer.charset)
        if before or cursor.get("fetched") or cursor.get("found_at") or not named:
            raise self._instead(page, answer, before)
        found = cursor.with_values(found_at=named[0].url, moved_to=None)
        answer = self._answer(found)
        if answer.status != 200:
            raise _Refusal(failure(answer, now), retry_after(answer, now))
        return self._taken(_read(answer, now), answer, found, now)

    @staticmethod
    def _instead(page: PageInstead, answer: Answer, before: str | None) -> FetchError:
        title = page_title(answer.body)
        what = before or page.message
        named = f" (“{title}”)" if title else ""
        hint = (
            "the site shows it to programs too; look for another feed of the same site"
            if before
            else page.hint
        )
        return FetchError(
            f"{what} came instead of a feed{named}", trouble=Trouble.NOT_A_FEED, hint=hint
        )

    def _items(
        self, feed: Feed, fresh: Iterable[Keyed], now: datetime
    ) -> tuple[tuple[RawItem, ...], tuple[Problem, ...]]:
        read = PageReader(self.fetcher, self.reach)
        until = time.monotonic() + self.page_seconds
        items: list[RawItem] = []
        failures: list[FetchError] = []
        left = self.pages
        for one in fresh:
            item = self._described(raw_item(feed, one, source=self.name, now=now))
            if self._wants_page(one) and left > 0 and time.monotonic() < until:
                left -= 1
                try:
                    item = read(item)
                except FetchError as error:
                    failures.append(error)
            items.append(item)
        return tuple(items), tuple(self._told(failures))

    def _wants_page(self, one: Keyed) -> bool:
        if one.entry.link is None or self.full_text == "never":
            return False
        return self.full_text == "always" or is_teaser(one.entry)

    def _described(self, item: RawItem) -> RawItem:
        tags = tuple(dict.fromkeys((*self.tags, *item.tags)))
        return replace(item, outlet=self.outlet or item.outlet, tags=tags)

    def _told(self, failures: list[FetchError]) -> Iterator[Problem]:
        """Yield one problem for each reason why pages were not read."""
        for reason, times in Counter(error.message for error in failures).items():
            message = (
                f"linked pages could not be read ({times}), the feed's own text is used: {reason}"
            )
            yield Problem(stage="fetch", subject=self.name, message=message)

    def _notices(self, feed: Feed, moved: str | None, cursor: Cursor) -> Iterator[Problem]:
        if moved and moved != cursor.get("moved_to"):
            message = (
                f"it has moved for good to {open_address(moved)}, and is asked there from now on"
            )
            yield Problem(stage="fetch", subject=self.name, message=message)
        if feed.complaint == EMPTY:
            # Some have entries at times only, as warnings do: that is told at first, and no more.
            if not cursor.get("fetched"):
                yield Problem(stage="fetch", subject=self.name, message=EMPTY)
        elif feed.complaint == BROKEN_OFF or not feed.entries:
            message = f"{feed.complaint}; {len(feed.entries)} whole entries were read"
            yield Problem(stage="fetch", subject=self.name, message=message)

    def _silence(self, cursor: Cursor, now: datetime) -> Iterator[Problem]:
        since = polling.silent_since(cursor, now)
        if since is not None:
            message = f"it answers, but has brought nothing new since {since:%Y-%m-%d}"
            yield Problem(stage="fetch", subject=self.name, message=message)

    def _failed(self, error: SourceError, cursor: Cursor, now: datetime) -> SourceError:
        until = error.until if isinstance(error, _Refusal) else None
        told = error.told if isinstance(error, _Refusal) else error
        kept = polling.after_failure(cursor, now, until)
        trouble = told.trouble if isinstance(told, FetchError) else Trouble.NOT_A_FEED
        if trouble is Trouble.GONE:
            kept = kept.with_values(retired=stamp(now))
        if trouble is Trouble.STATUS:
            # Next time the configured address is asked again: it may know a newer place.
            kept = kept.with_values(found_at=None, moved_to=None)
        if until and trouble is Trouble.WAIT:
            self.fetcher.hold(self.url, (until - now).total_seconds())
        failed = FetchError(
            f"{open_address(self.url)}: {told.message}", trouble=trouble, hint=told.hint
        )
        failed.cursor = kept
        return failed


class _Refusal(SourceError):
    """A server's refusal, and until when it holds."""

    def __init__(self, told: FetchError, until: datetime | None) -> None:
        super().__init__(told.message, hint=told.hint)
        self.told = told
        self.until = until


def _read(answer: Answer, now: datetime) -> Feed:
    return read_feed(answer.body, now=now, url=open_address(answer.url), charset=answer.charset)


def _max_age(answer: Answer) -> timedelta:
    found = re.search(r"\bmax-age\s*=\s*\"?(\d{1,8})", answer.header("cache-control"))
    return timedelta(seconds=int(found.group(1))) if found else timedelta()
