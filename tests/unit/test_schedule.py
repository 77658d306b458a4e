"""Working by the clock: each edition once, late rather than never."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from digest import pipeline, schedule
from digest.app import Plan, noting, running
from digest.config import load
from digest.errors import ConfigError
from digest.model import Collected, Profile, Run, RunKind

BERLIN = Profile(timezone="Europe/Berlin", at="02:30")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "missed"),
    [
        ("2026-11-18T06:30", "2026-11-19T06:29", False),
        ("2026-11-18T06:30", "2026-11-19T06:30", True),
        ("2026-11-15T06:30", "2026-11-19T05:00", True),
        ("2026-11-19T06:30", "2026-11-19T06:31", False),
        ("2026-11-19T07:00", "2026-11-19T23:59", False),
    ],
)
def test_an_edition_is_missed_from_the_moment_it_was_due(last: str, now: str, missed: bool) -> None:
    assert schedule.is_missed(Profile(), utc(last), utc(now)) is missed


def test_the_log_counts_in_words() -> None:
    one = schedule._in_words(Collected(articles=1, sources=1, failed_sources=1))

    assert one == "collected 1 article from 1 source; 1 failed"


def test_nothing_was_missed_before_the_first_start() -> None:
    assert not schedule.is_missed(Profile(), None, utc("2026-11-19T06:31"))


@pytest.mark.parametrize(
    ("start", "fires"),
    [
        # Clocks go forward at 02:00 on 29 March: half past two is due at half past three.
        ("2026-03-28T00:00", ["2026-03-28T01:30", "2026-03-29T01:30", "2026-03-30T00:30"]),
        # Clocks go back at 03:00 on 25 October: half past two comes twice and is due once.
        ("2026-10-24T00:00", ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]),
    ],
)
def test_each_day_has_one_hour_of_publication_when_the_clocks_change(
    start: str, fires: list[str]
) -> None:
    trigger, found = schedule.AtItsHour(BERLIN), list[datetime]()

    for _ in fires:
        found.append(trigger.get_next_fire_time(found[-1] if found else None, utc(start)))

    assert found == [utc(moment) for moment in fires]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration of one folder with one article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "pier.md").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG, encoding="utf-8")
    return path


ARTICLE = """---
title: The old pier burned down
outlet: Harbour Post
date: 2026-11-18T12:00:00Z
---

The old pier of Eastmouth burned down on Wednesday night, the fire service said.

Nobody was hurt, and the harbour stays open to ferries, a spokeswoman for the port added.
"""

CONFIG = """
state: state.db
sources:
  - folder: articles
profiles:
  - name: morning
    at: "06:30"
reading:
  workers: 1
"""


def last_run(config: Path, when: datetime) -> None:
    run = Run(kind=RunKind.PUBLISH, profile="morning", began=when, message="")
    with noting(load(config), Plan()) as program:
        program.store.note_run(run)


def editions(config: Path) -> int:
    with noting(load(config), Plan()) as program:
        return len(program.store.edition_lines("morning"))


def test_a_missed_edition_is_made_once_after_collecting(config: Path) -> None:
    last_run(config, datetime.now(UTC) - timedelta(days=5))
    told = list[str]()

    schedule.collect(config, told.append)
    schedule.collect(config, told.append)

    assert editions(config) == 1
    assert (config.parent / "out" / "index.html").is_file()
    assert sum("edition 1" in line for line in told) == 1


def test_a_clock_that_was_ahead_once_holds_up_no_edition(config: Path) -> None:
    now, told = datetime.now(UTC), list[str]()
    ahead = now + timedelta(days=200)
    with running(load(config), Plan()) as program:
        pipeline.collect(program.app, now)
        (profile,) = program.profiles()
        assert pipeline.publish(program.app, profile, ahead)
    last_run(config, ahead)
    last_run(config, now - timedelta(days=2))
    (config.parent / "articles" / "crane.md").write_text(
        ARTICLE.replace("old pier", "tall crane"), encoding="utf-8"
    )

    schedule._begin(config, (profile,), told.append)
    schedule.collect(config, told.append)

    assert sum("was the clock wrong?" in line for line in told) == 1
    assert f"{ahead:%d %B %Y}" in told[0]
    assert editions(config) == 2


def test_the_schedule_begins_anew_where_all_that_was_made_is_to_come(config: Path) -> None:
    now = datetime.now(UTC)
    last_run(config, now + timedelta(days=200))
    with noting(load(config), Plan()) as program:
        schedule._begin(config, program.profiles(), lambda _: None)

        (profile,) = program.profiles()
        began = schedule.last_published(program, profile, until=datetime.now(UTC))

    assert began
    assert began >= now


def test_a_clock_that_is_put_back_begins_every_wait_anew(config: Path) -> None:
    config.write_text(CONFIG.replace("name: morning", "name: collect"), "utf-8")
    scheduler = schedule._scheduler(config, load(config).settings, lambda _: None)
    earlier = utc("2026-01-10T12:00")

    schedule.begin_again(scheduler, earlier)

    due = {job.id: job.next_run_time for job in scheduler.get_jobs()}
    assert due == {"collect": earlier, "publish collect": utc("2026-01-11T06:30")}


def test_the_clock_is_watched_until_the_schedule_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, told = iter(map(utc, ("2027-06-01T12:00", "2026-01-10T12:00"))), list[str]()
    looks = iter((False, True))
    monkeypatch.setattr(schedule, "datetime", SimpleNamespace(now=lambda _zone: next(clock)))
    monkeypatch.setattr(schedule, "_stopping", SimpleNamespace(wait=lambda _s: next(looks)))
    jobs = SimpleNamespace(get_jobs=list, wakeup=lambda: told.append("woken"))

    schedule._watch(jobs, told.append)

    assert told == ["the clock was put back; what is due is told by it anew", "woken"]


def test_the_schedule_begins_by_telling_what_is_hardly_meant(config: Path) -> None:
    told = list[str]()
    config.write_text(
        CONFIG.replace("name: morning", "name: morning\n    sources: [articls]"), "utf-8"
    )

    schedule._begin(config, (), told.append)

    assert len(told) == 1
    assert "no source is called or tagged `articls`; did you mean `articles`?" in told[0]


def test_the_next_edition_is_told_by_the_profiles_own_clock(config: Path) -> None:
    told = list[str]()

    schedule._begin(config, (Profile(timezone="Asia/Tokyo", at="07:15"),), told.append)

    assert told[0].startswith("default: next edition ")
    assert told[0].endswith(" 07:15 Asia/Tokyo")


def test_an_archive_that_is_not_written_is_called_one(config: Path) -> None:
    last_run(config, datetime.now(UTC) - timedelta(days=5))
    (config.parent / "out").write_text("")
    told = list[str]()

    schedule.collect(config, told.append)

    assert any(line.startswith("morning: archive: pending: ") for line in told)


def test_nothing_is_published_before_it_is_due(config: Path) -> None:
    last_run(config, datetime.now(UTC))

    schedule.collect(config, lambda _: None)
    schedule.publish(config, "morning", lambda _: None)

    assert editions(config) == 0


def test_a_round_that_finds_the_state_in_use_says_so(config: Path) -> None:
    told = list[str]()
    with noting(load(config), Plan()) as program, program.store.lock():
        schedule.collect(config, told.append)

    assert told == [
        f"collect: state.db: in use by process {os.getpid()} (wait for it to end, or stop it)"
    ]


def test_a_configuration_with_faults_is_refused_at_the_start(config: Path) -> None:
    config.write_text("nonsense: 1\n", encoding="utf-8")

    with pytest.raises(ConfigError):
        schedule.serve(config, lambda _: None)


SERVE = "import sys; from pathlib import Path; from digest.schedule import serve; serve(Path(sys.argv[1]), lambda line: print(line, flush=True))"


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_the_schedule_in_time(config: Path, sign: signal.Signals) -> None:
    last_run(config, datetime.now(UTC) - timedelta(days=2))
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(config)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        lines = list[str]()
        while not any("edition 1 with" in line for line in lines):
            lines.append(program.stdout.readline())
            assert lines[-1], lines
        began = time.monotonic()
        program.send_signal(sign)
        rest, _ = program.communicate(timeout=30)

    assert program.returncode == 0
    assert rest.splitlines()[-1] == "stopped"
    assert time.monotonic() - began < 20
    assert lines[0].startswith("morning: next edition ")
