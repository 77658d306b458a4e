"""A moment inside a message: noted in UTC where it arises, told on the reader's clock where it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

_NOTED = re.compile(r"\b(\d{4}-\d{2}-\d{2} \d{2}:\d{2}) UTC\b", re.ASCII)


def noted(moment: datetime) -> str:
    """Return "2026-11-19 15:30 UTC"."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def retold(message: str, told: Callable[[datetime], str]) -> str:
    """Return a message with every moment that was noted in it told anew."""

    def again(found: re.Match[str]) -> str:
        try:
            moment = datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
        except ValueError:
            return found[0]
        return told(moment)

    return _NOTED.sub(again, message)
