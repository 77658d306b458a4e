"""Where per-item work runs: in threads, or in processes that can be killed."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from time import monotonic
from typing import TypeVar

from digest.errors import DigestError, ExtractError

A = TypeVar("A")
B = TypeVar("B")

START_SECONDS = 120.0
"""How long a process may take to start; it is not counted as time spent on an item."""

ORPHANED_SECONDS = 5.0
"""How much longer than it may an item is worked on in a process that nobody ended, as where the program was killed."""

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""What tells the program to stop, and its processes with it: a terminal sends Ctrl-C to all, systemd SIGTERM."""


def _processors() -> int:
    """Return how many processors this process may use, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _attempt(work: Callable[[A], B], item: A) -> B | DigestError:
    """Run the work; whatever it raises for one item is that item's failure, not the run's."""
    try:
        return work(item)
    except DigestError as error:
        return error
    except RecursionError:
        return ExtractError("nested too deeply to be read")
    except MemoryError:
        return ExtractError("too large to be read in the memory there is")
    except Exception as error:
        return ExtractError(
            f"could not be read: {type(error).__name__}: {error}"[:300],
            hint="please report this with the item",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Threads:
    """Side by side in threads: for work that waits. `seconds` bounds each wait for a result."""

    workers: int = 16
    seconds: float = 300.0

    def map(self, work: Callable[[A], B], items: Sequence[A]) -> Iterator[B | DigestError]:
        """Yield work(item) for each item, in order."""
        if not items:
            return
        executor = ThreadPoolExecutor(max_workers=min(self.workers, len(items)))
        try:
            futures = [executor.submit(_attempt, work, item) for item in items]
            for future in futures:
                yield self._result(future)
        finally:
            executor.shutdown(wait=False, cancel_futures=True)

    def _result(self, future: Future[B | DigestError]) -> B | DigestError:
        try:
            return future.result(timeout=self.seconds)
        except FutureTimeout:
            return ExtractError(f"gave no answer within {self.seconds:.0f} seconds")


def _serve(work: Callable[[A], B], pipe: Connection, seconds: float) -> None:
    """Say that the process is up, then answer items until the pipe closes, on either way.

    An alarm ends the process that is still at an item when nobody is left to end it.
    """
    # What was loaded before the first item stays: looking through it at every collection costs
    # a tenth of the time of reading pages.
    gc.freeze()
    with suppress(EOFError, OSError):  # the program has ended, or been interrupted
        pipe.send(None)
        while True:
            item = pipe.recv()
            signal.setitimer(signal.ITIMER_REAL, seconds + ORPHANED_SECONDS)
            done = _attempt(work, item)
            signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(done)


@contextmanager
def _stopping_held() -> Iterator[None]:
    """Hold back what stops the program; processes that are started meanwhile never hear of it.

    It may be sent to every process at once. Only the program itself answers, and ends the others:
    an item whose process is stopped beside it would be taken for one that cannot be read.
    """
    resource_tracker.ensure_running()  # starting it lets signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@dataclass(slots=True)
class _Worker:
    """One process, the pipe to it, and the item it is at."""

    process: ForkServerProcess
    pipe: Connection
    item: int = -1
    deadline: float = 0.0
    up: bool = False

    def give(self, place: int, item: object, seconds: float) -> None:
        with suppress(OSError, EOFError):  # a dead worker is noticed when its answer is awaited
            if not self.up and self.pipe.poll(START_SECONDS):
                self.up = self.pipe.recv() is None
            self.pipe.send(item)
        self.item, self.deadline = place, monotonic() + seconds

    def stop(self) -> None:
        self.pipe.close()
        self.process.join(0.5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Processes:
    """Side by side in processes; one that dies or takes too long is killed and replaced.

    `seconds` bounds one item's work. Fewer than `least` items run in one process.
    """

    workers: int = field(default_factory=_processors)
    seconds: float = 30.0
    least: int = 8
    preload: tuple[str, ...] = ()
    """Modules to import once, before the workers are forked."""

    def map(self, work: Callable[[A], B], items: Sequence[A]) -> Iterator[B | DigestError]:
        """Yield work(item) for each item, in order."""
        if not items:
            return
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(self.preload))
        count = 1 if len(items) < self.least else min(self.workers, len(items))
        workers = [self._start(context, work) for _ in range(count)]
        try:
            yield from self._run(context, work, items, workers)
        finally:
            for worker in workers:
                worker.stop()

    def _start(self, context: ForkServerContext, work: Callable[[A], B]) -> _Worker:
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(work, theirs, self.seconds), daemon=True)
        with _stopping_held():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _run(
        self,
        context: ForkServerContext,
        work: Callable[[A], B],
        items: Sequence[A],
        workers: list[_Worker],
    ) -> Iterator[B | DigestError]:
        """Keep every worker busy; hand results on as soon as their turn comes."""
        waiting = iter(range(len(items)))
        done = dict[int, B | DigestError]()
        for worker in workers:
            self._next(worker, waiting, items)
        for place in range(len(items)):
            while place not in done:
                for index in self._ready(workers):
                    worker = workers[index]
                    done[worker.item], alive = self._answer(worker)
                    if not alive:
                        worker.stop()
                        worker = workers[index] = self._start(context, work)
                    self._next(worker, waiting, items)
            yield done.pop(place)

    def _next(self, worker: _Worker, waiting: Iterator[int], items: Sequence[A]) -> None:
        place = next(waiting, None)
        if place is None:
            worker.item = -1
        else:
            worker.give(place, items[place], self.seconds)

    def _ready(self, workers: list[_Worker]) -> list[int]:
        """Wait until a worker has answered, died or run out of time; return their places."""
        busy = [i for i, worker in enumerate(workers) if worker.item >= 0]
        soonest = min(workers[i].deadline for i in busy)
        heard = wait([workers[i].pipe for i in busy], max(0.0, soonest - monotonic()))
        now = monotonic()
        return [i for i in busy if workers[i].pipe in heard or workers[i].deadline <= now]

    def _answer(self, worker: _Worker) -> tuple[B | DigestError, bool]:
        """Return what the worker came to, and whether it can go on."""
        if not worker.pipe.poll():
            worker.process.kill()
            return ExtractError(f"took longer than {self.seconds:.0f} seconds to read"), False
        try:
            return worker.pipe.recv(), True
        except (EOFError, OSError):
            return ExtractError("reading it ended the process that read it"), False
