"""What every page of the archive has besides its own words."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Archive
from digest.render.hostile import direction, shown
from digest.render.layout.view import Link
from digest.render.paths import Root, root_of
from digest.render.stylesheet import StyleSheet
from digest.render.wording.words import Words


@dataclass(frozen=True, kw_only=True)
class Page:
    """The head of a page, and the ways out of it."""

    title: str
    site: str
    language: str
    direction: str
    policy: str
    description: str = ""
    is_public: bool = False
    canonical: str | None = None
    feed: str | None = None
    stylesheet: str = ""
    style: str = ""
    """The rules themselves, where the page carries them inside."""
    ways: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Frame:
    """Makes the heads of an archive's pages."""

    archive: Archive
    words: Words
    style: StyleSheet

    @property
    def site(self) -> str:
        """The archive's title."""
        return shown(self.archive.title)

    def page(self, path: str, title: str, description: str = "", *ways: Link) -> Page:
        """Return the head of the page at `path`, which links to the style sheet."""
        root = root_of(path)
        base = self.archive.base_url
        return Page(
            title=title,
            site=self.site,
            language=self.words.language,
            direction=direction(self.words.language),
            policy=self.style.policy,
            description=description,
            is_public=base is not None and not path.startswith("evidence/"),
            canonical=base + path if base else None,
            feed=root.to("feed.xml"),
            stylesheet=root.to(self.style.path) or "",
            ways=(*ways, *self.ways(path, root)),
        )

    def page_inside(self, title: str, description: str = "", *ways: Link) -> Page:
        """Return the head of a page that stands alone and carries its style inside."""
        return Page(
            title=title,
            site=self.site,
            language=self.words.language,
            direction=direction(self.words.language),
            policy=self.style.policy_inside,
            description=description,
            style=self.style.text,
            ways=ways,
        )

    def ways(self, path: str, root: Root) -> tuple[Link, ...]:
        """Return the links to the archive's fixed pages, without the one that this page is."""
        fixed = (
            ("archive", "index.html"),
            ("search", "search.html"),
            ("sources", "sources.html"),
            ("feed", "feed.xml"),
        )
        return tuple(
            Link(text=self.words(key), href=root.to(target))
            for key, target in fixed
            if target != path
        )
