"""Addresses as they may be kept and shown."""

from __future__ import annotations

import re

_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")
_UNSEEN = re.compile(
    "[\x00-\x20\x7f-\xa0\xad"  # controls and blanks
    "\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff"  # turn or part what stands around
    "\ud800-\udfff\U000e0000-\U000e007f]"  # are no characters, or none that is shown
)


def open_address(url: str) -> str:
    """Return an address without a name and password in it: the one that is kept and shown."""
    return _CREDENTIALS.sub("", url)


def masked_address(url: str) -> str:
    """Return an address that shows that there is a name and password in it, and neither."""
    return _CREDENTIALS.sub("********@", url)


def seen_address(url: str) -> str:
    """Return an address with every character that is not seen, or turns the others, in percents.

    It leads where it led, for a browser writes it so when it asks.
    """
    return _UNSEEN.sub(_in_percents, url)


def _in_percents(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))
