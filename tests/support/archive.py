"""Walks an archive and finds dead links, foreign resources and pages that break its rules."""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from tests.support.html import elements, faults_of_form, parsed

LOADING = {"img", "script", "iframe", "embed", "object", "audio", "video", "source", "link"}
"""Elements that make a browser fetch what they name."""


def faults_in_archive(
    files: Mapping[str, bytes], elsewhere: frozenset[str] = frozenset(), own: str = "file:///"
) -> list[str]:
    """Return every fault of every page.

    `elsewhere` names files that stand in the archive though they are not among `files`; `own` is
    the address the archive is public at.
    """
    pages = {path: body.decode() for path, body in files.items() if path.endswith(".html")}
    faults = []
    for path, page in sorted(pages.items()):
        tree = parsed(page)
        found = [
            *faults_of_form(page),
            *_policy_faults(tree, page),
            *_time_faults(tree),
            *_link_faults(tree, path, Site(files, elsewhere, own)),
        ]
        faults += [f"{path}: {fault}" for fault in found]
    return faults


@dataclass(frozen=True)
class Site:
    """What an archive's links may lead to."""

    files: Mapping[str, bytes]
    elsewhere: frozenset[str]
    own: str


def _policy_faults(tree: Element, page: str) -> Iterator[str]:
    policy = tree.find("head/meta[@http-equiv='Content-Security-Policy']")
    content = "" if policy is None else policy.get("content", "")
    if "default-src 'none'" not in content:
        yield "no policy that starts from nothing"
    if "unsafe" in content or "*" in content:
        yield f"a policy with holes: {content}"
    for style in re.findall(r"<style>(.*?)</style>", page, re.S):
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        if f"'sha256-{digest}'" not in content:
            yield "a style block that the policy forbids"
    for element in elements(tree):
        if element.tag == "script":
            src = element.get("src") or ""
            if not src.startswith("search-") or "".join(element.itertext()).strip():
                yield "a script that is not the search page's own"
            elif not content.endswith("; script-src 'self'"):
                yield "a script that the policy forbids"
        if "style" in element.attrib:
            yield f"<{element.tag} style> that the policy forbids"
        for name in element.attrib:
            if str(name).startswith("on"):
                yield f"<{element.tag} {name}>"


def _time_faults(tree: Element) -> Iterator[str]:
    for element in elements(tree):
        if element.tag == "time" and not element.get("datetime"):
            yield "time without datetime"


def _link_faults(tree: Element, path: str, site: Site) -> Iterator[str]:
    for element in elements(tree):
        for name in ("href", "src"):
            target = element.get(name)
            if target is None:
                continue
            if target.startswith(site.own):
                yield from _inner_faults(target.removeprefix(site.own), "index.html", site)
            else:
                yield from _target_faults(element, target, path, site)


def _target_faults(element: Element, target: str, path: str, site: Site) -> Iterator[str]:
    parts = urlsplit(target)
    loads = element.tag in LOADING and element.get("rel") not in {"canonical", "alternate"}
    if parts.scheme in {"http", "https"}:
        if loads:
            yield f"fetches {target} from elsewhere"
        elif element.tag == "a" and "noopener" not in element.get("rel", ""):
            yield f"{target} without noopener"
    elif parts.scheme == "data" and element.tag == "link":
        return
    elif parts.scheme or parts.netloc:
        yield f"a link that is no link: {target}"
    else:
        yield from _inner_faults(target, path, site)


def _inner_faults(target: str, path: str, site: Site) -> Iterator[str]:
    parts = urlsplit(target)
    if parts.path.startswith("/") or parts.path.endswith("/"):
        yield f"{target} does not work from a folder"
        return
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    file = inside if parts.path else path
    if file not in site.files:
        if file not in site.elsewhere:
            yield f"dead link {target}"
    elif parts.fragment and file.endswith(".html"):
        ids = {e.get("id") for e in elements(parsed(site.files[file].decode()))}
        if unquote(parts.fragment) not in ids:
            yield f"no such place: {target}"
