"""A mail as it goes over the wire: every byte decided here, so that two builds are equal.

The standard library's `EmailMessage` folds long identifiers into encoded words (cpython#85725),
which mail programs do not take for identifiers; it also picks its boundary by chance.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Sequence
from email.header import Header

from digest.errors import DigestError

LINE_LIMIT = 998
"""Longest line that a mail may have (RFC 5322), without its end."""


def message(headers: Sequence[tuple[str, str]], text: str, html: str, boundary: str) -> bytes:
    """Return the message: text first, then HTML, both quoted-printable; CRLF, 7-bit.

    Raise DigestError when a header would break its line.
    """
    head = [header(name, value) for name, value in headers]
    head.append(b"MIME-Version: 1.0")
    head.append(f'Content-Type: multipart/alternative; boundary="{boundary}"'.encode())
    fence = f"--{boundary}".encode()
    parts = [
        part
        for kind, body in (("plain", text), ("html", html))
        for part in (fence, *_part(kind, body))
    ]
    return b"\r\n".join([*head, b"", *parts, fence + b"--", b""])


def _part(kind: str, body: str) -> tuple[bytes, ...]:
    return (
        f"Content-Type: text/{kind}; charset=utf-8".encode(),
        b"Content-Transfer-Encoding: quoted-printable",
        b"",
        quoted_printable(body),
    )


def quoted_printable(text: str) -> bytes:
    """Return the text encoded, CRLF line ends, no line over 76 characters."""
    encoded = binascii.b2a_qp(text.encode("utf-8", "replace"), istext=True)
    # A line that begins with "From " or a lone dot is changed on the way by old programs.
    safe = re.sub(rb"(?m)^From ", b"=46rom ", re.sub(rb"(?m)^\.(?=\r?$)", b"=2E", encoded))
    return safe.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def header(name: str, value: str) -> bytes:
    """Return one header. Plain text stays on one line; the rest becomes encoded words.

    Raise DigestError for a value of several lines: it could bring in headers of its own.
    """
    if re.search(r"[\r\n\x00]", value):
        raise DigestError(
            f"{name}: a line break inside a mail header is refused",
            hint="look for a line break in the addresses and identifiers of the mail's settings",
        )
    if value.isascii() and len(name) + len(value) + 2 <= LINE_LIMIT:
        return f"{name}: {value}".encode("ascii")
    folded = Header(value, "utf-8", header_name=name, maxlinelen=75).encode(linesep="\r\n")
    return f"{name}: {folded}".encode("ascii")


def mailbox(name: str, address: str) -> str:
    """Return `Name <address>`, the name quoted or encoded as it needs."""
    if not name:
        return address
    if name.isascii():
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}" <{address}>'
    return f"{Header(name, 'utf-8', maxlinelen=10_000).encode()} <{address}>"
