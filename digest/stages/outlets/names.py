"""Who published: the name readers know, and the family that counts as one voice."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from digest.model import MediaType, Outlet, RawItem
from digest.stages.draft import Draft
from digest.stages.outlets.known import (
    AGENCIES,
    CARRIERS,
    EDITION_WORDS,
    MASTHEAD_WORDS,
    PARTED_DOMAINS,
    SECOND_LEVELS,
    SHARED_DOMAINS,
    SHARED_PATHS,
    houses,
)

LONGEST_NAME = 60
_PARTS = re.compile(r"\s+[|–—»›•·]+\s+|\s+-\s+|\s*::\s*|\s*\|\s*|\s+[>»]\s*")
_WORDS = re.compile(r"[^\W_]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.I)
_CACHE = ".cdn.ampproject.org"
_STORED = re.compile(r"(?<=/)https?://[^/].*")
"""An address inside an address: an archive's copy of a page."""
_FILE = re.compile(r"[^/]+\.\w{1,5}$")
_ENDING = re.compile(r"(?<=\w\w)\.(?:com|org|net|info|[a-z]{2})\b", re.I)
_GENITIVE = re.compile(r"['’]s\b")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_JOINS = frozenset({"in", "en", "auf", "em", "på", "на", "по", "by"})
"""What stands between a publisher's name and the language of an edition."""
_ARTICLES = frozenset({"el", "la", "le", "les", "il", "die", "der", "das", "de", "o", "a"})
_WORLDWIDE = frozenset({"com", "org", "net", "info", "news", "tv", "media", "press", "int"})


def name_outlet(item: RawItem, draft: Draft) -> Outlet:
    """Return who published an item: what its source says, then its body, then its address.

    Where the two differ, the one that goes with the address is right: a feed may gather other
    publishers' pages. An item that tells nothing is `known=False` and a family of its own; it
    goes by the name of its file, or of its source.
    """
    url = item.url or draft.url
    if item.outlet and item.media_type is MediaType.LETTER:
        url = None  # it leads to others' pages and is told in the sender's words
    label = _bare(domain_of(host_of(url)).partition(".")[0])
    names = [name for name in (item.outlet, draft.outlet) if name]
    name = next((name for name in names if label and _tells(name, label)), (*names, None)[0])
    outlet = outlet_of(name, url)
    if outlet:
        return outlet
    file = _FILE.search(item.key.partition("#")[0])
    name = file[0] if file else item.source
    return Outlet(name=name, family=f"{item.source}/{item.key}", known=False)


def outlet_of(name: str | None, url: str | None) -> Outlet | None:
    """Return the outlet of a name, an address or both; None when neither says anything."""
    place = place_of(url)
    said = readable_name(name or "", place)
    if place.partition(".")[0] == said.casefold() and not domain_of(place).startswith(
        f"{said.casefold()}."
    ):
        said = ""  # `hosted.ap.org` calls itself Hosted
    if not said and not place:
        return None
    named = place if "/" in place else domain_of(place)
    return Outlet(name=said or named, family=family_of(said, place))


def place_of(url: str | None) -> str:
    """Return what of an address tells the publisher: its host, and the path where a host is many.

    Empty where the host only carries what others publish: feed services, shorteners, archives.
    """
    stored = _STORED.search(_path(url))
    if stored:
        return place_of(stored[0])
    host = host_of(url)
    if host.endswith(_CACHE):
        label = host.removesuffix(_CACHE)
        host = label.replace("--", "\0").replace("-", ".").replace("\0", "-")
    domain = domain_of(host)
    if domain in CARRIERS or host in CARRIERS:
        return ""
    shared = next((one for one in (host, domain) if one in SHARED_PATHS), None)
    steps = [step for step in _path(url).split("/") if step][: SHARED_PATHS.get(shared or "", 0)]
    return "/".join([shared, *steps]).casefold() if shared and steps else host


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:
        return ""


def family_of(name: str, place: str) -> str:
    """Return the key under which editions of one publisher are one voice.

    A domain's own label is the publisher wherever it ends (`bbc.com`, `bbc.co.uk`), unless it
    is a word many papers are named by; then its country stays part of it. A name or path on a
    host that many share is a publisher of its own. Without an address the name counts, less
    the words that only tell editions apart.
    """
    if not place and _HOST.fullmatch(name):
        place = host_of(name)
    if not place:
        return _named_family(name)
    if "/" in place:
        return place
    domain = domain_of(place)
    if domain[-1].isdigit() or domain.partition(".")[2] in SHARED_DOMAINS:
        return domain
    label, _, suffix = domain.partition(".")
    label = _bare(_unarticled(label))
    if label in SECOND_LEVELS:
        return domain
    if label not in MASTHEAD_WORDS:
        return _HOUSES.get(label) or _HOUSES.get(_core(name)) or label
    country = suffix.rpartition(".")[2]
    local = label if country in _WORLDWIDE else f"{label}.{country}"
    return _LOCAL_HOUSES.get(f"{label}.{country}", local)


def _unarticled(label: str) -> str:
    bare = label.removeprefix("the").removeprefix("-")
    return bare if len(bare) > 2 else label


def _named_family(name: str) -> str:
    """Return the family of a name alone: the part of it that is a known house, else what is left."""
    parts = [part for part in _PARTS.split(name.replace(": ", " | ")) if part.strip()]
    cores = [core for core in map(_core, parts) if core]
    known = next((_HOUSES[core] for core in cores if core in _HOUSES), None)
    told = [core for core, part in zip(cores, parts, strict=False) if _tells_house(part)]
    return known or (*told, *cores, name.casefold())[0]


def _tells_house(part: str) -> bool:
    """Say whether a part of a name is more than words such as `World news`."""
    return any(word.casefold() not in EDITION_WORDS for word in _WORDS.findall(part))


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
    labels = re.sub(r"^www\d?\.", "", host).split(".")
    if all(label.isdigit() for label in labels):
        return host
    keep = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS:
        keep = 3
    if ".".join(labels[-keep:]) in SHARED_DOMAINS | PARTED_DOMAINS and len(labels) > keep:
        keep += 1
    return ".".join(labels[-keep:])


def readable_name(name: str, host: str) -> str:
    """Return the outlet's name out of a site name or a feed title that says more than that."""
    name = " ".join(name.split()).lstrip("@").removeprefix("www.")
    parts = [part for part in _PARTS.split(name) if part.strip()]
    if not parts:
        return ""
    label = domain_of(host).partition(".")[0] if host else ""
    best = next((part for part in parts if label and _tells(part, label)), None)
    best = best or next((part for part in parts if _tells_house(part)), parts[0])
    return best.strip()[:LONGEST_NAME].strip()


def _tells(part: str, label: str) -> bool:
    """Say whether a name and a domain's label are the same word: whole, joined or initials."""
    words = [word.casefold() for word in _WORDS.findall(part)]
    joined, initials = "".join(words), "".join(word[0] for word in words)
    return label in joined or joined in label or (len(initials) > 1 and initials == label)


def _core(name: str) -> str:
    """Return a name without what tells editions apart: languages, regions, a second script."""
    shorn = _GENITIVE.sub("", _ENDING.sub("", name.partition("(")[0]))
    words = [word.casefold() for word in _WORDS.findall(shorn)]
    if words[:1] == ["the"]:
        words = words[1:]
    if words and _LATIN.match(words[0]):
        words = [word for word in words if _LATIN.match(word) or word.isdigit()]
    kept = [word for word in words if word not in EDITION_WORDS]
    while len(kept) > 1 and kept[-1] in _JOINS:
        kept.pop()
    if len(kept) == 1 and kept[0] in _ARTICLES:
        kept = words
    return _bare("".join(kept or words))


def _bare(label: str) -> str:
    """Leave out the ending that a domain and a name do not always share: `foxnews` is `fox`."""
    bare = label.removesuffix("online").removesuffix("news").rstrip("-")
    return bare if len(bare) > 1 else label


_HOUSES = {_core(name): family for name, family in houses().items()}
_LOCAL_HOUSES = {name: family for name, family in houses().items() if "." in name}
