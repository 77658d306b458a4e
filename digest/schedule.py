"""Collects every so often and publishes at each profile's hour, until it is told to stop.

The only importer of apscheduler. Jobs are functions of the configuration's path: nothing of the
running program is kept between two of them, for the store holds the truth.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from apscheduler.events import EVENT_JOB_ERROR
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from digest import pipeline
from digest.app import Plan, Running, noting, running
from digest.config import Settings, load
from digest.config.doubts import doubts
from digest.counting import contents, counted
from digest.due import last_publication, next_publication
from digest.errors import DigestError
from digest.model import Collected, Profile, Run, RunKind
from digest.redelivery import undelivered

Tell = Callable[[str], None]
"""Takes one line for the reader."""

COLLECT = "collect"
HEARTBEAT = 60
"""Seconds between two looks at the clock on the wall.

A sleeping machine stops the clock that waits are measured by; without a heartbeat a job that
fell due in its sleep would wait for as long as was left when it fell asleep. And a clock that is
put back leaves every job due in a future that may be months away.
"""

_stopping = threading.Event()


class Stopped(Exception):
    """The program was told to stop, and has come to a place where nothing is lost."""


def serve(path: Path, tell: Tell) -> None:
    """Work by the clock until SIGTERM or SIGINT; the step that is under way is ended first.

    Raise DigestError when the configuration or the state cannot be used at the start. Later
    faults are told, and the work goes on.
    """
    settings = load(path).settings
    profiles = tuple(profile.value() for profile in settings.profiles)
    _begin(path, profiles, tell)
    scheduler = _scheduler(path, settings, tell)
    with _stoppable(scheduler):
        threading.Thread(target=_watch, args=[scheduler, tell], name="clock", daemon=True).start()
        scheduler.start()
    tell("stopped")


def _begin(path: Path, profiles: tuple[Profile, ...], tell: Tell) -> None:
    """Note from when on editions can be missed, and say when the next ones are due."""
    now = datetime.now(UTC)
    with noting(load(path), Plan()) as program:
        assert program.app  # what cannot be built is told at the start
        for doubt in doubts(program.loaded):
            tell(doubt)
        for profile in profiles:
            latest = last_published(program, profile)
            if latest and latest > now:
                tell(
                    f"{profile.name}: an edition was made or looked for on {latest:%d %B %Y}, "
                    "which is to come: was the clock wrong? It is left out of account"
                )
            if last_published(program, profile, until=now) is None:
                _note(program, RunKind.PUBLISH, now, profile.name, "the schedule began")
            due = next_publication(profile, now).astimezone(ZoneInfo(profile.timezone))
            tell(f"{profile.name}: next edition {due:%A %d %B %H:%M} {profile.timezone}")


# -- the scheduler ---------------------------------------------------------------------------


class AtItsHour(BaseTrigger):  # type: ignore[misc]
    """Fires when a profile's edition is due, once a day, whatever the clocks do."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """Return the first moment after the previous one, or from now on."""
        return next_publication(self.profile, previous or now)


def _scheduler(path: Path, settings: Settings, tell: Tell) -> Any:
    # One worker: collecting and publishing wait for each other. No grace time: late is not never.
    scheduler = BlockingScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    every = IntervalTrigger(seconds=int(settings.schedule.collect_every.total_seconds()))
    now = datetime.now(UTC)
    scheduler.add_job(collect, every, args=[path, tell], id=COLLECT, next_run_time=now)
    for profile in settings.profiles:
        hour = AtItsHour(profile.value())
        name = f"publish {profile.name}"
        scheduler.add_job(publish, hour, args=[path, profile.name, tell], id=name)
    scheduler.add_listener(
        lambda event: tell(f"a fault in digest: {event.traceback}"), EVENT_JOB_ERROR
    )
    _quieten("apscheduler")
    return scheduler


def _watch(scheduler: Any, tell: Tell) -> None:
    """Have the scheduler look at the clock every so often, until it is stopped."""
    seen = datetime.now(UTC)
    while not _stopping.wait(HEARTBEAT):
        now = datetime.now(UTC)
        if now < seen:
            tell("the clock was put back; what is due is told by it anew")
            begin_again(scheduler, now)
        seen = now
        scheduler.wakeup()


def begin_again(scheduler: Any, now: datetime) -> None:
    """Make every job due as if the schedule had begun now."""
    for job in scheduler.get_jobs():
        due = now if job.id == COLLECT else job.trigger.get_next_fire_time(None, now)
        scheduler.modify_job(job.id, next_run_time=due)


def _quieten(library: str) -> None:
    # It warns of every round that is left out because the one before is still going.
    logger = logging.getLogger(library)
    logger.addHandler(logging.NullHandler())
    logger.propagate = False


@contextmanager
def _stoppable(scheduler: Any) -> Iterator[None]:
    """Let signals stop the scheduler; a second one stops the program at once."""
    _stopping.clear()
    before = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)}

    def stop(number: int, _frame: object) -> None:
        signal.signal(number, before[signal.Signals(number)])
        _stopping.set()

    def wait_and_stop() -> None:
        _stopping.wait()
        scheduler.shutdown(wait=True)

    for name in before:
        signal.signal(name, stop)
    threading.Thread(target=wait_and_stop, name="stop", daemon=True).start()
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _hear(_step: str, _done: int, _total: int) -> None:
    """Stop between two pieces of work; what is kept by then is whole."""
    if _stopping.is_set():
        raise Stopped


# -- the jobs --------------------------------------------------------------------------------


def collect(path: Path, tell: Tell) -> None:
    """Pick up what is new, make editions that were missed, and try again what was not sent."""
    now = datetime.now(UTC)
    with _told(tell, "collect"), running(load(path), Plan(hear=_hear)) as program:
        collected = pipeline.collect(program.app, now)
        tell(_in_words(collected))
        for problem in (p for p in collected.problems if p.stage == "run"):
            tell(f"collect: {problem.message}")
        _note(program, RunKind.COLLECT, now, "", _in_words(collected))
        for profile in program.profiles():
            if is_missed(profile, last_published(program, profile, until=now), now):
                _publish(program, profile, now, tell)
        pipeline.deliver(program.app, now)
        program.tidy(now)


def publish(path: Path, name: str, tell: Tell) -> None:
    """Make and deliver the edition of a profile that is due."""
    now = datetime.now(UTC)
    with _told(tell, f"publish {name}"), running(load(path), Plan(hear=_hear)) as program:
        (profile,) = program.profiles([name])
        if is_missed(profile, last_published(program, profile, until=now), now):
            _publish(program, profile, now, tell)


@contextmanager
def _told(tell: Tell, job: str) -> Iterator[None]:
    """Tell what a round could not do; the next one tries again."""
    try:
        yield
    except DigestError as error:
        tell(f"{job}: {error.message}" + (f" ({error.hint})" if error.hint else ""))
    except Stopped:
        tell(f"{job}: stopped in time; nothing is lost")


def _publish(program: Running, profile: Profile, now: datetime, tell: Tell) -> None:
    edition = pipeline.publish(program.app, profile, now)
    said = (
        f"edition {edition.number} with {contents(edition)}" if edition else "nothing new to tell"
    )
    _note(program, RunKind.PUBLISH, now, profile.name, said)
    tell(f"{profile.name}: {said}")
    if edition:
        for late in undelivered(program, [edition]):
            to = f" to {late.address}" if late.address != "." else ""
            tell(f"{profile.name}: {late.sink}{to}: {late.state.value}: {late.message}")


def last_published(
    program: Running, profile: Profile, until: datetime | None = None
) -> datetime | None:
    """Return when the profile's edition was last made, or looked for in vain, by `until`.

    With `until` now, what a clock that was ahead once has left behind holds up no edition.
    """
    run = program.store.last_run(RunKind.PUBLISH, profile.name, until)
    moments = [run.began] if run else []
    moments += [line.generated for line in program.store.edition_lines(profile.name)]
    return max((m for m in moments if until is None or m <= until), default=None)


def is_missed(profile: Profile, last: datetime | None, now: datetime) -> bool:
    """Say whether an edition fell due since the last one. However many did, one makes up for all."""
    return last is not None and last < last_publication(profile, now)


def _note(program: Running, kind: RunKind, began: datetime, profile: str, message: str) -> None:
    program.store.note_run(Run(kind=kind, began=began, profile=profile, message=message))


def _in_words(collected: Collected) -> str:
    articles = counted(collected.articles, "article", "articles")
    said = f"collected {articles} from {counted(collected.sources, 'source', 'sources')}"
    failed = collected.failed_sources
    return f"{said}; {failed} failed" if failed else said
