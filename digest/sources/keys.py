"""What identifies an item, as it can be stored."""

from __future__ import annotations

import hashlib

LONGEST_KEY = 400
"""Characters; a longer key ends in a hash of the whole."""


def fitting_key(key: str) -> str:
    """Return the key as it can be stored: shortened by its hash, halves of characters written out."""
    key = storable(key)
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}#{short_hash(key)}"


def storable(text: str) -> str:
    """Return the text with what no encoding has (a file name's stray bytes) written as `\\udcff`."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def short_hash(text: str) -> str:
    """Return 16 hexadecimal digits that stand for the text."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
