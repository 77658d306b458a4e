"""Python's search for values that hold one another in circles, put off while none can arise."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Let nothing be searched for circles meanwhile.

    Grouping makes many values that hold no circle and go as soon as nobody holds them; each
    search would look through all of them, and through everything else the program holds.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()
