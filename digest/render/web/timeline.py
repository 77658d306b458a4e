"""One story through all its editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.model import Brief, EditionLine, StoryPage
from digest.render.hostile import clip, shown
from digest.render.layout.stories import TITLE_LIMIT, Layout
from digest.render.layout.view import Link, StoryView
from digest.render.paths import edition_path, story_path


@dataclass(frozen=True, kw_only=True)
class Entry:
    """The story as one edition told it."""

    id: str
    edition: Link
    machine: str
    story: StoryView


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """A story's page: its telling in every edition, in order."""

    title: str
    span: str
    entries: tuple[Entry, ...]
    moved: Link | None = None


def timeline(layout: Layout, page: StoryPage) -> Timeline:
    """Return a story's page in finished words."""
    title = clip(shown(page.title), TITLE_LIMIT)
    lines = {line.id: line for line in layout.archive.editions}
    told = [(lines[edition], brief) for edition, brief in page.briefs if edition in lines]
    moved = None
    if page.moved_to:
        moved = Link(text=title, href=layout.root.to(story_path(page.moved_to)))
    return Timeline(
        title=title,
        span=_span(layout, [line for line, _ in told]),
        entries=tuple(_entries(layout, told)),
        moved=moved,
    )


def _entries(layout: Layout, told: list[tuple[EditionLine, Brief]]) -> Iterator[Entry]:
    """Yield an entry for each telling; two stories that became one may share an edition."""
    seen = Counter[str]()
    for line, brief in told:
        entry = _entry(layout, line, brief)
        seen[entry.id] += 1
        yield replace(entry, id=f"{entry.id}-{seen[entry.id]}") if seen[entry.id] > 1 else entry


def _entry(layout: Layout, line: EditionLine, brief: Brief) -> Entry:
    # Each telling keeps the day it was told on: "04:52" would otherwise mean today's.
    then = replace(layout, edition=replace(layout.edition, id=line.id, day=line.day))
    return Entry(
        id=f"edition-{line.number}",
        edition=Link(text=layout.dates.day(line.day), href=layout.root.to(edition_path(line.id))),
        machine=line.day.isoformat(),
        story=then.story(brief),
    )


def _span(layout: Layout, lines: list[EditionLine]) -> str:
    if not lines:
        return ""
    words, dates = layout.words, layout.dates
    editions = words.count("editions", len(lines))
    first, last = dates.day(lines[0].day), dates.day(lines[-1].day)
    if first == last:
        return words("story_once", editions=editions, first=first)
    return words("story_span", editions=editions, first=first, last=last)
