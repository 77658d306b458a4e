"""The page of floors has every floor in it, once, under the name that the command prints."""

from __future__ import annotations

import json
import re

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
