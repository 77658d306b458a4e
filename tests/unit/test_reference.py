"""The reference pages say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest


@pytest.mark.parametrize("page", ["configuration.md", "commands.md", "quality.md", "decisions.md"])
def test_a_reference_page_is_what_the_code_writes(root: Path, page: str) -> None:
    spec = importlib.util.spec_from_file_location("reference", root / "docs" / "reference.py")
    assert spec
    assert spec.loader
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)

    written = reference.pages()[page]

    assert (root / "docs" / page).read_text("utf-8") == written, "run: python docs/reference.py"
