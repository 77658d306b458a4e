"""`digest run --date`: of which days an edition is made, and what is said of the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program.conftest import Digest

ARTICLE = """---
title: Ferry for Skarrow enters service
outlet: Sound Gazette
date: 2026-11-20T{hour}:30:00Z
---

The new ferry for {name} entered service on Friday with 400 places for cars, the operator said.
"""

CONFIG = """
sources: [{folder: articles}]
profiles:
  - {name: east, timezone: Pacific/Auckland, at: "06:30"}
  - {name: west, timezone: America/Los_Angeles, at: "06:30"}
"""


@pytest.fixture
def two_zones(tmp_path: Path) -> Path:
    """A folder with two profiles; it is 20 November 23:30 in the east, 02:30 in the west."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "config.yaml").write_text(CONFIG)
    (tmp_path / "articles" / "a.md").write_text(ARTICLE.format(hour="05", name="Skarrow"))
    return tmp_path


@pytest.mark.parametrize("day", ["2026-11-21", "9999-12-31"])
def test_an_edition_of_a_day_to_come_is_refused_and_nothing_is_made(
    day: str, two_zones: Path, here: Digest
) -> None:
    done = here("run", "--date", day, folder=two_zones)

    assert done.returncode == 2
    told = f"--date: {day} is still to come: on the clock of `east` (Pacific/Auckland) it is 2026-"
    assert told in done.stderr
    assert "name that day or an earlier one" in done.stderr
    assert not (two_zones / "out").exists()


def test_a_day_is_still_to_come_where_it_has_not_begun_in_the_profiles_zone(
    two_zones: Path, here: Digest
) -> None:
    late = {"SOURCE_DATE_EPOCH": "1795212000"}  # 20 November 22:00 UTC, 21 November in the east

    east = here("run", "--date", "2026-11-21", "-p", "east", folder=two_zones, **late)
    west = here("run", "--date", "2026-11-21", "-p", "west", folder=two_zones, **late)

    assert (east.returncode, west.returncode) == (0, 2)
    assert "(America/Los_Angeles) it is 2026-11-20" in west.stderr


def test_what_came_between_the_hours_of_two_profiles_is_in_the_later_edition(
    two_zones: Path, here: Digest
) -> None:
    late = {"SOURCE_DATE_EPOCH": "1795300000"}

    done = here("--json", "run", "--date", "2026-11-20", folder=two_zones, **late)

    assert [edition["id"] for edition in json.loads(done.stdout)["editions"]] == ["west-2026-11-20"]


@pytest.mark.parametrize("day", ["0001-01-01", "1979-12-31"])
def test_a_day_before_any_article_is_told_in_one_line(
    day: str, two_zones: Path, here: Digest
) -> None:
    done = here("run", "--date", day, folder=two_zones)

    assert done.returncode == 2
    assert f"--date: {day} is earlier than any article digest reads" in done.stderr


def test_the_first_day_there_can_be_has_no_edition(two_zones: Path, here: Digest) -> None:
    done = here("run", "--date", "1980-01-01", folder=two_zones)

    assert done.returncode == 0
    assert "Nothing new" in done.stdout
