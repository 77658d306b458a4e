"""XML that a strict parser takes, out of XML that it would not, or that would cost it too much.

feedparser has a second, lenient parser for such feeds; it is slow enough to be a weapon. So
what is not well-formed is put right here first, by libxml2, in linear time.
"""

from __future__ import annotations

import re
from xml.parsers import expat
from xml.sax.saxutils import escape

from lxml import etree

LONGEST_HOPELESS = 60_000
"""Characters kept of a feed that cannot be put right: the lenient parser gets those."""

NAMESPACES = {
    "a10": "http://www.w3.org/2005/Atom",
    "atom": "http://www.w3.org/2005/Atom",
    "admin": "http://webns.net/mvcb/",
    "cc": "http://web.resource.org/cc/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "creativecommons": "http://backend.userland.com/creativeCommonsRssModule",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "georss": "http://www.georss.org/georss",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "thr": "http://purl.org/syndication/thread/1.0",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "xlink": "http://www.w3.org/1999/xlink",
}
"""What feeds mean by prefixes they forgot to declare."""

USED = re.compile(
    r"<([a-zA-Z_][\w.-]{0,40}):[\w-]|\s([a-zA-Z_][\w.-]{0,40}):[\w.-]{1,40}\s*=\s*[\"']"
)
"""A prefix that an element or an attribute has."""
DECLARED = re.compile(r"\sxmlns:([a-zA-Z_][\w.-]{0,40})\s*=")
SPACED_NAME = re.compile(
    r"""(\sxmlns(?::[\w.-]{1,40})?\s*=\s*["'])([^"'<>]{0,500}?\s[^"'<>]{0,500})(["'])"""
)
"""A namespace with white space in its address."""
ROOT_NAME = re.compile(r"<[a-zA-Z_][\w:.-]*")
MOST_PREFIXES = 100
"""Prefixes that are declared for a feed that forgot to."""
HOLDERS = frozenset({"rss", "rdf", "feed", "channel", "item", "entry", "items"})

PEOPLE = frozenset(
    "author managingeditor webmaster creator publisher owner contributor name email".split()
)
"""Elements that name somebody: feedparser looks for a mail address in all of their text together."""
LONGEST_NAME = 300
"""Characters of such a text; what that look-up takes grows with the square of them."""

BASES = frozenset({"base", "http://www.w3.org/XML/1998/namespace base"})
DEEPEST_BASE, LONGEST_BASE = 4, 500
"""Addresses to resolve against, one inside the other, and characters of each: they add up."""
BASE = re.compile(rb"""\s(?:xml:)?base\s*=\s*(?:"[^"]*"|'[^']*')""")
WHOLE_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*+>""")


def well_formed(document: str) -> tuple[str, bool]:
    """Return the document as well-formed XML, and whether it already was.

    `document` starts with its root element. Missing namespace declarations are added.
    """
    declared = _with_prefixes(SPACED_NAME.sub(_unspaced, document))
    if (light := _lightened(declared)) is not None:
        return light, True
    recovered = _recovered(declared)
    if recovered is not None and (light := _lightened(recovered)) is not None:
        return light, False
    return document[:LONGEST_HOPELESS], False


def _unspaced(match: re.Match[str]) -> str:
    """Return a namespace's name without spaces: Python's own XML reader trips over them."""
    return match.group(1) + "%20".join(match.group(2).split()) + match.group(3)


def _with_prefixes(document: str) -> str:
    used = {element or attribute for element, attribute in USED.findall(document)}
    missing = sorted(used - set(DECLARED.findall(document)) - {"xml", "xmlns"})[:MOST_PREFIXES]
    root = ROOT_NAME.match(document)
    if not missing or root is None:
        return document
    names = "".join(
        f' xmlns:{prefix}="{NAMESPACES.get(prefix.lower(), f"urn:undeclared:{prefix}")}"'
        for prefix in missing
    )
    return document[: root.end()] + names + document[root.end() :]


def _lightened(document: str) -> str | None:
    """Return well-formed XML without what costs feedparser too much; None when it is not well-formed."""
    scales = _Scales(document.encode("utf-8"))
    try:
        return scales.lightened()
    except expat.ExpatError:
        return None


class _Scales:
    """Goes through a document once, and notes which of its bytes weigh too much."""

    def __init__(self, document: bytes) -> None:
        self._document = document
        self._edits: list[tuple[int, int, bytes]] = []
        self._open: list[bool] = []  # for each element around, whether it says a base
        self._bases = 0
        self._person = -1  # how many elements are around the one that names somebody
        self._begins, self._name = 0, ""
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def lightened(self) -> str:
        """Return the document with what weighs too much cut short. Raise ExpatError."""
        self._parser.Parse(self._document, True)
        end, kept = 0, list[bytes]()
        for start, stop, instead in self._edits:
            kept += [self._document[end:start], instead]
            end = stop
        return b"".join((*kept, self._document[end:])).decode("utf-8")

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        longest = max((len(attributes[name]) for name in BASES if name in attributes), default=-1)
        if self._person < 0 and element.rpartition(" ")[2].lower() in PEOPLE:
            self._person, self._begins, self._name = len(self._open), self._tag().end(), ""
        self._open.append(longest >= 0)
        self._bases += longest >= 0
        if longest >= 0 and (self._bases > DEEPEST_BASE or longest > LONGEST_BASE):
            tag = self._tag()
            self._edits.append((*tag.span(), BASE.sub(b"", tag.group())))

    def _end(self, element: str) -> None:
        del element
        self._bases -= self._open.pop()
        if self._person != len(self._open):
            return
        self._person = -1
        if len(self._name) > LONGEST_NAME:
            while self._edits and self._edits[-1][0] >= self._begins:
                self._edits.pop()
            short = escape(self._name[:LONGEST_NAME]).encode("utf-8")
            self._edits.append((self._begins, self._parser.CurrentByteIndex, short))

    def _text(self, text: str) -> None:
        if self._person >= 0 and len(self._name) <= LONGEST_NAME:
            self._name += text

    def _tag(self) -> re.Match[bytes]:
        """Return the tag that the parser is at."""
        tag = WHOLE_TAG.match(self._document, self._parser.CurrentByteIndex)
        assert tag is not None
        return tag


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _recovered(document: str) -> str | None:
    try:
        tree = etree.fromstring(document.encode("utf-8"), _parser())
    except etree.XMLSyntaxError:
        return None
    return None if tree is None else str(etree.tostring(tree, encoding="unicode"))


def only_known(document: str, known: frozenset[str]) -> str:
    """Return the document without the elements and attributes that a feed can do without.

    `known` are the local names that stay, in lower case, wherever an entry or a feed holds
    them; what lies inside one of those stays as it is.
    """
    tree = etree.fromstring(document.encode("utf-8"), _parser())
    for holder in [node for node in tree.iter() if _local(node) in HOLDERS]:
        for child in list(holder):
            if _local(child) not in known | HOLDERS:
                holder.remove(child)
        for name in [name for name in holder.attrib if ":" in str(name) or "}" in str(name)]:
            del holder.attrib[name]
    return str(etree.tostring(tree, encoding="unicode"))


def _local(node: etree._Element) -> str:
    tag = node.tag if isinstance(node.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()
