"""The files that are measured on are read line by line, whatever stands inside their strings."""

from __future__ import annotations

import gzip
from pathlib import Path

from benchmarks.rows import documents_of, rows_of

LINES = '{"id": "a", "text": "one\u2028two"}\n\n{"id": "b", "docs": [{"text": "three"}, {"text": "four"}]}\n'


def test_a_separator_of_lines_inside_a_string_parts_nothing_and_an_empty_line_is_none(
    tmp_path: Path,
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(LINES, encoding="utf-8")

    assert [row["id"] for row in rows_of(path)] == ["a", "b"]
    assert rows_of(path)[0]["text"] == "one\u2028two"


def test_a_packed_file_is_read_as_a_plain_one(tmp_path: Path) -> None:
    plain, packed = tmp_path / "rows.jsonl", tmp_path / "rows.jsonl.gz"
    plain.write_text(LINES, encoding="utf-8")
    packed.write_bytes(gzip.compress(LINES.encode()))

    assert rows_of(packed) == rows_of(plain)


def test_documents_go_by_their_own_name_or_by_their_lines_and_their_place(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(LINES, encoding="utf-8")

    assert {name: one["text"] for name, one in documents_of(path).items()} == {
        "a": "one\u2028two",
        "b#0": "three",
        "b#1": "four",
    }
