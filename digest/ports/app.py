"""The running program, as the pipeline sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from digest.model import (
    Cursor,
)
from digest.ports.incoming import Pool, Reader, Source
from digest.ports.outgoing import Sink
from digest.ports.stages import Cite, Compose, Copies, Editor, Figures, Grouping, Summarise
from digest.ports.store import Store

Hear = Callable[[str, int, int], None]
"""Hears of progress: (step, done, total)."""


def never() -> bool:
    """Say that there is time left."""
    return False


@dataclass(frozen=True, kw_only=True)
class App:
    """Every part of the running program, as the pipeline sees it."""

    sources: tuple[Source, ...]
    store: Store
    fetchers: Pool
    """Where sources are fetched: threads."""
    readers: Pool
    """Where items are read: processes that can be killed."""
    read: Reader
    copies: Copies
    grouping: Grouping
    summarise: Summarise
    editor: Editor
    figures: Figures
    cite: Cite
    compose: Compose
    sinks: tuple[Sink, ...]
    hear: Hear
    take_up: Callable[[Cursor], Cursor]
    """How a source's cursor is taken up: as it is, or so that the source is asked even if not due."""
    owner: str
    """Who claims deliveries: this process."""
    lease: timedelta = timedelta(minutes=10)
    repeats: int = 0
    """How often a delivery in doubt is sent again, with the same bytes, without asking."""
    several_a_day: bool = False
    """True for runs by hand: what came since this day's edition makes a further one."""
    time_is_up: Callable[[], bool] = never
    """Says whether the run has taken as long as it may: what is not begun by then is left to the next."""
    story_memory: timedelta = timedelta(days=7)
    """A story that has been quiet for longer is closed."""
