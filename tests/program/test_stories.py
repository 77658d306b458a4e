"""`digest why` and `digest story`, as a user meets them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow


@pytest.fixture
def own(replayed: Path, tmp_path: Path) -> Path:
    """A copy of the replayed folder that a test may change."""
    shutil.copytree(replayed, tmp_path / "own")
    return tmp_path / "own"


def stories(program: Digest, folder: Path) -> list[dict[str, str]]:
    done = program("--json", "story", "list", folder=folder)
    found: list[dict[str, str]] = json.loads(done.stdout)["stories"]
    return found


def explained(program: Digest, folder: Path, story: str) -> dict[str, object]:
    done = program("--json", "why", story, folder=folder)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)["story"]
    return found


def reports_in(why: dict[str, object]) -> list[dict[str, str]]:
    found = why["reports"]
    assert isinstance(found, list)
    return found


def test_why_tells_what_tied_each_report_and_how_the_score_came_about(
    replayed: Path, program: Digest
) -> None:
    told = [explained(program, replayed, s["id"]) for s in stories(program, replayed)[:6]]
    editions = [e for why in told for e in why["editions"]]  # type: ignore[attr-defined]

    assert all("tie" in report for why in told for report in reports_in(why))
    assert editions
    assert all(abs(e["score"] - sum(e["because"].values())) < 0.01 for e in editions)


def test_why_tells_an_articles_fate_in_each_edition(replayed: Path, program: Digest) -> None:
    edition = json.loads((replayed / "out/editions/morning-2026-11-19.json").read_text("utf-8"))
    title = edition["stories"][0]["headline"]["text"]

    done = program("why", title, folder=replayed)

    assert done.returncode == 0
    assert title in done.stdout


def test_why_of_nothing_known_says_so(replayed: Path, program: Digest) -> None:
    done = program("why", "zzzz-unheard-of", folder=replayed)

    assert done.returncode == 2
    assert "no story or article fits" in done.stderr


def test_two_stories_made_one_stay_one_and_can_be_parted_again(own: Path, program: Digest) -> None:
    first, second = (s["id"] for s in stories(program, own)[:2])
    parted = [r["id"] for r in reports_in(explained(program, own, second))]

    merged = program("--json", "story", "merge", first, second, folder=own)
    survivor = json.loads(merged.stdout)["story"]
    together = {r["id"] for r in reports_in(explained(program, own, survivor))}

    assert set(parted) <= together
    assert {first, second} - {survivor} == {
        gone for gone in (first, second) if gone not in {s["id"] for s in stories(program, own)}
    }

    split = program("--json", "story", "split", survivor, *parted, folder=own)
    apart = json.loads(split.stdout)["story"]

    assert {r["id"] for r in reports_in(explained(program, own, apart))} == set(parted)


def test_words_that_fit_two_stories_put_neither_right(own: Path, program: Digest) -> None:
    before = [s["title"] for s in stories(program, own)]

    done = program("story", "rename", "e", "What I call it", folder=own)

    assert done.returncode == 2
    assert "fits more than one story" in done.stderr
    assert [s["title"] for s in stories(program, own)] == before


def test_a_renamed_story_keeps_its_name(own: Path, program: Digest) -> None:
    story = stories(program, own)[0]["id"]

    done = program("story", "rename", story, "What I call it", folder=own)

    assert done.returncode == 0
    assert explained(program, own, story)["title"] == "What I call it"
