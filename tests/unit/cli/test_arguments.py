"""The options of every command may stand before it and behind it."""

from __future__ import annotations

import pytest

from digest.cli.program import foremost
from tests.support.commands import said


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("run --json", "--json run"),
        ("check -c other.yaml", "-c other.yaml check"),
        ("why --config=other.yaml story-1 -q", "--config=other.yaml -q why story-1"),
        ("--json sources list", "--json sources list"),
        ("run --config", "--config run"),
        ("run -- --json", "run -- --json"),
        ("run seeds --out new", "run seeds --out new"),
    ],
)
def test_general_options_go_first(written: str, read: str) -> None:
    assert foremost(written.split()) == read.split()


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("story split", "{STORY} {REPORT}..."),
        ("story merge", "{STORY} {STORY}"),
        ("run", "[PATH]..."),
        ("sources add", "{ADDRESS}..."),
        ("init", "[DIR]"),
        ("send", "[EDITION]"),
        ("sources import", "{FILE}"),
        ("sources remove", "{SOURCE}"),
    ],
)
def test_the_usage_names_what_is_asked_for(
    command: str, usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    helped = said(capsys, *command.split(), "--help")

    assert helped.out.splitlines()[0] == f"Usage: digest {command} [OPTIONS] {usage}"
