"""Of five scraped articles no line of the site survives into a sentence, and no line is lost.

The table holds our own labels of the files' lines, by number from 1; `7b` is the second of two
pieces glued on one line. Teasers of other articles that an editor set into a live page are the
site's. Lines that are neither are in no list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.model import Article, MediaType, RawItem, SourceMemory
from digest.stages.plain.lines import pieces_of
from digest.stages.read import Read

LABELS = {
    "000": ("8-42 45-47", "1-2 4-7 43-44 48-54"),
    "001": ("1 7b 8-49 53-64", "3-6 7 50-52 65-69"),
    "002": ("1-35", ""),
    "003": ("7 15 17 19 21 23 25 27 29 31", "1-5 9-11 13 33-79"),
    "004": ("3-17", "1-2 18"),
}
"""For each file the article's lines, and the site's."""


def named(ranges: str) -> Iterator[str]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        if last:
            yield from map(str, range(int(first), int(last) + 1))
        else:
            yield part


def labelled(text: str) -> dict[str, str]:
    """Return the pieces of a file by the number of their line, later pieces with a letter."""
    seen: Counter[int] = Counter()
    found: dict[str, str] = {}
    for piece in pieces_of(text):
        line = piece.numbers[0] + 1
        found[f"{line}{'' if not seen[line] else 'abcdef'[seen[line]]}"] = piece.text
        seen[line] += 1
    return found


@pytest.fixture(params=sorted(LABELS))
def scraped(request: pytest.FixtureRequest, shared: Path) -> tuple[str, dict[str, str], Article]:
    name: str = request.param
    (path,) = (shared / "seeds").glob(f"{name}_*.txt")
    item = RawItem(
        source="folder",
        key=path.name,
        media_type=MediaType.TEXT,
        body=path.read_bytes(),
        fetched=datetime(2024, 11, 8, 12, tzinfo=UTC),
    )
    return name, labelled(path.read_text("utf-8")), Read()(item, SourceMemory()).article


def test_no_line_of_the_site_survives_into_a_sentence(
    scraped: tuple[str, dict[str, str], Article],
) -> None:
    name, pieces, article = scraped
    lines, site = (list(named(ranges)) for ranges in LABELS[name])
    own = " ".join(pieces[line] for line in lines if line in pieces)
    said = [span.of(article.text) for span in article.sentences]

    assert len(said) >= 8
    assert [
        line
        for line in site
        if line in pieces and any(text in pieces[line] and text not in own for text in said)
    ] == []


def test_no_line_of_the_article_is_lost(scraped: tuple[str, dict[str, str], Article]) -> None:
    name, pieces, article = scraped
    whole = f"{article.title}\n{article.text}"

    assert [line for line in named(LABELS[name][0]) if pieces[line] not in whole] == []
