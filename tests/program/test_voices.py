"""Who speaks in a story: editions of one house, reprints of an agency, and reports of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow

REPORT = """---
title: "{title}"
outlet: "{outlet}"
url: {url}
date: 2026-11-19T{clock}:00Z
language: en
---

{text}
"""
HOUSE = (
    "The ferry Solveig ran aground off Hestholm on Tuesday night with 212 people aboard, the coast guard said.",
    "Rescue boats from three harbours took everyone off the ferry Solveig before the storm reached the strait.",
    "Nobody was hurt, a spokesman for the coast guard told Radio Strand on Wednesday morning.",
    "The line that runs the ferry has cancelled its sailings to Hestholm until Friday.",
)
AGENCY = (
    "HESTHOLM (Reuters) - Passengers of the ferry Solveig spent two hours on a dark deck off Hestholm on Tuesday.",
    "The captain of the Solveig had reported a failure of the steering shortly after nine, investigators found.",
    "Lifeboats brought all 212 people from the grounded ferry to harbours on both sides of the strait.",
    "Divers are to look at the rudder of the ferry as soon as the wind drops, the ministry said.",
    "The Solveig had lost power in the same strait two winters ago, according to the harbour authority.",
)
OWN = {
    "Hestholm Gazette": (
        "Islanders lit fires on the beach to guide boats to the ferry Solveig, aground off Hestholm since Tuesday.",
        "The school hall took in most of the ferry's 212 passengers, and bakers opened at midnight.",
        "A teacher said that her pupils sang until the first lifeboat came alongside the Solveig.",
    ),
    "Harbour Post": (
        "Insurers expect the grounding of the ferry Solveig off Hestholm to cost its owner 40 million crowns.",
        "Shares in the owner of the ferry fell by a tenth on Wednesday after the night's rescue of 212 people.",
        "Two other ships of the Solveig's class are being examined in dock, the owner said.",
    ),
}
EDITIONS = (
    "English",
    "Français",
    "Deutsch",
    "Polski",
    "Español",
    "Türkçe",
    "Africa",
    "Asia",
    "World",
)
REPRINTERS = ("Valley Courier", "Mill Times", "Kell Ledger", "Ashby Herald", "Coast Mirror", "Tide Press")  # fmt: skip
HEADLINES = (
    "Ferry runs aground off Hestholm",
    "All safe after ferry Solveig hits rocks",
    "Night on the Solveig ends well",
)


def reports() -> list[tuple[str, str, str, str]]:
    """Return (outlet, address, hour and minute, text) of every report of the story."""
    told = []
    for at, edition in enumerate(EDITIONS):
        label = edition.lower().replace("ç", "c").replace("ñ", "n").replace("ü", "u")
        url = f"https://{label}.radiostrand.example/ferry"
        lines = HOUSE[at % 2 :] + HOUSE[: at % 2]
        told.append((f"Radio Strand {edition}", url, f"08:{at:02}", "\n\n".join(lines)))
    for at, outlet in enumerate(REPRINTERS):
        lines = (AGENCY, AGENCY[:4], (*AGENCY[1:], "Reporting by Reuters"))[at % 3]
        url = f"https://{outlet.lower().replace(' ', '')}.example/solveig"
        told.append((outlet, url, f"09:{at:02}", "\n\n".join(lines)))
    for at, (outlet, lines) in enumerate(OWN.items()):
        url = f"https://{outlet.lower().replace(' ', '')}.example/own"
        told.append((outlet, url, f"10:{at:02}", "\n\n".join(lines)))
    return told


@pytest.fixture(scope="module")
def edition(here: Digest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of that day, as JSON; beside it lie its other forms."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "news").mkdir()
    for at, (outlet, url, clock, text) in enumerate(reports()):
        title = HEADLINES[at % len(HEADLINES)]
        written = REPORT.format(title=title, outlet=outlet, url=url, clock=clock, text=text)
        (folder / "news" / f"{at:02}.md").write_text(written, "utf-8")
    (folder / "config.yaml").write_text("sources: [{folder: news}]\n", "utf-8")
    done = here("run", folder=folder)
    assert done.returncode == 0, done.stderr
    (found,) = (folder / "out" / "editions").glob("*.json")
    return found


def test_editions_of_one_house_an_agency_and_two_own_reports_are_four_voices(
    edition: Path,
) -> None:
    (story,) = json.loads(edition.read_text("utf-8"))["stories"]

    houses = ["Radio Strand English", "Hestholm Gazette", "Harbour Post"]
    assert story["independent"] == [*houses, REPRINTERS[0]]
    assert story["carried"] == [{"outlet": REPRINTERS[0], "original": "Reuters"}]
    assert {one["outlet"] for one in story["copied"]} == set(REPRINTERS[1:])
    assert {one["original"] for one in story["copied"]} == {"Reuters"}


def test_the_copies_are_counted_apart_and_named_in_every_form(edition: Path) -> None:
    text = edition.with_suffix(".txt").read_text("utf-8")
    page = edition.with_suffix(".html").read_text("utf-8")

    assert "4 independent outlets, 5 more with copied text." in " ".join(text.split())
    assert "(copy of Reuters)" in text
    assert "4 independent" in page
    assert all(f"{outlet} (from Reuters)" in page for outlet in REPRINTERS)
    assert "17 articles, 9 outlets" in " ".join(text.split())
