"""Stories from day to day: they go quiet and come back, grow together, and stay as they were put."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow

FIRST_DAY = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)

ARTICLE = """---
title: {title}
outlet: {outlet}
date: {date:%Y-%m-%dT%H:%M:%SZ}
---

{text}
"""

FERRY = (
    "Ferry Halden loses power off Skagen with 212 aboard",
    "The ferry Halden lost power off Skagen late on Monday with 212 people aboard. Coastguard tugs "
    "reached the ferry before midnight. Nobody aboard the Halden was hurt, its owner said.",
)
FERRY_ELSEWHERE = (
    "Ferry in trouble off Skagen",
    "The ferry Halden with 212 people aboard lost its power off Skagen on Monday night. Coastguard "
    "tugs were with the ferry before midnight, its owner said.",
)
TOWED = (
    "Tow of ferry Halden to Skagen begins",
    "The ferry Halden, which lost power off Skagen with 212 people aboard, was taken in tow by "
    "coastguard tugs. The owner of the Halden said its engine would be taken apart in Skagen.",
)
BANK = (
    "Central bank of Norland holds rates at four per cent",
    "The central bank of Norland kept its main interest rate at four per cent on Monday. The bank "
    "said that inflation in Norland was easing slowly and that rates would stay where they are.",
)
BANK_AGAIN = (
    "Norland rates stay at four per cent, central bank says again",
    "Norland's central bank repeated that its main interest rate would stay at four per cent while "
    "inflation in Norland is easing slowly. The bank sees no reason to cut rates this year.",
)
STRIKE = (
    "Dockers in Veltin walk out over night shifts",
    "Dockers in the port of Veltin walked out on Monday over night shifts. Their union said cranes "
    "would stand still until the port authority of Veltin agreed to talk about pay.",
)
GRAIN = (
    "Grain ship Marta waits outside Veltin with spoiling wheat",
    "The grain ship Marta is lying outside Veltin with nine thousand tonnes of wheat that is "
    "beginning to spoil. Its master asked for a berth in another harbour and was refused.",
)
BOTH = (
    "Dockers in Veltin walk out over night shifts; grain ship Marta waits with spoiling wheat",
    f"{STRIKE[1]} {GRAIN[1]}",
)


@dataclass(frozen=True)
class Reader:
    """Somebody who follows one folder of articles."""

    folder: Path
    here: Digest

    def writes(self, day: int, *articles: tuple[str, str]) -> None:
        """Put articles of a day into the folder, each of an outlet of its own."""
        for number, (title, text) in enumerate(articles):
            path = self.folder / "articles" / f"{day}-{number}.md"
            path.parent.mkdir(exist_ok=True)
            date, outlet = FIRST_DAY + timedelta(days=day, hours=-4), f"Outlet {day} {number}"
            shown = ARTICLE.format(title=title, outlet=outlet, date=date, text=text)
            path.write_text(shown, "utf-8")

    def runs(self, day: int) -> None:
        """Make the edition of a day."""
        moment = int((FIRST_DAY + timedelta(days=day)).timestamp())
        done = self.here("run", folder=self.folder, SOURCE_DATE_EPOCH=str(moment))
        assert done.returncode == 0, done.stderr

    def asks(self, *arguments: str) -> dict[str, Any]:
        """Give a command and return its JSON."""
        done = self.here("--json", *arguments, folder=self.folder)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def story(self, asked: str) -> dict[str, Any]:
        """Return what `digest why` says of a story."""
        found: dict[str, Any] = self.asks("why", asked)["story"]
        return found

    def page(self, slug: str) -> str:
        """Return a story's page in the archive."""
        return (self.folder / "out" / "stories" / f"{slug}.html").read_text("utf-8")


@pytest.fixture
def reader(tmp_path: Path, here: Digest) -> Reader:
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n", "utf-8")
    return Reader(tmp_path, here)


def test_a_story_that_fell_below_the_cut_is_told_from_all_its_reports(reader: Reader) -> None:
    rules = "stories: 1, briefs: 0, mute: [{outlet: Outlet 0 3}]"
    config = f"sources: [{{folder: articles}}]\nprofiles: [{{name: morning, {rules}}}]\n"
    (reader.folder / "config.yaml").write_text(config, "utf-8")
    reader.writes(0, BANK, BANK_AGAIN, FERRY, FERRY_ELSEWHERE)
    reader.runs(0)
    reader.writes(1, TOWED)
    reader.runs(1)

    files = sorted((reader.folder / "out" / "editions").glob("*.json"))
    [bank], [ferry] = (json.loads(file.read_text("utf-8"))["stories"] for file in files)

    assert "rates" in bank["headline"]["text"]
    assert ferry["status"] == "New"
    assert {source["outlet"] for source in ferry["sources"]} == {"Outlet 0 2", "Outlet 1 0"}
    assert ferry["independent"] == ["Outlet 0 2", "Outlet 1 0"]
    muted, told = (reader.asks("why", title)["article"] for title in (FERRY_ELSEWHERE[0], FERRY[0]))
    assert [fate["fate"] for fate in muted["fates"]] == ["filtered"]
    assert [fate["fate"] for fate in told["fates"]] == ["below the cut", "quoted"]


def changes(story: dict[str, Any]) -> list[str]:
    return [event["change"] for event in story["history"]]


def titles(story: dict[str, Any]) -> set[str]:
    return {report["title"] for report in story["reports"]}


def test_a_story_goes_quiet_closes_and_comes_back_under_the_same_name(reader: Reader) -> None:
    reader.writes(0, FERRY)
    reader.runs(0)
    before = reader.story("ferry halden")

    reader.writes(10, BANK)
    reader.runs(10)
    quiet = reader.story("ferry halden")
    reader.writes(12, TOWED)
    reader.runs(12)
    back = reader.story(before["id"])

    assert quiet["state"] == "closed"
    assert back["state"] == "open"
    assert changes(back) == ["opened", "closed", "reopened"]
    assert titles(back) == {FERRY[0], TOWED[0]}
    assert back["slug"] == before["slug"]
    assert back["slug"].startswith("ferry-halden-loses-power-off-skagen-")
    assert reader.page(back["slug"]).count('class="story"') == 2


def test_a_clock_that_is_years_ahead_once_makes_nothing_be_forgotten(reader: Reader) -> None:
    reader.writes(0, FERRY)
    reader.runs(0)
    reader.runs(2000)

    reader.writes(1, TOWED)
    reader.runs(1)

    assert titles(reader.story("ferry halden")) == {FERRY[0], TOWED[0]}


def test_stories_that_grow_together_become_one_and_the_old_page_leads_on(reader: Reader) -> None:
    reader.writes(0, STRIKE, GRAIN)
    reader.runs(0)
    strike, grain = reader.story("dockers"), reader.story("grain ship")

    reader.writes(1, BOTH)
    reader.runs(1)
    whole = reader.story("dockers")

    assert strike["id"] != grain["id"]
    assert titles(whole) == {STRIKE[0], GRAIN[0], BOTH[0]}
    assert "took in" in changes(whole)
    [gone] = {strike["slug"], grain["slug"]} - {whole["slug"]}
    assert f'href="../stories/{whole["slug"]}.html"' in reader.page(gone)
    assert reader.page(whole["slug"]).count('class="story"') == 3
    assert reader.asks("why", gone)["merged"].endswith(f"[{gone}]")


def test_what_the_reader_made_one_stays_one_and_keeps_its_name(reader: Reader) -> None:
    reader.writes(0, FERRY, BANK)
    reader.runs(0)
    ferry, bank = reader.story("ferry")["id"], reader.story("central bank")["id"]

    reader.asks("story", "merge", ferry, bank)
    reader.asks("story", "rename", bank, "Ferries and rates")
    reader.writes(1, TOWED, BANK_AGAIN)
    reader.runs(1)
    reader.runs(2)
    whole = reader.story("ferries and rates")

    assert titles(whole) == {FERRY[0], BANK[0], TOWED[0], BANK_AGAIN[0]}
    assert whole["renamed"]
    assert "put together by the reader" in {r["tie"]["how"] for r in whole["reports"]}


def test_what_the_reader_parted_stays_apart(reader: Reader) -> None:
    reader.writes(0, FERRY, TOWED)
    reader.runs(0)
    whole = reader.story("halden")
    leaving = next(r["id"] for r in whole["reports"] if r["title"] == TOWED[0])

    parted = reader.asks("story", "split", whole["id"], leaving)["story"]
    reader.writes(1, FERRY, TOWED)
    reader.runs(1)

    rest, fresh = reader.story(whole["id"]), reader.story(parted)
    assert rest["state"] == fresh["state"] == "open"
    assert rest["id"] != fresh["id"]
    assert rest["reports"][0]["title"] == FERRY[0]
    assert leaving in {r["id"] for r in fresh["reports"]}
    assert "split" in changes(fresh)
    assert "lost a part" in changes(rest)
