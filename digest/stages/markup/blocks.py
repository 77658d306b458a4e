"""The blocks of text a browser would show, in document order, each with what it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from digest.stages.language.words import words
from digest.writing.quotation import CLOSING

_BLOCKS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot"
    " th thead tr ul xmp amp-img amp-ad"
)
BLOCK_TAGS = frozenset(_BLOCKS.split())
"""Elements a browser lays out as blocks, and table cells, which no sentence crosses."""

_UNSEEN = (
    "applet area audio base canvas datalist embed frame head iframe img input link map meta meter"
    " noembed noframes noscript object option param picture progress rp script select source style"
    " svg template textarea title track video"
)
UNSEEN_TAGS = frozenset(_UNSEEN.split())
"""Elements whose text a reader never sees as text of the page, as text fragments define it."""

HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_MAYBE_UNSEEN = etree.XPath("//*[@hidden or @style or self::dialog]")
_STRONG = frozenset({"b", "strong"})
_BREAK = "\x00"
"""Stands for a line break while text is gathered; no text of a tree holds it."""
_STREAMED = re.compile(r"S:[0-9a-f]+$")
"""Ids of parts that React sends hidden and its script moves into place."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_WIDE = re.compile("[ \t\r\n\f]*\u00a0[ \t\r\n\f\u00a0]+|[ \t\r\n\f]+\u00a0")
"""Spaces of which one does not break: a browser shows all of them, and searches for all."""
_ENDS_SENTENCE = re.compile(rf"[.!?…。！？:;][{CLOSING})\]]*$")

_CLOSE = 12
"""Characters at the end of a line that tell whether it ends a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block's run of text as seen, white space folded.

    `words` are its words, case folded; `element` is the block it stands in and `tag` its name;
    `linked` and `strong` count its characters inside links and inside bold type; `time` is the
    machine-readable time of a `<time>` in it.
    """

    text: str
    words: tuple[str, ...]
    element: HtmlElement
    tag: str
    linked: int = 0
    strong: int = 0
    time: str | None = None


def folded(text: str) -> str:
    """Return the text on one line, white space folded, characters without width left out."""
    return " ".join(_INVISIBLE.sub("", text).split())


def pieces_of(root: HtmlElement) -> list[Piece]:
    """Return every visible piece under the root, parting at blocks and at breaks that end one."""
    return _walked(_Scan(element=root))


def seen_lines(root: HtmlElement) -> list[str]:
    """Return the text of every piece, with a line feed where a browser's search would not go on.

    That is at a line break, and at spaces that do not fold into one.
    """
    return [piece.text for piece in _walked(_Scan(element=root, lines=_broken_lines))]


def _walked(scan: _Scan) -> list[Piece]:
    root = scan.element
    suspects = set(_MAYBE_UNSEEN(root))
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            scan.leave(element)
        elif element.tag in UNSEEN_TAGS or (element in suspects and is_unseen(element)):
            walk.skip_subtree()
            scan.skipped = element
        else:
            scan.enter(element)
    scan.flush()
    return scan.found


def is_unseen(element: HtmlElement) -> bool:
    """Say whether the element's own markup keeps it from being shown."""
    if element.tag in UNSEEN_TAGS:
        return True
    if element.get("hidden") is not None and not _STREAMED.match(element.get("id") or ""):
        return True
    style = element.get("style")
    if style and _UNSEEN_STYLE.search(style):
        return True
    return element.tag == "dialog" and element.get("open") is None


@dataclass(slots=True)
class _Scan:
    """Gathers text between block edges while the tree is walked."""

    element: HtmlElement
    found: list[Piece] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    time: str | None = None
    links_open: int = 0
    strongs_open: int = 0
    skipped: HtmlElement | None = None
    lines: Callable[[str], Iterator[str]] = field(default_factory=lambda: _lines)

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in BLOCK_TAGS:
            if self.parts:
                self.flush()
            self.element = element
        elif tag == "a":
            self.links_open += 1
        elif tag in _STRONG:
            self.strongs_open += 1
        elif tag == "br":
            self.parts.append(_BREAK)
        elif tag == "time" and self.time is None:
            self.time = element.get("datetime") or (element.text or "").strip() or None
        text = element.text
        if text and (self.parts or not text.isspace()):
            self.add(text)

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if element is self.skipped:
            self.skipped = None
        elif tag in BLOCK_TAGS:
            if self.parts:
                self.flush()
            parent = element.getparent()
            self.element = element if parent is None else parent
        elif tag == "a":
            self.links_open -= 1
        elif tag in _STRONG:
            self.strongs_open -= 1
        text = element.tail
        if text and (self.parts or not text.isspace()):
            self.add(text)

    def add(self, text: str) -> None:
        self.parts.append(text)
        if self.links_open:
            self.linked += len(text.strip())
        if self.strongs_open:
            self.strong += len(text.strip())

    def flush(self) -> None:
        text = "".join(self.parts)
        self.parts.clear()
        if not text.isspace():
            block = _block(self.element)
            for line in self.lines(text):
                share = min(self.linked, len(line)), min(self.strong, len(line))
                self.found.append(
                    Piece(line, words(line), block, str(block.tag), *share, self.time)
                )
        self.linked = self.strong = 0
        self.time = None


def _block(element: HtmlElement) -> HtmlElement:
    while element.tag not in BLOCK_TAGS:
        parent = element.getparent()
        if parent is None:
            return element
        element = parent
    return element


def _lines(text: str) -> Iterator[str]:
    """Part at an empty line, and at a single break where a sentence has ended."""
    return _parted(map(folded, text.split(_BREAK)), " ")


def _broken_lines(text: str) -> Iterator[str]:
    """Part at the same places, and keep every other break as a line feed."""
    wide = (_WIDE.split(raw) for raw in text.split(_BREAK))
    return _parted(("\n".join(filter(None, map(folded, parts))) for parts in wide), "\n")


def _parted(parts: Iterable[str], joint: str) -> Iterator[str]:
    line: list[str] = []
    for part in parts:
        if line and (not part or _ENDS_SENTENCE.search(line[-1][-_CLOSE:])):
            yield joint.join(line)
            line.clear()
        if part:
            line.append(part)
    if line:
        yield joint.join(line)
