"""XML as feeds really write it, made fit for an XML parser. Every step is linear in the length."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.entities import html5

from digest.sources.decoding import decode
from digest.sources.markup import legal

LONGEST = 5_000_000
"""Characters of a feed that are read; what comes after is cut off."""

MOST_ENTRIES = 500
"""Entries of a feed that are read: the newest, since feeds put those first."""

PREFIX = r"(?:[\w.-]{1,40}:)?"
ROOT = re.compile(rf"<({PREFIX}(?:rss|feed|rdf|channel|entry))(?=[\s>/])", re.I)
DECLARATION = re.compile(r"<\?xml\b[^<>]{0,400}\?>", re.I)
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
OPENING = re.compile(rf"<{PREFIX}(?:item|entry)(?=[\s>])", re.I)
CLOSING = re.compile(rf"</{PREFIX}(?:item|entry)\s*>", re.I)
LITERAL = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.S)
BARE = re.compile(r"&(?!\#?\w{1,32};)")
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)\#?\w{1,32};")
RUN = re.compile(r">([^<>]+)(?=<)")
REFERENCE = re.compile(r"&\#(?:[xX][0-9A-Fa-f]{1,16}|[0-9]{1,16});?")
PREDEFINED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
ESCAPES = 20
"""From this many on, a run of escaped text is handed over as CDATA: an XML parser stops at each
escape, and a megabyte of them takes it seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A feed's text, fit for an XML parser; `whole` is false when its end was missing."""

    text: str
    whole: bool = True


def repair(body: bytes, charset: str | None = None) -> Repaired:
    """Return well-formed text where it can be had: legal characters, known entities, no DOCTYPE.

    Whatever stands before the feed (blank lines, PHP warnings) is dropped. Entities that a
    document type declares are never expanded. Of a feed that broke off, the entries that
    came whole are kept.
    """
    text = legal(decode(body, (charset,)))[:LONGEST]
    start = ROOT.search(text)
    if start is None:
        return Repaired(text=text)
    declared = DECLARATION.search(text, 0, start.start())
    prolog = text[declared.end() if declared else 0 : start.start()]
    styles = "".join(re.findall(r"<\?xml-stylesheet[^<>]{0,400}\?>", prolog))
    kept = _capped(text[start.start() :])
    feed = mended(kept.text)
    return replace(kept, text=f'<?xml version="1.0" encoding="utf-8"?>\n{styles}{feed}')


def root_of(text: str) -> str | None:
    """Return the name of the feed's first element, without its prefix; None when there is none.

    A page that carries a feed somewhere inside is a page.
    """
    found = ROOT.search(text)
    page = HTML.search(text)
    if found is None or (page is not None and page.start() < found.start()):
        return None
    return found.group(1).rpartition(":")[2].lower()


def _capped(text: str) -> Repaired:
    """Return the feed's first `MOST_ENTRIES` entries, closed again where its end is missing."""
    for count, match in enumerate(OPENING.finditer(text)):
        if count == MOST_ENTRIES:
            return Repaired(text=text[: match.start()] + _closing(text))
    if _closes(text):
        return Repaired(text=text)
    ends = [match.end() for match in CLOSING.finditer(text)]
    first = OPENING.search(text)
    last = ends[-1] if ends else first.start() if first else len(text)
    return Repaired(text=text[:last] + _closing(text), whole=False)


def _closes(text: str) -> bool:
    root = ROOT.match(text)
    name = root.group(1) if root else "rss"
    return text.rfind(f"</{name}") > 0 or text.rstrip().endswith("/>")


def _closing(text: str) -> str:
    root = ROOT.match(text)
    name = root.group(1) if root else "rss"
    channel = "</channel>" if name.lower().endswith("rss") else ""
    return f"{channel}</{name}>"


def mended(text: str) -> str:
    """Return the XML without comments, every reference in it one that XML knows."""
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    end = 0
    for match in LITERAL.finditer(text):
        yield _escaped(text[end : match.start()])
        end = match.end()
        if match.group().startswith("<![CDATA["):
            yield REFERENCE.sub(_in_cdata, match.group().removesuffix("]]>")) + "]]>"
    yield _escaped(text[end:])


def _escaped(text: str) -> str:
    known = ENTITY.sub(_entity, BARE.sub("&amp;", text))
    return RUN.sub(_unescaped_run, known) if known.count("&") > ESCAPES else known


def _unescaped_run(match: re.Match[str]) -> str:
    run = match.group(1)
    if run.count("&") <= ESCAPES:
        return match.group()
    for escape, character in PREDEFINED:
        run = run.replace(escape, character)
    return "><![CDATA[" + run.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _entity(match: re.Match[str]) -> str:
    if match.group().startswith("&#"):
        return html.escape(_character(match.group()))
    character = html5.get(match.group()[1:])
    return html.escape(character) if character else "&amp;" + match.group()[1:]


def _in_cdata(match: re.Match[str]) -> str:
    """Return the reference as it stands when it means a character, nothing when it means none."""
    return match.group() if _character(match.group()) else ""


def _character(reference: str) -> str:
    """Return the character a numeric reference means; nothing when XML has no such character."""
    return legal(html.unescape(reference.rstrip(";") + ";")).replace("\ufffd", "")
