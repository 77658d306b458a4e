"""What can go wrong, as the user is told: a message, the next step, and an exit code.

    DigestError            1  the run failed
    ├── ConfigError        2  configuration or usage
    ├── TemplateError      1  a template does not parse or names what is not there
    ├── StoreError         1  the database cannot be used
    │   └── StoreBusy      1  another run holds it
    ├── SourceError        –  one source failed: becomes a Problem
    │   └── PageGone       –  a page is not there any more
    ├── ExtractError       –  one item cannot be read: becomes a Problem
    └── SinkError          4  made, but not sent

A bug is none of these and passes through.
"""

from __future__ import annotations

from digest.model import Cursor


class DigestError(Exception):
    """Something the user can act on: what happened, where, and what to do next."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ConfigError(DigestError):
    """The configuration or the command line asks for something that cannot be."""

    exit_code = 2


class TemplateError(DigestError):
    """A template cannot be rendered."""


class StoreError(DigestError):
    """The database cannot be used."""


class StoreBusy(StoreError):
    """Another run holds the database."""


class SourceError(DigestError):
    """One source could not be fetched; the run goes on.

    `cursor` is what to remember of the failed fetch (its count, when to try again) where the
    source has something to remember; nothing it had seen is forgotten in it.
    """

    def __init__(self, message: str, *, hint: str = "", cursor: Cursor | None = None) -> None:
        super().__init__(message, hint=hint)
        self.cursor = cursor


class PageGone(SourceError):
    """The server says that a page is not there, or not any more."""


class ExtractError(DigestError):
    """One item could not be read; the run goes on."""


class SinkError(DigestError):
    """An edition was made and could not be delivered."""

    exit_code = 4
