"""The same articles give the same bytes, whatever the machine around them is like."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

MACHINES = {
    "one": {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "DIGEST_READING__WORKERS": "1"},
    "other": {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
        "LANG": "de_DE.UTF-8",
        "PYTHONHASHSEED": "4242",
        "DIGEST_READING__WORKERS": "3",
    },
}


def test_zone_locale_hash_seed_and_workers_change_no_byte(
    home: Path, tmp_path: Path, program: Digest
) -> None:
    made: list[dict[str, bytes]] = []
    for name, surroundings in MACHINES.items():
        folder = tmp_path / name
        folder.mkdir()
        shutil.copytree(home / "seeds", folder / "seeds")
        shutil.copy(home / "config.yaml", folder)
        done = program("run", "--each-day", folder=folder, SOURCE_DATE_EPOCH=MOMENT, **surroundings)
        assert done.returncode == 0, done.stderr
        out = folder / "out"
        made.append(
            {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}
        )

    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_a_fixed_clock_that_is_no_time_is_told(tmp_path: Path, program: Digest) -> None:
    (tmp_path / "a").mkdir()

    done = program("run", "a", folder=tmp_path, SOURCE_DATE_EPOCH="soon")

    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr
