"""What did not go out is told as it stands, with what to do next, until it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.faults.smtp_server import say, serving
from tests.faults.test_sending_again import ARTICLE, CONFIG
from tests.support.commands import Said, said

BLOCKED = "archive: {folder: taken}\n"
"""An archive whose place a file has taken."""


class Desk:
    """A folder with one article, and the commands called on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        (folder / "articles").mkdir()
        (folder / "articles" / "pier.md").write_text(ARTICLE, encoding="utf-8")
        (folder / "taken").write_text("")

    def configured(self, text: str) -> None:
        (self.folder / "config.yaml").write_text(text, encoding="utf-8")

    def __call__(self, *arguments: str) -> Said:
        return said(self.capsys, "-c", str(self.folder / "config.yaml"), *arguments)


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795170600")
    return Desk(tmp_path, capsys)


def test_an_archive_that_cannot_be_written_is_told_until_it_is(desk: Desk) -> None:
    desk.configured(CONFIG.partition("profiles:")[0] + BLOCKED)

    first, second = desk("run"), desk("run")

    assert (first.code, second.code) == (4, 4)
    assert ".html" not in first.out
    assert "archive: pending: " in first.err
    assert "morning-2026-11-20: archive: pending: " in second.err
    assert "Nothing new" in second.out

    (desk.folder / "taken").unlink()
    sent = desk("send")

    assert sent.code == 0
    assert desk("run").code == 0


def test_a_run_without_configuration_says_that_nothing_was_written(desk: Desk) -> None:
    place = str(desk.folder / "taken" / "below")

    done = said(desk.capsys, "run", str(desk.folder / "articles"), "--out", place)

    assert done.code == 4
    assert "archive: not written: " in done.err
    assert "--out" in done.err
    assert ".html" not in done.out


def test_an_archive_that_cannot_be_built_anew_has_failed(desk: Desk) -> None:
    desk.configured(CONFIG.partition("profiles:")[0])
    assert desk("run").code == 0

    done = desk("archive", "build", "--out", str(desk.folder / "taken" / "below"))

    assert done.code == 1
    assert "the archive is not written: " in done.err
    assert "name another with --out" in done.err


def test_a_mail_the_server_puts_off_is_pending(desk: Desk) -> None:
    with serving({"greeting": say("421 later")}) as server:
        desk.configured(CONFIG.format(port=server.port))
        desk("run")
        sent, status = desk("send"), desk("status")

    assert sent.code == 4
    assert "mail to reader@example.net: pending: " in sent.err
    assert "`digest send` tries again now" in sent.err
    assert "mail to reader@example.net: pending: " in status.out
    assert "archive: written" in status.out


def test_a_mail_refused_for_good_says_how_to_send_it_all_the_same(desk: Desk) -> None:
    with serving({"RCPT": say("550 nobody here")}) as server:
        desk.configured(CONFIG.format(port=server.port))
        run, status = desk("run"), desk("status")
        machine = json.loads(desk("--json", "status").out)

    told = "`digest send morning-2026-11-20` sends it once more"
    assert "tries again" not in run.err
    assert told in run.err
    assert told in status.out
    assert "mail to reader@example.net: failed: " in status.out
    assert [(d["sink"], d["state"]) for d in machine["profiles"][0]["deliveries"]] == [
        ("archive", "sent"),
        ("mail", "failed"),
    ]


def test_a_status_without_a_mail_server_says_so(desk: Desk) -> None:
    desk.configured(CONFIG.partition("profiles:")[0])
    desk("run")

    status = desk("status")

    assert "no mail: no server is configured" in status.out
    assert "sent" not in status.out


def test_a_test_mail_goes_to_addresses_only(desk: Desk) -> None:
    with serving({}) as server:
        desk.configured(CONFIG.format(port=server.port))
        desk("run", "--no-send")
        done = desk("send", "--test", "bad addr")

    assert done.code == 2
    assert "'bad addr' is not an address of a mail" in done.err
    assert not server.mails


def test_a_file_of_an_unknown_kind_is_no_article(desk: Desk) -> None:
    done = said(desk.capsys, "run", str(desk.folder / "taken"))

    assert done.code == 2
    assert "not a kind of file digest reads" in done.err
    assert ".md" in done.err


def test_a_failed_address_is_named_once(desk: Desk) -> None:
    address = "http://127.0.0.1:9/feed"

    done = said(desk.capsys, "run", address, "--allow-private", "--out", str(desk.folder / "new"))

    assert done.code == 1
    assert done.err.count(address) == 1
