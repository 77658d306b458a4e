"""Reads the pixels of a PNG as Chromium writes it: 8 bits, RGB or RGBA, not interlaced."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Picture:
    """Pixels row by row, `channels` bytes each."""

    width: int
    height: int
    channels: int
    rows: tuple[bytes, ...]

    def places_of(self, colour: Colour) -> Iterator[tuple[int, int]]:
        """Yield (x, y) of every pixel of exactly this colour."""
        wanted = bytes(colour)
        for y, row in enumerate(self.rows):
            if wanted in row:
                for x in range(self.width):
                    if row[x * self.channels : x * self.channels + 3] == wanted:
                        yield x, y


def read(png: bytes) -> Picture:
    """Return the picture. Raise ValueError for a kind of PNG that Chromium does not write."""
    chunks = dict[bytes, bytes]()
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        name = png[at + 4 : at + 8]
        chunks[name] = chunks.get(name, b"") + png[at + 8 : at + 8 + length]
        at += 12 + length
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if depth != 8 or kind not in (2, 6) or interlaced:
        raise ValueError("not a PNG of 8-bit RGB or RGBA")
    channels = 3 if kind == 2 else 4
    rows = tuple(_rows(zlib.decompress(chunks[b"IDAT"]), width * channels, height, channels))
    return Picture(width=width, height=height, channels=channels, rows=rows)


def _rows(raw: bytes, length: int, height: int, step: int) -> Iterator[bytes]:
    above = bytes(length)
    for y in range(height):
        start = y * (length + 1)
        row = bytearray(raw[start + 1 : start + 1 + length])
        _unfilter(raw[start], row, above, step)
        above = bytes(row)
        yield above


def _unfilter(kind: int, row: bytearray, above: bytes, step: int) -> None:
    if kind == 2:
        row[:] = (np.frombuffer(row, np.uint8) + np.frombuffer(above, np.uint8)).tobytes()
        return
    for i in range(len(row)) if kind else ():
        left = row[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        row[i] = (row[i] + _predicted(kind, left, above[i], corner)) & 255


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 1:
        return left
    if kind == 3:
        return (left + up) // 2
    from_left, from_up, from_corner = (
        abs(up - corner),
        abs(left - corner),
        abs(left + up - 2 * corner),
    )
    if from_left <= from_up and from_left <= from_corner:
        return left
    return up if from_up <= from_corner else corner
