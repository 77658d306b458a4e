"""Text that was read in the wrong encoding once, put right: `Itâ€™s` is `It’s`.

Scrapers and feed makers read UTF-8 as Windows-1252 or Latin-1 and write what they got as UTF-8
again. What that makes of each character has a shape of its own; where a word has it, ftfy says
whether the other reading is the sound one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BEHIND = "[\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
"""What Windows-1252 and Latin-1 make of the later bytes of a character."""
_AS_ONE = f"(?:[\xc2-\xdf]{_BEHIND}|[\xe0-\xef]{_BEHIND}{{2}}|[\xf0-\xf4]{_BEHIND}{{3}})"
_WORD = re.compile(rf"[^\s<>]{{0,60}}?{_AS_ONE}(?:{_AS_ONE}|[^\s<>]){{0,60}}")
_IN_BYTES = re.compile(
    rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|[\xc5\xc6\xcb]|\xe2[\x80\x82\x84])|\xc2[\x80-\x9f]"
)
"""The bytes of two such letters one behind the other, and of a control where Windows-1252 has a mark."""
_NEXT_LINE = 0x85
"""The one control of these that is in use: it ends a line."""
_CONTROLS = {
    code: shown
    for code in range(0x80, 0xA0)
    if code != _NEXT_LINE and (shown := bytes([code]).decode("cp1252", "ignore"))
}
"""Dashes and quotation marks of Windows-1252 that were read as Latin-1, which has controls in their places: `γι\x92 αυτό`."""


def is_scrambled(body: bytes) -> bool:
    """Say whether UTF-8 has the look of such text anywhere: quick, and right to say no."""
    return _IN_BYTES.search(body) is not None


def unscrambled(text: str) -> str:
    """Return the text with the words put right that were read in the wrong encoding."""
    if text.isascii():
        return text
    return with_marks(_WORD.sub(lambda found: _sound(found[0]), text))


def with_marks(text: str) -> str:
    """Return the text with the marks that Windows-1252 has where it holds controls, as browsers read them."""
    return text.translate(_CONTROLS)


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    # it takes a twentieth of a second to load, and few texts need it
    from ftfy import fix_encoding

    return fix_encoding(word)
