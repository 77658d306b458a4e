"""The options of every command may stand before it and behind it."""

from __future__ import annotations

import pytest

from digest.cli.program import foremost


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
