"""What every test may ask for."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared measuring data beside the checkout; skips where it is absent, fails in CI."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        absent(f"no measuring data at {folder.name}/ beside the checkout")
    return folder


@pytest.fixture
def now() -> datetime:
    """A fixed moment: the morning after the last day of the seeds."""
    return datetime(2026, 11, 19, 6, 30, tzinfo=UTC)


def absent(what: str) -> None:
    """Skip a test that needs what is not here; in CI nothing may be skipped."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)
