"""What a run came to, in words, as JSON and as an exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.call import Call
from digest.cli.deliveries import as_values, tell_undelivered, tell_unwritten
from digest.cli.terminal import safe
from digest.counting import contents, counted

if TYPE_CHECKING:
    from digest.app import Running
    from digest.model import Collected, Delivery, Edition, Profile

MOST_PROBLEMS = 20
"""Problems that are printed; of more, how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOutcome:
    """What came of one run for these profiles; `waiting` is what did not go out, of any edition."""

    profiles: Sequence[Profile]
    collected: Collected
    editions: Sequence[Edition]
    waiting: Sequence[Delivery]

    @property
    def all_failed(self) -> bool:
        """Whether no source could be fetched."""
        return 0 < self.collected.sources == self.collected.failed_sources

    def code(self, *, strict: bool) -> int:
        """Return the exit code; a source or an item that failed is one only where that is wanted."""
        if self.waiting:
            return 4
        if self.all_failed and not self.editions:
            return 1
        return 3 if strict and self.collected.problems else 0


def tell(call: Call, program: Running, outcome: RunOutcome) -> None:
    """Print what a run came to; of a rehearsal the editions themselves."""
    editions, collected = outcome.editions, outcome.collected
    _tell_problems(call, collected)
    if program.plan.rehearse:
        for edition in editions:
            call.console.text(safe(_as_text(program, edition)) + "\n")
    else:
        _tell_editions(call, program, outcome)
    if not editions:
        call.console.say(_nothing(program, outcome))
        _tell_doubts(call, program)
    elif collected.left:
        left = counted(collected.left, "item was", "items were")
        call.console.say(f"{left} left: older than a first run takes, or more than one run takes.")
    if program.one_off:
        tell_unwritten(call, outcome.waiting)
    else:
        tell_undelivered(call, outcome.waiting, [edition.id for edition in editions])
    call.console.result(_values(outcome))


def _tell_problems(call: Call, collected: Collected) -> None:
    for problem in collected.problems[:MOST_PROBLEMS]:
        named = problem.message.startswith(f"{problem.subject}: ")
        subject = "" if named else f"{problem.subject}: "
        call.console.note(f"digest: {subject}{problem.message}")
    if len(collected.problems) > MOST_PROBLEMS:
        call.console.note(f"digest: and {len(collected.problems) - MOST_PROBLEMS} more problems")


def _tell_editions(call: Call, program: Running, outcome: RunOutcome) -> None:
    editions = outcome.editions
    for edition in editions:
        day = f"{edition.day:%Y-%m-%d}"
        call.console.say(f"{edition.title}, {day}: {_made_of(edition)}.")
        for topic, number in edition.gave_way:
            gave = counted(number, "story", "stories")
            call.console.say(f"  {topic}: {gave} less in full, for other topics (`per_topic`)")
    unwritten = {delivery.edition for delivery in outcome.waiting if delivery.sink == "archive"}
    if editions and editions[-1].id not in unwritten:
        for line in _where_to_look(program, editions[-1]):
            call.console.say(line)


def _made_of(edition: Edition) -> str:
    what = contents(edition)
    if not edition.articles:
        return what
    came = f"{what} from {counted(edition.articles, 'article', 'articles')}"
    return f"{came}, {counted(edition.outlets, 'outlet', 'outlets')}" if edition.outlets else came


def _where_to_look(program: Running, edition: Edition) -> tuple[str, str]:
    """Return lines that say where an edition can be read."""
    folder = program.archive_folder()
    shown = Path(os.path.relpath(folder)) if folder.is_relative_to(Path.cwd()) else folder
    return (
        f"  {shown / 'editions' / f'{edition.id}.html'}  (also .eml, .json, .md, .txt)",
        f"  {shown / 'index.html'}  (the archive: open it in a browser)",
    )


def _as_text(program: Running, edition: Edition) -> str:
    from digest import pipeline
    from digest.assembly.renderers import templates, text_of

    archive = pipeline.archive_around(program.app, edition)
    return text_of(edition, archive, templates(program.loaded))


def _nothing(program: Running, outcome: RunOutcome) -> str:
    """Return in words why there is no edition."""
    collected = outcome.collected
    if outcome.all_failed:
        return "No edition: no source could be fetched."
    if collected.left and not collected.articles:
        return f"Nothing new; {collected.left} older items were left out."
    if any(program.store.edition_lines(profile.name) for profile in outcome.profiles):
        return "Nothing new since the last edition."
    if collected.articles:
        return "Nothing new to tell, and no edition was made before."
    return "Nothing new: no articles were found."


def _tell_doubts(call: Call, program: Running) -> None:
    from digest.config.doubts import doubts

    for doubt in doubts(program.loaded):
        call.console.warn(doubt)


def _values(outcome: RunOutcome) -> dict[str, object]:
    collected = outcome.collected
    return {
        "items": collected.items,
        "articles": collected.articles,
        "left": collected.left,
        "sources": collected.sources,
        "failed_sources": collected.failed_sources,
        "problems": [
            {"stage": p.stage, "subject": p.subject, "message": p.message}
            for p in collected.problems
        ],
        "editions": [
            {
                "id": edition.id,
                "number": edition.number,
                "day": edition.day.isoformat(),
                "stories": len(edition.briefs),
                "briefs": len(edition.in_brief),
                "articles": edition.articles,
            }
            for edition in outcome.editions
        ],
        "undelivered": list(map(as_values, outcome.waiting)),
    }
