"""An mbox file mail by mail, read line by line and never held whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from digest.sources.mails.mail import LARGEST

MOST_BYTES = 500_000_000
"""Of one file."""
DATED = re.compile(rb"From \S.{0,200}\d\d:\d\d.{0,40}\d{4}\s*\Z")
NAMED = re.compile(rb"From (?:\S+@\S*|MAILER-DAEMON|-)\s")
LONGEST_LINE = 65_536
"""Bytes taken at a time where no line ends."""


def mails_of(file: BinaryIO, most_bytes: int = MOST_BYTES) -> Iterator[bytes]:
    """Yield each mail of an mbox file, empty ones left out.

    Of each as much is kept as is read of a mail. It starts at a line `From …` that ends in a
    date, or that names a sender after an empty line. The file is left where reading stopped.
    """
    kept, read, before = bytearray(), 0, b"\n"
    is_inside = False
    while read < most_bytes and (line := file.readline(LONGEST_LINE)):
        read += len(line)
        if DATED.match(line) or (NAMED.match(line) and not before.strip()):
            if kept.strip():
                yield bytes(kept)
            kept.clear()
            is_inside = True
        elif is_inside and len(kept) < LARGEST:
            kept += line
        before = line
    if kept.strip(b"\0 \t\r\n"):
        yield bytes(kept[:LARGEST])
