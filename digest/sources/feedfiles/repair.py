"""XML as feeds really write it, made fit for an XML parser. Every step is linear in the length."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html.entities import html5
from itertools import islice

from digest.sources.dates import parse_date
from digest.sources.decoding import decode
from digest.sources.feedfiles.entry import MOST_ENTRIES
from digest.sources.feedfiles.wellformed import well_formed
from digest.sources.markup import legal

LONGEST = 3_000_000
"""Characters of a feed that are read; what comes after is cut off."""

SPARE = 500_000
"""Characters of rubbish among them that are left out: taking out millions one by one needs room."""

LONGEST_TEXT = 600_000
"""Characters between two tags, or in one CDATA section: more than is kept of any entry."""

LONGEST_TAG = 20_000
MOST_TAGS = 15_000
"""Tags of a feed that are read, those inside CDATA not counted: feedparser takes
25 to 60 µs for each."""

LONGEST_FACT = 2_000
"""Characters of a name, a date, an address: feedparser looks for mail addresses in them in cubic time."""

WORDY = frozenset(
    """
    description content encoded summary body fullitem subtitle tagline info copyright rights
    abstract text xhtml div p span a b i em strong li ul ol td th tr table blockquote pre code h1 h2
    h3 h4 h5 h6 section article html font center dd dt dl figcaption
    """.split()
)
"""Elements whose text may be long."""

LABELS_KEPT = 100
"""Categories in a row that are read: past those that any entry has, each costs as much as a text."""

MOST_ATTRIBUTES = 60
"""Of one tag: the parser's way with them is quadratic."""

PREFIX = r"(?:[\w.-]{1,40}:)?"
ROOT = re.compile(rf"<({PREFIX}(?:rss|feed|rdf|channel|entry))(?=[\s>/])", re.I)
DECLARATION = re.compile(r"<\?xml\b[^<>]{0,400}\?>", re.I)
TYPE = re.compile(
    r"<!DOCTYPE[^<>\[]{0,1000}\[(?:<!--.*?-->|\"[^\"]*+\"|'[^']*+'|[^\]\"'])*+\]\s{0,100}>", re.S
)
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
OPENING = re.compile(rf"<{PREFIX}(?:item|entry)(?=[\s>])", re.I)
LANDMARK = re.compile(
    rf"<!\[CDATA\[.*?(?:\]\]>|\Z)|<({PREFIX}(?:item|entry)(?=[\s>/]))|<(?=[a-zA-Z_?])", re.I | re.S
)
CLOSING = re.compile(rf"</{PREFIX}(?:item|entry)\s*>", re.I)
LITERAL = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.S)
DATED = re.compile(
    rf"<{PREFIX}(?:pubdate|published|updated|date|issued|modified|created)(?:\s[^<>]{{0,200}})?>"
    r"\s{0,20}(?:<!\[CDATA\[)?([^<\]]{1,80})",
    re.I,
)
"""A date of an entry."""
LATEST = datetime(2999, 1, 1, tzinfo=UTC)
BARE = re.compile(r"&(?!\#?\w{1,32};)")
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)\#?\w{1,32};")
LONG_TEXT = re.compile(rf"(?<=<)([^<]{{{LONGEST_TEXT}}})[^<]+")
"""Looked for behind a `<` only: tried at every character, ordinary texts take quadratic time."""
OPEN_HERE = re.compile(r"<(?:[\w.-]{1,40}:)?([\w.-]{1,40})(?:\s[^<>]*)?>\s*$")
LONG_FACT = re.compile(r"(<(?:[\w.-]{1,40}:)?([\w.-]{1,40})(?:\s[^<>]*)?>)([^<>]{2001,})")
LONG_TAG = re.compile(r"<([\w:.-]{1,80})\s[^<>]{400,}?(/?>)")
LONE = re.compile(r"<(?![\w:/!?])")
RUN = re.compile(r">([^<>]+)(?=<)")
REFERENCE = re.compile(r"&\#(?:[xX][0-9A-Fa-f]{1,16}|[0-9]{1,16});?")
PREDEFINED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
ESCAPES = 20
"""From this many on, a run of escaped text is handed over as CDATA: an XML parser stops at each
escape, and a megabyte of them takes it seconds."""


LABEL = re.compile(
    r"<(?:[\w-]{1,20}:)?(?:category|subject|keyword|tag)\b[^<>]{0,500}+"
    r"(?:(?<=/)>|>(?:<!\[CDATA\[[^\]]{0,500}+\]\]>|[^<]){0,500}+</[\w:-]{1,40}+\s{0,40}+>)\s{0,40}+",
    re.I,
)
"""An element of a category, with what it holds."""
LABELS = re.compile(rf"(?:{LABEL.pattern})++", re.I)

BROKEN_OFF = "it broke off before its end"
TOO_MUCH = "it is longer than is read"
NOT_SOUND = "it is not well-formed XML"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A feed's text, fit for an XML parser, and what was wrong with it; empty when nothing was."""

    text: str
    complaint: str = ""


def repair(body: bytes, charset: str | None = None) -> Repaired:
    """Return well-formed text where it can be had: legal characters, known entities, no DOCTYPE.

    Whatever stands before the feed (blank lines, PHP warnings) is dropped. Entities that a
    document type declares are never expanded. Of a feed that broke off, the entries that
    came whole are kept.
    """
    decoded = legal(decode(body, (charset,)).replace("\0", "")[: LONGEST + SPARE])
    decoded = LABELS.sub(_first_labels, decoded)
    text = decoded[:LONGEST]
    start = ROOT.search(text, _behind_type(text))
    if start is None:
        return Repaired(text=text)
    declared = DECLARATION.search(text, 0, start.start())
    prolog = text[declared.end() if declared else 0 : start.start()]
    styles = "".join(re.findall(r"<\?xml-stylesheet[^<>]{0,400}\?>", prolog))
    kept = _capped(LONG_TEXT.sub(r"\1", text[start.start() :]))
    feed, sound = well_formed(mended(kept.text))
    text = f'<?xml version="1.0" encoding="utf-8"?>\n{styles}{feed}'
    complaint = TOO_MUCH if len(decoded) > LONGEST else kept.complaint
    return Repaired(text=text, complaint=complaint or ("" if sound else NOT_SOUND))


def _behind_type(text: str) -> int:
    """Return where the document type ends: what it declares may look like a feed."""
    found = text.find("<!DOCTYPE")
    inside = TYPE.match(text, found) if found >= 0 else None
    return inside.end() if inside else 0


def _first_labels(run: re.Match[str]) -> str:
    """Return the first of a run of categories."""
    ends = (match.end() for match in LABEL.finditer(run.group()))
    last = next(islice(ends, LABELS_KEPT - 1, None), None)
    return run.group() if last is None else run.group()[:last]


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
    """Return the feed's newest entries, as many as are read, closed again where its end is missing."""
    entries, most, tags = list[tuple[int, int]](), len(text), 0
    for tags, match in enumerate(islice(LANDMARK.finditer(text), MOST_TAGS * 10)):
        if tags == MOST_TAGS + 1:
            most = match.start()
        if match.group(1):
            entries.append((match.start(), tags))
    if len(entries) <= MOST_ENTRIES and most == len(text):
        return Repaired(text=text) if _closes(text) else _broken_off(text)
    if _oldest_first(text, [start for start, _ in entries]):
        return _last_entries(text, entries, tags)
    if len(entries) > MOST_ENTRIES and entries[MOST_ENTRIES][0] <= most:
        return Repaired(text=_whole_entries(text[: entries[MOST_ENTRIES][0]]))
    return Repaired(text=_whole_entries(text[:most]), complaint=TOO_MUCH)


def _broken_off(text: str) -> Repaired:
    return Repaired(text=_whole_entries(text), complaint=BROKEN_OFF)


def _oldest_first(text: str, starts: Sequence[int]) -> bool:
    """Say whether the feed's first entry is older than its last; the very last may be half an entry."""
    if len(starts) < 3:
        return False
    first = DATED.search(text, starts[0], starts[1])
    last = DATED.search(text, starts[-2], starts[-1])
    if first is None or last is None:
        return False
    older, newer = (parse_date(date.group(1), LATEST) for date in (first, last))
    return older is not None and newer is not None and older < newer


def _last_entries(text: str, entries: Sequence[tuple[int, int]], tags: int) -> Repaired:
    """Return the feed with its last entries, as many as are read."""
    first, before = entries[0]
    room = tags + before - MOST_TAGS
    start = next((at for at, number in entries[-MOST_ENTRIES:] if number >= room), len(text))
    kept = text[:first] + text[start:]
    return Repaired(text=kept) if _closes(kept) else _broken_off(kept)


def _whole_entries(text: str) -> str:
    """Return the text up to the end of its last whole entry, closed again."""
    ends = [match.end() for match in CLOSING.finditer(text)]
    first = OPENING.search(text)
    last = ends[-1] if ends else first.start() if first else len(text)
    return text[:last] + _closing(text)


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
        if match.start() > end:
            yield _escaped(text[end : match.start()])
        if match.group().startswith("<![CDATA["):
            inside = match.group()[9:].removesuffix("]]>")
            kept = inside[: LONGEST_TEXT if _may_be_long(text, match.start()) else LONGEST_FACT]
            yield f"<![CDATA[{_translated(REFERENCE, _in_cdata, kept)}]]>"
        end = match.end()
    yield _escaped(text[end:])


def _may_be_long(text: str, place: int) -> bool:
    """Say whether the element open at this place is one that holds an article's words."""
    before = OPEN_HERE.search(text, max(place - 2_000, 0), place)
    return before is None or before.group(1).lower() in WORDY


def _escaped(text: str) -> str:
    known = LONE.sub("&lt;", _translated(ENTITY, _entity, BARE.sub("&amp;", text)))
    known = LONG_FACT.sub(_shortened, LONG_TAG.sub(_bare_tag, known))
    return RUN.sub(_unescaped_run, known) if known.count("&") > ESCAPES else known


def _shortened(match: re.Match[str]) -> str:
    """Return a fact cut short; a long text of words stays as it is."""
    if match.group(2).lower() in WORDY:
        return match.group()
    head = match.group(3)[:LONGEST_FACT]
    return match.group(1) + head[: max(head.rfind(" "), head.rfind(";") + 1)]


def _bare_tag(match: re.Match[str]) -> str:
    """Return a tag without its attributes when there are more than any real tag has."""
    tag = match.group()
    too_many = len(tag) > LONGEST_TAG or tag.count("=") > MOST_ATTRIBUTES
    return f"<{match.group(1)}{match.group(2)}" if too_many else tag


def _unescaped_run(match: re.Match[str]) -> str:
    run = match.group(1)
    if run.count("&") <= ESCAPES:
        return match.group()
    for escape, character in PREDEFINED:
        run = run.replace(escape, character)
    return "><![CDATA[" + run.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _translated(pattern: re.Pattern[str], translate: Callable[[str], str], text: str) -> str:
    """Return the text with every match translated; each different one is thought about once."""
    table = {found: translate(found) for found in set(pattern.findall(text))}
    if all(found == wanted for found, wanted in table.items()):
        return text
    return pattern.sub(lambda match: table[match.group()], text)


def _entity(reference: str) -> str:
    if reference.startswith("&#"):
        return html.escape(_character(reference))
    character = html5.get(reference[1:])
    return html.escape(character) if character else "&amp;" + reference[1:]


def _in_cdata(reference: str) -> str:
    """Return the reference as it stands when it means a character, nothing when it means none."""
    return reference if _character(reference) else ""


def _character(reference: str) -> str:
    """Return the character a numeric reference means; nothing when XML has no such character."""
    return legal(html.unescape(reference.rstrip(";") + ";")).replace("\ufffd", "")
