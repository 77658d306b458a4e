"""What brings articles in: sources, the pools where work runs, and the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from digest.errors import DigestError
from digest.model import (
    Cursor,
    Fetched,
    RawItem,
    Reading,
    SourceMemory,
)

A = TypeVar("A")


B = TypeVar("B")


class Source(Protocol):
    """Somewhere articles come from."""

    @property
    def name(self) -> str:
        """The name the configuration gives it; unique."""

    @property
    def kind(self) -> str:
        """`feed`, `folder`, `mailbox`, ..."""

    @property
    def url(self) -> str | None:
        """Where it is, for the reader; None for a place on this machine."""

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return what is new since the cursor. Raise SourceError when there is no getting at it."""


class Pool(Protocol):
    """Where per-item work runs."""

    def map(self, work: Callable[[A], B], items: Sequence[A]) -> Iterator[B | DigestError]:
        """Yield work(item) for each item, in the order of the items.

        An item whose work fails, kills its process or takes too long yields an error that says
        so, in its place; the others are not touched by it.
        """


class Reader(Protocol):
    """Turns a raw item into a clean article: extract, clean, split, section. Pure; pickles."""

    def __call__(self, item: RawItem, memory: SourceMemory) -> Reading:
        """Return the article. Raise ExtractError when nothing readable is left."""
