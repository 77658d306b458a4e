"""The editor: judges developments as `ports.Editor` asks, each judgement in its own module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.model import (
    Candidate,
    Headline,
    Profile,
    Report,
    Selection,
    Status,
    Voices,
)
from digest.stages.choosing.headlines.choice import headline
from digest.stages.choosing.status import status
from digest.stages.composing.rank import select
from digest.stages.composing.rules import muted
from digest.stages.outlets.voices import voices


@dataclass(frozen=True, kw_only=True)
class PlainEditor:
    """Judges by computed facts alone: who reported, when, what was told, what the reader set."""

    def voices(self, reports: Sequence[Report]) -> Voices:
        """Count independent outlets (a publisher family once) and those with copied text."""
        return voices(reports)

    def muted(self, report: Report, profile: Profile) -> str | None:
        """Return the reader's rule that keeps this report out, None when none does."""
        return muted(report, profile)

    def headline(self, candidate: Candidate) -> Headline:
        """Return the best headline a source gave it."""
        return headline(candidate.development, candidate.summary)

    def status(self, candidate: Candidate) -> Status:
        """Return the one word that says how the development stands for this reader."""
        return status(candidate)

    def select(self, candidates: Sequence[Candidate], profile: Profile, now: datetime) -> Selection:
        """Rank the candidates and choose; every candidate lands in exactly one list."""
        return select(candidates, profile, now)
