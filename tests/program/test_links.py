"""Where a citation lands, by a profile's `links`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow

PAGE = """<!doctype html><html lang="en"><head><title>Second crane opens at Pellworth</title>
<link rel="canonical" href="https://echo.example/crane"></head><body><article>
<h1>Second crane opens at Pellworth</h1><p>The harbour of Pellworth opened a second crane on Thursday
after a year of work, the harbour master said.</p><p>It lifts forty tonnes at once, and two ships can
be unloaded side by side from now on.</p></article></body></html>"""


def test_citations_land_on_the_page_or_always_in_the_archive(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "crane.html").write_text(PAGE, "utf-8")
    profiles = "".join(f"- {{name: {way}, links: {way}}}\n" for way in ("page", "evidence"))
    config = f"sources: [{{folder: pages}}]\nprofiles:\n{profiles}archive: {{folder: out}}\n"
    (tmp_path / "config.yaml").write_text(config, "utf-8")

    ran = here("run", folder=tmp_path)

    assert ran.returncode == 0, ran.stderr
    assert link(tmp_path, "page").startswith("https://echo.example/crane#:~:text=The%20harbour")
    assert link(tmp_path, "evidence").startswith("evidence/")


def link(home: Path, profile: str) -> str:
    """Return where the citation of the first quote lands."""
    [file] = (home / "out").rglob(f"{profile}-2026*.json")
    edition: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return str(edition["stories"][0]["quotes"][0]["citation"]["link"])
