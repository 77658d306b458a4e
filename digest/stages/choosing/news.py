"""What is new to this reader: content that no earlier edition carried."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from digest.model import Candidate, Development, Report, Status, Told
from digest.stages.choosing.repeats import INSIDE, NEAREST, TWICE
from digest.stages.quoting.quotable import Sentence, content_of
from digest.stages.quoting.support import contained, jaccard

CORRECTION = re.compile(
    r"^\W*(?:correction|corrected|clarification|retraction|erratum|rectificatif)\b", re.IGNORECASE
)
"""Headlines by which an outlet corrects itself."""

UNCHANGED = 0.75
"""Share of a sentence's words that were told before from which it says nothing else."""

SPELL = timedelta(hours=6)
"""The time in which several outlets reporting means that a story is still moving."""


@dataclass(frozen=True)
class Known:
    """What earlier editions told of a story, as the words of each sentence that carry news."""

    lines: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, told: Sequence[Told], language: str) -> Known:
        """Return what these sentences told; `language` is the story's."""
        return cls(tuple(content_of(line.text, language) for line in told))

    def has(self, sentence: Sentence) -> bool:
        """Say whether an earlier edition carried what this sentence says.

        What an outlet puts right is news, although its words were told.
        """
        return not corrects(sentence.report) and any(
            jaccard(sentence.content, line) >= TWICE or contained(sentence.content, line) >= INSIDE
            for line in self.lines
        )

    def still_holds(self, sentence: Sentence) -> bool:
        """Say whether it only says again what was told: it may be called unchanged."""
        content = sentence.content
        nearest = sorted(self.lines, key=lambda line: -len(line & content))[:NEAREST]
        told = content & frozenset[str]().union(*nearest)
        return len(told) >= UNCHANGED * max(1, len(content)) and not sentence.waits


def corrects(report: Report) -> bool:
    """Say whether an outlet corrects itself here."""
    return CORRECTION.search(report.title) is not None


def status(candidate: Candidate) -> Status:
    """Return the one word that says how a development stands for this reader.

    New: never told. No new reporting: told, and nothing new to quote. Developing: told, and
    reports of the last hours before the latest keep coming from several outlets. Updated:
    told, with something new. A correction is told by the sources' words in a headline.
    """
    development = candidate.development
    if any(map(corrects, development.reports)):
        return Status.CORRECTION
    if not candidate.summary.news:
        return Status.NEW if development.is_new else Status.NOTHING_NEW
    if development.is_new:
        return Status.NEW
    return Status.DEVELOPING if keeps_coming(development) else Status.UPDATED


def keeps_coming(development: Development) -> bool:
    """Say whether several outlets reported within the hours before the latest report."""
    latest = max(report.time for report in development.reports)
    recent = [r for r in development.reports if latest - r.time <= SPELL]
    return len({report.outlet.family for report in recent}) >= 3
