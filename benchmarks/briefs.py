"""What stories are told by, before and after a change: `python -m benchmarks briefs`.

`briefs --to FILE` tells every story of the development sets in a brief of the default size, as an edition that
had nothing told before would, and keeps what it says: a line of JSON a story. With `--by-day` each day of a story
is told in an edition of its own, which knows those before it. `briefs --compare BEFORE AFTER` prints each brief that two such files tell otherwise, as a reader would see it. A count says whether a rule
changed anything; whether for the better is for a reader to say.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, time
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.rows import rows_of
from benchmarks.summaries_sets import developed
from digest.counting import counted
from digest.model import Budget, Development, Summary, Told
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.headlines.choice import headline

SHARED = Path(__file__).parents[2] / "shared"
SUMMARIES = ("multiling2011_ar", "multiling2011_cs", "multiling2011_el", "multiling2011_fr", "multiling2011_hi",
             "multinews_test100", "wcep_dev")  # fmt: skip
STORIES = ("allsides_dated", "basil", "ecbplus", "g5w1h")
SHORTEST = 400
"""Characters of a text that has something to quote."""
MOST_REPORTS = 12
"""Reports of a labelled story that are read, the first ones."""
MOST_STORIES = 400
"""Stories of one file that are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a story is told by: the headline over it and its quotes, in the order they are read."""

    story: str
    """The file's name without its endings, a stroke, and what the file calls the story; its day behind that."""
    reports: int
    headline: str
    """Empty where nothing is quoted."""
    quotes: tuple[str, ...]
    outlets: tuple[str, ...]
    """Whom each quote is of."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The brief as a reader sees it, line by line."""
        return (self.headline, *self.quotes)


# -- telling ---------------------------------------------------------------------------------


def development_sets(shared: Path) -> list[Path]:
    """Return the files whose stories are told where none is named."""
    data = shared / "data"
    stories = [data / "clustering" / f"{name}.jsonl.gz" for name in STORIES]
    return [*(data / "summaries" / f"{name}.jsonl.gz" for name in SUMMARIES), *stories]


def stories(path: Path) -> Iterator[tuple[str, Development]]:
    """Yield the stories of a file by name: sets of documents, or labelled reports where two or more make one.

    A line has either `id` and `docs`, or `story`, `text` and what else is known of a report.
    """
    rows = rows_of(path)
    known = rows if rows and "docs" in rows[0] else _together(rows)
    for row in known:
        development = developed(dict(row))
        if development is not None:
            yield f"{path.name.partition('.')[0]}/{row['id']}", development


def _together(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, object]]:
    """Return labelled reports as sets of documents, each of a story."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        if len(str(row.get("text") or "")) > SHORTEST:
            found[str(row["story"])].append(row)
    several = [(story, docs) for story, docs in found.items() if len(docs) > 1]
    return [{"id": story, "docs": docs[:MOST_REPORTS]} for story, docs in several[:MOST_STORIES]]


def told(story: str, development: Development) -> Brief:
    """Return what a story is told by in a brief of the default size."""
    return brief_of(story, development, Corroboration()(development, Budget()))


def brief_of(story: str, development: Development, summary: Summary) -> Brief:
    """Return a summary as a reader sees it."""
    articles = {report.id: report.article for report in development.reports}
    quoted = [(pick.place.span, articles[pick.place.report]) for pick in summary.news]
    return Brief(
        story=story,
        reports=len(development.reports),
        headline=headline(development, summary).text if quoted else "",
        quotes=tuple(span.of(article.text) for span, article in quoted),
        outlets=tuple(article.outlet.name for _, article in quoted),
    )


def told_by_day(story: str, development: Development) -> Iterator[Brief]:
    """Yield what an edition at the end of each day tells of a story, knowing what those before it told.

    A story of which a report is undated is told at once.
    """
    if not all(report.article.dated for report in development.reports):
        yield told(story, development)
        return
    known = replace(development, reports=())
    reports = sorted(development.reports, key=lambda report: (report.time, report.id))
    for number, (day, some) in enumerate(groupby(reports, key=lambda r: r.time.date()), 1):
        today = replace(known, reports=tuple(some), at=datetime.combine(day, time.max, UTC))
        summary = Corroboration()(today, Budget())
        brief = brief_of(f"{story}, day {number}", today, summary)
        yield brief
        known = _after(today, summary, brief)


def _after(today: Development, summary: Summary, brief: Brief) -> Development:
    """Return a story as it stands once an edition has told it, or had nothing to tell of it."""
    assert today.at is not None
    at = today.at
    lines = (
        Told(story=today.story.id, edition=str(at.date()), text=q, at=at) for q in brief.quotes
    )
    return replace(
        today,
        reports=(),
        earlier=(*today.earlier, *today.reports),
        told=(*today.told, *lines),
        last_told=at if brief.quotes else today.last_told,
        headed=headline(today, summary) if brief.quotes else today.headed,
    )


# -- keeping and comparing -------------------------------------------------------------------


def written(briefs: Iterable[Brief]) -> Iterator[str]:
    """Yield each brief as a line of JSON."""
    for brief in briefs:
        yield json.dumps(asdict(brief), ensure_ascii=False) + "\n"


def kept(path: Path) -> dict[str, Brief]:
    """Return the briefs of a file, by story."""
    rows = rows_of(path)
    briefs = (
        Brief(**row | {"quotes": tuple(row["quotes"]), "outlets": tuple(row["outlets"])})
        for row in rows
    )
    return {brief.story: brief for brief in briefs}


def compared(before: Mapping[str, Brief], after: Mapping[str, Brief]) -> Iterator[str]:
    """Yield what two runs tell otherwise, line by line, and how many stories that are.

    A line that went has a minus before it, one that came a plus; stories that only one run told are counted alone.
    """
    both = [story for story in after if story in before]
    changed = [story for story in both if before[story].lines != after[story].lines]
    for story in changed:
        yield f"== {story}, {after[story].reports} reports"
        yield from differing(before[story].lines, after[story].lines)
        yield ""
    heads = sum(before[story].headline != after[story].headline for story in changed)
    yield f"{len(changed)} of {len(both)} briefs changed, {heads} of them the headline"
    if alone := len(before) + len(after) - 2 * len(both):
        yield f"{counted(alone, 'story was', 'stories were')} told by one run only"


def differing(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield the lines of two briefs in reading order, each with a sign for whose it is."""
    match = SequenceMatcher(None, before, after, autojunk=False)
    for what, low, high, other_low, other_high in match.get_opcodes():
        if what == "equal":
            yield from (f"  {line}" for line in before[low:high])
            continue
        yield from (f"- {line}" for line in before[low:high])
        yield from (f"+ {line}" for line in after[other_low:other_high])


def main(arguments: list[str]) -> int:
    """Keep the briefs of the files, or print what two runs tell otherwise."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks briefs", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="the development sets if none is named")
    parser.add_argument("--to", type=Path, metavar="FILE", help="keep the briefs there")
    parser.add_argument("--by-day", action="store_true", help="tell each day of a story by itself")
    parser.add_argument("--compare", nargs=2, type=Path, metavar=("BEFORE", "AFTER"))
    options = parser.parse_args(arguments)
    if options.compare:
        before, after = map(kept, options.compare)
        print("\n".join(compared(before, after)))
        return 0
    if options.to is None:
        parser.error("name a file with --to, or two with --compare")
    files = options.files or development_sets(SHARED)
    known = (story for path in files for story in stories(path))
    if options.by_day:
        found = (brief for story in known for brief in told_by_day(*story))
    else:
        found = (told(*story) for story in known)
    with options.to.open("w", encoding="utf-8") as out:
        out.writelines(written(found))
    print(f"{counted(len(kept(options.to)), 'brief', 'briefs')} in {options.to}")
    return 0
