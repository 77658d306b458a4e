"""Mails to raw items: the part a person reads, decoded, without what only mailing needs."""

from __future__ import annotations

import base64
import codecs
import email.policy
import email.utils
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from urllib.parse import urlsplit

from digest.model import MediaType, RawItem
from digest.sources.dates import parse_date
from digest.sources.decoding import decode, is_misread
from digest.sources.keys import fitting_key, short_hash
from digest.sources.mails.letter import Piece, own_html, own_text, pieces
from digest.sources.markup import plain, safe_url, words

MOST_PARTS = 100
"""Parts of one mail that are looked at."""

LARGEST = 2_000_000
"""Bytes of one mail that are read: twice what is read of its letter, which stands before what is attached."""
MOST_LINES = 60_000
"""Of one mail: each line of a header becomes an object."""

LONGEST_FIELD = 2_000
"""Characters of what a header says of a part's content, over all its lines: Python's reader of its
parameters takes quadratic time."""
CONTENT_FIELD = re.compile(rb"(?mi)^content-[a-z-]{1,40}:[^\n]*+(?:\n[ \t][^\n]*+)*+")
NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")

LIST_ID = re.compile(r"^\s*(?P<name>[^<>]*?)\s*<(?P<id>[^<>\s]+)>\s*$")


def mail_items(body: bytes, *, source: str, now: datetime) -> tuple[RawItem, ...]:
    """Return a mail's articles, its HTML where it has some, else its text; never raises.

    A letter whose headings each lead to a page of their own is as many articles, with those
    titles and addresses; any other is one. The outlet is the sender's name or the list's. The
    key is the Message-ID, or a hash of the mail where it has none.
    """
    mail, parts = _parsed(body)
    media_type, letter = _content(mail, parts)
    whole = RawItem(
        source=source,
        key=fitting_key(_message_id(mail) or f"hash:{short_hash(body.decode('latin-1'))}"),
        media_type=media_type,
        body=letter.encode("utf-8"),
        fetched=now,
        url=safe_url(_header(mail, "Archived-At").strip("<> ")),
        title=_subject(mail),
        outlet=_outlet(mail),
        published=parse_date(_header(mail, "Date"), now),
    )
    found = pieces(letter) if media_type is MediaType.ENTRY else ()
    if len({_site(piece.url) for piece in found}) > 1:
        whole = replace(whole, media_type=MediaType.LETTER)
    return tuple(_part(whole, piece) for piece in found) or (whole,)


def _site(url: str) -> str:
    """Return what the pages of one publisher have in common; two of a country's may share it, too."""
    host = urlsplit(url).hostname or ""
    return ".".join(host.rsplit(".", 2)[-2:])


def _parsed(body: bytes) -> tuple[Message, Sequence[Message]]:
    """Return the mail and its parts; a mail that holds mails without end is its own only part."""
    body = _beginning(body)
    try:
        mail = email.message_from_bytes(body, policy=email.policy.compat32)
        return mail, list(itertools.islice(mail.walk(), MOST_PARTS))
    except RecursionError:
        mail = BytesHeaderParser(policy=email.policy.compat32).parsebytes(body)
        return mail, (mail,)


def _part(whole: RawItem, piece: Piece) -> RawItem:
    return replace(
        whole,
        key=fitting_key(f"{whole.key}#{short_hash(piece.url)}"),
        title=piece.title,
        url=piece.url,
        body=piece.markup.encode("utf-8"),
    )


def _beginning(body: bytes) -> bytes:
    """Return as much of a mail as is read: the letter stands before what is attached."""
    lines = body[:LARGEST].removeprefix(codecs.BOM_UTF8).split(b"\n", MOST_LINES)
    return CONTENT_FIELD.sub(_bounded, b"\n".join(lines[:MOST_LINES]))


def _bounded(field: re.Match[bytes]) -> bytes:
    return field.group()[:LONGEST_FIELD].rstrip(b"\r\n")


def _content(mail: Message, parts: Sequence[Message]) -> tuple[MediaType, str]:
    markup = max((_text(part) for part in _parts(parts, "text/html")), key=len, default="")
    text = "\n\n".join(_text(part) for part in _parts(parts, "text/plain"))
    letter = own_html(markup, _unsubscribe(mail)) if markup.strip() else ""
    if words(letter) >= 20 or not text.strip():
        return MediaType.ENTRY, letter
    return MediaType.TEXT, own_text(text, _unsubscribe(mail))


def _parts(parts: Iterable[Message], wanted: str) -> Iterator[Message]:
    for part in parts:
        attached = str(part.get("Content-Disposition", "")).lower().startswith("attachment")
        kind = part.get_content_type()
        # Parts without the line that parts them are one text.
        kind = "text/plain" if kind.startswith("multipart/") else kind
        if kind == wanted and not part.is_multipart() and not attached:
            yield part


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        payload = _from_base64(str(part.get_payload()))
    text = decode(payload, (part.get_content_charset(),))
    return "" if is_misread(payload, text) else text


def _from_base64(text: str) -> bytes:
    """Return the bytes as far as they came: what Python cannot decode to the end it leaves as it is."""
    sound = NO_BASE64.sub(b"", text.partition("=")[0].encode("ascii", "ignore"))
    return base64.b64decode(sound[: len(sound) // 4 * 4] + _rest(sound))


def _rest(sound: bytes) -> bytes:
    """Return the last group of base64 filled up; nothing where it holds no whole byte."""
    rest = sound[len(sound) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _header(mail: Message, name: str) -> str:
    """Return a header's words, decoded as far as they can be; bounded."""
    raw = _raw(mail, name)
    try:
        pieces = decode_header(raw)
    except (ValueError, LookupError):
        return " ".join(raw.split())
    parts = (
        decode(piece, (charset,)) if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )
    return " ".join("".join(parts).split())


def _raw(mail: Message, name: str) -> str:
    """Return a header as it was sent; bytes beyond ASCII are read as the text they most likely are."""
    found = (str(value) for key, value in mail.raw_items() if key.lower() == name.lower())
    return decode(next(found, "").encode("utf-8", "surrogateescape")[:4000])


def _subject(mail: Message) -> str | None:
    subject = re.sub(r"^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+", "", _header(mail, "Subject"), flags=re.I)
    return plain(subject.replace("<", "‹")) or None


def _outlet(mail: Message) -> str | None:
    listed = LIST_ID.match(_header(mail, "List-Id"))
    named = listed.group("name").strip("\"' ") if listed else ""
    sender, address = _address(_header(mail, "From"))
    return plain(sender) or plain(named) or plain(address.partition("@")[2]) or None


def _address(text: str) -> tuple[str, str]:
    try:
        return email.utils.parseaddr(text)
    except RecursionError:  # brackets inside brackets
        return "", ""


def _message_id(mail: Message) -> str:
    return plain(_header(mail, "Message-ID").strip("<> "))


def _unsubscribe(mail: Message) -> tuple[str, ...]:
    """Return the addresses at which the mail says one may leave its list."""
    return tuple(
        re.findall(r"<\s*((?:https?|mailto):[^<>\s]+)\s*>", _header(mail, "List-Unsubscribe"))
    )
