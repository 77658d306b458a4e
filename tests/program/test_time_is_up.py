"""A run ends with what it has made when its time is up; the rest comes with the next."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest import pipeline
from digest.app import Plan, Running, running
from digest.config import load
from digest.model import Edition, Profile
from digest.pipeline import collecting
from digest.ports import App

NOW = datetime(2026, 11, 19, 8, tzinfo=UTC)
PLACES = ("Anger", "Bilden", "Calder", "Dorn", "Elm", "Farrow")

pytestmark = pytest.mark.slow


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Running]:
    """The program beside a folder of six articles, each of an event of its own."""
    (tmp_path / "in").mkdir()
    for place in PLACES:
        text = (
            f"---\ntitle: {place} rebuilds its mill\ndate: 2026-11-19T06:00:00Z\n---\n"
            f"The council of {place} voted on Monday to rebuild its mill before the winter. "
            f"Work on it in {place} is to start in March, the mayor said on Tuesday evening."
        )
        (tmp_path / "in" / f"{place}.txt").write_text(text, encoding="utf-8")
    config = tmp_path / "config.yaml"
    config.write_text("sources: [{folder: in}]\nprofiles: [{name: morning}]\n", encoding="utf-8")
    with running(load(config), Plan()) as made:
        yield made


def hurried(program: Running) -> App:
    """The program when its time is up from the beginning."""
    return replace(program.app, time_is_up=lambda: True)


def published(app: App) -> Edition:
    edition = pipeline.publish(app, Profile(), NOW)
    assert edition is not None
    return edition


def test_one_item_is_read_at_least_and_the_others_by_the_next_run(program: Running) -> None:
    first = pipeline.collect(hurried(program), NOW)
    second = pipeline.collect(program.app, NOW)

    assert (first.items, first.articles) == (len(PLACES), 1)
    assert second.articles == len(PLACES) - 1
    assert [problem.stage for problem in first.problems] == ["run"]
    assert second.problems == ()


def test_what_was_not_grouped_in_time_is_by_the_next_run(
    program: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "FILE_AT_ONCE", 4)
    pipeline.gather(program.app, NOW)
    pipeline.file(hurried(program), NOW, NOW)
    left = len(program.store.unfiled_articles(NOW))
    edition = published(hurried(program))
    pipeline.file(program.app, NOW, NOW)

    assert left == len(PLACES) - 4
    assert edition.articles == 4
    assert next(p.message for p in edition.problems if p.stage == "run").startswith(
        "its time was up"
    )
    assert program.store.unfiled_articles(NOW) == ()


def test_so_much_is_told_that_the_reader_has_something(program: Running) -> None:
    pipeline.collect(program.app, NOW)

    assert published(hurried(program)).briefs


def test_a_run_in_time_says_nothing_of_it(program: Running) -> None:
    pipeline.collect(program.app, NOW)

    assert [p for p in published(program.app).problems if p.stage == "run"] == []


def test_the_time_is_what_the_configuration_says(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("longest_run: 1s\nsources: []\n", encoding="utf-8")
    with running(load(config), Plan()) as program:
        at_first = program.app.time_is_up()
        time.sleep(1.1)

        assert (at_first, program.app.time_is_up()) == (False, True)
