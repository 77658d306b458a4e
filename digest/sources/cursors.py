"""Times and numbers as a cursor keeps them: in words, which may be anything when they come back."""

from __future__ import annotations

from datetime import UTC, datetime

from digest.model import Cursor


def moment(cursor: Cursor, name: str) -> datetime | None:
    """Return a time the cursor remembers; None when it is not there or not readable."""
    try:
        return datetime.fromisoformat(cursor.get(name)).astimezone(UTC)
    except ValueError:
        return None


def count(cursor: Cursor, name: str) -> int:
    """Return a number the cursor remembers; 0 when it is not there or none."""
    said = cursor.get(name)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else 0


def stamp(when: datetime | None) -> str | None:
    """Return a time as the cursor keeps it."""
    return None if when is None else when.astimezone(UTC).isoformat(timespec="seconds")
