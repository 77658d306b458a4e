"""One feed, read again and again by a reader that keeps its cursor."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from digest.model import Cursor, Fetched
from digest.sources.feeds.feed import FeedSource
from digest.sources.net.http import Fetcher
from digest.sources.net.trouble import FetchError
from tests.faults.site import Site


def entry(guid: str, *, title: str = "Tides", text: str = "Low water.", hours: int = 2) -> str:
    date = format_datetime(datetime(2026, 11, 19, 6, 30, tzinfo=UTC) - timedelta(hours=hours))
    return (
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<description>{text}</description><pubDate>{date}</pubDate></item>"
    )


def feed(*entries: str) -> str:
    return f"<rss version='2.0'><channel><title>The Ferry</title>{''.join(entries)}</channel></rss>"


GOOD = feed(entry("t1"))


class Reader:
    """Fetches one feed of the site again and again, keeping its cursor as a store would."""

    def __init__(self, site: Site, fetcher: Fetcher, now: datetime) -> None:
        self.site, self.fetcher, self.now = site, fetcher, now
        self.cursor = Cursor()

    def fetch(self, path: str = "/feed", **options: object) -> Fetched:
        source = FeedSource(
            name="ferry",
            url=self.site.url(path),
            fetcher=self.fetcher,
            **{"allow_private": True, **options},  # type: ignore[arg-type]
        )
        try:
            fetched = source.fetch(self.cursor, self.now)
        except FetchError as error:
            self.cursor = error.cursor or Cursor()
            raise
        self.cursor = fetched.cursor
        return fetched

    def later(self, **waited: int) -> Reader:
        self.now += timedelta(**waited)
        return self

    def fails(self, path: str = "/feed", **options: object) -> FetchError:
        with pytest.raises(FetchError) as caught:
            self.fetch(path, **options)
        assert caught.value.hint, "every failure names a next step"
        return caught.value


def titles(fetched: Fetched) -> list[str | None]:
    return [item.title for item in fetched.items]


def linked(site: Site, path: str) -> str:
    return feed(entry("t1").replace("</title>", f"</title><link>{site.url(path)}</link>"))
