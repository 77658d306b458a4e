"""Never lost, never doubled: a feed from day to day, as the program meets it."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from tests.faults.site import Request, Site, reply
from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

NOW = datetime.fromtimestamp(int(MOMENT), UTC)
DAY = timedelta(days=1)


@pytest.fixture
def site() -> Iterator[Site]:
    one = Site()
    yield one
    one.close()


def told(subject: str) -> str:
    """Three sentences that no other subject shares."""
    return (
        f"The council of Calder voted on Monday to rebuild the {subject} before the winter storms begin. "
        f"Work on the {subject} is to start in March and will cost four million crowns, its mayor said. "
        f"Nobody had looked after the {subject} since the flood of nineteen years ago, she added."
    )


def entry(name: str, date: datetime, *, title: str = "", text: str = "") -> str:
    return (
        f"<item><guid isPermaLink='false'>{name}</guid><title>{title or f'Calder rebuilds its {name}'}"
        f"</title><description>{text or told(name)}</description>"
        f"<pubDate>{format_datetime(date)}</pubDate></item>"
    )


def feed(*entries: str) -> str:
    return f"<rss version='2.0'><channel><title>The Calder Post</title>{''.join(entries)}</channel></rss>"


def configured(folder: Path, *sites: Site) -> None:
    sources = "".join(
        f"  - {{feed: '{site.url('/feed')}', name: feed{at}, allow_private: true, full_text: never}}\n"
        for at, site in enumerate(sites)
    )
    (folder / "config.yaml").write_text(f"fetch: {{spacing: 0.01}}\nsources:\n{sources}", "utf-8")


def run(program: Digest, folder: Path, now: datetime) -> dict[str, Any]:
    done = program("--json", "run", folder=folder, SOURCE_DATE_EPOCH=str(int(now.timestamp())))
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def newest(folder: Path) -> str:
    """Return the JSON of the last edition."""
    pages = sorted((folder / "out" / "editions").glob("*.json"), key=lambda page: page.stem)
    return pages[-1].read_text("utf-8") if pages else ""


def kept(folder: Path) -> dict[str, int]:
    """Return how many revisions of each item the state holds."""
    with closing(sqlite3.connect(folder / ".digest" / "state.db")) as state:
        return dict(state.execute("select key, count(*) from items group by key order by key"))


def test_a_headline_without_a_text_is_listed_and_no_voice(
    tmp_path: Path, site: Site, here: Digest
) -> None:
    configured(tmp_path, site)
    bare = entry("bridge", NOW - timedelta(hours=2), text=" ")
    site.on("/feed", reply(200, feed(bare, entry("harbour", NOW - timedelta(hours=3)))))
    run(here, tmp_path, NOW)

    edition = json.loads(newest(tmp_path))
    fates = {fate["title"]: fate["kind"] for fate in edition["fates"]}
    assert edition["articles"] == 2
    assert fates == {
        "Calder rebuilds its bridge": "listed",
        "Calder rebuilds its harbour": "quoted",
    }


def test_a_feed_is_followed_from_day_to_day(tmp_path: Path, site: Site, here: Digest) -> None:
    configured(tmp_path, site)
    harbour = entry("harbour", NOW - timedelta(hours=3))
    older = [entry(name, NOW - n * DAY) for n, name in enumerate(("windmill", "quay"), 2)]
    ahead = entry("bridge", NOW + timedelta(hours=5))
    site.on("/feed", reply(200, feed(harbour, ahead, *older)))

    # The first run takes the last day, says what it left, and lets no date lie ahead.
    first = here("run", folder=tmp_path)
    page = newest(tmp_path)
    assert "2 items were left: older than a first run takes" in first.stdout
    assert json.loads(page)["left"] == 2
    assert "harbour" in page
    assert "bridge" in page
    assert "windmill" not in page
    assert "2026-11-20T15:30" not in page

    # What comes late with an old date is in the next edition all the same.
    late = entry("lighthouse", NOW - 90 * DAY)
    retitled = entry("harbour", NOW - timedelta(hours=3), title="Harbour: the vote")
    site.on("/feed", reply(200, feed(late, retitled, ahead, *older)))
    run(here, tmp_path, NOW + DAY)
    page = newest(tmp_path)
    assert "lighthouse" in page
    assert "windmill" not in page
    assert kept(tmp_path) == {"bridge": 1, "harbour": 1, "lighthouse": 1}

    # A failed fetch forgets nothing; a changed text is the same article in a new revision.
    site.on("/feed", reply(503))
    here("run", folder=tmp_path, SOURCE_DATE_EPOCH=str(int((NOW + 2 * DAY).timestamp())))
    changed = entry("lighthouse", NOW - 90 * DAY, text=told("lighthouse") + " It may cost more.")
    site.on("/feed", reply(200, feed(changed, retitled, ahead, *older)))
    run(here, tmp_path, NOW + 3 * DAY)
    assert kept(tmp_path) == {"bridge": 1, "harbour": 1, "lighthouse": 2}


def test_a_run_that_is_killed_in_the_middle_loses_and_doubles_nothing(
    tmp_path: Path, site: Site, program: Digest, root: Path
) -> None:
    slow = Site()
    asked = slow.asked

    def wait(connection: socket.socket, request: Request) -> None:
        time.sleep(30)

    configured(tmp_path, site, slow)
    text = feed(entry("harbour", NOW - timedelta(hours=3)))
    site.on("/feed", reply(200, text))
    slow.on("/feed", wait, reply(200, feed(entry("mill", NOW - timedelta(hours=2)))))
    variables = {**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "PYTHONPATH": str(root)}

    killed = subprocess.Popen(
        [sys.executable, "-m", "digest", "run"],
        cwd=tmp_path, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    until = time.monotonic() + 60
    while not asked and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.5)
    killed.send_signal(signal.SIGKILL)
    killed.wait(20)

    run(program, tmp_path, NOW)
    run(program, tmp_path, NOW + timedelta(hours=1))

    page = newest(tmp_path)
    assert asked, "it was killed while it waited for the second feed"
    assert kept(tmp_path) == {"harbour": 1, "mill": 1}
    assert "harbour" in page
    assert "mill" in page
    slow.close()
