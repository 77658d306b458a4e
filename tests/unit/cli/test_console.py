"""What is printed fits the terminal, keeps names whole, and is JSON where JSON is wanted."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from digest.cli.console import Console, fitted
from digest.cli.program import main
from tests.support.commands import said

NAME = "bitcoin-price-all-time-high-falls-back-below-a-hundred-thousand"
HEAD = ("story", "state", "reports", "last seen", "title")
ROW = (NAME, "open", "12", "2026-11-29 08:00", "Bitcoin falls back below a hundred thousand")


class Terminal(io.StringIO):
    """A terminal that keeps what is drawn on it."""

    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, columns: int, *rows: tuple[str, ...]) -> list[str]:
    """Return the lines of a table on a terminal of so many columns."""
    with monkeypatch.context() as patch:
        patch.setenv("COLUMNS", str(columns))
        patch.setenv("TERM", "xterm")
        patch.setenv("NO_COLOR", "1")
        patch.setattr(sys, "stdout", terminal := Terminal())
        Console().table(HEAD, rows)
    return re.sub(r"\x1b\[[\d;]*m", "", terminal.getvalue()).splitlines()


@pytest.mark.parametrize("columns", [200, 120, 80, 66])
def test_the_name_a_command_asks_for_stands_whole(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = drawn(monkeypatch, columns, ROW, ROW)

    assert sum(NAME in line for line in lines) == 2
    assert max(map(len, lines)) <= columns


def test_a_narrow_terminal_gets_rows_of_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn(monkeypatch, 40, ("crane", *ROW[1:]))

    assert lines[0] == "crane"
    assert all(line.startswith("  ") for line in lines[1:])
    assert " ".join(" ".join(lines[1:]).split()) == (
        f"{ROW[-1]} state open, reports 12, last seen 2026-11-29 08:00"
    )


def test_an_error_is_json_where_json_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = said(capsys, "--json", "-c", str(tmp_path / "none.yaml"), "status")

    error = json.loads(done.out)["error"]
    assert done.code == error["exit_code"] == 2
    assert error["message"] in done.err
    assert error["hint"]


def test_the_list_of_feeds_is_json_where_json_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("sources: [{feed: 'https://a.example/feed', name: A, tags: [Town]}]")

    done = said(capsys, "--json", "-c", str(config), "sources", "export")

    assert json.loads(done.out) == {
        "feeds": [{"feed": "https://a.example/feed", "name": "A", "tags": ["Town"]}]
    }


FULL = Path("/dev/full")
"""A device that takes nothing, as a full disk."""


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["config", "explain", "state"],
        ["--json", "config", "explain"],
        ["--json", "status"],
        ["--help"],
        ["status", "-h"],
        ["--version"],
    ],
)
def test_a_full_disk_under_standard_output_is_told_in_one_line(
    arguments: list[str], unbuffered: str, tmp_path: Path
) -> None:
    (tmp_path / "config.yaml").write_text("sources: []", encoding="utf-8")
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "digest", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            text=True,
            timeout=60,
        )

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("digest: nothing more can be printed: No space left")


def test_work_goes_on_where_standard_error_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stderr", Full())

    Console().note("collected 3 articles")
    Console().warn("a source failed")


def test_send_says_what_an_edition_is_named_for(capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(said(capsys, "send", "--help").out.split())

    assert "All that waits is sent anyway; of this edition what failed or is in doubt, too" in told
    assert "With --test the edition to send, the latest when not given." in told


def test_messages_are_parted_between_words_on_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    address = "https://kestrel.example/a-long-way-to-the/feed-of-the-town.xml"
    text = f"kept: 68 articles in 26 stories, 12 of them open\n        {address} cannot be reached"

    assert fitted(text, Terminal()).split("\n") == [
        "kept: 68 articles in 26 stories, 12 of",
        "  them open",
        f"        {address}",
        "          cannot be reached",
    ]
    assert fitted(text, io.StringIO()) == text


def test_help_fits_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys, "argv", ["digest", "send", "--help"])

    with pytest.raises(SystemExit):
        main()

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 10
    assert [line for line in lines if len(line) > 40] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("run --nosuch --json", "No such option"),
        ("why --json", "Missing argument"),
        ("--json nosuch", "No such command"),
        ("--json", "Missing command"),
        ("story list -n 0 --json", "greater than or equal to 1"),
    ],
)
def test_a_command_line_that_cannot_be_is_answered_in_json_where_that_is_wanted(
    line: str,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["digest", *line.split()])
    with pytest.raises(SystemExit) as ended:
        main()

    told = json.loads(capsys.readouterr().out)["error"]
    assert says in told["message"]
    assert "-h` says how it is called" in told["hint"]
    assert ended.value.code == told["exit_code"] == 2


def test_templates_that_cannot_be_written_are_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "config.yaml").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["digest", "template", "export", "file/mine"])
    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith("digest: file/mine/")
