"""Sources are added to and removed from config.yaml without touching anything else in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.config import load
from digest.config.editing import add_sources, remove_source
from digest.errors import ConfigError

TEXT = """\
# mine
state: here.db   # do not move

sources:
  - feed: https://one.example/feed   # the first
    name: One
profiles:
  - name: morning   # early
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "config.yaml"
    written.write_text(TEXT, encoding="utf-8")
    return written


def test_an_added_source_is_the_only_line_that_changes(path: Path) -> None:
    added = add_sources(path, [{"feed": "https://two.example/feed", "tags": ("a", "b: c")}])

    text = path.read_text("utf-8")
    assert added == 1
    assert [line for line in TEXT.splitlines() if line not in text.splitlines()] == []
    assert load(path, {}).settings.sources[1].tags == ("a", "b: c")


def test_what_is_there_already_is_not_added_again(path: Path) -> None:
    assert add_sources(path, [{"feed": "https://one.example/feed"}] * 2) == 0
    assert path.read_text("utf-8") == TEXT


def test_a_name_that_is_taken_gives_way_to_the_address(path: Path) -> None:
    add_sources(path, [{"feed": "https://two.example/feed", "name": "One"}])

    assert load(path, {}).settings.sources[1].name is None


def test_a_removed_source_leaves_the_rest_as_it_was(path: Path) -> None:
    add_sources(path, [{"feed": "https://two.example/feed", "name": "Two"}])

    assert remove_source(path, "Two") == "https://two.example/feed"
    assert path.read_text("utf-8") == TEXT


def test_removing_what_is_not_there_names_the_nearest(path: Path) -> None:
    with pytest.raises(ConfigError, match="did you mean `One`"):
        remove_source(path, "Onee")


def test_an_empty_list_is_filled(path: Path) -> None:
    path.write_text("sources: []\nstate: x.db\n", "utf-8")

    add_sources(path, [{"folder": "a"}])

    assert path.read_text("utf-8") == "sources:\n  - folder: a\nstate: x.db\n"


def test_a_change_that_would_be_wrong_is_not_made(path: Path) -> None:
    with pytest.raises(ConfigError):
        add_sources(path, [{"feed": "https://two.example", "folder": "both"}])

    assert path.read_text("utf-8") == TEXT
    assert [p.name for p in path.parent.iterdir()] == ["config.yaml"]


def test_a_configuration_whose_folder_takes_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("sources: []\n")

    def denied(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", denied)

    with pytest.raises(ConfigError, match=r"cannot be changed: .*: Permission denied") as told:
        add_sources(path, [{"feed": "https://two.example/feed"}])
    assert "make its folder writable" in told.value.hint


def test_a_link_to_a_configuration_stays_one(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    kept, link = tmp_path / "kept" / "mine.yaml", tmp_path / "config.yaml"
    kept.write_text("sources: []\n")
    link.symlink_to(kept)

    add_sources(link, [{"feed": "https://two.example/feed"}])

    assert link.is_symlink()
    assert "two.example" in kept.read_text()
