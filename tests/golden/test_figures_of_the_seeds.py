"""Over the sample articles: the differences the manifest names are found, and no others."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from benchmarks.figures_reports import report
from digest.model import Report
from digest.stages.figures.differences import AccountsDiffer

SEEDS = Path(__file__).parents[2] / "seeds"
MARKDOWN = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def manifest() -> dict[str, Any]:
    loaded = yaml.safe_load((SEEDS / "manifest.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def body(path: Path, never: list[str]) -> str:
    """Return an article's paragraphs, furniture left out as the manifest names it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return MARKDOWN.sub("", text).replace("*", "")
    return "\n\n".join(line for line in text.splitlines() if line and line not in never)


def plain_reports() -> dict[str, list[Report]]:
    """Return the reports that need no extraction, by story."""
    stories: dict[str, list[Report]] = defaultdict(list)
    for entry in manifest()["articles"]:
        if entry["format"] in {"md", "txt"} and "copy_of" not in entry:
            row = {
                "source": entry["outlet"],
                "date": entry["published"],
                "text": body(SEEDS / entry["file"], entry["never_quote"]),
            }
            stories[entry["story"]].append(report(row, entry["file"], entry["language"]))
    return stories


def test_the_fish_of_lake_tamsin_were_weighed_twice_and_nothing_else_differs() -> None:
    found = {
        story: [
            place.span.of(r.article.text)
            for contrast in AccountsDiffer()(reports)
            for place in contrast.places
            for r in reports
            if r.id == place.report
        ]
        for story, reports in plain_reports().items()
    }

    differing = {story: quotes for story, quotes in found.items() if quotes}
    assert set(differing) == {"tamsin-fish"}
    forty, sixty_five = differing["tamsin-fish"]
    assert "40 tonnes" in forty
    assert "65 tonnes" in sixty_five
