"""Addresses as they may be shown."""

from __future__ import annotations

import re

_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")


def open_address(url: str) -> str:
    """Return an address without a name and password in it: the one that is kept and shown."""
    return _CREDENTIALS.sub("", url)
