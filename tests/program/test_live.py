"""`digest verify --live` against a site on this machine, and what the next edition makes of it."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from digest.app import Plan, looking
from digest.config import load
from digest.model import Citation, Edition
from digest.verification import stored
from digest.verification.checked import in_words
from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

QUOTED = "The new ferry for Skarrow entered service on Monday with 400 places for cars."
REST = "The crossing takes forty minutes, ten fewer than before, the operator of the ferry said."
DAY = datetime.fromtimestamp(int(MOMENT), UTC)


@dataclass
class Pages:
    """What the site answers with: by path, the page or None for one that is gone."""

    at: dict[str, str | None] = field(default_factory=dict)
    url: str = ""


@pytest.fixture
def site() -> Iterator[Pages]:
    pages = Pages()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.at.get(self.path)
            body = (page or "nothing here").encode()
            self.send_response(200 if page else 410)
            self.send_header("Content-Type", "text/xml" if self.path == "/feed" else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages.url = f"http://127.0.0.1:{server.server_port}"
    yield pages
    server.shutdown()
    server.server_close()


@pytest.fixture
def made(tmp_path: Path, site: Pages, here: Digest) -> Path:
    """A folder with one edition that quotes the site's one article."""
    site.at["/feed"] = (
        '<rss version="2.0"><channel><title>Sound Gazette</title><item><guid>1</guid>'
        f"<title>New ferry for Skarrow</title><link>{site.url}/ferry</link>"
        f"<pubDate>{format_datetime(DAY - timedelta(hours=20))}</pubDate>"
        f"<description>{QUOTED} {REST}</description></item></channel></rss>"
    )
    site.at["/ferry"] = page(QUOTED, REST)
    (tmp_path / "config.yaml").write_text(
        "fetch: {spacing: 0.01}\nsources:\n"
        f"  - {{feed: {site.url}/feed, allow_private: true, full_text: never}}\n"
    )
    done = here("run", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert QUOTED in read(tmp_path, "*.html")
    return tmp_path


def page(*sentences: str) -> str:
    return f"<!doctype html><title>Ferry</title><p>{' '.join(sentences)}</p>"


def read(folder: Path, kind: str) -> str:
    return "\n".join(p.read_text("utf-8") for p in sorted((folder / "out/editions").glob(kind)))


def later(minutes: int) -> str:
    return str(int(MOMENT) + 60 * minutes)


def test_a_page_that_stands_as_it_stood_holds(made: Path, here: Digest) -> None:
    done = here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(1))

    assert done.returncode == 0, done.stdout
    assert "2 unchanged" in done.stdout or "unchanged." in done.stdout


def test_a_sentence_reworded_on_its_page_becomes_one_correction(
    made: Path, site: Pages, here: Digest
) -> None:
    [old] = (made / "out/editions").glob("*[0-9].html")
    site.at["/ferry"] = page(QUOTED.replace("400", "140"), REST)

    checked = here("--json", "verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(1))
    second = here("run", folder=made, SOURCE_DATE_EPOCH=later(2))
    third = here("run", folder=made, SOURCE_DATE_EPOCH=later(3))

    assert checked.returncode == 1
    [finding] = json.loads(checked.stdout)["findings"]
    assert (finding["standing"], finding["now"]) == ("changed", QUOTED.replace("400", "140"))
    assert second.returncode == 0, second.stderr
    editions = {p: json.loads(p.read_text()) for p in (made / "out/editions").glob("*.json")}
    [corrections] = [e["corrections"] for e in editions.values() if e["corrections"]]
    assert [(c["before"], c["after"]) for c in corrections] == [
        (QUOTED, QUOTED.replace("400", "140"))
    ]
    assert "Nothing new" in third.stdout
    for kind in (".html", ".txt", ".md"):
        text = " ".join(old.with_suffix(kind).read_text("utf-8").split())
        assert "changed at its source since; it now reads" in text, kind
        assert QUOTED in text.replace("\\", ""), kind


def test_a_page_that_is_gone_becomes_one_correction_without_new_words(
    made: Path, site: Pages, here: Digest
) -> None:
    site.at["/ferry"] = None

    checked = here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(1))
    here("run", folder=made, SOURCE_DATE_EPOCH=later(2))
    again = here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(3))
    third = here("run", folder=made, SOURCE_DATE_EPOCH=later(4))

    assert checked.returncode == again.returncode == 1
    assert "gone" in checked.stdout
    told = [json.loads(p.read_text()) for p in (made / "out/editions").glob("*.json")]
    assert {(c["before"], c["after"]) for e in told for c in e["corrections"]} >= {(QUOTED, None)}
    assert "Nothing new" in third.stdout


def test_a_wall_before_the_page_says_nothing_of_it(made: Path, site: Pages, here: Digest) -> None:
    site.at["/ferry"] = page("We value your privacy.", "Accept all to go on reading this.")

    checked = here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(1))
    second = here("run", folder=made, SOURCE_DATE_EPOCH=later(2))

    assert checked.returncode == 3
    assert "not seen" in checked.stdout
    assert "Nothing new" in second.stdout


def test_a_sentence_that_stands_again_is_not_told_as_changed(
    made: Path, site: Pages, here: Digest
) -> None:
    site.at["/ferry"] = None
    here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(1))
    site.at["/ferry"] = page(QUOTED, REST)
    here("verify", "--live", folder=made, SOURCE_DATE_EPOCH=later(2))

    second = here("run", folder=made, SOURCE_DATE_EPOCH=later(3))

    assert "Nothing new" in second.stdout


def test_a_sentence_cited_as_saying_the_same_is_looked_at_on_its_page_too(replayed: Path) -> None:
    with looking(load(replayed / "config.yaml"), Plan()) as program:
        editions = [program.edition(line.id) for line in program.store.edition_lines("morning")]
        name, cited = next(
            (edition.id, quote.supported_by[0])
            for edition in editions
            for quote in stored.quotes(edition)
            if quote.supported_by
        )
        pages = {
            article.url: article.text
            for cite in (c for e in editions for c in _cited(e))
            if (article := program.store.article(cite.article, cite.revision))
        }
        text = pages[cited.url]
        sentence = cited.span.of(text)
        pages[cited.url] = text.replace(sentence, sentence.replace(" ", " otherwise ", 1))

        findings = stored.verify(program, name, lambda url: page(pages[url]).encode())

    lapsed = [one for one in findings if not one.finding.holds]
    assert [(one.quote.text, one.supports, one.where) for one in lapsed] == [
        (sentence, True, cited.url)
    ]
    *_, last = in_words(findings)
    assert re.search(
        r"On the pages of today, \d+ quotes and \d+ sentences? that says? the same: 1 changed", last
    )


def _cited(edition: Edition) -> Iterator[Citation]:
    for quote in stored.quotes(edition):
        yield from (quote.citation, *quote.supported_by)
