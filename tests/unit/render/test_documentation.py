"""The guide to templates names every file and only fields that are there."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from digest.render.layout.view import EditionView, Mark, StoryView
from digest.render.templates import Templates

VALUES = {"edition": EditionView, "story": StoryView, "mark": Mark}


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "templates.md").read_text("utf-8")


def test_the_guide_names_every_template_and_no_other(guide: str, templates: Templates) -> None:
    named = set(re.findall(r"`((?:web|mail|text|markdown)/[\w.]+)`", guide))
    assert named == {name for name in templates.sources if not name.startswith("init/")}


@pytest.mark.parametrize("value", VALUES)
def test_the_guide_names_only_fields_that_are_there(guide: str, value: str) -> None:
    named = set(re.findall(rf"`{value}\.(\w+)`", guide))
    assert named
    assert named <= {field.name for field in fields(VALUES[value])}
