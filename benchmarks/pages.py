"""How truly articles and what pages say of themselves are read, and how fast: `python -m benchmarks pages FOLDER|ZIP…`.

    python -m benchmarks pages FOLDER|ZIP... [--predictions OUT.jsonl] [--peers]

A set holds `html/ID.html.gz` and either `truth/ID.json` (WCXB) or `ground-truth.json` (article
extraction benchmark). Pages are read as if nothing were known of them, their address included.
The trees that judge blocks were learned from the development pages: their F1 here is what was
learned, and `pages_train --folds 5` tells how unseen pages fare. `--peers` reads each page with
trafilatura's own settings in turn, so that speeds compare whatever else the machine does.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.pages_scores import (
    address_right,
    author_right,
    phrases_right,
    shingle_scores,
    title_right,
    word_scores,
)
from digest.errors import ExtractError
from digest.model import MediaType, RawItem
from digest.stages.draft import BlockKind, Draft
from digest.stages.pages.article import extract_page

FETCHED = datetime(2100, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its truth; fields the set does not give are None."""

    id: str
    html: bytes
    text: str | None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None
    wanted: Sequence[str] = ()
    unwanted: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a page, and the processor seconds it took."""

    page: Page
    draft: Draft | None
    seconds: float
    text: str = field(init=False)

    def __post_init__(self) -> None:
        blocks = self.draft.blocks if self.draft else ()
        lines = (b.text for b in blocks if b.kind is not BlockKind.CAPTION)
        object.__setattr__(self, "text", "\n".join(lines))

    @property
    def date(self) -> str | None:
        """The day of publication as the page wrote it."""
        published = self.draft.published if self.draft else None
        return published.date().isoformat() if published else None


def main(arguments: list[str]) -> int:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(prog="benchmarks pages")
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args(arguments)
    lines: list[str] = []
    _as_in_a_worker()
    for place in options.sets:
        pages = read_set(place)
        peer = Peer() if options.peers else None
        results = []
        for page in pages:
            results.append(read(page))
            if peer:
                peer(page)
        for name, figure in (figures(results) | (peer.figures(results) if peer else {})).items():
            print(f"{place.stem:<24} {name:<28} {figure}")
        lines += [json.dumps(prediction(one), ensure_ascii=False) for one in results]
    if options.predictions:
        options.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _as_in_a_worker() -> None:
    """Load what reading needs, and leave it out of collections: so do the program's workers."""
    with suppress(ExtractError):
        extract_page(
            RawItem(
                source="benchmark",
                key="first",
                media_type=MediaType.PAGE,
                body=b"<p>A first page.</p>",
                fetched=FETCHED,
            )
        )
    gc.freeze()


def measure(shared: Path) -> dict[str, float]:
    """Return the figures over the development pages, by name; higher is better but for `.max`.

    F1 is that of pages the trees were learned from.
    """
    found: dict[str, float] = {}
    for place in sorted((shared / "data" / "pages").glob("*.zip")):
        results = [read(page) for page in read_set(place)]
        name = f"pages.{place.stem.partition('_')[0]}"
        pairs = [(one.page.text, one.text) for one in results if one.page.text]
        found[f"{name}.learned_words_f1"] = fmean(
            word_scores(truth, text)[2] for truth, text in pairs
        )
        found[f"{name}.learned_shingles_f1"] = shingle_scores(pairs)[2]
        for field_name, right in _rights(results).items():
            if right:
                found[f"{name}.{field_name.replace(' ', '_')}"] = sum(right) / len(right)
    return found


def read(page: Page) -> Read:
    """Read one page through the product's own stage."""
    item = RawItem(
        source="benchmark", key=page.id, media_type=MediaType.PAGE, body=page.html, fetched=FETCHED
    )
    start = time.process_time()
    try:
        draft = extract_page(item)
    except ExtractError:
        draft = None
    return Read(page, draft, time.process_time() - start)


def prediction(one: Read) -> dict[str, object]:
    """Return what the product decided of one page."""
    draft = one.draft
    return {
        "id": one.page.id,
        "title": draft.title if draft else None,
        "author": draft.byline if draft else None,
        "date": one.date,
        "url": draft.url if draft else None,
        "text": one.text,
    }


# -- figures ---------------------------------------------------------------------------------


def figures(results: Sequence[Read]) -> dict[str, str]:
    """Return every figure the set's truth allows, by name, as printed."""
    texts = [one for one in results if one.page.text]
    words = [word_scores(one.page.text or "", one.text) for one in texts]
    shingles = shingle_scores((one.page.text or "", one.text) for one in texts)
    return {
        "pages": str(len(results)),
        "words P / R / F1": _row([fmean(column) for column in zip(*words, strict=True)]),
        "shingles P / R / F1": _row(shingles),
        **_phrases(results),
        **_fields(results),
        "pages a second and core": f"{len(results) / sum(one.seconds for one in results):.1f}",
        "slowest page": f"{max(one.seconds for one in results):.2f} s",
    }


def _row(values: Sequence[float]) -> str:
    return " / ".join(f"{value:.4f}" for value in values)


def _phrases(results: Sequence[Read]) -> dict[str, str]:
    counts = [phrases_right(one.text, one.page.wanted, one.page.unwanted) for one in results]
    wanted = sum(len(one.page.wanted) for one in results)
    unwanted = sum(len(one.page.unwanted) for one in results)
    if not wanted:
        return {}
    return {
        "wanted phrases kept": f"{sum(c[0] for c in counts) / wanted:.3f}",
        "unwanted phrases kept": f"{sum(c[1] for c in counts) / max(1, unwanted):.3f}",
    }


def _fields(results: Sequence[Read]) -> dict[str, str]:
    """Score what pages say of themselves, where the set's truth says it."""
    if not any(one.page.title for one in results):
        return {}
    return {name: _share(right) for name, right in _rights(results).items()}


def _rights(results: Sequence[Read]) -> dict[str, list[bool]]:
    """Return whether each field is right; a page that could not be read says nothing."""
    if not any(one.page.title for one in results):
        return {}
    said = [(one.page, one.draft or Draft(blocks=())) for one in results]
    dates = [(one.page.date, one.date) for one in results]
    return {
        "titles right": [title_right(p.title, d.title) for p, d in said if p.title],
        "authors right": [author_right(p.author, d.byline) for p, d in said if p.author],
        "dates right": [date == truth for truth, date in dates if truth],
        "dates invented.max": [date is not None for truth, date in dates if not truth],
        "addresses right": [address_right(p.url, d.url) for p, d in said if p.url],
    }


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right) / max(1, len(right)):.3f} ({sum(right)} of {len(right)})"


@dataclass(slots=True)
class Peer:
    """Trafilatura with its standard settings, timed on the same pages in the same run."""

    pairs: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0

    def __call__(self, page: Page) -> None:
        """Read one page."""
        import trafilatura

        start = time.process_time()
        text = trafilatura.extract(page.html, include_comments=False) or ""
        self.seconds += time.process_time() - start
        if page.text:
            self.pairs.append((page.text, text))

    def figures(self, results: Sequence[Read]) -> dict[str, str]:
        """Return its scores, and how many times as long as it we took."""
        words = [word_scores(truth, text) for truth, text in self.pairs]
        return {
            "trafilatura words": _row([fmean(column) for column in zip(*words, strict=True)]),
            "trafilatura shingles": _row(shingle_scores(self.pairs)),
            "trafilatura pages a second": f"{len(results) / self.seconds:.1f}",
            "our time over its": f"{sum(one.seconds for one in results) / self.seconds:.2f}",
        }


# -- sets ------------------------------------------------------------------------------------


def read_set(place: Path) -> list[Page]:
    """Return the pages of a folder or a zip archive, by id."""
    files = dict(_files(place))
    truths = dict(_truths(files))
    pages = []
    for name, body in sorted(files.items()):
        key = name.removesuffix(".gz").removesuffix(".html").rpartition("/")[2]
        if "html/" in name and key in truths:
            html = gzip.decompress(body) if name.endswith(".gz") else body
            pages.append(_page(key, html, truths[key]))
    return pages


def _files(place: Path) -> Iterator[tuple[str, bytes]]:
    if place.is_dir():
        for path in sorted(place.rglob("*.*")):
            yield path.relative_to(place).as_posix(), path.read_bytes()
        return
    with zipfile.ZipFile(place) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _truths(files: Mapping[str, bytes]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, body in files.items():
        if name.endswith("ground-truth.json"):
            yield from json.loads(body).items()
        elif name.endswith(".json"):
            yield name.removesuffix(".json").rpartition("/")[2], json.loads(body)


def _page(key: str, html: bytes, truth: Mapping[str, Any]) -> Page:
    inner = truth.get("ground_truth", truth)
    return Page(
        id=key,
        html=html,
        text=inner.get("main_content") or inner.get("articleBody"),
        url=truth.get("url") if "ground_truth" in truth else None,
        title=inner.get("title"),
        author=inner.get("author"),
        date=inner.get("publish_date"),
        wanted=inner.get("with") or (),
        unwanted=inner.get("without") or (),
    )
