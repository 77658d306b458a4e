"""`digest sources check` against a server that misbehaves in every way: each way is told apart.

One run of the program asks every source; each has a server of its own on this machine, so that
one server's wish to be left alone says nothing of the next.
"""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped]
import pytest

from tests.faults.site import Behaviour, Request, Site, reply
from tests.program.conftest import Digest

pytestmark = pytest.mark.slow

FEED = (
    "<rss version='2.0'><channel><title>The Calder Post</title><item><guid>1</guid>"
    "<title>Harbour opens</title><link>{link}</link><description>The harbour opened on Monday."
    "</description><pubDate>Thu, 19 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>"
)
NO_LINK = FEED.replace("<link>{link}</link>", "")
IN_AN_HOUR = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
CONSENT = "<html><title>Before you go on</title><script src='//cdn.onetrust.example'></script>OK?"
LOGIN = "<html><form>Name <input name='n'> Password <input type='password'></form>"


def silence(connection: socket.socket, _: Request) -> None:
    time.sleep(8)


def drip(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"<")
        time.sleep(0.1)


def hang_up(connection: socket.socket, _: Request) -> None:
    connection.close()


def no_http(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"\x00\xff 220 mail.example ESMTP\r\n\r\n")


def bomb(coding: str) -> Behaviour:
    zeros = b"<rss>" + b"\0" * 60_000_000
    packed = gzip.compress(zeros, 1) if coding == "gzip" else brotli.compress(zeros, quality=1)
    return reply(200, packed, content_encoding=coding)


@dataclass(frozen=True)
class Way:
    """One way to misbehave, the kind it is told as, and words of the message and of the hint."""

    behaviour: Behaviour
    trouble: str
    message: str
    hint: str


WAYS = {
    "304": Way(reply(304), "broken answer", "although we have nothing", "cache"),
    "401": Way(reply(401), "refused by the site", "asks for a name and a password", "${"),
    "402": Way(reply(402), "refused by the site", "for paying readers", "subscribers"),
    "403": Way(reply(403), "refused by the site", "refuses us (HTTP 403)", "contact"),
    "404": Way(reply(404), "refused by the site", "nothing is there (HTTP 404)", "may have moved"),
    "410": Way(reply(410), "gone", "gone for good (HTTP 410)", "remove it"),
    "429": Way(reply(429), "asked to wait", "asked too often (HTTP 429)", "asked again"),
    "429 in seconds": Way(reply(429, retry_after="3600"), "asked to wait", ", until 20", "again"),
    "429 as a date": Way(reply(429, retry_after=IN_AN_HOUR), "asked to wait", ", until 20", "again"),
    "451": Way(reply(451), "refused by the site", "legal reasons", "nothing to be done"),
    "500": Way(reply(500), "refused by the site", "has trouble (HTTP 500)", "later"),
    "503": Way(reply(503), "refused by the site", "has trouble (HTTP 503)", "later"),
    "503 in seconds": Way(reply(503, retry_after="120"), "refused by the site", "until 20", "later"),
    "challenge": Way(
        reply(403, "<html>", cf_mitigated="challenge"),
        "refused by the site", "wants to see a browser", "write to the site",
    ),
    "page": Way(reply(200, "<html><title>Hello</title>"), "not a feed", "“Hello”", "sources add"),
    "consent wall": Way(reply(200, CONSENT), "not a feed", "a consent wall came", "programs too"),
    "login": Way(reply(200, LOGIN), "not a feed", "a page to log in", "another feed"),
    "opml": Way(reply(200, "<opml><body/></opml>"), "not a feed", "OPML", "sources import"),
    "json": Way(reply(200, '{"error": "no"}'), "not a feed", "not a JSON Feed", "programming"),
    "error in words": Way(reply(200, "Database down"), "not a feed", "neither XML nor", "browser"),
    "nothing": Way(reply(200, ""), "not a feed", "empty", "browser"),
    "silence": Way(silence, "too slow", "took too long", "later"),
    "drip feed": Way(drip, "too slow", "took too long", "later"),
    "hangs up": Way(hang_up, "broken answer", "broke off or is no HTTP", "later"),
    "no http": Way(no_http, "broken answer", "broke off or is no HTTP", "later"),
    "too little": Way(
        reply(200, NO_LINK, content_length="99999"), "broken answer", "broke off", "later"
    ),
    "too much": Way(
        reply(200, "", content_length="99000000000"), "too large", "larger than", "smaller feed"
    ),
    "broken gzip": Way(
        reply(200, b"\x1f\x8b no", content_encoding="gzip"), "broken answer", "unpacked", "later"
    ),
    "broken brotli": Way(
        reply(200, b"\xff\xff no", content_encoding="br"), "broken answer", "unpacked", "later"
    ),
    "gzip bomb": Way(bomb("gzip"), "too large", "larger than", "smaller feed"),
    "brotli bomb": Way(bomb("br"), "too large", "larger than", "smaller feed"),
    "endless redirects": Way(reply(302, location="/"), "endless redirects", "on and on", "browser"),
    "redirect nowhere": Way(reply(302), "refused by the site", "sends us nowhere", "browser"),
    "redirect to a file": Way(
        reply(302, location="file:///etc/passwd"), "", "file", ""
    ),
    "redirect to a socket": Way(reply(302, location="gopher://127.0.0.1:70/"), "", "gopher", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory, program: Digest) -> Iterator[dict[str, Any]]:
    """What one run of the program says of every way, by name; "" holds the run itself."""
    folder = tmp_path_factory.mktemp("ways")
    sites = {name: Site() for name in WAYS}
    lines = ["fetch: {spacing: 0.01, seconds: 2, patience: 1, largest: 3000000, parallel: 16}"]
    lines.append("sources:")
    for name, site in sites.items():
        site.on("/", WAYS[name].behaviour)
        lines.append(f'  - {{feed: "{site.url()}", name: "{name}", allow_private: true}}')
    (folder / "config.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    started = time.monotonic()
    done = program("--json", "sources", "check", folder=folder)
    found = {one["name"]: one for one in json.loads(done.stdout)["sources"]}
    yield {"": (done, time.monotonic() - started), **found}
    for site in sites.values():
        site.close()


@pytest.mark.parametrize("name", WAYS)
def test_each_way_to_misbehave_is_told_with_what_to_do(said: dict[str, Any], name: str) -> None:
    way, told = WAYS[name], said[name]

    assert not told["works"]
    assert way.message in told["message"]
    assert way.hint in told["hint"]
    assert told["hint"]
    assert told["trouble"] == (way.trouble or told["trouble"])


def test_no_two_of_the_named_ways_are_told_in_the_same_words(said: dict[str, Any]) -> None:
    named = ("304", "401", "403", "404", "429", "503", "page", "consent wall")
    kinds = {said[name]["message"].partition(": ")[2] for name in named}

    assert len(kinds) == len(named)


def test_the_program_ends_in_time_and_without_a_traceback(said: dict[str, Any]) -> None:
    done, seconds = said[""]

    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 0
    assert seconds < 60


def test_a_person_reads_one_line_for_each_source_and_the_next_step(
    tmp_path: Path, program: Digest
) -> None:
    good, gone = Site(), Site()
    good.on("/", reply(200, NO_LINK))
    gone.on("/", reply(410))
    (tmp_path / "config.yaml").write_text(
        "fetch: {spacing: 0.01}\nsources:\n"
        f"  - {{feed: '{good.url()}', name: Good, allow_private: true}}\n"
        f"  - {{feed: '{gone.url()}', name: Gone, allow_private: true}}\n"
    )

    done = program("sources", "check", folder=tmp_path)

    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0].startswith("ok    Good: 1 article, the newest of 2026-11-19 06:00 UTC")
    assert any(line.startswith("FAIL  Gone:") and "gone for good" in line for line in lines)
    assert "      remove it from the sources in config.yaml" in lines
    assert lines[-1] == "1 of 2 sources work."
    good.close()
    gone.close()


def test_a_private_address_is_not_asked_unless_its_source_says_so(
    tmp_path: Path, program: Digest
) -> None:
    site = Site()
    addresses = [site.url(), f"http://localhost:{site.port}/", "http://169.254.169.254/latest/"]
    (tmp_path / "config.yaml").write_text(
        "sources:\n" + "".join(f"  - {{feed: '{url}'}}\n" for url in addresses)
    )

    done = program("--json", "sources", "check", folder=tmp_path)

    told = json.loads(done.stdout)["sources"]
    assert [one["trouble"] for one in told] == ["not allowed by us"] * 3
    # The last is where clouds hand out secrets: that no source may ask.
    assert ["allow_private" in one["hint"] for one in told] == [True, True, False]
    assert site.asked == []
    site.close()


def test_the_page_behind_a_teaser_is_tried_and_robots_txt_obeyed(
    tmp_path: Path, program: Digest
) -> None:
    site = Site()
    site.on("/robots.txt", reply(200, "User-agent: *\nDisallow: /private/"))
    site.on("/open", reply(200, FEED.format(link=site.url("/a"))))
    site.on("/closed", reply(200, FEED.format(link=site.url("/private/a"))))
    site.on("/a", reply(200, "<html><p>" + "All of it, and more. " * 20, content_type="text/html"))
    (tmp_path / "config.yaml").write_text(
        "fetch: {spacing: 0.01}\nsources:\n"
        f"  - {{feed: '{site.url('/open')}', name: open, allow_private: true}}\n"
        f"  - {{feed: '{site.url('/closed')}', name: closed, allow_private: true}}\n"
    )

    done = program("--json", "sources", "check", folder=tmp_path)

    notes = {one["name"]: one["notes"][-1] for one in json.loads(done.stdout)["sources"]}
    assert done.returncode == 0
    assert "the linked pages are read instead" in notes["open"]
    assert "robots.txt asks not to" in notes["closed"]
    assert site.times("/private/a") == 0
    site.close()


def test_a_source_that_could_not_even_be_asked_is_named(
    tmp_path: Path, here: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles, name: Mine}]\n")

    def broken(*_: object) -> None:
        raise ValueError("no such luck")

    monkeypatch.setattr("digest.sources.check.check", broken)
    done = here("sources", "check", folder=tmp_path)

    assert done.returncode == 1
    assert "FAIL  Mine: could not be read: ValueError: no such luck" in done.stdout
    assert "0 of 1 source works" in done.stdout
