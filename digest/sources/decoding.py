"""Bytes to text, whatever they claim to be: the one place that guesses encodings."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from charset_normalizer import from_bytes

from digest.sources.alphabets import is_garbled, likeliest
from digest.sources.misdeclared import (
    TWINS,
    WESTERN,
    is_foreign,
    is_in_a_script,
    is_sound,
    is_turned,
)

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE_SAMPLE = 400
"""Bytes looked at for the zeros that letters of two or four bytes have."""

WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis_620": "cp874",
}
"""Encodings that files name although they use a larger one; as the WHATWG encoding standard has it."""

NEVER = {"utf-7", "utf-8", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined"}
"""Names never tried as declared: UTF-8 is tried first anyway, the others are no text encodings."""

GUESSED = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874"),
    *("koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7"),
    *("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"),
]
"""Encodings that text on the web was ever in; others resemble one of them, and are never meant."""

SAMPLE = 65_536
"""Bytes looked at when an encoding has to be guessed."""

FEWEST = 30
"""Bytes beyond ASCII needed for a guess; a few accents in a row mean Windows-1252 far oftener."""

MOST_STRAY = 20_000
"""Bytes beyond ASCII from which on a text that is not UTF-8 is not looked at byte by byte."""

DECLARATION = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.I)
META_CHARSET = re.compile(rb"(<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*)[A-Za-z0-9._:-]{1,40}", re.I)
SOUND = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
JAPANESE = re.compile(rb"\x1b\$[@B]")
"""What turns to Japanese in seven bits; nothing else is written so."""
EBCDIC = codecs.encode("<?xml", "cp037")


def decode(body: bytes, charsets: Iterable[str | None] = ()) -> str:
    """Return the text of the bytes; never raises.

    A byte order mark decides first, then valid UTF-8, then the charsets named from outside
    (an HTTP header), then the one the bytes declare. Stray Windows-1252 bytes in UTF-8 are
    read as what they are, so that one bad byte does not garble the rest. What names a Western
    charset and is surely in another script is guessed, and so is what nothing
    explains, and what cannot be guessed becomes U+FFFD.
    """
    wide = _wide(body)
    if wide is not None:
        mark, name = wide
        return body[len(mark) :].decode(name, "replace")
    if body.startswith(EBCDIC):
        body = _from_ebcdic(body)
    strict = _as_utf8(body, charsets)
    return strict if strict is not None else _as_declared(body, charsets)


def in_utf8(page: bytes, charset: str | None = None) -> bytes:
    """Return the page in UTF-8, with its own declaration put right; sound UTF-8 stays as it is."""
    try:
        if _wide(page) is None:
            page.decode("utf-8")
            return page
    except UnicodeDecodeError:
        pass
    text = decode(page, (charset,))
    return META_CHARSET.sub(rb"\1utf-8", text.encode("utf-8", "replace"), count=3)


def is_misread(body: bytes, text: str) -> bool:
    """Say whether bytes in an encoding of their own were read in another: nobody could read the text."""
    return not body.isascii() and is_garbled(text[:SAMPLE]) and not _is_utf8(body)


def declared(body: bytes) -> str | None:
    """Return the charset the bytes name themselves, in an XML declaration or a meta tag."""
    head = body[:2048]
    found = DECLARATION.search(head) or META.search(head)
    return found.group(1).decode("ascii") if found else None


def _wide(body: bytes) -> tuple[bytes, str] | None:
    """Return the mark at the start and the encoding, of text whose every letter has two or four bytes."""
    for mark, name in MARKS:
        if body.startswith(mark):
            return mark, name
    unmarked = _by_zeros(body[:WIDE_SAMPLE]) or _by_words(body[: WIDE_SAMPLE * 10])
    return (b"", unmarked) if unmarked else None


def _by_zeros(head: bytes) -> str | None:
    """Return the encoding of wide text without a mark, by where the zeros of its tags and spaces stand."""
    units = len(head) // 4
    zeros = [head[place : units * 4 : 4].count(0) for place in range(4)]
    if not any(zeros) or units < 2:
        return None
    if zeros[0] == zeros[1] == units and not zeros[3]:
        return "utf-32-be"
    if zeros[2] == zeros[3] == units and not zeros[0]:
        return "utf-32-le"
    first, second = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if max(first, second) < max(units / 5, 2) or min(first, second) * 10 > max(first, second):
        return None
    return "utf-16-be" if first > second else "utf-16-le"


def _by_words(head: bytes) -> str | None:
    """Return the encoding of wide text without a mark that has hardly a space or tag, as Chinese has."""
    if b"\0" not in head or len(head) < FEWEST:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) // 2 * 2].decode(name, "replace")
        sound = sum(is_in_a_script(sign) for sign in text)
        if sound > 0.8 * len(text) and all(sign.isprintable() or sign.isspace() for sign in text):
            return name
    return None


def _from_ebcdic(body: bytes) -> bytes:
    inner = DECLARATION.search(body[:400].decode("cp037").encode("latin-1", "replace"))
    name = _codec(inner.group(1).decode("ascii") if inner else None) or "cp037"
    return body.decode(name, "replace").encode("utf-8")


def _as_utf8(body: bytes, charsets: Iterable[str | None]) -> str | None:
    """Return the text when it is sound UTF-8; None when it is not, or is seven bits in disguise."""
    if body.isascii() and (b"\x1b" in body or b"~{" in body):
        seven = ("iso2022", "hz")
        escaped = [name for name in _candidates(body, charsets) if name.startswith(seven)]
        for name in (*escaped, *(["iso2022_jp_ext"] if JAPANESE.search(body) else [])):
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _as_declared(body: bytes, charsets: Iterable[str | None]) -> str:
    for name in _candidates(body, charsets):
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            continue
        doubted = (name in WESTERN and is_foreign(body[:SAMPLE])) or is_garbled(text[:SAMPLE])
        meant = _guessed(body) if doubted else None
        return meant if meant and is_sound(meant[:SAMPLE]) else _right_way_up(body, name, text)
    if _mostly_utf8(body):
        return body.decode("utf-8", "digest-mixed")
    guessed = _guessed(body)
    if guessed is not None:
        return guessed
    many = len(body.translate(None, bytes(range(128)))) > MOST_STRAY
    return body.decode("cp1252", "replace") if many else body.decode("utf-8", "digest-mixed")


def _candidates(body: bytes, charsets: Iterable[str | None]) -> Iterator[str]:
    for name in (*charsets, declared(body)):
        codec = _codec(name)
        if codec is not None:
            yield codec


def _codec(name: str | None) -> str | None:
    wanted = (name or "").strip("\"' ")
    try:
        b"aaaa".decode(wanted, "replace")
        plain = codecs.lookup(wanted).name
    except (LookupError, ValueError):
        return None
    return WIDER.get(plain, plain) if plain not in NEVER else None


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return _wide(body) is not None
    return True


def _mostly_utf8(body: bytes) -> bool:
    """Say whether sound multi-byte sequences outnumber the stray bytes."""
    rest, sound = SOUND.subn(b"", body)
    return sound >= len(rest.translate(None, bytes(range(128))))


def _guessed(body: bytes) -> str | None:
    name = likeliest(body[:SAMPLE])
    if name:
        return body.decode(name, "replace")
    if sum(byte > 127 for byte in body[:SAMPLE]) < FEWEST:
        return None
    best = from_bytes(body[:SAMPLE], cp_isolation=GUESSED).best()
    if best is None:
        return None
    return _right_way_up(body, best.encoding, body.decode(best.encoding, "replace"))


def _right_way_up(body: bytes, name: str, text: str) -> str:
    """Return Cyrillic text in the encoding in which its capitals are where capitals belong."""
    twin = TWINS.get(codecs.lookup(name).name)
    return body.decode(twin, "replace") if twin and is_turned(text[:SAMPLE]) else text


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", "replace"), error.end


codecs.register_error("digest-mixed", _as_windows)
