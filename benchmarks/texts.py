"""What plain texts say of themselves: `python -m benchmarks texts ARCHIVE…`.

Pages whose truth is known are scraped into plain lines, once with all their text, once without
menus and the like, and read without their address; the headline, the day, the outlet and the byline
found are right, wrong, or none. Where the set gives no truth for a field, what the page says of
itself in its HTML stands for it. `--show FIELD` prints what is wrong or missing.

Articles of labelled sets are written as people keep them: headline, date line, body. Their
headline and day are measured too.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.lines_dumps import WAYS, tree
from benchmarks.pages import Page, read_set
from benchmarks.pages_scores import author_right, title_right
from benchmarks.rows import rows_of
from digest.errors import ExtractError
from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.draft import Draft
from digest.stages.language.words import words
from digest.stages.outlets.names import domain_of, host_of
from digest.stages.pages.article import extract_page
from digest.stages.plain.text import read_plain

FETCHED = datetime(2026, 11, 29, 12, tzinfo=UTC)
DUMPED = ("whole", "middle")
FIELDS = ("title", "date", "outlet", "author")
FILES = {
    "g5w1h": "clustering/g5w1h",
    "basil": "clustering/basil",
    "allsides": "clustering/allsides_dated",
    "wcep": "summaries/wcep_dev",
    **{code: f"summaries/multiling2011_{code}" for code in ("ar", "cs", "el", "fr", "hi")},
}
"""Sets of articles that have a headline."""
SHORTEST = 200
"""Characters of a body that is an article."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one text was taken to say in one field, and what it should say."""

    id: str
    field: str
    truth: str
    got: str
    right: bool

    @property
    def verdict(self) -> str:
        """Return `right`, `wrong`, `none`, or `unsaid` where nothing is known and nothing found."""
        if not self.got:
            return "none" if self.truth else "unsaid"
        return "right" if self.right else "wrong" if self.truth else "invented"


# -- pages as plain lines --------------------------------------------------------------------


def dumped(archive: Path, way: str) -> Iterator[Told]:
    """Yield what each page of an archive, scraped in this way, says of itself."""
    urls = urls_of(archive)
    for page in read_set(archive):
        source = page.html.decode("utf-8", "replace")
        lines = WAYS[way](tree(source))
        draft = read_lines(page.id, lines)
        yield from compared(page, lines, draft, extracted(page), urls.get(page.id, ""))


def urls_of(archive: Path) -> dict[str, str]:
    """Return the addresses of an archive's pages by their id."""
    from benchmarks.lines_dumps import pages

    return {page.id: page.url for page in pages(archive)}


def read_lines(key: str, lines: Sequence[str]) -> Draft:
    """Return the draft of a text file of these lines."""
    item = RawItem(
        source="benchmark",
        key=key,
        media_type=MediaType.TEXT,
        body="\n".join(lines).encode(),
        fetched=FETCHED,
    )
    return read_plain(item, SourceMemory()).draft


def extracted(page: Page) -> Draft:
    """Return what is read of the page's HTML, an empty draft where nothing is."""
    item = RawItem(
        source="benchmark", key=page.id, media_type=MediaType.PAGE, body=page.html, fetched=FETCHED
    )
    try:
        return extract_page(item)
    except ExtractError:
        return Draft(blocks=())


def compared(
    page: Page, lines: Sequence[str], draft: Draft, html: Draft, url: str
) -> Iterator[Told]:
    """Yield each field of a page's dump beside its truth."""
    known = page.title is not None
    title = page.title or html.title or ""
    title = title if _stands(title, lines) else ""
    yield Told(page.id, "title", title, draft.title or "", title_right(title, draft.title))
    day = page.date if known else _day(html)
    got = _day(draft)
    yield Told(page.id, "date", day or "", got or "", got == day)
    yield Told(
        page.id, "outlet", url, draft.outlet or "", outlet_right(url, html.outlet, draft.outlet)
    )
    author = (page.author if known else html.byline) or ""
    yield Told(page.id, "author", author, draft.byline or "", author_right(author, draft.byline))


def _stands(title: str, lines: Sequence[str]) -> bool:
    wanted = words(title)
    return bool(wanted) and any(words(line) == wanted or title_right(title, line) for line in lines)


def _day(draft: Draft) -> str | None:
    return draft.published.date().isoformat() if draft.published else None


def outlet_right(url: str, site: str | None, name: str | None) -> bool:
    """Say whether this is the site's name, or its domain's: whole, joined, or initials."""
    found = words(name or "")
    if not found:
        return False
    joined = "".join(found).removeprefix("the")
    label = "".join(words(domain_of(host_of(url)).partition(".")[0])).removeprefix("the")
    own = "".join(words(site or "")).removeprefix("the")
    initials = "".join(word[0] for word in found)
    if label and len(joined) > 2 and (joined in label or label in joined or initials == label):
        return True
    return bool(own) and len(joined) > 2 and (joined in own or own in joined)


# -- files -----------------------------------------------------------------------------------


def written(rows: Iterable[dict[str, Any]]) -> Iterator[Told]:
    """Yield what files of headline, date line and body are taken to say."""
    for row in rows:
        for place, doc in enumerate(row.get("docs", [row])):
            if doc["title"] and len(doc["text"]) >= SHORTEST:
                key = f"{row['id']}-{place}"
                day = date_line(doc["date"])
                body = doc["text"].split("\n")
                draft = read_lines(key, [doc["title"], *day, *body])
                right = words(draft.title or "") == words(doc["title"])
                yield Told(key, "title", doc["title"], draft.title or "", right)
                if doc["date"]:
                    got = _day(draft) or ""
                    yield Told(key, "date", doc["date"][:10], got, got == doc["date"][:10])


def date_line(date: str | None) -> list[str]:
    """Return the line that says when a file's article came out, none where nobody knows."""
    if not date:
        return []
    moment = datetime.fromisoformat(date)
    return [f"{moment.day} {moment:%B %Y}" + (f", {moment:%H:%M}" if "T" in date else "")]


# -- figures ---------------------------------------------------------------------------------


def counts(told: Iterable[Told]) -> dict[str, Counter[str]]:
    """Return how often each verdict fell, by field."""
    found = {field: Counter[str]() for field in FIELDS}
    for one in told:
        found[one.field][one.verdict] += 1
    return found


def measure(shared: Path) -> dict[str, float]:
    """Return shares of what is told rightly, and of what is told wrongly or made up (`.max`)."""
    found: dict[str, float] = {}
    for archive in sorted((shared / "data" / "pages").glob("*.zip")):
        for way in DUMPED:
            found |= _shares(f"texts.{archive.stem}.{way}", dumped(archive, way))
    for name, path in FILES.items():
        told = written(rows_of(shared / "data" / f"{path}.jsonl.gz"))
        found |= _shares(f"texts.files.{name}", told)
    return found


def _shares(name: str, told: Iterable[Told]) -> dict[str, float]:
    found: dict[str, float] = {}
    for field, verdicts in counts(told).items():
        known = sum(verdicts[verdict] for verdict in ("right", "wrong", "none"))
        if known:
            found[f"{name}.{field}.right"] = verdicts["right"] / known
            wrong = verdicts["wrong"] + verdicts["invented"]
            found[f"{name}.{field}.wrong.max"] = wrong / verdicts.total()
    return found


def main(arguments: list[str]) -> int:
    """Print how often each field is right, wrong and none."""
    parser = argparse.ArgumentParser(prog="benchmarks texts")
    parser.add_argument("archives", nargs="+", type=Path)
    parser.add_argument("--show", choices=FIELDS)
    options = parser.parse_args(arguments)
    for archive in options.archives:
        sets = (
            [(way, list(dumped(archive, way))) for way in DUMPED]
            if archive.suffix == ".zip"
            else [("file", list(written(rows_of(archive))))]
        )
        for way, told in sets:
            for field, verdicts in counts(told).items():
                print(f"{archive.stem:<24} {way:<8} {field:<8} {dict(sorted(verdicts.items()))}")
            for one in told:
                if one.field == options.show and one.verdict not in ("right", "unsaid"):
                    print(f"  {one.id} {one.verdict}: {one.got!r} for {one.truth!r}")
    return 0
