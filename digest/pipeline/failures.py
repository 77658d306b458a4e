"""How failures are told: one in words, and how the sources fare."""

from __future__ import annotations

from digest.errors import DigestError
from digest.model import Problem, SourceHealth
from digest.ports import App


def in_words(error: DigestError) -> str:
    """Return a failure and what to do next, in one line."""
    return f"{error.message}; {error.hint}" if error.hint else error.message


def out_of_time(app: App) -> tuple[Problem, ...]:
    """Return what the reader is told of a run that ends with what it made in time."""
    if not app.time_is_up():
        return ()
    message = (
        "its time was up: what was not read, grouped or weighed by then comes with the next; "
        "`longest_run` in config.yaml says how long it may take"
    )
    return (Problem(stage="run", subject="this run", message=message),)


def sources_now(app: App) -> tuple[SourceHealth, ...]:
    """Return how the sources fare that are configured now; a removed one's troubles are over."""
    names = {source.name for source in app.sources}
    return tuple(one for one in app.store.health() if one.name in names)
