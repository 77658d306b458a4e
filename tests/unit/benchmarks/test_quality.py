"""`make quality` passes only where every floor was measured and held."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import all as quality

FLOORS = {"days.precision": 0.9, "days.recall": 0.5, "support.precision": 0.9}


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Return the figures that every room measures in these tests, to be changed by them."""
    figures = {"days.precision": 0.95, "days.recall": 0.5}
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"data": quality.digest_of(tmp_path), "floors": FLOORS}))
    monkeypatch.setattr(quality, "FLOORS", floors)
    monkeypatch.setattr(quality, "SHARED", tmp_path)
    monkeypatch.setattr(quality, "measured", lambda *_: figures)
    return figures


def test_floors_that_hold_pass(measured: dict[str, float]) -> None:
    assert measured
    assert quality.main(["days"]) == 0


def test_a_figure_under_its_floor_fails(measured: dict[str, float]) -> None:
    measured["days.recall"] = 0.4

    assert quality.main(["days"]) == 1


def test_a_floor_that_nothing_is_measured_for_fails(
    measured: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    del measured["days.recall"]

    assert quality.main(["days"]) == 1
    assert "NOT MEASURED: days.recall" in capsys.readouterr().out


def test_other_data_than_the_floors_were_measured_on_fails(
    measured: dict[str, float], tmp_path: Path
) -> None:
    assert measured
    (tmp_path / "data" / "pages").mkdir(parents=True)
    (tmp_path / "data" / "pages" / "new.zip").write_bytes(b"new")

    assert quality.main(["days"]) == 1


def test_a_name_of_nothing_that_is_measured_is_a_wrong_call(measured: dict[str, float]) -> None:
    assert measured
    assert quality.main(["dais"]) == 2
