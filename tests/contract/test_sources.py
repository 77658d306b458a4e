"""What every source keeps: nothing twice, nothing lost, the same order, small things to remember."""

from __future__ import annotations

import pickle
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol

import pytest
import trustme

from digest.errors import SourceError
from digest.model import Cursor, Fetched
from digest.ports import Source
from digest.sources.feeds.feed import FeedSource
from digest.sources.folders.folder import FolderSource
from digest.sources.mails.mailbox import MailboxSource
from digest.sources.net.http import Fetcher
from tests.faults.imap import MailServer
from tests.faults.site import Site, reply

HOURLY = timedelta(hours=4)
"""Later than any source rests."""


class Place(Protocol):
    """Somewhere articles are, for real, that a test can add to, break and mend."""

    source: Source

    def add(self, name: str) -> None: ...

    def break_down(self) -> None: ...

    def mend(self) -> None: ...


@dataclass
class FeedPlace:
    site: Site
    source: Source
    names: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        self.names.insert(0, name)
        self.mend()

    def break_down(self) -> None:
        self.site.on("/feed", reply(500))

    def mend(self) -> None:
        items = "".join(
            f"<item><guid isPermaLink='false'>{name}</guid><title>{name}</title>"
            f"<description>Words of {name}.</description></item>"
            for name in self.names
        )
        body = f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>"
        self.site.on("/feed", reply(200, body))


@dataclass
class FolderPlace:
    path: Path
    source: Source

    def add(self, name: str) -> None:
        (self.path / f"{name}.txt").write_text(f"Words of {name}.")

    def break_down(self) -> None:
        self.path.rename(self.path.with_name("away"))

    def mend(self) -> None:
        self.path.with_name("away").rename(self.path)


@dataclass
class MailboxPlace:
    server: MailServer
    source: Source

    def add(self, name: str) -> None:
        mail = EmailMessage()
        mail["From"], mail["Message-ID"] = "T <t@t.example>", f"<{name}@t.example>"
        mail.set_content(f"Words of {name}.")
        self.server.mails[max(self.server.mails, default=0) + 1] = mail.as_bytes()

    def break_down(self) -> None:
        self.server.password = "changed"

    def mend(self) -> None:
        self.server.password = "right"


@pytest.fixture
def feed_place() -> Iterator[Place]:
    site = Site()
    fetcher = Fetcher(sleep=no_pause)
    place = FeedPlace(
        site,
        FeedSource(name="desk", url=site.url("/feed"), fetcher=fetcher, allow_private=True),
    )
    place.mend()
    yield place
    fetcher.close()
    site.close()


@pytest.fixture
def folder_place(tmp_path: Path) -> Place:
    (tmp_path / "folder").mkdir()
    return FolderPlace(tmp_path / "folder", FolderSource(name="desk", path=tmp_path / "folder"))


@pytest.fixture
def mailbox_place(tmp_path: Path) -> Iterator[Place]:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    server = MailServer(context)
    yield MailboxPlace(
        server,
        MailboxSource(
            name="desk",
            host="127.0.0.1",
            port=server.port,
            user="reader",
            password="right",
            certificates=str(tmp_path / "ca.pem"),
        ),
    )
    server.close()


def no_pause(seconds: float) -> None:
    """Stand in for sleeping; a function of the module, so that the fetcher pickles."""


@pytest.fixture(params=["feed", "folder", "mailbox"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.getfixturevalue(f"{request.param}_place")
    for name in ("one", "two", "three"):
        found.add(name)
    return found


def bodies(fetched: Fetched) -> set[bytes]:
    return {item.body.strip() for item in fetched.items}


def test_everything_comes_once(place: Place, now: datetime) -> None:
    first = place.source.fetch(Cursor(), now)
    second = place.source.fetch(first.cursor, now + HOURLY)

    assert bodies(first) == {b"Words of one.", b"Words of two.", b"Words of three."}
    assert second.items == ()


def test_what_is_added_comes_next(place: Place, now: datetime) -> None:
    first = place.source.fetch(Cursor(), now)
    place.add("four")

    second = place.source.fetch(first.cursor, now + HOURLY)

    assert bodies(second) == {b"Words of four."}


def test_a_failure_loses_nothing_and_doubles_nothing(place: Place, now: datetime) -> None:
    first = place.source.fetch(Cursor(), now)
    place.break_down()
    with pytest.raises(SourceError) as caught:
        place.source.fetch(first.cursor, now + HOURLY)
    place.mend()
    place.add("four")

    after = place.source.fetch(caught.value.cursor or first.cursor, now + 2 * HOURLY)

    assert caught.value.hint
    assert bodies(after) == {b"Words of four."}


def test_the_same_state_gives_the_same_items_in_the_same_order(place: Place, now: datetime) -> None:
    once = place.source.fetch(Cursor(), now)
    again = place.source.fetch(Cursor(), now)

    assert once.items == again.items
    assert len({item.key for item in once.items}) == len(once.items)


def test_items_are_the_sources_own_and_timed_in_utc(place: Place, now: datetime) -> None:
    items = place.source.fetch(Cursor(), now).items

    assert items
    for item in items:
        assert item.source == place.source.name
        assert item.fetched == now
        assert item.key
        assert item.published is None or item.published.tzinfo is UTC


def test_a_source_and_its_cursor_can_go_to_another_process(place: Place, now: datetime) -> None:
    cursor = place.source.fetch(Cursor(), now).cursor

    travelled, kept = pickle.loads(pickle.dumps((place.source, cursor)))

    assert (travelled.name, travelled.kind, travelled.url) == (
        place.source.name,
        place.source.kind,
        place.source.url,
    )
    assert travelled.fetch(kept, now + HOURLY).items == ()


def test_a_cursor_remembers_in_small_strings(place: Place, now: datetime) -> None:
    values = place.source.fetch(Cursor(), now).cursor.values

    assert all(isinstance(name, str) and isinstance(value, str) for name, value in values)
    assert sum(len(value) for _, value in values) < 1_000


def test_an_unknown_cursor_is_no_obstacle(place: Place, now: datetime) -> None:
    odd = Cursor().with_values(seen="x y:z ::: \x00", uid="", fetched="yesterday", rest="1")

    assert isinstance(place.source.fetch(odd, now), Fetched)
