"""Where the pages of an archive stand, and how a page leads to another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Root:
    """The way to the archive's root from where a page stands.

    `way` is "" or "../" for a page of the archive, an absolute address for what stands elsewhere,
    and None where the archive cannot be reached.
    """

    way: str | None = ""

    def to(self, path: str) -> str | None:
        """Return the link to a file of the archive; None when there is no getting there from here."""
        return None if self.way is None or not path else self.way + path


def root_of(path: str) -> Root:
    """Return where a page at this path of the archive stands."""
    return Root("../" * path.count("/"))


def edition_path(edition: str, suffix: str = "html") -> str:
    """Return where an edition stands, relative to the archive's root."""
    return f"editions/{edition}.{suffix}"


def ledger_path(edition: str) -> str:
    """Return where the page of every article of an edition stands."""
    return f"editions/{edition}-articles.html"


def story_path(slug: str) -> str:
    """Return where a story's page stands."""
    return f"stories/{slug}.html"


def search_path(edition: str) -> str:
    """Return where the words of an edition stand that the search page looks through."""
    return f"search/{edition}.js"


def month_path(month: str) -> str:
    """Return where the list of a month's editions stands; `month` is YYYY-MM."""
    return f"months/{month}.html"
