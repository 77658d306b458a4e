"""What the user sees: results on standard output, progress and errors on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO

from digest.cli.terminal import escaped, safe
from digest.errors import DigestError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID
    from rich.table import Table

LEAST = 24
"""Columns that the last cell of a table must have to be read."""


class Unprintable(Exception):
    """Standard output takes no more, as where its disk is full."""


@dataclass
class Console:
    """Where one command's words go. Progress and colour are for terminals only."""

    quiet: bool = False
    as_json: bool = False
    _progress: Progress | None = None
    _tasks: dict[str, TaskID] = field(default_factory=dict)
    _results: dict[str, object] = field(default_factory=dict)

    def hear(self, step: str, done: int, total: int) -> None:
        """Draw a bar for this step on a terminal; say nothing anywhere else."""
        if self.quiet or not sys.stderr.isatty():
            return
        progress = self._bars()
        if step not in self._tasks:
            self._tasks[step] = progress.add_task(step, total=total)
        progress.update(self._tasks[step], completed=done, total=total)

    def _bars(self) -> Progress:
        if self._progress is None:
            from rich.console import Console as Terminal
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            self._progress = Progress(
                TextColumn("{task.description:<20}"),
                BarColumn(bar_width=30),
                MofNCompleteColumn(),
                console=Terminal(stderr=True),
                transient=True,
            )
            self._progress.start()
        return self._progress

    def clear(self) -> None:
        """Take the progress bars away."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
            self._tasks.clear()

    def say(self, text: str) -> None:
        """Print a line of the result; not with --quiet, nor where JSON is wanted."""
        self.clear()
        if not self.quiet and not self.as_json:
            _print(fitted(safe(text), sys.stdout))

    def text(self, text: str) -> None:
        """Print a whole text as it is, which is the result; not where JSON is wanted."""
        self.clear()
        if not self.as_json:
            _print(text, end="")

    def note(self, text: str) -> None:
        """Print a line that is not the result, on standard error; not with --quiet."""
        self.clear()
        if not self.quiet:
            _mention(fitted(safe(text), sys.stderr))

    def warn(self, text: str) -> None:
        """Print a line that must be seen, on standard error, even with --quiet."""
        self.clear()
        _mention(fitted(f"digest: {safe(text)}", sys.stderr))

    def result(self, values: Mapping[str, object]) -> None:
        """Remember values for the one JSON object that --json prints at the end."""
        self._results.update(values)

    def finish(self) -> None:
        """Print the JSON object, where it is wanted, and let go of all that was printed."""
        self.clear()
        if self.as_json:
            plain = not (sys.stdout.encoding or "utf-8").lower().startswith("utf")
            said = json.dumps(self._results, ensure_ascii=plain, indent=2, default=str)
            _print(escaped(said))
        _flush()

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print rows under their heads, in columns; whole and plain where it is no terminal."""
        if not rows or self.quiet or self.as_json:
            return
        self.clear()
        rows = [[safe(cell) for cell in row] for row in rows]
        if sys.stdout.isatty():
            _drawn(head, rows)
            return
        widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
        for row in [head, *rows]:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            _print("  ".join(cells).rstrip())


def fitted(text: str, stream: TextIO) -> str:
    """Return lines parted between words where a terminal is narrower; as they are anywhere else.

    What goes on stands two columns further in. Names and addresses stay whole, however long.
    """
    if not stream.isatty():
        return text
    columns = max(get_terminal_size().columns, LEAST)
    return "\n".join(part for line in text.split("\n") for part in _parted(line, columns))


def _parted(line: str, columns: int) -> list[str]:
    if len(line) <= columns:
        return [line]
    said = line.lstrip(" ")
    lead = line[: len(line) - len(said)]
    return wrap(
        said,
        columns,
        initial_indent=lead,
        subsequent_indent=f"{lead}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _print(text: str, end: str = "\n") -> None:
    """Print a result. Raise Unprintable where it cannot be: a result that is lost is a failure."""
    with _writing():
        print(text, end=end)


def _flush() -> None:
    with _writing():
        sys.stdout.flush()


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unprintable(error.strerror or str(error)) from None


def _mention(text: str) -> None:
    """Print a line on standard error; work goes on where that takes no more."""
    try:
        print(text, file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError:
        pass


def _drawn(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw a table where every column but the last has its whole width; else rows of lines."""
    from rich.cells import cell_len
    from rich.console import Console as Terminal

    terminal = Terminal()
    widths = [max(cell_len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    left = terminal.width - sum(widths[:-1]) - 3 * len(widths)
    if left >= min(widths[-1], LEAST):
        terminal.print(_table(head, rows))
        return
    for line in _stacked(head, rows, terminal.width):
        _print(line)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    from rich import box
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head[:-1]:
        table.add_column(name, no_wrap=True)
    table.add_column(head[-1], overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    return table


def _stacked(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield each row as lines: its name whole, its last cell, and the others with their heads."""
    for first, *others, last in rows:
        yield first
        rest = ", ".join(f"{h} {c}" for h, c in zip(head[1:-1], others, strict=True) if c)
        for text in filter(None, (last, rest)):
            yield from wrap(text, width, initial_indent="  ", subsequent_indent="  ")


@contextmanager
def told(console: Console) -> Iterator[None]:
    """Turn an error into words and an exit code; finish the console either way."""
    try:
        with _worded(console):
            yield
        console.finish()
    except Unprintable as error:
        console.clear()
        console.warn(f"nothing more can be printed: {error}; what was done is kept")
        _let_go()
        raise SystemExit(1) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None


@contextmanager
def shown() -> Iterator[None]:
    """Say in one line that help or the version cannot be printed, as of what a command prints."""
    with told(Console()), _writing():
        try:
            yield
        finally:
            sys.stdout.flush()


@contextmanager
def _worded(console: Console) -> Iterator[None]:
    try:
        yield
    except DigestError as error:
        told = {"message": error.message, "hint": error.hint, "exit_code": error.exit_code}
        console.warn(error.message)
        if error.hint:
            _mention(fitted(f"        {safe(error.hint)}", sys.stderr))
        console.result({"error": told})
        console.finish()
        raise SystemExit(error.exit_code) from None
    except KeyboardInterrupt:
        console.warn(
            "interrupted; what was done so far is kept, and the next run goes on from there"
        )
        raise SystemExit(130) from None


def _let_go() -> None:
    """Send nowhere what standard output still holds; at the end it would fail once more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
