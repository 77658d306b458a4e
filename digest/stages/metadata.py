"""What a page says of itself: title, byline, outlet, times, canonical address, language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from digest.stages.pages_blocks import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What was found; None where the page says nothing that can be trusted."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None


def metadata_of(root: HtmlElement, url: str | None) -> Metadata:
    """Return what the page says of itself; `url` is where it was fetched from."""
    metas = _metas(root)
    return Metadata(
        title=metas.get("og:title") or _first_text(root, "h1") or _first_text(root, "title"),
        byline=metas.get("author"),
        outlet=metas.get("og:site_name"),
        url=_canonical(root, url),
        published=_time(metas.get("article:published_time")),
        updated=_time(metas.get("article:modified_time")),
        language=(root.get("lang") or "").partition("-")[0].lower() or None,
    )


def _metas(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = folded(meta.get("content") or "")
        if name and content:
            found.setdefault(name, content)
    return found


def _first_text(root: HtmlElement, tag: str) -> str | None:
    element = next(root.iter(tag), None)
    return folded("".join(element.itertext())) or None if element is not None else None


def _canonical(root: HtmlElement, url: str | None) -> str | None:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            address = urljoin(url or "", link.get("href", "").strip())
            if urlsplit(address).scheme in {"http", "https"}:
                return address
    return url


def _time(text: str | None) -> datetime | None:
    try:
        time = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
