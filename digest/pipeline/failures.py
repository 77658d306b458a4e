"""How a failure is told."""

from __future__ import annotations

from digest.errors import DigestError


def in_words(error: DigestError) -> str:
    """Return a failure and what to do next, in one line."""
    return f"{error.message} ({error.hint})" if error.hint else error.message
