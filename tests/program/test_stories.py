"""`digest why` and `digest story`, as a user meets them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from digest.refiling import MOST_RULES, held_apart
from tests.program.conftest import Digest
from tests.unit.stages.newsroom import report

pytestmark = pytest.mark.slow


@pytest.fixture
def own(replayed: Path, tmp_path: Path) -> Path:
    """A copy of the replayed folder that a test may change."""
    shutil.copytree(replayed, tmp_path / "own")
    return tmp_path / "own"


def stories(here: Digest, folder: Path) -> list[dict[str, str]]:
    done = here("--json", "story", "list", folder=folder)
    found: list[dict[str, str]] = json.loads(done.stdout)["stories"]
    return found


def explained(here: Digest, folder: Path, story: str) -> dict[str, object]:
    done = here("--json", "why", story, folder=folder)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)["story"]
    return found


def reports_in(why: dict[str, object]) -> list[dict[str, str]]:
    found = why["reports"]
    assert isinstance(found, list)
    return found


def test_why_tells_what_tied_each_report_and_how_the_score_came_about(
    replayed: Path, here: Digest
) -> None:
    told = [explained(here, replayed, s["id"]) for s in stories(here, replayed)[:3]]
    editions = [e for why in told for e in why["editions"]]  # type: ignore[attr-defined]

    assert all("tie" in report for why in told for report in reports_in(why))
    assert editions
    assert all(abs(e["score"] - sum(e["because"].values())) < 0.01 for e in editions)


def test_why_tells_an_articles_fate_in_each_edition(replayed: Path, here: Digest) -> None:
    edition = json.loads((replayed / "out/editions/morning-2026-11-19.json").read_text("utf-8"))
    title = edition["stories"][0]["headline"]["text"]

    done = here("why", title, folder=replayed)

    assert done.returncode == 0
    assert title in done.stdout


def test_why_of_nothing_known_says_so(replayed: Path, here: Digest) -> None:
    done = here("why", "zzzz-unheard-of", folder=replayed)

    assert done.returncode == 2
    assert "no story or article fits" in done.stderr


def test_two_stories_made_one_stay_one_and_can_be_parted_again(own: Path, here: Digest) -> None:
    first, second = (s["id"] for s in stories(here, own)[:2])
    parted = [r["id"] for r in reports_in(explained(here, own, second))]

    merged = here("--json", "story", "merge", first, second, folder=own)
    survivor = json.loads(merged.stdout)["story"]
    together = {r["id"] for r in reports_in(explained(here, own, survivor))}

    assert set(parted) <= together
    assert {first, second} - {survivor} == {
        gone for gone in (first, second) if gone not in {s["id"] for s in stories(here, own)}
    }

    split = here("--json", "story", "split", survivor, *parted, folder=own)
    apart = json.loads(split.stdout)["story"]

    assert {r["id"] for r in reports_in(explained(here, own, apart))} == set(parted)


def test_words_that_fit_two_stories_put_neither_right(own: Path, here: Digest) -> None:
    before = [s["title"] for s in stories(here, own)]

    done = here("story", "rename", "the", "What I call it", folder=own)
    short = here("story", "rename", "e", "What I call it", folder=own)

    assert (done.returncode, short.returncode) == (2, 2)
    assert "fits more than one story" in done.stderr
    assert "`e` is too short to name a story" in short.stderr
    assert [s["title"] for s in stories(here, own)] == before


def test_a_report_that_is_not_in_the_story_parts_nothing(own: Path, here: Digest) -> None:
    told = (explained(here, own, s["id"]) for s in stories(here, own))
    story = next(why for why in told if len(reports_in(why)) > 2)
    there = [r["id"] for r in reports_in(story)]

    done = here("story", "split", str(story["id"]), there[0], "typo-id", folder=own)

    assert done.returncode == 2
    assert "not in this story: typo-id" in done.stderr
    assert [r["id"] for r in reports_in(explained(here, own, str(story["id"])))] == there


def test_every_report_of_two_large_parts_is_held_apart_from_one_of_the_other() -> None:
    leaving, staying = (
        [report("A text.", outlet=f"{side}{n}") for n in range(60)] for side in "ab"
    )

    pairs = held_apart(leaving, staying)
    few = held_apart(leaving[:3], staying[:5])

    assert len(pairs) == MOST_RULES
    assert {a.id for a, _ in pairs} == {r.id for r in leaving}
    assert {b.id for _, b in pairs} == {r.id for r in staying}
    assert len({(a.id, b.id) for a, b in few}) == 15


def test_a_renamed_story_keeps_its_name(own: Path, here: Digest) -> None:
    story = stories(here, own)[0]["id"]

    done = here("story", "rename", story, "What \x1b[31mI call\x1b[0m it", folder=own)

    assert done.returncode == 0
    assert explained(here, own, story)["title"] == "What I call it"
