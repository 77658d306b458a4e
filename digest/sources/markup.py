"""HTML that came from outside, made harmless; sanitising always comes last.

What is kept is what an article is made of: paragraphs, headings, lists, tables, quotations,
emphasis, times and plain links. Scripts, styles, forms, frames, images (tracking pixels among
them), comments and every attribute that could act are gone.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import nh3

from digest.model import seen_address

LONGEST = 256_000
"""Characters of one entry's HTML. The sanitiser is quadratic in depth, so this is its brake too."""

DEEPEST = 400
"""Tags open at once. Past it the tags go and the words stay."""

MOST_REOPENED = 200_000
"""Elements an HTML parser may have to invent. Tags such as `<b>` that were never closed are
opened again in every later block, so 40 kB of them can become a gigabyte of tree."""

LONGEST_LINE = 1_000
"""Characters of a title, a name or a tag."""

LONGEST_URL = 4_096
"""Characters of an address."""

TAGS = frozenset(
    """
    a abbr address article aside b bdi bdo blockquote br caption cite code dd del details dfn div dl
    dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q
    rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time
    tr u ul var wbr
    """.split()
)
DROPPED_WHOLE = frozenset(
    """
    script style noscript template iframe frame frameset object embed applet svg math form button
    select option textarea canvas audio video title xml
    """.split()
)
STRIPPER = nh3.Cleaner(tags=set(), clean_content_tags=set(DROPPED_WHOLE))

VALUES = {
    "datetime": re.compile(r"[\w.:+ -]{1,40}"),
    "lang": re.compile(r"[A-Za-z0-9-]{1,20}"),
    "dir": re.compile("ltr|rtl|auto", re.I),
}
"""What an attribute may say, so that none looks as if it acted."""

REOPENED = frozenset(
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
ANY_TAG = re.compile(r"<[^<>]*>")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
UNCOUNTED = frozenset(
    """
    br hr img wbr input meta link area base col embed source track param p li dd dt tr td th tbody
    thead tfoot option
    """.split()
)
"""Tags that hold nothing, and tags whose next one closes the last."""

BLOCK = re.compile(
    r"<(?:/?(?:p|div|li|h[1-6]|tr|td|th|blockquote|section|article)|br)\b[^>]*>", re.I
)
ILLEGAL = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]+"
)
SEQUENCE = re.compile(r"(?:\x1b|&#(?:0{0,6}27|[xX]0{0,6}1[bB]);?)\[[0-?]{0,40}[ -/]{0,4}[@-~]")
"""What colours a terminal or moves its cursor: without its first character it would be read."""
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def clean_html(markup: str, base: str | None = None) -> str:
    """Return the markup without anything that acts, at most `LONGEST` characters of it.

    Relative links are resolved against `base`; links that are not http or https are dropped.
    """
    kept = legal(markup if len(markup) <= LONGEST else _cut(markup))
    if "<" not in kept:
        return html.escape(html.unescape(kept), quote=False)
    if not _tame(kept):
        kept = html.escape(html.unescape(ANY_TAG.sub(" ", kept)), quote=False)
    return str(_cleaner(base).clean(kept))


def plain(markup: str | None, longest: int = LONGEST_LINE) -> str:
    """Return one line of words: no tags, no entities, no control characters.

    Tags are taken off until none is left, so that `&lt;script&gt;` in a title is no script
    for whoever unescapes it once more.
    """
    text = legal(markup or "")[: longest * 4]
    for _ in range(4):
        before = text
        if "<" in text or "&" in text:
            text = html.unescape(STRIPPER.clean(BLOCK.sub(" ", text)))
        if text == before:
            break
    text = re.sub("<(?=[a-zA-Z/!?])", "‹", INVISIBLE.sub("", legal(text)))
    return " ".join(text.split())[:longest]


def words(markup: str) -> int:
    """Return how many words the clean markup shows."""
    return len(ANY_TAG.sub(" ", markup).split())


def legal(text: str) -> str:
    """Return the text without control characters, surrogates and non-characters.

    A sequence that a terminal would obey, `ESC [31m`, goes whole.
    """
    return ILLEGAL.sub("", SEQUENCE.sub("", text))


@lru_cache(maxsize=256)
def safe_url(address: str | None, base: str | None = None) -> str | None:
    """Return the absolute http or https address, None for anything else."""
    tidy = re.sub(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+", " ", legal(address or "")).strip()
    if not tidy or len(tidy) > LONGEST_URL:
        return None
    try:
        joined = urljoin(base or "", tidy)
        parts = urlsplit(joined)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or re.search(r"[\s<>\"]", host):
        return None
    return seen_address(re.sub(r"[\s<>\"`{}|\\^]", _percent, joined))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8"))


def _cut(markup: str) -> str:
    """Return the start of the markup, cut before a tag or a word that would be halved."""
    head = markup[:LONGEST]
    if head.rfind("<") > head.rfind(">"):
        return head[: head.rfind("<")]
    return head[: max(head.rfind(" "), head.rfind(">") + 1)]


def _tame(markup: str) -> bool:
    """Say whether a parser makes a tree of reasonable depth and size of the markup."""
    depth = reopened = waiting = 0
    pending: Counter[str] = Counter()
    for slash, written in TAG.findall(markup):
        name = written.lower()
        if name in REOPENED:
            step = 1 if not slash else -1 if pending[name] else 0
            pending[name] += step
            waiting += step
        elif name not in UNCOUNTED:
            depth = max(depth - 1, 0) if slash else depth + 1
        reopened += waiting
        if depth > DEEPEST or reopened > MOST_REOPENED:
            return False
    return True


def _cleaner(base: str | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(DROPPED_WHOLE),
        attributes={"a": {"href"}, "time": {"datetime"}, "*": {"lang", "dir"}},
        attribute_filter=lambda _tag, name, value: _harmless(name, value, base),
        url_schemes={"http", "https"},
        url_relative="pass_through",
        link_rel="noopener noreferrer",
    )


def _harmless(name: str, value: str, base: str | None) -> str | None:
    """Return an attribute's value if it is of the kind that the attribute has."""
    if name == "href":
        return safe_url(value, base)
    said = VALUES.get(name)
    return value if said is None or said.fullmatch(value) else None
