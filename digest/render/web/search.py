"""Search in the archive: one small file of words per edition, read by the search page's script.

The files are scripts, not JSON: a page opened from a disk may load a script beside it, but may
not fetch. Each names one edition, so that writing an edition costs only what is new.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from digest.model import EditionLine, File
from digest.render.layout.view import EditionView, StoryView
from digest.render.paths import edition_path, search_path
from digest.render.wording.dates import Dates


@dataclass(frozen=True, kw_only=True)
class Searchable:
    """One edition as the search page lists it: where its words stand, and what to call it."""

    words: str
    page: str
    date: str


def editions(lines: tuple[EditionLine, ...], dates: Dates) -> tuple[Searchable, ...]:
    """Return every edition, the newest first."""
    return tuple(
        Searchable(words=search_path(line.id), page=edition_path(line.id), date=dates.day(line.day))
        for line in reversed(lines)
    )


def words_file(edition: str, view: EditionView) -> File:
    """Return the headlines and quoted sentences of an edition, each with its place on the page."""
    told = [_entry(story) for story in (*view.stories, *view.in_brief)]
    # All but ASCII is escaped: the file reads the same whatever a server says of its encoding.
    return File(
        path=search_path(edition),
        body=f"found({json.dumps(search_path(edition))},{json.dumps(told)});\n".encode("ascii"),
    )


def script_path(script: str) -> str:
    """Return where the search page's script stands, changed by every change of it."""
    return f"search-{hashlib.sha256(script.encode()).hexdigest()[:12]}.js"


def _entry(story: StoryView) -> list[object]:
    return [story.id, story.headline.text, list(_sentences(story))]


def _sentences(story: StoryView) -> Iterator[list[str]]:
    """Yield each quoted sentence with its outlet once, though accounts of it differ, too."""
    quoted = (*story.sentences, *story.unchanged)
    for sentence in quoted:
        yield [sentence.text, sentence.mark.outlet]
    told = {sentence.text for sentence in quoted}
    for dispute in story.disputes:
        for account in dispute.accounts:
            if account.sentence.text not in told:
                yield [account.quoted or account.sentence.text, account.outlet]
