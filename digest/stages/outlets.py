"""Who published: the name readers know, and the family that counts as one voice."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from digest.model import Outlet, RawItem
from digest.stages.draft import Draft
from digest.stages.outlets_known import (
    AGENCIES,
    EDITION_WORDS,
    MASTHEAD_WORDS,
    SECOND_LEVELS,
    SHARED_DOMAINS,
    houses,
)

LONGEST_NAME = 60
_PARTS = re.compile(r"\s+[|–—»›•·]+\s+|\s+-\s+|\s*::\s*|\s*\|\s*|\s+[>»]\s*")
_WORDS = re.compile(r"[^\W_]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.I)
_WORLDWIDE = frozenset({"com", "org", "net", "info", "news", "tv", "media", "press", "int"})


def name_outlet(item: RawItem, draft: Draft) -> Outlet:
    """Return who published an item: what its source says, then its body, then its address.

    Where the two differ, the one that goes with the address is right: a feed may gather other
    publishers' pages. An item that tells nothing is `known=False` and a family of its own.
    """
    url = item.url or draft.url
    label = _bare(domain_of(host_of(url)).partition(".")[0])
    names = [name for name in (item.outlet, draft.outlet) if name]
    name = next((name for name in names if label and _tells(name, label)), (*names, None)[0])
    outlet = outlet_of(name, url)
    stem = item.key.rpartition("/")[2].rpartition(".")[0] or item.source
    return outlet or Outlet(name=stem, family=f"{item.source}/{item.key}", known=False)


def outlet_of(name: str | None, url: str | None) -> Outlet | None:
    """Return the outlet of a name, an address or both; None when neither says anything."""
    host = host_of(url)
    said = readable_name(name or "", host)
    if not said and not host:
        return None
    return Outlet(name=said or domain_of(host), family=family_of(said, host))


def family_of(name: str, host: str) -> str:
    """Return the key under which editions of one publisher are one voice.

    A domain's own label is the publisher wherever it ends (`bbc.com`, `bbc.co.uk`), unless it
    is a word many papers are named by; then its country stays part of it. Without a domain
    the name counts, less the words that only tell editions apart.
    """
    core = _core(name)
    if not host and _HOST.fullmatch(name):
        host = host_of(name)
    if not host:
        return _HOUSES.get(core) or core or name.casefold()
    domain = domain_of(host)
    if domain[-1].isdigit():
        return domain
    label, _, suffix = domain.partition(".")
    label = _bare(label.removeprefix("the") if len(label) > len("the") + 2 else label)
    if label not in MASTHEAD_WORDS:
        return _HOUSES.get(label) or _HOUSES.get(core) or label
    country = suffix.rpartition(".")[2]
    return label if country in _WORLDWIDE else f"{label}.{country}"


def is_agency(name: str) -> bool:
    """Say whether this is the name of a known wire service."""
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    return folded.removesuffix(" news agency") in AGENCIES


def host_of(url: str | None) -> str:
    """Return the host of an address, folded; empty when it has none."""
    address = url or ""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".") if "." in host else ""


def domain_of(host: str) -> str:
    """Return the part of a host that one publisher registered: `news.bbc.co.uk` is `bbc.co.uk`."""
    labels = host.split(".")
    if all(label.isdigit() for label in labels):
        return host
    keep = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS:
        keep = 3
    if ".".join(labels[-keep:]) in SHARED_DOMAINS and len(labels) > keep:
        keep += 1
    return ".".join(labels[-keep:])


def readable_name(name: str, host: str) -> str:
    """Return the outlet's name out of a site name or a feed title that says more than that."""
    name = " ".join(name.split()).lstrip("@").removeprefix("www.")
    parts = [part for part in _PARTS.split(name) if part.strip()]
    if not parts:
        return ""
    label = domain_of(host).partition(".")[0] if host else ""
    best = next((part for part in parts if label and _tells(part, label)), parts[0])
    return best.strip()[:LONGEST_NAME].strip()


def _tells(part: str, label: str) -> bool:
    """Say whether a name and a domain's label are the same word: whole, joined or initials."""
    words = [word.casefold() for word in _WORDS.findall(part)]
    joined, initials = "".join(words), "".join(word[0] for word in words)
    return label in joined or joined in label or (len(initials) > 1 and initials == label)


def _core(name: str) -> str:
    words = [word.casefold() for word in _WORDS.findall(name.partition("(")[0])]
    if words[:1] == ["the"]:
        words = words[1:]
    kept = [word for word in words if word not in EDITION_WORDS]
    return _bare("".join(kept or words))


def _bare(label: str) -> str:
    """Leave out the ending that a domain and a name do not always share: `foxnews` is `fox`."""
    bare = label.removesuffix("online").removesuffix("news").rstrip("-")
    return bare if len(bare) > 1 else label


_HOUSES = {_core(name): family for name, family in houses().items()}
