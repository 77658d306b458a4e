"""What a sentence gives a figure for: the figure, the thing counted, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from digest.stages.figures.around import Around
from digest.stages.figures.context import Frame
from digest.stages.figures.kinds import Kind, Thing
from digest.stages.figures.numbers import Number
from digest.stages.quoting.sentence import Sentence


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A figure that one sentence gives for a thing."""

    sentence: Sentence
    number: Number
    thing: Thing
    frame: Frame
    around: Around
    second: Number | None = None
    """The other half of a vote."""
    lonely: bool = True
    """False when its sentence gives more figures of its sort."""
    company: frozenset[float] = frozenset()
    """Other numbers of its sentence that are not plainly of another sort."""
    beside: frozenset[tuple[str, float]] = frozenset()
    """What else befell how many people, in its sentence: one was killed, and five were hurt."""
    whole: bool = True
    """False for a part of another figure: it is never compared, but its report knows of it."""

    @property
    def sort(self) -> tuple[str, Kind, str]:
        """Figures of different sorts have nothing to do with one another."""
        return self.sentence.report.article.language, self.thing.kind, self.thing.unit

    @property
    def order(self) -> tuple[float, str, int]:
        """Older reports first, then as the figures stand in them."""
        report = self.sentence.report
        place = self.sentence.span.start + self.number.start
        return report.time.timestamp(), report.id, place
