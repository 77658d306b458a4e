"""What the user sees: results on standard output, progress and errors on standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from digest.errors import DigestError

REDRAW_SECONDS = 0.1


@dataclass
class Console:
    """Where one command's words go. Progress is drawn on a terminal only."""

    quiet: bool = False
    as_json: bool = False
    verbose: bool = False
    _drawn: int = 0
    _last: float = 0.0
    _results: dict[str, object] = field(default_factory=dict)

    def hear(self, step: str, done: int, total: int) -> None:
        """Draw progress on one line of a terminal; say nothing anywhere else."""
        if self.quiet or not sys.stderr.isatty():
            return
        now = time.monotonic()
        if done not in (0, total) and now - self._last < REDRAW_SECONDS:
            return
        self._last = now
        count = f" {done}/{total}" if total else ""
        line = f"{step}{count}"[:78]
        sys.stderr.write("\r" + line.ljust(self._drawn) + "\r")
        sys.stderr.flush()
        self._drawn = len(line)

    def clear(self) -> None:
        """Take the progress line away."""
        if self._drawn:
            sys.stderr.write("\r" + " " * self._drawn + "\r")
            sys.stderr.flush()
            self._drawn = 0

    def say(self, text: str) -> None:
        """Print a line of the result; not with --quiet, nor where JSON is wanted."""
        self.clear()
        if not self.quiet and not self.as_json:
            print(text)

    def note(self, text: str) -> None:
        """Print a line that is not the result, on standard error; not with --quiet."""
        self.clear()
        if not self.quiet:
            print(text, file=sys.stderr)

    def warn(self, text: str) -> None:
        """Print a line that must be seen, on standard error, even with --quiet."""
        self.clear()
        print(f"digest: {text}", file=sys.stderr)

    def result(self, values: Mapping[str, object]) -> None:
        """Remember values for the one JSON object that --json prints at the end."""
        self._results.update(values)

    def finish(self) -> None:
        """Print the JSON object, where it is wanted."""
        self.clear()
        if self.as_json:
            print(json.dumps(self._results, ensure_ascii=False, indent=2, default=str))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print rows under their heads, in columns."""
        if not rows or self.quiet or self.as_json:
            return
        self.clear()
        widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
        for row in [head, *rows]:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            print("  ".join(cells).rstrip())


@contextmanager
def told(console: Console) -> Iterator[None]:
    """Turn an error into words and an exit code; finish the console either way."""
    try:
        yield
    except DigestError as error:
        console.clear()
        print(f"digest: {error.message}", file=sys.stderr)
        if error.hint:
            print(f"        {error.hint}", file=sys.stderr)
        raise SystemExit(error.exit_code) from None
    except KeyboardInterrupt:
        console.clear()
        print("digest: interrupted; what was done so far is kept", file=sys.stderr)
        raise SystemExit(130) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    console.finish()
