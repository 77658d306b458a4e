"""What makes an edition of articles: the stages, each pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from digest.model import (
    Article,
    Brief,
    Budget,
    Candidate,
    Citation,
    Contrast,
    Development,
    Edition,
    Filing,
    Frequencies,
    Headline,
    KnownStory,
    Place,
    Profile,
    Ranked,
    Report,
    Rule,
    Selection,
    Span,
    Status,
    Summary,
    Surroundings,
    Voices,
)


class Copies(Protocol):
    """Finds reports that carry another's text."""

    def prints(self, report: Report) -> tuple[int, ...]:
        """Return up to 64 fingerprints (63-bit) that a copy of this text would share."""

    def mark(self, fresh: Sequence[Report], known: Sequence[Report]) -> tuple[Report, ...]:
        """Return the fresh reports, in order, with `copy_of` and `copied` set."""


class Grouping(Protocol):
    """Files reports under stories and follows the stories."""

    def lacks(self) -> tuple[str, ...]:
        """Return what is not installed that would group better: a sentence each, for the reader."""

    def describe(self, reports: Sequence[Report]) -> tuple[Report, ...]:
        """Return the reports with `terms` set: all that grouping will ever compare."""

    def keys(self, report: Report) -> tuple[str, ...]:
        """Return up to 32 terms by which the store finds stories that may take this report."""

    def file(
        self,
        fresh: Sequence[Report],
        known: Sequence[KnownStory],
        frequencies: Frequencies,
        rules: Sequence[Rule],
        now: datetime,
    ) -> Filing:
        """Decide which story each fresh report belongs to; the order of reports must not matter."""


class Summarise(Protocol):
    """Chooses the sentences that tell a development."""

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""


class Editor(Protocol):
    """Judges developments: who speaks, under which headline, how important it is."""

    def voices(self, reports: Sequence[Report]) -> Voices:
        """Count independent outlets (a publisher family once) and those with copied text."""

    def muted(self, report: Report, profile: Profile) -> str | None:
        """Return the reader's rule that keeps this report out, None when none does."""

    def headline(self, candidate: Candidate) -> Headline:
        """Return the best headline a source gave it."""

    def status(self, candidate: Candidate) -> Status:
        """Return the one word that says how the development stands for this reader."""

    def select(self, candidates: Sequence[Candidate], profile: Profile, now: datetime) -> Selection:
        """Rank the candidates and choose; every candidate lands in exactly one list."""


class Figures(Protocol):
    """Finds where accounts differ."""

    def __call__(self, reports: Sequence[Report]) -> tuple[Contrast, ...]:
        """Return figures given differently for the same thing, the most telling first; bounded."""


class Cite(Protocol):
    """Turns a span into a citation that lands on it."""

    def __call__(self, article: Article, span: Span, page: bytes | None) -> Citation:
        """Return the citation; `page` is the HTML that was read, None where there is none."""


class Compose(Protocol):
    """Puts an edition together: quotes cited and numbered, sources listed, fates told."""

    def brief(
        self,
        ranked: Ranked,
        contrasts: Sequence[Contrast],
        cited: Mapping[Place, Citation],
        profile: Profile,
    ) -> Brief:
        """Return one story's brief; `cited` holds a citation for every place it needs."""

    def places(self, ranked: Ranked, contrasts: Sequence[Contrast]) -> tuple[Place, ...]:
        """Return the places `brief` will want cited."""

    def edition(
        self,
        profile: Profile,
        selection: Selection,
        briefs: tuple[Sequence[Brief], Sequence[Brief]],
        surroundings: Surroundings,
        now: datetime,
    ) -> Edition:
        """Return the whole edition from its full briefs, its briefs in brief and the rest."""
