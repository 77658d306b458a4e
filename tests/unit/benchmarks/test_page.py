"""Readers are told the floors that are held: all of them on the page of floors, some elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks.page import FLOORS, ROOMS, Room, drawn, page, tables


def test_a_figure_stands_in_the_row_and_column_of_its_name() -> None:
    figures = {"basil.f1": 0.5, "basil.wrong.max": 0.1, "wcep.f1": 1.0}

    (table,) = tables(Room(about=""), figures)

    assert list(drawn(table)) == [
        "| | f1 | wrong |",
        "|---|---|---|",
        "| basil | 0.5 | ≤ 0.1 |",
        "| wcep | 1 | – |",
    ]


def test_what_stands_apart_has_a_table_of_its_own_and_so_has_what_has_no_row() -> None:
    figures = {"basil.whole": 1.0, "basil.short": 0.9, "growth.max": 1.3}

    found = list(tables(Room(about="", apart="short"), figures))

    assert found == [{"basil": {"whole": "1"}}, {"basil": {"short": "0.9"}}, {"": {"growth": "≤ 1.3"}}]  # fmt: skip


def test_a_room_without_rows_is_one_line() -> None:
    (table,) = tables(Room(about="", row=0), {"precision": 0.7, "recall": 0.8})

    assert list(drawn(table)) == ["| precision | recall |", "|---|---|", "| 0.7 | 0.8 |"]


def test_every_floor_can_be_looked_up_by_its_name() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))["floors"]

    assert {name.partition(".")[0] for name in floors} == set(ROOMS)
    assert named(page()) == {name.removesuffix(".max") for name in floors}


def named(text: str) -> set[str]:
    """Return the names of all cells of a page that hold a figure: heading, row and column."""
    found, room, columns = set[str](), "", list[str]()
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("## "):
            room, columns = line[3:], []
        elif not line.startswith("|"):
            columns = []
        elif not columns:
            columns = cells
        elif room and not line.startswith("|--"):
            row = [cells[0]] if not columns[0] else []
            figures = zip(columns[len(row) :], cells[len(row) :], strict=True)
            found |= {".".join([room, *row, c]) for c, cell in figures if re.search(r"\d", cell)}
    return found


ROOT = Path(__file__).parents[3]
README, MEASURED = "README.md", "docs/measured.md"
TOLD = [
    (README, r"mean B-cubed F1 (\.\d+)", "stories.mean.bcubed_f1", 1),
    (README, r"([\d.]+) and [\d.]+ of a hundred on", "quoted.wcxb_dev_articles.page.foreign.max", 100),
    (README, r"[\d.]+ and ([\d.]+) of a hundred on", "quoted.scrapinghub_dev.page.foreign.max", 100),
    (README, r"([\d.]+) and [\d.]+ scraped as", "quoted.wcxb_dev_articles.whole.foreign.max", 100),
    (README, r"[\d.]+ and ([\d.]+) scraped as", "quoted.scrapinghub_dev.whole.foreign.max", 100),
    (README, r"sets, (\.\d+) on the one of sibling", "copies.ecbplus.precision", 1),
    (README, r"ROUGE-2 ([\d.]+) times", "summaries.own.over_lexrank", 1),
    (README, r"LexRank, ([\d.]+) times", "summaries.own.over_best", 1),
    (README, r"(\.\d+) is; \.\d+ is left out", "again.precision", 1),
    (README, r"\.\d+ is; (\.\d+) is left out", "again.recall", 1),
    (MEASURED, r"inside paragraphs (\.\d+)", "sentences.gum.all.f1", 1),
    (MEASURED, r"news (\.\d+), interviews", "sentences.gum.news.f1", 1),
    (MEASURED, r"interviews (\.\d+)", "sentences.gum.interview.f1", 1),
    (MEASURED, r"one for one, (\.\d+) to", "copies.ecbplus.short-rewritten.recall", 1),
    (MEASURED, r"sets, (\.\d+) on sibling", "copies.ecbplus.short.precision", 1),
    (MEASURED, r"B-cubed F1 (\.\d+); no story", "stories.g5w1h_in_noise.bcubed_f1", 1),
    (MEASURED, r"in any order (\.\d+),", "stories.g5w1h.batches.shuffled_same_f1", 1),
    (MEASURED, r", (\.\d+) \|$", "stories.ecbplus.batches.shuffled_same_f1", 1),
    (MEASURED, r"budgets, ([\d.]+) times at 100", "summaries.hundred.over_best", 1),
    (MEASURED, r"precision (\.\d+), recall \.\d+; copies", "support.precision", 1),
    (MEASURED, r"precision \.\d+, recall (\.\d+); copies", "support.recall", 1),
    (MEASURED, r"precision (\.\d+), recall \.\d+; the last", "figures.pairs.precision", 1),
    (MEASURED, r"precision \.\d+, recall (\.\d+); the last", "figures.pairs.recall", 1),
    (MEASURED, r"precision 1.0, recall (\.\d+); of 220", "days.recall", 1),
]  # fmt: skip
"""Where a page tells a floor: the page, the words around the figure, the floor, and how often it is taken."""


@pytest.mark.parametrize(("where", "words", "name", "times"), TOLD)
def test_a_figure_told_to_readers_is_the_one_that_is_held(
    where: str, words: str, name: str, times: int
) -> None:
    text = (ROOT / where).read_text(encoding="utf-8")
    found = re.search(words, text, re.M)
    assert found, f"{where} says nothing of {name} any more"
    unit = 10.0 ** -len(found[1].partition(".")[2])

    held = json.loads(FLOORS.read_text("utf-8"))["floors"][name] * times

    assert abs(float(found[1]) - held) < unit
