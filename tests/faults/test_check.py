"""`digest sources check` says whether a source works, what it gives, and what to do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from digest.sources.check import check
from digest.sources.feeds.feed import FeedSource
from digest.sources.folders.folder import FolderSource
from digest.sources.net.http import Fetcher
from digest.sources.net.trouble import Trouble
from tests.faults.site import Site, reply


def rss(*entries: str) -> str:
    return f"<rss version='2.0'><channel><title>T</title>{''.join(entries)}</channel></rss>"


def source(site: Site, fetcher: Fetcher) -> FeedSource:
    return FeedSource(name="ferry", url=site.url("/feed"), fetcher=fetcher, allow_private=True)


def test_a_good_feed_is_counted_old_entries_too(
    site: Site, fetcher: Fetcher, now: datetime
) -> None:
    whole = "<description>" + "word " * 200 + "</description>"
    site.on(
        "/feed",
        reply(
            200,
            rss(
                f"<item><guid>1</guid>{whole}<pubDate>Tue, 17 Nov 2026 05:00:00 GMT</pubDate></item>",
                f"<item><guid>2</guid>{whole}</item>",
            ),
        ),
    )

    said = check(source(site, fetcher), now)

    assert said.works
    assert said.message == "2 articles, the newest of 2026-11-17 05:00 UTC"
    assert said.notes == ("1 of them carries no date that can be read",)


def test_a_dead_feed_and_a_feed_of_teasers_are_told(
    site: Site, fetcher: Fetcher, now: datetime
) -> None:
    entry = (
        "<item><guid>1</guid><link>/a</link><pubDate>Tue, 17 Mar 2026 05:00:00 GMT</pubDate></item>"
    )
    site.on("/feed", reply(200, rss(entry)))
    site.on("/a", reply(200, "<html>All of it", content_type="text/html"))

    said = check(source(site, fetcher), now)

    assert said.notes == (
        "nothing new for 247 days; it may have been abandoned",
        "1 of them is a teaser; the linked pages are read instead",
    )


def test_a_page_that_cannot_be_read_is_told(site: Site, fetcher: Fetcher, now: datetime) -> None:
    site.on("/feed", reply(200, rss("<item><guid>1</guid><link>/a</link></item>")))

    assert (
        "could not be read: nothing is there (HTTP 404)"
        in check(source(site, fetcher), now).notes[-1]
    )


def test_a_failure_names_its_kind_and_the_next_step(
    site: Site, fetcher: Fetcher, now: datetime
) -> None:
    site.on("/feed", reply(410))

    said = check(source(site, fetcher), now)

    assert (said.works, said.trouble) == (False, Trouble.GONE)
    assert "remove it" in said.hint


def test_a_folder_is_checked_too(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "a.txt").write_text("Words.")

    assert check(FolderSource(name="desk", path=tmp_path), now).items == 1
