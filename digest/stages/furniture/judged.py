"""The lines of a text while they are judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.stages.furniture.lines.features import Document
from digest.stages.furniture.lines.line import Features, Line
from digest.stages.furniture.lines.marks import speaks


@dataclass(slots=True)
class Judged:
    """The lines of a text while they are judged: measures, features, chances, what is kept."""

    document: Document
    rows: Sequence[Features]
    chance: Sequence[float]
    by_looks: Sequence[float]
    """The chance without what a line means: headlines are weighed alike in all languages."""
    kept: list[bool]
    above: int
    """Lines over the first post of a live text; all of them where there are no posts."""

    @property
    def lines(self) -> Sequence[Line]:
        """The measured lines."""
        return self.document.lines

    @property
    def is_live(self) -> bool:
        """True when the text has posts with times."""
        return self.above < len(self.lines)

    def places(self) -> list[int]:
        """Return where the lines stand that are kept so far."""
        return [n for n, kept in enumerate(self.kept) if kept]

    def drop(self, places: Sequence[int]) -> None:
        """Keep these lines no more."""
        for place in places:
            self.kept[place] = False

    def topics(self) -> list[float]:
        """Return each line's share in what the impersonal lines are about, 1 for their middle."""
        shares = self.document.topic(lambda n: self.kept[n] and not speaks(self.lines[n]))
        own = sorted(shares[n] for n in self.places() if self.lines[n].prose)
        middle = own[len(own) // 2] if own else 0.0
        return [share / middle if middle else 1.0 for share in shares]
