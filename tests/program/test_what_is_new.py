"""Day after day: nothing is told twice, and a day of reprints is called one."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from digest.stages.choosing.weights import IN_BRIEF
from digest.stages.language.function_words import content_of
from digest.stages.language.overlap import contained, jaccard
from tests.program.conftest import Digest

pytestmark = pytest.mark.slow

REPORT = """---
title: "{title}"
outlet: {outlet}
date: {date}T{hour:02}:00:00Z
language: en
---

The bridge over the river Kell will close on Friday for eight months, the city council of Ashby said.

Engineers found cracks in two of its four piers last week. The repair will cost 14 million crowns, and
buses will go by way of the old mill until the summer.

“We could not have waited for the spring,” Mayor Olga Brandt told reporters.
"""
OUTLETS = ("Ashby Herald", "Morning Post", "Kell Ledger", "Valley Courier", "Mill Times")


@pytest.fixture(scope="module")
def editions(replayed: Path) -> list[dict[str, Any]]:
    """The editions of the three days, the oldest first."""
    files = sorted((replayed / "out" / "editions").glob("*.json"))
    return [json.loads(file.read_text("utf-8")) for file in files]


def told(editions: list[dict[str, Any]]) -> dict[str, list[list[str]]]:
    """What each story told as news, edition after edition; a correction has to name the error."""
    found: dict[str, list[list[str]]] = {}
    for edition in editions:
        for story in (s for s in edition["stories"] if s["status"] != "Correction"):
            found.setdefault(story["story"], []).append([q["text"] for q in story["quotes"]])
    return found


def test_no_story_tells_a_reader_the_same_twice(editions: list[dict[str, Any]]) -> None:
    again = []
    compared = 0
    for days in told(editions).values():
        for earlier, later in combinations(days, 2):
            for old in earlier:
                for new in later:
                    first, second = content_of(old, "en"), content_of(new, "en")
                    compared += 1
                    if (
                        jaccard(first, second) >= IN_BRIEF.twice
                        or contained(first, second) >= IN_BRIEF.inside
                    ):
                        again.append((old, new))

    assert len(editions) == 3
    assert compared >= 30
    assert again == []


def test_no_brief_tells_a_sentence_twice(editions: list[dict[str, Any]]) -> None:
    stories = [story for edition in editions for story in edition["stories"]]
    texts = [[q["text"] for q in (*s["quotes"], *s["unchanged"])] for s in stories]

    assert sum(map(len, texts)) > len(stories) > 0
    assert [told for told in texts if len(set(told)) < len(told)] == []


def test_a_correction_of_what_was_told_is_told_in_full(editions: list[dict[str, Any]]) -> None:
    [correction] = [s for s in editions[1]["stories"] if s["status"] == "Correction"]

    texts = " ".join(quote["text"] for quote in correction["quotes"])
    assert "fell 18%" in texts
    assert "It fell 8%" in texts


def test_a_story_told_before_marks_what_is_new(editions: list[dict[str, Any]]) -> None:
    continued = [s for e in editions[1:] for s in e["stories"] if s["status"] != "New"]

    assert continued
    for story in continued:
        assert story["since"] is not None
        assert all(quote["is_new"] for quote in story["quotes"])


def written(home: Path, outlet: str, date: str, hour: int, title: str) -> None:
    folder = home / "articles" / outlet.replace(" ", "-").lower()
    folder.mkdir(parents=True, exist_ok=True)
    text = REPORT.format(title=title, outlet=outlet, date=date, hour=hour)
    (folder / f"{date}.md").write_text(text, "utf-8")


def test_a_day_of_reprints_says_so(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n", "utf-8")
    written(tmp_path, OUTLETS[0], "2026-11-16", 9, "Kell bridge to close for eight months")
    for place, outlet in enumerate(OUTLETS[1:]):
        written(tmp_path, outlet, "2026-11-17", 8 + place, f"Bridge to close, says {outlet}")

    done = here("run", "--each-day", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    editions = tmp_path / "out" / "editions"
    [last] = [p for p in editions.glob("*-18.*") if p.suffix == ".json"]
    edition = json.loads(last.read_text("utf-8"))
    assert edition["stories"] == []
    [story] = edition["in_brief"]
    assert story["status"] == "No new reporting"
    said = "o new reporting (4 more outlets)"
    for form, first in (("html", "N"), ("txt", "n"), ("md", "n")):
        page = last.with_suffix(f".{form}").read_text("utf-8")
        assert first + said in re.sub(r"\s+", " ", page), form
    assert "Kell bridge to close for eight months" in last.with_suffix(".txt").read_text("utf-8")


DELAYED = """---
title: "Kell bridge repair delayed as a third pier cracks"
outlet: Morning Post
date: 2026-11-17T09:00:00Z
language: en
---

Divers found a crack in a third pier of the Kell bridge, and the repair will take two months longer, the
builders said.

Engineers found cracks in two of its four piers last week, and the repair will cost 14 million crowns.

A ferry will carry walkers across from Saturday, harbour master Jon Reed said.
"""


def test_what_is_unchanged_is_short_and_was_told(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n", "utf-8")
    written(tmp_path, OUTLETS[0], "2026-11-16", 9, "Kell bridge to close for eight months")
    (tmp_path / "articles" / "delayed.md").write_text(DELAYED, "utf-8")

    done = here("run", "--each-day", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "out" / "editions").glob("*.json"))
    first, second = (json.loads(file.read_text("utf-8")) for file in files)
    [before], [after] = first["stories"], second["stories"]
    [unchanged] = after["unchanged"]
    words = content_of(unchanged["text"], "en")
    told = frozenset[str]().union(*(content_of(q["text"], "en") for q in before["quotes"]))
    assert "14 million crowns" in unchanged["text"]
    assert len(words & told) >= 0.6 * len(words)
    assert not unchanged["is_new"]
    assert "third pier" in after["quotes"][0]["text"]
