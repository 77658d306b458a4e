"""The invented morning, made once for all tests of the room."""

from __future__ import annotations

import pytest

from digest.render.templates import Templates
from tests.unit.render.fixtures.whole import Morning, shipped_templates, whole_morning


@pytest.fixture(scope="session")
def templates() -> Templates:
    """The templates that come with the program."""
    return shipped_templates()


@pytest.fixture(scope="session")
def made() -> Morning:
    """The invented morning."""
    return whole_morning()
