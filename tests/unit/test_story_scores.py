"""The scorer of stories gives the figures one gets by hand, and writes what was decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.stories import b_cubed, main


def test_b_cubed_is_what_one_gets_by_hand() -> None:
    truth = {"a": "1", "b": "1", "c": "2"}

    assert b_cubed(truth, truth) == (1.0, 1.0, 1.0)
    precision, recall, _ = b_cubed(truth, {"a": "x", "b": "y", "c": "y"})
    assert precision == pytest.approx((1 + 0.5 + 0.5) / 3)
    assert recall == pytest.approx((0.5 + 0.5 + 1) / 3)


def test_every_report_has_a_decision(tmp_path: Path) -> None:
    rows = [{"id": str(i), "title": f"Harbour {i} opens", "text": "", "story": "s"} for i in "abc"]
    (tmp_path / "set.jsonl").write_text("\n".join(json.dumps(row) for row in rows))

    main([str(tmp_path / "set.jsonl"), "--predictions", str(tmp_path / "out.jsonl")])

    decided = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [line["id"] for line in decided] == ["a", "b", "c"]
    assert all(line["story"] for line in decided)
