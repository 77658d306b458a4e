"""Says which lines of plain-text files are the article's: `python -m benchmarks lines FILE…`.

Files and folders are read as the product reads them; one folder is one source, and what its
other files repeat counts as learned. `--predictions` writes `{file, line_no, keep, kind, text}`
for every line that holds something, numbered from 1.

`--dumps ARCHIVE…` scrapes pages whose articles are known into plain lines, in three ways, and
scores what is kept: precision and recall in characters, as means over pages and over all.

`--articles FILE…` reads sets of texts that hold nothing but their article, as rows with a `text`
or with `docs` that have one, and counts those that lose a paragraph.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from benchmarks.lines_dumps import Dump, dumps
from benchmarks.rows import rows_of
from digest.model import SourceMemory
from digest.stages.furniture.judge import Kind, judge
from digest.stages.furniture.recurring import to_learn
from digest.stages.language.identify import identify
from digest.stages.plain.lines import Piece, decode, pieces_of

SUFFIXES = frozenset({".txt", ".text"})
ARTICLES = {
    "basil": "clustering/basil",
    **{
        f"multiling_{code}": f"summaries/multiling2011_{code}"
        for code in ("ar", "cs", "el", "fr", "hi")
    },
}
"""The sets whose texts hold nothing but their article."""
PARAGRAPH = 60
"""Characters from which a line is a paragraph: shorter ones are often dates and places."""
MOST_REMEMBERED = 2000
"""Lines a source's memory holds, as the store keeps them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of one line of a file."""

    line_no: int
    keep: bool
    kind: Kind
    text: str


# -- files -----------------------------------------------------------------------------------


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and the text files below the folders, in order."""
    found: list[Path] = []
    for path in paths:
        inside = (
            sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES) if path.is_dir() else [path]
        )
        found += inside
    return found


def verdicts(files: Sequence[Path]) -> Iterator[tuple[Path, list[Verdict]]]:
    """Yield what is decided of the lines of each file."""
    by_folder: dict[Path, list[Path]] = defaultdict(list)
    for file in files:
        by_folder[file.parent].append(file)
    for folder in sorted(by_folder):
        pieces = {file: pieces_of(decode(file.read_bytes())) for file in by_folder[folder]}
        learned = {file: to_learn(tuple(p.text for p in found)) for file, found in pieces.items()}
        for file, found in pieces.items():
            memory = memory_of(lines for other, lines in learned.items() if other != file)
            yield file, judged(found, memory)


def memory_of(articles: Iterable[tuple[str, ...]]) -> SourceMemory:
    """Return what a source's memory holds after reading these articles."""
    counts: Counter[str] = Counter()
    read = 0
    for lines in articles:
        counts.update(lines)
        read += 1
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_REMEMBERED]
    return SourceMemory(articles=read, lines=tuple(common))


def judged(pieces: Sequence[Piece], memory: SourceMemory) -> list[Verdict]:
    """Return the verdict on each line of a file; a line with a kept part is kept."""
    texts = [piece.text for piece in pieces]
    kinds = judge(texts, memory, identify(" ".join(sorted(texts, key=len)[-20:])))
    lines: dict[int, Verdict] = {}
    for piece, kind in zip(pieces, kinds, strict=True):
        for number in piece.numbers:
            before = lines.get(number)
            if before is None or (kind.kept and not before.keep):
                lines[number] = Verdict(number + 1, kind.kept, kind, piece.text)
    return [lines[number] for number in sorted(lines)]


# -- dumps -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """Characters kept of a page: the article's, all, and the article's that there are."""

    right: int
    kept: int
    known: int

    @property
    def precision(self) -> float:
        """The article's share of what was kept; 1 when nothing was."""
        return self.right / self.kept if self.kept else 1.0

    @property
    def recall(self) -> float:
        """The share of the article that was kept."""
        return self.right / self.known


def score(dump: Dump, kinds: Sequence[Kind]) -> Kept:
    """Return what was kept of a page; lines of unclear truth are left out.

    So are headlines, which no known article holds: `benchmarks texts` measures them.
    """
    right = kept = known = 0
    for line, truth, kind in zip(dump.lines, dump.truth, kinds, strict=True):
        if truth is None or (kind is Kind.TITLE and not truth):
            continue
        known += truth * len(line)
        kept += kind.kept * len(line)
        right += (truth and kind.kept) * len(line)
    return Kept(right, kept, known)


def scores(archives: list[Path]) -> dict[tuple[str, str], list[Kept]]:
    """Return what was kept of each page, by way of scraping and archive."""
    found: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    for dump in dumps(archives):
        language = identify(" ".join(sorted(dump.lines, key=len)[-20:]))
        kinds = judge(dump.lines, SourceMemory(), language)
        found[dump.way, dump.data].append(score(dump, kinds))
    return dict(sorted(found.items()))


def show(found: Mapping[tuple[str, str], Sequence[Kept]]) -> None:
    """Print the table of scores by way of scraping and archive."""
    print(f"{'scraped':12} {'pages':24} {'number':>6}  precision  recall   over all")
    for (way, data), rows in found.items():
        precision = sum(row.precision for row in rows) / len(rows)
        recall = sum(row.recall for row in rows) / len(rows)
        right, kept, known = (sum(getattr(row, part) for row in rows) for part in Kept.__slots__)
        whole = f"{right / kept:.3f} {right / known:.3f}"
        print(f"{way:12} {data:24} {len(rows):6}  {precision:9.3f}  {recall:6.3f}   {whole}")


# -- texts that are all article --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Lost:
    """Texts of a set, those of them that lose a paragraph, and those that lose their last one."""

    texts: int
    any: int
    last: int


def articles(path: Path) -> Iterator[str]:
    """Yield the texts of a set of rows with a `text` each, or with `docs` that have one."""
    for row in rows_of(path):
        yield from (doc["text"] for doc in row.get("docs", [row]))


def lost(texts: Iterable[str]) -> Lost:
    """Count the texts that lose paragraphs when they are judged."""
    losses = [losing for text in texts if (losing := _losing(text))]
    return Lost(len(losses), sum(not all(kept) for kept in losses), sum(not k[-1] for k in losses))


def _losing(text: str) -> list[bool]:
    """Say of each paragraph of a text whether it is kept."""
    paragraphs = [
        one for one in judged(pieces_of(text), SourceMemory()) if len(one.text) >= PARAGRAPH
    ]
    return [one.keep for one in paragraphs]


# -- the command -----------------------------------------------------------------------------


def measure(shared: Path) -> dict[str, float]:
    """Return precision and recall in characters on dumps of pages, for the floors."""
    archives = sorted((shared / "data" / "pages").glob("*.zip"))
    figures: dict[str, float] = {}
    for (way, data), rows in scores(archives).items():
        name = f"lines.{data}.{way}"
        figures[f"{name}.precision"] = round(mean(row.precision for row in rows), 4)
        figures[f"{name}.recall"] = round(mean(row.recall for row in rows), 4)
    for name, file in ARTICLES.items():
        found = lost(articles(shared / "data" / f"{file}.jsonl.gz"))
        figures[f"lines.articles.{name}.losing.max"] = round(found.any / found.texts, 4)
    return figures


def main(arguments: list[str]) -> int:
    """Judge files, score dumps of pages, or count articles that lose a paragraph."""
    parser = argparse.ArgumentParser(prog="benchmarks lines", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--predictions", type=Path, help="write what was decided as JSON lines")
    parser.add_argument("--dumps", nargs="+", type=Path, default=[], help="archives of pages")
    parser.add_argument("--articles", nargs="+", type=Path, default=[], help="sets of clean texts")
    wanted = parser.parse_args(arguments)
    if wanted.dumps:
        show(scores(wanted.dumps))
    for path in wanted.articles:
        found = lost(articles(path))
        print(f"{path.name}: {found.any} of {found.texts} lose a paragraph, {found.last} the last")
    rows = list(verdicts(files_of(wanted.paths)))
    if wanted.predictions:
        write(wanted.predictions, rows)
    for file, lines in rows:
        kinds = Counter(line.kind.value for line in lines)
        print(f"{file}: " + ", ".join(f"{kinds[kind.value]} {kind.value}" for kind in Kind))
    return 0


def write(path: Path, rows: Iterable[tuple[Path, list[Verdict]]]) -> None:
    """Write the verdicts as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for file, lines in rows:
            for line in lines:
                row = {
                    "file": str(file),
                    "line_no": line.line_no,
                    "keep": line.keep,
                    "kind": line.kind.value,
                    "text": line.text,
                }
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
