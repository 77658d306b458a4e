"""The address a page gives itself, believed only where it can be the page's own.

A citation must land on the article: a front page, a section or another publisher's page named as
canonical is a mistake of the site's making, and is common enough to be looked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs, urljoin, urlsplit

from lxml.html import HtmlElement

from digest.stages.language.words import words
from digest.stages.outlets.names import domain_of, host_of

MOST_LINKS = 2_000
"""Links of a page that are looked at."""
LONGEST_ADDRESS = 2_000
SOME_LINKS = 5
"""Links to a host from which it can be the page's own."""
STORY_WORDS = 3
"""Words in the last part of an address from which it names a story."""
_NAMES = ("twitter:url", "al:web:url", "parsely-link", "dc.identifier", "url")


def address_of(
    root: HtmlElement, metas: Mapping[str, str], said: str | None, url: str | None
) -> str | None:
    """Return the page's own address, absolute.

    `metas` are its meta tags, `said` the address its JSON-LD gives, `url` where it came from,
    which is what is left when nothing told can be its own.
    """
    told = [address for address in _told(root, metas, said) if address]
    named = metas.get("og:url", "")
    read = url or (named if _is_web(named) else None)
    base = read or next(filter(_is_web, told), None) or _home(root, metas)
    for one in told:
        address = _absolute(base, one)
        if address and _can_be_own(address, url, read):
            return address
    return url


def _told(root: HtmlElement, metas: Mapping[str, str], said: str | None) -> Iterator[str | None]:
    """Yield every address the page gives itself, the most trusted first."""
    links = list(root.iter("link"))[:MOST_LINKS]
    for link in links:
        if "canonical" in (link.get("rel") or "").lower().split():
            yield link.get("href")
    yield metas.get("og:url")
    yield said
    yield from (metas.get(name) for name in _NAMES)
    own = {(root.get("lang") or "x-default").lower(), "x-default"}
    for link in links:
        if (link.get("hreflang") or "").lower() in own and "alternate" in (link.get("rel") or ""):
            yield link.get("href")
    for link in links:
        if "oembed" in (link.get("type") or ""):
            yield _asked_for(link.get("href") or "")


def _asked_for(address: str) -> str | None:
    try:
        return next(iter(parse_qs(urlsplit(address[:LONGEST_ADDRESS]).query).get("url", ())), None)
    except ValueError:
        return None


def _home(root: HtmlElement, metas: Mapping[str, str]) -> str:
    """Return the front page of the site, by where its links lead; "" when that is not clear.

    A site's own host is the one its head loads from and its body links to, or bears its name.
    """
    head, body = (
        Counter(host_of(link.get("href")) for link in links if _is_web(link.get("href") or ""))
        for links in (list(root.iter("link"))[:MOST_LINKS], list(root.iter("a"))[:MOST_LINKS])
    )
    name = words(metas.get("og:site_name", ""))
    named = [host for host in body if domain_of(host).partition(".")[0] in name]
    both = [host for host in head if body[host] >= SOME_LINKS]
    host = max((*named, *both), key=lambda one: (body[one], one), default="")
    return f"https://{host}/" if host else ""


def _is_web(address: str) -> bool:
    return re.match(r"https?://[^/\s]*\.", address.strip(), re.I) is not None


def _absolute(base: str, address: str) -> str | None:
    """Return the whole address; None when it is no address on the web."""
    try:
        whole = urljoin(base, address.strip())
        host = urlsplit(whole).hostname or ""
    except ValueError:
        return None
    fits = len(whole) <= LONGEST_ADDRESS and not any(char.isspace() for char in whole)
    return whole if fits and _is_web(whole) and "." in host.strip(".") else None


def _can_be_own(address: str, url: str | None, read: str | None) -> bool:
    """Leave out front pages, sections and other publishers' pages.

    `url` is where the page came from, `read` that or the next best word of it.
    """
    if read and domain_of(host_of(address)) != domain_of(host_of(read)):
        return False
    path, own = _inside(address), _inside(url or "")
    if not path:
        return url is not None and not own
    return not (own.startswith(path + "/") and len(words(own.rpartition("/")[2])) >= STORY_WORDS)


def _inside(address: str) -> str:
    """Return what an address adds to its host, "" for a front page; some sites name stories in the query."""
    parts = urlsplit(address)
    return parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
