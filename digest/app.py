"""The composition root: everything is put together here, and only here."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from time import monotonic
from typing import Any

from digest.assembly import renderers, sinks, sources
from digest.assembly.checks import missing_folders, unusable_files, written_over
from digest.assembly.registry import GROUPING, SUMMARISE, Wanted, load, make
from digest.config import Loaded, Settings, nearest, refuse
from digest.config.document import Complaint
from digest.errors import ConfigError
from digest.model import Cursor, Edition, Profile, Run, RunKind
from digest.pools import Processes, Threads
from digest.ports import App, Hear
from digest.store import SqlStore, is_on_a_server, open_store, rehearsal, view_store

READING_NEEDS = (
    "digest.stages.read",
    "digest.stages.pages.article",
    "digest.stages.language.preloaded",
    "trafilatura",
)


def silent(step: str, done: int, total: int) -> None:
    """Hear of progress and say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a command wants besides the configuration."""

    hear: Hear = silent
    out: str | None = None
    """Takes the place of `archive.folder`."""
    rehearse: bool = False
    """Work on a copy of the state and deliver nothing."""
    send: bool = True
    """Deliver mail, not only the archive."""
    thorough: bool = False
    """Complain of all that a run would need, whatever this command does."""
    eager: bool = False
    """A run by hand: ask every source now, due or not, and make a further edition of the day."""


@dataclass(frozen=True, kw_only=True)
class Running:
    """The program put together, holding the state for one command."""

    making: Callable[[], App]
    store: SqlStore
    loaded: Loaded
    plan: Plan = field(default_factory=Plan)

    @cached_property
    def app(self) -> App:
        """The parts; built when first asked for, which lists of what is kept never do."""
        return self.making()

    @property
    def one_off(self) -> bool:
        """True when nothing is remembered after this run."""
        return state_url(self.loaded) == "sqlite://"

    def profiles(self, names: Sequence[str] = ()) -> tuple[Profile, ...]:
        """Return the profiles of these names, all when none is named. Raise ConfigError for a name there is not."""
        every = {p.name: p.value() for p in self.loaded.settings.profiles}
        for name in names:
            if name not in every:
                raise ConfigError(
                    f"no profile is called `{name}`{nearest(name, list(every))}",
                    hint="see profiles in config.yaml",
                )
        return tuple(every[name] for name in names) if names else tuple(every.values())

    def archive_folder(self) -> Path:
        """Return where the archive is written."""
        return archive_folder(self.loaded, self.plan.out)

    def tidy(self, now: datetime) -> None:
        """Forget what is old and no edition needs; once a day, for it looks at everything.

        Old is what was so the time before: a clock that is ahead once makes nothing be forgotten.
        """
        last = self.store.last_run(RunKind.TIDY, until=now)
        if last is None or now - last.began >= timedelta(days=1):
            as_of = last.began if last else now
            gone = self.store.forget(as_of - self.loaded.settings.forget_after)
            self.store.note_run(Run(kind=RunKind.TIDY, began=now, message=f"{gone} articles gone"))

    def edition(self, named: str | None) -> Edition:
        """Return an edition, the newest when none is named. Raise ConfigError without one."""
        lines = [line for p in self.profiles() for line in self.store.edition_lines(p.name)]
        if named is None and lines:
            named = max(lines, key=lambda line: line.generated).id
        found = self.store.edition(named) if named else None
        if found is None:
            raise ConfigError(
                f"there is no edition `{named}`" if named else "there is no edition yet",
                hint="`digest editions` lists them, `digest run` makes one",
            )
        return found


@contextmanager
def running(loaded: Loaded, plan: Plan) -> Iterator[Running]:
    """Put the program together and hold its state; let go of both at the end.

    Raise ConfigError for parts that cannot be built, StoreError for a state that cannot be used.
    """
    with noting(loaded, plan) as program, program.store.lock():
        assert program.app  # what cannot be built is told before anything is done
        yield program


@contextmanager
def correcting(loaded: Loaded, plan: Plan) -> Iterator[Running]:
    """Open the state alone and hold it: for commands that put right what is kept."""
    with noting(loaded, plan) as program, program.store.lock():
        yield program


@contextmanager
def noting(loaded: Loaded, plan: Plan) -> Iterator[Running]:
    """Open the state alone without holding it: for what is noted beside a run that may be under way."""
    with _opened(loaded, plan, open_store) as program:
        yield program


@contextmanager
def opened(loaded: Loaded, plan: Plan) -> Iterator[Running]:
    """Put the program together without holding its state: for commands that only look."""
    with looking(loaded, plan) as program:
        assert program.app
        yield program


@contextmanager
def looking(loaded: Loaded, plan: Plan) -> Iterator[Running]:
    """Open the state alone: for commands that only look at what is kept, quick to start.

    A state that is not there is not made; where nothing can be written it is looked at all the same.
    """
    with _opened(loaded, plan, view_store) as program:
        yield program


@contextmanager
def _opened(loaded: Loaded, plan: Plan, way: Callable[[str], SqlStore]) -> Iterator[Running]:
    with ExitStack() as held:
        url = state_url(loaded)
        copied = plan.rehearse and not (way is view_store and is_on_a_server(url))
        store = way(held.enter_context(rehearsal(url)) if copied else url)
        held.callback(store.close)
        making = partial(build, loaded, plan, store)
        yield Running(making=making, store=store, loaded=loaded, plan=plan)


def build(loaded: Loaded, plan: Plan, store: SqlStore) -> App:
    """Build every part; raise ConfigError with all complaints at once, each with its line."""
    from digest.sources.feeds.polling import eagerly
    from digest.stages.citing.links import CiteSpans
    from digest.stages.composing.compose import Compose
    from digest.stages.composing.editor import PlainEditor
    from digest.stages.copies.mark import Reprints
    from digest.stages.figures.differences import AccountsDiffer
    from digest.stages.read import Read

    settings, complaints = loaded.settings, list[Complaint]()
    templates = renderers.templates(loaded)
    if settings.templates:  # those that come with the program are known to be sound
        templates.parse_all()
    editor = PlainEditor()
    wish = sinks.Wish(archive_folder(loaded, plan.out), plan.send)
    needed = plan.thorough or not plan.rehearse
    delivering = sinks.build(loaded, wish, templates, complaints) if needed else ()
    complaints += written_over(loaded, archive_folder(loaded, plan.out))
    if plan.thorough:
        complaints += [*missing_folders(loaded), *unusable_files(loaded)]
    app = App(
        sources=sources.build(loaded, complaints),
        store=store,
        fetchers=Threads(),
        readers=_readers(settings),
        read=Read(),
        copies=Reprints(),
        grouping=_part(GROUPING, "grouping", settings, complaints),
        summarise=_part(SUMMARISE, "summary", settings, complaints),
        editor=editor,
        figures=AccountsDiffer(),
        cite=CiteSpans(),
        compose=Compose(editor=editor),
        sinks=() if plan.rehearse else delivering,
        hear=plan.hear,
        take_up=eagerly if plan.eager else _as_it_is,
        owner=f"{socket.gethostname()}:{os.getpid()}",
        repeats=1 if settings.mail and settings.mail.in_doubt == "retry-once" else 0,
        several_a_day=plan.eager,
        time_is_up=_time_after(settings.longest_run),
        story_memory=settings.story_memory,
    )
    if complaints:
        raise refuse(loaded.document, complaints)
    return app


def _time_after(longest: timedelta) -> Callable[[], bool]:
    end = monotonic() + longest.total_seconds()
    return lambda: monotonic() > end


def _as_it_is(cursor: Cursor) -> Cursor:
    return cursor


def _readers(settings: Settings) -> Processes:
    wanted = settings.reading
    pool = Processes(seconds=wanted.seconds, preload=READING_NEEDS)
    return replace(pool, workers=wanted.workers) if wanted.workers else pool


def _part(names: Any, section: str, settings: Settings, complaints: list[Complaint]) -> Any:
    """Build the part a section names; None, and a complaint, when it cannot be."""
    wanted = getattr(settings, section)
    part = load(names, wanted.use, (section, "use"))
    if isinstance(part, Complaint):
        complaints.append(part)
        return None
    made = make(part, Wanted(wanted.options(), (section,)), {})
    if isinstance(made, list):
        complaints.extend(made)
        return None
    return made


def archive_folder(loaded: Loaded, out: str | None) -> Path:
    """Return where the archive is written: the command line's wish, else the configuration's."""
    return Path(out).resolve() if out else loaded.path(loaded.settings.archive.folder)


def state_url(loaded: Loaded) -> str:
    """Return the database address of the state; a bare path is a SQLite file."""
    state = loaded.settings.state
    if "://" in state:
        return state
    return f"sqlite:///{loaded.path(state)}"
