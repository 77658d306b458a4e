"""docs/quality.md, written from floors.json: what is measured in each room, and the floors as tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"

HEAD = """\
# Quality

What was measured, at the defaults, and is held: `make quality` measures again and fails when a figure is worse than it
stands here. A figure is a floor, one behind ≤ a ceiling. In what the command prints, its name is the heading, the row and the
column: `stories.basil.bcubed_f1`. Settings were compared on this very data, so expect a little less on other.

The data belongs to others and is not part of this repository: it lies in `../shared` where it is to be had, and every
command takes files of the same form from anywhere.

| set | what it is |
|---|---|
| allsides | 774 short reports on 265 stories, set side by side by round-ups of American news |
| basil | 156 reports of 52 events, by three American outlets |
| ecbplus | 545 short reports of 47 events, gathered so that many have a sibling that is easily taken for them |
| g5w1h | 180 reports on 36 events, with dates as the pages gave them |
| uci2014 | 3,399 headlines of 36 hours on 41 stories |
| multiling | for each of five languages (Arabic, Czech, Greek, French, Hindi) ten stories of ten reports, with three summaries or more |
| multinews | 100 stories of two reports and more, with one long summary each |
| wcep | 28 stories, with one sentence each that tells what happened |
| scrapinghub, wcxb | 86 and 308 web pages whose article is known |
| gum | 207 documents of thirteen kinds with marked sentences |

This page is written from `benchmarks/floors.json` by `python docs/reference.py`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What is measured in a room, and how its figures' names fall into rows and columns."""

    about: str
    row: int = 1
    """Parts of a name that are its row; the others are its column."""
    apart: str = "$."
    """A pattern: rows and columns that begin so stand in a table of their own."""


ROOMS = {
    "again": Room(
        about="What a brief leaves out as told already, on labelled sentences that were close calls: of what is left out, the "
        "share that is told (precision), and of what is told, the share left out (recall). Judged: 1 while at least eight of "
        "ten labelled sentences are still quoted.",
        row=0,
    ),
    "copies": Room(
        about="Reprints planted among real reports: whole, with edited sentences, cut short, or a few paragraphs inside a longer "
        "piece (embedded). Short: reports of 60 to 120 words, with 10 to 40 words of a hundred exchanged (edited), phrases "
        "put in the place of others (rewritten), sentences moved and dropped, a new first sentence (led), inside a longer "
        "piece (held). Precision counts pairs that were not planted. Languages: the five of multiling. Forms: weather, "
        "markets, matches and the like filled in anew, which are no copies. Time grows with the number of reports by the "
        "exponent.",
        apart="short",
    ),
    "days": Room(
        about="Relative days (today, on Tuesday): what the notes behind quotes say they mean, on labelled sentences of seventeen "
        "languages.",
        row=0,
    ),
    "feeds": Room(
        about="Every feed and list of feeds in the fixtures of 29 projects, hostile ones among them: fields in which something "
        "is left that acts, exceptions that nothing caught, files that end in neither entries nor a message (silent), files "
        "without entries, and the most time and memory for one.",
        row=0,
    ),
    "figures": Room(
        about="Accounts that differ: labelled pairs, and every difference told over stories of real news (field)."
    ),
    "lines": Room(
        about="Which characters of a plain-text dump of a page are kept, against the page's own article: of all text of the "
        "page (whole), without menus and the like (middle), with a line for each paragraph (paragraphs). A headline counts "
        "neither way (`texts` measures it). Losing: the share of texts that hold nothing but an article of which a paragraph "
        "is lost.",
        row=2,
        apart="articles",
    ),
    "openings": Room(
        about="How well a brief's first quote, and its headline, tell what happened: against the first sentence of the "
        "reference summaries, F1 of words that bear news, times 100."
    ),
    "pages": Room(
        about="The article of a web page, in words and in shingles, on the pages that the judge of blocks was learned from; and "
        "what a page says of itself. How pages fare that it has not seen, `python -m benchmarks pages_train` tells."
    ),
    "quoted": Room(
        about="What a brief of four sentences of one page takes from outside of the page's article (foreign), and pages that "
        "nothing is quoted of (untold), read as web page and as all its text. Quotes are looked up letter by letter, and "
        "pages without a known article left out. Standfirsts and tables that whoever marked the article left out count as "
        "foreign.",
        row=2,
    ),
    "sentences": Room(
        about="Where sentences end, in characters of the joined text, by kind of document.", row=2
    ),
    "stories": Room(
        about="Which reports tell the same story: B-cubed. By day: cut into days; in noise: among 709 unrelated articles (mixed: "
        "stories with both); titles: headlines only; batches: the same reports filed in many small batches, in order and "
        "shuffled, against one."
    ),
    "summaries": Room(
        about="ROUGE-2 recall of the default maker against the reference summaries, times 100 (of wcep F1); and as a ratio to "
        "sumy's LexRank and to the better of two baselines, with even shares too, at each set's own budget and at a hundred "
        "words.",
        apart="own|hundred",
    ),
    "support": Room(about="Sentences listed as saying the same, on labelled pairs.", row=0),
    "texts": Room(
        about="What plain texts say of themselves, dumps of pages and files of headline, date line and body: the share of known "
        "headlines, days, outlets and authors that is told rightly, and the share of texts told wrongly (wrong).",
        row=2,
        apart="files",
    ),
}

Table = dict[str, dict[str, str]]
"""Cells by row and column."""


def page() -> str:
    """Return docs/quality.md."""
    kept = json.loads(FLOORS.read_text("utf-8"))
    rooms: dict[str, dict[str, float]] = {}
    for name, floor in sorted(kept["floors"].items()):
        room, _, rest = name.partition(".")
        rooms.setdefault(room, {})[rest] = floor
    lines = [HEAD]
    for name, figures in rooms.items():
        lines += [f"## {name}\n", f"{ROOMS[name].about} `python -m benchmarks all {name}`\n"]
        for table in tables(ROOMS[name], figures):
            lines += [*drawn(table), ""]
    lines.append(f"Measured on data with the digest `{kept['data']}`.")
    return "\n".join(lines) + "\n"


def tables(room: Room, figures: Mapping[str, float]) -> Iterator[Table]:
    """Yield the figures of a room as tables: first the most, then what stands apart, last what has no row."""
    found: dict[tuple[bool, bool], Table] = {}
    for name, value in figures.items():
        parts = name.removesuffix(".max").split(".")
        rows = min(room.row, len(parts) - 1)
        row, column = ".".join(parts[:rows]), ".".join(parts[rows:])
        apart = any(re.match(room.apart, part) for part in (row, column))
        cell = f"≤ {value:g}" if name.endswith(".max") else f"{value:g}"
        found.setdefault((not row, apart), {}).setdefault(row, {})[column] = cell
    yield from (found[which] for which in sorted(found))


def drawn(table: Table) -> Iterator[str]:
    """Yield a table as lines of Markdown; a figure that a row has not is a dash."""
    columns = list(dict.fromkeys(column for cells in table.values() for column in cells))
    labelled = [""] if any(table) else []
    yield _line([*labelled, *columns])
    yield "|" + "---|" * (len(labelled) + len(columns))
    for row, cells in table.items():
        yield _line([*([row] if labelled else []), *(cells.get(c, "–") for c in columns)])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")
