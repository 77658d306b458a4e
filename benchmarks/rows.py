"""The files that are measured on: JSON lines, plain or gzipped."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a file, one value each; empty ones are none."""
    body = path.read_bytes()
    text = (gzip.decompress(body) if path.suffix == ".gz" else body).decode("utf-8")
    # Not splitlines(): JSON may hold separators of lines and paragraphs as they are.
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def documents_of(path: Path) -> dict[str, Mapping[str, Any]]:
    """Return the documents of a file by name: its own, or its line's and, behind `#`, its place there, from 0."""
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows_of(path):
        for place, document in enumerate(row.get("docs", ())):
            found[f"{row['id']}#{place}"] = document
        if "docs" not in row:
            found[row["id"]] = row
    return found
