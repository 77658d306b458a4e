"""The checkers the other tests lean on see what they are there to see."""

from __future__ import annotations

import zlib
from struct import pack

import pytest

from tests.support import png
from tests.support.archive import faults_in_archive
from tests.support.html import faults_of_form
from tests.support.mail import faults_in_mail_html

POLICY = "default-src 'none'; style-src 'self'"


def page(body: str, head: str = "", policy: str = POLICY) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>T</title>{head}</head>'
        f"<body><h1>T</h1>{body}</body></html>"
    )


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<h3>too deep</h3>", "h3 after h1"),
        ("<h1>again</h1>", "2 h1"),
        ('<p id="a"></p><p id="a"></p>', "id 'a' twice"),
        ('<p aria-labelledby="gone">x</p>', "aria-labelledby='gone' names nothing"),
        ("<p><b>crossed</p></b>", "not valid"),
        ("<div><p>unclosed</div></p>", "not valid"),
    ],
)
def test_unsound_html_is_seen(body: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_of_form(page(body)))


def test_sound_html_is_left_alone() -> None:
    assert faults_of_form(page("<h2>fine</h2><p>fine</p>")) == []


@pytest.mark.parametrize(
    ("body", "head", "fault"),
    [
        ('<a href="gone.html">x</a>', "", "dead link gone.html"),
        ('<a href="other.html#gone">x</a>', "", "no such place: other.html#gone"),
        ('<a href="#gone">x</a>', "", "no such place: #gone"),
        ('<a href="folder/">x</a>', "", "folder/ does not work from a folder"),
        ('<a href="/other.html">x</a>', "", "/other.html does not work from a folder"),
        ('<a href="javascript:x()">x</a>', "", "a link that is no link: javascript:x()"),
        ('<a href="//evil.example/">x</a>', "", "a link that is no link: //evil.example/"),
        ('<a href="https://a.example/">x</a>', "", "https://a.example/ without noopener"),
        ('<img alt="" src="https://a.example/p.png">', "", "fetches https://a.example/p.png"),
        ("", '<link rel="stylesheet" href="https://a.example/s.css">', "fetches https://a.example"),
        ("<script></script>", "", "a script"),
        ('<p style="color: red">x</p>', "", "<p style> that the policy forbids"),
        ('<p onclick="x()">x</p>', "", "<p onclick>"),
        ("<time>now</time>", "", "time without datetime"),
        ("", "<style>p { color: red }</style>", "a style block that the policy forbids"),
    ],
)
def test_a_fault_of_an_archive_is_seen(body: str, head: str, fault: str) -> None:
    files = {"a.html": page(body, head).encode(), "other.html": page("<p id='here'></p>").encode()}
    assert any(found.startswith(f"a.html: {fault}") for found in faults_in_archive(files))


@pytest.mark.parametrize(
    "policy", ["", "default-src *", "default-src 'none'; style-src 'unsafe-inline'"]
)
def test_a_policy_with_holes_is_seen(policy: str) -> None:
    assert faults_in_archive({"a.html": page("", policy=policy).encode()})


def test_a_sound_archive_is_left_alone() -> None:
    body = '<a href="other.html#here">x</a> <a rel="noopener" href="https://a.example/">y</a>'
    files = {"a.html": page(body).encode(), "other.html": page("<p id='here'></p>").encode()}
    assert faults_in_archive(files) == []


@pytest.mark.parametrize(
    ("body", "head", "fault"),
    [
        ("<svg></svg>", "", "<{http://www.w3.org/2000/svg}svg>"),
        ('<img src="https://t.example/pixel.gif">', "", "<img> fetches something"),
        ("<table><tr><td>x</td></tr></table>", "", "a layout table"),
        ('<a href="#top">x</a>', "", "a link into nothing"),
        ('<a href="https://a.example/"></a>', "", "a link without words"),
        ('<p style="display: flex">x</p>', "", "<p>: display: flex"),
        ('<p style="position: absolute">x</p>', "", "<p>: property position"),
        ('<p style="padding: 2px">x</p>', "", "<p>: padding on what is not a cell"),
        ('<p style="margin: -2px">x</p>', "", "<p>: negative margin"),
        ('<p style="font-size: 1rem">x</p>', "", "<p>: unit rem"),
        ('<p style="color: var(--ink)">x</p>', "", "<p>: color: function var"),
        ('<p style="color: rgb(0 0 0)">x</p>', "", "<p>: color: function rgb"),
        ("", "<style>@media screen { @media print { p { color: red } } }</style>", "@media inside"),
        ("", "<style>@import 'x.css';</style>", "@import"),
        ("", "<style>a:hover { color: red }</style>", "selector a:hover"),
        ("", f"<style>{'p{color:red}' * 1500}</style>", "18000 characters of style blocks"),
        ("<style>p { color: red }</style>", "", "a style block outside the head"),
    ],
)
def test_what_a_mail_program_would_mangle_is_seen(body: str, head: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_in_mail_html(page(body, head)))


def test_a_mail_that_works_everywhere_is_left_alone() -> None:
    body = '<table role="presentation"><tr><td style="padding: 2px 4px">x</td></tr></table>'
    assert faults_in_mail_html(page(body)) == []


@pytest.mark.parametrize("kind", [0, 1, 2, 3, 4])
def test_pixels_are_read_back_under_every_filter(kind: int) -> None:
    pixels = [[(9, 8, 7), (255, 0, 255), (1, 2, 3)], [(255, 0, 255), (0, 0, 0), (250, 5, 9)]]
    assert list(png.read(drawn(pixels, kind)).places_of((255, 0, 255))) == [(1, 0), (0, 1)]


def drawn(pixels: list[list[png.Colour]], kind: int) -> bytes:
    """Return a PNG of these pixels, each row under the same filter."""
    raw, above = b"", bytes(3 * len(pixels[0]))
    for line in pixels:
        row = bytes(channel for pixel in line for channel in pixel)
        raw += bytes([kind]) + bytes(
            (row[i] - predicted(kind, row, above, i)) & 255 for i in range(len(row))
        )
        above = row
    size = pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


def predicted(kind: int, row: bytes, above: bytes, i: int) -> int:
    """Return what a filter foretells of a byte, as the PNG standard defines it."""
    a, b, c = (row[i - 3] if i > 2 else 0), above[i], (above[i - 3] if i > 2 else 0)
    p = a + b - c
    paeth = a if abs(p - a) <= abs(p - b) and abs(p - a) <= abs(p - c) else b
    if abs(p - c) < abs(p - paeth):
        paeth = c
    return (0, a, b, (a + b) // 2, paeth)[kind]
