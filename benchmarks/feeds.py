"""Reads any tree of feed files as the product does: `python -m benchmarks feeds FOLDER|ZIP…`.

The reading is done in a process of its own, so that a crash or a hang is one file's alone. Every
file must end in items or in one problem; of the items, no field may hold anything that acts, and no
date may lie ahead.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from digest.errors import SourceError
from digest.model import RawItem
from digest.sources.feedfiles.feedfile import read_feed
from digest.sources.feedfiles.items import keyed, raw_item
from digest.sources.feeds.opml import read_opml

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
ADDRESS = "https://feeds.example/folder/feed.xml"
PATIENCE = 20.0
"""Seconds after which a file counts as hanging."""

MOST_SECONDS, MOST_MB = 2.0, 50.0
"""What one file may take."""

ACTIVE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|object|embed|form|input|button|svg|math|img|meta|link|base|applet"
    r"|video|audio|frame)\b|\son[a-z]+\s*=|[\s\"'][\w:-]+\s*=\s*[\"']?\s*(?:javascript:|vbscript:|data:text)|<!--",
    re.I,
)
"""What must not be left in any field: tags and attributes that act, addresses that run."""
TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading one file came to.

    `seconds` are of the processor, `wall` of the clock, `peak_mb` megabytes above what was in use
    before; `active` counts fields that still hold something that acts.
    """

    file: str
    items: int
    problem: str
    seconds: float
    peak_mb: float
    active: int = 0
    raised: bool = False
    wall: float = 0.0


def files(places: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of every file, in the order of the names."""
    for place in places:
        if place.is_file() and zipfile.is_zipfile(place):
            with zipfile.ZipFile(place) as archive:
                for name in sorted(n for n in archive.namelist() if not n.endswith("/")):
                    yield name, archive.read(name)
        elif place.is_file():
            yield place.name, place.read_bytes()
        else:
            for path in sorted(p for p in place.rglob("*") if p.is_file()):
                yield path.relative_to(place).as_posix(), path.read_bytes()


def read(body: bytes) -> tuple[int, str, int]:
    """Return the number of items, the problem, and the number of fields that still act."""
    try:
        feed = read_feed(body, now=NOW, url=ADDRESS)
    except SourceError as error:
        return _as_list(body) if "OPML" in error.message else (0, error.message, 0)
    items = [raw_item(feed, one, source="bench", now=NOW) for one in keyed(feed.entries)]
    problem = "" if items else feed.complaint or "a feed without entries"
    return len(items), problem, sum(map(active_fields, items))


def _as_list(body: bytes) -> tuple[int, str, int]:
    try:
        found = read_opml(body)
    except SourceError as error:
        return 0, error.message, 0
    return len(found.feeds), "; ".join(problem.message for problem in found.problems), 0


def active_fields(item: RawItem) -> int:
    """Return how many fields of an item hold something that acts, or a date that cannot be."""
    words = (item.title, item.byline, item.outlet, item.language, *item.tags)
    found = sum(bool(TAG.search(text)) for text in words if text)
    tags = " ".join(TAG.findall(item.body.decode("utf-8")))
    found += bool(ACTIVE.search(tags))
    found += bool(item.url and not re.match(r"https?://[^\s<>\"]+$", item.url, re.I))
    dates = (date for date in (item.published, item.updated) if date)
    return found + sum(not date.year >= 1980 or date > NOW for date in dates)


def outcomes_of(bodies: Iterable[tuple[str, bytes]]) -> list[Outcome]:
    """Return what reading each file came to, measured in a process that is replaced when it dies."""
    worker = _Worker()
    found: list[Outcome] = []
    for name, body in bodies:
        outcome = worker.measure(name, body)
        if outcome is None:
            worker.stop()
            worker = _Worker()
            message = "it hung or crashed"
            outcome = Outcome(name, 0, message, PATIENCE, 0.0, raised=True, wall=PATIENCE)
        found.append(outcome)
    worker.stop()
    return found


class _Worker:
    """A process of its own that reads one file after the other."""

    def __init__(self) -> None:
        self._ours, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("fork").Process(target=_serve, args=(theirs,))
        self._process.start()
        theirs.close()

    def measure(self, name: str, body: bytes) -> Outcome | None:
        """Return the outcome; None when none came."""
        try:
            self._ours.send((name, body))
            outcome = self._ours.recv() if self._ours.poll(PATIENCE) else None
        except (EOFError, OSError):
            return None
        return outcome if isinstance(outcome, Outcome) else None

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _serve(answers: Connection) -> None:
    while True:
        name, body = answers.recv()
        answers.send(_measured(name, body))


def _measured(name: str, body: bytes) -> Outcome:
    before = start_watching()
    started, clock = time.process_time(), time.perf_counter()
    raised = False
    try:
        items, problem, active = read(body)
    except Exception as error:  # a bug is what this looks for
        items, problem, active, raised = 0, f"{type(error).__name__}: {error}", 0, True
    seconds, wall = time.process_time() - started, time.perf_counter() - clock
    return Outcome(
        name,
        items,
        problem,
        seconds=round(seconds, 3),
        peak_mb=round(used_memory("VmHWM") - before, 1),
        active=active,
        raised=raised,
        wall=round(wall, 3),
    )


def start_watching() -> float:
    """Forget the highest memory so far, and return what is used now, in megabytes."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return used_memory("VmRSS")


def used_memory(name: str) -> float:
    """Return an entry of the process's own status, such as `VmHWM`, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    return int(found.group(1)) / 1024 if found else 0.0


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the figures of a run, a line each."""
    slowest = max(outcomes, key=lambda one: one.seconds)
    longest = max(outcomes, key=lambda one: one.wall)
    largest = max(outcomes, key=lambda one: one.peak_mb)
    silent = [one.file for one in outcomes if not one.items and not one.problem]
    yield f"files                  {len(outcomes)}"
    yield f"items                  {sum(one.items for one in outcomes)}"
    yield f"with items             {sum(one.items > 0 for one in outcomes)}"
    yield f"with a problem         {sum(bool(one.problem) for one in outcomes)}"
    yield f"with neither           {len(silent)}"
    yield f"uncaught exceptions    {sum(one.raised for one in outcomes)}"
    yield f"fields that act        {sum(one.active for one in outcomes)}"
    yield f"slowest, seconds       {slowest.seconds:.2f}  {slowest.file}"
    yield f"longest on the clock   {longest.wall:.2f}  {longest.file}"
    yield f"most memory, MB        {largest.peak_mb:.0f}  {largest.file}"
    for one in outcomes:
        if one.raised or one.active:
            yield f"  {one.file}: {one.problem or 'something in it acts'}"


def measure(shared: Path) -> dict[str, float]:
    """Return the figures over the shared corpus; all of them are better when lower.

    Time and memory within the limits count as the limits: what lies below is the machine's noise.
    """
    places = (shared / "data" / "feeds" / "feeds.zip", shared / "data" / "opml" / "opml.zip")
    outcomes = outcomes_of(files(places))
    return {
        "feeds.exceptions.max": float(sum(one.raised for one in outcomes)),
        "feeds.silent.max": float(sum(not one.items and not one.problem for one in outcomes)),
        "feeds.active_fields.max": float(sum(one.active for one in outcomes)),
        "feeds.without_items.max": float(sum(not one.items for one in outcomes)),
        "feeds.seconds.max": max(MOST_SECONDS, *(one.seconds for one in outcomes)),
        "feeds.peak_mb.max": max(MOST_MB, *(one.peak_mb for one in outcomes)),
    }


def main(arguments: list[str]) -> int:
    """Read every file and print the figures; write each outcome where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks feeds", description=__doc__)
    parser.add_argument("places", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args(arguments)
    read(b"<rss version='2.0'><channel/></rss>")  # what is imported late is nobody's memory
    outcomes = outcomes_of(files(options.places))
    if not outcomes:
        print("no files")
        return 1
    print("\n".join(table(outcomes)))
    if options.predictions:
        rows = [json.dumps(asdict(one), ensure_ascii=False) for one in outcomes]
        options.predictions.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return int(any(one.raised for one in outcomes))
