"""How many quotes are the site's and not the article's: `python -m benchmarks quoted ARCHIVE…`.

Each page whose article is known is read as a page and as a scraped text file, told in a brief of
four sentences on its own, and every quote looked up in the article, letter by letter: where words
were glued together or parted tells nothing of whose they are. `--show` prints those that are
not in it: standfirsts and tables that whoever marked the article left out are among them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.lines_dumps import WAYS, Page, pages, tree
from digest.errors import ExtractError
from digest.model import (
    Article,
    Budget,
    Development,
    MediaType,
    RawItem,
    Report,
    SourceMemory,
    Story,
)
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.language.words import words
from digest.stages.read import Read

NOW = datetime(2026, 11, 29, tzinfo=UTC)
BRIEF = Budget(sentences=4, words=110)
READ_AS = ("page", "whole")
"""As the HTML it is, and as all text of it in plain lines."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page was told by, and which of that is not in its article."""

    page: str
    quotes: tuple[str, ...]
    foreign: tuple[str, ...]


def told(archive: Path, way: str) -> Iterator[Told]:
    """Yield what every page of the archive is told by whose article is known."""
    for page in pages(archive):
        if not page.article:
            continue
        quotes = tuple(quotes_of(page, way))
        yield Told(page.id, quotes, tuple(foreign(quotes, page.article)))


def foreign(quotes: Iterable[str], article: str) -> Iterator[str]:
    """Yield the quotes whose letters do not stand in a row in the article."""
    letters = "".join(words(article))
    return (quote for quote in quotes if "".join(words(quote)) not in letters)


def quotes_of(page: Page, way: str) -> list[str]:
    """Return the sentences that tell the page, none where nothing is to be read in it."""
    try:
        article = Read()(item_of(page, way), SourceMemory()).article
    except ExtractError:
        return []
    summary = Corroboration()(alone(article), BRIEF)
    return [pick.place.span.of(article.text) for pick in summary.news]


def item_of(page: Page, way: str) -> RawItem:
    """Return the page as a source would hand it over."""
    if way == "page":
        body, kind = page.source, MediaType.PAGE
    else:
        body, kind = "\n".join(WAYS[way](tree(page.source))), MediaType.TEXT
    return RawItem(
        source=page.data, key=f"{page.id}.txt", media_type=kind, body=body.encode(), fetched=NOW
    )


def alone(article: Article) -> Development:
    """Return the development that this article alone makes."""
    reports = tuple(
        Report(id=f"{article.id}:{place}", article=article, section=section)
        for place, section in enumerate(article.sections)
    )
    story = Story(
        id=article.id,
        title=article.title,
        language=article.language,
        first_seen=NOW,
        last_seen=NOW,
    )
    return Development(story=story, reports=reports)


def measure(shared: Path) -> dict[str, float]:
    """Return the share of quotes that are not in the article, for the floors."""
    figures: dict[str, float] = {}
    for archive in sorted((shared / "data" / "pages").glob("*.zip")):
        for way in READ_AS:
            rows = list(told(archive, way))
            figures[f"quoted.{archive.stem}.{way}.foreign.max"] = share(rows)
            untold = sum(not row.quotes for row in rows)
            figures[f"quoted.{archive.stem}.{way}.untold.max"] = float(untold)
    return figures


def share(rows: Sequence[Told]) -> float:
    """Return the share of all quotes that are foreign, 0 to 1."""
    every = sum(len(row.quotes) for row in rows)
    return round(sum(len(row.foreign) for row in rows) / max(1, every), 4)


def main(arguments: list[str]) -> int:
    """Print the shares, and what is foreign if asked."""
    parser = argparse.ArgumentParser(prog="benchmarks quoted", description=__doc__)
    parser.add_argument("archives", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the quotes that are foreign")
    wanted = parser.parse_args(arguments)
    for archive in wanted.archives:
        for way in READ_AS:
            rows = list(told(archive, way))
            quotes = sum(len(row.quotes) for row in rows)
            print(
                f"{archive.stem:24} {way:6} {quotes:6} quotes, {share(rows):.3f} not in the article"
            )
            for row in rows if wanted.show else ():
                for quote in row.foreign:
                    print(f"  {row.page[:12]}  {quote[:200]}")
    return 0
