"""`digest sources`, as a user meets it, against a server on this machine."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program.conftest import Digest
from tests.support.commands import said

pytestmark = pytest.mark.slow

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Calder Post</title>
<item><guid>1</guid><title>Harbour opens</title><link>http://127.0.0.1/1</link>
<description>The harbour of Calder opened on Monday after two weeks of repairs, its master said.
</description></item></channel></rss>"""
PAGE = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = {"/feed": (FEED, "application/rss+xml"), "/": (PAGE, "text/html")}.get(self.path)
        self.send_response(200 if found else 404)
        body, media = found or (b"nothing here", "text/plain")
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def configured(folder: Path, *lines: str) -> None:
    (folder / "config.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def test_a_working_and_a_broken_source_are_told_apart(
    tmp_path: Path, site: str, here: Digest
) -> None:
    configured(
        tmp_path,
        "fetch: {spacing: 0.01}",
        "sources:",
        f"  - {{feed: {site}/feed, name: good, allow_private: true}}",
        f"  - {{feed: {site}/gone, name: bad, allow_private: true}}",
        f"  - {{feed: {site}/feed, name: unallowed}}",
    )

    done = here("--json", "sources", "check", folder=tmp_path)

    found = {one["name"]: one for one in json.loads(done.stdout)["sources"]}
    assert done.returncode == 1
    assert found["good"]["works"]
    assert "404" in found["bad"]["message"]
    assert not found["unallowed"]["works"]
    assert "allow_private" in found["unallowed"]["message"] + found["unallowed"]["hint"]


def test_a_feed_becomes_an_edition(tmp_path: Path, site: str, here: Digest) -> None:
    configured(
        tmp_path,
        f"sources: [{{feed: {site}/feed, name: good, allow_private: true, full_text: never}}]",
        "fetch: {spacing: 0.01}",
    )

    done = here("run", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "1 article" in done.stdout
    assert "The Calder Post" in (tmp_path / "out" / "index.html").read_text("utf-8") + next(
        (tmp_path / "out" / "editions").glob("*.html")
    ).read_text("utf-8")


def test_an_exported_list_holds_no_password(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text(
        "sources:\n  - feed: https://ada:s3cret@ferry.example/feed\n"
    )

    exported = here("sources", "export", "list.opml", folder=tmp_path)

    assert 'xmlUrl="https://ferry.example/feed"' in (tmp_path / "list.opml").read_text()
    assert "s3cret" not in (tmp_path / "list.opml").read_text() + exported.stdout
    assert "left out" in exported.stderr


def test_a_list_of_feeds_is_imported_once_and_exported_again(tmp_path: Path, here: Digest) -> None:
    configured(tmp_path, "sources: []   # none yet", "state: x.db   # kept")
    (tmp_path / "feeds.opml").write_text(
        '<opml version="2.0"><body><outline text="News"><outline type="rss" text="One" '
        'xmlUrl="https://one.example/feed"/><outline type="rss" xmlUrl="https://two.example/feed"/>'
        '</outline><outline type="rss" text="Again" xmlUrl="https://one.example/feed"/>'
        "</body></opml>"
    )

    first = here("sources", "import", "feeds.opml", folder=tmp_path)
    again = here("--json", "sources", "import", "feeds.opml", folder=tmp_path)
    exported = here("sources", "export", folder=tmp_path)

    assert first.returncode == 0, first.stderr
    assert json.loads(again.stdout)["added"] == 0
    assert "state: x.db   # kept" in (tmp_path / "config.yaml").read_text("utf-8")
    assert exported.stdout.count("xmlUrl") == 2
    assert 'text="News"' in exported.stdout


def test_a_list_of_feeds_on_this_machine_is_imported_and_run_where_that_is_allowed(
    tmp_path: Path, site: str, here: Digest
) -> None:
    configured(tmp_path, "fetch: {spacing: 0.01}", "sources: []")
    (tmp_path / "feeds.opml").write_text(
        f'<opml><body><outline text="Mine" xmlUrl="{site}/feed"/></body></opml>'
    )

    imported = here("sources", "import", "feeds.opml", "--allow-private", folder=tmp_path)
    checked = here("sources", "check", folder=tmp_path)

    assert imported.returncode == 0, imported.stderr
    assert "allow_private: true" in (tmp_path / "config.yaml").read_text()
    assert "1 of 1 source works" in checked.stdout


def test_an_import_counts_what_it_could_not_add(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, "sources: [{feed: 'https://one.example/feed'}]")
    (tmp_path / "list.opml").write_text(
        '<opml><body><outline text="One" xmlUrl="https://one.example/feed"/>'
        '<outline text="Two &#x1b;[31mred" xmlUrl="https://two.example/feed"/>'
        '<outline text="Three" xmlUrl="javascript:x()"/><outline text="Four"/></body></opml>'
    )
    config, listed = str(tmp_path / "config.yaml"), str(tmp_path / "list.opml")

    done = said(capsys, "-c", config, "sources", "import", listed)
    again = said(capsys, "--json", "-c", config, "sources", "import", listed)

    assert done.code == 0
    assert "1 of 4 feeds added; 1 was there already; 2 without an address of a feed.\n" in done.out
    assert json.loads(again.out) == {"added": 0, "feeds": 2, "refused": 2}
    assert "name: Two red" in (tmp_path / "config.yaml").read_text("utf-8")


def test_a_source_is_added_listed_and_removed(tmp_path: Path, here: Digest) -> None:
    configured(tmp_path, "sources: []")
    (tmp_path / "articles").mkdir()

    added = here("sources", "add", "articles", "--name", "Mine", folder=tmp_path)
    listed = here("sources", "list", folder=tmp_path)
    machine = here("--json", "sources", "list", folder=tmp_path)
    removed = here("sources", "remove", "Mine", folder=tmp_path)
    empty = here("sources", "list", folder=tmp_path)

    assert (added.returncode, removed.returncode) == (0, 0), added.stderr + removed.stderr
    assert "Mine" in listed.stdout
    assert json.loads(machine.stdout)["sources"] == [
        {"name": "Mine", "kind": "folder", "tags": [], "items": 0, "trouble": ""}
    ]
    assert "No sources yet" in empty.stdout


@pytest.mark.parametrize("place", ["/no/such/folder", "./none", "../none", "~/none", "~nobody/x"])
def test_a_folder_that_is_not_there_is_called_one(place: str, tmp_path: Path, here: Digest) -> None:
    configured(tmp_path, "sources: []")

    done = here("sources", "add", place, folder=tmp_path, HOME=str(tmp_path))

    assert done.returncode == 2
    assert f"{place}: no such folder" in done.stderr
    assert "create it, or correct the path" in done.stderr


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (" ", "an empty path: no such folder or file"),
        ("notes.conf", "notes.conf: not a kind of file digest reads"),
    ],
)
def test_what_no_articles_can_be_in_is_not_added(
    place: str, told: str, tmp_path: Path, here: Digest
) -> None:
    configured(tmp_path, "sources: []")
    (tmp_path / "notes.conf").write_text("a = 1")

    done = here("sources", "add", place, folder=tmp_path)

    assert done.returncode == 2
    assert told in done.stderr


def test_a_folder_is_added_as_the_configuration_sees_it(tmp_path: Path, here: Digest) -> None:
    for name in ("mine", "articles"):
        (tmp_path / name).mkdir()
    configured(tmp_path / "mine", "sources: []")
    config = str(tmp_path / "mine" / "config.yaml")

    here("-c", config, "sources", "add", "articles", folder=tmp_path)
    checked = here("-c", config, "check", folder=tmp_path)

    assert "folder: ../articles" in (tmp_path / "mine" / "config.yaml").read_text()
    assert checked.returncode == 0, checked.stderr


def test_an_address_that_cannot_be_asked_is_told(tmp_path: Path, here: Digest) -> None:
    configured(tmp_path, "sources: []")

    done = here("sources", "add", "http://127.0.0.1:9/feed", folder=tmp_path)

    assert done.returncode in (1, 2)
    assert "127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_source_that_there_is_not_is_told_when_it_is_to_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles").mkdir()
    configured(tmp_path, "sources: [{folder: articles, name: Mine}]")
    check = ("-c", str(tmp_path / "config.yaml"), "sources", "check")

    typo, by_place = said(capsys, *check, "Mine", "Mime"), said(capsys, *check, "articles")

    assert typo.code == 2
    assert "no source is called `Mime`; did you mean `Mine`?" in typo.err
    assert "Mine: " in by_place.out


def test_a_feed_on_this_machine_is_added_and_run_where_that_is_allowed(
    tmp_path: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, "sources: []")
    config, out = ("-c", str(tmp_path / "config.yaml")), ("--out", str(tmp_path / "out"))

    refused = said(capsys, *config, "sources", "add", site)
    added = said(capsys, *config, "sources", "add", site, "--allow-private")
    ran = said(capsys, "run", f"{site}/feed", "--allow-private", *out)

    assert refused.code == 1
    assert "--allow-private" in refused.err
    assert added.code == 0, added.err
    assert "allow_private: true" in (tmp_path / "config.yaml").read_text()
    assert ran.code == 0, ran.err
    assert "from 1 article" in ran.out


def test_a_file_that_lists_no_feeds_adds_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, "sources: []")
    (tmp_path / "list.opml").write_text("x = '<opml>'")

    done = said(
        capsys,
        "-c",
        str(tmp_path / "config.yaml"),
        "sources",
        "import",
        str(tmp_path / "list.opml"),
    )

    assert done.code == 2
    assert "it lists no feeds" in done.err
    assert "Next" not in done.out


def test_a_removed_source_is_no_longer_in_trouble(tmp_path: Path, site: str, here: Digest) -> None:
    configured(
        tmp_path,
        "fetch: {spacing: 0.01}",
        "sources:",
        f"  - {{feed: {site}/feed, name: good, allow_private: true, full_text: never}}",
        f"  - {{feed: {site}/gone, name: bad, allow_private: true}}",
    )
    here("run", folder=tmp_path)
    before = json.loads(here("--json", "status", folder=tmp_path).stdout)
    here("sources", "remove", "bad", folder=tmp_path)

    after = json.loads(here("--json", "status", folder=tmp_path).stdout)
    said = here("status", folder=tmp_path).stdout

    assert [one["name"] for one in before["sources"]] == ["bad", "good"]
    assert [one["name"] for one in after["sources"]] == ["good"]
    assert after["removed"] == [{"name": "bad", "items": 0}]
    assert "bad: removed; what came from it stays" in said
