"""A run that is stopped in the midst of its work leaves a whole state, and the next one goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

SLOW = """
import sys, time
from digest.stages.grouping.grouping import StoryGrouping

def slow(*_):
    try:
        print("grouping", flush=True)
        time.sleep(60)
    finally:
        print("unwinding", flush=True)
        time.sleep({unwinding})

StoryGrouping.file = slow
sys.argv = ["digest", "run"]
from digest.__main__ import main
main()
"""
ARTICLE = """---
title: {place} rebuilds its mill
date: 2026-11-20T06:00:00Z
---
The council of {place} voted on Monday to rebuild its mill before the winter. Work on it in {place} \
is to start in March, the mayor said on Tuesday evening.
"""


def filled(folder: Path) -> Path:
    (folder / "in").mkdir(parents=True)
    for place in ("Anger", "Bilden", "Calder", "Dorn", "Elm", "Farrow"):
        (folder / "in" / f"{place}.txt").write_text(ARTICLE.format(place=place))
    (folder / "config.yaml").write_text("sources: [{folder: in}]\n")
    return folder


def stopped(
    folder: Path, root: Path, *signals: signal.Signals, unwinding: int = 0
) -> tuple[int, str]:
    """Send signals to a run that is at its grouping; return its exit code and what it said of errors."""
    variables = {**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        [sys.executable, "-c", SLOW.format(unwinding=unwinding)],
        cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as run:  # fmt: skip
        assert run.stdout
        for sign in signals:
            assert run.stdout.readline() in ("grouping\n", "unwinding\n")
            run.send_signal(sign)
        _, said = run.communicate(timeout=30)
    return run.returncode, said


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, here: Digest) -> dict[str, bytes]:
    """The archive of a run that nobody stopped."""
    folder = filled(tmp_path_factory.mktemp("whole"))
    here("run", folder=folder)
    return files_of(folder / "out")


@pytest.mark.parametrize(
    ("signals", "code", "told"),
    [
        ([signal.SIGKILL], -9, ""),
        (
            [signal.SIGINT],
            130,
            "interrupted; what was done so far is kept, and the next run goes on from there",
        ),
        ([signal.SIGINT] * 2, 130, "stopped at once; the next run goes on from what is kept"),
    ],
    ids=["killed", "interrupted", "interrupted twice"],
)
def test_what_was_stopped_while_it_grouped_is_gone_on_with_by_the_next_run(
    signals: list[signal.Signals],
    code: int,
    told: str,
    tmp_path: Path,
    whole: dict[str, bytes],
    root: Path,
    here: Digest,
) -> None:
    broken = filled(tmp_path / "broken")

    ended, said = stopped(broken, root, *signals, unwinding=60 * (len(signals) - 1))
    done = here("run", folder=broken)

    assert (ended, said.strip()) == (code, told and f"digest: {told}")
    assert done.returncode == 0, done.stderr
    assert files_of(broken / "out") == whole
