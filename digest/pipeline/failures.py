"""How failures are told: one in words, and how the sources fare."""

from __future__ import annotations

from digest.errors import DigestError
from digest.model import SourceHealth
from digest.ports import App


def in_words(error: DigestError) -> str:
    """Return a failure and what to do next, in one line."""
    return f"{error.message}; {error.hint}" if error.hint else error.message


def sources_now(app: App) -> tuple[SourceHealth, ...]:
    """Return how the sources fare that are configured now; a removed one's troubles are over."""
    names = {source.name for source in app.sources}
    return tuple(one for one in app.store.health() if one.name in names)
