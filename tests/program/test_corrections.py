"""A source changes a sentence that was quoted: the next edition says so, the old page is marked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

REPORT = """---
title: Ferry for Skarrow enters service on Monday
outlet: Sound Gazette
date: {date}
---

The new ferry for Skarrow entered service on Monday with 400 places for cars, the operator said. \
It replaces a ship that was built in 1981 and was sold for scrap in the spring.

The crossing takes forty minutes, ten fewer than before. The harbour was dredged for it last year.
"""


def write(folder: Path, text: str) -> None:
    path = folder / "articles" / "ferry.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_changed_sentence_is_corrected_and_marked_where_it_was_quoted(
    tmp_path: Path, here: Digest
) -> None:
    now = datetime.fromtimestamp(int(MOMENT), UTC)
    earlier = now - timedelta(days=2)
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n")
    report = REPORT.format(date=f"{now - timedelta(days=3):%Y-%m-%dT%H:%M:%SZ}")
    write(tmp_path, report)
    first = here("run", "--date", f"{earlier:%Y-%m-%d}", folder=tmp_path)
    editions = tmp_path / "out" / "editions"
    [old] = editions.glob(f"*{earlier:%Y-%m-%d}.html")
    quoted = "with 400 places for cars"
    assert quoted in old.read_text("utf-8"), first.stdout + first.stderr

    write(tmp_path, report.replace("400 places", "140 places"))
    second = here("run", folder=tmp_path, SOURCE_DATE_EPOCH=str(int(MOMENT) + 60))

    assert second.returncode == 0, second.stderr
    [new] = [p for p in editions.glob("*.html") if p != old and "articles" not in p.name]
    assert "Changed after we quoted it:" in new.read_text("utf-8")
    assert "with 140 places for cars" in new.read_text("utf-8")
    assert quoted in old.read_text("utf-8")
    assert "changed at its source since; it now reads" in old.read_text("utf-8")
